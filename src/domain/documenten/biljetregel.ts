import { formatCents } from '@/platform/cents';
import type { Biljetgroep, Biljetregel } from './aanslagbiljet.schema';
import { briefwoorden as words } from './briefwoorden';

export type Tabelregel = { belasting: string; grondslag: string; tarief: string; bedrag: string };

const CONTAINERS = ['restafval', 'gft', 'papier', 'pmd', 'milieupas'] as const;

const wholeEuros = new Intl.NumberFormat('nl-NL', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
});

export const formatEuros = (euro: bigint): string => wholeEuros.format(euro);

/** One aanslagregel in words: which belasting, over what, at what tariff, how much. */
export function tabelregel(regel: Biljetregel, groep: Biljetgroep, jaar: number): Tabelregel {
  return {
    belasting: belastingnaam(regel),
    grondslag: [grondslag(regel, groep), deelVanJaar(regel, jaar)].filter((deel) => deel).join(', '),
    tarief: tarief(regel),
    bedrag: formatCents(regel.bedragCenten),
  };
}

/** Which belasting a line is of, and as what. */
export function belastingnaam({
  belastingsoort,
  code,
}: Pick<Biljetregel, 'belastingsoort' | 'code'>): string {
  if (belastingsoort === 'ozb') {
    if (code === 'eigenaar-woning') return words('regel.ozb.eigenaarWoning');
    return code === 'eigenaar-niet-woning'
      ? words('regel.ozb.eigenaarNietWoning')
      : words('regel.ozb.gebruikerNietWoning');
  }
  if (belastingsoort === 'rioolheffing')
    return code === 'eigenaar' ? words('regel.rioolheffing.eigenaar') : words('regel.rioolheffing.gebruiker');
  if (belastingsoort === 'hondenbelasting')
    return words('regel.hondenbelasting.hond', { nummer: code.replace(/^hond-/, '') });
  const lediging = /^lediging-(.+)-(\d+)$/.exec(code);
  if (!lediging) return words('regel.afvalstoffenheffing.vast');
  const container = CONTAINERS.find((naam) => naam === lediging[1]) ?? 'overig';
  return words('regel.afvalstoffenheffing.lediging', {
    soort: words(`containers.${container}`),
    liter: lediging[2] ?? '',
  });
}

function grondslag({ belastingsoort, code, aantal }: Biljetregel, groep: Biljetgroep): string {
  if (belastingsoort === 'ozb') return words('berekening.wozWaarde', { bedrag: formatEuros(aantal) });
  if (code.startsWith('lediging-')) return words('berekening.ledigingen', { aantal: Number(aantal) });
  return aantal === 1n || groep.adres === null ? '' : words('berekening.keer', { aantal: String(aantal) });
}

function deelVanJaar({ deel, code, belastingsoort }: Biljetregel, jaar: number): string {
  if (belastingsoort === 'ozb' || code.startsWith('lediging-')) return '';
  const { teller, noemer } = deel;
  if (teller === noemer) return words('berekening.heelJaar', { jaar: String(jaar) });
  return noemer === 12
    ? words('berekening.deelMaanden', { teller: String(teller) })
    : words('berekening.deelDagen', { teller: String(teller), noemer: String(noemer) });
}

function tarief({ tarief: t, code }: Biljetregel): string {
  if ('percentage' in t) {
    const percentage = t.percentage
      .replace('.', ',')
      .replace(/(,\d*?)0+$/, '$1')
      .replace(/,$/, '');
    return words('berekening.percentage', { percentage });
  }
  const bedrag = formatCents(t.bedragCenten);
  return code.startsWith('lediging-')
    ? words('berekening.perLediging', { bedrag })
    : words('berekening.perJaar', { bedrag });
}
