import { toCents } from '@/platform/cents';
import { fromDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import {
  type Aansluiting,
  aansluitingVan,
  type Kantoorkant,
  maandstaatVan,
  type Telling,
} from './aansluiting';
import { listAansluitverschillen } from './aansluitverschil.queries';
import type { BoekingSoort, Rekening } from './boeking';
import { type Maand, maandVan } from './maand';

type TellingRow = Pick<Telling, 'belastingsoort' | 'belastingjaar'> & {
  rekening: string;
  telt: string;
  begin: bigint;
  debet: bigint;
  credit: bigint;
};

/** What was booked in one gemeente before and in a month, per rekening, belasting and soort of boeking. */
async function loadTellingen({ db }: Read, gemeenteId: number, maand: Maand): Promise<Telling[]> {
  const rows = await db.$queryRaw<TellingRow[]>`
    select r.rekening, r.belastingsoort, r.belastingjaar, b.telt,
      coalesce(sum(r.bedrag_centen) filter (where b.boekdatum < ${maand.van}::date), 0)::bigint as begin,
      coalesce(sum(r.bedrag_centen) filter (where b.boekdatum >= ${maand.van}::date and r.bedrag_centen > 0), 0)::bigint as debet,
      coalesce(sum(r.bedrag_centen) filter (where b.boekdatum >= ${maand.van}::date and r.bedrag_centen < 0), 0)::bigint as credit
    from boeking b
    join boekingsregel r on r.gemeente_id = b.gemeente_id and r.boeking_id = b.id
    where b.gemeente_id = ${gemeenteId} and b.boekdatum <= ${maand.totEnMet}::date
    group by 1, 2, 3, 4`;
  return rows.map((row) => ({
    rekening: row.rekening as Rekening,
    belastingsoort: row.belastingsoort,
    belastingjaar: row.belastingjaar,
    telt: row.telt as BoekingSoort,
    beginCenten: toCents(row.begin),
    debetCenten: toCents(row.debet),
    creditCenten: toCents(row.credit),
  }));
}

type KantoorRow = { begin: bigint; mutatie: bigint; aantal: bigint; bedrag: bigint };

/** The rekening-courant of a gemeente by the administratie ontvangsten, and what waits there for somebody. */
async function loadKantoorkant({ db, ctx }: Read, gemeenteId: number, maand: Maand): Promise<Kantoorkant> {
  const [row] = await db.$queryRaw<KantoorRow[]>`
    select rc.*, wacht.* from (
      select coalesce(sum(r.bedrag_centen) filter (where b.boekdatum < ${maand.van}::date), 0)::bigint as begin,
        coalesce(sum(r.bedrag_centen) filter (where b.boekdatum >= ${maand.van}::date), 0)::bigint as mutatie
      from kantoor_boeking b
      join kantoor_boekingsregel r on r.kantoor_id = b.kantoor_id and r.boeking_id = b.id
      where b.kantoor_id = ${ctx.kantoorId} and r.rekening = 'rekening-courant' and r.gemeente_id = ${gemeenteId}
        and b.boekdatum <= ${maand.totEnMet}::date
    ) rc cross join (
      select count(*) as aantal, coalesce(-sum(w.bedrag), 0)::bigint as bedrag from (
        select sum(r.bedrag_centen) as bedrag from kantoor_boeking b
        join kantoor_boekingsregel r on r.kantoor_id = b.kantoor_id and r.boeking_id = b.id
        where b.kantoor_id = ${ctx.kantoorId} and r.rekening = 'niet-thuisgebracht'
          and b.boekdatum <= ${maand.totEnMet}::date
        group by r.ontvangst_id having sum(r.bedrag_centen) <> 0
      ) w
    ) wacht`;
  const begin = row?.begin ?? 0n;
  const mutatie = row?.mutatie ?? 0n;
  return {
    rekeningCourant: {
      beginCenten: toCents(begin),
      mutatieCenten: toCents(mutatie),
      eindCenten: toCents(begin + mutatie),
    },
    nietThuisgebracht: { aantal: Number(row?.aantal ?? 0), bedragCenten: toCents(row?.bedrag ?? 0n) },
  };
}

/**
 * The tie-out of one gemeente over one month: per belasting what was owed, what changed and what is owed, and the
 * rekening-courant beside its mirror at the kantoor. A gemeente that is not in this read has nothing.
 */
export async function getAansluiting(read: Read, gemeenteId: number, maand: Maand): Promise<Aansluiting> {
  const eigen = read.gemeenten.includes(gemeenteId);
  const leeg: Kantoorkant = {
    rekeningCourant: { beginCenten: toCents(0), mutatieCenten: toCents(0), eindCenten: toCents(0) },
    nietThuisgebracht: { aantal: 0, bedragCenten: toCents(0) },
  };
  return aansluitingVan(
    maandstaatVan(eigen ? await loadTellingen(read, gemeenteId, maand) : []),
    eigen ? await loadKantoorkant(read, gemeenteId, maand) : leeg,
    eigen ? await listAansluitverschillen(read, gemeenteId, maand) : [],
  );
}

/** From which month the books of a gemeente run, and when the last boeking of a month was made. */
export type Boekperiode = { eerste: Maand; laatsteBoekingOp: Date | null };

/** Null for a gemeente in whose books nothing stands. */
export async function getBoekperiode(
  { db }: Read,
  gemeenteId: number,
  maand: Maand,
): Promise<Boekperiode | null> {
  const [row] = await db.$queryRaw<{ eerste: Date | null; laatste: Date | null }[]>`
    select (select min(boekdatum) from boeking where gemeente_id = ${gemeenteId}) as eerste,
      (select max(gemaakt_op) from boeking where gemeente_id = ${gemeenteId}
        and boekdatum between ${maand.van}::date and ${maand.totEnMet}::date) as laatste`;
  if (!row?.eerste) return null;
  const eerste: LocalDate = fromDatabaseDate(row.eerste);
  return { eerste: maandVan(eerste), laatsteBoekingOp: row.laatste };
}
