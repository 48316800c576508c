import { wordsOfInvorder } from '@/app/invordering/invorder-words';
import { PADSTAPPEN } from '@/domain/invordering/invorderingspad';
import { countKandidaten } from '@/domain/invordering/kandidaten.queries';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { GemeentenTabel } from '../gemeenten-tabel';
import { InvorderingFrame } from '../invordering-frame';
import { kandidatenPath, words } from '../vordering-words';

/** Every gemeente of the set with how many claims can have which step today. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'set' },
  doel: 'invordering',
  load: async (read) => {
    const dag = localDateOf(read.ctx.now);
    const rijen = [];
    for (const gemeenteId of read.gemeenten)
      rijen.push({ gemeenteId, stappen: await countKandidaten(read, gemeenteId, dag) });
    return rijen;
  },
  render: (rijen, frame) => (
    <InvorderingFrame {...frame} crumbs={[{ label: words('naam'), href: kandidatenPath() }]}>
      <title>{words('kandidaten.kopAlle')}</title>
      <Heading level={1}>{words('kandidaten.kopAlle')}</Heading>
      <p className="mt-2 max-w-text text-ink-muted">{words('kandidaten.uitleg')}</p>
      <div className="mt-6">
        <GemeentenTabel
          kop={words('kandidaten.kopAlle')}
          kolom={words('kolom.gemeente')}
          rijen={rijen}
          ctx={frame.ctx}
          pad={kandidatenPath}
          columns={[
            ...PADSTAPPEN.map((stap) => ({
              key: stap,
              header: wordsOfInvorder('nl')(`stap.${stap}`),
              number: true,
              cell: ({ stappen }: (typeof rijen)[number]) =>
                (stappen.find((s) => s.stap === stap)?.kan ?? 0).toLocaleString('nl-NL'),
            })),
          ]}
        />
      </div>
    </InvorderingFrame>
  ),
});
