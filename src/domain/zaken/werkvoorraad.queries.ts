import { readNamen } from '@/domain/medewerkers/read-namen';
import { formatNaam } from '@/domain/personen/persoon';
import { Prisma } from '@/generated/prisma/client';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Fase, Zaaksoort } from './zaak';

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

/** Stands for "no last day" in the order of the worklist, as in its index. */
export const GEEN_DAG = toLocalDate('9999-12-31');

type Rij = Omit<WerkRegel, 'naam' | 'behandelaar' | 'vervolgOp'> & {
  persoonId: string;
  vervolgOp: string | null;
  voorletters: string | null;
  voorvoegsel: string | null;
  geslachtsnaam: string;
  voornamen: string | null;
};

/**
 * The open cases of these kinds over every gemeente of this read, the soonest last day first: one page after `na`.
 * LATERAL per gemeente and kind, so that each takes its own first rows from its index (decision 2).
 */
export async function listWerkvoorraad(
  read: Read,
  vraag: {
    soorten: readonly Zaaksoort[];
    fase?: Fase | undefined;
    behandelaarId?: string | undefined;
    na?: WerkPlaats | undefined;
  },
  hoogstens = 50,
): Promise<WerkRegel[]> {
  const { fase, behandelaarId, na } = vraag;
  const rest = Prisma.sql`
    ${fase === undefined ? Prisma.empty : Prisma.sql`and fase = ${fase}`}
    ${behandelaarId === undefined ? Prisma.empty : Prisma.sql`and behandelaar_id = ${behandelaarId}::uuid`}
    ${na === undefined ? Prisma.empty : Prisma.sql`and (coalesce(vervolg_op, '9999-12-31'::date), id) > (${na.op}::date, ${na.id}::uuid)`}`;
  const rijen = await read.db.$queryRaw<Rij[]>`
    with z as materialized (
      select z.* from unnest(${[...read.gemeenten]}::int[]) g(id)
      cross join unnest(${[...vraag.soorten]}::text[]) s(soort)
      cross join lateral (
        select * from zaak where gemeente_id = g.id and soort = s.soort and fase not in ('afgehandeld', 'ingetrokken') ${rest}
        order by coalesce(vervolg_op, '9999-12-31'::date), id limit ${hoogstens}) z
      order by coalesce(z.vervolg_op, '9999-12-31'::date), z.id limit ${hoogstens})
    select z.gemeente_id as "gemeenteId", z.id, z.zaaknummer, z.soort, z.fase, z.ontvangen_op as "ontvangenOp",
      z.vervolg_op::text as "vervolgOp", z.behandelaar_id as "behandelaarId", z.versie, z.persoon_id as "persoonId",
      exists (select from termijn t where t.gemeente_id = z.gemeente_id and t.zaak_id = z.id and t.stand = 'loopt'
        and t.gemist_op is not null) as gemist,
      p.voorletters, p.voorvoegsel, p.geslachtsnaam, p.voornamen
    from z
    cross join lateral (select voorletters, voorvoegsel, geslachtsnaam, voornamen from persoon
      where gemeente_id = z.gemeente_id and id = z.persoon_id) p
    order by coalesce(z.vervolg_op, '9999-12-31'::date), z.id`;
  for (const rij of rijen) read.shows(rij.gemeenteId, [rij.persoonId]);
  const namen = await readNamen(read);
  return rijen.map(({ persoonId: _, voorletters, voorvoegsel, geslachtsnaam, voornamen, ...rij }) => ({
    ...rij,
    vervolgOp: rij.vervolgOp === null ? null : toLocalDate(rij.vervolgOp),
    naam: formatNaam({ voorletters, voorvoegsel, geslachtsnaam, voornamen }),
    behandelaar: rij.behandelaarId === null ? null : (namen.get(rij.behandelaarId) ?? null),
  }));
}
