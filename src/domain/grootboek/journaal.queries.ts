import { toCents } from '@/platform/cents';
import type { Read, TenantClient } from '@/platform/tenant';
import type { Aansluiting } from './aansluiting';
import type { BoekingSoort, Rekening } from './boeking';
import { boekingssleutelVan, type Journaal, type Journaaltelling, journaalVan } from './journaal';
import type { Maand } from './maand';
import { typeVan, type Vorderingstype } from './vordering';

type TellingRow = {
  telt: string;
  terug: boolean;
  rekening: string;
  belastingsoort: string | null;
  belastingjaar: number | null;
  boekingen: bigint;
  debet: bigint;
  credit: bigint;
};

/**
 * The collective journal of one gemeente over one month, counted by itself from the boekingen of that month and laid
 * beside the statement. A gemeente that is not in this read has nothing.
 */
export async function getJournaal(
  read: Read,
  gemeenteId: number,
  maand: Maand,
  aansluiting: Pick<Aansluiting, 'doorboeking'>,
): Promise<Journaal> {
  const eigen = read.gemeenten.includes(gemeenteId);
  const tellingen = eigen ? await loadTellingen(read, gemeenteId, maand) : [];
  return journaalVan(maand, tellingen, eigen ? aansluiting.doorboeking : []);
}

async function loadTellingen({ db }: Read, gemeenteId: number, maand: Maand): Promise<Journaaltelling[]> {
  const rows = await db.$queryRaw<TellingRow[]>`
    select b.telt, b.soort = 'correctie' as terug, r.rekening, r.belastingsoort, r.belastingjaar,
      count(distinct b.id) as boekingen,
      coalesce(sum(r.bedrag_centen) filter (where r.bedrag_centen > 0), 0)::bigint as debet,
      coalesce(sum(r.bedrag_centen) filter (where r.bedrag_centen < 0), 0)::bigint as credit
    from boeking b
    join boekingsregel r on r.gemeente_id = b.gemeente_id and r.boeking_id = b.id
    where b.gemeente_id = ${gemeenteId} and b.boekdatum between ${maand.van}::date and ${maand.totEnMet}::date
    group by 1, 2, 3, 4, 5`;
  return rows.map(({ debet, credit, ...row }) => ({
    ...row,
    telt: row.telt as BoekingSoort,
    rekening: row.rekening as Rekening,
    boekingen: Number(row.boekingen),
    debetCenten: toCents(debet),
    creditCenten: toCents(credit),
  }));
}

/**
 * One line of a boeking in the words of the journal. Whose it is does not stand in it: the financial administration
 * needs no person, and who may look finds him by the aanslag.
 */
export type Boekregel = {
  boekdatum: string;
  boekingId: string;
  volgnummer: number;
  boekingssleutel: string;
  type: Vorderingstype | null;
  /** The aanslag that the line is about. */
  aanslagId: string | null;
  /** The boeking of the older claim or receipt that this one takes back. */
  verwijstNaar: string | null;
  centen: bigint;
};

type RegelRow = Omit<Boekregel, 'boekingssleutel' | 'type'> &
  Omit<TellingRow, 'boekingen' | 'debet' | 'credit'>;

const PER_GREEP = 5_000;

/**
 * Every line of a month, in one order, a handful at a time: a year's oplegging is a million lines. One statement and
 * so one view of the books, whatever is booked meanwhile; a reader who stops reading does not hold the connection.
 */
export async function* readBoekregels(
  client: TenantClient,
  gemeenteId: number,
  maand: Maand,
): AsyncGenerator<Boekregel[]> {
  await client.query(`set local idle_in_transaction_session_timeout = '60s'`);
  await client.query(
    `declare journaal no scroll cursor for
     select b.boekdatum as "boekdatum", b.id as "boekingId", r.volgnummer, r.rekening, r.belastingsoort, r.belastingjaar,
       b.telt, b.soort = 'correctie' as terug, r.aanslag_id as "aanslagId",
       b.tegenboeking_van as "verwijstNaar", r.bedrag_centen as centen
     from boeking b
     join boekingsregel r on r.gemeente_id = b.gemeente_id and r.boeking_id = b.id
     where b.gemeente_id = $1 and b.boekdatum between $2::date and $3::date
     order by b.boekdatum, b.id, r.volgnummer`,
    [gemeenteId, maand.van, maand.totEnMet],
  );
  for (;;) {
    const { rows } = await client.query<RegelRow>(`fetch ${PER_GREEP} from journaal`);
    if (rows.length === 0) return;
    yield rows.map(({ telt, terug, rekening, belastingsoort, belastingjaar, ...row }) => {
      const van = { telt: telt as BoekingSoort, terug };
      return {
        ...row,
        type: typeVan(van),
        boekingssleutel: boekingssleutelVan({
          ...van,
          rekening: rekening as Rekening,
          belastingsoort,
          belastingjaar,
        }),
      };
    });
  }
}
