import { readNamen } from '@/domain/medewerkers/read-namen';
import { aanschrijfnaam, type Naam } from '@/domain/personen/naam';
import { NAAMDELEN } from '@/domain/personen/naamvelden';
import { Prisma } from '@/generated/prisma/client';
import type { Read } from '@/platform/tenant';
import type { Onderwerpsoort, TaakSoort, TaakStatus, Team, Urgentie } from './taak';
import type { Werkgrenzen, Werkplaats, Werktelling } from './werkgroep';

export type TaakRegel = {
  gemeenteId: number;
  id: string;
  soort: TaakSoort;
  onderwerpSoort: Onderwerpsoort;
  onderwerpId: string;
  team: Team;
  urgentie: Urgentie;
  status: TaakStatus;
  uiterlijk: Date;
  /** Whether `uiterlijk` was promised or set; otherwise it is the moment of making. */
  heeftTermijn: boolean;
  /** What was told to somebody: a day or a moment. */
  beloofd: string | null;
  eigenaar: 'gemeente' | 'kantoor' | null;
  gebroken: boolean;
  medewerkerId: string | null;
  medewerker: string | null;
  afgesprokenVan: Date | null;
  verkeerd: boolean;
  toelichting: string | null;
  gemaaktOp: Date;
  persoonId: string | null;
  naam: string | null;
  pogingen: number;
};

type Rij = Omit<TaakRegel, 'naam' | 'medewerker'> & { naamdelen: Naam | null };

/** Which tasks a list is about: of these teams, about these subjects, in these gemeenten of the read. */
export type TakenVraag = {
  waar: readonly { gemeenteId: number; team: Team; soort: Onderwerpsoort }[];
  /** Of these medewerkers; null among them for what nobody has. Everybody's without it. */
  bij?: readonly (string | null)[] | undefined;
  /** Where the page before ended. */
  na?: Werkplaats | undefined;
};

/** The same question as a piece of SQL about one gemeente, team and subject `g`, in the order of the list. */
const rijVan = ({ bij, na }: TakenVraag, hoogstens: number | null): Prisma.Sql => Prisma.sql`
  select * from taak where gemeente_id = g.id and team = g.team and onderwerp_soort = g.soort and status <> 'afgerond'
    ${bij === undefined ? Prisma.empty : Prisma.sql`and (medewerker_id = any(${bij.filter((id) => id !== null)}::uuid[]) or (${bij.includes(null)} and medewerker_id is null))`}
    ${na === undefined ? Prisma.empty : voorbij(na)}
  order by heeft_termijn desc, uiterlijk, id limit ${hoogstens}::int`;

/** What comes after a place in this order. */
function voorbij({ rang, op, id }: Werkplaats): Prisma.Sql {
  const verder = Prisma.sql`(uiterlijk, id) > (${op}::timestamptz, ${id}::uuid)`;
  if (rang === 2) return Prisma.sql`and false`;
  return rang === 1
    ? Prisma.sql`and not heeft_termijn and ${verder}`
    : Prisma.sql`and (not heeft_termijn or ${verder})`;
}

/** Per gemeente, team and subject of the question a row `g`, within the gemeenten of this read. */
const waarVan = (read: Read, { waar }: TakenVraag): Prisma.Sql => {
  const hier = waar.filter(({ gemeenteId }) => read.gemeenten.includes(gemeenteId));
  return Prisma.sql`unnest(${hier.map((w) => w.gemeenteId)}::int[], ${hier.map((w) => w.team)}::text[],
    ${hier.map((w) => w.soort)}::text[]) g(id, team, soort)`;
};

/**
 * The work of teams over every gemeente of this read, by the end of its term, soonest first; what has none after it. LATERAL per gemeente, team
 * and subject: each takes its own first rows from its index (decision 2).
 */
