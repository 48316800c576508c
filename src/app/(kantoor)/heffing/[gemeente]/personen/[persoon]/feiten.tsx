import { ActionForm } from '@/app/action-form/action-form';
import type { Veldgroep } from '@/app/action-form/veld';
import { persoonAnswers, words } from '@/app/personen/persoonsfeit-words';
import { showDate, showMoment } from '@/app/words';
import type { PersoonView } from '@/domain/personen/persoon.queries';
import { EINDEN } from '@/domain/persoonsfeiten/persoonsfeit';
import type { FeitView } from '@/domain/persoonsfeiten/persoonsfeit.queries';
import type { LocalDate } from '@/platform/local-date';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { endPersoonsfeitAction } from '../../../persoon-actions';

export type Waar = { gemeente: string; persoon: string };

interface FeitenProps {
  feiten: readonly FeitView[];
  waar: Waar;
  vandaag: LocalDate;
}

/** What was recorded by hand: since when, from which source, by whom and where; with the way to end it. */
export function Feiten({ feiten, waar, vandaag }: FeitenProps) {
  return (
    <section aria-labelledby="feiten" className="grid max-w-text gap-3">
      <Heading level={2} id="feiten">
        {words('persoon.feiten')}
      </Heading>
      {feiten.length === 0 && <p>{words('persoon.geen')}</p>}
      {feiten.map((feit) => (
        <Feit key={feit.id} feit={feit} waar={waar} vandaag={vandaag} />
      ))}
    </section>
  );
}

function Feit({ feit, waar, vandaag }: { feit: FeitView; waar: Waar; vandaag: LocalDate }) {
  const { id, soort, dag, bron, moment, uit, einde } = feit;
  const onbekend = words('feit.onbekend');
  const door = { naam: feit.doorNaam ?? onbekend, moment: showMoment(moment) };
  return (
    <Card as="section" labelledBy={`feit-${id}`}>
      <Heading level={3} id={`feit-${id}`}>
        {words('feit.sinds', { soort: words(`soort.${soort}`), dag: showDate(dag) })}
      </Heading>
      <p className="my-2">
        {einde === null ? (
          <Badge tone="letop">{words('feit.geldt')}</Badge>
        ) : (
          <Badge tone="rust">
            {words(einde.gebeurtenis === 'geeindigd' ? 'feit.geeindigd' : 'feit.ingetrokken')}
          </Badge>
        )}
      </p>
      <p>{words('feit.bron', { bron })}</p>
      <p className="text-ink-muted">
        {uit === null ? words('feit.door', door) : words('feit.doorUit', { ...door, gemeente: uit })}
      </p>
      {einde === null ? (
        <>
          <p>{words(`gevolg.${soort}`)}</p>
          <Heading level={4} className="mt-4 mb-2">
            {words('feit.eindeKop')}
          </Heading>
          <ActionForm
            id={`einde-${id}`}
            action={endPersoonsfeitAction}
            verborgen={{ ...waar, feit: id }}
            groepen={[eindeGroep(soort, vandaag)]}
            knop={words('feit.eindeKnop')}
            variant="secondary"
            antwoorden={persoonAnswers()}
          />
        </>
      ) : (
        <p>
          {words('feit.einde', {
            naam: feit.eindeDoorNaam ?? onbekend,
            moment: showMoment(einde.moment),
            reden: einde.bron,
          })}
        </p>
      )}
    </Card>
  );
}

/** Who died does not come back: of that only the mistake can be said. */
const eindeGroep = (soort: FeitView['soort'], vandaag: LocalDate): Veldgroep => ({
  velden: [
    {
      vorm: 'keuze',
      naam: 'gebeurtenis',
      label: words('feit.eindeSoort'),
      opties: EINDEN.filter((einde) => soort !== 'overleden' || einde === 'ingetrokken').map((value) => ({
        value,
        label: words(value === 'geeindigd' ? 'feit.eindeGeeindigd' : 'feit.eindeIngetrokken'),
      })),
    },
    { vorm: 'datum', naam: 'dag', label: words('feit.eindeDag'), waarde: vandaag },
    { vorm: 'alinea', naam: 'reden', label: words('feit.eindeReden') },
  ],
});

/** What a file says and nobody recorded here. */
export function UitBestand({ persoon, feiten }: { persoon: PersoonView; feiten: readonly FeitView[] }) {
  const eigen = (soort: string) => feiten.some((feit) => feit.geldt && feit.soort === soort);
  const regels = [
    ...(persoon.overlijdensdatum !== null && !eigen('overleden')
      ? [words('persoon.bestandOverleden', { dag: showDate(persoon.overlijdensdatum) })]
      : []),
    ...(persoon.geheimhouding && !eigen('geheimhouding') ? [words('persoon.bestandGeheim')] : []),
  ];
  if (regels.length === 0) return null;
  return (
    <section aria-labelledby="bestand" className="grid gap-2">
      <Heading level={2} id="bestand">
        {words('persoon.uitBestand')}
      </Heading>
      <ul>
        {regels.map((regel) => (
          <li key={regel}>{regel}</li>
        ))}
      </ul>
    </section>
  );
}
