import { uitlegVan } from '@/domain/beloften/belofte';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { readNamen } from '@/domain/medewerkers/read-namen';
import { aanschrijfnaam } from '@/domain/personen/naam';
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
import type { TaakRegel } from './taaklijst.queries';

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
