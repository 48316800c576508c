import {
  BELOFTE_SOORTEN,
  type BeloftenTelling,
  type BelofteSoort,
  type Eigenaar,
} from '@/domain/beloften/belofte';
import { addMonths, type LocalDate } from '@/platform/local-date';

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
 * The part that was kept in time, in whole percents rounded down (99.6 % is not "everything"), with the two counts that
 * it follows from: a reader can check it.
 */
export type Deel = { procent: number; nagekomen: number; klaar: number };

export type BelofteRegel = Record<Stand, number> & { gemaakt: number; deel: Deel | null };
export type SoortRegel = BelofteRegel & { eigenaar: Eigenaar; soort: BelofteSoort };
export type MaandRegel = BelofteRegel & { maand: string };
export type BelofteLijstregel = {
  maand: string;
  eigenaar: Eigenaar;
  soort: BelofteSoort;
  stand: Stand;
  aantal: number;
};

export type BelofteRapport = {
  totaal: BelofteRegel;
  perSoort: SoortRegel[];
  perMaand: MaandRegel[];
  /** The lines that all of it was counted from. */
  lijst: BelofteLijstregel[];
};

/**
 * The figures as a board sees them, all of them: how many promises of a kind were late in a month tells nothing about a
 * person, and without it a board cannot hold the office to what was agreed (ADR 0071). No line is of a day, a subject or a
 * person.
 */
export function belofteRapport(tellingen: readonly BeloftenTelling[]): BelofteRapport {
  const maanden = [...new Set(tellingen.map((t) => t.maand))].sort();
  return {
    totaal: regelVan(tellingen),
    perSoort: EIGENAREN.flatMap((eigenaar) =>
      BELOFTE_SOORTEN.flatMap((soort) => {
        const eigen = tellingen.filter((t) => t.eigenaar === eigenaar && t.soort === soort);
        return eigen.length === 0 ? [] : [{ eigenaar, soort, ...regelVan(eigen) }];
      }),
    ),
    perMaand: maanden.map((maand) => ({
      maand,
      ...regelVan(tellingen.filter((t) => t.maand === maand)),
    })),
    lijst: tellingen.flatMap(({ maand, eigenaar, soort, ...t }) =>
      STANDEN.filter((stand) => t[stand] > 0).map((stand) => ({
        ...{ maand, eigenaar, soort, stand },
        aantal: t[stand],
      })),
    ),
  };
}

const EIGENAREN = ['gemeente', 'kantoor'] as const;

function regelVan(tellingen: readonly BeloftenTelling[]): BelofteRegel {
  const sum = (stand: Stand) => tellingen.reduce((total, t) => total + t[stand], 0);
  const [nagekomen, gebroken, open] = [sum('nagekomen'), sum('gebroken'), sum('open')];
  const deel = deelVan(nagekomen, nagekomen + gebroken);
  return { nagekomen, gebroken, open, gemaakt: nagekomen + gebroken + open, deel };
}

const deelVan = (nagekomen: number, klaar: number): Deel | null =>
  klaar === 0 ? null : { procent: Math.floor((100 * nagekomen) / klaar), nagekomen, klaar };

/** What was kept of the promises made in one month; null where none of them ended. */
export type Verlooppunt = { maand: string; deel: Deel | null };
const VERLOOP_MAANDEN = 12;

/** The first day of the twelve months that end with this day (exclusive): what a course is counted from. */
export const verloopVanaf = (tot: LocalDate): LocalDate => addMonths(tot, -VERLOOP_MAANDEN);

/** Month by month, over the year that ends with this day (exclusive): of one kind and owner, or of all promises together. */
export function verloopVan(
  tellingen: readonly BeloftenTelling[],
  tot: LocalDate,
  van?: Pick<BeloftenTelling, 'eigenaar' | 'soort'>,
): Verlooppunt[] {
  const eigen = van
    ? tellingen.filter((t) => t.eigenaar === van.eigenaar && t.soort === van.soort)
    : tellingen;
  return Array.from({ length: VERLOOP_MAANDEN }, (_, at) => {
    const maand = addMonths(verloopVanaf(tot), at).slice(0, 7);
    return { maand, deel: regelVan(eigen.filter((t) => t.maand === maand)).deel };
  });
}

/** Which way it goes, and since which month: of the months in which something ended. Null of fewer than two. */
export type Richting = { richting: 'stijgt' | 'daalt' | 'gelijk'; sinds: string };
export function richtingVan(verloop: readonly Verlooppunt[]): Richting | null {
  const punten = verloop.flatMap(({ maand, deel }) => (deel ? [{ maand, procent: deel.procent }] : []));
  const stap = (at: number) => Math.sign((punten[at]?.procent ?? 0) - (punten[at - 1]?.procent ?? 0));
  let at = punten.length - 1;
  if (at < 1) return null;
  const laatste = stap(at);
  while (at > 1 && stap(at - 1) === laatste) at -= 1;
  // A rise began with the month in which it rose; what stayed alike did so from the month before.
  const sinds = punten[laatste === 0 ? at - 1 : at]?.maand ?? '';
  return { richting: laatste > 0 ? 'stijgt' : laatste < 0 ? 'daalt' : 'gelijk', sinds };
}
