import { type Cents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { windowOn } from '../dated';
import { fraction, roundHalfUp } from '../fraction';
import { uriw } from '../regelingen';
import { makeStap, stapUit } from '../stap';
import type { Stap, Uitkomst } from '../uitleg';
import { vakantiegeld } from './parameters';

/** Income that counts (URIW 14(1)a-c). */
export const TELLENDE_INKOMSTEN = [
  'loon',
  'bijstand',
  'uitkering',
  'pensioen',
  'alimentatie',
  'overig',
] as const;

/** Income that does not count (URIW 14(1)c, 1-10). */
export const VRIJE_INKOMSTEN = [
  'kinderbijslag',
  'kindgebonden-budget',
  'kinderopvangtoeslag',
  'huurtoeslag',
  'zorgtoeslag',
  'individuele-inkomenstoeslag',
  'pleegvergoeding',
  'uitstroompremie',
  'vrijgelaten-arbeid',
  'vrijwilligersvergoeding',
] as const;

export type Inkomstensoort = (typeof TELLENDE_INKOMSTEN)[number] | (typeof VRIJE_INKOMSTEN)[number];

/** Net amount per month of one source, of either partner. */
export type Inkomenspost = { soort: Inkomstensoort; nettoCenten: Cents; vakantiegeldInbegrepen: boolean };

const isVrij = (soort: Inkomstensoort): boolean => VRIJE_INKOMSTEN.some((vrij) => vrij === soort);

/**
 * Net income per month for kwijtschelding, holiday pay included, in cents (each source rounded half a cent up):
 * leaves out what does not count and adds holiday pay to wage and bijstand that come without it.
 * Source: URIW 1990 art. 14, Leidraad 26.2.11. Throws LawError 'geen-parameter' when the percentages are unknown.
 */
export function sumInkomen(posten: readonly Inkomenspost[], datum: LocalDate): Uitkomst<Cents> {
  let totaal = 0n;
  const uitleg: Stap[] = [];
  for (const { soort, nettoCenten, vakantiegeldInbegrepen } of posten) {
    const waarden = { soort, bedrag: { centen: nettoCenten } };
    if (isVrij(soort)) {
      uitleg.push(makeStap('kwijtschelding.inkomsten.vrij', waarden, uriw('14, eerste lid, onderdeel c')));
      continue;
    }
    uitleg.push(makeStap('kwijtschelding.inkomsten.telt', waarden, uriw('14, eerste lid')));
    totaal += nettoCenten;
    if ((soort === 'loon' || soort === 'bijstand') && !vakantiegeldInbegrepen) {
      const venster = windowOn(vakantiegeld, datum);
      const extra = roundHalfUp(fraction(nettoCenten * BigInt(venster.waarde[soort]), 1000n));
      uitleg.push(stapUit(venster, 'kwijtschelding.inkomsten.vakantiegeld', { extra: { centen: extra } }));
      totaal += extra;
    }
  }
  return {
    waarde: toCents(totaal),
    uitleg: [
      ...uitleg,
      makeStap('kwijtschelding.inkomsten.totaal', { totaal: { centen: totaal } }, uriw('14')),
    ],
  };
}
