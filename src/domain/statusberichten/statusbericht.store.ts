import type { Write } from '@/platform/tenant';
import { isGehoordVanBrief } from './met-brief.queries';

/** Persons of this gemeente who are still to be told of something, so many of them; the same order every time. */
export async function listTeMelden({ db, gemeenteId }: Write, hoogstens: number): Promise<string[]> {
  const rijen = await db.$queryRaw<{ persoon_id: string }[]>`
    select distinct persoon_id from statusbericht where gemeente_id = ${gemeenteId} and melding = 'wacht'
    order by persoon_id limit ${hoogstens}`;
  return rijen.map(({ persoon_id }) => persoon_id);
}

export type Wachtend = {
  id: string;
  soort: string;
  stand: string;
  moment: Date;
  gelezenOp: Date | null;
  /** Whether he heard already of a letter that tells the same. */
  gehoord: boolean;
};

/** What one person is still to be told of, held until the end of the transaction; what another holds is left to that one. */
export async function takeWachtend({ db, gemeenteId }: Write, persoonId: string): Promise<Wachtend[]> {
  return db.$queryRaw<Wachtend[]>`
    select s.id, s.soort, s.stand, s.moment, s.gelezen_op as "gelezenOp", ${isGehoordVanBrief} as "gehoord" from statusbericht s
    where s.gemeente_id = ${gemeenteId} and s.persoon_id = ${persoonId}::uuid and s.melding = 'wacht'
    order by s.moment, s.id for update of s skip locked`;
}

export async function saveMelding(
  { db, gemeenteId, ctx }: Write,
  id: string,
  melding: 'gemaild' | 'eigen-mail' | 'niet',
): Promise<void> {
  await db.statusbericht.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: { melding, gemeldOp: ctx.now },
  });
}

/** One message of one person; null for one that is not there or not his. */
export const loadStatusbericht = ({ db, gemeenteId }: Write, id: string, persoonId: string) =>
  db.statusbericht.findFirst({
    where: { gemeenteId, id, persoonId },
    select: { soort: true, stand: true, onderwerpId: true },
  });

/** Marks it as read; only the first time counts. */
export async function saveGelezen({ db, gemeenteId, ctx }: Write, id: string): Promise<boolean> {
  const { count } = await db.statusbericht.updateMany({
    where: { gemeenteId, id, gelezenOp: null },
    data: { gelezenOp: ctx.now },
  });
  return count === 1;
}
