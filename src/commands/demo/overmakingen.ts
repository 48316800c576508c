import { decideOvermaking } from '@/domain/overmakingen/decide-overmaking';
import { getOvermaakoverzicht } from '@/domain/overmakingen/overmaking.queries';
import { proposeOvermaking } from '@/domain/overmakingen/propose-overmaking';
import { sendOvermaking } from '@/domain/overmakingen/send-overmaking';
import { settleOvermakingen } from '@/domain/overmakingen/settle-overmakingen';
import type { Context } from '@/platform/context';
import { systemContext } from '@/platform/job';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { asStaff } from './as-staff';
import { readBank, receiveStatement } from './terugbetalingen';

/** How far the last period that was over on the day of the last statement is; the other gemeenten come next. */
const STAND: Readonly<Record<string, Stand>> = {
  hengelo: 'betaald',
  enschede: 'onderweg',
  almelo: 'goedgekeurd',
  borne: 'voorgesteld',
};
const STAPPEN = ['voorgesteld', 'goedgekeurd', 'onderweg', 'betaald'] as const;
type Stand = (typeof STAPPEN)[number];

/** What is made over to the gemeenten of GBTwente, through the same use cases as the screens. What is there is left alone. */
export async function fillOvermakingen(): Promise<number> {
  const [kantoor] = KANTOREN;
  if (!kantoor) return 0;
  const ctx = await systemContext('demo', 'demonstratie', { kantoorId: kantoor.id });
  let made = 0;
  for (const { gemeenteId, sleutel } of ctx.gemeenten) {
    const stand = STAND[sleutel];
    if (stand) made += await fillOvermakingIn(ctx, gemeenteId, { kantoor: kantoor.sleutel, stand });
  }
  return made;
}

/** The same in one gemeente. Goes on where it was broken off. */
export async function fillOvermakingIn(
  ctx: Context,
  gemeenteId: number,
  { kantoor, stand }: { kantoor: string; stand: Stand },
): Promise<number> {
  const dag = await readDag(ctx);
  if (dag === null) return 0;
  const als = (rol: Rol) => asStaff(ctx, `${rol}-${kantoor}`, rol, new Date(`${dag}T10:30:00Z`));
  const innen = als('medewerker-innen');
  const bekijk = async () => {
    const overzicht = await readIn(innen, [gemeenteId], (read) => getOvermaakoverzicht(read, gemeenteId));
    const { laatste } = overzicht.kalender;
    const staand = overzicht.overmakingen.find(({ totEnMet }) => totEnMet === laatste?.totEnMet) ?? null;
    return { laatste, staand, nu: overzicht.nu };
  };
  const { laatste, staand: eerder, nu } = await bekijk();
  if (laatste === null || (eerder === null && nu?.oordeel !== 'over-te-maken')) return 0;
  if (eerder === null)
    await writeIn(innen, gemeenteId, (write) => proposeOvermaking(write, { totEnMet: laatste.totEnMet }));
  for (const stap of STAPPEN.slice(0, STAPPEN.indexOf(stand))) {
    const { staand } = await bekijk();
    if (staand?.status !== stap) continue;
    const { id, versie, eindkenmerk, bedragCenten, iban } = staand;
    if (stap === 'voorgesteld')
      await writeIn(als('invorderingsambtenaar'), gemeenteId, (write) =>
        decideOvermaking(write, { id, versie, besluit: 'goedkeuren', reden: null }),
      );
    else if (stap === 'goedgekeurd')
      await writeIn(innen, gemeenteId, (write) => sendOvermaking(write, { id, versie }));
    else {
      // A start that was broken off between reading and placing goes on here.
      if ((await settleOvermakingen({ ...ctx, now: innen.now })).betaald > 0) continue;
      await receiveStatement(ctx, dag, [
        {
          referentie: `OVERMAKING-${eindkenmerk.slice(3, 19)}`,
          centen: -bedragCenten,
          naam: staand.naam,
          rekening: iban,
          omschrijving: staand.omschrijving,
          eindkenmerk,
        },
      ]);
      await settleOvermakingen({ ...ctx, now: innen.now });
    }
  }
  return eerder === null ? 1 : 0;
}

/** The day of the last statement: without one there is no day on which the bank could say anything. */
async function readDag(ctx: Context): Promise<LocalDate | null> {
  const dag = (await readBank(ctx))?.laatste?.einddag;
  return dag === undefined ? null : toLocalDate(dag);
}
