import type { Context } from '@/platform/context';
import type { Read, TenantClient, Write } from '@/platform/tenant';
import type { RunRij } from './run';
import type { RunSleutel, RunsoortBasis, RunWerk } from './runsoort';

/** A part: the subjects between two keys, done as a whole or not at all. */
export type Deel = {
  nummer: number;
  vanaf: string;
  totEnMet: string;
  /** How many results come before this part: its numbers begin after it. */
  ervoor: number;
  aantal: number;
  inhoudHash: string;
};

/** What is divided into parts: SQL that gives `id` and `bedrag_centen`, once per subject. */
export type Keuze = { sql: string; waarden: readonly unknown[] };

/** One hash over chosen subjects, of a part without proefdraai. */
export const KEUZE_HASH_SQL = `encode(sha256(string_agg(id || ':' || bedrag_centen, ',' order by id)::bytea), 'hex')`;

/** What one part of the proefdraai came to. */
export type Deeluitslag = {
  aantal: number;
  regels: number;
  bedragCenten: string;
  hash: string;
  uitval: number;
  /** The control totals with this part in them. */
  totalen: object;
};

/** Left out while a run was carried out, and why. */
export type Uitval = {
  reden: string;
  onderwerpSoort: string;
  onderwerpId: string;
  toelichting: string | null;
};

/** The trial of a soort of which what is carried out is calculated first. */
export type Proefdraai<Grond> = {
  /** Before the first part: writes down what belongs to no part, and gives the totals to begin with. */
  open(client: TenantClient, sleutel: RunSleutel, grond: Grond): Promise<{ totalen: object; uitval: number }>;
  /** Calculates one part, with the totals of those before it. */
  calculate(
    client: TenantClient,
    sleutel: RunSleutel,
    deel: Deel,
    grond: Grond,
    tot: { totalen: unknown; aantalUitval: number },
  ): Promise<Deeluitslag>;
  /** Why the whole may not be offered for akkoord, or null. */
  refuse(uitslag: { aantal: number; totalen: unknown }, grond: Grond): string | null;
};

/**
 * A soort of run that is *vast*: what got akkoord is carried out to the byte, and a changed fact stops it (ADR 0034).
 * Everything that it does may be asked again: a kill repeats at most one part.
 */
export type VasteRunsoort<Grond = unknown, Klaargezet = unknown> = RunsoortBasis & {
  readonly modus: 'vast';
  /** Subjects in one part: so much is done again after a kill. */
  readonly perDeel: number;
  /** What the work stands on, read once per attempt; or the reason why the run stops. */
  prepare(
    read: Read,
    gemeenteId: number,
    run: RunRij,
    werk: RunWerk,
  ): Promise<{ grond: Grond } | { stop: string }>;
  keuze(gemeenteId: number, grond: Grond): Keuze;
  /** Null when what is carried out was agreed to elsewhere: then it is divided when the work begins. */
  readonly proefdraai: Proefdraai<Grond> | null;
  /** Slow work of a part, outside its transaction. What it leaves is found again when it is asked twice. */
  getReady(ctx: Context, sleutel: RunSleutel, deel: Deel, grond: Grond): Promise<Klaargezet>;
  /** Carries out one part, in its transaction. Throws GegevensGewijzigd when it is not what was agreed to. */
  carryOut(
    client: TenantClient,
    sleutel: RunSleutel,
    deel: Deel,
    grond: Grond,
    klaargezet: Klaargezet,
  ): Promise<readonly Uitval[]>;
  /** Totals of what was done, when the last part is; null keeps those of the proefdraai. */
  total(write: Write, runId: string): Promise<object | null>;
};

/** Declares a soort; its own types stay inside. */
export const defineVasteRunsoort = <Grond, Klaargezet>(
  soort: Omit<VasteRunsoort<Grond, Klaargezet>, 'modus'>,
): VasteRunsoort => ({ ...soort, modus: 'vast' });
