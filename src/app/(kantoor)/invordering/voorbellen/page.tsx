import { countVoorbellen } from '@/domain/sociaal/voorbellen.queries';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { GemeentenTabel } from '../gemeenten-tabel';
import { InvorderingFrame } from '../invordering-frame';
import { voorbellenPath, words } from '../sociaal-words';

/** Every gemeente of the set with its groups and the lists that run (M-04). */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'set' },
  doel: 'invordering',
  load: countVoorbellen,
  render: (rijen, frame) => (
    <InvorderingFrame {...frame} crumbs={[{ label: words('naam'), href: voorbellenPath() }]}>
      <title>{words('kopAlle')}</title>
      <Heading level={1}>{words('kopAlle')}</Heading>
      <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
      <div className="mt-6">
        <GemeentenTabel
          kop={words('kopAlle')}
          kolom={words('kolom.gemeente')}
          rijen={rijen}
          ctx={frame.ctx}
          pad={voorbellenPath}
          columns={[
            {
              key: 'mag',
              header: words('kolom.mag'),
              cell: ({ mag }) => words(mag ? 'mag.ja' : 'mag.nee'),
            },
            {
              key: 'groepen',
              header: words('kolom.groepen'),
              number: true,
              cell: ({ groepen }) => groepen,
            },
            { key: 'lopend', header: words('kolom.lopend'), number: true, cell: ({ lopend }) => lopend },
          ]}
        />
      </div>
    </InvorderingFrame>
  ),
});
