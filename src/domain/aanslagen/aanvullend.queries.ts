import type { RunStatus } from '@/domain/runs/run';
import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import { aanslagrunParameters } from './aanslagrun.schema';
import { type Aanvulregel, tryAanvullend, type Weigering } from './calculate-aanvullend';

/** The proposal of an aanslag by hand that came of a case, and the aanslag itself once it is imposed. */
export type AanvullendVanZaak = {
  runId: string;
  status: RunStatus;
  aanslag: { id: string; aanslagnummer: string; bedragCenten: bigint } | null;
};

/** The latest of one case, or null; the caller says whose case it is. */
export async function getAanvullendVanZaak(
  read: Read,
  gemeenteId: number,
  zaakId: string,
): Promise<AanvullendVanZaak | null> {
  const runs = await read.db.run.findMany({
    where: {
      gemeenteId,
      soort: 'aanvullende-aanslag',
      parameters: { path: ['voor', 'zaakId'], equals: zaakId },
    },
    select: {
      id: true,
      status: true,
      parameters: true,
      aanslagen: { select: { id: true, aanslagnummer: true, bedragCenten: true }, take: 1 },
    },
  });
  // Each takes the next number of its year: of two of one moment the higher one came later.
  const nummer = (run: (typeof runs)[number]) => aanslagrunParameters.parse(run.parameters).volgnummer;
  const run = runs.toSorted((a, b) => nummer(b) - nummer(a))[0] ?? null;
  return run && { runId: run.id, status: run.status as RunStatus, aanslag: run.aanslagen[0] ?? null };
}

/** Whom a run for one person is about, and while it waits what it would impose as everything stands now. */
export type AanvullendView = {
  persoonId: string;
  zaakId: string | null;
  regels: readonly Aanvulregel[];
  /** What was asked weeks ago may not be asked today: in which words it is refused, or null. */
  weigering: Weigering | null;
};

/** Null for a run over a whole gemeente. Throws NotFound for no run at all. */
export async function getAanvullend(
  read: Read,
  gemeenteId: number,
  runId: string,
): Promise<AanvullendView | null> {
  const run = await read.db.run.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: runId } },
    select: { parameters: true, status: true, belastingjaar: true },
  });
  if (run === null) throw new NotFound();
  const { voor, dagtekening, belastingsoorten } = aanslagrunParameters.parse(run.parameters);
  if (voor === undefined) return null;
  const vraag = { ...voor, dagtekening, belastingsoorten, belastingjaar: run.belastingjaar ?? 0 };
  const open = run.status === 'proefdraai' || run.status === 'ter-akkoord';
  const nu = open ? await tryAanvullend(read, gemeenteId, vraag) : { regels: [], weigering: null };
  return { ...voor, ...nu };
}
