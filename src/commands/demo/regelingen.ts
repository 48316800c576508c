import { agreeRegeling } from '@/domain/invordering/agree-regeling';
import { askRegeling } from '@/domain/invordering/ask-regeling';
import { guardRegeling } from '@/domain/invordering/guard-regelingen';
import { getAanvraag } from '@/domain/invordering/regeling.queries';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { systemContext } from '@/platform/job';
import { readIn, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';

/**
 * What the demo shows in each gemeente: two that were not caught up and wait for a person (one task is late, the other is
 * due in some days), one that began this month, and one that was missed and told. Days on which the clock came by stand
 * beside it. Work comes first: a gemeente in which few owe anything has some too.
 */
const GEVALLEN = [
  { afgesproken: '2026-08-18T10:00:00Z', bewaakt: ['2026-09-04T04:30:00Z', '2026-09-23T04:30:00Z'] },
  { afgesproken: '2026-10-19T10:00:00Z', bewaakt: ['2026-11-04T04:30:00Z', '2026-11-27T04:30:00Z'] },
  { afgesproken: '2026-11-05T10:00:00Z', bewaakt: [] },
  { afgesproken: '2026-09-21T10:00:00Z', bewaakt: ['2026-10-05T04:30:00Z'] },
] as const;

/** Who paid since then may have caught up. */
const STIL_SINDS = '2026-08-01';

/** Debts that fit every policy of the demo, of people of whom nothing else is going on. */
type Schuldenaar = { aanslagId: string; persoonId: string };

/** Betalingsregelingen through the same use cases as the screens. What is there is left alone. Answers how many were made. */
export async function fillRegelingen(): Promise<number> {
  let made = 0;
  for (const { id: kantoorId } of KANTOREN) {
    const ctx = await systemContext('demo', 'betalingsregeling', { kantoorId });
    for (const { gemeenteId } of ctx.gemeenten) made += await fillRegelingenIn(ctx, gemeenteId);
  }
  return made;
}

/** The same in one gemeente. */
export async function fillRegelingenIn(ctx: Context, gemeenteId: number): Promise<number> {
  const schuldenaars = await findSchuldenaars(ctx, gemeenteId);
  for (const [at, schuldenaar] of schuldenaars.entries()) {
    const geval = GEVALLEN[at];
    if (!geval) break;
    const id = await agreeAs(ctx, gemeenteId, schuldenaar, geval.afgesproken);
    for (const moment of geval.bewaakt) await watchAt({ ...ctx, now: new Date(moment) }, gemeenteId, id);
  }
  return schuldenaars.length;
}

/** Those who paid longest ago come first; none where the demo made its regelingen before. */
const findSchuldenaars = (ctx: Context, gemeenteId: number): Promise<Schuldenaar[]> =>
  readIn(
    ctx,
    [gemeenteId],
    ({ db }) => db.$queryRaw<Schuldenaar[]>`
      select "aanslagId", "persoonId" from (
      select distinct on (a.persoon_id) a.id as "aanslagId", a.persoon_id as "persoonId", a.aanslagnummer,
        s.betaald >= ${STIL_SINDS}::date as pas
      from aanslag a
      join persoon p on p.gemeente_id = a.gemeente_id and p.id = a.persoon_id and p.soort = 'natuurlijk'
        and p.overlijdensdatum is null and not p.geheimhouding
        and not exists (select from vertegenwoordiging w where w.gemeente_id = p.gemeente_id and w.persoon_id = p.id
          and w.soort = 'bewindvoerder')
      cross join lateral (select sum(r.bedrag_centen) as open, max(b.boekdatum) filter (where r.bedrag_centen < 0) as betaald
        from boekingsregel r join boeking b on b.gemeente_id = r.gemeente_id and b.id = r.boeking_id
        where r.gemeente_id = a.gemeente_id and r.aanslag_id = a.id and r.rekening like 'debiteuren%') s
      where a.gemeente_id = ${gemeenteId} and s.open between 9000 and 45000
        and not exists (select from regelingaanvraag v where v.gemeente_id = a.gemeente_id and v.client_sleutel like 'demo-%')
      order by a.persoon_id, a.aanslagnummer) x
      order by coalesce(pas, false), aanslagnummer limit ${GEVALLEN.length}`,
  );

/** The citizen himself asks, and agrees the first plan that he is shown. */
async function agreeAs(
  ctx: Context,
  gemeenteId: number,
  { aanslagId, persoonId }: Schuldenaar,
  moment: string,
): Promise<string> {
  const burger: Context = {
    ...ctx,
    actor: { soort: 'inwoner', persoonSleutel: persoonId, naam: null },
    gemeenten: ctx.gemeenten.map((g) => (g.gemeenteId === gemeenteId ? { ...g, persoonId } : g)),
    now: new Date(moment),
  };
  const { id: aanvraagId } = await writeIn(burger, gemeenteId, (write) =>
    askRegeling(write, {
      aanslagIds: [aanslagId],
      wens: { nu: toCents(0), perMaand: toCents(6_000) },
      clientSleutel: `demo-${aanslagId}`,
    }),
  );
  const { planning, totaal } = await readIn(burger, [gemeenteId], (read) =>
    getAanvraag(read, gemeenteId, aanvraagId, persoonId),
  );
  const [plan] = planning.plannen;
  if (!plan) throw new Error(`No plan for ${aanslagId}: ${planning.redenen.map((r) => r.sleutel).join()}`);
  const { id } = await writeIn(burger, gemeenteId, (write) =>
    agreeRegeling(write, { aanvraagId, soort: plan.soort, totaal }),
  );
  return id;
}

/** As the job does it: what was missed leaves its task. */
const watchAt = async (ctx: Context, gemeenteId: number, id: string): Promise<void> => {
  await writeIn(ctx, gemeenteId, (write) => guardRegeling(write, id));
};
