import type { Cents } from '@/platform/cents';
import { addMonths } from '@/platform/local-date';
import { type Venster, valueOn, windowOn } from '../dated';
import { type Fraction, roundHalfUp } from '../fraction';
import { explainRechtsmiddel, rechtsmiddel } from '../invordering/administratief-beroep';
import { gemeentewet, leidraad, uriw } from '../regelingen';
import { decimaalTekst, makeStap, stapUit } from '../stap';
import type { Stap, UitlegWaarde } from '../uitleg';
import type { Berekening } from './bereken';
import { heeftKostendelers } from './norm';
import { autogrens, betalingsdeel, maandenNaBetaling } from './parameters';
import type { KwijtscheldingBesluit, Weigeringsgrond } from './uitkomst';
import type { Kwijtscheldingsverzoek } from './verzoek';

/** Where each ground stands. */
const BRON_GROND: Readonly<Record<Weigeringsgrond, Stap['bron']>> = {
  'te-laat-na-betaling': leidraad('26.1.1'),
  'bezwaar-loopt': leidraad('26.1.9'),
  'herstel-loopt': leidraad('26.1.2 en 26.1.3'),
  'aanvraag-onvolledig': leidraad('26.1.2 en 26.1.3'),
  'belasting-uitgesloten': gemeentewet('255'),
  onderneming: uriw('20 tot en met 22'),
  'onderneming-prive': uriw('28, eerste lid, onderdeel b'),
  'aangifte-nagelaten': uriw('8, eerste lid, onderdeel b'),
  'faillissement-of-surseance': uriw('8, eerste lid, onderdeel c'),
  schuldsanering: uriw('8, eerste lid, onderdeel d'),
  'voorlopige-aanslag': uriw('8, eerste lid, onderdeel f'),
  'voorwaarden-niet-vervuld': uriw('8, eerste lid, onderdeel g'),
  verwijtbaar: uriw('8, eerste lid, onderdeel a'),
  zekerheid: leidraad('26.1.9'),
  'meer-schuldenaren': leidraad('26.1.9'),
  'derde-aansprakelijk': leidraad('26.1.9'),
  'niets-open': uriw('11'),
  'vermogen-en-betalingscapaciteit': uriw('11'),
};

const afgerond = (value: Fraction): { centen: bigint } => ({ centen: roundHalfUp(value) });
const onzeker = (...vensters: readonly Venster<unknown>[]): boolean =>
  vensters.some((venster) => venster.zekerheid === 'te-bevestigen');

/** Whether a figure on the way was no whole number of cents: then printed figures need not add up to the cent. */
const isAfgerond = (som: Berekening): boolean =>
  [som.kvb, som.woonlasten, som.vrijBanksaldo, som.vermogen, som.aanwending].some(
    ({ numerator, denominator }) => numerator % denominator !== 0n,
  );

type Waarden = Record<string, UitlegWaarde>;
const stap = (sleutel: string, waarden: Waarden, artikel: string, teBevestigen = false): Stap =>
  makeStap(`kwijtschelding.${sleutel}`, waarden, uriw(artikel), teBevestigen);

/** Which sentence names the norm that the household starts from. */
function kiesNormsleutel({ huishouden, beleid }: Kwijtscheldingsverzoek): string {
  if (beleid.nettoAow && huishouden.aow) return `netto-aow.${huishouden.soort}`;
  const soort = heeftKostendelers(huishouden) ? 'kostendelers-basis' : huishouden.soort;
  return huishouden.aow ? `${soort}-aow` : soort;
}

function legBestaanUit(verzoek: Kwijtscheldingsverzoek, som: Berekening): Stap[] {
  const { huishouden, beleid, datum } = verzoek;
  if (huishouden.inrichting) {
    const waarden = {
      zorgprijs: { centen: huishouden.inrichting.zorgprijsCenten },
      norm: afgerond(som.norm),
      kvb: afgerond(som.kvb),
    };
    return [stap('inrichting', waarden, '16, derde lid', true)];
  }
  const norm = makeStap(
    `kwijtschelding.norm.${kiesNormsleutel(verzoek)}`,
    { datum: { datum }, norm: afgerond(som.basisnorm) },
    som.venster.bron,
    som.teBevestigen || onzeker(som.venster),
  );
  const gedeeld = stap(
    huishouden.soort === 'echtpaar' ? 'norm.kostendelers-samen' : 'norm.kostendelers',
    { kostendelers: huishouden.kostendelers, norm: afgerond(som.norm) },
    '16, tweede lid',
  );
  const kvb = stap(
    'kosten-van-bestaan',
    { percentage: decimaalTekst(beleid.normPercentage), kvb: afgerond(som.kvb) },
    '16',
  );
  return heeftKostendelers(huishouden) ? [norm, gedeeld, kvb] : [norm, kvb];
}

