import { type Cents, toCents } from '@/platform/cents';
import { type Venster, valueOn, windowOn } from '../dated';
import {
  add,
  atLeastZero,
  type Fraction,
  fraction,
  least,
  multiply,
  roundHalfUp,
  subtract,
} from '../fraction';
import { determineKostenVanBestaan, type KostenVanBestaan } from './norm';
import {
  autogrens,
  basishuur,
  betalingsdeel,
  extraVermogen,
  kostgangerPerDag,
  maximumHuur,
  normpremie,
  vrijBedrag65,
  type Woonlastenvolgorde,
  woonlastenvolgorde,
} from './parameters';
import type { Kwijtscheldingsverzoek } from './verzoek';

/** Every amount on the way to the outcome, exact, in cents; per month unless said otherwise. */
export type Berekening = KostenVanBestaan & {
  maximumHuur: Venster<Cents>;
  basishuur: { centen: Cents; venster: Venster<unknown> };
  normpremie: { centen: Cents; venster: Venster<unknown> };
  /** Which order was used for people who share the home. */
  woonlastenvolgorde: Woonlastenvolgorde;
  woonlasten: Fraction;
  zorgkosten: Fraction;
  overigeUitgaven: Fraction;
  nettoBesteedbaar: Fraction;
  /** Per year. */
  betalingscapaciteit: Fraction;
  /** The 80 percent of it that goes to the tax, per year. */
  aanwending: Fraction;
  vrijBanksaldo: Fraction;
  tellendBanksaldo: Fraction;
  tellendeAuto: Fraction;
  voorrangsschulden: Fraction;
  vermogen: Fraction;
  kwijtgescholdenCenten: Cents;
};

const cents = (value: bigint | undefined): Fraction => fraction(value ?? 0n);

/** The part of the woonlasten that is for this household and counts, in the order of the gemeente or of the text. */
function deelWoonlasten(
  lasten: Fraction,
  deel: Fraction,
  volgorde: Woonlastenvolgorde,
  bovenBasis: (lasten: Fraction) => Fraction,
): Fraction {
  return volgorde === 'eerst-delen' ? bovenBasis(multiply(lasten, deel)) : multiply(bovenBasis(lasten), deel);
}

function bepaalWoonlasten(verzoek: Kwijtscheldingsverzoek) {
  const { datum, huishouden, maand, beleid } = verzoek;
  const maximum = windowOn(maximumHuur, datum);
  const basis = windowOn(basishuur, datum);
  const volgorde = beleid.woonlastenvolgorde ?? valueOn(woonlastenvolgorde, datum);
  const drempel = huishouden.soort === 'alleenstaand' ? basis.waarde.alleenstaand : basis.waarde.meerpersoons;
  const deel = fraction(1n, BigInt(huishouden.kostendelers));
  const bovenBasis = (lasten: Fraction) =>
    atLeastZero(subtract(least(lasten, cents(maximum.waarde)), cents(drempel)));
  const huur = cents(maand.huurCenten);
  const netto = subtract(huur, cents(maand.huurtoeslagCenten));
  return {
    maximumHuur: maximum,
    basishuur: { centen: drempel, venster: basis },
    volgorde,
    woonlasten: deelWoonlasten(netto, deel, volgorde, bovenBasis),
    // URIW 12(2)d points to 15(1)b, which 15(4) divides: the share here too, without the toeslag.
    voorToeslag: deelWoonlasten(huur, deel, volgorde, bovenBasis),
  };
}

function bepaalZorgkosten(verzoek: Kwijtscheldingsverzoek) {
  const { datum, huishouden, maand } = verzoek;
  const premie = windowOn(normpremie, datum);
  const norm = huishouden.soort === 'echtpaar' ? premie.waarde.echtpaar : premie.waarde.alleenstaand;
  const bovenNorm = (betaald: Fraction) => atLeastZero(subtract(betaald, cents(norm)));
  return {
    normpremie: { centen: norm, venster: premie },
    zorgkosten: bovenNorm(subtract(cents(maand.zorgpremieCenten), cents(maand.zorgtoeslagCenten))),
    voorToeslag: bovenNorm(cents(maand.zorgpremieCenten)),
  };
}

function telOverigeUitgaven({ datum, maand, beleid }: Kwijtscheldingsverzoek): Fraction {
  const budget = maand.kindgebondenBudget;
  const uitgaven = [
    cents(maand.alimentatieCenten),
    cents(maand.belastingschuldenCenten),
    cents(maand.noodzakelijkCenten),
    beleid.kinderopvang === true ? cents(maand.kinderopvangCenten) : cents(0n),
    budget ? atLeastZero(subtract(cents(budget.maximumCenten), cents(budget.ontvangenCenten))) : cents(0n),
    cents(BigInt(maand.kostgangerdagen ?? 0) * valueOn(kostgangerPerDag, datum)),
  ];
  return uitgaven.reduce(add);
}

