import { uitlegVan } from '@/domain/beloften/belofte';
import { readNamen } from '@/domain/medewerkers/read-namen';
import { aanschrijfnaam, type Naam } from '@/domain/personen/naam';
import { NAAMDELEN } from '@/domain/personen/naamvelden';
import { Prisma } from '@/generated/prisma/client';
import type { Stap } from '@/law/uitleg';
import type { Read } from '@/platform/tenant';
import type { Urgentie } from './route';
import type { TaakSoort, TaakStatus, Team } from './taak';
import type { Stapsoort } from './vraag.store';
import type { Vraagstand } from './vraagketen';

export type TaakRegel = {
  gemeenteId: number;
  id: string;
  soort: TaakSoort;
  team: Team;
  urgentie: Urgentie;
  status: TaakStatus;
  uiterlijk: Date;
  /** Whether `uiterlijk` was promised to somebody; otherwise it is the moment of making. */
  beloofd: string | null;
  eigenaar: 'gemeente' | 'kantoor' | null;
  gewaarschuwd: boolean;
  gebroken: boolean;
  medewerkerId: string | null;
  medewerker: string | null;
  afgesprokenVan: Date | null;
  verkeerd: boolean;
  onderwerp: string;
  tekst: string;
  persoonId: string | null;
  naam: string | null;
  pogingen: number;
};

type Rij = Omit<TaakRegel, 'naam' | 'medewerker'> & {
  naamdelen: Naam | null;
};

/**
 * The queue of teams over every gemeente of this read, by promise, soonest first. LATERAL per gemeente: each takes
 * its own first rows from its index (decision 2).
 */
