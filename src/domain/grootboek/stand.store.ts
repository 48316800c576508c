import { toCents } from '@/platform/cents';
import { fromDatabaseDate } from '@/platform/database-date';
import type { Read, Write } from '@/platform/tenant';
import type { BoekingSoort, Rekening } from './boeking';
import type { Mutatieregel } from './stand';

type Row = Omit<Mutatieregel, 'boekdatum' | 'centen' | 'rekening' | 'soort' | 'telt'> & {
  persoonId: string;
  rekening: string;
  soort: string;
  telt: string;
  boekdatum: Date;
  centen: bigint;
};

/** Everything that was booked on these aanslagen, in the order of their lines, and whose they are. One statement. */
export async function loadMutatieregels(
  { db }: Read,
  gemeenteId: number,
  aanslagIds: readonly string[],
): Promise<{ regels: Mutatieregel[]; persoonIds: string[] }> {
  const rows = await db.$queryRaw<Row[]>`
    select a.persoon_id as "persoonId", r.aanslag_id as "aanslagId", r.aanslagregel_id as "aanslagregelId",
      r.belastingsoort, r.belastingjaar, r.rekening, r.boeking_id as "boekingId", b.soort,
      b.telt, b.tegenboeking_van as "tegenboekingVan",
      coalesce(r.kosten_id, k.id) as "kostenId", b.reden,
      coalesce(b.hoort_bij, b.boekdatum) as boekdatum, b.gemaakt_op as "gemaaktOp", r.bedrag_centen as centen
    from aanslag a
    join boekingsregel r on r.gemeente_id = a.gemeente_id and r.aanslag_id = a.id
    join boeking b on b.gemeente_id = r.gemeente_id and b.id = r.boeking_id
    left join kosten k on r.rekening = 'debiteuren-kosten' and k.gemeente_id = r.gemeente_id and k.boeking_id = r.boeking_id
    left join aanslagregel l on l.gemeente_id = r.gemeente_id and l.id = r.aanslagregel_id
    where a.gemeente_id = ${gemeenteId} and a.id = any(${[...aanslagIds]}::uuid[])
    order by l.volgnummer, r.boeking_id, r.volgnummer`;
  return {
    persoonIds: [...new Set(rows.map((r) => r.persoonId))],
    regels: rows.map(({ persoonId: _, ...row }) => ({
      ...row,
      rekening: row.rekening as Rekening,
      soort: row.soort as BoekingSoort,
      telt: row.telt as BoekingSoort,
      boekdatum: fromDatabaseDate(row.boekdatum),
      centen: toCents(row.centen),
    })),
  };
}

/**
 * Holds until the end of the transaction whoever else posts on open aanslagen of this gemeente: what is open is
 * read, divided and posted by one at a time.
 */
export async function lockGrootboek({ db, gemeenteId }: Write): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('grootboek'), ${gemeenteId}::int)`;
}
