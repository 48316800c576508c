import { explainOpen } from '@/domain/invordering/open-euro';
import { getOpenEuro } from '@/domain/invordering/open-euro.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { Amount } from '@/ui/amount';
import { Heading } from '@/ui/heading';
import { GemeentenTabel } from '../gemeenten-tabel';
import { InvorderingFrame } from '../invordering-frame';
import { openEuroPath, procent, words } from '../open-euro-words';

const SOORTEN = ['loopt', 'wacht', 'vordert'] as const;

/** Every gemeente of the set with what is open and why; each has books of its own, so nothing is added up. */
export default page({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'set' },
  doel: 'open-euro',
  load: async (read) => {
    const dag = localDateOf(read.ctx.now);
    const rijen = [];
    for (const gemeenteId of read.gemeenten) {
      const gelezen = await getOpenEuro(read, gemeenteId, dag);
      if (gelezen) rijen.push({ gemeenteId, ...explainOpen(gelezen.totalen, gelezen.grootboek) });
    }
    return rijen;
  },
  render: (rijen, frame) => (
    <InvorderingFrame {...frame} crumbs={[{ label: words('naam'), href: '/invordering/open' }]}>
      <title>{words('kopAlle')}</title>
      <Heading level={1}>{words('kopAlle')}</Heading>
      <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
      <div className="mt-6">
        <GemeentenTabel
          kop={words('kopAlle')}
          kolom={words('kolom.gemeente')}
          rijen={rijen}
          ctx={frame.ctx}
          pad={openEuroPath}
          columns={[
            ...SOORTEN.map((soort) => ({
              key: soort,
              header: words(`groep.${soort}`),
              number: true,
              cell: ({ vakken }: (typeof rijen)[number]) =>
                procent(vakken.filter((v) => v.soort === soort).reduce((sum, v) => sum + v.promille, 0)),
            })),
            {
              key: 'open',
              header: words('kolom.open'),
              number: true,
              cell: ({ som }) => <Amount text={formatCents(som)} />,
            },
            {
              key: 'onbekend',
              header: words('groep.onbekend'),
              number: true,
              cell: ({ vakken }) => (
                <Amount text={formatCents(vakken.find((v) => v.vak === 'zonder-verklaring')?.bedrag ?? 0n)} />
              ),
            },
          ]}
        />
      </div>
    </InvorderingFrame>
  ),
});
