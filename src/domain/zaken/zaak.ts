import { type LocalDate, toLocalDate } from '@/platform/local-date';

/** A case: one shell for everything that somebody asks the office to decide. Pure. */

export const ZAAKSOORTEN = [
  'bezwaar',
  'kwijtschelding',
  'beroep',
  'melding',
  'klacht',
  'administratief-beroep',
  'mandaatzaak',
] as const;
export type Zaaksoort = (typeof ZAAKSOORTEN)[number];

export const ZAAKKANALEN = ['mijn', 'balie', 'telefoon', 'post', 'e-mail'] as const;
export type Zaakkanaal = (typeof ZAAKKANALEN)[number];

export const FASEN = [
  'ontvangen',
  'aanvullen',
  'in-behandeling',
  'besluit-gevraagd',
  'afgehandeld',
  'ingetrokken',
] as const;
export type Fase = (typeof FASEN)[number];

/** What a case can be about. */
export type ZaakOnderwerp = { soort: 'aanslag' | 'aanslagregel' | 'vraag' | 'zaak'; id: string };

export type Zaak = {
  id: string;
  zaaknummer: string;
  soort: Zaaksoort;
  persoonId: string;
  kanaal: Zaakkanaal;
  ontvangenOp: Date;
  fase: Fase;
  faseOp: Date;
  behandelaarId: string | null;
  /** The first last day among its open terms. */
  vervolgOp: LocalDate | null;
  versie: number;
};

/** Where a case may go from each fase. What ended stays so; the database holds that too. */
export const OVERGANGEN: Readonly<Record<Fase, readonly Fase[]>> = {
  ontvangen: ['aanvullen', 'in-behandeling', 'ingetrokken'],
  aanvullen: ['in-behandeling', 'ingetrokken'],
  'in-behandeling': ['aanvullen', 'besluit-gevraagd', 'ingetrokken'],
  // Given back by the second person, or withdrawn by the citizen while it waits for him.
  'besluit-gevraagd': ['in-behandeling', 'afgehandeld', 'ingetrokken'],
  afgehandeld: [],
  ingetrokken: [],
};

export const isEinde = (fase: Fase): boolean => OVERGANGEN[fase].length === 0;

/** Kinds of which one person may decide alone, straight from handling: nothing is booked by it. */
const ALLEEN: readonly Zaaksoort[] = ['melding', 'klacht'];

/** Whether a case of this kind may go there, and the sentence when not. */
export function planFase(
  van: Fase,
  naar: Fase,
  soort?: Zaaksoort,
): { ok: true } | { ok: false; reden: string } {
  if (OVERGANGEN[van].includes(naar)) return { ok: true };
  if (van === 'in-behandeling' && naar === 'afgehandeld' && soort !== undefined && ALLEEN.includes(soort))
    return { ok: true };
  return { ok: false, reden: isEinde(van) ? 'zaken.fout.afgelopen' : 'zaken.fout.fase' };
}

/** Stands in the database for a case of which no term runs: the end of every order by day. */
export const GEEN_DAG = toLocalDate('9999-12-31');

export const vervolgVan = (dag: LocalDate): LocalDate | null => (dag === GEEN_DAG ? null : dag);

/** Beroep goes to a rechter, and a klacht ends: the B and the K are taken. The G is of the gemeente. */
const LETTER: Readonly<Record<Zaaksoort, string>> = {
  bezwaar: 'B',
  kwijtschelding: 'K',
  beroep: 'R',
  melding: 'M',
  klacht: 'L',
  'administratief-beroep': 'A',
  mandaatzaak: 'G',
};

/** What a citizen quotes: 'B2026.000123'. A kind has its own letter, a year its own row of numbers. */
export const zaaknummerOf = (soort: Zaaksoort, jaar: number, nummer: number): string =>
  `${LETTER[soort]}${jaar}.${String(nummer).padStart(6, '0')}`;
