import {
  besluitTekst,
  OORDEEL_TOON,
  OVERMAAK_TOON,
  overmakenPath,
  periodeTekst,
  words,
} from '@/app/overmaking/overmaking-words';
import { showDate } from '@/app/words';
import { listOvermaakstanden, type Overmaakstand } from '@/domain/overmakingen/overmaking.queries';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../invordering-frame';

/** Every gemeente for the last period that is over: what is made over, what waits, and who stands below zero. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'set' },
  doel: 'invordering',
  load: (read) => listOvermaakstanden(read),
  render: ({ kalender, standen }, frame) => {
    const gemeenteVan = (stand: Overmaakstand) =>
      frame.ctx.gemeenten.find((g) => g.gemeenteId === stand.gemeenteId);
    const kop = kalender.laatste === null ? words('kop') : periodeTekst(kalender.laatste);
    return (
      <InvorderingFrame {...frame} crumbs={[{ label: words('naam'), href: overmakenPath() }]}>
        <title>{words('kop')}</title>
        <Heading level={1}>{words('kop')}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
        <p className="mt-2 max-w-text">{besluitTekst(kalender)}</p>
        {kalender.besluit !== null && (
          <p className="mt-2 max-w-text">{words('volgende', datums(kalender.lopend))}</p>
        )}
        <div className="mt-6 grid min-w-0 gap-3">
          <Heading level={2}>{words('perGemeente')}</Heading>
          <Table
            taal="nl"
            caption={kop}
            rows={standen}
            rowKey={({ gemeenteId }) => String(gemeenteId)}
            columns={[
              {
                key: 'gemeente',
                header: words('gemeente'),
                rowHeader: true,
                cell: (stand) => {
                  const gemeente = gemeenteVan(stand);
                  return gemeente ? (
                    <Link href={overmakenPath(gemeente.sleutel)} reload>
                      {gemeente.naam}
                    </Link>
                  ) : null;
                },
              },
              { key: 'stand', header: words('stand'), cell: (stand) => <Stand stand={stand} /> },
              {
                key: 'bedrag',
                header: words('bedrag'),
                number: true,
                cell: ({ overmaking, uitkomst }) => (
                  <Amount
                    text={formatCents(overmaking?.bedragCenten ?? uitkomst?.specificatie.bedragCenten ?? 0n)}
                  />
                ),
              },
            ]}
          />
        </div>
      </InvorderingFrame>
    );
  },
});

const datums = (periode: { van: string; totEnMet: string }) => ({
  van: showDate(periode.van),
  totEnMet: showDate(periode.totEnMet),
});

function Stand({ stand: { overmaking, uitkomst } }: { stand: Overmaakstand }) {
  if (overmaking !== null)
    return <Badge tone={OVERMAAK_TOON[overmaking.status]}>{words(`status.${overmaking.status}`)}</Badge>;
  return uitkomst === null ? null : (
    <Badge tone={OORDEEL_TOON[uitkomst.oordeel]}>{words(`oordeel.${uitkomst.oordeel}`)}</Badge>
  );
}
