import { z } from 'zod';
import { BoardFrame } from '@/app/frames';
import { SpecificatieTabel } from '@/app/overmaking/overmaking-specificatie';
import { OVERMAAK_TOON, overmakingenPath, periodeTekst, words } from '@/app/overmaking/overmaking-words';
import { showDate, wordsOfBestuur, wordsOfKantoor } from '@/app/words';
import { getOntvangenOvermaking } from '@/domain/overmakingen/overmaking.queries';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';

/** One overmaking with its specification, as the gemeente that gets it sees it (G-08). */
export default page({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  load: (read, { params }) => getOntvangenOvermaking(read, read.gemeenten[0] ?? 0, params.id),
  render: (overmaking, frame) => {
    const { ctx, params } = frame;
    const gemeente = ctx.gemeenten.find((g) => g.sleutel === params.gemeente)?.naam ?? '';
    const kop = words('een.kop', { gemeente });
    return (
      <BoardFrame
        {...frame}
        gemeente={gemeente}
        crumbs={[
          { label: wordsOfKantoor('bestuur.naam'), href: `/bestuur/${params.gemeente}` },
          { label: words('menu'), href: overmakingenPath(params.gemeente) },
        ]}
      >
        <title>{kop}</title>
        <div className="flex flex-wrap items-center gap-3">
          <Heading level={1}>{kop}</Heading>
          <Badge tone={OVERMAAK_TOON[overmaking.status]}>{words(`status.${overmaking.status}`)}</Badge>
        </div>
        <div className="mt-2 mb-6 max-w-text text-ink-muted">
          <p>
            {periodeTekst(overmaking)}: {formatCents(overmaking.bedragCenten)}
          </p>
          <p>{words('een.besluit', { besluit: overmaking.besluit })}</p>
          {overmaking.betaaldOp !== null && (
            <p>{words('een.betaaldOp', { datum: showDate(overmaking.betaaldOp) })}</p>
          )}
          {overmaking.terugOp !== null && (
            <p>{words('een.terugOp', { datum: showDate(overmaking.terugOp) })}</p>
          )}
        </div>
        <div className="grid min-w-0 gap-6">
          <SpecificatieTabel specificatie={overmaking.specificatie} periode={overmaking} />
          <p className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
            <Link href={`${overmakingenPath(params.gemeente, overmaking.id)}/export`} reload>
              {words('specificatie.download')}
            </Link>
            <span className="text-ink-muted">{wordsOfBestuur('cijfers.afdrukken')}</span>
          </p>
        </div>
      </BoardFrame>
    );
  },
});
