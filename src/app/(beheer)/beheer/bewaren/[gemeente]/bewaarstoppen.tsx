import { ActionForm } from '@/app/action-form/action-form';
import { showDate, showMoment } from '@/app/words';
import type { Bewaarstop } from '@/domain/bewaren/bewaarstop';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { liftBewaarstopAction, setBewaarstopAction } from '../vernietig-actions';
import { vernietigAnswers, words } from '../vernietig-words';

interface BewaarstoppenProps {
  stoppen: readonly Bewaarstop[];
  sleutel: string;
  naamVan: (actor: string) => string;
  mag: boolean;
}

/** What is held back from destruction, by the number of a case; to set one and to end one. */
export function Bewaarstoppen({ stoppen, sleutel, naamVan, mag }: BewaarstoppenProps) {
  return (
    <Card as="section" labelledBy="bewaarstop" className="grid gap-3">
      <Heading level={2} id="bewaarstop">
        {words('stop.kop')}
      </Heading>
      <p className="max-w-text">{words('stop.uitleg')}</p>
      {stoppen.length === 0 ? (
        <p>{words('stop.geen')}</p>
      ) : (
        <Table
          taal="nl"
          caption={words('stop.lijst')}
          rows={stoppen}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'zaak',
              header: words('stop.zaaknummer'),
              rowHeader: true,
              cell: ({ kenmerk }) => kenmerk,
            },
            { key: 'reden', header: words('kolommen.reden'), cell: ({ reden }) => reden },
            { key: 'tot', header: words('stop.tot'), cell: ({ tot }) => showDate(tot) },
            {
              key: 'gezet',
              header: words('stop.gezet'),
              cell: ({ gezetDoor, gezetOp }) =>
                words('door', { naam: naamVan(gezetDoor), moment: showMoment(gezetOp) }),
            },
            {
              key: 'opgeheven',
              header: words('stop.opgeheven'),
              cell: ({ opgehevenDoor, opgehevenOp }) =>
                opgehevenDoor && opgehevenOp
                  ? words('door', { naam: naamVan(opgehevenDoor), moment: showMoment(opgehevenOp) })
                  : '',
            },
          ]}
        />
      )}
      {mag &&
        stoppen
          .filter(({ opgehevenOp }) => opgehevenOp === null)
          .map(({ id, versie, kenmerk }) => (
            <ActionForm
              key={id}
              id={`hef-op-${id}`}
              action={liftBewaarstopAction}
              groepen={[]}
              verborgen={{ gemeente: sleutel, id, versie: String(versie) }}
              knop={words('stop.hefOp', { kenmerk })}
              variant="danger"
              antwoorden={vernietigAnswers()}
            />
          ))}
      {mag && (
        <ActionForm
          id="zet-stop"
          action={setBewaarstopAction}
          verborgen={{ gemeente: sleutel }}
          knop={words('stop.knop')}
          antwoorden={vernietigAnswers()}
          groepen={[
            {
              velden: [
                { vorm: 'tekst', naam: 'zaaknummer', label: words('stop.zaaknummer'), breedte: 'half' },
                { vorm: 'alinea', naam: 'reden', label: words('stop.reden') },
                { vorm: 'datum', naam: 'tot', label: words('stop.tot') },
              ],
            },
          ]}
        />
      )}
    </Card>
  );
}
