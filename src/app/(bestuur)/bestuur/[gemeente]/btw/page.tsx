import { z } from 'zod';
import { KwartaalTabel } from '@/app/btw/btw-tabellen';
import { btwBestuurPath, words } from '@/app/btw/btw-words';
import { BoardFrame } from '@/app/frames';
import { wordsOfKantoor } from '@/app/words';
import { getBtwkwartalenVoorGemeente } from '@/domain/btw/btw.queries';
import { page } from '@/platform/page';
import { EmptyState } from '@/ui/empty-state';
import { RapportKop } from '../rapport-kop';

/** The btw that a gemeente can claim, per quarter, and whether each overview was there in time (G-13). */
export default page({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  load: (read) => getBtwkwartalenVoorGemeente(read, read.gemeenten[0] ?? 0),
  render: (kwartalen, frame) => {
    const { ctx, params } = frame;
    const gemeente = ctx.gemeenten.find((g) => g.sleutel === params.gemeente);
    const base = `/bestuur/${params.gemeente}`;
    return (
      <BoardFrame
        {...frame}
        gemeente={gemeente?.naam}
        crumbs={[{ label: wordsOfKantoor('bestuur.naam'), href: base }]}
      >
        <title>{words('kop')}</title>
        <RapportKop kop={words('kop')} base={base} hier="btw" />
        <div className="grid min-w-0 gap-6">
          <p className="max-w-text">{words('uitleg')}</p>
          {kwartalen.length === 0 ? (
            <EmptyState title={words('leegBestuur.titel')}>{words('leegBestuur.uitleg')}</EmptyState>
          ) : (
            <KwartaalTabel
              kwartalen={kwartalen}
              pad={({ kwartaal, overzicht }) =>
                overzicht?.status === 'vastgesteld' ? btwBestuurPath(params.gemeente, kwartaal) : null
              }
            />
          )}
        </div>
      </BoardFrame>
    );
  },
});
