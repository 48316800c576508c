import { openNummer } from '@/domain/personen/nummer';
import { recordVertegenwoordiging } from '@/domain/vertegenwoordigingen/record-vertegenwoordiging';
import { requestErven } from '@/domain/vertegenwoordigingen/request-erven';
import { RECHTEN } from '@/platform/acting-for';
import { localDateOf, now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { systemContext } from '@/platform/job';
import { addDays } from '@/platform/local-date';
import { type Read, readIn, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { asStaff } from './as-staff';

const DAG = 86_400_000;
/** Days ago on which the gemeente was asked for the heirs of somebody: of one the last day is near, of the other not. */
const ERVEN_GEVRAAGD = [13, 4] as const;

/**
 * What the desk recorded of who acts for somebody, through the same use cases as the screens: in each gemeente a
 * bewindvoerder who waits to be looked at, and two questions about heirs. What is there is left alone. Answers how many.
 */
export async function fillVertegenwoordigingen(): Promise<number> {
  let made = 0;
  for (const { id: kantoorId, sleutel } of KANTOREN) {
    const ctx = await systemContext('demo', 'vertegenwoordiging-vastleggen', { kantoorId });
    for (const { gemeenteId } of ctx.gemeenten) {
      made += await recordOne(staf(ctx, BALIE[sleutel] ?? `frontoffice-${sleutel}`, 2), gemeenteId);
      made += await askErven(ctx, `serviceteam-${sleutel}`, gemeenteId);
    }
  }
  return made;
}

/** Who records it is another than who looks at it: of each kantoor there is one in the serviceteam. */
const BALIE: Readonly<Record<string, string>> = { cocensus: 'frontoffice-haarlem' };

const staf = (ctx: Context, naam: string, dagenGeleden: number) =>
  asStaff(ctx, naam, 'serviceteam', new Date(now().getTime() - dagenGeleden * DAG));

async function recordOne(ctx: Context, gemeenteId: number): Promise<number> {
  const gevonden = await readIn(ctx, [gemeenteId], (read) => findPaar(read, gemeenteId));
  if (gevonden === null) return 0;
  const { persoonId, nummer } = gevonden;
  await writeIn(ctx, gemeenteId, (write) =>
    recordVertegenwoordiging(write, {
      ...{ persoonId, nummer, soort: 'bewindvoerder', rechten: [...RECHTEN], tot: null },
      bewijs: 'CCBR 2026-4711',
      vanaf: addDays(localDateOf(ctx.now), -10),
    }),
  );
  return 1;
}

/** Somebody for whom nobody acts and who acts for nobody, and a bewindvoerder of others; null where the demo has one already. */
async function findPaar(
  { db, ctx }: Read,
  gemeenteId: number,
): Promise<{ persoonId: string; nummer: string } | null> {
  const [al, persoon, ander] = [
    await db.vertegenwoordiging.findFirst({ where: { gemeenteId, herkomst: 'balie' }, select: { id: true } }),
    await db.persoon.findFirst({
      where: {
        ...{ gemeenteId, soort: 'natuurlijk', overlijdensdatum: null },
        // Nobody acts for himself, and who acts for others has nobody in the demo.
        ...{ vertegenwoordigers: { none: {} }, vertegenwoordigt: { none: {} } },
      },
      orderBy: { id: 'desc' },
      select: { id: true },
    }),
    await db.vertegenwoordiging.findFirst({
      where: { gemeenteId, soort: 'bewindvoerder', vertegenwoordiger: { nummerVersleuteld: { not: null } } },
      orderBy: { vertegenwoordigerId: 'asc' },
      include: { vertegenwoordiger: true },
    }),
  ];
  const wie = ander?.vertegenwoordiger;
  if (al || !persoon || !wie?.nummerVersleuteld) return null;
  return {
    persoonId: persoon.id,
    nummer: openNummer(ctx.kantoorId, wie.sleutel, wie.nummerVersleuteld),
  };
}

async function askErven(ctx: Context, wie: string, gemeenteId: number): Promise<number> {
  const doden = await readIn(ctx, [gemeenteId], async ({ db }) =>
    (await db.ervenverzoek.findFirst({ where: { gemeenteId }, select: { id: true } }))
      ? []
      : db.persoon.findMany({
          where: {
            gemeenteId,
            overlijdensdatum: { not: null },
            vertegenwoordigers: { none: { soort: { in: ['executeur', 'erfgenaam'] } } },
            adressen: { none: { soort: 'post' } },
          },
          orderBy: { id: 'asc' },
          take: ERVEN_GEVRAAGD.length,
          select: { id: true },
        }),
  );
  for (const [at, { id }] of doden.entries())
    await writeIn(staf(ctx, wie, ERVEN_GEVRAAGD[at] ?? 0), gemeenteId, (write) => requestErven(write, id));
  return doden.length;
}
