import { REEKS_JAREN } from '@/domain/sociaal/klantgroep';
import { getKlantgroep } from '@/domain/sociaal/klantgroep.queries';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { GemeentenTabel } from '../gemeenten-tabel';
import { InvorderingFrame } from '../invordering-frame';
import { klantgroepPath, words } from '../sociaal-words';

/** Every gemeente of the set with how many people end in oninbaar year after year (T-04). */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'set' },
  doel: 'invordering',
  load: async (read) => {
    const rijen = [];
    for (const gemeenteId of read.gemeenten) {
      const { klanten } = await getKlantgroep(read, gemeenteId, REEKS_JAREN);
      const actueel = klanten.filter(({ beletsels }) => beletsels.length === 0).length;
      rijen.push({ gemeenteId, aantal: klanten.length, actueel });
    }
    return rijen;
  },
  render: (rijen, frame) => (
    <InvorderingFrame {...frame} crumbs={[{ label: words('klantgroep.naam'), href: klantgroepPath() }]}>
      <title>{words('klantgroep.kopAlle')}</title>
      <Heading level={1}>{words('klantgroep.kopAlle')}</Heading>
      <p className="mt-2 max-w-text text-ink-muted">{words('klantgroep.uitleg', { jaren: REEKS_JAREN })}</p>
      <div className="mt-6">
        <GemeentenTabel
          kop={words('klantgroep.kopAlle')}
          kolom={words('klantgroep.kolom.gemeente')}
          rijen={rijen}
          ctx={frame.ctx}
          pad={klantgroepPath}
          eerst={(x, y) => y.aantal - x.aantal}
          columns={[
            {
              key: 'aantal',
              header: words('klantgroep.kolom.aantal'),
              number: true,
              cell: ({ aantal }) => aantal,
            },
            {
              key: 'actueel',
              header: words('klantgroep.kolom.actueel'),
              number: true,
              cell: ({ actueel }) => actueel,
            },
          ]}
        />
      </div>
    </InvorderingFrame>
  ),
});