function legUitgavenUit(verzoek: Kwijtscheldingsverzoek, som: Berekening): Stap[] {
  const { maand, huishouden } = verzoek;
  const gedeeld = huishouden.kostendelers > 1;
  const wonen: Waarden = {
    huur: { centen: maand.huurCenten },
    toeslag: { centen: maand.huurtoeslagCenten },
    maximum: { centen: som.maximumHuur.waarde },
    basishuur: { centen: som.basishuur.centen },
    woonlasten: afgerond(som.woonlasten),
    kostendelers: huishouden.kostendelers,
  };
  const zorg: Waarden = {
    premie: { centen: maand.zorgpremieCenten },
    toeslag: { centen: maand.zorgtoeslagCenten },
    normpremie: { centen: som.normpremie.centen },
    zorgkosten: afgerond(som.zorgkosten),
  };
  const twijfel = gedeeld || onzeker(som.maximumHuur, som.basishuur.venster);
  const stappen = [
    stap('inkomen', { inkomen: { centen: maand.inkomenCenten } }, '14'),
    stap(
      gedeeld ? `woonlasten-gedeeld.${som.woonlastenvolgorde}` : 'woonlasten',
      wonen,
      gedeeld ? '15, eerste lid, onderdeel b, derde en vierde lid' : '15, eerste lid, onderdeel b',
      twijfel,
    ),
    stap('zorgkosten', zorg, '15, eerste lid, onderdeel c', onzeker(som.normpremie.venster)),
  ];
  if (som.overigeUitgaven.numerator > 0n) {
    stappen.push(stap('overige-uitgaven', { uitgaven: afgerond(som.overigeUitgaven) }, '15, eerste lid'));
  }
  return stappen;
}

function legCapaciteitUit(verzoek: Kwijtscheldingsverzoek, som: Berekening): Stap[] {
  const deel = valueOn(betalingsdeel, verzoek.datum);
  const waarden: Waarden = {
    over: afgerond(som.nettoBesteedbaar),
    kvb: afgerond(som.kvb),
    capaciteit: afgerond(som.betalingscapaciteit),
    maanden: deel.maanden,
  };
  if (som.betalingscapaciteit.numerator === 0n) {
    const niets = som.nettoBesteedbaar.numerator < 0n ? 'niets-over' : 'geen-capaciteit';
    return [stap(niets, waarden, '13')];
  }
  // Less than a cent above it: the figures as they are printed would be the same.
  const zelfde = roundHalfUp(som.nettoBesteedbaar) === roundHalfUp(som.kvb);
  return [
    stap(zelfde ? 'capaciteit-onder-een-cent' : 'capaciteit', waarden, '13'),
    stap(
      'aanwending',
      { procent: deel.procent, aanwending: afgerond(som.aanwending) },
      '11, onderdeel b, onder 2',
    ),
  ];
}

function kiesAutosleutel(verzoek: Kwijtscheldingsverzoek, grens: Cents): string {
  if (verzoek.bezit.autoCenten === 0n) return 'auto.geen';
  if (verzoek.bezit.autoCenten <= grens) return 'auto.vrij';
  return verzoek.bezit.autoOnmisbaar ? 'auto.onmisbaar' : 'auto.telt';
}

function legVermogenUit(verzoek: Kwijtscheldingsverzoek, som: Berekening): Stap[] {
  const { bezit, datum } = verzoek;
  const grens = windowOn(autogrens, datum);
  const bank: Waarden = {
    saldo: { centen: bezit.banksaldoCenten },
    vrij: afgerond(som.vrijBanksaldo),
    telt: afgerond(som.tellendBanksaldo),
  };
  const stappen = [
    stap('banksaldo', bank, '12, tweede lid, onderdeel d', onzeker(som.basishuur.venster)),
    stapUit(grens, `kwijtschelding.${kiesAutosleutel(verzoek, grens.waarde)}`, {
      auto: { centen: bezit.autoCenten },
      grens: { centen: grens.waarde },
    }),
  ];
  if (bezit.overigCenten > 0n) {
    stappen.push(stap('overig-bezit', { overig: { centen: bezit.overigCenten } }, '12, eerste lid'));
  }
  if (som.voorrangsschulden.numerator > 0n) {
    stappen.push(stap('voorrangsschulden', { schulden: afgerond(som.voorrangsschulden) }, '12, eerste lid'));
  }
  stappen.push(stap('vermogen', { vermogen: afgerond(som.vermogen) }, '12'));
  return stappen;
}

