import {
  BELOFTE_SOORTEN,
  type BeloftenTelling,
  type BelofteSoort,
  type Eigenaar,
} from '@/domain/beloften/belofte';
import { type Aantal, KLEINSTE_AANTAL, type Lijn, withhold } from './klein-aantal';

export const STANDEN = ['nagekomen', 'gebroken', 'open'] as const;
export type Stand = (typeof STANDEN)[number];

/** The same promises counted from what was done: attempts, answers and ended work, held against the promised moment. */
export type WerkTelling = Readonly<Record<Stand, number>>;
export type BelofteVerschil = { wat: Stand; aantal: number };

/**
 * Whether the state that stands on the promises is what the work says: nothing is kept without a deed in time, and
 * nothing broken that was done. Every difference by name.
 */
export function reconcileBeloften(
  tellingen: readonly BeloftenTelling[],
  werk: WerkTelling,
): BelofteVerschil[] {
  return STANDEN.flatMap((wat) => {
    const aantal = tellingen.reduce((sum, t) => sum + t[wat], 0) - werk[wat];
    return aantal === 0 ? [] : [{ wat, aantal }];
  });
}

/**
 * The part that was kept in time, in whole percents rounded down: 99.6 % is not "everything". Where the broken ones
 * are too few to be told, the least that it can be.
 */
export type Deel = { procent: number; tenMinste: boolean };

export type BelofteRegel = Record<Stand, Aantal> & { gemaakt: Aantal; deel: Deel | null };
/** Kinds under one norm: told together where one of them is too few to be told. */
const ONDER_EEN_NORM = {
  bellen: ['terugbellen', 'afspraak'],
  schrijven: ['antwoord', 'extra-informatie'],
} as const;
export type BelofteGroep = BelofteSoort | keyof typeof ONDER_EEN_NORM;
const GROEPEN: readonly BelofteGroep[] = ['bellen', 'schrijven', ...BELOFTE_SOORTEN];

export type SoortRegel = BelofteRegel & { eigenaar: Eigenaar; soort: BelofteGroep };
export type MaandRegel = BelofteRegel & { maand: string };
export type BelofteLijstregel = {
  maand: string;
  eigenaar: Eigenaar;
  soort: BelofteGroep;
  stand: Stand;
  aantal: number;
};

export type BelofteRapport = {
  totaal: BelofteRegel;
  perSoort: SoortRegel[];
  perMaand: MaandRegel[];
  /** The list that all of it was counted from; rows of which fewer than ten are alike are left out. */
  lijst: BelofteLijstregel[];
  verborgen: boolean;
};

const TOTAAL = 'alle';

/** The figures as a board may see them. */
export function belofteRapport(geteld: readonly BeloftenTelling[]): BelofteRapport {
  const tellingen = joinSmall(geteld);
  const { aantallen, lijnen } = cellsOf(tellingen);
  const shown = withhold(aantallen, lijnen);
  const get = (naam: string): Aantal => (aantallen.has(naam) ? (shown.get(naam) ?? null) : 0);
  const regel = (rij: string): BelofteRegel => ({
    nagekomen: get(`${rij}/nagekomen`),
    gebroken: get(`${rij}/gebroken`),
    open: get(`${rij}/open`),
    gemaakt: get(rij),
    deel: deelVan(get(`${rij}/klaar`), get(`${rij}/nagekomen`), aantallen.get(`${rij}/gebroken`) ?? 0),
  });
  const soorten = [...new Set(tellingen.map(soortOf))].sort();
  const maanden = [...new Set(tellingen.map((t) => t.maand))].sort();
  const cells = tellingen.flatMap((t) =>
    STANDEN.filter((stand) => t[stand] > 0).map((stand) => ({ ...t, stand, aantal: get(celOf(t, stand)) })),
  );
  const lijst = cells.flatMap(({ maand, eigenaar, soort, stand, aantal }) =>
    aantal === null ? [] : [{ maand, eigenaar, soort, stand, aantal }],
  );
  return {
    totaal: regel(TOTAAL),
    perSoort: (['gemeente', 'kantoor'] as const).flatMap((eigenaar) =>
      GROEPEN.filter((soort) => soorten.includes(soortOf({ eigenaar, soort }))).map((soort) => ({
        eigenaar,
        soort,
        ...regel(soortOf({ eigenaar, soort })),
      })),
    ),
    perMaand: maanden.map((maand) => ({ maand, ...regel(maand) })),
    lijst,
    verborgen: lijst.length < cells.length,
  };
}

type Groepstelling = Omit<BeloftenTelling, 'soort'> & { soort: BelofteGroep };

