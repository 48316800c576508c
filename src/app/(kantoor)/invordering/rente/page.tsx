import { listRentestanden } from '@/domain/invordering/invorderingsrente.queries';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { Amount } from '@/ui/amount';
import { Heading } from '@/ui/heading';
import { GemeentenTabel } from '../gemeenten-tabel';
import { InvorderingFrame } from '../invordering-frame';
import { besluitTekst, rentePath, words } from '../rente-words';

/** Every gemeente of the set with its besluit about interest, and what waits for a second person. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'set' },
  doel: 'invordering',
  load: listRentestanden,
  render: (standen, frame) => (
    <InvorderingFrame {...frame} crumbs={[{ label: words('naam'), href: rentePath() }]}>
      <title>{words('kopAlle')}</title>
      <Heading level={1}>{words('kopAlle')}</Heading>
      <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
      <div className="mt-6">
        <GemeentenTabel
          kop={words('kopAlle')}
          kolom={words('kolom.gemeente')}
          rijen={standen}
          ctx={frame.ctx}
          pad={rentePath}
          columns={[
            {
              key: 'besluit',
              header: words('kolom.besluit'),
              cell: ({ besluit }) => besluitTekst(besluit?.waarde ?? null),
            },
            {
              key: 'wacht',
              header: words('kolom.wacht'),
              number: true,
              cell: ({ wacht }) => wacht && <Amount text={formatCents(wacht.centen)} />,
            },
          ]}
        />
      </div>
    </InvorderingFrame>
  ),
});
