import { PADSTAPPEN } from '@/domain/invordering/invorderingspad';
import { judgeStap, takeStap } from '@/domain/invordering/take-stap';
import type { Context } from '@/platform/context';
import { persoonSleutel } from '@/platform/identiteit';
import { systemContext } from '@/platform/job';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { readPersonen } from '../oidc-provider/personen';

/**
 * How far the demo went with debts of each gemeente, from the highest number down: some were urged, some only reminded, one has
 * a dwangbevel. Each step on a day on which the way of the gemeente allows it. Where few owe anything, costs come first: a
 * demo of any size has some.
 */
const WEGEN = [
  ['2026-09-08', '2026-10-06'],
  ['2026-06-16', '2026-07-14', '2026-08-18'],
  ['2026-10-27'],
  ['2026-09-08', '2026-10-06'],
  ['2026-10-27'],
] as const;

/** So many debts of a gemeente are looked at, and one in so many goes a way. */
const ZOVEEL = 60;
const DEEL = 3;

/** Steps of collection through the same use case as a run, with their letters and costs. Answers how many were taken. */
export async function fillInvordering(): Promise<number> {
  let taken = 0;
  for (const { id: kantoorId } of KANTOREN) {
    const ctx = await systemContext('demo', 'invordering', { kantoorId });
    // What comes after this in the demo holds some of these debts: only before it does the same choice come out again.
    if (await hasContacten(ctx)) continue;
    for (const { gemeenteId } of ctx.gemeenten) taken += await fillInvorderingIn(ctx, gemeenteId);
  }
  return taken;
}

/** The same in one gemeente. Goes on where it was broken off: a step that was taken is not next on its day a second time. */
export async function fillInvorderingIn(ctx: Context, gemeenteId: number): Promise<number> {
  let taken = 0;
  let at = 0;
  const schulden = await findSchulden(ctx, gemeenteId);
  // The others are left alone: there is kwijtschelding to be asked for as well.
  const wegen = WEGEN.slice(0, Math.floor(schulden.length / DEEL));
  for (const { id, begonnen } of schulden) {
    let steps = 0;
    for (const dag of wegen[at] ?? []) steps += await stepOn(ctx, gemeenteId, id, dag);
    taken += steps;
    // A debt about which nothing can be done yet leaves its way to the next.
    if (begonnen || steps > 0) at += 1;
  }
  return taken;
}

const hasContacten = (ctx: Context): Promise<boolean> =>
  readIn(
    ctx,
    ctx.gemeenten.map((g) => g.gemeenteId),
    async ({ db }) => {
      const [row] = await db.$queryRaw<{ is: boolean }[]>`select exists (select from klantcontact) as is`;
      return row?.is === true;
    },
  );

/** The step that is next on that day, where nothing speaks against it. */
const stepOn = (ctx: Context, gemeenteId: number, aanslagId: string, dag: string): Promise<number> =>
  writeIn({ ...ctx, now: new Date(`${dag}T10:00:00Z`) }, gemeenteId, async (write) => {
    const dagtekening = toLocalDate(dag);
    for (const stap of PADSTAPPEN) {
      const vraag = { aanslagId, stap, dagtekening };
      if ((await judgeStap(write, vraag)) !== null) continue;
      await takeStap(write, { ...vraag, ondertekenaar: 'De invorderingsambtenaar' });
      return 1;
    }
    return 0;
  });

type Schuld = { id: string; begonnen: boolean };

/**
 * Debts of people of whom nothing else is going on and whom nobody logs in as, and those about which something was done:
 * what a later part of the demo makes of these changes no choice when it is made again.
 */
const findSchulden = (ctx: Context, gemeenteId: number): Promise<Schuld[]> =>
  readIn(ctx, [gemeenteId], async ({ db }) => {
    const demo = readPersonen().flatMap(({ bsn }) =>
      bsn === undefined ? [] : [persoonSleutel(ctx.kantoorId, bsn)],
    );
    return db.$queryRaw<Schuld[]>`
      select a.id, s.begonnen
      from aanslag a
      join persoon p on p.gemeente_id = a.gemeente_id and p.id = a.persoon_id
        and p.overlijdensdatum is null and not p.geheimhouding and not p.sleutel = any(${demo})
      cross join lateral (select sum(r.bedrag_centen) as open,
          exists (select from invorderingsstap x where x.gemeente_id = a.gemeente_id and x.aanslag_id = a.id) as begonnen
        from boekingsregel r where r.gemeente_id = a.gemeente_id and r.aanslag_id = a.id and r.rekening like 'debiteuren%') s
      where a.gemeente_id = ${gemeenteId} and (s.begonnen or s.open > 0
        and not exists (select from opschorting o where o.gemeente_id = a.gemeente_id and o.persoon_id = a.persoon_id)
        and not exists (select from regeling_aanslag ra where ra.gemeente_id = a.gemeente_id and ra.aanslag_id = a.id))
      order by p.soort desc, a.aanslagnummer desc limit ${ZOVEEL}`;
  });
