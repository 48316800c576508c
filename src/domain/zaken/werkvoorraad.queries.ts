import { readNamen } from '@/domain/medewerkers/read-namen';
import { aanschrijfnaam, type Naam } from '@/domain/personen/naam';
import { NAAMDELEN } from '@/domain/personen/naamvelden';
import type { Werkgrenzen, Werktelling } from '@/domain/taken/werkgroep';
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

/** Which open cases a list is about. */
type WerkVraag = {
  /** Which kinds in which gemeente; a gemeente outside the read gives nothing. */
  waar: readonly { gemeenteId: number; soort: Zaaksoort }[];
  fase?: Fase | undefined;
  /** Of these handlers; null among them for what nobody handles. Everybody's without it. */
  bij?: readonly (string | null)[] | undefined;
  /** Where the page before ended. */
  na?: WerkPlaats | undefined;
};

/** Per gemeente and kind of the question a row `g`, within the gemeenten of this read. */
const waarVan = (read: Read, { waar }: Pick<WerkVraag, 'waar'>): Prisma.Sql => {
  const hier = waar.filter(({ gemeenteId }) => read.gemeenten.includes(gemeenteId));
  return Prisma.sql`unnest(${hier.map((w) => w.gemeenteId)}::int[], ${hier.map((w) => w.soort)}::text[]) g(id, soort)`;
};

/** The rows of the question in one gemeente and kind `g`, in the order of the list. */
const rijVan = ({ fase, bij, na }: WerkVraag, hoogstens: number | null): Prisma.Sql => Prisma.sql`
  select * from zaak where gemeente_id = g.id and soort = g.soort and fase not in ('afgehandeld', 'ingetrokken')
    ${fase === undefined ? Prisma.empty : Prisma.sql`and fase = ${fase}`}
    ${bij === undefined ? Prisma.empty : Prisma.sql`and (behandelaar_id = any(${bij.filter((id) => id !== null)}::uuid[]) or (${bij.includes(null)} and behandelaar_id is null))`}
    ${na === undefined ? Prisma.empty : Prisma.sql`and (vervolg_op, id) > (${na.op}::date, ${na.id}::uuid)`}
  order by vervolg_op, id limit ${hoogstens}::int`;

/**
 * The open cases of these kinds in these gemeenten, the soonest last day first: one page after `na`.
 * LATERAL per gemeente and kind, so that each takes its own first rows from its index (decision 2).
 */
export async function listWerkvoorraad(
  read: Read,
  vraag: WerkVraag,
  hoogstens = WERK_PAGINA,
): Promise<WerkRegel[]> {
  const rijen = await read.db.$queryRaw<Rij[]>`
    with z as materialized (
      select z.* from ${waarVan(read, vraag)}
      cross join lateral (${rijVan(vraag, hoogstens)}) z
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

/** How many open cases of these kinds there are: of whom, by when, and how long they wait. */
export const countOpenZaken = (
  read: Read,
  vraag: Pick<WerkVraag, 'waar'>,
  medewerkerId: string,
  { vandaag, zondag, leeftijden }: Werkgrenzen,
): Promise<Werktelling<Zaaksoort>[]> => read.db.$queryRaw<Werktelling<Zaaksoort>[]>`
  select g.id as "gemeenteId", g.soort, c.* from ${waarVan(read, vraag)}
  cross join lateral (
    select case when behandelaar_id is null then 'vrij' when behandelaar_id = ${medewerkerId}::uuid then 'mij' else 'ander' end as wie,
      case when vervolg_op = '9999-12-31' then 'zonder' when vervolg_op < ${vandaag}::date then 'te-laat'
        when vervolg_op = ${vandaag}::date then 'vandaag' when vervolg_op <= ${zondag}::date then 'week' else 'later' end as groep,
      width_bucket(ontvangen_op, ${[...leeftijden]}::timestamptz[]) as leeftijd, count(*)::int as aantal
    from zaak where gemeente_id = g.id and soort = g.soort and fase not in ('afgehandeld', 'ingetrokken')
    group by 1, 2, 3) c`;

/** A case as it stands in the worklist, without whom it is about. */
export type Zaakplaats = {
  gemeenteId: number;
  id: string;
  zaaknummer: string;
  soort: Zaaksoort;
  fase: Fase;
  behandelaarId: string | null;
  vervolgOp: LocalDate | null;
  ontvangenOp: Date;
  versie: number;
};

/** The same list as the worklist without persons: for a file, and to see what comes next. Null is all of it. */
export async function listZaakplaatsen(
  read: Read,
  vraag: Omit<WerkVraag, 'na'>,
  hoogstens: number | null,
): Promise<Zaakplaats[]> {
  const rijen = await read.db.$queryRaw<(Omit<Zaakplaats, 'vervolgOp'> & { vervolgOp: string })[]>`
    select z.gemeente_id as "gemeenteId", z.id, z.zaaknummer, z.soort, z.fase, z.behandelaar_id as "behandelaarId",
      z.vervolg_op::text as "vervolgOp", z.ontvangen_op as "ontvangenOp", z.versie
    from ${waarVan(read, vraag)}
    cross join lateral (${rijVan(vraag, hoogstens)}) z
    order by z.vervolg_op, z.id limit ${hoogstens}::int`;
  return rijen.map((rij) => ({ ...rij, vervolgOp: vervolgVan(toLocalDate(rij.vervolgOp)) }));
}
