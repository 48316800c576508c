import { randomUUID } from 'node:crypto';
import { redirect, unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { type Access, type Admitted, admit } from './access';
import { NietNamens } from './acting-for';
import type { ActionState } from './action-state';
import { namensVan } from './context';
import { NotFound, NotLoggedIn, Refused, Stale, TeVaak } from './errors';
import { countLimiet, type Limiet, limietOf } from './limiet';
import { logger } from './logger';
import { judgeOtherForm } from './other-form';
import { loginPath } from './page';
import { readRequest } from './request';
import type { Sessie } from './session';
import { type KantoorWrite, type Read, readIn, type Write, writeIn, writeKantoor } from './tenant';
import { readFields } from './text';

/**
 * Go there, or stay and say this; an answer with values is about what was typed, which stays. `weigering` is a no that is itself a fact (a wrong code counts): it is shown like
 * a Refused, and what was written with it stays written.
 */
type Outcome =
  | { naar: string }
  | { melding: string; waarden?: Record<string, string | number> }
  | { weigering: { sleutel: string; waarden?: Record<string, string | number>; veld?: string } };

type Definition<I, W> = {
  toegang: Exclude<Access, { wie: 'publiek' }>;
  doel: string;
  /** Form input, read by platform/text. Zod messages are text keys; fields of which the name starts with "geheim" are never echoed. */
  input: z.ZodType<I>;
  /** How often one person may do this; counted once the form has the right shape. */
  limiet?: Limiet;
  /** The session is for what belongs to it: for whom it acts. */
  run: (handle: W, input: I, sessie: Sessie | null) => Promise<Outcome>;
};

/**
 * The door for server actions in one gemeente. The form names the gemeente in a field `gemeente`; it may only
 * choose from the set of this actor. Order: who, may, shape, tenant transaction with audit, typed answer.
 */
export const action = <I>(def: Definition<I, Write>) =>
  makeAction(def, (admitted, fn: (write: Write) => Promise<Outcome>) => {
    const [gemeenteId] = admitted.gemeenten;
    if (gemeenteId === undefined || admitted.gemeenten.length !== 1) throw new NotFound();
    return writeIn(admitted.ctx, gemeenteId, fn);
  });

/** The same for what belongs to the kantoor: staff, settings of the kantoor. */
export const kantoorAction = <I>(def: Definition<I, KantoorWrite>) =>
  makeAction(def, (admitted, fn: (write: KantoorWrite) => Promise<Outcome>) =>
    writeKantoor(admitted.ctx, fn),
  );

/** Over the set of a medewerker: what is free in all of it is read, and what it writes is of one gemeente at a time. */
export type SetHandle = {
  read<T>(fn: (read: Read) => Promise<T>): Promise<T>;
  /** One transaction in one gemeente of the set. Throws NotFound for any other. */
  write<T>(gemeenteId: number, fn: (write: Write) => Promise<T>): Promise<T>;
};

/** The same for what is not of a gemeente yet: the form names none, and each write is a transaction of its own. */
export const setAction = <I>(def: Definition<I, SetHandle>) =>
  makeAction(def, ({ ctx, gemeenten }, fn: (handle: SetHandle) => Promise<Outcome>) =>
    fn({
      read: (ask) => readIn(ctx, gemeenten, ask),
      write: async (gemeenteId, ask) => {
        if (!gemeenten.includes(gemeenteId)) throw new NotFound();
        return writeIn(ctx, gemeenteId, ask);
      },
    }),
  );

type Open<W> = (admitted: Admitted, fn: (handle: W) => Promise<Outcome>) => Promise<Outcome>;

function makeAction<I, W>(def: Definition<I, W>, open: Open<W>) {
  return async (_: ActionState, form: FormData): Promise<ActionState> => {
    const request = await readRequest();
    // Next holds Origin against a Host that the sender may choose, and lets one without Origin pass.
    if (!request.ownPage) return { status: 'fout', melding: { sleutel: 'formulier.herkomst' } };
    // What is called is a public address: anything can stand where a form belongs.
    if (!(form instanceof FormData)) return { status: 'fout', melding: { sleutel: 'formulier.tekens' } };
    const { namens = '', ...typed } = formValues(form);
    const ingevuld = withoutSecrets(typed);
    const gemeente = gemeenteOf(def.toegang, typed);
    let outcome: Outcome;
    try {
      const admitted = await admit(def.toegang, {
        ...request,
        gemeente,
        doel: def.doel,
        waarden: typed,
      });
      if (isOther(def.toegang, admitted, namens)) throw new NietNamens('anders');
      const { fields, unreadable } = readFields(Object.entries(typed));
      if (unreadable.length > 0) return { ...refuseUnreadable(unreadable), ingevuld };
      const parsed = def.input.safeParse(fields);
      if (!parsed.success) return { ...invalid(parsed.error), ingevuld };
      if (def.limiet) await countLimiet(def.limiet, limietOf(admitted.ctx), request.now);
      outcome = await open(admitted, (handle) => def.run(handle, parsed.data, admitted.sessie));
    } catch (error) {
      // redirect() and notFound() of Next are thrown too and belong to it.
      unstable_rethrow(error);
      if (error instanceof NotLoggedIn) return redirect(loginPath(def.toegang, request.path));
      const other =
        error instanceof NietNamens && def.toegang.wie === 'burger' && def.toegang.namens !== 'kiezen'
          ? await judgeOtherForm({ ...request, gemeente, doel: def.doel }, namens).catch(() => null)
          : null;
      return { ...refusal(other ?? error, request.requestId), ingevuld };
    }
    if ('naar' in outcome) redirect(outcome.naar);
    if ('weigering' in outcome) {
      const { sleutel, waarden, veld } = outcome.weigering;
      return { ...refusal(new Refused(sleutel, waarden, veld), request.requestId), ingevuld };
    }
    const { melding: sleutel, waarden } = outcome;
    return waarden
      ? { status: 'gelukt', melding: { sleutel, waarden }, ingevuld }
      : { status: 'gelukt', melding: { sleutel } };
  };
}

/**
 * A form belongs to whom it was shown for: who chose another client in a second tab sends nothing for the first one in
 * his name. The form carries which vertegenwoordiging that was, and nothing of a person.
 */
const isOther = (toegang: Access, { ctx }: Admitted, namens: string): boolean =>
  toegang.wie === 'burger' && toegang.namens !== 'kiezen' && namens !== (namensVan(ctx)?.id ?? '');

const gemeenteOf = (toegang: Access, typed: Record<string, string>): string | null =>
  toegang.wie === 'medewerker' && toegang.bereik === 'kantoor' ? null : (typed.gemeente ?? null);

/** Text fields only, the last one wins; files go through a route. React adds fields of its own, which start with $. */
function formValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === 'string' && !name.startsWith('$')) values[name] = value;
  return values;
}

