import { type FrameProps, SiteFrame } from '@/app/frames';
import { wordsOfSite } from '@/app/words';
import { Heading } from '@/ui/heading';

const ALINEAS = {
  privacy: ['wat', 'verantwoordelijk', 'wie', 'geheim', 'termijn', 'rechten', 'fg', 'ap', 'cookies'],
  toegankelijk: ['doel', 'stand', 'melden'],
} as const;

/** One of the two statements: on privacy, and on accessibility. */
export function Verklaring({
  over,
  ...frame
}: Omit<FrameProps, 'children'> & { over: keyof typeof ALINEAS }) {
  const words = wordsOfSite(frame.taal);
  const alineas =
    over === 'privacy'
      ? ALINEAS.privacy.map((alinea) => words(`privacy.alineas.${alinea}`))
      : ALINEAS.toegankelijk.map((alinea) => words(`toegankelijk.alineas.${alinea}`));
  return (
    <SiteFrame {...frame} crumbs={[{ label: words('kop'), href: '/' }]}>
      <title>{words(`${over}.titel`)}</title>
      <Heading level={1}>{words(`${over}.kop`)}</Heading>
      <div className="mt-4 grid max-w-text gap-4">
        {alineas.map((alinea) => (
          <p key={alinea}>{alinea}</p>
        ))}
      </div>
    </SiteFrame>
  );
}
