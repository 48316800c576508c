import { wordsOfInvorder } from '@/app/invordering/invorder-words';
import { PADSTAPPEN } from '@/domain/invordering/invorderingspad';
import { countKandidaten } from '@/domain/invordering/kandidaten.queries';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
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
        <Table
          taal="nl"
          caption={words('kandidaten.kopAlle')}
          captionHidden
          rows={rijen
            .flatMap((rij) => {
              const gemeente = frame.ctx.gemeenten.find((g) => g.gemeenteId === rij.gemeenteId);
              return gemeente ? [{ ...rij, sleutel: gemeente.sleutel, naam: gemeente.naam }] : [];
            })
            .sort((x, y) => x.naam.localeCompare(y.naam, 'nl'))}
          rowKey={({ sleutel }) => sleutel}
          columns={[
            {
              key: 'gemeente',
              header: words('kolom.gemeente'),
              rowHeader: true,
              cell: ({ sleutel, naam }) => (
                <Link href={kandidatenPath(sleutel)} reload>
                  {naam}
                </Link>
              ),
            },
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
