import type { LocalDate } from '@/platform/local-date';
import { type Venster, valueOn, windowOn } from '../dated';
import { add, type Fraction, fraction, multiply, parseFraction } from '../fraction';
import { LawError } from '../law-error';
import { eis } from '../stap';
import {
  type Bijstandsnormen,
  bijstandsnormen,
  inrichtingsnormen,
  kostendelersnorm,
  normpercentages,
} from './parameters';
import type { Huishouden, Kwijtscheldingsbeleid } from './verzoek';

export type KostenVanBestaan = {
  /** Norm per month of the household before cost sharing. */
  basisnorm: Fraction;
  /** Norm per month after cost sharing. */
  norm: Fraction;
  /** What the household needs per month, unrounded. */
  kvb: Fraction;
  venster: Venster<Bijstandsnormen>;
};

const isCouple = (huishouden: Huishouden) => huishouden.soort === 'echtpaar';

function basisnorm(normen: Bijstandsnormen, huishouden: Huishouden): bigint {
  if (isCouple(huishouden)) return huishouden.aow ? normen.aowEchtpaar : normen.echtpaar;
  return huishouden.aow ? normen.aowAlleenstaand : normen.alleenstaand;
}

/** (0.40 + 0.30 A) / A of the couple norm per person, twice that for a couple. */
function gedeeldeNorm(datum: LocalDate, normen: Bijstandsnormen, huishouden: Huishouden): Fraction {
  const { vast, perPersoon } = valueOn(kostendelersnorm, datum);
  const echtpaar = huishouden.aow ? normen.aowEchtpaar : normen.echtpaar;
  const personen = isCouple(huishouden) ? 2n : 1n;
  const delers = BigInt(huishouden.kostendelers);
  return fraction(personen * (BigInt(vast) + BigInt(perPersoon) * delers) * echtpaar, 100n * delers);
}

function eisGeldig(datum: LocalDate, huishouden: Huishouden, beleid: Kwijtscheldingsbeleid): Fraction {
  eis(
    Number.isSafeInteger(huishouden.kostendelers) && huishouden.kostendelers >= 1,
    'Het aantal kostendelers moet een geheel getal van 1 of hoger zijn.',
  );
  const { minimum, maximum } = valueOn(normpercentages, datum);
  const percentage = Number(beleid.normPercentage);
  eis(
    percentage >= minimum && percentage <= maximum,
    `Het normpercentage moet tussen ${minimum} en ${maximum} liggen.`,
  );
  return parseFraction(beleid.normPercentage);
}

/**
 * Kosten van bestaan of a household per month: the percentage of the raad x the bijstandsnorm, unrounded; in an
 * institution the price of care and two thirds of the norm of Pw 23.
 * Source: URIW 1990 art. 16, Pw 21-23. Throws LawError 'geen-parameter' for a day without norms and for net AOW
 * of a pensioner (its amounts are not known), 'ongeldige-invoer' for a percentage outside 90-100.
 */
export function bepaalKostenVanBestaan(
  datum: LocalDate,
  huishouden: Huishouden,
  beleid: Kwijtscheldingsbeleid,
): KostenVanBestaan {
  const percentage = eisGeldig(datum, huishouden, beleid);
  if (beleid.nettoAow && huishouden.aow) {
    throw new LawError('geen-parameter', `Voor "netto AOW" is op ${datum} geen bedrag bekend.`);
  }
  const venster = windowOn(bijstandsnormen, datum);
  if (huishouden.inrichting) {
    const normen = valueOn(inrichtingsnormen, datum);
    const norm = fraction(isCouple(huishouden) ? normen.echtpaar : normen.alleenstaand);
    const kvb = add(fraction(huishouden.inrichting.zorgprijsCenten), multiply(norm, fraction(2n, 3n)));
    return { basisnorm: norm, norm, kvb, venster };
  }
  const basis = fraction(basisnorm(venster.waarde, huishouden));
  const norm = huishouden.kostendelers === 1 ? basis : gedeeldeNorm(datum, venster.waarde, huishouden);
  return { basisnorm: basis, norm, kvb: multiply(norm, multiply(percentage, fraction(1n, 100n))), venster };
}
