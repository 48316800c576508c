import { uitlegVan } from '@/domain/beloften/belofte';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { readNamen } from '@/domain/medewerkers/read-namen';
import { aanschrijfnaam, type Naam } from '@/domain/personen/naam';
import { NAAMDELEN } from '@/domain/personen/naamvelden';
import { Prisma } from '@/generated/prisma/client';
import type { Stap } from '@/law/uitleg';
import type { Read } from '@/platform/tenant';
import type {
  Onderwerpsoort,
  Taakonderwerp,
  Taakregelsoort,
  Taakresultaat,
  TaakSoort,
  TaakStatus,
  Team,
  Urgentie,
} from './taak';

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
  persoonId: string | null;
  naam: string | null;
  pogingen: number;
};

type Rij = Omit<TaakRegel, 'naam' | 'medewerker'> & { naamdelen: Naam | null };

/** Which tasks a list is about: of these teams, about these subjects, in these gemeenten of the read. */
export type TakenVraag = {
  waar: readonly { gemeenteId: number; team: Team; soort: Onderwerpsoort }[];
  /** Of one medewerker; null for what nobody has. */
  medewerkerId?: string | null | undefined;
};

/**
 * The work of teams over every gemeente of this read, by the end of its term, soonest first. LATERAL per gemeente, team
 * and subject: each takes its own first rows from its index (decision 2).
 */
export async function listTaken(read: Read, vraag: TakenVraag, hoogstens = 50): Promise<TaakRegel[]> {
  const waar = vraag.waar.filter(({ gemeenteId }) => read.gemeenten.includes(gemeenteId));
  const { medewerkerId } = vraag;
  const van =
    medewerkerId === undefined
      ? Prisma.empty
      : Prisma.sql`and medewerker_id is not distinct from ${medewerkerId}::uuid`;
  // First which rows, then what stands beside them: the joins are made for one page, not for a page per gemeente.
  const rijen = await read.db.$queryRaw<Rij[]>`
    with t as materialized (
      select t.* from unnest(${waar.map((w) => w.gemeenteId)}::int[], ${waar.map((w) => w.team)}::text[],
        ${waar.map((w) => w.soort)}::text[]) g(id, team, soort)
      cross join lateral (
        select * from taak where gemeente_id = g.id and team = g.team and onderwerp_soort = g.soort
          and status <> 'afgerond' ${van}
        order by uiterlijk, id limit ${hoogstens}) t
      order by t.uiterlijk, t.id limit ${hoogstens})
    select t.gemeente_id as "gemeenteId", t.id, t.soort, t.onderwerp_soort as "onderwerpSoort", t.onderwerp_id as "onderwerpId",
      t.team, t.urgentie, t.status, t.uiterlijk, t.heeft_termijn as "heeftTermijn", b.beloofd, b.eigenaar,
      coalesce(b.status = 'gebroken', false) as gebroken, t.medewerker_id as "medewerkerId",
      t.afgesproken_van as "afgesprokenVan", t.verkeerd_op is not null as verkeerd, t.toelichting,
      t.persoon_id as "persoonId", ${Prisma.raw(NAAMDELEN)} as naamdelen,
      (select count(*)::int from contactpoging c where c.gemeente_id = t.gemeente_id and c.taak_id = t.id) as pogingen
    from t
    left join lateral (select * from belofte where gemeente_id = t.gemeente_id and id = t.belofte_id) b on true
    left join lateral (select * from persoon
      where gemeente_id = t.gemeente_id and id = t.persoon_id) p on true
    order by t.uiterlijk, t.id`;
  for (const rij of rijen) if (rij.persoonId) read.shows(rij.gemeenteId, [rij.persoonId]);
  const namen = await readNamen(read);
  return rijen.map(({ naamdelen, ...rij }) => ({
    ...rij,
    naam: naamdelen && aanschrijfnaam(naamdelen),
    medewerker: rij.medewerkerId === null ? null : (namen.get(rij.medewerkerId) ?? null),
  }));
}

export type Takentelling = { mij: number; vrij: number; anderen: number; teLaat: number };

