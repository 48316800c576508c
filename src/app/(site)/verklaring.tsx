import { type FrameProps, SiteFrame } from '@/app/frames';
import { wordsOfSite } from '@/app/words';
import type { Deelnemer } from '@/domain/gemeenten/deelnemer.queries';
import { bewarenNaAfdoening } from '@/law/bewaartermijnen';
import { newestWindow } from '@/law/dated';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';

type Props = Omit<FrameProps, 'children'>;

/** The statement on privacy: who is responsible by name, how long what is kept, and who watches over it (AVG 13). */
export function Privacyverklaring({ gemeenten, ...frame }: Props & { gemeenten: readonly Deelnemer[] }) {
  const words = wordsOfSite(frame.taal);
  const jaren = newestWindow(bewarenNaAfdoening).waarde;
  return (
    <Verklaring titel={words('privacy.titel')} kop={words('privacy.kop')} {...frame}>
      <p>{words('privacy.alineas.wat')}</p>
      <div>
        <p>{words('privacy.alineas.verantwoordelijk')}</p>
        <ul className="mt-2 grid list-disc gap-1 pl-5 sm:grid-cols-2">
          {gemeenten.map(({ sleutel, naam, kantoorNaam }) => (
            <li key={sleutel}>
              <Link href={`/gemeente/${sleutel}`} reload>
                {words('privacy.gemeente', { gemeente: naam, kantoor: kantoorNaam })}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <p>{words('privacy.alineas.wie')}</p>
      <p>{words('privacy.alineas.geheim')}</p>
      <p>{words('privacy.alineas.termijn', { invordering: jaren })}</p>
      <p>{words('privacy.alineas.rechten')}</p>
      <p>{words('privacy.alineas.fg')}</p>
      <p>{words('privacy.alineas.ap')}</p>
      <p>{words('privacy.alineas.cookies')}</p>
    </Verklaring>
  );
}

const TOEGANKELIJK = ['doel', 'stand', 'melden'] as const;

/** The statement on accessibility. */
export function Toegankelijkheidsverklaring(frame: Props) {
  const words = wordsOfSite(frame.taal);
  return (
    <Verklaring titel={words('toegankelijk.titel')} kop={words('toegankelijk.kop')} {...frame}>
      {TOEGANKELIJK.map((alinea) => (
        <p key={alinea}>{words(`toegankelijk.alineas.${alinea}`)}</p>
      ))}
    </Verklaring>
  );
}

function Verklaring({ titel, kop, children, ...frame }: FrameProps & { titel: string; kop: string }) {
  return (
    <SiteFrame {...frame} crumbs={[{ label: wordsOfSite(frame.taal)('kop'), href: '/' }]}>
      <title>{titel}</title>
      <Heading level={1}>{kop}</Heading>
      <div className="mt-4 grid max-w-text gap-4">{children}</div>
    </SiteFrame>
  );
}
