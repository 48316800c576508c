import { dated } from './dated';
import {
  add,
  compare,
  type Fraction,
  fraction,
  multiply,
  parseFraction,
  roundHalfUp,
  subtract,
} from './fraction';
import { formatAantal } from './gr.tekst';
import { LawError } from './law-error';
import { decimaalTekst, demand, makeStap, stapUit } from './stap';
import type { Stap, Uitkomst } from './uitleg';

const ANNEX = {
  regeling: 'GBLT Sociaal Incasseren',
  vindplaats: 'notitie van 27 januari 2021, bijlage, onderdeel 2A Voorbellen',
};

/** What happens per year when every dwangbevel is preceded by a call, as the annex counts it for 90,000 of them. */
export type Voorbeleffecten = {
  dwangbevelen: number;
  /** Share of all dwangbevelen that is paid after the call, so avoided. */
  aandeelBetaald: string;
  /** Shares of the avoided dwangbevelen. */
  aandeelHernieuwdBevel: string;
  aandeelBeslag: string;
  /** Whole euros per year. */
  uitbestedingEuro: number;
  lagereBatenDwangbevelEuro: number;
  lagereBatenHernieuwdBevelEuro: number;
  besparingHernieuwdBevelEuro: number;
  besparingBeslagEuro: number;
};

/** The table of the annex; a unit effect is an amount of it divided by the number it stands beside. */
export const voorbelprogramma = dated<Voorbeleffecten>('voorbelprogramma', 'aantallen, aandelen en euro', [
  {
    vanaf: '2021-01-27',
    waarde: {
      dwangbevelen: 90_000,
      aandeelBetaald: '0.15',
      aandeelHernieuwdBevel: '0.50',
      aandeelBeslag: '0.25',
      uitbestedingEuro: 180_000,
      lagereBatenDwangbevelEuro: 775_000,
      lagereBatenHernieuwdBevelEuro: 115_000,
      besparingHernieuwdBevelEuro: 32_000,
      besparingBeslagEuro: 50_000,
    },
    bron: ANNEX,
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'contract',
  },
]);

/** What the notitie says each part of sociaal incasseren costs the office, in whole euros (T-06). */
export type Sociaalkosten = Readonly<
  Record<Kostenpost, { vanEuro: number; totEuro: number; per: 'jaar' | 'eenmalig' }>
>;
export const KOSTENPOSTEN = [
  'klantgroep-1',
  'eigen-2-fte',
  'inhuur-eerste-jaar',
  'inhuur-daarna',
  'telefoonlijn',
  'dpia',
  'aansluiting-signaal',
  'voorbellen-hoofdtekst',
  'voorbellen-bijlage',
] as const;
export type Kostenpost = (typeof KOSTENPOSTEN)[number];
/** Hours of the DPIA, beside its price. */
export const DPIA_UREN = 160;

const perJaar = (vanEuro: number, totEuro = vanEuro) => ({ vanEuro, totEuro, per: 'jaar' as const });
const eenmalig = (euro: number) => ({ vanEuro: euro, totEuro: euro, per: 'eenmalig' as const });

/** Main text and annex name two amounts for one thing (calling by another party): both stand here, and neither is left out. */
export const sociaalkosten = dated<Sociaalkosten>('kosten van sociaal incasseren', 'hele euro', [
  {
    vanaf: '2021-01-27',
    waarde: {
      'klantgroep-1': perJaar(150_000, 200_000),
      'eigen-2-fte': perJaar(120_000),
      'inhuur-eerste-jaar': perJaar(155_000),
      'inhuur-daarna': perJaar(145_000),
      telefoonlijn: perJaar(7_500),
      dpia: eenmalig(12_000),
      'aansluiting-signaal': eenmalig(10_000),
      'voorbellen-hoofdtekst': perJaar(200_000),
      'voorbellen-bijlage': perJaar(180_000),
    },
    bron: {
      regeling: 'GBLT Sociaal Incasseren',
      vindplaats: 'notitie van 27 januari 2021, toelichting en bijlage, Financiële effecten',
    },
    gecontroleerdOp: '2026-11-30',
    zekerheid: 'contract',
  },
]);

