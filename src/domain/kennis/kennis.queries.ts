import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate, fromDatabaseDateOrNull, holdsOn } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { type Artikel, rankArtikelen } from './kennis';
import { loadArtikelen, toArtikel } from './kennis.store';
import type { Team } from './onderwerp';

/** Approved articles for a question in this gemeente, best first. */
export async function findArtikelen(
  read: Read,
  vraag: { tekst: string; onderwerp: string | null; gemeenteId: number | null },
  hoogstens = 4,
): Promise<Artikel[]> {
  return rankArtikelen(await loadArtikelen(read), vraag).slice(0, hoogstens);
}

export type ArtikelView = Artikel & {
  status: 'concept' | 'goedgekeurd' | 'afgewezen';
  vanaf: LocalDate;
  tot: LocalDate | null;
  gemaaktDoor: string;
};

/** Every article of the kantoor, drafts and older versions included, by title and newest version first. */
export async function listKennisartikelen(read: Read): Promise<ArtikelView[]> {
  const rijen = await read.db.kennisartikel.findMany({
    where: { kantoorId: read.ctx.kantoorId },
    orderBy: [{ sleutel: 'asc' }, { versie: 'desc' }],
  });
  return rijen.map((rij) => ({
    ...toArtikel(rij),
    status: rij.status as ArtikelView['status'],
    vanaf: fromDatabaseDate(rij.vanaf),
    tot: fromDatabaseDateOrNull(rij.tot),
    gemaaktDoor: rij.gemaaktDoor,
  }));
}

export type OnderwerpView = {
  sleutel: string;
  naam: string;
  naamEn: string;
  team: Team;
  voorBurger: boolean;
};

/** The subjects of the kantoor that hold today, in the order of the kantoor. */
export async function listOnderwerpen(read: Read): Promise<OnderwerpView[]> {
  const rijen = await read.db.onderwerp.findMany({
    where: { kantoorId: read.ctx.kantoorId, ...holdsOn(localDateOf(read.ctx.now)) },
    orderBy: [{ volgorde: 'asc' }, { sleutel: 'asc' }],
  });
  return rijen.map(({ sleutel, naam, naamEn, team, voorBurger }) => ({
    sleutel,
    naam,
    naamEn,
    team: team as Team,
    voorBurger,
  }));
}
