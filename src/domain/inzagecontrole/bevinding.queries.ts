import { readNamen } from '@/domain/medewerkers/read-namen';
import { aanschrijfnaam } from '@/domain/personen/naam';
import { NAAMVELDEN } from '@/domain/personen/naamvelden';
import { insertKantoorAudit } from '@/platform/audit';
import { medewerkerIdIn } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import type { Bevindingregel, Inzageregel } from './bevinding';
import { type Bevindingrij, loadBevindingen, loadBevindingregels } from './bevinding.store';
import type { Bevindingstand } from './oordeel';

/** As many stand on the list. */
export const HOOGSTENS_OP_LIJST = 500;

/** A finding with the names of staff; nothing of whom it is about. */
export type BevindingView = Omit<Bevindingrij, 'persoonId'> & {
  medewerker: string;
  oordeelNaam: string | null;
};

export type BevindingFilter = { regel?: Inzageregel | undefined; stand?: Bevindingstand | undefined };

/** Findings of the gemeenten of this read: what waits first, the oldest before the rest. At most 500. */
export async function listBevindingen(read: Read, filter: BevindingFilter = {}): Promise<BevindingView[]> {
  const rijen = await loadBevindingen(read, read.gemeenten, { hoogstens: HOOGSTENS_OP_LIJST });
  const namen = await readNamen(read);
  return rijen
    .filter(({ regel }) => filter.regel === undefined || regel === filter.regel)
    .filter(({ stand }) => filter.stand === undefined || stand === filter.stand)
    .map((rij) => toView(rij, namen));
}

/** How many findings wait in these gemeenten, and how many of them too long. */
export async function countBevindingen(
  read: Read,
  gemeenten: readonly number[] = read.gemeenten,
): Promise<{ open: number; teLaat: number }> {
  const rijen = await read.db.$queryRaw<{ open: number; teLaat: number }[]>`
    select count(*)::int as open, (count(*) filter (where exists (select from inzagestap s
        where s.gemeente_id = b.gemeente_id and s.bevinding_id = b.id and s.soort = 'escalatie')))::int as "teLaat"
    from inzagebevinding b
    where b.gemeente_id = any (${[...gemeenten]}::int[])
      and not exists (select from inzagestap s
        where s.gemeente_id = b.gemeente_id and s.bevinding_id = b.id and s.soort = 'oordeel')`;
  return rijen[0] ?? { open: 0, teLaat: 0 };
}

function toView({ persoonId: _, ...rij }: Bevindingrij, namen: ReadonlyMap<string, string>): BevindingView {
  const naamVan = (id: string): string => namen.get(id) ?? id;
  return {
    ...rij,
    medewerker: naamVan(rij.medewerkerId),
    oordeelNaam: rij.oordeelDoor === null ? null : naamVan(medewerkerIdIn(rij.oordeelDoor)),
  };
}

/**
 * One finding with the lines behind it and the name of whom it is about, and nothing else of him. That it was looked at stands
 * in the audit of the kantoor in the same transaction, and for the person in his processing log. Throws NotFound.
 */
export async function getBevinding(
  read: Read,
  gemeenteId: number,
  id: string,
): Promise<{ bevinding: BevindingView; regels: Bevindingregel[]; persoon: string | null }> {
  const [rij] = await loadBevindingen(read, [gemeenteId], { id, hoogstens: 1 });
  if (!rij) throw new NotFound();
  const persoon = rij.persoonId === null ? null : await readNaam(read, gemeenteId, rij.persoonId);
  await insertKantoorAudit(read.db, read.ctx, {
    handeling: 'inzagebevinding.bekeken',
    onderwerp: { soort: 'inzagebevinding', id },
    voor: null,
    na: { gemeenteId, regel: rij.regel, dag: rij.dag },
  });
  return {
    bevinding: toView(rij, await readNamen(read)),
    regels: await loadBevindingregels(read, gemeenteId, id),
    persoon,
  };
}

async function readNaam(read: Read, gemeenteId: number, id: string): Promise<string | null> {
  const rij = await read.db.persoon.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    select: NAAMVELDEN,
  });
  if (rij) read.shows(gemeenteId, [id]);
  return rij && aanschrijfnaam(rij);
}
