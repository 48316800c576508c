import type { TestGemeente, TestKantoor } from '@tests/support/two-tenants';
import type { Context } from '@/platform/context';
import type { Rol } from '@/platform/permissions';
import { type KantoorWrite, type Read, readIn, type Write, writeIn, writeKantoor } from '@/platform/tenant';

/** One side of a case: who asks, or whose ids are asked for. */
export type Party = {
  kantoor: TestKantoor;
  gemeente: TestGemeente;
  ctx: Context;
  instellingId: string;
  overeenkomstId: string;
  voorstelId: string;
};

/**
 * How one exported query or use case behaves when somebody asks with another tenant's ids. `answer` is what he
 * gets: the answer for what does not exist (`not-found` throws NotFound, `empty` gives nothing), or `own` for a
 * function that takes no id: then it is about what is asked by, and nothing of the other stands in it.
 */
export type Case = {
  /** `<folder>/<file> <function>`, as the table finds it in src/domain. */
  of: string;
  /** Whose the ids are. A colleague for another gemeente is no stranger to what belongs to the kantoor. */
  scope: 'gemeente' | 'kantoor';
  answer: 'not-found' | 'empty' | 'own';
  ask: (by: Party, of: Party) => Promise<unknown>;
};

const gemeentenOf = (by: Party) => by.ctx.gemeenten.map((g) => g.gemeenteId);

/** The transaction is of who asks; only the ids are of the other. */
export const reading =
  (fn: (read: Read, of: Party, by: Party) => Promise<unknown>): Case['ask'] =>
  (by, of) =>
    readIn(by.ctx, gemeentenOf(by), (read) => fn(read, of, by));

export const writing =
  (fn: (write: Write, of: Party) => Promise<unknown>): Case['ask'] =>
  (by, of) =>
    writeIn(by.ctx, by.gemeente.id, (write) => fn(write, of));

/** A use case without ids of its own: the door is asked for the gemeente of the other. */
export const writingThere =
  (fn: (write: Write, of: Party) => Promise<unknown>): Case['ask'] =>
  (by, of) =>
    writeIn(by.ctx, of.gemeente.id, (write) => fn(write, of));

export const writingKantoor =
  (fn: (write: KantoorWrite, of: Party) => Promise<unknown>): Case['ask'] =>
  (by, of) =>
    writeKantoor(by.ctx, (write) => fn(write, of));

/** The same by somebody with this role in each gemeente of his. */
export const writingAs =
  (rol: Rol, fn: (write: Write, of: Party) => Promise<unknown>): Case['ask'] =>
  (by, of) =>
    writeIn(
      { ...by.ctx, gemeenten: by.ctx.gemeenten.map((g) => ({ ...g, rollen: [rol] })) },
      by.gemeente.id,
      (write) => fn(write, of),
    );
