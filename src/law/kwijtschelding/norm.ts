import type { LocalDate } from '@/platform/local-date';
import { type Venster, valueOn, windowOn } from '../dated';
import { add, type Fraction, fraction, multiply, parseFraction, roundHalfUp } from '../fraction';
import { LawError } from '../law-error';
import { demand } from '../stap';
import {
  type Bijstandsnormen,
  bijstandsnormen,
  inrichtingsnormen,
  kostendelersnorm,
  nettoAowNormen,
  normpercentages,
} from './parameters';
import type { Huishouden, Kwijtscheldingsbeleid } from './verzoek';

export type KostenVanBestaan = {
  /** Norm per month before cost sharing: that of the household, or for cost sharers that of a couple, which is shared. */
  basisnorm: Fraction;
  /** Norm per month after cost sharing, in whole cents as it is published. */
  norm: Fraction;
  /** What the household needs per month: the percentage of the raad of the norm, unrounded. */
  kvb: Fraction;
  venster: Venster<unknown>;
  /** The amount used is to be confirmed although its window is not. */
  teBevestigen: boolean;
};

const isCouple = (huishouden: Huishouden) => huishouden.soort === 'echtpaar';

/**
 * Whether others than the household itself share the costs of the home. A couple counts itself: two are the couple
 * alone, and then Pw 22a does not hold.
 */
export const heeftKostendelers = (huishouden: Huishouden): boolean =>
  huishouden.kostendelers > (isCouple(huishouden) ? 2 : 1);

function basisnorm(normen: Bijstandsnormen, huishouden: Huishouden): bigint {
  if (isCouple(huishouden)) return huishouden.aow ? normen.aowEchtpaar : normen.echtpaar;
  return huishouden.aow ? normen.aowAlleenstaand : normen.alleenstaand;
}

const echtpaarnorm = (normen: Bijstandsnormen, huishouden: Huishouden): bigint =>
  huishouden.aow ? normen.aowEchtpaar : normen.echtpaar;

/** (0.40 + 0.30 A) / A of the couple norm per person, in whole cents (half up), and twice that for a couple. */
function gedeeldeNorm(datum: LocalDate, normen: Bijstandsnormen, huishouden: Huishouden): Fraction {
  const { vast, perPersoon } = valueOn(kostendelersnorm, datum);
  const delers = BigInt(huishouden.kostendelers);
  const deel = (BigInt(vast) + BigInt(perPersoon) * delers) * echtpaarnorm(normen, huishouden);
  const perMens = roundHalfUp(fraction(deel, 100n * delers));
  return fraction(isCouple(huishouden) ? 2n * perMens : perMens);
}

function eisGeldig(datum: LocalDate, huishouden: Huishouden, beleid: Kwijtscheldingsbeleid): Fraction {
  demand(
    Number.isSafeInteger(huishouden.kostendelers) && huishouden.kostendelers >= 1,
    'Het aantal kostendelers moet een geheel getal van 1 of hoger zijn.',
  );
  const { minimum, maximum } = valueOn(normpercentages, datum);
  const percentage = Number(beleid.normPercentage);
  demand(
    percentage >= minimum && percentage <= maximum,
    `Het normpercentage moet tussen ${minimum} en ${maximum} liggen.`,
  );
  return parseFraction(beleid.normPercentage);
}

/** Net AOW of a pensioner; there is no amount for pensioners who share the costs of a home. */
function bepaalNettoAow(datum: LocalDate, huishouden: Huishouden) {
  if (heeftKostendelers(huishouden)) {
    throw new LawError(
      'geen-parameter',
      'Voor "netto AOW" met kostendelers is geen bedrag bekend. Reken met de bijstandsnorm (nettoAow: false).',
    );
  }
  const venster = windowOn(nettoAowNormen, datum);
  const norm = fraction(isCouple(huishouden) ? venster.waarde.echtpaar : venster.waarde.alleenstaand);
  return { basisnorm: norm, norm, venster, teBevestigen: true };
}

function bepaalBijstandsnorm(datum: LocalDate, huishouden: Huishouden) {
  const venster = windowOn(bijstandsnormen, datum);
  const gedeeld = heeftKostendelers(huishouden);
  const basis = fraction(
    gedeeld ? echtpaarnorm(venster.waarde, huishouden) : basisnorm(venster.waarde, huishouden),
  );
  const norm = gedeeld ? gedeeldeNorm(datum, venster.waarde, huishouden) : basis;
  const ofCouple = isCouple(huishouden) && !huishouden.aow;
  const teBevestigen = ofCouple && venster.waarde.echtpaarTeBevestigen === true;
  return { basisnorm: basis, norm, venster, teBevestigen };
}

/**
 * Kosten van bestaan of a household per month: the percentage of the raad x the bijstandsnorm (for a pensioner net AOW
 * where the raad chose it), unrounded; in an institution the price of care and two thirds of the norm of Pw 23.
 * Source: URIW 1990 art. 16, Pw 21-23. Throws LawError 'geen-parameter' for a day without norms and for net AOW
 * before 2026 or with cost sharers, 'ongeldige-invoer' for a percentage outside 90-100.
 */
export function determineKostenVanBestaan(
  datum: LocalDate,
  huishouden: Huishouden,
  beleid: Kwijtscheldingsbeleid,
): KostenVanBestaan {
  const percentage = eisGeldig(datum, huishouden, beleid);
  if (huishouden.inrichting) {
    const venster = windowOn(bijstandsnormen, datum);
    const normen = valueOn(inrichtingsnormen, datum);
    const norm = fraction(isCouple(huishouden) ? normen.echtpaar : normen.alleenstaand);
    const kvb = add(fraction(huishouden.inrichting.zorgprijsCenten), multiply(norm, fraction(2n, 3n)));
    return { basisnorm: norm, norm, kvb, venster, teBevestigen: false };
  }
  const netto = beleid.nettoAow && huishouden.aow;
  const gevonden = netto ? bepaalNettoAow(datum, huishouden) : bepaalBijstandsnorm(datum, huishouden);
  return { ...gevonden, kvb: multiply(gevonden.norm, multiply(percentage, fraction(1n, 100n))) };
}
