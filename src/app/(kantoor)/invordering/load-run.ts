import { isPadstap, PADSTAPPEN, type Padstap } from '@/domain/invordering/invorderingspad';
import { invorderrunParameters } from '@/domain/invordering/invorderrun.schema';
import { listAanslagnummers } from '@/domain/invordering/vordering.queries';
import {
  getKandidaatTotalen,
  type KandidaatFilter,
  type KandidaatTotalen,
  type KandidaatView,
  listKandidaten,
} from '@/domain/runs/kandidaat.queries';
import { getRun, listRuns, type RunView } from '@/domain/runs/run.queries';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';

export type InvorderrunView = RunView & { stap: Padstap; dagtekening: LocalDate };

const viewOf = (run: RunView): InvorderrunView | null =>
  isPadstap(run.soort)
    ? { ...run, stap: run.soort, dagtekening: invorderrunParameters.parse(run.parameters).dagtekening }
    : null;

/** Runs of collection of a gemeente, the latest first. */
export async function loadInvorderruns(read: Read, gemeenteId: number): Promise<InvorderrunView[]> {
  const runs: InvorderrunView[] = [];
  for (const soort of PADSTAPPEN)
    for (const run of await listRuns(read, gemeenteId, { soort })) {
      const view = viewOf(run);
      if (view) runs.push(view);
    }
  return runs.sort((x, y) => y.gemaaktOp.getTime() - x.gemaaktOp.getTime());
}

export type Invorderrun = {
  run: InvorderrunView;
  totalen: KandidaatTotalen;
  /** The last run of this step that was carried out before it. */
  vorige: { run: InvorderrunView; totalen: KandidaatTotalen } | null;
};

/** One run of collection with its totals, and those of the last time. Throws NotFound. */
export async function loadInvorderrun(read: Read, gemeenteId: number, id: string): Promise<Invorderrun> {
  const run = viewOf(await getRun(read, gemeenteId, id));
  if (run === null) throw new NotFound();
  const eerder = (await listRuns(read, gemeenteId, { soort: run.stap })).find(
    (r) => r.id !== id && r.status === 'uitgevoerd' && r.gemaaktOp < run.gemaaktOp,
  );
  const vorige = eerder ? viewOf(eerder) : null;
  return {
    run,
    totalen: await getKandidaatTotalen(read, gemeenteId, id),
    vorige: vorige && { run: vorige, totalen: await getKandidaatTotalen(read, gemeenteId, vorige.id) },
  };
}

export type Runkandidaat = Omit<KandidaatView, 'stap'> & { stap: Padstap; aanslagnummer: string };

/** Candidates of a run of collection with the numbers of their aanslagen, fifty at a time. Throws NotFound. */
export async function loadRunkandidaten(
  read: Read,
  gemeenteId: number,
  id: string,
  filter: KandidaatFilter = {},
): Promise<{ run: InvorderrunView; rijen: Runkandidaat[] }> {
  const run = viewOf(await getRun(read, gemeenteId, id));
  if (run === null) throw new NotFound();
  const rijen = await listKandidaten(read, gemeenteId, id, filter);
  const van = await listAanslagnummers(
    read,
    gemeenteId,
    rijen.map((rij) => rij.onderwerpId),
  );
  return {
    run,
    rijen: rijen.map((rij) => ({ ...rij, stap: run.stap, aanslagnummer: van.get(rij.onderwerpId) ?? '' })),
  };
}
