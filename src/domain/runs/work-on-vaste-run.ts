import type { Context } from '@/platform/context';
import { gatherStatistics, writeIn } from '@/platform/tenant';
import { reportRun } from './decide-run';
import {
  calculateDeel,
  carryOutDeel,
  closeProefdraai,
  isAkkoordInhoud,
  nextDeel,
  planDelen,
} from './deel.store';
import { holdWork } from './hold-run';
import { GegevensGewijzigd, type Meld, type RunSleutel, type RunWerk } from './runsoort';
import type { VasteRunsoort } from './vaste-runsoort';

type Opties = { perDeel?: number; meld?: Meld };

/**
 * Calculates the proefdraai of a run, part by part, from where it was left; nothing when somebody else is at it or it
 * is done. What does not add up stops the run. May be called again at any time. Throws NotFound for another soort.
 */
export async function calculateVasteRun(
  ctx: Context,
  soort: VasteRunsoort,
  sleutel: RunSleutel,
  { perDeel = soort.perDeel, meld }: Opties = {},
): Promise<void> {
  await hold(ctx, soort, sleutel, 'proefdraai', async (grond) => {
    await planDelen(ctx, soort, sleutel, grond, 'proefdraai', perDeel);
    for (;;) {
      const deel = await nextDeel(ctx, sleutel, 'proefdraai');
      if (!deel) break;
      meld?.('begonnen', deel.nummer);
      await calculateDeel(ctx, soort, sleutel, deel, grond);
      meld?.('gedaan', deel.nummer);
    }
    const uitslag = await closeProefdraai(ctx, sleutel);
    if (!uitslag) return;
    const nee = soort.proefdraai?.refuse(uitslag, grond) ?? null;
    await writeIn(ctx, sleutel.gemeenteId, (write) =>
      reportRun(
        write,
        soort,
        sleutel.runId,
        nee === null ? { act: 'berekend', ...uitslag } : { act: 'stoppen', reden: nee },
      ),
    );
  });
}

/**
 * Carries out what was agreed to, part by part, from where it was left. A part of which the facts changed since stops
 * the run, and nothing of that part is written. May be called again at any time. Throws NotFound for another soort.
 */
export async function carryOutVasteRun(
  ctx: Context,
  soort: VasteRunsoort,
  sleutel: RunSleutel,
  { perDeel = soort.perDeel, meld }: Opties = {},
): Promise<void> {
  await hold(ctx, soort, sleutel, 'uitvoeren', async (grond) => {
    if (soort.proefdraai === null) await planDelen(ctx, soort, sleutel, grond, 'uitvoeren', perDeel);
    else if (!(await isAkkoordInhoud(ctx, sleutel))) throw new GegevensGewijzigd();
    for (;;) {
      const deel = await nextDeel(ctx, sleutel, 'uitvoeren');
      if (!deel) break;
      meld?.('begonnen', deel.nummer);
      const klaargezet = await soort.getReady(ctx, sleutel, deel, grond);
      await carryOutDeel(ctx, soort, sleutel, deel, grond, klaargezet);
      meld?.('gedaan', deel.nummer);
    }
    await writeIn(ctx, sleutel.gemeenteId, async (write) => {
      const totalen = await soort.total(write, sleutel.runId);
      await reportRun(write, soort, sleutel.runId, {
        act: 'klaar',
        ...(totalen === null ? {} : { totalen }),
      });
    });
    await gatherStatistics(soort.vult);
  });
}

const hold = (
  ctx: Context,
  soort: VasteRunsoort,
  sleutel: RunSleutel,
  werk: RunWerk,
  fn: (grond: unknown) => Promise<void>,
): Promise<void> =>
  holdWork(ctx, soort, sleutel, werk, (read, run) => soort.prepare(read, sleutel.gemeenteId, run, werk), fn);
