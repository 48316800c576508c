import { countStilte } from '@/domain/rapportages/stilte.queries';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { GemeentenTabel } from '../gemeenten-tabel';
import { InvorderingFrame } from '../invordering-frame';
import { stiltePath, words } from '../stilte-words';

/** Every gemeente of the set with how many claims are silent for too long (M-07). */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'set' },
  doel: 'invordering',
  load: async (read) => {
    const dag = localDateOf(read.ctx.now);
    const rijen = [];
    for (const gemeenteId of read.gemeenten)
      rijen.push({ gemeenteId, ...(await countStilte(read, gemeenteId, dag)) });
    return rijen;
  },
  render: (rijen, frame) => (
    <InvorderingFrame {...frame} crumbs={[{ label: words('naam'), href: stiltePath() }]}>
      <title>{words('kopAlle')}</title>
      <Heading level={1}>{words('kopAlle')}</Heading>
      <p className="mt-2 max-w-text text-ink-muted">
        {words('uitleg')} {words('telt')}
      </p>
      <div className="mt-6">
        <GemeentenTabel
          kop={words('kopAlle')}
          kolom={words('kolom.gemeente')}
          rijen={rijen}
          ctx={frame.ctx}
          pad={stiltePath}
          eerst={(x, y) => y.alarm - x.alarm}
          columns={[
            {
              key: 'alarm',
              header: words('kolom.alarm'),
              number: true,
              cell: ({ alarm, norm }) =>
                norm === null ? '' : <Badge tone={alarm > 0 ? 'letop' : 'goed'}>{String(alarm)}</Badge>,
            },
            {
              key: 'zonder',
              header: words('kolom.zonder'),
              number: true,
              cell: ({ zonderReden }) => zonderReden,
            },
            { key: 'met', header: words('kolom.met'), number: true, cell: ({ metReden }) => metReden },
          ]}
        />
      </div>
    </InvorderingFrame>
  ),
});
