import {
  type Terugbelnorm,
  type Terugbeltermijn,
  terugbeltermijn,
} from '@/law/dienstverlening/terugbeltermijn';
import type { Stap } from '@/law/uitleg';
import { addDays, type LocalDate, toLocalDate } from '@/platform/local-date';
import {
  dateOfMoment,
  instantOf,
  type LocalMoment,
  momentAt,
  startOfDay,
  toLocalMoment,
} from '@/platform/local-moment';

/** A promise to an inwoner (E-08): whose it is, by when, and whether it was kept. Pure. */

export const BELOFTE_SOORTEN = ['terugbellen', 'antwoord', 'extra-informatie', 'afspraak'] as const;
export type BelofteSoort = (typeof BELOFTE_SOORTEN)[number];
export type BelofteStatus = 'open' | 'nagekomen' | 'gebroken' | 'vervallen';
export type Eigenaar = 'gemeente' | 'kantoor';

/** The promise as it stands in the setting of that day, with whose it is (T-01). */
export type Norm = { norm: Terugbelnorm; eigenaar: Eigenaar; piekUitgezonderd: boolean; bron: string };

/** A busy time as the setting has it: from `vanaf` to `tot` (exclusive). */
export type Piek = { vanaf: LocalDate; tot: LocalDate; reden: string; verwachting: LocalDate };

export type Feiten = {
  afgesproken?: LocalMoment;
  piekmomenten?: { vanaf: LocalDate; tot: LocalDate; reden: string; verwachting?: LocalDate }[];
};

export type Verzoek = {
  soort: BelofteSoort;
  gevraagd: LocalMoment;
  /** Null when nobody promised anything: then only an agreed moment can be one. */
  norm: Norm | null;
  /** The end of the time that was agreed with the inwoner. */
  afgesproken?: LocalMoment | undefined;
  piek?: Piek | null;
};

export type Plan = {
  beloofd: LocalDate | LocalMoment;
  uiterlijk: Date;
  eigenaar: Eigenaar;
  bron: string;
  norm: Terugbelnorm | null;
  feiten: Feiten;
  piekbericht: { reden: string; beloofd: string } | null;
  uitleg: Stap[];
};

/** Stands in where only the agreed moment decides; the number has no part in the outcome then. */
const AFSPRAAK_ALLEEN: Terugbelnorm = {
  eenheid: 'werkdag',
  aantal: 1,
  goedeVrijdag: 'vrij',
  gelijkgesteldeDagen: 'vrij',
};

/** The instant from which a promise is broken: the midnight after a promised day, or the promised moment itself. */
export const brokenFrom = (beloofd: LocalDate | LocalMoment): Date =>
  new Date(
    instantOf(beloofd.includes('T') ? toLocalMoment(beloofd) : startOfDay(addDays(toLocalDate(beloofd), 1))),
  );

/**
 * The date or moment that may be promised, from the norm of the tenant. Without a norm and without an agreed
 * moment there is nothing to promise: 'geen-norm'. Throws LawError where the calendar is not known.
 */
export function planBelofte(verzoek: Verzoek): { ok: true; plan: Plan } | { ok: false; reden: 'geen-norm' } {
  const { soort, gevraagd, norm, afgesproken, piek } = verzoek;
  if (norm === null && afgesproken === undefined) return { ok: false, reden: 'geen-norm' };
  const feiten = feitenOf(norm, afgesproken, piek ?? null);
  const { waarde, uitleg } = terugbeltermijn(gevraagd, norm?.norm ?? AFSPRAAK_ALLEEN, feiten);
  return {
    ok: true,
    plan: {
      beloofd: waarde.uiterlijk,
      uiterlijk: brokenFrom(waarde.uiterlijk),
      eigenaar: norm?.eigenaar ?? 'kantoor',
      bron: norm?.bron ?? 'Afgesproken met de inwoner',
      norm: norm?.norm ?? null,
      feiten,
      piekbericht: piekberichtOf(waarde, norm, feiten),
      uitleg: inWordsOf(soort, uitleg),
    },
  };
}

