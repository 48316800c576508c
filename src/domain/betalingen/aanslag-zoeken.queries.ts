import { aanschrijfnaam, type Naam } from '@/domain/personen/naam';
import { NAAMDELEN } from '@/domain/personen/naamvelden';
import { Prisma } from '@/generated/prisma/client';
import { type Cents, toCents } from '@/platform/cents';
import type { Read } from '@/platform/tenant';
import { type Ontvangst, vermoedelijkeKenmerken } from './ontvangst';

/** An aanslag on which a receipt may be booked. */
export type AanslagTreffer = {
  gemeenteId: number;
  aanslagId: string;
  aanslagnummer: string;
  betalingskenmerk: string;
  belastingjaar: number;
  persoonId: string;
  naam: string;
  bedragCenten: Cents;
  openCenten: Cents;
};

type Row = Omit<AanslagTreffer, 'naam' | 'bedragCenten' | 'openCenten'> & {
  naamdelen: Naam;
  bedrag: bigint;
  open: bigint;
};

/** Aanslagen in the gemeenten of this read with exactly this aanslagnummer or betalingskenmerk. */
export const findAanslagen = (read: Read, zoek: string): Promise<AanslagTreffer[]> =>
  search(read, [zoek.replace(/\s/g, '')]);

/**
 * Aanslagen that a payer probably meant: their betalingskenmerk differs from a mistyped one by one digit or two that
 * changed places, or stands between other signs in what the bank gave.
 */
export const findVermoedelijke = (
  read: Read,
  ontvangst: Pick<Ontvangst, 'betalingskenmerk' | 'kenmerkVanBank'>,
): Promise<AanslagTreffer[]> => search(read, vermoedelijkeKenmerken(ontvangst));

async function search(read: Read, nummers: readonly string[]): Promise<AanslagTreffer[]> {
  const gezocht = nummers.filter((nummer) => nummer !== '');
  if (gezocht.length === 0) return [];
  const rows = await read.db.$queryRaw<Row[]>`
    select a.gemeente_id as "gemeenteId", a.id as "aanslagId", a.aanslagnummer, a.betalingskenmerk, a.belastingjaar,
      a.persoon_id as "persoonId", a.bedrag_centen as bedrag, ${Prisma.raw(NAAMDELEN)} as naamdelen,
      (select coalesce(sum(r.bedrag_centen), 0)::bigint from boekingsregel r where r.gemeente_id = a.gemeente_id
        and r.aanslag_id = a.id and r.rekening like 'debiteuren%') as open
    from unnest(${[...read.gemeenten]}::int[]) as g(id)
    cross join lateral (
      select * from aanslag where gemeente_id = g.id and aanslagnummer = any(${gezocht})
      union
      select * from aanslag where gemeente_id = g.id and betalingskenmerk = any(${gezocht})
    ) a
    join persoon p on p.gemeente_id = a.gemeente_id and p.id = a.persoon_id
    order by a.gemeente_id, a.aanslagnummer
    limit 20`;
  for (const row of rows) read.shows(row.gemeenteId, [row.persoonId]);
  return rows.map(({ naamdelen, bedrag, open, ...row }) => ({
    ...row,
    naam: aanschrijfnaam(naamdelen),
    bedragCenten: toCents(bedrag),
    openCenten: toCents(open),
  }));
}
