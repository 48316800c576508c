import { readNamen } from '@/domain/medewerkers/read-namen';
import { aanschrijfnaam, type Naam } from '@/domain/personen/naam';
import { NAAMDELEN } from '@/domain/personen/naamvelden';
import { Prisma } from '@/generated/prisma/client';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { type Fase, vervolgVan, type Zaaksoort } from './zaak';

export type WerkRegel = {
  gemeenteId: number;
  id: string;
  zaaknummer: string;
  soort: Zaaksoort;
  fase: Fase;
  ontvangenOp: Date;
  vervolgOp: LocalDate | null;
  gemist: boolean;
  behandelaarId: string | null;
  behandelaar: string | null;
  naam: string;
  versie: number;
};

/** Where a page of the worklist ended. */
export type WerkPlaats = { op: LocalDate; id: string };

/** Cases on one page of the worklist. */
export const WERK_PAGINA = 25;

type Rij = Omit<WerkRegel, 'naam' | 'behandelaar' | 'vervolgOp'> & {
  persoonId: string;
  vervolgOp: string;
  naamdelen: Naam;
};

/**
 * The open cases of these kinds in these gemeenten, the soonest last day first: one page after `na`.
 * LATERAL per gemeente and kind, so that each takes its own first rows from its index (decision 2).
 */
export async function listWerkvoorraad(
  read: Read,
  vraag: {
    /** Which kinds in which gemeente; a gemeente outside the read gives nothing. */
    waar: readonly { gemeenteId: number; soort: Zaaksoort }[];
    fase?: Fase | undefined;
    /** Of these handlers; null among them for what nobody handles. Everybody's without it. */
    bij?: readonly (string | null)[] | undefined;
    na?: WerkPlaats | undefined;
  },
  hoogstens = WERK_PAGINA,
): Promise<WerkRegel[]> {
  const { fase, bij, na } = vraag;
  const waar = vraag.waar.filter(({ gemeenteId }) => read.gemeenten.includes(gemeenteId));
  const rest = Prisma.sql`
    ${fase === undefined ? Prisma.empty : Prisma.sql`and fase = ${fase}`}
    ${bij === undefined ? Prisma.empty : Prisma.sql`and (behandelaar_id = any(${bij.filter((id) => id !== null)}::uuid[]) or (${bij.includes(null)} and behandelaar_id is null))`}
    ${na === undefined ? Prisma.empty : Prisma.sql`and (vervolg_op, id) > (${na.op}::date, ${na.id}::uuid)`}`;
  const rijen = await read.db.$queryRaw<Rij[]>`
    with z as materialized (
      select z.* from unnest(${waar.map((w) => w.gemeenteId)}::int[], ${waar.map((w) => w.soort)}::text[]) g(id, soort)
      cross join lateral (
        select * from zaak where gemeente_id = g.id and soort = g.soort and fase not in ('afgehandeld', 'ingetrokken') ${rest}
        order by vervolg_op, id limit ${hoogstens}) z
      order by z.vervolg_op, z.id limit ${hoogstens})
    select z.gemeente_id as "gemeenteId", z.id, z.zaaknummer, z.soort, z.fase, z.ontvangen_op as "ontvangenOp",
      z.vervolg_op::text as "vervolgOp", z.behandelaar_id as "behandelaarId", z.versie, z.persoon_id as "persoonId",
      exists (select from termijn t where t.gemeente_id = z.gemeente_id and t.zaak_id = z.id and t.stand = 'loopt'
        and t.gemist_op is not null) as gemist,
      ${Prisma.raw(NAAMDELEN)} as naamdelen
    from z
    cross join lateral (select * from persoon
      where gemeente_id = z.gemeente_id and id = z.persoon_id) p
    order by z.vervolg_op, z.id`;
  for (const rij of rijen) read.shows(rij.gemeenteId, [rij.persoonId]);
  const namen = await readNamen(read);
  return rijen.map(({ persoonId: _, naamdelen, ...rij }) => ({
    ...rij,
    vervolgOp: vervolgVan(toLocalDate(rij.vervolgOp)),
    naam: aanschrijfnaam(naamdelen),
    behandelaar: rij.behandelaarId === null ? null : (namen.get(rij.behandelaarId) ?? null),
  }));
}
