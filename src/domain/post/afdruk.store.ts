import type { AfdrukopdrachtModel } from '@/generated/prisma/models';
import { actorText } from '@/platform/context';
import { fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { NotFound, Stale } from '@/platform/errors';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { type Afdrukgroep, type Afdrukstatus, STUKKEN_PER_DEEL, type Telling } from './afdrukopdracht';

export type Afdrukopdracht = Omit<AfdrukopdrachtModel, 'status' | 'dag'> & {
  status: Afdrukstatus;
  dag: LocalDate | null;
};

export const toOpdracht = (rij: AfdrukopdrachtModel): Afdrukopdracht => ({
  ...rij,
  status: rij.status as Afdrukstatus,
  dag: fromDatabaseDateOrNull(rij.dag),
});

/** Two who make a print order at once wait for each other here, per gemeente: numbers go up by one. */
export async function nextVolg({ db, gemeenteId }: Write, jaar: number): Promise<number> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('afdrukopdracht'), ${gemeenteId}::int)`;
  const [rij] = await db.$queryRaw<{ hoogste: number | null }[]>`
    select max(substring(nummer from '\\d+$')::int)::int as hoogste from afdrukopdracht
    where gemeente_id = ${gemeenteId} and nummer like ${`P-${jaar}-%`}`;
  return (rij?.hoogste ?? 0) + 1;
}

export async function insertOpdracht(
  { db, gemeenteId, ctx }: Write,
  nieuw: { id: string; nummer: string; groep: Afdrukgroep },
): Promise<void> {
  const { id, nummer, groep } = nieuw;
  await db.afdrukopdracht.create({
    data: {
      gemeenteId,
      id,
      nummer,
      ...('runId' in groep ? { runId: groep.runId } : { dag: toDatabaseDate(toLocalDate(groep.dag)) }),
      stukken: 0,
      bladzijden: 0,
      gemaaktDoor: actorText(ctx.actor),
      gemaaktOp: ctx.now,
      bijgewerktOp: ctx.now,
    },
  });
}

/**
 * Takes every piece of a group that waits into a print order, a part at a time: by postcode, letters without one and of
 * abroad behind them, then by place, street and number. Answers how many.
 */
export async function claimStukken(
  { db, gemeenteId }: Write,
  opdrachtId: string,
  groep: Afdrukgroep,
): Promise<number> {
  const runId = 'runId' in groep ? groep.runId : null;
  const dag = 'dag' in groep ? groep.dag : null;
  const wacht = await db.$queryRaw<{ id: string; postcode: string | null }[]>`
    select k.id, substring(b.adres ->> -1 from '^\\d{4} [A-Z]{2}') as postcode
    from afdrukstuk k join bezorging b on b.gemeente_id = k.gemeente_id and b.id = k.bezorging_id
    where k.gemeente_id = ${gemeenteId} and k.opdracht_id is null and k.adresstop_id is null and k.uitval is null
      and (k.run_id = ${runId}::uuid or (k.run_id is null and k.dag = ${dag}::date))
    order by postcode nulls last, b.adres ->> -1, b.adres ->> -2, k.id
    for update of k`;
  // A part at a time: what is looked up by key is never joined to a list of which nothing is known.
  for (let van = 0; van < wacht.length; van += STUKKEN_PER_DEEL) {
    const deel = wacht.slice(van, van + STUKKEN_PER_DEEL);
    const ids = deel.map(({ id }) => id);
    await db.$executeRaw`
      update afdrukstuk s set opdracht_id = ${opdrachtId}::uuid, deel = ${van / STUKKEN_PER_DEEL + 1}::int,
        volgnummer = ${van}::int + array_position(${ids}::uuid[], s.id), postcode = nullif((${deel.map((d) => d.postcode ?? '')}::text[])[array_position(${ids}::uuid[], s.id)], '')
      where s.gemeente_id = ${gemeenteId} and s.id = any(${ids}::uuid[])`;
  }
  return wacht.length;
}

/** The parts of a print order as its pieces are now (one that `leeg` lost a letter first at nought), with the totals. */
export async function countDelen(
  { db, gemeenteId }: Write,
  opdrachtId: string,
  leeg?: number,
): Promise<Telling> {
  if (leeg !== undefined)
    await db.afdrukdeel.update({
      where: { gemeenteId_opdrachtId_deel: { gemeenteId, opdrachtId, deel: leeg } },
      data: { stukken: 0, bladzijden: 0 },
    });
  await db.$executeRaw`
    insert into afdrukdeel (gemeente_id, opdracht_id, deel, stukken, bladzijden)
    select gemeente_id, opdracht_id, deel, count(*)::int, sum(bladzijden)::int from afdrukstuk
    where gemeente_id = ${gemeenteId} and opdracht_id = ${opdrachtId}::uuid group by 1, 2, 3
    on conflict (gemeente_id, opdracht_id, deel) do update set stukken = excluded.stukken, bladzijden = excluded.bladzijden`;
  const { _sum } = await db.afdrukdeel.aggregate({
    where: { gemeenteId, opdrachtId },
    _sum: { stukken: true, bladzijden: true },
  });
  const telling = { stukken: _sum.stukken ?? 0, bladzijden: _sum.bladzijden ?? 0 };
  await db.afdrukopdracht.update({
    where: { gemeenteId_id: { gemeenteId, id: opdrachtId } },
    data: telling,
  });
  return telling;
}

/** A print order of this gemeente, held until the end of the transaction. Throws NotFound, or Stale for another version. */
export async function lockOpdracht(
  { db, gemeenteId }: Write,
  id: string,
  versie?: number,
): Promise<Afdrukopdracht> {
  await db.$queryRaw`select 1 from afdrukopdracht where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.afdrukopdracht.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  if (versie !== undefined && rij.versie !== versie) throw new Stale();
  return toOpdracht(rij);
}