/** How much work of these teams there is, of whom, and how much of it is late. */
export async function countTaken(
  read: Read,
  { waar }: Pick<TakenVraag, 'waar'>,
  medewerkerId: string,
): Promise<Takentelling> {
  const waarHier = waar.filter(({ gemeenteId }) => read.gemeenten.includes(gemeenteId));
  const [telling] = await read.db.$queryRaw<Takentelling[]>`
    select coalesce(sum(c.mij), 0)::int as mij, coalesce(sum(c.vrij), 0)::int as vrij,
      coalesce(sum(c.anderen), 0)::int as anderen, coalesce(sum(c.te_laat), 0)::int as "teLaat"
    from unnest(${waarHier.map((w) => w.gemeenteId)}::int[], ${waarHier.map((w) => w.team)}::text[],
      ${waarHier.map((w) => w.soort)}::text[]) g(id, team, soort)
    cross join lateral (
      select count(*) filter (where medewerker_id = ${medewerkerId}::uuid) as mij,
        count(*) filter (where medewerker_id is null) as vrij,
        count(*) filter (where medewerker_id <> ${medewerkerId}::uuid) as anderen,
        count(*) filter (where heeft_termijn and uiterlijk <= ${read.ctx.now}::timestamptz) as te_laat
      from taak where gemeente_id = g.id and team = g.team and onderwerp_soort = g.soort and status <> 'afgerond') c`;
  return telling ?? { mij: 0, vrij: 0, anderen: 0, teLaat: 0 };
}

/** How many tasks this medewerker has in hand, over the gemeenten of this read. */
export async function countEigenTaken(read: Read, medewerkerId: string): Promise<number> {
  const [telling] = await read.db.$queryRaw<{ aantal: number }[]>`
    select coalesce(sum(c.aantal), 0)::int as aantal from unnest(${[...read.gemeenten]}::int[]) g(id)
    cross join lateral (
      select count(*) as aantal from taak
      where gemeente_id = g.id and medewerker_id = ${medewerkerId}::uuid and status = 'bezig') c`;
  return telling?.aantal ?? 0;
}

export type TaakView = Omit<TaakRegel, 'pogingen' | 'gemeenteId'> & {
  versie: number;
  herkomst: Team | null;
  telefoon: string | null;
  afgesprokenTot: Date | null;
  resultaat: Taakresultaat | null;
  antwoord: string | null;
  notitie: string | null;
  gemaaktOp: Date;
  bron: string | null;
  belofteStatus: string | null;
  uitleg: Stap[];
  vanMij: boolean;
  pogingen: {
    id: string;
    moment: Date;
    soort: string;
    dagdeel: string;
    bereikt: boolean;
    bericht: string;
    opmerking: string | null;
    door: string;
  }[];
  regels: {
    id: string;
    moment: Date;
    soort: Taakregelsoort;
    tekst: string | null;
    gegevens: Record<string, unknown>;
    door: string | null;
  }[];
};

/** One task in one gemeente with its promise, attempts and journal, or null. */
export async function getTaak(read: Read, gemeenteId: number, id: string): Promise<TaakView | null> {
  const rij = await read.db.taak.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    include: {
      belofte: true,
      persoon: true,
      pogingen: { orderBy: { moment: 'asc' } },
      regels: { orderBy: { volgnummer: 'asc' } },
    },
  });
  if (!rij) return null;
  if (rij.persoonId) read.shows(gemeenteId, [rij.persoonId]);
  const { ctx } = read;
  const namen = await readNamen(read);
  const naamVan = (door: string) => nameActor(namen, door);
  const { belofte } = rij;
  return {
    id: rij.id,
    versie: rij.versie,
    soort: rij.soort as TaakSoort,
    onderwerpSoort: rij.onderwerpSoort as Onderwerpsoort,
    onderwerpId: rij.onderwerpId,
    team: rij.team as Team,
    herkomst: rij.herkomst as Team | null,
    urgentie: rij.urgentie as Urgentie,
    status: rij.status as TaakStatus,
    uiterlijk: rij.uiterlijk,
    heeftTermijn: rij.heeftTermijn,
    beloofd: belofte?.beloofd ?? null,
    eigenaar: (belofte?.eigenaar ?? null) as TaakRegel['eigenaar'],
    bron: belofte?.bron ?? null,
    belofteStatus: belofte?.status ?? null,
    uitleg: belofte ? uitlegVan(belofte) : [],
    gebroken: belofte?.status === 'gebroken',
    medewerkerId: rij.medewerkerId,
    medewerker: rij.medewerkerId === null ? null : (namen.get(rij.medewerkerId) ?? null),
    vanMij: ctx.actor.soort === 'medewerker' && ctx.actor.medewerkerId === rij.medewerkerId,
    afgesprokenVan: rij.afgesprokenVan,
    afgesprokenTot: rij.afgesprokenTot,
    verkeerd: rij.verkeerdOp !== null,
    persoonId: rij.persoonId,
    naam: rij.persoon ? aanschrijfnaam(rij.persoon) : null,
    telefoon: rij.telefoon,
    toelichting: rij.toelichting,
    resultaat: rij.resultaat as Taakresultaat | null,
    antwoord: rij.antwoord,
    notitie: rij.notitie,
    gemaaktOp: rij.gemaaktOp,
    pogingen: rij.pogingen.map(({ gemeenteId: _, taakId: __, door, ...p }) => ({
      ...p,
      door: naamVan(door) ?? '',
    })),
    regels: rij.regels.map(({ id: regelId, moment, soort, tekst, gegevens, door }) => ({
      id: regelId,
      moment,
      soort: soort as Taakregelsoort,
      tekst,
      gegevens: gegevens as Record<string, unknown>,
      door: naamVan(door),
    })),
  };
}

