import type { TestDatabase } from '@tests/support/database';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import pg from 'pg';
import { fillHeffing } from '@/commands/bench/heffing';
import { aanslagoplegging } from '@/domain/aanslagen/aanslagoplegging-run';
import { aanslagrunTotalen } from '@/domain/aanslagen/aanslagrun.schema';
import { decideAanslagrun } from '@/domain/aanslagen/decide-aanslagrun';
import { startAanslagrun } from '@/domain/aanslagen/start-aanslagrun';
import { getRun } from '@/domain/runs/run.queries';
import { calculateVasteRun, carryOutVasteRun } from '@/domain/runs/work-on-vaste-run';
import { BELASTINGSOORTEN, type Belastingsoort } from '@/law/heffing/belastingsoort';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';

export const BORNE = gemeenteId('borne');
const moment = { now: new Date('2026-02-10T09:00:00Z') };
/** Who makes a run, and who decides on it. */
export const maker = seedContext('heffingsambtenaar-gbtwente', ['heffingsambtenaar'], moment);
export const besluiter = seedContext('beheerder-gbtwente', ['heffingsambtenaar'], moment);

export type Plek = { database: TestDatabase; alles: pg.Client; close: () => Promise<void> };

/** A database with one gemeente that has something to levy, and a client that sees all of it. */
export async function openPlek(objecten: number): Promise<Plek> {
  const { database, close } = await openSeeded(8);
  const alles = new pg.Client({ connectionString: database.migratieUrl });
  alles.on('error', () => undefined);
  await alles.connect();
  // The tariffs of the demo make way for those that the tests reckon with.
  // The rules about kwijtschelding stay: they stand in the same register, and nothing is levied by them.
  for (const tabel of ['tarief', 'verordening'])
    await alles.query(`delete from ${tabel} where gemeente_id = $1 and belastingsoort <> 'kwijtschelding'`, [
      BORNE,
    ]);
  if (objecten > 0) await fillHeffing(alles, BORNE, objecten);
  await alles.query('set role kohier_eigenaar').then(
    () => alles.query('analyze'),
    () => undefined,
  );
  await alles.query('set role kohier_migratie');
  const plek: Plek = {
    database,
    alles,
    close: async () => {
      await plek.alles.end().catch(() => undefined);
      await close();
    },
  };
  return plek;
}

export const vraag = (
  more: Partial<{
    dagtekening: string;
    peildatum: string;
    jaar: number;
    soorten: readonly Belastingsoort[];
  }> = {},
) => ({
  belastingjaar: more.jaar ?? 2026,
  dagtekening: toLocalDate(more.dagtekening ?? '2026-02-28'),
  belastingsoorten: more.soorten ?? BELASTINGSOORTEN,
  ...(more.peildatum ? { peildatum: toLocalDate(more.peildatum) } : {}),
});

export const start = (more: Parameters<typeof vraag>[0] = {}, ctx: Context = maker) =>
  writeIn(ctx, BORNE, (write) => startAanslagrun(write, vraag(more)));

export const run = (id: string) => readIn(maker, [BORNE], (read) => getRun(read, BORNE, id));
export const totalen = async (id: string) => aanslagrunTotalen.parse((await run(id)).totalen);

export async function beslis(
  id: string,
  besluit: 'akkoord' | 'afwijzen' = 'akkoord',
  ctx: Context = besluiter,
  reden: string | null = null,
) {
  const { versie } = await run(id);
  await writeIn(ctx, BORNE, (write) => decideAanslagrun(write, { id, versie, besluit, reden }));
}

/** Begin and calculate. */
export async function proefdraai(more: Parameters<typeof vraag>[0] = {}, perDeel = 100): Promise<string> {
  const id = await start(more);
  await calculateVasteRun(maker, aanslagoplegging, { gemeenteId: BORNE, runId: id }, { perDeel });
  return id;
}

/** Begin, calculate, agree and execute. */
export async function heleRun(more: Parameters<typeof vraag>[0] = {}, perDeel = 100): Promise<string> {
  const id = await proefdraai(more, perDeel);
  await beslis(id);
  await carryOutVasteRun(maker, aanslagoplegging, { gemeenteId: BORNE, runId: id });
  return id;
}
