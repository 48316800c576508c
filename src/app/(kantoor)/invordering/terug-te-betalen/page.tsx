import { showDate } from '@/app/words';
import { dagenOud } from '@/domain/invordering/tegoed';
import { listTegoeden, type TegoedView } from '@/domain/invordering/tegoed.queries';
import { formatCents, sumCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { page } from '@/platform/page';
import { Amount } from '@/ui/amount';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../invordering-frame';
import { tegoedPath, words } from '../tegoed-words';

/** What is due back to citizens, over all gemeenten of who asks. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'set' },
  doel: 'invordering',
  load: (read) => listTegoeden(read),
  render: (tegoeden, frame) => (
    <InvorderingFrame {...frame} crumbs={[{ label: words('naam'), href: tegoedPath }]}>
      <title>{words('kop')}</title>
      <Heading level={1}>{words('kop')}</Heading>
      <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
      <div className="mt-6 grid gap-6">
        {tegoeden.length === 0 ? (
          <EmptyState title={words('leeg')}>{words('leegUitleg')}</EmptyState>
        ) : (
          <Tegoeden tegoeden={tegoeden} ctx={frame.ctx} />
        )}
      </div>
    </InvorderingFrame>
  ),
});

function Tegoeden({ tegoeden, ctx }: { tegoeden: readonly TegoedView[]; ctx: Context }) {
  const vandaag = localDateOf(ctx.now);
  const som = sumCents(tegoeden.map(({ bedragCenten }) => bedragCenten));
  return (
    <>
      <p>{words('som', { bedrag: formatCents(som), aantal: tegoeden.length })}</p>
      <Table
        taal="nl"
        caption={words('kop')}
        captionHidden
        rows={tegoeden.flatMap((rij) => {
          const gemeente = ctx.gemeenten.find((g) => g.gemeenteId === rij.gemeenteId);
          return gemeente ? [{ ...rij, gemeente }] : [];
        })}
        rowKey={({ aanslagId }) => aanslagId}
        columns={[
          { key: 'persoon', header: words('persoon'), rowHeader: true, cell: ({ naam }) => naam },
          {
            key: 'aanslag',
            header: words('aanslag'),
            cell: ({ aanslagId, aanslagnummer, gemeente }) => (
              <Link href={`/invordering/${gemeente.sleutel}/vordering/${aanslagId}`}>{aanslagnummer}</Link>
            ),
          },
          { key: 'gemeente', header: words('gemeente'), cell: ({ gemeente }) => gemeente.naam },
          { key: 'reden', header: words('reden'), cell: ({ reden }) => words(`redenen.${reden}`) },
          { key: 'sinds', header: words('sinds'), cell: ({ sinds }) => showDate(sinds) },
          {
            key: 'dagen',
            header: words('dagen'),
            number: true,
            cell: (rij) => dagenOud(rij, vandaag),
          },
          {
            key: 'bedrag',
            header: words('bedrag'),
            number: true,
            cell: ({ bedragCenten }) => <Amount text={formatCents(bedragCenten)} />,
          },
        ]}
        totals={[{ persoon: words('totaal'), bedrag: <Amount text={formatCents(som)} /> }]}
      />
    </>
  );
}
