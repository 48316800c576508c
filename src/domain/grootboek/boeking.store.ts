import { toCents } from '@/platform/cents';
import { fromDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import type { BoekingSoort, GeboekteBoeking, Rekening } from './boeking';

/** Boekingen of this gemeente as they stand in the books, by a shared koppeling or by id, oldest first. */
export async function loadBoekingen(
  { db, gemeenteId }: Write,
  by: { koppelingen: readonly string[] } | { ids: readonly string[] },
): Promise<GeboekteBoeking[]> {
  const where = 'ids' in by ? { id: { in: [...by.ids] } } : { koppeling: { in: [...by.koppelingen] } };
  const rows = await db.boeking.findMany({
    where: { gemeenteId, ...where },
    include: {
      regels: { orderBy: { volgnummer: 'asc' } },
      correcties: { select: { correcties: { select: { id: true } } } },
    },
    orderBy: [{ gemaaktOp: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    soort: row.soort as BoekingSoort,
    boekdatum: fromDatabaseDate(row.boekdatum),
    koppeling: row.koppeling,
    tegenboekingVan: row.tegenboekingVan,
    reden: row.reden,
    // A storno that was taken back itself takes nothing back any more.
    teruggenomen: row.correcties.some((c) => c.correcties.length === 0),
    regels: row.regels.map((r) => ({
      rekening: r.rekening as Rekening,
      belastingsoort: r.belastingsoort,
      belastingjaar: r.belastingjaar,
      aanslagId: r.aanslagId,
      aanslagregelId: r.aanslagregelId,
      kostenId: r.kostenId,
      centen: toCents(r.bedragCenten),
    })),
  }));
}

/** One boeking of this gemeente. Throws NotFound. */
export async function loadBoeking(write: Write, id: string): Promise<GeboekteBoeking> {
  const [found] = await loadBoekingen(write, { ids: [id] });
  if (!found) throw new NotFound();
  return found;
}
