import { fromDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';

export type BezorgingView = {
  kanaal: string;
  resultaat: string;
  moment: Date;
  /** Lines of the address as it was then; null where the channel has none. */
  adres: string[] | null;
  reden: string | null;
};

export type DocumentView = {
  /** Opens at `/mijn/<gemeente>/documenten/<id>` and `/balie/<gemeente>/documenten/<id>`. */
  id: string;
  soort: string;
  aanslagId: string | null;
  dagtekening: LocalDate;
  taal: string;
  /** Null for a biljet that is made when it is first opened. */
  gemaaktOp: Date | null;
  /** Latest first. */
  bezorgingen: BezorgingView[];
};

/**
 * The letters of a person with where they went (C-05), latest first. The biljet of an aanslag that nobody opened yet
 * is among them: it bears the id of its aanslag and is made at first request, the same as the batch would make it.
 */
export async function listDocumenten(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<DocumentView[]> {
  const rows = await read.db.document.findMany({
    where: { gemeenteId, persoonId },
    omit: { inhoudVersleuteld: true },
    include: { bezorgingen: { orderBy: [{ moment: 'desc' }, { volg: 'desc' }] } },
  });
  const aanslagen = await read.db.aanslag.findMany({
    where: { gemeenteId, persoonId, documenten: { none: { soort: 'aanslagbiljet' } } },
    select: { id: true, dagtekening: true },
  });
  if (rows.length > 0 || aanslagen.length > 0) read.shows(gemeenteId, [persoonId]);
  const gemaakt = rows.map((row) => ({
    id: row.id,
    soort: row.soort,
    aanslagId: row.aanslagId,
    dagtekening: fromDatabaseDate(row.dagtekening),
    taal: row.taal,
    gemaaktOp: row.gemaaktOp,
    bezorgingen: row.bezorgingen.map((b) => ({
      kanaal: b.kanaal,
      resultaat: b.resultaat,
      moment: b.moment,
      adres: Array.isArray(b.adres) ? b.adres.map(String) : null,
      reden: b.reden,
    })),
  }));
  const nogNiet = aanslagen.map((aanslag) => ({
    id: aanslag.id,
    soort: 'aanslagbiljet',
    aanslagId: aanslag.id,
    dagtekening: fromDatabaseDate(aanslag.dagtekening),
    taal: 'nl',
    gemaaktOp: null,
    bezorgingen: [],
  }));
  return [...gemaakt, ...nogNiet].sort((a, b) => (a.dagtekening < b.dagtekening ? 1 : -1));
}

/** When each of these letters was first sent, by its id; one that did not go, or failed only, is not in it. */
export async function listVerzonden(
  read: Read,
  gemeenteId: number,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const rijen = await read.db.bezorging.groupBy({
    by: ['documentId'],
    where: { gemeenteId, documentId: { in: [...documentIds] }, resultaat: { not: 'mislukt' } },
    _min: { moment: true },
  });
  return new Map(rijen.flatMap(({ documentId, _min: { moment } }) => (moment ? [[documentId, moment]] : [])));
}
