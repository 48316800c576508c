import { ActionForm } from '@/app/action-form/action-form';
import { buitenlandAnswers, words } from '@/app/invordering/buitenland-words';
import { showDate } from '@/app/words';
import { BUITENLANDRESULTATEN, lopendeOverdracht } from '@/domain/invordering/buitenland';
import type { Vorderingbeeld } from '@/domain/invordering/vordering.queries';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { endTransferAbroadAction, transferAbroadAction } from '../../../buitenland-actions';

interface BuitenlandProps {
  beeld: Vorderingbeeld;
  sleutel: string;
  naamVan: (actor: string) => string;
  mag: boolean;
}

/** Whether another country collects the claim, what came of it before, and a form to write down the next of it (L-15). */
export function Buitenland({ beeld, sleutel, naamVan, mag }: BuitenlandProps) {
  const { overdrachten } = beeld;
  const open = beeld.feiten.teLaat + beeld.feiten.later + beeld.feiten.kosten;
  const loopt = lopendeOverdracht(overdrachten);
  if (overdrachten.length === 0 && (!mag || open <= 0n)) return null;
  return (
    <Card as="section" labelledBy="buitenland">
      <Heading level={2} id="buitenland" className="mb-3">
        {words('kop')}
      </Heading>
      {overdrachten.length === 0 ? (
        <p>{words('geen')}</p>
      ) : (
        <Table
          taal="nl"
          caption={words('kop')}
          captionHidden
          rows={overdrachten}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'naar',
              header: words('kolom.naar'),
              rowHeader: true,
              cell: ({ land, autoriteit }) => (
                <>
                  <span className="block">{land}</span>
                  <span className="block text-sm text-ink-muted">{autoriteit}</span>
                </>
              ),
            },
            { key: 'dag', header: words('kolom.dag'), cell: ({ dag }) => showDate(dag) },
            { key: 'kenmerk', header: words('kolom.kenmerk'), cell: ({ kenmerk }) => kenmerk },
            {
              key: 'bedrag',
              header: words('kolom.bedrag'),
              number: true,
              cell: ({ centen }) => <Amount text={formatCents(centen)} />,
            },
            {
              key: 'door',
              header: words('kolom.door'),
              cell: ({ gemaaktDoor }) => naamVan(gemaaktDoor),
            },
            {
              key: 'uitkomst',
              header: words('kolom.uitkomst'),
              cell: ({ resultaat }) =>
                resultaat === null
                  ? words('uitkomst.loopt')
                  : words('op', {
                      uitkomst: words(`uitkomst.${resultaat.soort}`),
                      dag: showDate(resultaat.dag),
                    }),
            },
          ]}
        />
      )}
      {mag && loopt === null && open > 0n && <DraagOver aanslagId={beeld.aanslagId} sleutel={sleutel} />}
      {mag && loopt !== null && <Sluit overdrachtId={loopt.id} sleutel={sleutel} />}
    </Card>
  );
}

function DraagOver({ aanslagId, sleutel }: { aanslagId: string; sleutel: string }) {
  return (
    <details className="mt-4">
      <summary className="cursor-pointer font-semibold">{words('draagOver')}</summary>
      <div className="mt-3 grid gap-3">
        <p className="max-w-text">{words('uitleg')}</p>
        <ActionForm
          id="overdracht"
          action={transferAbroadAction}
          verborgen={{ gemeente: sleutel, aanslag: aanslagId }}
          groepen={[
            {
              velden: [
                {
                  vorm: 'keuze',
                  naam: 'omvang',
                  label: words('omvang'),
                  opties: [
                    { value: 'deze', label: words('omvangDeze') },
                    { value: 'alles', label: words('omvangAlles') },
                  ],
                },
                { vorm: 'tekst', naam: 'land', label: words('land') },
                { vorm: 'tekst', naam: 'autoriteit', label: words('autoriteit') },
                { vorm: 'datum', naam: 'dag', label: words('dag') },
                { vorm: 'tekst', naam: 'kenmerk', label: words('kenmerk') },
                { vorm: 'alinea', naam: 'bewijs', label: words('bewijs'), hint: words('bewijsHint') },
              ],
            },
          ]}
          knop={words('knop')}
          antwoorden={buitenlandAnswers()}
        />
      </div>
    </details>
  );
}

function Sluit({ overdrachtId, sleutel }: { overdrachtId: string; sleutel: string }) {
  return (
    <details className="mt-4">
      <summary className="cursor-pointer font-semibold">{words('sluit')}</summary>
      <div className="mt-3">
        <ActionForm
          id="overdracht-uitkomst"
          action={endTransferAbroadAction}
          verborgen={{ gemeente: sleutel, overdracht: overdrachtId }}
          groepen={[
            {
              velden: [
                {
                  vorm: 'lijst',
                  naam: 'soort',
                  label: words('soort'),
                  leeg: words('kies'),
                  opties: BUITENLANDRESULTATEN.map((value) => ({ value, label: words(`uitkomst.${value}`) })),
                },
                { vorm: 'datum', naam: 'dag', label: words('dag') },
                { vorm: 'alinea', naam: 'bewijs', label: words('bewijs'), hint: words('bewijsHint') },
              ],
            },
          ]}
          knop={words('knop')}
          antwoorden={buitenlandAnswers()}
        />
      </div>
    </details>
  );
}