export async function saveOpdracht(
  { db, gemeenteId }: Write,
  id: string,
  data: Partial<
    Pick<AfdrukopdrachtModel, 'status' | 'manifestSha256' | 'bijgewerktOp' | 'geprintDoor' | 'geprintOp'>
  >,
): Promise<void> {
  await db.afdrukopdracht.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: { ...data, versie: { increment: 1 } },
  });
}

/** What a part became; made by two workers at once it is the same. */
export async function saveDeel(
  { db, gemeenteId }: Write,
  opdrachtId: string,
  deel: number,
  { sha256, bytes }: { sha256: string; bytes: number },
): Promise<void> {
  await db.afdrukdeel.updateMany({
    where: { gemeenteId, opdrachtId, deel, sha256: null },
    data: { sha256, bytes },
  });
}

/** The part that was taken away whole; answers how many parts of the order nobody took yet. */
export async function saveGedownload(
  { db, gemeenteId, ctx }: Write,
  opdrachtId: string,
  deel: number,
): Promise<number> {
  await db.afdrukdeel.update({
    where: { gemeenteId_opdrachtId_deel: { gemeenteId, opdrachtId, deel } },
    data: { gedownloadOp: ctx.now, gedownloadDoor: actorText(ctx.actor) },
  });
  return db.afdrukdeel.count({ where: { gemeenteId, opdrachtId, stukken: { gt: 0 }, gedownloadOp: null } });
}

/** Lets a letter that cannot be printed out of its order; it stays to be seen among what waits. */
export async function releaseStuk(
  { db, gemeenteId }: Write,
  id: string,
  uitval: 'vernietigd' | 'aangetast' | 'overleden',
): Promise<void> {
  await db.afdrukstuk.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: { opdrachtId: null, deel: null, volgnummer: null, uitval },
  });
}

/** The pieces of an order with these numbers. */
export const loadStukken = (
  { db, gemeenteId }: Write,
  opdrachtId: string,
  nummers: readonly number[],
): Promise<{ id: string; volgnummer: number | null; bladzijden: number }[]> =>
  db.afdrukstuk.findMany({
    where: { gemeenteId, opdrachtId, volgnummer: { in: [...nummers] } },
    select: { id: true, volgnummer: true, bladzijden: true },
  });

/** Marks pieces as spoiled, and lets each of their letters wait again as a piece of its own. */
export async function spoilStukken({ db, gemeenteId, ctx }: Write, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.afdrukstuk.updateMany({
    where: { gemeenteId, id: { in: [...ids] } },
    data: { misdruktOp: ctx.now },
  });
  await db.$executeRaw`
    insert into afdrukstuk (gemeente_id, id, bezorging_id, document_id, soort, run_id, dag, bladzijden, adresblad)
    select gemeente_id, gen_random_uuid(), bezorging_id, document_id, soort, run_id, dag, bladzijden, adresblad from afdrukstuk
    where gemeente_id = ${gemeenteId} and id = any(${[...ids]}::uuid[])`;
}

/** One line in the audit in the same transaction. */
export const auditOpdracht = (
  write: Write,
  handeling: string,
  id: string,
  voor: unknown,
  na: unknown,
): Promise<void> =>
  write.audit({
    handeling: `afdrukopdracht.${handeling}`,
    onderwerp: { soort: 'afdrukopdracht', id },
    voor,
    na,
    bewaarklasse: 'belastingaanslag',
  });