export const EFFECTEN = [
  'uitbesteding',
  'lagere-baten-dwangbevel',
  'lagere-baten-hernieuwd-bevel',
  'besparing-hernieuwd-bevel',
  'besparing-beslag',
] as const;
export type Effect = (typeof EFFECTEN)[number];

export type Simulatievraag = {
  dwangbevelen: number;
  aandeelBetaald?: string;
  aandeelHernieuwdBevel?: string;
  aandeelBeslag?: string;
  /** Euros per piece as decimal text; always positive, the line decides whether it costs or saves. */
  effectPerStukEuro?: Partial<Record<Effect, string>>;
};

export type Simulatieregel = {
  effect: Effect;
  /** How many pieces the line is about, rounded to two decimals. */
  aantal: number;
  /** Negative = costs the office, positive = saves; whole euros. */
  euro: number;
};

export type Simulatie = {
  nettoEuro: number;
  /** What citizens no longer pay in costs: the lower revenue, with the sign turned. */
  maatschappelijkVoordeelEuro: number;
  regels: Simulatieregel[];
};

type ExacteRegel = { effect: Effect; aantal: Fraction; perStuk: Fraction; euro: Fraction; teken: bigint };

const ONE = fraction(1n);

function parseAandeel(naam: string, waarde: string): Fraction {
  try {
    const aandeel = parseFraction(waarde);
    demand(compare(aandeel, ONE) <= 0, `${naam} moet tussen 0 en 1 liggen.`);
    return aandeel;
  } catch (error) {
    if (error instanceof RangeError) throw new LawError('ongeldige-invoer', `${naam} is geen getal.`);
    throw error;
  }
}

/** Per piece: what the question says, else the amount of the annex divided by its own number of pieces. */
function perStuk(vraag: Simulatievraag, effect: Effect, euro: number, stuks: Fraction): Fraction {
  const eigen = vraag.effectPerStukEuro?.[effect];
  if (eigen !== undefined) return parseFraction(eigen);
  return fraction(BigInt(euro) * stuks.denominator, stuks.numerator);
}

type Aantallen = { gebeld: Fraction; betaald: Fraction; hernieuwd: Fraction; beslag: Fraction };

function telAantallen(
  dwangbevelen: number,
  aandelen: Record<'betaald' | 'hernieuwd' | 'beslag', Fraction>,
): Aantallen {
  const gebeld = fraction(BigInt(dwangbevelen));
  const betaald = multiply(gebeld, aandelen.betaald);
  return {
    gebeld,
    betaald,
    hernieuwd: multiply(betaald, aandelen.hernieuwd),
    beslag: multiply(betaald, aandelen.beslag),
  };
}

function regelsVan(vraag: Simulatievraag, annex: Voorbeleffecten): ExacteRegel[] {
  const bron = telAantallen(annex.dwangbevelen, {
    betaald: parseFraction(annex.aandeelBetaald),
    hernieuwd: parseFraction(annex.aandeelHernieuwdBevel),
    beslag: parseFraction(annex.aandeelBeslag),
  });
  const nu = telAantallen(vraag.dwangbevelen, {
    betaald: parseAandeel('aandeelBetaald', vraag.aandeelBetaald ?? annex.aandeelBetaald),
    hernieuwd: parseAandeel(
      'aandeelHernieuwdBevel',
      vraag.aandeelHernieuwdBevel ?? annex.aandeelHernieuwdBevel,
    ),
    beslag: parseAandeel('aandeelBeslag', vraag.aandeelBeslag ?? annex.aandeelBeslag),
  });
  const regel = (effect: Effect, soort: keyof Aantallen, euro: number, teken: 1n | -1n): ExacteRegel => {
    const stuk = perStuk(vraag, effect, euro, bron[soort]);
    const aantal = nu[soort];
    return { effect, aantal, perStuk: stuk, euro: multiply(fraction(teken), multiply(aantal, stuk)), teken };
  };
  return [
    regel('uitbesteding', 'gebeld', annex.uitbestedingEuro, -1n),
    regel('lagere-baten-dwangbevel', 'betaald', annex.lagereBatenDwangbevelEuro, -1n),
    regel('lagere-baten-hernieuwd-bevel', 'hernieuwd', annex.lagereBatenHernieuwdBevelEuro, -1n),
    regel('besparing-hernieuwd-bevel', 'hernieuwd', annex.besparingHernieuwdBevelEuro, 1n),
    regel('besparing-beslag', 'beslag', annex.besparingBeslagEuro, 1n),
  ];
}

