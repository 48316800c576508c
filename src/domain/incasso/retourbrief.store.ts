import { Prisma } from '@/generated/prisma/client';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { addDays } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import type { Retourpost } from './retourbrief';

/** What came back longer ago is no news any more: whoever looks sees it on his own page. */
const NIEUWS_DAGEN = 30;

/** Failed, told to nobody, and not on its way or collected after all by a later try. */
const ONVERTELD = Prisma.sql`x.status = 'mislukt' and x.brief_id is null
  and not exists (select from incassopost y where y.gemeente_id = x.gemeente_id and y.plan_id = x.plan_id
    and y.volgnummer = x.volgnummer and y.poging > x.poging and y.status in ('gekozen', 'ingediend', 'geind'))`;

/** Mandates by which a collection failed of which nobody was told, at most so many. */
export async function loadOnverteld({ db, ctx, gemeenteId }: Write, aantal: number): Promise<string[]> {
  const vanaf = toDatabaseDate(addDays(localDateOf(ctx.now), -NIEUWS_DAGEN));
  const rijen = await db.$queryRaw<{ id: string }[]>`
    select distinct x.machtiging_id as id from incassopost x
    where x.gemeente_id = ${gemeenteId} and ${ONVERTELD} and x.retour_op >= ${vanaf}
    order by 1 limit ${aantal}`;
  return rijen.map((rij) => rij.id);
}

export type Onverteld = {
  persoonId: string;
  iban: string;
  gestopt: boolean;
  posten: Retourpost[];
  /** Aanslagen of which the collection stopped with the mandate, though nothing of them came back. */
  meegestopt: string[];
};

/** What of a mandate is to be told, held until the end of the transaction; null when another told it meanwhile. */
export async function takeOnverteld(
  { db, gemeenteId }: Write,
  machtigingId: string,
): Promise<Onverteld | null> {
  const ids = await db.$queryRaw<{ id: string }[]>`
    select x.id from incassopost x
    where x.gemeente_id = ${gemeenteId} and x.machtiging_id = ${machtigingId}::uuid and ${ONVERTELD}
    order by x.id for update of x`;
  if (ids.length === 0) return null;
  const machtiging = await db.incassomachtiging.findUniqueOrThrow({
    where: { gemeenteId_id: { gemeenteId, id: machtigingId } },
    select: {
      persoonId: true,
      iban: true,
      status: true,
      plannen: {
        select: {
          id: true,
          status: true,
          aanslagId: true,
          aanslag: { select: { aanslagnummer: true } },
          termijnen: { select: { posten: { select: { id: true, status: true } } } },
        },
      },
      posten: {
        where: { id: { in: ids.map((rij) => rij.id) } },
        orderBy: [{ retourOp: 'asc' }, { id: 'asc' }],
      },
    },
  });
  const plannen = new Map(machtiging.plannen.map((plan) => [plan.id, plan]));
  const gestopt = machtiging.status === 'gestopt';
  return {
    ...{ persoonId: machtiging.persoonId, iban: machtiging.iban, gestopt },
    posten: machtiging.posten.flatMap(
      ({ id, planId, volgnummer, poging, retourcode, retourOp, bedragCenten }) => {
        const plan = plannen.get(planId);
        if (plan === undefined || retourOp === null) return [];
        const { aanslagId, status: planstatus, termijnen, aanslag } = plan;
        const alle = termijnen.flatMap((termijn) => termijn.posten);
        return [
          {
            ...{ postId: id, planId, volgnummer, poging, aanslagId, planstatus },
            aanslagnummer: aanslag.aanslagnummer,
            aantal: termijnen.length,
            code: retourcode ?? '',
            dag: fromDatabaseDate(retourOp),
            bedragCenten: toCents(bedragCenten),
            keer: alle.filter((post) => post.status === 'mislukt').length,
          },
        ];
      },
    ),
    meegestopt: gestopt
      ? machtiging.plannen.filter((plan) => plan.status === 'mislukt').map((plan) => plan.aanslagId)
      : [],
  };
}

/** Writes down which letter told of these. */
export async function markVerteld(
  { db, gemeenteId }: Write,
  postIds: readonly string[],
  briefId: string,
): Promise<void> {
  await db.incassopost.updateMany({
    where: { gemeenteId, id: { in: [...postIds] }, briefId: null },
    data: { briefId },
  });
}