/** The same counts, with kinds under one norm taken together where one of them is small. */
function joinSmall(tellingen: readonly BeloftenTelling[]): Groepstelling[] {
  const groepVan = ({ eigenaar, soort }: BeloftenTelling): BelofteGroep => {
    const [groep, soorten] = (Object.keys(ONDER_EEN_NORM) as (keyof typeof ONDER_EEN_NORM)[])
      .map((naam) => [naam, ONDER_EEN_NORM[naam] as readonly string[]] as const)
      .find(([, kinds]) => kinds.includes(soort)) ?? [soort, []];
    const gemaakt = soorten.map((kind) =>
      tellingen
        .filter((t) => t.eigenaar === eigenaar && t.soort === kind)
        .reduce((sum, t) => sum + t.nagekomen + t.gebroken + t.open, 0),
    );
    const both = gemaakt.every((aantal) => aantal > 0);
    return both && gemaakt.some((aantal) => aantal < KLEINSTE_AANTAL) ? groep : soort;
  };
  const found = new Map<string, Groepstelling>();
  for (const t of tellingen) {
    const soort = groepVan(t);
    const key = `${t.maand}|${t.eigenaar}|${soort}`;
    const sum = found.get(key) ?? { ...t, soort, nagekomen: 0, gebroken: 0, open: 0 };
    const add = Object.fromEntries(STANDEN.map((stand) => [stand, sum[stand] + t[stand]]));
    found.set(key, { ...sum, ...add });
  }
  return [...found.values()];
}

function deelVan(klaar: Aantal, nagekomen: Aantal, gebroken: number): Deel | null {
  if (klaar === null || klaar === 0) return null;
  if (nagekomen !== null) return { procent: Math.floor((100 * nagekomen) / klaar), tenMinste: false };
  // Withheld because few were broken: that few they are may be told, and this is what follows from it.
  const most = KLEINSTE_AANTAL - 1;
  return gebroken > 0 && gebroken <= most && klaar > most
    ? { procent: Math.floor((100 * (klaar - most)) / klaar), tenMinste: true }
    : null;
}

const soortOf = ({ eigenaar, soort }: { eigenaar: string; soort: string }) => `${eigenaar}|${soort}`;
const celOf = (t: Groepstelling, stand: Stand) => `${t.maand}|${soortOf(t)}/${stand}`;

/** Every count with the lines in which it stands, so that they are withheld together. */
function cellsOf(tellingen: readonly Groepstelling[]) {
  const aantallen = new Map<string, number>([[TOTAAL, 0]]);
  const delen = new Map<string, { totaal: string; namen: Set<string> }>();
  const add = (naam: string, aantal: number, ...totalen: [lijn: string, totaal: string][]) => {
    aantallen.set(naam, (aantallen.get(naam) ?? 0) + aantal);
    for (const [lijn, totaal] of totalen) {
      const key = `${lijn}>${totaal}`;
      const found = delen.get(key) ?? { totaal, namen: new Set() };
      delen.set(key, { totaal, namen: found.namen.add(naam) });
    }
  };
  for (const t of tellingen) {
    for (const stand of STANDEN) {
      const aantal = t[stand];
      if (aantal === 0) continue;
      add(celOf(t, stand), aantal, ['lijst', `${soortOf(t)}/${stand}`], ['lijst', `${t.maand}/${stand}`]);
      for (const [dim, rij] of [
        ['soort', soortOf(t)],
        ['maand', t.maand],
        ['alle', TOTAAL],
      ] as const) {
        const boven = (naam: string): [string, string][] => (dim === 'alle' ? [] : [[dim, naam]]);
        add(rij, aantal, ...boven(TOTAAL));
        add(`${rij}/${stand}`, aantal, ['stand', rij], ...boven(`${TOTAAL}/${stand}`));
        // Kept and broken together: what a percentage is taken of.
        if (stand === 'open') add(`${rij}/open`, 0, ['klaar', rij]);
        else {
          add(`${rij}/klaar`, aantal, ['klaar', rij], ...boven(`${TOTAAL}/klaar`));
          add(`${rij}/${stand}`, 0, ['deel', `${rij}/klaar`]);
        }
      }
    }
  }
  // What is still open is often a few: then how many were made is not told, so that how many were kept can be.
  const eerst = [...delen].filter(([key]) => key.startsWith('klaar>'));
  const rest = [...delen].filter(([key]) => !key.startsWith('klaar>'));
  const lijnen: Lijn[] = [
    ...eerst.map(([, { totaal, namen }]) => ({ delen: [...namen], totaal, eerst: totaal })),
    ...rest.map(([, { totaal, namen }]) => ({ delen: [...namen], totaal })),
  ];
  return { aantallen, lijnen };
}
