import { aanschrijfnaam, type Naam } from '@/domain/personen/naam';
import { NAAMDELEN } from '@/domain/personen/naamvelden';
import { type Fase, isEinde } from '@/domain/zaken/zaak';
import { Prisma } from '@/generated/prisma/client';
import type { Dwangsomstand } from '@/law/heffing/dwangsom';
import type { Uitkomst } from '@/law/uitleg';
import { localDateOf } from '@/platform/clock';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { type Dwangsom, dwangsomBij, type Uitbetaling } from './dwangsom';
import { loadDwangsom, loadIngebrekestelling, loadUitbetalingen } from './dwangsom.store';
import type { Ingebrekestelling } from './ingebrekestelling';

/** What is known of the delay in one case. */
export type Dwangsomdossier = {
  ingebrekestelling: Ingebrekestelling;
  /** As it was fixed; null while it was not. */
  dwangsom: Dwangsom | null;
  /** What it comes to when the office decides today, or what was fixed, with every step. */
  stand: Uitkomst<Dwangsomstand>;
  uitbetalingen: Uitbetaling[];
};

/** The notice of default in a case with what follows from it, or null where there is none. */
export async function getDwangsomdossier(
  read: Read,
  gemeenteId: number,
  zaakId: string,
): Promise<Dwangsomdossier | null> {
  if (!read.gemeenten.includes(gemeenteId)) return null;
  const ingebrekestelling = await loadIngebrekestelling(read, gemeenteId, zaakId);
  if (!ingebrekestelling) return null;
  const dwangsom = await loadDwangsom(read, gemeenteId, zaakId);
  const eindeOp = dwangsom?.eindeOp ?? localDateOf(read.ctx.now);
  return {
    ingebrekestelling,
    dwangsom,
    stand: dwangsomBij(ingebrekestelling.ontvangenOp, eindeOp),
    uitbetalingen: await loadUitbetalingen(read, gemeenteId, zaakId),
  };
}

/** A case in which somebody put the office in default and no amount was fixed. */
export type Ingebreke = {
  gemeenteId: number;
  zaakId: string;
  zaaknummer: string;
  naam: string;
  ontvangenOp: LocalDate;
  /** The case ended without an uitspraak: only the amount is still to be fixed. */
  afgelopen: boolean;
  stand: Dwangsomstand;
};

/** Rows of the list that stands above the worklist. */
const INGEBREKE_HOOGSTENS = 25;

type Rij = {
  gemeenteId: number;
  zaakId: string;
  zaaknummer: string;
  fase: Fase;
  ontvangenOp: string;
  persoonId: string;
  naamdelen: Naam;
};

/** Cases of these gemeenten in which the office is in default, the longest first: they come before all other work. */
export async function listIngebreke(read: Read, gemeenteIds: readonly number[]): Promise<Ingebreke[]> {
  const waar = gemeenteIds.filter((id) => read.gemeenten.includes(id));
  const rijen = await read.db.$queryRaw<Rij[]>`
    with i as materialized (
      select i.* from unnest(${waar}::int[]) g(id)
      cross join lateral (
        -- The range says nothing about the rows, and lets the index of those that run be cheaper than the key.
        select gemeente_id, zaak_id, ontvangen_op from ingebrekestelling
        where gemeente_id = g.id and loopt and ontvangen_op > '-infinity'::date
        order by ontvangen_op, zaak_id limit ${INGEBREKE_HOOGSTENS}) i
      order by i.ontvangen_op, i.zaak_id limit ${INGEBREKE_HOOGSTENS})
    select i.gemeente_id as "gemeenteId", i.zaak_id as "zaakId", i.ontvangen_op::text as "ontvangenOp", z.zaaknummer, z.fase,
      z.persoon_id as "persoonId", ${Prisma.raw(NAAMDELEN)} as naamdelen
    from i
    cross join lateral (select * from zaak where gemeente_id = i.gemeente_id and id = i.zaak_id) z
    cross join lateral (select * from persoon where gemeente_id = i.gemeente_id and id = z.persoon_id) p
    order by i.ontvangen_op, i.zaak_id`;
  for (const rij of rijen) read.shows(rij.gemeenteId, [rij.persoonId]);
  const vandaag = localDateOf(read.ctx.now);
  return rijen.map(({ gemeenteId, zaakId, zaaknummer, fase, naamdelen, ...rij }) => {
    const ontvangenOp = toLocalDate(rij.ontvangenOp);
    return {
      gemeenteId,
      zaakId,
      zaaknummer,
      naam: aanschrijfnaam(naamdelen),
      ontvangenOp,
      afgelopen: isEinde(fase),
      stand: dwangsomBij(ontvangenOp, vandaag).waarde,
    };
  });
}
