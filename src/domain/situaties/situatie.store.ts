import { aanschrijfnaam } from '@/domain/personen/naam';
import { NAAMVELDEN } from '@/domain/personen/naamvelden';
import type { SituatieregelModel } from '@/generated/prisma/models';
import { toCents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { fromDatabaseDate, fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import { enqueue } from '@/platform/job';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Read, type Write } from '@/platform/tenant';
import {
  foldSituaties,
  type Gebeurtenis,
  type Situatie,
  type Situatieregel,
  type Situatiesoort,
  type Uitkomst,
} from './situatie';

export const VERSPREIDEN_TAAK = 'situaties-verspreiden';

/** A row as the core knows it; the database holds the lists (CHECK). */
export const toRegel = ({ gemeenteId: _, ...rij }: SituatieregelModel): Situatieregel => ({
  ...rij,
  soort: rij.soort as Situatiesoort,
  gebeurtenis: rij.gebeurtenis as Gebeurtenis,
  uitkomst: rij.uitkomst as Uitkomst | null,
  dag: fromDatabaseDate(rij.dag),
  tot: fromDatabaseDateOrNull(rij.tot),
  voorCenten: rij.voorCenten === null ? null : toCents(rij.voorCenten),
  naCenten: rij.naCenten === null ? null : toCents(rij.naCenten),
});

/** One at a time writes about a person: two that end it together would both be told that they did. Throws NotFound. */
export async function lockPersoon(
  { db, gemeenteId }: Write,
  persoonId: string,
): Promise<{ soort: string; overleden: boolean; samengevoegd: boolean }> {
  const rij = await db.persoon.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: persoonId } },
    select: { soort: true, overlijdensdatum: true, samengevoegdMet: true },
  });
  if (!rij) throw new NotFound();
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`situatie:${persoonId}`}), ${gemeenteId}::int)`;
  return {
    soort: rij.soort,
    overleden: rij.overlijdensdatum !== null,
    samengevoegd: rij.samengevoegdMet !== null,
  };
}

/** Everything that was recorded of a person in a gemeente. */
export async function loadSituaties(
  { db }: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<Situatie[]> {
  return foldSituaties((await db.situatieregel.findMany({ where: { gemeenteId, persoonId } })).map(toRegel));
}

/** One of a person, under his lock. Throws NotFound. */
export async function lockSituatie(write: Write, dossierId: string): Promise<Situatie> {
  const { db, gemeenteId } = write;
  const eerste = await db.situatieregel.findFirst({
    where: { gemeenteId, dossierId, gebeurtenis: 'begonnen' },
    select: { persoonId: true },
  });
  if (!eerste) throw new NotFound();
  await lockPersoon(write, eerste.persoonId);
  const situatie = (await loadSituaties(write, gemeenteId, eerste.persoonId)).find(
    (s) => s.dossierId === dossierId,
  );
  if (!situatie) throw new NotFound();
  return situatie;
}

type Nieuw = Pick<Situatieregel, 'dossierId' | 'persoonId' | 'soort' | 'gebeurtenis' | 'dag' | 'bewijs'> &
  Partial<Situatieregel>;

/** Writes a line of this gemeente, or as it came from another (with its own id, moment and writer). */
export async function insertRegel({ db, gemeenteId, ctx }: Write, nieuw: Nieuw): Promise<Situatieregel> {
  const { dag, tot = null, ...rest } = nieuw;
  const rij = await db.situatieregel.create({
    data: {
      id: newId(),
      door: actorText(ctx.actor),
      moment: ctx.now,
      ...rest,
      gemeenteId,
      dag: toDatabaseDate(dag),
      tot: tot && toDatabaseDate(tot),
    },
  });
  return toRegel(rij);
}

/** Lets a job tell the other gemeenten of the kantoor, in the transaction of the line. */
export const askSpread = (write: Write, regel: Situatieregel): Promise<unknown> =>
  // The gemeente goes under another name: a job with a `gemeenteId` may write in that one alone.
  enqueue(
    write,
    VERSPREIDEN_TAAK,
    { kantoorId: write.ctx.kantoorId, bronGemeenteId: write.gemeenteId, regelId: regel.id },
    regel.id,
  );

/** The aanslagen of a person about the year of this day and before, of which belasting is open. */
export async function listVanVoor(
  { db, gemeenteId }: Write,
  persoonId: string,
  dag: LocalDate,
): Promise<string[]> {
  const rijen = await db.$queryRaw<{ id: string }[]>`
    select a.id from aanslag a
    where a.gemeente_id = ${gemeenteId} and a.persoon_id = ${persoonId}::uuid
      and a.belastingjaar <= extract(year from ${dag}::date)
      and (select coalesce(sum(r.bedrag_centen), 0) from boekingsregel r where r.gemeente_id = a.gemeente_id
        and r.aanslag_id = a.id and r.rekening = 'debiteuren') > 0
    order by a.aanslagnummer`;
  return rijen.map(({ id }) => id);
}

/** How a person of this gemeente is called. Throws NotFound. */
export async function loadNaam({ db }: Read, gemeenteId: number, persoonId: string): Promise<string> {
  const rij = await db.persoon.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: persoonId } },
    select: NAAMVELDEN,
  });
  if (!rij) throw new NotFound();
  return aanschrijfnaam(rij);
}

export type Vordering = { aanslagnummer: string; belastingjaar: number; voor: bigint; na: bigint };

/**
 * What a person owes by aanslag, split by the day of the order: of before it what was open at the end of that day (of an
 * aanslag that was imposed later about a year until then, its belasting), and all else that is open now as after it.
 */
export async function listVorderingen(
  { db }: Read,
  gemeenteId: number,
  persoonId: string,
  dag: LocalDate,
): Promise<Vordering[]> {
  return db.$queryRaw<Vordering[]>`
    select x.aanslagnummer, x.belastingjaar, x.voor::bigint as voor, greatest(x.nu - x.voor, 0)::bigint as na
    from (
      select a.aanslagnummer, a.belastingjaar, greatest(s.nu, 0) as nu,
        case when a.belastingjaar > extract(year from ${dag}::date) then 0
          when a.dagtekening > ${dag}::date then greatest(least(s.belasting, s.nu), 0)
          else greatest(s.toen, 0) end as voor
      from aanslag a
      cross join lateral (select coalesce(sum(r.bedrag_centen), 0) as nu,
          coalesce(sum(r.bedrag_centen) filter (where r.rekening = 'debiteuren'), 0) as belasting,
          coalesce(sum(r.bedrag_centen) filter (where coalesce(b.hoort_bij, b.boekdatum) <= ${dag}::date), 0) as toen
        from boekingsregel r join boeking b on b.gemeente_id = r.gemeente_id and b.id = r.boeking_id
        where r.gemeente_id = a.gemeente_id and r.aanslag_id = a.id and r.rekening like 'debiteuren%') s
      where a.gemeente_id = ${gemeenteId} and a.persoon_id = ${persoonId}::uuid
    ) x
    where x.voor > 0 or x.nu > 0
    order by x.aanslagnummer`;
}
