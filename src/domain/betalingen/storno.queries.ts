import type { Boekingsregel, Rekening } from '@/domain/grootboek/boeking';
import { openUit, type StandVanAanslag } from '@/domain/grootboek/stand';
import { takeBackRegels } from '@/domain/grootboek/toerekening';
import { toCents } from '@/platform/cents';
import { fromDatabaseDate } from '@/platform/database-date';
import { groupBy } from '@/platform/group';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Ontvangst } from './ontvangst';

/** A receipt that the bank may have taken back with a storno, and what taking it back would do. */
export type TerugTeHalen = {
  ontvangstId: string;
  bankreferentie: string;
  naam: string | null;
  boekdatum: LocalDate;
  /** Lines on the aanslag; null when the money was paid out already. */
  regels: Boekingsregel[] | null;
};

type Row = Omit<TerugTeHalen, 'boekdatum' | 'regels'> &
  Omit<Boekingsregel, 'rekening' | 'centen'> & {
    persoonId: string;
    boekdatum: Date;
    rekening: string;
    centen: bigint;
  };

/**
 * The receipts that stand on an aanslag and that this storno can be of: the same amount, not later, and not taken
 * back. Nothing for an aanslag of a gemeente that is not in this read.
 */
export async function listTerugTeHalen(
  read: Read,
  gemeenteId: number,
  stand: StandVanAanslag,
  storno: Pick<Ontvangst, 'bedragCenten' | 'boekdatum'>,
): Promise<TerugTeHalen[]> {
  if (!read.gemeenten.includes(gemeenteId)) return [];
  const rows = await read.db.$queryRaw<Row[]>`
    select o.id as "ontvangstId", o.bankreferentie, o.naam, o.boekdatum, a.persoon_id as "persoonId", r.rekening,
      r.belastingsoort, r.belastingjaar, r.aanslag_id as "aanslagId", r.aanslagregel_id as "aanslagregelId",
      r.bedrag_centen as centen
    from aanslag a
    cross join lateral (select distinct boeking_id from boekingsregel
      where gemeente_id = a.gemeente_id and aanslag_id = a.id) van
    join boeking b on b.gemeente_id = a.gemeente_id and b.id = van.boeking_id and b.soort = 'ontvangst'
    join boekingsregel r on r.gemeente_id = b.gemeente_id and r.boeking_id = b.id and r.rekening <> 'rekening-courant'
    join kantoor_boeking k on k.kantoor_id = ${read.ctx.kantoorId} and k.koppeling = b.koppeling
    join lateral (select ontvangst_id from kantoor_boekingsregel
      where kantoor_id = k.kantoor_id and boeking_id = k.id and ontvangst_id is not null limit 1) kr on true
    join ontvangst o on o.kantoor_id = k.kantoor_id and o.id = kr.ontvangst_id
    where a.gemeente_id = ${gemeenteId} and a.id = ${stand.aanslagId}::uuid
      and o.bedrag_centen = ${-storno.bedragCenten} and o.boekdatum <= ${storno.boekdatum}::date
      and not exists (select from boeking t where t.gemeente_id = b.gemeente_id and t.tegenboeking_van = b.id
        and not exists (select from boeking u where u.gemeente_id = t.gemeente_id and u.tegenboeking_van = t.id))
    order by o.boekdatum desc, o.id, r.volgnummer`;
  for (const row of rows) read.shows(gemeenteId, [row.persoonId]);
  return [...groupBy(rows, (row) => row.ontvangstId).values()].flatMap((groep) => {
    const [eerste] = groep;
    if (!eerste) return [];
    const { ontvangstId, bankreferentie, naam, boekdatum } = eerste;
    const eigen = groep.map(({ belastingsoort, belastingjaar, aanslagId, aanslagregelId, ...row }) => ({
      rekening: row.rekening as Rekening,
      belastingsoort,
      belastingjaar,
      aanslagId,
      aanslagregelId,
      centen: toCents(row.centen),
    }));
    const regels = takeBackRegels(openUit(stand), eigen);
    return [{ ontvangstId, bankreferentie, naam, boekdatum: fromDatabaseDate(boekdatum), regels }];
  });
}
