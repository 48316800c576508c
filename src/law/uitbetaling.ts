import { iw, wetWoz } from './regelingen';
import { makeStap } from './stap';
import type { Uitkomst } from './uitleg';

/** What the money is for: a refund of tax, or a compensation (procedural costs, court fee, dwangsom, damages). */
export type Uitbetalingssoort = 'teruggaaf' | 'vergoeding';

export type Rekeningkeuze = {
  /** The tax line that the money is about. */
  heffing: 'woz' | 'ozb' | 'overig';
  soort: Uitbetalingssoort;
  /** The account is in the name of the belanghebbende. */
  opEigenNaam: boolean;
  /** The belanghebbende named this account for the payment. */
  aangewezen: boolean;
};

/**
 * Whether money may be paid to an account. A compensation in a case about the WOZ value or OZB goes only to an
 * account in the name of the belanghebbende, whatever he named; all other money goes to the account that he named,
 * or else to one in his name. Source: Wet WOZ 30a(4)(5); IW 1990 art. 7a(2)(3).
 */
export function magUitbetalenOp(keuze: Rekeningkeuze): Uitkomst<boolean> {
  const alleenEigenNaam = keuze.soort === 'vergoeding' && keuze.heffing !== 'overig';
  if (alleenEigenNaam) {
    const sleutel = keuze.opEigenNaam ? 'eigen-naam' : 'niet-eigen-naam';
    return {
      waarde: keuze.opEigenNaam,
      uitleg: [makeStap(`geld.uitbetaling.${sleutel}`, {}, wetWoz('30a, vierde en vijfde lid'))],
    };
  }
  const mag = keuze.aangewezen || keuze.opEigenNaam;
  const sleutel = keuze.aangewezen ? 'aangewezen' : mag ? 'eigen-rekening' : 'vreemde-rekening';
  return {
    waarde: mag,
    uitleg: [makeStap(`geld.uitbetaling.${sleutel}`, {}, iw('7a, tweede en derde lid'))],
  };
}
