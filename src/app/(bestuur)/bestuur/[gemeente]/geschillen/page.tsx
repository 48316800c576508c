import { z } from 'zod';
import { BoardFrame } from '@/app/frames';
import { listGeschillen } from '@/domain/gemeenten/geschil.queries';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { EmptyState } from '@/ui/empty-state';
import { RapportKop } from '../rapport-kop';
import { GeschilKaart } from './geschil-kaart';
import { geschilWords as words } from './geschil-words';
import { NieuwGeschil } from './vastleggen';

/** The register of disputes about the gemeenschappelijke regeling (S4 art. 35): with whom, where it stands, and its days. */
export default page({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ gelukt: z.string().max(10).optional().catch(undefined) }),
  load: (read) => listGeschillen(read, read.gemeenten[0] ?? 0),
  render: (geschillen, frame) => {
    const { ctx, params } = frame;
    const gemeente = ctx.gemeenten.find((g) => g.sleutel === params.gemeente);
    const mag = may(gemeente?.rollen ?? [], 'geschil.beheren');
    const vandaag = localDateOf(ctx.now);
    const voorleggen = geschillen.filter(({ stand }) => stand === 'voorleggen');
    return (
      <BoardFrame {...frame} gemeente={gemeente?.naam}>
        <title>{words('kop')}</title>
        <RapportKop kop={words('kop')} base={`/bestuur/${params.gemeente}`} hier="geschillen" />
        <div className="grid gap-6">
          {frame.searchParams.gelukt !== undefined && (
            <Alert tone="goed" taal="nl" live title={words('gelukt')} />
          )}
          <p className="max-w-text">{words('uitleg')}</p>
          {voorleggen.length > 0 && (
            <Alert
              tone="letop"
              taal="nl"
              title={words('alarm', {
                aantal: voorleggen.length,
                met: voorleggen.map(({ met }) => met).join(', '),
              })}
            />
          )}
          {geschillen.length === 0 && <EmptyState title={words('leeg')}>{words('leegUitleg')}</EmptyState>}
          {geschillen.map((geschil) => (
            <GeschilKaart
              key={geschil.id}
              geschil={geschil}
              vandaag={vandaag}
              gemeente={mag ? params.gemeente : null}
            />
          ))}
          {mag && <NieuwGeschil gemeente={params.gemeente} vandaag={vandaag} />}
        </div>
      </BoardFrame>
    );
  },
});
