import { decideRentelijst } from '@/domain/invordering/decide-rentelijst';
import { getRenteoverzicht } from '@/domain/invordering/invorderingsrente.queries';
import { proposeRentelijst } from '@/domain/invordering/propose-rentelijst';
import { now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { systemContext } from '@/platform/job';
import { addDays } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { staffId } from '../../../prisma/seed/staff';

/**
 * Where the besluit charges interest: the first that was paid late is charged the day after, the rest waits on a list. What is
 * there is left alone. Answers how many payments.
 */
export async function fillInvorderingsrente(moment = now()): Promise<number> {
  let made = 0;
  for (const { id: kantoorId, sleutel } of KANTOREN) {
    const ctx = await systemContext('demo', 'invordering', { kantoorId });
    for (const { gemeenteId } of ctx.gemeenten)
      made += await fillInvorderingsrenteIn(ctx, gemeenteId, sleutel, moment);
  }
  return made;
}

/** The same in one gemeente. */
export async function fillInvorderingsrenteIn(
  ctx: Context,
  gemeenteId: number,
  kantoor: string,
  moment: Date,
): Promise<number> {
  const als = (rol: Rol, op: Date): Context => {
    const naam = `${rol}-${kantoor}`;
    return {
      ...ctx,
      actor: { soort: 'medewerker', medewerkerId: staffId(ctx.kantoorId, naam), naam },
      gemeenten: ctx.gemeenten.map((g) => ({ ...g, rollen: [rol] })),
      now: op,
    };
  };
  const { klaar, lijsten } = await readIn({ ...ctx, now: moment }, [gemeenteId], (r) =>
    getRenteoverzicht(r, gemeenteId),
  );
  const [eerste] = klaar;
  if (!eerste || lijsten.length > 0) return 0;
  const toen = new Date(`${addDays(eerste.betaaldOp, 1)}T09:00:00Z`);
  if (toen > moment) return 0;
  const id = await writeIn(als('medewerker-innen', toen), gemeenteId, proposeRentelijst);
  await writeIn(als('invorderingsambtenaar', toen), gemeenteId, (w) =>
    decideRentelijst(w, { id, versie: 1, besluit: 'vaststellen', reden: null }),
  );
  const rest = await readIn({ ...ctx, now: moment }, [gemeenteId], (r) => getRenteoverzicht(r, gemeenteId));
  if (rest.klaar.length > 0) await writeIn(als('medewerker-innen', moment), gemeenteId, proposeRentelijst);
  return klaar.length;
}
