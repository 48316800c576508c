import { actorText } from '@/platform/context';
import { keyToRead, keyToWrite, seal, unseal } from '@/platform/data-key';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read, Write } from '@/platform/tenant';
import type { Documentsoort, Kanaal, Resultaat } from './document';

export type NieuwDocument = {
  id: string;
  soort: Documentsoort;
  persoonId: string;
  aanslagId: string | null;
  runId: string | null;
  zaakId?: string | null;
  sjabloon: string;
  dagtekening: LocalDate;
  taal: 'nl' | 'en';
  bewaarklasse: string;
  pdf: Uint8Array;
  bladzijden: number;
  sha256: string;
  /** "Ons kenmerk" in it. */
  kenmerk?: string | null;
};

/** Stores letters, encrypted; one that is there already stays as it is. Answers the ids of those that are new. */
export async function insertDocumenten(write: Write, nieuwe: readonly NieuwDocument[]): Promise<string[]> {
  const { gemeenteId, ctx } = write;
  const keys = new Map<string, Buffer>();
  const data = [];
  for (const { pdf, dagtekening, ...rest } of nieuwe) {
    const jaar = Number(dagtekening.slice(0, 4));
    const name = `${rest.bewaarklasse} ${jaar}`;
    const key =
      keys.get(name) ?? (await keyToWrite(write.db, { gemeenteId, bewaarklasse: rest.bewaarklasse, jaar }));
    keys.set(name, key);
    data.push({
      ...rest,
      gemeenteId,
      dagtekening: toDatabaseDate(dagtekening),
      jaar,
      inhoudVersleuteld: seal(key, pdf),
      gemaaktDoor: actorText(ctx.actor),
      gemaaktOp: ctx.now,
    });
  }
  const made = await write.db.document.createManyAndReturn({
    data,
    skipDuplicates: true,
    select: { id: true },
  });
  return made.map((row) => row.id);
}

export type DocumentRij = Omit<NieuwDocument, 'pdf' | 'soort' | 'taal'> & {
  soort: string;
  jaar: number;
  inhoudVersleuteld: Uint8Array;
};

/** One letter of a gemeente, or null. */
export async function loadDocument(read: Read, gemeenteId: number, id: string): Promise<DocumentRij | null> {
  const row = await read.db.document.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  return row && { ...row, dagtekening: fromDatabaseDate(row.dagtekening) };
}

/** The bytes of a letter, or null once the key of its bewaarklasse and year was destroyed. */
export async function openInhoud(read: Read, gemeenteId: number, rij: DocumentRij): Promise<Buffer | null> {
  const { bewaarklasse, jaar, inhoudVersleuteld } = rij;
  const key = await keyToRead(read.db, { gemeenteId, bewaarklasse, jaar });
  return key && unseal(key, inhoudVersleuteld);
}

/** Which of these ids are stored already. */
export async function listBestaande(
  read: Read,
  gemeenteId: number,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await read.db.document.findMany({
    where: { gemeenteId, id: { in: [...ids] } },
    select: { id: true },
  });
  return new Set(rows.map((row) => row.id));
}

/** Of whom a letter is that goes out. */
export type Bestemming = {
  id: string;
  persoonId: string;
  soort: string;
  /** Of whom is recorded that he died. */
  overleden: boolean;
  /** Whether it was offered before, whatever way. */
  aangeboden: boolean;
};

/** Of whom these letters are, by their id; what is not there is not in it. */
export async function listBestemmingen(
  { db, gemeenteId }: Write,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Bestemming>> {
  if (ids.length === 0) return new Map();
  const rows = await db.document.findMany({
    where: { gemeenteId, id: { in: [...ids] } },
    select: {
      id: true,
      soort: true,
      persoonId: true,
      persoon: { select: { overlijdensdatum: true } },
      bezorgingen: {
        where: { resultaat: 'aangeboden' },
        select: { id: true },
        take: 1,
      },
    },
  });
  return new Map(
    rows.map(({ id, soort, persoonId, persoon, bezorgingen }) => [
      id,
      {
        id,
        soort,
        persoonId,
        overleden: persoon.overlijdensdatum !== null,
        aangeboden: bezorgingen.length > 0,
      },
    ]),
  );
}

export type NieuweBezorging = {
  id: string;
  documentId: string;
  kanaal: Kanaal;
  /** The how-manieth line of the letter on the channel, from 1. */
  volg: number;
  adres: readonly string[] | null;
  resultaat: Resultaat;
  reden: string | null;
};

/**
 * Adds lines to the delivery journal and answers how many. A line that is there already, by its id or by its place in
 * the row of its letter and channel, is not added.
 */
export async function insertBezorgingen(write: Write, nieuwe: readonly NieuweBezorging[]): Promise<number> {
  const { count } = await write.db.bezorging.createMany({
    data: nieuwe.map(({ adres, ...rest }) => ({
      ...rest,
      ...(adres === null ? {} : { adres: [...adres] }),
      gemeenteId: write.gemeenteId,
      moment: write.ctx.now,
      gemaaktDoor: actorText(write.ctx.actor),
    })),
    skipDuplicates: true,
  });
  return count;
}

/** What was told last of the delivery of a letter on a channel, and as which line; null when it never went there. */
export async function loadLaatsteBezorging(
  read: Read,
  gemeenteId: number,
  documentId: string,
  kanaal: Kanaal,
): Promise<{ volg: number; resultaat: Resultaat } | null> {
  const row = await read.db.bezorging.findFirst({
    where: { gemeenteId, documentId, kanaal },
    orderBy: { volg: 'desc' },
    select: { volg: true, resultaat: true },
  });
  return row && { volg: row.volg, resultaat: row.resultaat as Resultaat };
}

/** The lines of the window of a letter as it first went by post; null when it never did. */
export async function loadEersteAdres(
  read: Read,
  gemeenteId: number,
  documentId: string,
): Promise<string[] | null> {
  const row = await read.db.bezorging.findFirst({
    where: { gemeenteId, documentId, kanaal: 'post', resultaat: 'aangeboden' },
    orderBy: { volg: 'asc' },
    select: { adres: true },
  });
  return Array.isArray(row?.adres) ? row.adres.map(String) : null;
}

/** Under which class a letter of this person is kept; null where he has no such letter. */
export async function loadBewaarklasse(
  read: Read,
  gemeenteId: number,
  id: string,
  persoonId: string,
): Promise<string | null> {
  const row = await read.db.document.findFirst({
    where: { gemeenteId, id, persoonId },
    select: { bewaarklasse: true },
  });
  return row?.bewaarklasse ?? null;
}

/** Writes that a letter was opened, the first time; answers whether this was it. */
export async function insertGelezen(write: Write, documentId: string, persoonId: string): Promise<boolean> {
  const { gemeenteId, ctx } = write;
  const { count } = await write.db.berichtGelezen.createMany({
    data: [{ gemeenteId, persoonId, documentId, gelezenOp: ctx.now }],
    skipDuplicates: true,
  });
  return count === 1;
}
