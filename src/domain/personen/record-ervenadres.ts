import { localDateOf } from '@/platform/clock';
import { toDatabaseDate } from '@/platform/database-date';
import { NotFound, Refused } from '@/platform/errors';
import { printable } from '@/platform/printable';
import { newId, type Write } from '@/platform/tenant';
import { keepAdres } from './keep-adres';
import type { AdresRegel } from './persoon';

/**
 * Records where the heirs of somebody who died can be written to, from today: a postadres of after the death is theirs
 * (`aanErven`). Throws NotFound, and Refused for who lives, for what paper cannot hold, or when one was recorded today.
 */
export async function recordErvenadres(
  write: Write,
  persoonId: string,
  adres: AdresRegel & { postcode: string },
): Promise<void> {
  const { db, gemeenteId, ctx } = write;
  const persoon = await db.persoon.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: persoonId } },
    select: { overlijdensdatum: true },
  });
  if (!persoon) throw new NotFound();
  if (persoon.overlijdensdatum === null) throw new Refused('erven.fout.leeft');
  for (const veld of ['straat', 'woonplaats'] as const)
    if (!printable(adres[veld]).ok) throw new Refused('erven.fout.niet-te-drukken', {}, veld);
  const vanaf = toDatabaseDate(localDateOf(ctx.now));
  const vandaag = await db.persoonAdres.findFirst({
    where: { gemeenteId, persoonId, soort: 'post', vanaf: { gte: vanaf } },
    select: { id: true },
  });
  if (vandaag) throw new Refused('erven.fout.adres-van-vandaag');
  await db.persoonAdres.updateMany({
    where: { gemeenteId, persoonId, soort: 'post', OR: [{ tot: null }, { tot: { gt: vanaf } }] },
    data: { tot: vanaf },
  });
  const adresId = await keepAdres(write, adres);
  await db.persoonAdres.create({
    data: { gemeenteId, id: newId(), persoonId, adresId, soort: 'post', vanaf },
  });
  write.shows(gemeenteId, [persoonId]);
  await write.audit({
    handeling: 'erven.adres-vastgelegd',
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: null,
    na: { ...adres },
    bewaarklasse: 'contact',
  });
}
