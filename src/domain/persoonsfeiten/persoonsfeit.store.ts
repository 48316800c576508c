import type { PersoonsfeitModel } from '@/generated/prisma/models';
import { actorText } from '@/platform/context';
import { fromDatabaseDate, fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import { enqueue } from '@/platform/job';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Read, type Write } from '@/platform/tenant';
import { type Feitregel, type Feitsoort, foldFeiten, geldt, type Persoonstand } from './persoonsfeit';

export const VERSPREIDEN_TAAK = 'persoonsfeiten-verspreiden';

/** A row as the core knows it; the database holds the lists (CHECK). */
export const toRegel = ({
  gemeenteId: _,
  clientSleutel: __,
  inhoudHash: ___,
  ...rij
}: PersoonsfeitModel): Feitregel => ({ ...rij, dag: fromDatabaseDate(rij.dag) });

/** Every line about a person in a gemeente. */
export const loadRegels = async ({ db }: Read, gemeenteId: number, persoonId: string): Promise<Feitregel[]> =>
  (await db.persoonsfeit.findMany({ where: { gemeenteId, persoonId } })).map(toRegel);

/** What holds of a person, held until the end: who records of him at the same moment waits. Throws NotFound. */
export async function lockPersoonstand(
  write: Write,
  persoonId: string,
): Promise<Persoonstand & { sleutel: string; nummer: boolean }> {
  const { db, gemeenteId } = write;
  await db.$queryRaw`select 1 from persoon where gemeente_id = ${gemeenteId} and id = ${persoonId}::uuid for update`;
  const rij = await db.persoon.findUnique({ where: { gemeenteId_id: { gemeenteId, id: persoonId } } });
  if (!rij) throw new NotFound();
  const feiten = foldFeiten(await loadRegels(write, gemeenteId, persoonId));
  return {
    soort: rij.soort,
    samengevoegd: rij.samengevoegdMet !== null,
    geboren: fromDatabaseDateOrNull(rij.geboortedatum) ?? rij.geboorteOnvolledig,
    overledenOp: fromDatabaseDateOrNull(rij.overlijdensdatum),
    geheimhouding: rij.geheimhouding,
    lopend: feiten.filter(geldt).map(({ soort }) => soort),
    sleutel: rij.sleutel,
    nummer: rij.nummerVersleuteld !== null,
  };
}

type Nieuw = Pick<Feitregel, 'persoonId' | 'soort' | 'gebeurtenis' | 'dag' | 'bron'> &
  Partial<Feitregel> & { clientSleutel?: string; inhoudHash?: string };

/** Writes a line of this gemeente, or as it came from another (with its own id, moment and writer). */
export async function insertFeitregel({ db, gemeenteId, ctx }: Write, nieuw: Nieuw): Promise<Feitregel> {
  const { dag, ...rest } = nieuw;
  const rij = await db.persoonsfeit.create({
    data: {
      id: newId(),
      door: actorText(ctx.actor),
      moment: ctx.now,
      ...rest,
      gemeenteId,
      dag: toDatabaseDate(dag),
    },
  });
  return toRegel(rij);
}

/**
 * What follows from a fact for the row itself; everything that reads the row follows (letters, collecting, lists). What a
 * file said already stays as the file said it: `…_vastgelegd` is filled only where ours made the difference.
 */
export async function applyFeit(
  { db, gemeenteId, ctx }: Write,
  persoonId: string,
  soort: Feitsoort,
  dag: LocalDate,
): Promise<void> {
  if (soort === 'overleden')
    await db.$executeRaw`
      update persoon set overlijdensdatum = ${dag}::date, overlijden_vastgelegd = ${dag}::date, versie = versie + 1,
        bijgewerkt_op = ${ctx.now}
      where gemeente_id = ${gemeenteId} and id = ${persoonId}::uuid and overlijdensdatum is null`;
  if (soort === 'geheimhouding')
    await db.$executeRaw`
      update persoon set geheimhouding = true, geheimhouding_vastgelegd = true, versie = versie + 1, bijgewerkt_op = ${ctx.now}
      where gemeente_id = ${gemeenteId} and id = ${persoonId}::uuid and not geheimhouding`;
  // He does not live there any more, so collecting asks for an address first (`adres-onbekend`); a postadres that he gave holds.
  if (soort === 'vertrokken')
    await db.$executeRaw`
      update persoon_adres set tot = ${dag}::date
      where gemeente_id = ${gemeenteId} and persoon_id = ${persoonId}::uuid and soort = 'woon' and tot is null
        and vanaf <= ${dag}::date`;
}

/**
 * Puts the row back as it would be without the fact: another of its kind that holds, recorded elsewhere at the same time,
 * goes on. An address that ended comes back only where it was a mistake.
 */
export async function undoFeit(
  write: Write,
  persoonId: string,
  { soort, dag }: { soort: Feitsoort; dag: LocalDate },
  gebeurtenis: string,
): Promise<void> {
  const { db, gemeenteId, ctx } = write;
  if (soort === 'overleden')
    await db.$executeRaw`
      update persoon set overlijdensdatum = nullif(overlijdensdatum, overlijden_vastgelegd), overlijden_vastgelegd = null,
        versie = versie + 1, bijgewerkt_op = ${ctx.now}
      where gemeente_id = ${gemeenteId} and id = ${persoonId}::uuid and overlijden_vastgelegd is not null`;
  if (soort === 'geheimhouding')
    await db.$executeRaw`
      update persoon set geheimhouding = false, geheimhouding_vastgelegd = false, versie = versie + 1, bijgewerkt_op = ${ctx.now}
      where gemeente_id = ${gemeenteId} and id = ${persoonId}::uuid and geheimhouding_vastgelegd`;
  if (soort === 'vertrokken' && gebeurtenis === 'ingetrokken')
    await db.$executeRaw`
      update persoon_adres a set tot = null
      where a.gemeente_id = ${gemeenteId} and a.persoon_id = ${persoonId}::uuid and a.soort = 'woon' and a.tot = ${dag}::date
        and not exists (select from persoon_adres b where b.gemeente_id = a.gemeente_id and b.persoon_id = a.persoon_id
          and b.soort = 'woon' and b.vanaf >= a.tot and b.id <> a.id)`;
  const anders = foldFeiten(await loadRegels(write, gemeenteId, persoonId)).filter(geldt);
  for (const feit of anders.filter((een) => een.soort === soort))
    await applyFeit(write, persoonId, soort, feit.dag);
}

/** Lets a job bring every row of this human being to the same facts, in the transaction of the line. */
export const askSpread = (write: Write, persoonId: string, key: string): Promise<unknown> =>
  // The gemeente goes under another name: a job with a `gemeenteId` may write in that one alone.
  enqueue(
    write,
    VERSPREIDEN_TAAK,
    { kantoorId: write.ctx.kantoorId, bronGemeenteId: write.gemeenteId, persoonId },
    key,
  );
