import { vervaldagen } from '@/law/invordering/betaaltermijn';
import type { Context } from '@/platform/context';
import { gatherStatistics, readIn, writeIn } from '@/platform/tenant';
import { reportRun } from '../runs/decide-run';
import { holdRun } from '../runs/hold-run';
import { getHeffingsgrondslag } from '../verordeningen/get-heffingsgrondslag';
import { isVerantwoord, kenmerkBegin, nummerBegin } from './aanslagrun';
import {
  type AanslagrunWerk,
  calculateDeel,
  closeProefdraai,
  findDeel,
  isAkkoordInhoud,
  loadAanslagrun,
  planDelen,
  type RunSleutel,
  RunVerlaten,
} from './aanslagrun.store';
import { berekening } from './berekening';
import { GegevensGewijzigd, imposeDeel } from './oplegging.store';

/** What a run fills. */
const VULT = ['aanslag', 'aanslagregel', 'betalingskenmerk', 'boeking', 'boekingsregel'];

/** Told before and after each part. */
export type Meld = (wat: 'begonnen' | 'gedaan', deel: number) => void;

/**
 * Calculates the proefdraai of a run, part by part, from where it was left; nothing when somebody else is at it or it
 * is done. What does not add up stops the run. May be called again at any time.
 */
export async function calculateProefdraai(
  ctx: Context,
  sleutel: RunSleutel,
  opties: { perDeel?: number; meld?: Meld } = {},
): Promise<void> {
  await whileHeld(ctx, sleutel, 'proefdraai', async (run) => {
    const som = berekening(sleutel.gemeenteId, run.aanvraag, run.grondslagen);
    await planDelen(ctx, sleutel, run.aanvraag, run.grondslagen, opties.perDeel);
    for (;;) {
      const deel = await findDeel(ctx, sleutel, 'proefdraai');
      if (!deel) break;
      opties.meld?.('begonnen', deel.nummer);
      await calculateDeel(ctx, sleutel, deel, som);
      opties.meld?.('gedaan', deel.nummer);
    }
    const uitslag = await closeProefdraai(ctx, sleutel);
    if (!uitslag) return;
    await writeIn(ctx, sleutel.gemeenteId, (write) =>
      reportRun(
        write,
        sleutel.runId,
        isVerantwoord(uitslag.totalen)
          ? { act: 'berekend', ...uitslag }
          : { act: 'stoppen', reden: 'telling-klopt-niet' },
      ),
    );
  });
}

/**
 * Imposes what was agreed to, part by part, from where it was left. A part of which the facts changed since stops the
 * run, and nothing of that part is written. May be called again at any time.
 */
export async function executeAanslagrun(
  ctx: Context,
  sleutel: RunSleutel,
  opties: { meld?: Meld } = {},
): Promise<void> {
  await whileHeld(ctx, sleutel, 'uitvoeren', async (run) => {
    const { gemeenteId, runId } = sleutel;
    const { aanvraag, volgnummer } = run;
    const som = berekening(gemeenteId, aanvraag, run.grondslagen);
    const oplegging = {
      tweeTermijnen:
        vervaldagen(aanvraag.dagtekening, 'twee-termijnen').waarde.at(-1) ?? aanvraag.dagtekening,
      nummerBegin: nummerBegin(aanvraag.belastingjaar, volgnummer),
      kenmerkBegin: kenmerkBegin(gemeenteId, aanvraag.belastingjaar, volgnummer),
      moment: run.beslotenOp,
      gemaaktDoor: run.gemaaktDoor,
    };
    if (!(await isAkkoordInhoud(ctx, sleutel))) throw new GegevensGewijzigd();
    for (;;) {
      const deel = await findDeel(ctx, sleutel, 'uitvoeren');
      if (!deel) break;
      opties.meld?.('begonnen', deel.nummer);
      await imposeDeel(ctx, sleutel, deel, som, oplegging);
      opties.meld?.('gedaan', deel.nummer);
    }
    await writeIn(ctx, gemeenteId, (write) => reportRun(write, runId, { act: 'klaar' }));
    await gatherStatistics(VULT);
  });
}

/** Runs `fn` while this process alone holds the run; stops the run with a reason when its ground is gone. */
async function whileHeld(
  ctx: Context,
  sleutel: RunSleutel,
  status: 'proefdraai' | 'uitvoeren',
  fn: (run: AanslagrunWerk) => Promise<void>,
): Promise<void> {
  const stop = (reden: string) =>
    writeIn(ctx, sleutel.gemeenteId, (write) => reportRun(write, sleutel.runId, { act: 'stoppen', reden }));
  await holdRun(ctx, sleutel, async () => {
    const run = await readIn(ctx, [sleutel.gemeenteId], async (read) => {
      const found = await loadAanslagrun(read, sleutel, status);
      if (!found) return null;
      const { belastingjaar, belastingsoorten } = found.aanvraag;
      const antwoord = await getHeffingsgrondslag(read, sleutel.gemeenteId, belastingjaar, belastingsoorten);
      return { ...found, grondslagen: antwoord.ok ? antwoord.grondslagen : null };
    });
    if (!run) return;
    const { grondslagen } = run;
    if (grondslagen === null) {
      await stop(status === 'proefdraai' ? 'geen-verordening' : 'gegevens-gewijzigd');
      return;
    }
    try {
      await fn({ ...run, grondslagen });
    } catch (error) {
      if (error instanceof RunVerlaten) return;
      if (!(error instanceof GegevensGewijzigd)) throw error;
      await stop('gegevens-gewijzigd');
    }
  });
}