export async function listTakenrij(read: Read, teams: readonly Team[], hoogstens = 50): Promise<TaakRegel[]> {
  // First which rows, then what stands beside them: the joins are made for one page, not for a page per gemeente.
  const rijen = await read.db.$queryRaw<Rij[]>`
    with t as materialized (
      select t.* from unnest(${[...read.gemeenten]}::int[]) g(id)
      cross join unnest(${[...teams]}::text[]) m(team)
      cross join lateral (
        select * from taak where gemeente_id = g.id and team = m.team and status <> 'afgerond'
        order by uiterlijk limit ${hoogstens}) t
      order by t.uiterlijk, t.id limit ${hoogstens})
    select t.gemeente_id as "gemeenteId", t.id, t.soort, t.team, t.urgentie, t.status, t.uiterlijk, b.beloofd, b.eigenaar,
      b.gewaarschuwd_op is not null as gewaarschuwd, coalesce(b.status = 'gebroken', false) as gebroken,
      t.medewerker_id as "medewerkerId", t.afgesproken_van as "afgesprokenVan", t.verkeerd_op is not null as verkeerd,
      coalesce(o.naam, v.onderwerp) as onderwerp, v.tekst, t.persoon_id as "persoonId",
      ${Prisma.raw(NAAMDELEN)} as naamdelen,
      (select count(*)::int from contactpoging c where c.gemeente_id = t.gemeente_id and c.taak_id = t.id) as pogingen
    from t
    join lateral (select onderwerp, tekst from vraag where gemeente_id = t.gemeente_id and id = t.vraag_id) v on true
    left join lateral (select * from belofte where gemeente_id = t.gemeente_id and id = t.belofte_id) b on true
    left join onderwerp o on o.kantoor_id = ${read.ctx.kantoorId} and o.sleutel = v.onderwerp
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

export type TaakView = Omit<TaakRegel, 'pogingen' | 'gemeenteId'> & {
  versie: number;
  vraagId: string;
  referentie: string;
  stand: Vraagstand;
  antwoord: string | null;
  kanaal: string;
  telefoon: string | null;
  afgesprokenTot: Date | null;
  toelichting: string | null;
  ontvangenOp: Date;
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
  stappen: { id: string; moment: Date; soort: Stapsoort; tekst: string | null }[];
};

/** One task in one gemeente with its question, promise and attempts, or null. */
export async function getTaak(read: Read, gemeenteId: number, id: string): Promise<TaakView | null> {
  const rij = await read.db.taak.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    include: {
      vraag: { include: { contact: true, stappen: { orderBy: { moment: 'asc' } } } },
      belofte: true,
      persoon: true,
      pogingen: { orderBy: { moment: 'asc' } },
    },
  });
  if (!rij) return null;
  if (rij.persoonId) read.shows(gemeenteId, [rij.persoonId]);
  const { ctx } = read;
  const namen = await readNamen(read);
  const onderwerp = await read.db.onderwerp.findUnique({
    where: { kantoorId_sleutel: { kantoorId: ctx.kantoorId, sleutel: rij.vraag.onderwerp } },
  });
  const { belofte } = rij;
  return {
    id: rij.id,
    versie: rij.versie,
    soort: rij.soort as TaakSoort,
    team: rij.team as Team,
    urgentie: rij.urgentie as Urgentie,
    status: rij.status as TaakStatus,
    uiterlijk: rij.uiterlijk,
    beloofd: belofte?.beloofd ?? null,
    eigenaar: (belofte?.eigenaar ?? null) as TaakRegel['eigenaar'],
    bron: belofte?.bron ?? null,
    belofteStatus: belofte?.status ?? null,
    uitleg: belofte ? uitlegVan(belofte) : [],
    gewaarschuwd: belofte?.gewaarschuwdOp != null,
    gebroken: belofte?.status === 'gebroken',
    medewerkerId: rij.medewerkerId,
    medewerker: rij.medewerkerId === null ? null : (namen.get(rij.medewerkerId) ?? null),
    vanMij: ctx.actor.soort === 'medewerker' && ctx.actor.medewerkerId === rij.medewerkerId,
    afgesprokenVan: rij.afgesprokenVan,
    afgesprokenTot: rij.afgesprokenTot,
    verkeerd: rij.verkeerdOp !== null,
    onderwerp: onderwerp?.naam ?? rij.vraag.onderwerp,
    tekst: rij.vraag.tekst,
    persoonId: rij.persoonId,
    naam: rij.persoon ? aanschrijfnaam(rij.persoon) : null,
    vraagId: rij.vraagId,
    referentie: rij.vraag.referentie,
    stand: rij.vraag.stand as Vraagstand,
    antwoord: rij.vraag.antwoord,
    kanaal: rij.vraag.contact.kanaal,
    telefoon: rij.telefoon,
    toelichting: rij.toelichting,
    ontvangenOp: rij.vraag.ontvangenOp,
    pogingen: rij.pogingen.map(({ gemeenteId: _, taakId: __, door, ...p }) => ({
      ...p,
      door: namen.get(door.replace('medewerker:', '')) ?? '',
    })),
    stappen: rij.vraag.stappen.map(({ id: stapId, moment, soort, tekst }) => ({
      id: stapId,
      moment,
      soort: soort as Stapsoort,
      tekst,
    })),
  };
}

export type VerkeerdCijfer = { gemeenteId: number; maand: string; aantal: number };

/** How many questions the serviceteam found to belong to the frontoffice, per gemeente and month (D-17). */
export async function listVerkeerdBezorgd(read: Read): Promise<VerkeerdCijfer[]> {
  return read.db.$queryRaw<VerkeerdCijfer[]>`
    select c.* from unnest(${[...read.gemeenten]}::int[]) g(id)
    cross join lateral (
      select gemeente_id as "gemeenteId", to_char(verkeerd_op at time zone 'Europe/Amsterdam', 'YYYY-MM') as maand, count(*)::int as aantal
      from taak where gemeente_id = g.id and verkeerd_op is not null
      group by 1, 2 order by 2 desc limit 12) c
    order by c.maand desc, c."gemeenteId"`;
}
