import { page } from '@/platform/page';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { GemeentenTabel } from '../gemeenten-tabel';
import { InvorderingFrame } from '../invordering-frame';
import { loadInvorderruns } from '../load-run';
import { invorderrunsPath, RUN_TOON, runNaam, words } from '../run-words';

/** Every gemeente of the set with its latest run of collection. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'set' },
  doel: 'invordering',
  load: async (read) => {
    const rijen = [];
    for (const gemeenteId of read.gemeenten)
      rijen.push({ gemeenteId, laatste: (await loadInvorderruns(read, gemeenteId))[0] ?? null });
    return rijen;
  },
  render: (rijen, frame) => (
    <InvorderingFrame {...frame} crumbs={[{ label: words('naam'), href: invorderrunsPath() }]}>
      <title>{words('kopAlle')}</title>
      <Heading level={1}>{words('kopAlle')}</Heading>
      <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
      <div className="mt-6">
        <GemeentenTabel
          kop={words('kopAlle')}
          kolom={words('kolom.gemeente')}
          rijen={rijen}
          ctx={frame.ctx}
          pad={invorderrunsPath}
          columns={[
            {
              key: 'run',
              header: words('kolom.run'),
              cell: ({ laatste }) => (laatste ? runNaam(laatste) : words('geenRuns')),
            },
            {
              key: 'status',
              header: words('kolom.status'),
              cell: ({ laatste }) =>
                laatste && <Badge tone={RUN_TOON[laatste.status]}>{words(`status.${laatste.status}`)}</Badge>,
            },
          ]}
        />
      </div>
    </InvorderingFrame>
  ),
});
