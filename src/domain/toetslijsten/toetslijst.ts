import { addMonths, type LocalDate, partsOf } from '@/platform/local-date';
import type { Antwoordregel, Belemmering } from './layout';

export const LIJSTSTATUSSEN = ['voorgesteld', 'akkoord', 'afgewezen', 'verzonden', 'beantwoord'] as const;
export type Lijststatus = (typeof LIJSTSTATUSSEN)[number];
export const POSTSTATUSSEN = [
  'op-lijst',
  'weggelaten',
  'positief',
  'negatief',
  'geen-antwoord',
  'niet-gebruikt',
] as const;
export type Poststatus = (typeof POSTSTATUSSEN)[number];
/** Why somebody is not on a list, or his result was not used. */
export const WEGLATREDENEN = [
  'overleden',
  'vertrokken',
  'geen-bsn',
  'al-getoetst',
  'toestemming-ingetrokken',
] as const;
export type Weglatreden = (typeof WEGLATREDENEN)[number];

export type Toetslijst = {
  id: string;
  belastingjaar: number;
  /** First day of its month. */
  maand: LocalDate;
  status: Lijststatus;
  voorgesteldDoor: string;
  voorgesteldOp: Date;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
  besluitReden: string | null;
  bestandHash: string | null;
  bestandAantal: number | null;
  verzondenOp: Date | null;
  beantwoordOp: Date | null;
  apart: readonly Apart[];
  versie: number;
};

/** The dated rules of a gemeente about the test. */
export type Toetsregels = {
  vanMaand: number;
  totMaand: number;
  wie: 'volledig' | 'ook-gedeeltelijk';
  bewaarMaanden: number;
};

/** For which year and month a list of today is, or null outside the months of the gemeente. */
export function venster(
  vandaag: LocalDate,
  { vanMaand, totMaand }: Toetsregels,
): { belastingjaar: number; maand: LocalDate } | null {
  const { year, month } = partsOf(vandaag);
  if (month < vanMaand || month > totMaand) return null;
  return { belastingjaar: year + 1, maand: `${vandaag.slice(0, 7)}-01` as LocalDate };
}

/** What decides whether somebody is on a list. */
export type Kandidaat = {
  persoonId: string;
  overleden: boolean;
  /** Lives in the gemeente and uses or owns something there. */
  woont: boolean;
  bsn: boolean;
  getoetst: boolean;
  /** He took his consent back since the list was made; never so when it is made. */
  ingetrokken: boolean;
};

/** Why somebody is left out: the first reason that holds, or null. */
export function judgeKandidaat(kandidaat: Kandidaat): Weglatreden | null {
  if (kandidaat.ingetrokken) return 'toestemming-ingetrokken';
  if (kandidaat.overleden) return 'overleden';
  if (!kandidaat.woont) return 'vertrokken';
  if (!kandidaat.bsn) return 'geen-bsn';
  return kandidaat.getoetst ? 'al-getoetst' : null;
}

export type Lijstbesluit = 'akkoord' | 'afwijzen';

/** Another person agrees to a list as it stands, or refuses it with a reason. */
export function planBesluit(
  lijst: Pick<Toetslijst, 'status' | 'voorgesteldDoor'>,
  besluit: Lijstbesluit,
  { door, aantal, reden }: { door: string; aantal: number; reden: string | null },
): { ok: true; status: 'akkoord' | 'afgewezen' } | { ok: false; reden: string; veld?: string } {
  if (lijst.status !== 'voorgesteld') return { ok: false, reden: 'toetslijst.fout.al-besloten' };
  if (lijst.voorgesteldDoor === door) return { ok: false, reden: 'toetslijst.fout.eigen-lijst' };
  if (besluit === 'afwijzen')
    return (reden ?? '').trim().length < 5
      ? { ok: false, reden: 'toetslijst.fout.reden', veld: 'reden' }
      : { ok: true, status: 'afgewezen' };
  return aantal === 0 ? { ok: false, reden: 'toetslijst.fout.niemand' } : { ok: true, status: 'akkoord' };
}

/** A line of an answer that is not used, by its number and never by whose it is. */
export type Apart = { regel: number; reden: 'onbekend-nummer' | 'dubbel' | 'tegenstrijdig' };

/** Somebody who was asked about, as he stands when the answer comes. */
export type Gevraagd = { id: string; sleutel: string; ingetrokken: boolean; overleden: boolean };

export type Uitslag = {
  id: string;
  status: 'positief' | 'negatief' | 'geen-antwoord' | 'niet-gebruikt';
  belemmering: Belemmering | null;
  reden: Weglatreden | null;
};

/**
 * What an answer says of each who was asked about. Nobody knows whose number it is: set apart. The same said twice counts
 * once; two different answers count for nothing. Who took his consent back since: the answer is not used and not kept.
 */
export function judgeAntwoord(
  gevraagd: readonly Gevraagd[],
  regels: readonly (Antwoordregel & { sleutel: string | null })[],
): { uitslagen: Uitslag[]; apart: Apart[] } {
  const bekend = new Set(gevraagd.map(({ sleutel }) => sleutel));
  const apart: Apart[] = [];
  const eerste = new Map<string, Belemmering | null>();
  const strijdig = new Set<string>();
  for (const { regel, sleutel, belemmering } of regels) {
    if (sleutel === null || !bekend.has(sleutel)) {
      apart.push({ regel, reden: 'onbekend-nummer' });
      continue;
    }
    const al = eerste.get(sleutel);
    if (al === undefined) {
      eerste.set(sleutel, belemmering);
      continue;
    }
    if (al !== belemmering) strijdig.add(sleutel);
    apart.push({ regel, reden: al === belemmering ? 'dubbel' : 'tegenstrijdig' });
  }
  const uitslagen = gevraagd.map(({ id, sleutel, ingetrokken, overleden }): Uitslag => {
    if (ingetrokken || overleden)
      return {
        id,
        status: 'niet-gebruikt',
        belemmering: null,
        reden: ingetrokken ? 'toestemming-ingetrokken' : 'overleden',
      };
    const belemmering = eerste.get(sleutel);
    if (belemmering === undefined || strijdig.has(sleutel))
      return { id, status: 'geen-antwoord', belemmering: null, reden: null };
    return {
      id,
      status: belemmering === null ? 'positief' : 'negatief',
      belemmering,
      reden: null,
    };
  });
  return { uitslagen, apart };
}

/** From which day on what stood in somebody's way is taken away. */
export const vernietigVanaf = (vandaag: LocalDate, { bewaarMaanden }: Toetsregels): LocalDate =>
  addMonths(vandaag, bewaarMaanden);
