import { toDatabaseDate } from '@/platform/database-date';
import { NotFound, Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { printable } from '@/platform/printable';
import { newId, type Write } from '@/platform/tenant';
import { keepAdres } from './keep-adres';
import { type Adres, formatAdres } from './persoon';

/**
 * Somebody lives, or a company is, at another address from this day on: what held until then ends the same day. A postadres
 * that he gave stays. Throws NotFound, and Refused for what paper cannot hold, or when an address of that day or of a later
 * one is known.
 */
export async function changeAdres(
  write: Write,
  { persoonId, adres, vanaf, bron }: { persoonId: string; adres: Adres; vanaf: LocalDate; bron: string },
): Promise<void> {
  const { db, gemeenteId } = write;
  const persoon = await db.persoon.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: persoonId } },
    select: { soort: true },
  });
  if (!persoon) throw new NotFound();
  if (!printable(formatAdres(adres)).ok) throw new Refused('adres.fout.niet-te-drukken');
  const soort = persoon.soort === 'natuurlijk' ? 'woon' : 'vestiging';
  const dag = toDatabaseDate(vanaf);
  const later = await db.persoonAdres.findFirst({
    where: { gemeenteId, persoonId, soort, vanaf: { gte: dag } },
    select: { id: true },
  });
  if (later) throw new Refused('adres.fout.later-bekend');
  const { count } = await db.persoonAdres.updateMany({
    where: { gemeenteId, persoonId, soort, OR: [{ tot: null }, { tot: { gt: dag } }] },
    data: { tot: dag },
  });
  const adresId = await keepAdres(write, adres);
  await db.persoonAdres.create({
    data: { gemeenteId, id: newId(), persoonId, adresId, soort, vanaf: dag },
  });
  write.shows(gemeenteId, [persoonId]);
  await write.audit({
    handeling: 'persoon.adres-gewijzigd',
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: { geeindigd: count },
    na: { adres, vanaf, bron },
    bewaarklasse: 'heffing',
  });
}
