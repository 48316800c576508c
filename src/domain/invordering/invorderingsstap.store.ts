import { toCents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Read, type Write } from '@/platform/tenant';
import type { Padstap } from './invorderingspad';

export type NieuweStap = {
  aanslagId: string;
  stap: Padstap;
  dagtekening: LocalDate;
  uiterlijk: LocalDate;
  bedragCenten: bigint;
  kostenCenten: bigint;
  documentId: string | null;
  runId: string | null;
};

/** A step in the journal; the how-manieth it is follows from what was taken back before. The id is that of the act. */
export async function insertInvorderingsstap(write: Write, nieuw: NieuweStap, id = newId()): Promise<string> {
  const { db, gemeenteId, ctx } = write;
  const eerder = await db.invorderingsstap.count({
    where: { gemeenteId, aanslagId: nieuw.aanslagId, stap: nieuw.stap, terugVan: null },
  });
  await db.invorderingsstap.create({
    data: {
      ...nieuw,
      gemeenteId,
      id,
      volg: eerder + 1,
      dagtekening: toDatabaseDate(nieuw.dagtekening),
      uiterlijk: toDatabaseDate(nieuw.uiterlijk),
      gemaaktDoor: actorText(ctx.actor),
      gemaaktOp: ctx.now,
    },
  });
  return id;
}

/** Takes a step back with a line of its own. */
export async function insertTerugname(
  { db, gemeenteId, ctx }: Write,
  stap: StapVanAanslag,
  dag: LocalDate,
  reden: string,
): Promise<void> {
  await db.invorderingsstap.create({
    data: {
      gemeenteId,
      id: newId(),
      aanslagId: stap.aanslagId,
      stap: stap.stap,
      volg: stap.volg,
      terugVan: stap.id,
      dagtekening: toDatabaseDate(dag),
      bedragCenten: stap.bedragCenten,
      kostenCenten: stap.kostenCenten,
      reden,
      gemaaktDoor: actorText(ctx.actor),
      gemaaktOp: ctx.now,
    },
  });
}

export type StapVanAanslag = {
  id: string;
  aanslagId: string;
  stap: Padstap;
  volg: number;
  dagtekening: LocalDate;
  uiterlijk: LocalDate;
  bedragCenten: bigint;
  kostenCenten: bigint;
  documentId: string | null;
  runId: string | null;
  /** Null while it stands. */
  terug: { dag: LocalDate; reden: string } | null;
};

/** Every step about these aanslagen, the first first, also those that were taken back. */
export async function loadStappen(
  { db }: Read,
  gemeenteId: number,
  welke: { aanslagId: string } | { id: string },
): Promise<StapVanAanslag[]> {
  const rijen = await db.invorderingsstap.findMany({
    where: { gemeenteId, ...welke, terugVan: null },
    include: { terug: true },
    orderBy: [{ dagtekening: 'asc' }, { gemaaktOp: 'asc' }, { id: 'asc' }],
  });
  return rijen.map((rij) => {
    const [terug] = rij.terug;
    return {
      id: rij.id,
      aanslagId: rij.aanslagId,
      stap: rij.stap as Padstap,
      volg: rij.volg,
      dagtekening: fromDatabaseDate(rij.dagtekening),
      uiterlijk: fromDatabaseDate(rij.uiterlijk ?? rij.dagtekening),
      bedragCenten: toCents(rij.bedragCenten),
      kostenCenten: toCents(rij.kostenCenten),
      documentId: rij.documentId,
      runId: rij.runId,
      terug: terug ? { dag: fromDatabaseDate(terug.dagtekening), reden: terug.reden ?? '' } : null,
    };
  });
}
