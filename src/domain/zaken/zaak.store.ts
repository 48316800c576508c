import type { ZaakModel } from '@/generated/prisma/models';
import { actorText } from '@/platform/context';
import { fromDatabaseDate } from '@/platform/database-date';
import { NotFound, Stale } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import type { Fase, Zaak, Zaakkanaal, ZaakOnderwerp, Zaaksoort } from './zaak';

/** A row as the core knows it; the database holds the lists of words (CHECK). */
export const toZaak = (rij: ZaakModel): Zaak => ({
  id: rij.id,
  zaaknummer: rij.zaaknummer,
  soort: rij.soort as Zaaksoort,
  persoonId: rij.persoonId,
  kanaal: rij.kanaal as Zaakkanaal,
  ontvangenOp: rij.ontvangenOp,
  fase: rij.fase as Fase,
  faseOp: rij.faseOp,
  behandelaarId: rij.behandelaarId,
  vervolgOp: rij.vervolgOp && fromDatabaseDate(rij.vervolgOp),
  versie: rij.versie,
});

/** A case of this gemeente, held until the end of the transaction, or null. */
export async function lockZaak({ db, gemeenteId }: Write, id: string): Promise<Zaak | null> {
  await db.$queryRaw`select 1 from zaak where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.zaak.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  return rij && toZaak(rij);
}

/** The same, for who shows which version he saw. Throws NotFound or Stale. */
export async function requireZaak(
  write: Write,
  { id, versie }: { id: string; versie?: number | undefined },
): Promise<Zaak> {
  const zaak = await lockZaak(write, id);
  if (!zaak) throw new NotFound();
  if (versie !== undefined && zaak.versie !== versie) throw new Stale();
  return zaak;
}

/** The case that came in with this key of a form, with the hash of what stood in it. */
export async function findByKey(
  { db, gemeenteId }: Write,
  { persoonId, clientSleutel }: { persoonId: string; clientSleutel: string },
): Promise<{ zaak: Zaak; inhoudHash: string } | null> {
  const rij = await db.zaak.findUnique({
    where: { gemeenteId_persoonId_clientSleutel: { gemeenteId, persoonId, clientSleutel } },
  });
  return rij && { zaak: toZaak(rij), inhoudHash: rij.inhoudHash };
}

/** The next number of this kind and year. Two that ask at the same moment wait for each other on the row. */
export async function nextNummer({ db, gemeenteId }: Write, soort: Zaaksoort, jaar: number): Promise<number> {
  const rows = await db.$queryRaw<{ laatste: number }[]>`
    insert into zaakreeks (gemeente_id, soort, jaar, laatste) values (${gemeenteId}, ${soort}, ${jaar}, 1)
    on conflict (gemeente_id, soort, jaar) do update set laatste = zaakreeks.laatste + 1 returning laatste`;
  return rows[0]?.laatste ?? 0;
}

export type NieuweZaak = {
  soort: Zaaksoort;
  persoonId: string;
  kanaal: Zaakkanaal;
  ontvangenOp: Date;
  onderwerpen: readonly ZaakOnderwerp[];
  clientSleutel: string;
  inhoudHash: string;
};

export async function insertZaak(write: Write, nieuw: NieuweZaak, zaaknummer: string): Promise<Zaak> {
  const { db, gemeenteId, ctx } = write;
  const id = newId();
  const { onderwerpen, ...rest } = nieuw;
  const rij = await db.zaak.create({
    data: {
      ...rest,
      gemeenteId,
      id,
      zaaknummer,
      faseOp: ctx.now,
      gemaaktDoor: actorText(ctx.actor),
      gemaaktOp: ctx.now,
    },
  });
  await db.zaakOnderwerp.createMany({
    data: onderwerpen.map((o) => ({
      gemeenteId,
      zaakId: id,
      onderwerpSoort: o.soort,
      onderwerpId: o.id,
    })),
  });
  return toZaak(rij);
}

export async function saveZaak(
  { db, gemeenteId }: Write,
  id: string,
  data: { fase?: Fase; faseOp?: Date; behandelaarId?: string | null },
): Promise<Zaak> {
  const rij = await db.zaak.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: { ...data, versie: { increment: 1 } },
  });
  return toZaak(rij);
}

/** One audit line about a case, in the same transaction. */
export const auditZaak = (
  write: Write,
  handeling: string,
  id: string,
  voor: unknown,
  na: unknown,
): Promise<void> =>
  write.audit({ handeling, onderwerp: { soort: 'zaak', id }, voor, na, bewaarklasse: 'zaken' });
