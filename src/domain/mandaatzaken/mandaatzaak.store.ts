import type { MandaatzaakModel } from '@/generated/prisma/models';
import { toCents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { fromDatabaseDate, fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read, Write } from '@/platform/tenant';
import type { BijGerecht, Buitenaanslag, Mandaatzaak, Uitkomst, Verzoek } from './mandaatzaak';

/** A row as the core knows it; the database holds the lists of words (CHECK). */
export const toMandaatzaak = (rij: MandaatzaakModel): Mandaatzaak => ({
  zaakId: rij.zaakId,
  verzoek: rij.verzoek as Verzoek,
  aanslagnummer: rij.aanslagnummer,
  belasting: rij.belasting,
  belastingjaar: rij.belastingjaar,
  bedragCenten: toCents(rij.bedragCenten),
  dagtekening: fromDatabaseDate(rij.dagtekening),
  terPost: fromDatabaseDateOrNull(rij.terPost),
  gronden: rij.gronden,
  gerecht: gerechtVan(rij),
  loopt: rij.loopt,
  verschoonbaar: rij.verschoonbaar,
  verschoonbaarReden: rij.verschoonbaarReden,
  uitkomst: rij.uitkomst as Uitkomst | null,
});

/** The three stand together or not at all (CHECK). */
function gerechtVan({ gerechtNaam, gerechtKenmerk, verzondenOp }: MandaatzaakModel): BijGerecht | null {
  if (gerechtNaam === null || gerechtKenmerk === null || verzondenOp === null) return null;
  return { gerechtNaam, gerechtKenmerk, verzondenOp: fromDatabaseDate(verzondenOp) };
}

/** One of them. Throws NotFound. */
export async function requireMandaatzaak(
  { db }: Read,
  gemeenteId: number,
  zaakId: string,
): Promise<Mandaatzaak> {
  const rij = await db.mandaatzaak.findUnique({ where: { gemeenteId_zaakId: { gemeenteId, zaakId } } });
  if (!rij) throw new NotFound();
  return toMandaatzaak(rij);
}

/** How many run about this aanslag of the gemeente, of this kind. */
export const countLopend = (
  { db, gemeenteId }: Write,
  { aanslagnummer, verzoek }: { aanslagnummer: string; verzoek: Verzoek },
): Promise<number> => db.mandaatzaak.count({ where: { gemeenteId, aanslagnummer, verzoek, loopt: true } });

export async function insertMandaatzaak(
  { db, gemeenteId, ctx }: Write,
  zaakId: string,
  {
    dagtekening,
    terPost,
    gerecht,
    ...invoer
  }: Buitenaanslag & {
    verzoek: Verzoek;
    terPost: LocalDate | null;
    gronden: string;
    gerecht: BijGerecht | null;
  },
): Promise<void> {
  await db.mandaatzaak.create({
    data: {
      ...invoer,
      gemeenteId,
      zaakId,
      dagtekening: toDatabaseDate(dagtekening),
      terPost: terPost && toDatabaseDate(terPost),
      gerechtNaam: gerecht?.gerechtNaam ?? null,
      gerechtKenmerk: gerecht?.gerechtKenmerk ?? null,
      verzondenOp: gerecht && toDatabaseDate(gerecht.verzondenOp),
      vastgelegdDoor: actorText(ctx.actor),
      vastgelegdOp: ctx.now,
    },
  });
}

export async function saveMandaatzaak(
  { db, gemeenteId }: Write,
  zaakId: string,
  data: { verschoonbaar?: boolean; verschoonbaarReden?: string; uitkomst?: Uitkomst; loopt?: false },
): Promise<void> {
  await db.mandaatzaak.update({ where: { gemeenteId_zaakId: { gemeenteId, zaakId } }, data });
}
