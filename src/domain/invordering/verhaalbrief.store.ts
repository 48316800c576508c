import { eigenNaam } from '@/domain/personen/naam';
import { fromDatabaseDate, fromDatabaseDateOrNull } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';

/** What a letter names of the aanslag itself. Throws NotFound. */
export async function loadBriefaanslag({ db }: Read, gemeenteId: number, id: string) {
  const rij = await db.aanslag.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    select: { aanslagnummer: true, belastingjaar: true, dagtekening: true, betalingskenmerk: true },
  });
  if (!rij) throw new NotFound();
  const { dagtekening, ...rest } = rij;
  return { ...rest, opgelegdOp: fromDatabaseDate(dagtekening) };
}

/**
 * By which name and day of birth who pays his income knows him: his own, not that of who acts for him, and never where he
 * lives. Throws NotFound.
 */
export async function loadWie(
  read: Read,
  gemeenteId: number,
  id: string,
): Promise<{ wie: string; geboren: LocalDate | null }> {
  const rij = await read.db.persoon.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  read.shows(gemeenteId, [id]);
  return { wie: eigenNaam(rij), geboren: fromDatabaseDateOrNull(rij.geboortedatum) };
}
