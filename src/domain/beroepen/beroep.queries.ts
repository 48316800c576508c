import { type Aanslagregelinhoud, readAanslag } from '@/domain/aanslagen/read-aanslag';
import type { RegelStand } from '@/domain/aanslagen/vermindering';
import { readBezwaar } from '@/domain/bezwaren/read-bezwaar';
import { readBijlagen } from '@/domain/bijlagen/read-bijlagen';
import { LawError } from '@/law/law-error';
import { determineGriffierecht } from '@/law/proceskosten';
import type { Uitkomst } from '@/law/uitleg';
import type { Cents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { type Beroep, instantieVan } from './beroep';
import { loadBeroep, loadBeroepenBij, loadRegelstanden } from './beroep.store';

/** A line of the aanslag that the uitspraak was about, and how it stands in the books. */
type Beroepsregel = { regel: Aanslagregelinhoud; stand: RegelStand };

/** One case at court with what it is about. */
export type Beroepsdossier = Beroep & {
  gemeenteId: number;
  bezwaarnummer: string;
  /** Until when one could go to the rechtbank, by the uitspraak op bezwaar. */
  beroepTot: LocalDate | null;
  regels: Beroepsregel[];
  /** By the tariff of the year in which it was lodged; null where that is not known. */
  griffierecht: Uitkomst<Cents> | null;
};

/** The case at court of one zaak, or null. */
export async function getBeroep(
  read: Read,
  gemeenteId: number,
  zaakId: string,
): Promise<Beroepsdossier | null> {
  if (!read.gemeenten.includes(gemeenteId)) return null;
  const beroep = await loadBeroep(read, gemeenteId, zaakId);
  if (!beroep) return null;
  const bezwaar = await readBezwaar(read, gemeenteId, beroep.bezwaarId);
  const zaak = await read.db.zaak.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: beroep.bezwaarId } },
    select: { zaaknummer: true },
  });
  const { regels } = await readAanslag(read, gemeenteId, beroep.aanslagId);
  const standen = await loadRegelstanden(read, gemeenteId, beroep.aanslagId);
  const betwist = new Set((bezwaar?.regels ?? []).map((r) => r.aanslagregelId));
  return {
    ...beroep,
    gemeenteId,
    bezwaarnummer: zaak?.zaaknummer ?? '',
    beroepTot: bezwaar?.beroepTot ?? null,
    regels: regels.flatMap((regel) => {
      const stand = standen.get(regel.id);
      return betwist.has(regel.id) && stand ? [{ regel, stand }] : [];
    }),
    griffierecht: griffierechtVan(beroep),
  };
}

/** The tariff of the day; null for cassatie and for a year of which it is not known: a person looks in the letter. */
function griffierechtVan({ gerecht, rechtspersoon, door, ingesteldOp }: Beroep): Uitkomst<Cents> | null {
  const instantie = instantieVan(gerecht);
  if (instantie === null) return null;
  const wie = rechtspersoon || door === 'kantoor' ? 'rechtspersoon' : 'natuurlijk-persoon';
  try {
    return determineGriffierecht(ingesteldOp, instantie, wie);
  } catch (error) {
    if (error instanceof LawError && error.code === 'geen-parameter') return null;
    throw error;
  }
}

export type BeroepRegel = Pick<Beroep, 'zaakId' | 'gerecht' | 'gerechtNaam' | 'oordeel'> & {
  zaaknummer: string;
};

/** What went to court about one objection, in the order of the courts. */
export async function listBeroepenBij(
  read: Read,
  gemeenteId: number,
  bezwaarId: string,
): Promise<BeroepRegel[]> {
  if (!read.gemeenten.includes(gemeenteId)) return [];
  return loadBeroepenBij(read, gemeenteId, bezwaarId);
}

/** One line of the list of papers that goes to the court. */
export type Stukregel = {
  /** In the order of the list, from 1. */
  nummer: number;
  datum: LocalDate;
  bron: 'brief' | 'bijlage' | 'biljet';
  /** The kind of letter, or the name of the file; null for a file that was destroyed. */
  naam: string | null;
};

/**
 * The papers of a case for the court (Awb 8:42): the biljet, every letter of the objection and of the appeal, and every
 * file that was added to either, by day. For who proved that he may see the case: this asks no more.
 */
export async function listStukken(
  read: Read,
  gemeenteId: number,
  { zaakId, bezwaarId, aanslagId }: Pick<Beroep, 'zaakId' | 'bezwaarId' | 'aanslagId'>,
): Promise<Stukregel[]> {
  if (!read.gemeenten.includes(gemeenteId)) return [];
  const zaken = [bezwaarId, zaakId];
  const regels = await read.db.zaakregel.findMany({
    where: { gemeenteId, zaakId: { in: zaken } },
    select: { gegevens: true },
  });
  const ids = regels.flatMap(({ gegevens }) => {
    const { documentId } = gegevens as { documentId?: unknown };
    return typeof documentId === 'string' ? [documentId] : [];
  });
  const documenten = await read.db.document.findMany({
    where: { gemeenteId, OR: [{ id: { in: ids } }, { aanslagId, soort: 'aanslagbiljet' }] },
    select: { id: true, soort: true, dagtekening: true },
  });
  const stukken: Omit<Stukregel, 'nummer'>[] = documenten.map((d) => ({
    datum: fromDatabaseDate(d.dagtekening),
    bron: d.soort === 'aanslagbiljet' ? 'biljet' : 'brief',
    naam: d.soort,
  }));
  for (const id of zaken)
    for (const b of await readBijlagen(read, gemeenteId, { soort: 'zaak', id }))
      stukken.push({ datum: localDateOf(b.gemaaktOp), bron: 'bijlage', naam: b.naam });
  return stukken
    .toSorted((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0))
    .map((stuk, at) => ({ nummer: at + 1, ...stuk }));
}
