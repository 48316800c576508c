import type { Context } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import { mayBeTriedAgain } from '@/platform/in-halves';
import { logger } from '@/platform/logger';
import { gatherStatistics, readIn, type Write, writeIn } from '@/platform/tenant';
import { reportRun } from './decide-run';
import type { GetoetsteRun, GetoetsteRunsoort, Hertoets, Kandidaat } from './getoetste-runsoort';
import { holdWork } from './hold-run';
import {
  claimKandidaten,
  countUitkomsten,
  insertKandidaten,
  loadGekozen,
  saveUitkomst,
} from './kandidaat.store';
import { GegevensGewijzigd, type Meld, type RunSleutel, RunVerlaten, type RunWerk } from './runsoort';

/** Candidates in one transaction: so much is done again after a kill. */
const PER_DEEL = 50;
/** So often a part that stood in the way of somebody else is tried again, in halves; then its first one is passed over. */
const POGINGEN = 5;

/**
 * Plans a run: every candidate with all reasons for and against, in one transaction. Nothing when somebody else is at
 * it or it is done. May be called again at any time. Throws NotFound for another soort.
 */
export async function planGetoetsteRun(
  ctx: Context,
  soort: GetoetsteRunsoort,
  sleutel: RunSleutel,
): Promise<void> {
  const { gemeenteId, runId } = sleutel;
  await hold(ctx, soort, sleutel, 'proefdraai', async (run) => {
    await writeIn(ctx, gemeenteId, async (write) => {
      await soort.plan(write, run, (select) => insertKandidaten(write, runId, select));
      const { inhoudHash, gekozen, ...totalen } = await loadGekozen(write, gemeenteId, runId);
      const bericht = {
        act: 'berekend',
        inhoudHash,
        aantal: gekozen,
        totalen: { gekozen, ...totalen },
      } as const;
      if (!(await reportRun(write, soort, runId, bericht))) throw new RunVerlaten();
    });
    await gatherStatistics(['run_kandidaat']);
  });
}

/**
 * Carries out the candidates that were agreed to, from where it was left: each is claimed, judged again, and carried
 * out or passed over with the reason. Nothing of one candidate stops the run. May be called again at any time. Throws
 * NotFound for another soort.
 */
export async function carryOutGetoetsteRun(
  ctx: Context,
  soort: GetoetsteRunsoort,
  sleutel: RunSleutel,
  { perDeel = PER_DEEL, meld }: { perDeel?: number; meld?: Meld } = {},
): Promise<void> {
  const { gemeenteId, runId } = sleutel;
  await hold(ctx, soort, sleutel, 'uitvoeren', async (run) => {
    const nu = await readIn(ctx, [gemeenteId], (read) => loadGekozen(read, gemeenteId, runId));
    if (nu.inhoudHash !== run.inhoudHash) throw new GegevensGewijzigd();
    await carryOutAll(ctx, soort, run, { gemeenteId, perDeel, meld });
    await writeIn(ctx, gemeenteId, (write) => reportRun(write, soort, runId, { act: 'klaar' }));
    await gatherStatistics(soort.vult);
  });
}

type Grond = GetoetsteRun & { inhoudHash: string | null };

const hold = (
  ctx: Context,
  soort: GetoetsteRunsoort,
  sleutel: RunSleutel,
  werk: RunWerk,
  fn: (run: Grond) => Promise<void>,
): Promise<void> =>
  holdWork<Grond>(
    ctx,
    soort,
    sleutel,
    werk,
    async (_read, { id, parameters, gemaaktDoor, beslotenDoor, beslotenOp, inhoudHash }) => ({
      grond: {
        ...{ id, gemaaktDoor, beslotenDoor, beslotenOp, inhoudHash },
        parameters: soort.parameters.parse(parameters),
      },
    }),
    fn,
  );

type Omvang = { gemeenteId: number; perDeel: number; meld: Meld | undefined };

/**
 * Part by part until no candidate is left. A part that gave in to another transaction or took too long is done again, a
 * smaller one each time: what stands in the way of one candidate keeps no other waiting for ever.
 */
async function carryOutAll(
  ctx: Context,
  soort: GetoetsteRunsoort,
  run: GetoetsteRun,
  { gemeenteId, perDeel, meld }: Omvang,
): Promise<void> {
  let aantal = perDeel;
  let mislukt = 0;
  for (let deel = 1; ; ) {
    meld?.('begonnen', deel);
    try {
      const laatste = mislukt >= POGINGEN;
      const gedaan = await writeIn(ctx, gemeenteId, (write) =>
        carryOutNext(write, soort, run, laatste ? 1 : aantal, laatste),
      );
      if (gedaan === 0) return;
    } catch (error) {
      if (!mayBeTriedAgain(error) || mislukt >= POGINGEN) throw error;
      mislukt += 1;
      aantal = Math.ceil(aantal / 2);
      continue;
    }
    meld?.('gedaan', deel);
    deel += 1;
    aantal = perDeel;
    mislukt = 0;
  }
}

/** The next part, in one transaction. Answers how many candidates got their outcome. */
async function carryOutNext(
  write: Write,
  soort: GetoetsteRunsoort,
  run: GetoetsteRun,
  aantal: number,
  laatste: boolean,
): Promise<number> {
  const kandidaten = await claimKandidaten(write, run.id, aantal);
  let overgeslagen = 0;
  for (const kandidaat of kandidaten) {
    if ((await carryOutOne(write, soort, run, kandidaat, laatste)) !== null) overgeslagen += 1;
  }
  if (kandidaten.length > 0) {
    await countUitkomsten(write, run.id, { uitgevoerd: kandidaten.length - overgeslagen, overgeslagen });
  }
  return kandidaten.length;
}

/** One candidate: carried out whole, or nothing of it and the reason why. */
async function carryOutOne(
  write: Write,
  soort: GetoetsteRunsoort,
  run: GetoetsteRun,
  kandidaat: Kandidaat,
  laatste: boolean,
): Promise<string | null> {
  await write.db.$executeRaw`savepoint kandidaat`;
  let reden: string | null = null;
  try {
    const toets: Hertoets = await soort.recheck(write, kandidaat, run);
    if (toets.voer) await soort.carryOut(write, kandidaat, run);
    else reden = toets.reden;
  } catch (error) {
    if (mayBeTriedAgain(error) && !laatste) throw error;
    // Fails too when the connection or the transaction itself is gone: then the part is done again.
    await write.db.$executeRaw`rollback to savepoint kandidaat`;
    reden = redenOf(error, kandidaat);
  }
  await write.db.$executeRaw`release savepoint kandidaat`;
  await saveUitkomst(write, kandidaat, reden);
  return reden;
}

/** The code of what went wrong with one candidate; what nobody foresaw is logged. */
function redenOf(error: unknown, { runId, volgnummer }: Kandidaat): string {
  if (error instanceof Refused) return error.sleutel;
  if (error instanceof NotFound) return 'niet-gevonden';
  if (mayBeTriedAgain(error)) return 'bezet';
  logger().error({ err: error, runId, volgnummer }, 'kandidaat van een run overgeslagen');
  return 'fout';
}