function legSomUit(verzoek: Kwijtscheldingsverzoek, som: Berekening): Stap[] {
  const voldoenbaar = verzoek.omstandigheden?.voldoenbaarCenten ?? 0n;
  const later = stap('voldoenbaar', { bedrag: { centen: voldoenbaar } }, '18');
  const resultaat = stap(
    som.kwijtgescholdenCenten === 0n ? 'som-niets' : 'som',
    {
      aanslag: { centen: verzoek.aanslagCenten },
      vermogen: afgerond(som.vermogen),
      aanwending: afgerond(som.aanwending),
      kwijt: { centen: som.kwijtgescholdenCenten },
    },
    '11',
  );
  return [
    ...(voldoenbaar > 0n ? [later] : []),
    ...(isAfgerond(som) ? [stap('afgerond', {}, '11')] : []),
    resultaat,
  ];
}

function legGrondUit(
  verzoek: Kwijtscheldingsverzoek,
  uitkomst: KwijtscheldingBesluit['uitkomst'],
  grond: Weigeringsgrond,
): Stap {
  const waarden: Waarden = {};
  if (grond === 'te-laat-na-betaling' && verzoek.betaaldOp !== undefined) {
    const gevraagd = verzoek.gevraagdOp ?? verzoek.datum;
    const maanden = valueOn(maandenNaBetaling, gevraagd);
    waarden.betaaldOp = { datum: verzoek.betaaldOp };
    waarden.uiterlijk = { datum: addMonths(verzoek.betaaldOp, maanden) };
    waarden.gevraagdOp = { datum: gevraagd };
    waarden.maanden = maanden;
  }
  const wacht = grond === 'bezwaar-loopt' && uitkomst === 'aanhouden';
  return wacht
    ? makeStap('kwijtschelding.grond.bezwaar-loopt-wachten', waarden, { regeling: 'Beleid van de gemeente' })
    : makeStap(`kwijtschelding.grond.${grond}`, waarden, BRON_GROND[grond]);
}

function legUitkomstUit(verzoek: Kwijtscheldingsverzoek, besluit: KwijtscheldingBesluit): Stap[] {
  const vragen = besluit.teBeoordelen.map((vraag) =>
    makeStap(`kwijtschelding.beoordeling.${vraag}`, {}, uriw('8, 12, 15, 18 en 19')),
  );
  const waarden: Waarden = { kwijt: { centen: besluit.kwijtgescholdenCenten } };
  const uitkomst = stap(`uitkomst.${besluit.uitkomst}`, waarden, '7');
  const isBeslist = !['volledig', 'aanhouden', 'beoordeling-nodig'].includes(besluit.uitkomst);
  const regime = valueOn(rechtsmiddel, verzoek.gevraagdOp ?? verzoek.datum);
  return [...vragen, uitkomst, ...(isBeslist ? [explainRechtsmiddel(regime)] : [])];
}

/** While a request is being handled there is no collection, and Awb terms of the levy do not hold for it. */
const INVORDERING_STAAT_STIL = stap('invordering-staat-stil', {}, '9');

const isSom = (grond: Weigeringsgrond) => grond === 'vermogen-en-betalingscapaciteit';

/** Every step behind a decision, in the order in which a citizen reads them: facts, the sum, what follows. */
export function explainKwijtschelding(
  verzoek: Kwijtscheldingsverzoek,
  besluit: KwijtscheldingBesluit,
): Stap[] {
  const { berekening: som, gronden, uitkomst } = besluit;
  const feiten = gronden.filter((grond) => !isSom(grond));
  const gewogen = uitkomst === 'afgewezen' ? gronden.filter(isSom) : [];
  const berekend =
    som === undefined
      ? []
      : [
          ...legBestaanUit(verzoek, som),
          ...legUitgavenUit(verzoek, som),
          ...legCapaciteitUit(verzoek, som),
          ...legVermogenUit(verzoek, som),
          ...legSomUit(verzoek, som),
        ];
  return [
    ...feiten.map((grond) => legGrondUit(verzoek, uitkomst, grond)),
    ...berekend,
    ...gewogen.map((grond) => legGrondUit(verzoek, uitkomst, grond)),
    ...(uitkomst === 'aanhouden' ? [INVORDERING_STAAT_STIL] : []),
    ...legUitkomstUit(verzoek, besluit),
  ];
}
