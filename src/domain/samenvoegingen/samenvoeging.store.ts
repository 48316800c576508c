import { aanschrijfnaam, type Naam } from '@/domain/personen/naam';
import { NAAMDELEN } from '@/domain/personen/naamvelden';
import { Prisma } from '@/generated/prisma/client';
import type { SamenvoegingModel } from '@/generated/prisma/models';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused, Stale } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read, Write } from '@/platform/tenant';
import type { Rij, Samenvoeging, Samenvoegstatus } from './samenvoeging';

export const toSamenvoeging = ({ gemeenteId: _, ...rij }: SamenvoegingModel): Samenvoeging => ({
  ...rij,
  status: rij.status as Samenvoegstatus,
});

/** One proposal as it stands. Throws NotFound. */
export async function loadSamenvoeging(read: Read, gemeenteId: number, id: string): Promise<Samenvoeging> {
  const rij = await read.db.samenvoeging.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  return toSamenvoeging(rij);
}

/** The same, held until the end, with the version that was looked at. Throws NotFound, Stale. */
export async function lockSamenvoeging(
  write: Write,
  { id, versie }: { id: string; versie: number },
): Promise<Samenvoeging> {
  await write.db
    .$queryRaw`select 1 from samenvoeging where gemeente_id = ${write.gemeenteId} and id = ${id}::uuid for update`;
  const samenvoeging = await loadSamenvoeging(write, write.gemeenteId, id);
  if (samenvoeging.versie !== versie) throw new Stale();
  return samenvoeging;
}

/** Whether a row `o` of opschorting was not ended and does not end before this day is over. */
export const looptOp = (dag: LocalDate): Prisma.Sql =>
  Prisma.sql`o.eind_reden is null and (o.tot is null or o.tot > ${dag}::date)`;

type RijRow = Omit<Rij, 'naam'> & { naamdelen: Naam; letters: string };

/**
 * Both rows, held until the end in the order of their ids: who writes for one of them, or merges one with a third, waits
 * or is waited for. Throws NotFound.
 */
export async function lockRijen(write: Write, een: string, ander: string): Promise<[Rij, Rij]> {
  const { db, gemeenteId } = write;
  await db.$queryRaw`select 1 from persoon where gemeente_id = ${gemeenteId} and id in (${een}::uuid, ${ander}::uuid)
    order by id for update`;
  const rijen = await loadRijen(write, gemeenteId, [een, ander]);
  const eerste = rijen.find(({ persoonId }) => persoonId === een);
  const tweede = rijen.find(({ persoonId }) => persoonId === ander);
  if (!eerste || !tweede) throw new NotFound();
  return [eerste, tweede];
}

/** What is asked of these rows before they are merged. */
export async function loadRijen(read: Read, gemeenteId: number, ids: readonly string[]): Promise<Rij[]> {
  const vandaag = localDateOf(read.ctx.now);
  const rows = await read.db.$queryRaw<RijRow[]>`
    select p.id as "persoonId", p.soort, p.nummer_versleuteld is not null as nummer, p.kvk_nummer as "kvkNummer",
      ${Prisma.raw(NAAMDELEN)} as naamdelen, p.zoeknaam as letters,
      coalesce(p.geboortedatum::text, p.geboorte_onvolledig) as geboren, p.overlijdensdatum::text as overleden, p.geheimhouding,
      array(select o.id::text from opschorting o where o.gemeente_id = p.gemeente_id and o.persoon_id = p.id
        and ${looptOp(vandaag)} order by o.id) as opschortingen,
      p.samengevoegd_met as "samengevoegdMet",
      exists (select from persoon k where k.gemeente_id = p.gemeente_id and k.samengevoegd_met = p.id) as "heeftDubbelen",
      exists (select from samenvoeging s where s.gemeente_id = p.gemeente_id and s.status = 'voorgesteld'
        and (s.dubbel_id = p.id or s.blijft_id = p.id)) as wacht
    from persoon p where p.gemeente_id = ${gemeenteId} and p.id = any(${[...ids]}::uuid[])`;
  return rows.map(({ naamdelen, letters, ...rij }) => ({
    ...rij,
    naam: `${aanschrijfnaam(naamdelen)} (${letters})`,
  }));
}

/**
 * Whether work on a whole set is under way in which one of these stands: its outcome was counted with the rows as they
 * are, and must come out the same.
 */
export async function isRunBezig(write: Write, ids: readonly string[]): Promise<boolean> {
  const [row] = await write.db.$queryRaw<{ bezig: boolean }[]>`
    select exists (select from run r where r.gemeente_id = ${write.gemeenteId} and (r.status in ('proefdraai', 'uitvoeren')
      or (r.status = 'ter-akkoord' and (r.soort in ('aanslagoplegging', 'aanvullende-aanslag') or exists (select from run_kandidaat k
        where k.gemeente_id = r.gemeente_id and k.run_id = r.id and k.persoon_id = any(${[...ids]}::uuid[])))))) as bezig`;
  return row?.bezig ?? false;
}

/** Throws Refused when another waits about this row. */
export async function insertSamenvoeging({ db, gemeenteId }: Write, rij: Samenvoeging): Promise<void> {
  await db.samenvoeging.create({ data: { ...rij, gemeenteId } });
}

/**
 * Writes what became of it; the database moves what hangs on the double in the same statement. Throws Stale, or Refused
 * where both rows have what only one of them can have.
 */
export async function saveSamenvoeging(
  { db, gemeenteId }: Write,
  voor: Pick<Samenvoeging, 'id' | 'versie'>,
  meer: Partial<Samenvoeging>,
): Promise<void> {
  try {
    const { count } = await db.samenvoeging.updateMany({
      where: { gemeenteId, id: voor.id, versie: voor.versie },
      data: { ...meer, versie: voor.versie + 1 },
    });
    if (count !== 1) throw new Stale();
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new Refused('samenvoegen.fout.botst');
    throw error;
  }
}

/** How much went, by table. */
export async function countGegaan(
  read: Read,
  gemeenteId: number,
  samenvoegingId: string,
): Promise<{ tabel: string; richting: string; aantal: number }[]> {
  return read.db.$queryRaw`select tabel, richting, count(*)::int as aantal from samenvoegingsregel
    where gemeente_id = ${gemeenteId} and samenvoeging_id = ${samenvoegingId}::uuid group by tabel, richting
    order by tabel collate "C", richting`;
}
