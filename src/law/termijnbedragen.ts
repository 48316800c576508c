import { type Cents, toCents } from '@/platform/cents';
import type { Bron } from './bron';
import { demand, makeStap } from './stap';
import type { Uitkomst } from './uitleg';

/** The law leaves terms to the verordening; how the odd cents fall is our own choice. */
const VERORDENING: Bron = {
  regeling: 'Belastingverordening',
  vindplaats: 'betaaltermijnen; Gemeentewet 250',
};

/** More terms than this is a mistake in the question, not a payment plan. */
const MAXIMUM_TERMIJNEN = 120;

/**
 * Divides an amount (cents, not negative) into `aantal` equal terms; the cents that do not divide are spread over
 * the first terms, so that the larger terms come first and the sum is exact.
 * `bron` is where the terms stand, when that is no belastingverordening.
 * Throws LawError 'ongeldige-invoer' when `aantal` is not a whole number from 1 to 120.
 */
export function divideInTermijnen(
  bedragCenten: Cents,
  aantal: number,
  bron: Bron = VERORDENING,
): Uitkomst<Cents[]> {
  demand(bedragCenten >= 0n, 'Het bedrag kan niet lager zijn dan 0.');
  demand(
    Number.isSafeInteger(aantal) && aantal >= 1 && aantal <= MAXIMUM_TERMIJNEN,
    `Het aantal termijnen moet een geheel getal van 1 tot en met ${MAXIMUM_TERMIJNEN} zijn.`,
  );
  const laag = bedragCenten / BigInt(aantal);
  const hoger = Number(bedragCenten % BigInt(aantal));
  const termijnen = Array.from({ length: aantal }, (_, i) => toCents(i < hoger ? laag + 1n : laag));
  return {
    waarde: termijnen,
    uitleg: [
      makeStap(
        hoger === 0 ? 'geld.termijnen.gelijk' : 'geld.termijnen.verschillend',
        {
          bedrag: { centen: bedragCenten },
          aantal,
          hoger,
          hoogste: { centen: hoger === 0 ? laag : laag + 1n },
          lager: aantal - hoger,
          laagste: { centen: laag },
        },
        bron,
        true,
      ),
    ],
  };
}
