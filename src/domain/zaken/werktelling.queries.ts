import type { Werkgrenzen, Werktelling } from '@/domain/taken/werkgroep';
import { Prisma } from '@/generated/prisma/client';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { type Fase, vervolgVan, type Zaaksoort } from './zaak';

type Waar = readonly { gemeenteId: number; soort: Zaaksoort }[];

const waarVan = (read: Read, waar: Waar): Prisma.Sql => {
  const hier = waar.filter(({ gemeenteId }) => read.gemeenten.includes(gemeenteId));
  return Prisma.sql`unnest(${hier.map((w) => w.gemeenteId)}::int[], ${hier.map((w) => w.soort)}::text[]) g(id, soort)`;
};

/** How many open cases of these kinds there are: of whom, by when, and how long they wait. */
export const countOpenZaken = (
  read: Read,
  { waar }: { waar: Waar },
  medewerkerId: string,
  { vandaag, zondag, leeftijden }: Werkgrenzen,
): Promise<Werktelling<Zaaksoort>[]> => read.db.$queryRaw<Werktelling<Zaaksoort>[]>`
  select g.id as "gemeenteId", g.soort, c.* from ${waarVan(read, waar)}
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
  { waar, fase, bij }: { waar: Waar; fase?: Fase | undefined; bij?: readonly (string | null)[] | undefined },
  hoogstens: number | null,
): Promise<Zaakplaats[]> {
  const van =
    bij === undefined
      ? Prisma.empty
      : Prisma.sql`and (behandelaar_id = any(${bij.filter((id) => id !== null)}::uuid[]) or (${bij.includes(null)} and behandelaar_id is null))`;
  const rijen = await read.db.$queryRaw<(Omit<Zaakplaats, 'vervolgOp'> & { vervolgOp: string })[]>`
    select z.gemeente_id as "gemeenteId", z.id, z.zaaknummer, z.soort, z.fase, z.behandelaar_id as "behandelaarId",
      z.vervolg_op::text as "vervolgOp", z.ontvangen_op as "ontvangenOp", z.versie
    from ${waarVan(read, waar)}
    cross join lateral (
      select * from zaak where gemeente_id = g.id and soort = g.soort and fase not in ('afgehandeld', 'ingetrokken') ${van}
        ${fase === undefined ? Prisma.empty : Prisma.sql`and fase = ${fase}`}
      order by vervolg_op, id limit ${hoogstens}::int) z
    order by z.vervolg_op, z.id limit ${hoogstens}::int`;
  return rijen.map((rij) => ({ ...rij, vervolgOp: vervolgVan(toLocalDate(rij.vervolgOp)) }));
}
