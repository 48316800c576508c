import type { KennisartikelModel } from '@/generated/prisma/models';
import { localDateOf } from '@/platform/clock';
import { holdsOn } from '@/platform/database-date';
import type { Read } from '@/platform/tenant';
import type { Artikel } from './kennis';

export const toArtikel = (rij: KennisartikelModel): Artikel => ({
  id: rij.id,
  sleutel: rij.sleutel,
  versie: rij.versie,
  gemeenteId: rij.gemeenteId,
  onderwerp: rij.onderwerp,
  titel: rij.titel,
  tekst: rij.tekst,
  zoekwoorden: rij.zoekwoorden,
});

/** What may be told today: approved by a second person and not followed by a newer version. */
export const geldig = ({ ctx }: Read) => ({
  kantoorId: ctx.kantoorId,
  status: 'goedgekeurd',
  ...holdsOn(localDateOf(ctx.now)),
});

export async function loadArtikelen(read: Read): Promise<Artikel[]> {
  return (await read.db.kennisartikel.findMany({ where: geldig(read) })).map(toArtikel);
}
