import { btwPath, kwartaalNaam, words } from '@/app/btw/btw-words';
import { showDate } from '@/app/words';
import { listBtwstanden } from '@/domain/btw/btw.queries';
import { page } from '@/platform/page';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { GemeentenTabel } from '../gemeenten-tabel';
import { InvorderingFrame } from '../invordering-frame';

/** Every gemeente of the set: the overview of btw that must be made first, and by when (G-13). */
export default page({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'set' },
  doel: 'aansluiting',
  load: async (read) => ({ standen: await listBtwstanden(read), gemeenten: read.gemeenten }),
  render: ({ standen, gemeenten }, frame) => (
    <InvorderingFrame {...frame} crumbs={[{ label: words('naam'), href: btwPath() }]}>
      <title>{words('kop')}</title>
      <Heading level={1}>{words('kop')}</Heading>
      <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
      <div className="mt-6">
        <GemeentenTabel
          kop={words('kop')}
          kolom={words('gemeente')}
          ctx={frame.ctx}
          pad={btwPath}
          rijen={gemeenten.map((gemeenteId) => ({
            gemeenteId,
            stand: standen.find((s) => s.gemeenteId === gemeenteId) ?? null,
          }))}
          eerst={(x, y) => (x.stand?.uiterlijk ?? '9').localeCompare(y.stand?.uiterlijk ?? '9')}
          columns={[
            {
              key: 'eerst',
              header: words('eerst'),
              cell: ({ stand }) => (stand === null ? words('nietsTeDoen') : kwartaalNaam(stand.kwartaal)),
            },
            {
              key: 'uiterlijk',
              header: words('uiterlijk'),
              cell: ({ stand }) =>
                stand === null ? (
                  ''
                ) : (
                  <>
                    {showDate(stand.uiterlijk)}{' '}
                    {stand.verlopen && <Badge tone="mis">{words('tijdigheid.verlopen')}</Badge>}
                  </>
                ),
            },
          ]}
        />
      </div>
    </InvorderingFrame>
  ),
});
