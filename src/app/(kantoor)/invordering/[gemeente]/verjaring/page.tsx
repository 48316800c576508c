import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { showDate } from '@/app/words';
import { listVerjaring } from '@/domain/invordering/verjaring.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../../invordering-frame';
import { oninbaarPath, words as oninbaarWords } from '../../oninbaar-words';
import { words } from '../../verhaal-words';
import { vorderingPath } from '../../vordering-words';

/** Open claims of a gemeente that can be collected only for months, or no longer (L-16). */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string() }),
  load: (read) => listVerjaring(read, read.gemeenten[0] ?? 0, localDateOf(read.ctx.now)),
  render: (regels, frame) => {
    const { sleutel, naam } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const kop = words('verjaring.lijst', { gemeente: naam });
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[
          { label: oninbaarWords('naam'), href: oninbaarPath() },
          { label: naam, href: oninbaarPath(sleutel) },
        ]}
      >
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('verjaring.lijstUitleg')}</p>
        <div className="mt-6">
          {regels.length === 0 ? (
            <EmptyState title={words('verjaring.lijstLeeg')}>{words('verjaring.lijstLeegUitleg')}</EmptyState>
          ) : (
            <Table
              taal="nl"
              caption={kop}
              captionHidden
              rows={regels}
              rowKey={({ aanslagId }) => aanslagId}
              columns={[
                {
                  key: 'aanslag',
                  header: words('verjaring.kolom.aanslag'),
                  rowHeader: true,
                  cell: ({ aanslagId, aanslagnummer }) => (
                    <Link href={vorderingPath(sleutel, aanslagId)} reload>
                      {aanslagnummer}
                    </Link>
                  ),
                },
                {
                  key: 'dag',
                  header: words('verjaring.kolom.dag'),
                  cell: ({ laatsteDag }) => showDate(laatsteDag),
                },
                {
                  key: 'stand',
                  header: words('verjaring.kolom.stand'),
                  cell: ({ alarm }) =>
                    alarm && (
                      <Badge tone={alarm === 'verjaard' ? 'mis' : 'letop'}>
                        {words(`verjaring.alarm.${alarm}`)}
                      </Badge>
                    ),
                },
                {
                  key: 'open',
                  header: words('verjaring.kolom.open'),
                  number: true,
                  cell: ({ openCenten }) => <Amount text={formatCents(openCenten)} />,
                },
              ]}
            />
          )}
        </div>
      </InvorderingFrame>
    );
  },
});
