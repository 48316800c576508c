import type { ToetslijstModel } from '@/generated/prisma/models';
import { actorText } from '@/platform/context';
import { keyToWrite, seal } from '@/platform/data-key';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Read, type Write } from '@/platform/tenant';
import type { Apart, Lijststatus, Toetslijst, Uitslag, Weglatreden } from './toetslijst';

type Rij = Omit<ToetslijstModel, 'bestand'>;
/** The sealed file is asked for by nobody but who takes it away. */
export const ZONDER_BESTAND = { bestand: true } as const;

export const toToetslijst = (rij: Rij): Toetslijst => ({
  id: rij.id,
  belastingjaar: rij.belastingjaar,
  maand: fromDatabaseDate(rij.maand),
  status: rij.status as Lijststatus,
  voorgesteldDoor: rij.voorgesteldDoor,
  voorgesteldOp: rij.voorgesteldOp,
  beslotenDoor: rij.beslotenDoor,
  beslotenOp: rij.beslotenOp,
  besluitReden: rij.besluitReden,
  bestandHash: rij.bestandHash,
  bestandAantal: rij.bestandAantal,
  verzondenOp: rij.verzondenOp,
  beantwoordOp: rij.beantwoordOp,
  apart: rij.apart as unknown as Apart[],
  versie: rij.versie,
});

/** The cbs code of the gemeente, as the file names it. */
export async function loadCbsCode({ db }: Read | Write, gemeenteId: number): Promise<string> {
  const { cbsCode } = await db.gemeente.findUniqueOrThrow({
    where: { id: gemeenteId },
    select: { cbsCode: true },
  });
  return cbsCode;
}

/** Whether a month has a list that was not refused. Two who propose at once: the second finds that of the first. */
export async function hasLijst(
  { db, gemeenteId }: Write,
  belastingjaar: number,
  maand: LocalDate,
): Promise<boolean> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`toetslijst:${maand}`}), ${gemeenteId}::int)`;
  const where = {
    gemeenteId,
    belastingjaar,
    maand: toDatabaseDate(maand),
    status: { not: 'afgewezen' },
  };
  return (await db.toetslijst.count({ where })) > 0;
}

export async function insertLijst(
  { db, gemeenteId, ctx }: Write,
  { belastingjaar, maand }: { belastingjaar: number; maand: LocalDate },
  posten: readonly { persoonId: string; reden: Weglatreden | null }[],
): Promise<string> {
  const id = newId();
  await db.toetslijst.create({
    data: {
      gemeenteId,
      id,
      belastingjaar,
      maand: toDatabaseDate(maand),
      status: 'voorgesteld',
      voorgesteldDoor: actorText(ctx.actor),
      voorgesteldOp: ctx.now,
    },
  });
  await db.toetspost.createMany({
    data: posten.map(({ persoonId, reden }) => ({
      gemeenteId,
      id: newId(),
      toetslijstId: id,
      persoonId,
      status: reden === null ? 'op-lijst' : 'weggelaten',
      reden,
    })),
  });
  return id;
}

/** One list, held until the end of the transaction. Throws NotFound. */
export async function lockLijst(write: Write, id: string): Promise<Toetslijst> {
  const { db, gemeenteId } = write;
  await db.$queryRaw`select 1 from toetslijst where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.toetslijst.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    omit: ZONDER_BESTAND,
  });
  if (!rij) throw new NotFound();
  return toToetslijst(rij);
}

type Wijziging = {
  status?: Lijststatus;
  besluit?: { reden: string | null };
  verzonden?: { tekst: string; hash: string; aantal: number; jaar: number };
  beantwoord?: { hash: string; apart: readonly Apart[] };
};

export async function saveLijst(
  write: Write,
  id: string,
  { status, besluit, verzonden, beantwoord }: Wijziging,
): Promise<void> {
  const { db, gemeenteId, ctx } = write;
  await db.toetslijst.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: {
      ...(status === undefined ? {} : { status }),
      ...(besluit
        ? { beslotenDoor: actorText(ctx.actor), beslotenOp: ctx.now, besluitReden: besluit.reden }
        : {}),
      ...(verzonden
        ? {
            bestand: await sealBestand(write, verzonden.jaar, verzonden.tekst),
            bestandHash: verzonden.hash,
            bestandAantal: verzonden.aantal,
            verzondenOp: ctx.now,
          }
        : {}),
      ...(beantwoord
        ? {
            antwoordHash: beantwoord.hash,
            beantwoordOp: ctx.now,
            apart: beantwoord.apart.map((a) => ({ ...a })),
          }
        : {}),
      versie: { increment: 1 },
    },
  });
}

async function sealBestand({ db, gemeenteId }: Write, jaar: number, tekst: string) {
  const key = await keyToWrite(db, { gemeenteId, bewaarklasse: 'kwijtschelding', jaar });
  return seal(key, Buffer.from(tekst, 'latin1'));
}

/** Leaves out who may not be asked about any more, when the file is made. */
export async function leaveOut(
  { db, gemeenteId }: Write,
  posten: readonly { id: string; reden: Weglatreden }[],
): Promise<void> {
  for (const { id, reden } of posten)
    await db.toetspost.update({
      where: { gemeenteId_id: { gemeenteId, id } },
      data: { status: 'weggelaten', reden },
    });
}

/** Keeps what came of each, with the day on which what stood in the way is taken away. */
export async function saveUitslagen(
  { db, gemeenteId, ctx }: Write,
  uitslagen: readonly Uitslag[],
  vernietigenOp: LocalDate,
): Promise<void> {
  for (const { id, status, belemmering, reden } of uitslagen)
    await db.toetspost.update({
      where: { gemeenteId_id: { gemeenteId, id } },
      data: {
        status,
        belemmering,
        reden,
        uitslagOp: ctx.now,
        ...(belemmering === null ? {} : { vernietigenOp: toDatabaseDate(vernietigenOp) }),
      },
    });
}

/** The lists that were sent and wait for their answer, the oldest first. */
export async function loadVerzonden({ db }: Read, gemeenteId: number): Promise<string[]> {
  const rijen = await db.toetslijst.findMany({
    where: { gemeenteId, status: 'verzonden' },
    orderBy: [{ maand: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return rijen.map(({ id }) => id);
}

/** Which of these lists are answered, so that their files may go. */
export async function loadBeantwoord({ db, gemeenten }: Read, ids: readonly string[]): Promise<Set<string>> {
  const rijen = await db.toetslijst.findMany({
    where: { gemeenteId: { in: [...gemeenten] }, id: { in: [...ids] }, status: 'beantwoord' },
    select: { id: true },
  });
  return new Set(rijen.map(({ id }) => id));
}

/** One line in the audit about a list: numbers and no names. */
export const auditToetslijst = (write: Write, handeling: string, id: string, na: unknown): Promise<void> =>
  write.audit({
    handeling: `toetslijst.${handeling}`,
    onderwerp: { soort: 'toetslijst', id },
    voor: null,
    na,
    bewaarklasse: 'kwijtschelding',
  });
