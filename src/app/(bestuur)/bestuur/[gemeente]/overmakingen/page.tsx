import { z } from 'zod';
import { BoardFrame } from '@/app/frames';
import {
  besluitTekst,
  OVERMAAK_TOON,
  overmakingenPath,
  periodeTekst,
  words,
} from '@/app/overmaking/overmaking-words';
import { showDate, showMoment, wordsOfKantoor } from '@/app/words';
import { getOntvangenOvermakingen } from '@/domain/overmakingen/overmaking.queries';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { RapportKop } from '../rapport-kop';

/** What a gemeente got of what was collected for it, per period (G-08). */
export default page({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  load: (read) => getOntvangenOvermakingen(read, read.gemeenten[0] ?? 0),
  render: ({ kalender, overmakingen }, frame) => {
    const { ctx, params } = frame;
    const gemeente = ctx.gemeenten.find((g) => g.sleutel === params.gemeente);
    const base = `/bestuur/${params.gemeente}`;
    return (
      <BoardFrame
        {...frame}
        gemeente={gemeente?.naam}
        crumbs={[{ label: wordsOfKantoor('bestuur.naam'), href: base }]}
      >
        <title>{words('kopBestuur')}</title>
        <RapportKop kop={words('kopBestuur')} base={base} hier="overmakingen" />
        <div className="grid min-w-0 gap-6">
          <div className="grid max-w-text gap-2">
            <p>{words('uitlegBestuur')}</p>
            <p>{besluitTekst(kalender)}</p>
          </div>
          {overmakingen.length === 0 ? (
            <EmptyState title={words('geen')}>{words('geenUitleg')}</EmptyState>
          ) : (
            <Table
              taal="nl"
              caption={words('kopBestuur')}
              captionHidden
              rows={overmakingen}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'periode',
                  header: words('voorstel.periode'),
                  rowHeader: true,
                  cell: (o) => (
                    <Link href={overmakingenPath(params.gemeente, o.id)} reload>
                      {periodeTekst(o)}
                    </Link>
                  ),
                },
                {
                  key: 'stand',
                  header: words('stand'),
                  cell: ({ status, betaaldOp }) => (
                    <>
                      <Badge tone={OVERMAAK_TOON[status]}>{words(`status.${status}`)}</Badge>
                      {betaaldOp !== null && (
                        <span className="block">
                          {words('een.betaaldOp', { datum: showDate(betaaldOp) })}
                        </span>
                      )}
                    </>
                  ),
                },
                {
                  key: 'verzonden',
                  header: words('verzonden'),
                  cell: ({ verzondenOp }) => (verzondenOp === null ? '' : showMoment(verzondenOp)),
                },
                {
                  key: 'bedrag',
                  header: words('bedrag'),
                  number: true,
                  cell: ({ bedragCenten }) => <Amount text={formatCents(bedragCenten)} />,
                },
              ]}
            />
          )}
        </div>
      </BoardFrame>
    );
  },
});