function telAuto({ datum, bezit }: Kwijtscheldingsverzoek): Fraction {
  const telt = !bezit.autoOnmisbaar && bezit.autoCenten > valueOn(autogrens, datum);
  return telt ? cents(bezit.autoCenten) : cents(0n);
}

/** Money that stays free: kosten van bestaan, a month of housing and care before toeslagen, and the extras. */
function telVrijBanksaldo(
  verzoek: Kwijtscheldingsverzoek,
  kvb: Fraction,
  woonlastenVoorToeslag: Fraction,
  zorgVoorToeslag: Fraction,
): Fraction {
  const { datum, huishouden, beleid, bezit, maand } = verzoek;
  const vrij = [
    kvb,
    woonlastenVoorToeslag,
    zorgVoorToeslag,
    cents(maand.kindgebondenBudget?.maximumCenten),
    beleid.extraVermogen ? cents(valueOn(extraVermogen, datum)[huishouden.soort]) : cents(0n),
    cents(BigInt(bezit.personen65Eind1999 ?? 0) * valueOn(vrijBedrag65, datum)),
  ];
  return vrij.reduce(add);
}

/** What is left of the aanslag after assets, 80 percent of the capacity and what can be paid later. */
function telKwijtschelding(verzoek: Kwijtscheldingsverzoek, vermogen: Fraction, aanwending: Fraction): Cents {
  const voldoenbaar = cents(verzoek.omstandigheden?.voldoenbaarCenten);
  const rest = [vermogen, aanwending, voldoenbaar].reduce(subtract, cents(verzoek.aanslagCenten));
  return toCents(roundHalfUp(atLeastZero(rest)));
}

/**
 * The sum behind a request, without looking at grounds that close the way. Nothing is rounded before the end.
 * Source: URIW 1990 art. 11-16. Throws LawError 'geen-parameter' for a day without norms or limits.
 */
export function calculateKwijtschelding(verzoek: Kwijtscheldingsverzoek): Berekening {
  const { datum, maand, bezit } = verzoek;
  const bestaan = determineKostenVanBestaan(datum, verzoek.huishouden, verzoek.beleid);
  const wonen = bepaalWoonlasten(verzoek);
  const zorg = bepaalZorgkosten(verzoek);
  const overigeUitgaven = telOverigeUitgaven(verzoek);
  const uitgaven = [wonen.woonlasten, zorg.zorgkosten, overigeUitgaven];
  const nettoBesteedbaar = uitgaven.reduce(subtract, cents(maand.inkomenCenten));
  const deel = valueOn(betalingsdeel, datum);
  const overschot = atLeastZero(subtract(nettoBesteedbaar, bestaan.kvb));
  const betalingscapaciteit = multiply(overschot, fraction(BigInt(deel.maanden)));
  const aanwending = multiply(betalingscapaciteit, fraction(BigInt(deel.procent), 100n));
  const vrijBanksaldo = telVrijBanksaldo(verzoek, bestaan.kvb, wonen.voorToeslag, zorg.voorToeslag);
  const eigenGeld = atLeastZero(subtract(cents(bezit.banksaldoCenten), cents(bezit.studieleningCenten)));
  const tellendBanksaldo = atLeastZero(subtract(eigenGeld, vrijBanksaldo));
  const tellendeAuto = telAuto(verzoek);
  const voorrangsschulden = cents(bezit.voorrangsschuldenCenten);
  const bezittingen = [tellendBanksaldo, tellendeAuto, cents(bezit.overigCenten)].reduce(add);
  const vermogen = atLeastZero(subtract(bezittingen, voorrangsschulden));
  return {
    ...bestaan,
    maximumHuur: wonen.maximumHuur,
    basishuur: wonen.basishuur,
    normpremie: zorg.normpremie,
    woonlastenvolgorde: wonen.volgorde,
    woonlasten: wonen.woonlasten,
    zorgkosten: zorg.zorgkosten,
    overigeUitgaven,
    nettoBesteedbaar,
    betalingscapaciteit,
    aanwending,
    vrijBanksaldo,
    tellendBanksaldo,
    tellendeAuto,
    voorrangsschulden,
    vermogen,
    kwijtgescholdenCenten: telKwijtschelding(verzoek, vermogen, aanwending),
  };
}