function feitenOf(norm: Norm | null, afgesproken: LocalMoment | undefined, piek: Piek | null): Feiten {
  if (afgesproken !== undefined) return { afgesproken };
  // Whoever promises without an exception for busy times (S1) keeps the term, and has no message to send.
  if (piek === null || !norm?.piekUitgezonderd) return {};
  const { vanaf, tot, reden, verwachting } = piek;
  return { piekmomenten: [{ vanaf, tot: addDays(tot, -1), reden, verwachting }] };
}

function piekberichtOf(termijn: Terugbeltermijn, norm: Norm | null, feiten: Feiten): Plan['piekbericht'] {
  if (!termijn.piekbericht || !norm?.piekUitgezonderd || feiten.afgesproken) return null;
  return { reden: termijn.piekbericht.reden, beloofd: termijn.uiterlijk };
}

/** The steps of a promise to answer are those of calling back, in words of answering. */
const inWordsOf = (soort: BelofteSoort, uitleg: Stap[]): Stap[] =>
  soort === 'terugbellen' || soort === 'afspraak'
    ? uitleg
    : uitleg.map((stap) => ({
        ...stap,
        sleutel: stap.sleutel.replace('termijnen.terugbellen.', 'termijnen.antwoorden.'),
      }));

/** A promise as it was kept, for the steps to its date; the database holds the words and the use case the shapes. */
export type BewaardeBelofte = { soort: string; gevraagdOp: Date; norm: unknown; feiten: unknown };

/** The same steps again from what was kept with the promise. */
export function uitlegVan(belofte: BewaardeBelofte): Stap[] {
  const norm = (belofte.norm as Terugbelnorm | null) ?? AFSPRAAK_ALLEEN;
  const gevraagd = momentAt(belofte.gevraagdOp.getTime());
  const { uitleg } = terugbeltermijn(gevraagd, norm, belofte.feiten as Feiten);
  return inWordsOf(belofte.soort as BelofteSoort, uitleg);
}

/** Why an answer takes longer, as it was told with the promise (E-04); null when it was not busy. */
export const piekVan = ({ feiten }: Pick<BewaardeBelofte, 'feiten'>): string | null =>
  (feiten as Feiten).piekmomenten?.[0]?.reden ?? null;

export type Stand = { status: BelofteStatus; uiterlijk: Date; alsnogOp: Date | null };

/**
 * What becomes of a promise when its deed is done: kept in time, or broken and made good later. A promise that
 * lapsed or was kept stays as it is.
 */
export function settle(
  belofte: Stand,
  now: Date,
): { status: BelofteStatus; statusOp?: Date; alsnogOp?: Date } | null {
  if (belofte.status === 'gebroken') return belofte.alsnogOp ? null : { status: 'gebroken', alsnogOp: now };
  if (belofte.status !== 'open') return null;
  return now < belofte.uiterlijk
    ? { status: 'nagekomen', statusOp: now }
    : { status: 'gebroken', statusOp: belofte.uiterlijk, alsnogOp: now };
}

/** How near a promise is, for colour, icon and word. `uren` before it breaks it is a warning. */
export type Nabij = 'gebroken' | 'bijna' | 'vandaag' | 'later';

export function nabijheid(uiterlijk: Date, now: Date, uren: number): Nabij {
  const left = uiterlijk.getTime() - now.getTime();
  if (left <= 0) return 'gebroken';
  if (left <= uren * 3_600_000) return 'bijna';
  // The last moment of a promised day is a millisecond before its midnight.
  const last = dateOfMoment(momentAt(uiterlijk.getTime() - 1));
  return last === dateOfMoment(momentAt(now.getTime())) ? 'vandaag' : 'later';
}

/** How many promises stand where, of one owner, kind and month of making. */
export type BeloftenTelling = {
  gemeenteId: number;
  eigenaar: Eigenaar;
  soort: BelofteSoort;
  /** The month in which it was made: 'JJJJ-MM'. */
  maand: string;
  nagekomen: number;
  gebroken: number;
  open: number;
};
