import { aanschrijfnaam, type Naam } from '@/domain/personen/naam';
import { NAAMDELEN } from '@/domain/personen/naamvelden';
import { Prisma } from '@/generated/prisma/client';
import { toLocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { type Tegoed, tegoedUit } from './tegoed';

/** What is due back on one aanslag. */
export type TegoedView = Tegoed & {
  gemeenteId: number;
  aanslagId: string;
  aanslagnummer: string;
  persoonId: string;
  naam: string;
};

type Row = {
  gemeenteId: number;
  aanslagId: string;
  aanslagnummer: string;
  persoonId: string;
  naamdelen: Naam;
  regels: { boekdatum: string; soort: string; centen: string }[];
};

/** More than a list is for: above this the gemeente has another trouble than this list. */
const HOOGSTENS = 2_000;

/** What is due back to citizens in the gemeenten of this read, from the ledger alone, the oldest first. */
export async function listTegoeden(read: Read): Promise<TegoedView[]> {
  const rows = await read.db.$queryRaw<Row[]>`
    with tegoed as (
      select r.gemeente_id, r.aanslag_id from boekingsregel r
      where r.gemeente_id = any(${[...read.gemeenten]}::int[]) and r.rekening = 'te-veel-ontvangen'
      group by r.gemeente_id, r.aanslag_id having sum(r.bedrag_centen) < 0
      limit ${HOOGSTENS}
    )
    select a.gemeente_id as "gemeenteId", a.id as "aanslagId", a.aanslagnummer, a.persoon_id as "persoonId",
      ${Prisma.raw(NAAMDELEN)} as naamdelen, l.regels
    from tegoed t
    join aanslag a on a.gemeente_id = t.gemeente_id and a.id = t.aanslag_id
    join persoon p on p.gemeente_id = a.gemeente_id and p.id = a.persoon_id
    cross join lateral (
      select jsonb_agg(jsonb_build_object('boekdatum', b.boekdatum, 'soort', b.telt, 'centen', (-r.bedrag_centen)::text)
        order by b.boekdatum, b.gemaakt_op, b.id, r.volgnummer) as regels
      from boekingsregel r
      join boeking b on b.gemeente_id = r.gemeente_id and b.id = r.boeking_id
      where r.gemeente_id = t.gemeente_id and r.aanslag_id = t.aanslag_id and r.rekening = 'te-veel-ontvangen'
    ) l`;
  const views = rows.flatMap(({ regels, naamdelen, ...row }) => {
    const tegoed = tegoedUit(
      regels.map((r) => ({ ...r, boekdatum: toLocalDate(r.boekdatum), centen: BigInt(r.centen) })),
    );
    return tegoed ? [{ ...row, ...tegoed, naam: aanschrijfnaam(naamdelen) }] : [];
  });
  for (const { gemeenteId, persoonId } of views) read.shows(gemeenteId, [persoonId]);
  return views.toSorted(
    (a, b) => a.sinds.localeCompare(b.sinds) || a.aanslagnummer.localeCompare(b.aanslagnummer),
  );
}