const withoutSecrets = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith('geheim')));

function invalid(error: z.ZodError): ActionState {
  const velden: NonNullable<ActionState['velden']> = {};
  for (const issue of error.issues)
    velden[String(issue.path[0] ?? 'formulier')] ??= { sleutel: issue.message };
  return { status: 'fout', melding: { sleutel: 'formulier.controleer' }, velden };
}

/** No sentence of a form of its own: whatever the field, the character cannot be stored. */
const refuseUnreadable = (names: readonly string[]): ActionState => ({
  status: 'fout',
  melding: { sleutel: 'formulier.controleer' },
  velden: Object.fromEntries(names.map((name) => [name, { sleutel: 'formulier.onleesbaar' }])),
});

function refusal(error: unknown, requestId: string | null): ActionState {
  if (error instanceof TeVaak) {
    const waarden = { minuten: Math.ceil(error.seconden / 60) };
    return { status: 'fout', melding: { sleutel: 'formulier.te-vaak', waarden } };
  }
  if (error instanceof NotFound) return { status: 'fout', melding: { sleutel: 'formulier.niet-gevonden' } };
  if (error instanceof Stale) return { status: 'fout', melding: { sleutel: 'formulier.iemand-anders' } };
  if (error instanceof Refused) {
    const message = { sleutel: error.sleutel, waarden: error.waarden };
    return error.veld
      ? { status: 'fout', melding: { sleutel: 'formulier.controleer' }, velden: { [error.veld]: message } }
      : { status: 'fout', melding: message };
  }
  const referentie = requestId ?? randomUUID();
  logger().error({ err: error, referentie }, 'action failed');
  return { status: 'fout', melding: { sleutel: 'formulier.storing' }, referentie };
}
