import { SiteFrame } from '@/app/frames';
import { wordsOfSite } from '@/app/words';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';

const ALINEAS = ['doel', 'stand', 'melden'] as const;

export default page({
  toegang: { wie: 'publiek' },
  doel: 'verklaring',
  load: async () => null,
  render: (_, frame) => {
    const words = wordsOfSite(frame.taal);
    return (
      <SiteFrame {...frame} crumbs={[{ label: words('kop'), href: '/' }]}>
        <title>{words('toegankelijk.titel')}</title>
        <Heading level={1}>{words('toegankelijk.kop')}</Heading>
        <div className="mt-4 grid max-w-text gap-4">
          {ALINEAS.map((alinea) => (
            <p key={alinea}>{words(`toegankelijk.alineas.${alinea}`)}</p>
          ))}
        </div>
      </SiteFrame>
    );
  },
});