export type TaakOver = {
  id: string;
  onderwerpId: string;
  soort: TaakSoort;
  team: Team;
  status: TaakStatus;
  telefoon: string | null;
  belofte: {
    beloofd: string;
    status: string;
    eigenaar: string;
    soort: string;
    bron: string;
    gevraagdOp: Date;
    norm: unknown;
    feiten: unknown;
  } | null;
};

/** The tasks about these subjects of one gemeente, the newest first, with what was promised about each. */
export async function listTakenOver(
  read: Read,
  gemeenteId: number,
  soort: Taakonderwerp['soort'],
  ids: readonly string[],
): Promise<TaakOver[]> {
  if (ids.length === 0) return [];
  const rijen = await read.db.taak.findMany({
    where: { gemeenteId, onderwerpSoort: soort, onderwerpId: { in: [...ids] } },
    include: { belofte: true },
    orderBy: [{ gemaaktOp: 'desc' }, { id: 'desc' }],
  });
  return rijen.map((rij) => ({
    id: rij.id,
    onderwerpId: rij.onderwerpId,
    soort: rij.soort as TaakSoort,
    team: rij.team as Team,
    status: rij.status as TaakStatus,
    telefoon: rij.telefoon,
    belofte: rij.belofte,
  }));
}

/** Whether this medewerker has a task about this person in hand. */
export async function hasTaakOver(
  { db }: Read,
  wie: { gemeenteId: number; medewerkerId: string; persoonId: string },
): Promise<boolean> {
  // By person first: of one there are few, of somebody who works here there are many.
  const gevonden = await db.$queryRaw<unknown[]>`
    select 1 from (select * from taak where gemeente_id = ${wie.gemeenteId} and persoon_id = ${wie.persoonId}::uuid offset 0) t
    where t.medewerker_id = ${wie.medewerkerId}::uuid and t.status = 'bezig' limit 1`;
  return gevonden.length > 0;
}

export type VerkeerdCijfer = { gemeenteId: number; maand: string; aantal: number };

/** How many tasks about such a subject were at the wrong team, per gemeente and month (D-17). */
export async function listVerkeerdBezorgd(
  read: Read,
  soort: Taakonderwerp['soort'],
): Promise<VerkeerdCijfer[]> {
  return read.db.$queryRaw<VerkeerdCijfer[]>`
    select c.* from unnest(${[...read.gemeenten]}::int[]) g(id)
    cross join lateral (
      select gemeente_id as "gemeenteId", to_char(verkeerd_op at time zone 'Europe/Amsterdam', 'YYYY-MM') as maand, count(*)::int as aantal
      from taak where gemeente_id = g.id and onderwerp_soort = ${soort} and verkeerd_op is not null
      group by 1, 2 order by 2 desc limit 12) c
    order by c.maand desc, c."gemeenteId"`;
}