export async function listTaken(read: Read, vraag: TakenVraag, hoogstens = 50): Promise<TaakRegel[]> {
  // First which rows, then what stands beside them: the joins are made for one page, not for a page per gemeente.
  const rijen = await read.db.$queryRaw<Rij[]>`
    with t as materialized (
      select t.* from ${waarVan(read, vraag)}
      cross join lateral (${rijVan(vraag, hoogstens)}) t
      order by t.heeft_termijn desc, t.uiterlijk, t.id limit ${hoogstens})
    select t.gemeente_id as "gemeenteId", t.id, t.soort, t.onderwerp_soort as "onderwerpSoort", t.onderwerp_id as "onderwerpId",
      t.team, t.urgentie, t.status, t.uiterlijk, t.heeft_termijn as "heeftTermijn", b.beloofd, b.eigenaar,
      coalesce(b.status = 'gebroken', false) as gebroken, t.medewerker_id as "medewerkerId",
      t.afgesproken_van as "afgesprokenVan", t.verkeerd_op is not null as verkeerd, t.toelichting, t.gemaakt_op as "gemaaktOp",
      t.persoon_id as "persoonId", ${Prisma.raw(NAAMDELEN)} as naamdelen,
      (select count(*)::int from contactpoging c where c.gemeente_id = t.gemeente_id and c.taak_id = t.id) as pogingen
    from t
    left join lateral (select * from belofte where gemeente_id = t.gemeente_id and id = t.belofte_id) b on true
    left join lateral (select * from persoon
      where gemeente_id = t.gemeente_id and id = t.persoon_id) p on true
    order by t.heeft_termijn desc, t.uiterlijk, t.id`;
  for (const rij of rijen) if (rij.persoonId) read.shows(rij.gemeenteId, [rij.persoonId]);
  const namen = await readNamen(read);
  return rijen.map(({ naamdelen, ...rij }) => ({
    ...rij,
    naam: naamdelen && aanschrijfnaam(naamdelen),
    medewerker: rij.medewerkerId === null ? null : (namen.get(rij.medewerkerId) ?? null),
  }));
}

type Taaktelling = Werktelling<Onderwerpsoort> & { team: Team };

/** In which group a task stands. */
const GROEP = ({ now, eindVandaag, eindWeek }: Werkgrenzen) => Prisma.sql`
  case when not heeft_termijn then 'zonder' when uiterlijk <= ${now}::timestamptz then 'te-laat'
    when uiterlijk <= ${eindVandaag}::timestamptz then 'vandaag' when uiterlijk <= ${eindWeek}::timestamptz then 'week'
    else 'later' end`;

/** How much work of these teams there is: of whom, by when, and how long it waits. */
export const countTaken = (
  read: Read,
  vraag: Pick<TakenVraag, 'waar'>,
  medewerkerId: string,
  grenzen: Werkgrenzen,
): Promise<Taaktelling[]> => read.db.$queryRaw<Taaktelling[]>`
  select g.id as "gemeenteId", g.team, g.soort, c.* from ${waarVan(read, vraag)}
  cross join lateral (
    select case when medewerker_id is null then 'vrij' when medewerker_id = ${medewerkerId}::uuid then 'mij' else 'ander' end as wie,
      ${GROEP(grenzen)} as groep, width_bucket(gemaakt_op, ${[...grenzen.leeftijden]}::timestamptz[]) as leeftijd, count(*)::int as aantal
    from taak where gemeente_id = g.id and team = g.team and onderwerp_soort = g.soort and status <> 'afgerond'
    group by 1, 2, 3) c`;

/** A task as it stands in the list, without anybody whom it is about. */
export type Taakplaats = {
  gemeenteId: number;
  id: string;
  soort: TaakSoort;
  onderwerpSoort: Onderwerpsoort;
  onderwerpId: string;
  team: Team;
  medewerkerId: string | null;
  uiterlijk: Date;
  heeftTermijn: boolean;
  gemaaktOp: Date;
};

/** The same list as `listTaken` without persons: for a file, and to see what comes next. Null is all of it. */
export const listTaakplaatsen = (
  read: Read,
  vraag: TakenVraag,
  hoogstens: number | null,
): Promise<Taakplaats[]> => read.db.$queryRaw<Taakplaats[]>`
  select t.gemeente_id as "gemeenteId", t.id, t.soort, t.onderwerp_soort as "onderwerpSoort", t.onderwerp_id as "onderwerpId",
    t.team, t.medewerker_id as "medewerkerId", t.uiterlijk, t.heeft_termijn as "heeftTermijn", t.gemaakt_op as "gemaaktOp"
  from ${waarVan(read, vraag)}
  cross join lateral (${rijVan(vraag, hoogstens)}) t
  order by t.heeft_termijn desc, t.uiterlijk, t.id limit ${hoogstens}::int`;
