import type { Wie } from '@/app/aanspreken/wie';
import type { Wachtend } from '@/domain/vragen/wachtend';
import type { Lopend } from '@/domain/zaken/lopende-zaken';
import type { LocalDate } from '@/platform/local-date';
import type { Taal } from '@/ui/words';
import { TeBetalen } from './aanslag-kaarten';
import type { Zaak } from './te-doen';
import { BrievenKaart, sleutelVan, WachtKaart } from './wacht-kaart';

export interface DoenLijstProps {
  aanslagen: readonly Zaak[];
  wachtend: readonly Wachtend[];
  /** Cases that go on: a request tells when the aanslag that waits for it is decided about. */
  lopend: readonly Lopend[];
  vandaag: LocalDate;
  /** '/mijn/<gemeente>'. */
  base: string;
  /** As what the reader is spoken to. */
  wie: Wie;
  taal: Taal;
  level?: 2 | 3;
  reload?: boolean;
}

/** Whether there is anything to show: something open, or something that waits for somebody. */
export const isIets = ({ aanslagen, wachtend }: Pick<DoenLijstProps, 'aanslagen' | 'wachtend'>): boolean =>
  wachtend.length > 0 || aanslagen.some(({ termijnen }) => termijnen.volgende !== null);

/** What there is to do: first what must be paid, then what waits for somebody, each in its order. */
export function DoenLijst({ aanslagen, wachtend, lopend, vandaag, wie, ...shared }: DoenLijstProps) {
  const aanvraag = lopend.find(({ soort }) => soort === 'kwijtschelding');
  const eerste = wachtend.findIndex(({ soort }) => soort === 'brief');
  return (
    <>
      {aanslagen.map((zaak) => (
        <TeBetalen
          key={zaak.aanslag.id}
          {...zaak}
          {...shared}
          wie={wie}
          vandaag={vandaag}
          vervolg={zaak.wacht?.grond === 'kwijtschelding' ? (aanvraag?.vervolg ?? null) : null}
        />
      ))}
      {wachtend.map((reden, at) => {
        if (reden.soort === 'betalen' || (reden.soort === 'brief' && at !== eerste)) return null;
        if (reden.soort !== 'brief') return <WachtKaart key={sleutelVan(reden)} reden={reden} {...shared} />;
        const brieven = wachtend.filter((een) => een.soort === 'brief');
        return <BrievenKaart key="brieven" brieven={brieven} {...shared} />;
      })}
    </>
  );
}
