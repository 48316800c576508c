import pg from 'pg';
import type { Work } from './time-limits';

/** What a transaction is for: told to the database in its first statement, transaction-local (ADR 0002, 0030). */
export type Scope = {
  kantoorId: number;
  gemeenten: readonly number[];
  schrijfGemeente: number | null;
  alleenLezen: boolean;
  work: Work;
  /** The moment of who writes, for what the database itself writes down of it; nothing for who only reads. */
  moment?: Date;
};

const SETTINGS = [
  'app.kantoor',
  'app.gemeenten',
  'app.gemeente',
  'transaction_read_only',
  'statement_timeout',
  'app.moment',
];
type Values = readonly [
  kantoor: string,
  gemeenten: string,
  gemeente: string,
  alleenLezen: string,
  limit: string,
  moment: string,
];

/** The settings of a scope, as text; `limitMs` is what one statement of this work may take. */
export const scopeValues = (s: Scope, limitMs: number): Values => [
  String(s.kantoorId),
  s.gemeenten.join(','),
  s.schrijfGemeente === null ? '' : String(s.schrijfGemeente),
  s.alleenLezen ? 'on' : 'off',
  String(limitMs),
  s.moment?.toISOString() ?? '',
];

/** A transaction of Prisma, as far as it is needed here. */
type Executes = { $executeRaw(query: TemplateStringsArray, ...values: unknown[]): PromiseLike<number> };

/** The first statement of a transaction that is open. */
export async function enter(tx: Executes, values: Values): Promise<void> {
  const [kantoor, gemeenten, gemeente, alleenLezen, limit, moment] = values;
  await tx.$executeRaw`select set_config('app.kantoor', ${kantoor}, true), set_config('app.gemeenten', ${gemeenten}, true),
    set_config('app.gemeente', ${gemeente}, true), set_config('transaction_read_only', ${alleenLezen}, true),
    set_config('statement_timeout', ${limit}, true), set_config('app.moment', ${moment}, true)`;
}

/** Begins a transaction and names its tenant, in one message. */
export const beginIn = (values: Values): string =>
  `begin; select ${SETTINGS.map((name, i) => `set_config('${name}', ${pg.escapeLiteral(values[i] ?? '')}, true)`).join(', ')}`;