const isLagereBaten = (regel: ExacteRegel) => regel.effect.startsWith('lagere-baten');
const sumEuro = (regels: readonly ExacteRegel[]) =>
  regels.reduce((som, regel) => add(som, regel.euro), fraction(0n));
const hundredths = (value: Fraction) => Number(roundHalfUp(multiply(value, fraction(100n)))) / 100;
const inCenten = (value: Fraction) => ({ centen: roundHalfUp(multiply(value, fraction(100n))) });

/**
 * Costs and effects of a call before each dwangbevel, for so many dwangbevelen a year, on the shares and unit
 * effects of the annex unless others are given. Everything is linear in the number of dwangbevelen. Lines and
 * totals are rounded to whole euros, each from the exact amount. Source: GBLT Sociaal Incasseren, annex 2A.
 * Throws LawError 'ongeldige-invoer' for a number that is not whole or a share outside 0..1.
 */
export function simulateVoorbellen(vraag: Simulatievraag): Uitkomst<Simulatie> {
  demand(
    Number.isSafeInteger(vraag.dwangbevelen) && vraag.dwangbevelen >= 0,
    'Het aantal dwangbevelen moet een geheel getal van 0 of hoger zijn.',
  );
  const [venster] = voorbelprogramma.vensters;
  if (!venster) throw new LawError('geen-parameter', 'De bijlage met effecten ontbreekt.');
  const regels = regelsVan(vraag, venster.waarde);
  const netto = roundHalfUp(sumEuro(regels));
  const voordeel = roundHalfUp(subtract(fraction(0n), sumEuro(regels.filter(isLagereBaten))));
  const stap = (sleutel: string, waarden: Stap['waarden']) => stapUit(venster, sleutel, waarden);
  return {
    waarde: {
      nettoEuro: Number(netto),
      maatschappelijkVoordeelEuro: Number(voordeel),
      regels: regels.map((regel) => ({
        effect: regel.effect,
        aantal: hundredths(regel.aantal),
        euro: Number(roundHalfUp(regel.euro)),
      })),
    },
    uitleg: [
      stap('regeling.simulatie.aandelen', {
        dwangbevelen: formatAantal(vraag.dwangbevelen),
        betaald: decimaalTekst(vraag.aandeelBetaald ?? venster.waarde.aandeelBetaald),
        hernieuwd: decimaalTekst(vraag.aandeelHernieuwdBevel ?? venster.waarde.aandeelHernieuwdBevel),
        beslag: decimaalTekst(vraag.aandeelBeslag ?? venster.waarde.aandeelBeslag),
      }),
      ...regels.map((regel) =>
        stap(`regeling.simulatie.${regel.effect}`, {
          aantal: formatAantal(hundredths(regel.aantal)),
          perStuk: inCenten(regel.perStuk),
          bedrag: { centen: 100n * roundHalfUp(multiply(fraction(regel.teken), regel.euro)) },
        }),
      ),
      makeStap('regeling.simulatie.netto', { netto: { centen: netto * 100n } }, ANNEX),
      makeStap('regeling.simulatie.voordeel', { voordeel: { centen: voordeel * 100n } }, ANNEX),
    ],
  };
}
