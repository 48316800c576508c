import type { Cents } from '@/platform/cents';
import type { Client } from '@/platform/staged-load';
import type { Write } from '@/platform/tenant';

/** One payment that we asked the bank to collect for the gemeente of this transaction. */
export type Verwacht = {
  /** Our reference of this one, and of what the bank books as one entry. */
  endToEnd: string;
  verzameling: string;
  bedragCenten: Cents;
  betalingskenmerk: string;
  tegenrekening: string;
  naam: string;
};

/** Keeps what was asked of the bank; what is known already stays. */
export async function insertVerwacht(
  { db, ctx, gemeenteId }: Write,
  verwacht: readonly Verwacht[],
): Promise<void> {
  const rijen = verwacht.map((v) => ({
    ...v,
    bedragCenten: v.bedragCenten.toString(),
  }));
  await db.$executeRaw`
    insert into verwachte_ontvangst (kantoor_id, end_to_end, verzameling, gemeente_id, bedrag_centen, betalingskenmerk, tegenrekening, naam)
    select ${ctx.kantoorId}, r."endToEnd", r.verzameling, ${gemeenteId}, r."bedragCenten", r.betalingskenmerk, r.tegenrekening, r.naam
    from jsonb_to_recordset(${JSON.stringify(rijen)}::jsonb) as r("endToEnd" text, verzameling text, "bedragCenten" bigint,
      betalingskenmerk text, tegenrekening text, naam text)
    on conflict do nothing`;
}

/** The bank refused these before it booked anything: its entry is so much less. */
export async function dropVerwacht(
  { db, ctx, gemeenteId }: Write,
  endToEnds: readonly string[],
): Promise<void> {
  await db.$executeRaw`update verwachte_ontvangst set vervallen_op = ${ctx.now}
    where kantoor_id = ${ctx.kantoorId} and gemeente_id = ${gemeenteId} and end_to_end = any(${[...endToEnds]}::text[])
      and vervallen_op is null`;
}

/**
 * One entry of the bank for a whole file of ours becomes the receipts that it is made of, when together they are the entry to
 * the cent; a single one, on its way in or back, gets the kenmerk that we gave it. Whatever does not fit stays as the bank
 * wrote it. `stage` holds the entries of a file before they are loaded.
 */
export async function expandVerwacht(client: Client, kantoorId: number): Promise<void> {
  await client.query(
    `with heel as (
       select s.ctid as rij, s.* from csv_stage s
       where s.betalingskenmerk is null and s.bedrag_centen > 0 and s.end_to_end is not null
         and s.bedrag_centen = (select sum(v.bedrag_centen) from verwachte_ontvangst v
           where v.kantoor_id = $1 and v.verzameling = s.end_to_end and v.vervallen_op is null)
     ), weg as (
       delete from csv_stage s using heel h where s.ctid = h.rij
     )
     insert into csv_stage (regel, volg, eigen_referentie, post, bankreferentie, boekdatum, valutadatum, bedrag_centen,
       betalingskenmerk, tegenrekening, naam, omschrijving, end_to_end, transactie)
     select h.regel, h.volg, h.eigen_referentie, h.post,
       h.post || ' #' || row_number() over (partition by h.rij order by v.end_to_end collate "C"),
       h.boekdatum, h.valutadatum, v.bedrag_centen, v.betalingskenmerk, v.tegenrekening, v.naam, h.omschrijving, v.end_to_end, h.transactie
     from heel h join verwachte_ontvangst v on v.kantoor_id = $1 and v.verzameling = h.end_to_end and v.vervallen_op is null`,
    [kantoorId],
  );
  await client.query(
    `update csv_stage s set betalingskenmerk = v.betalingskenmerk, kenmerk_van_bank = null
     from verwachte_ontvangst v
     where v.kantoor_id = $1 and v.end_to_end = s.end_to_end and s.betalingskenmerk is null and abs(s.bedrag_centen) = v.bedrag_centen`,
    [kantoorId],
  );
}
