import {
  briefdefinitie,
  STANDAARDBRIEFSOORTEN,
  type Standaardbrief,
} from '@/domain/documenten/standaardbrief';
import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { readOnderwerpnamen } from '@/domain/kennis/read-onderwerp';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { readNamen } from '@/domain/medewerkers/read-namen';
import { Prisma } from '@/generated/prisma/client';
import type { BriefModel } from '@/generated/prisma/models';
import { localDateOf } from '@/platform/clock';
import { may, type Rol } from '@/platform/permissions';
import type { Read } from '@/platform/tenant';
import { type Brief, decideBrief, magVersturen } from './brief';
import { loadBrief, toBrief } from './brief.store';
import { werkgeverVan } from './contact.store';
import { type Briefopmaak, gatherBrief } from './gather-brief';

export type Briefkeuze = { soort: Standaardbrief; klasse: Brief['klasse']; mag: boolean };

/** The letters with whether this medewerker may send them here: the gemeente chooses for its own desk (F-01). */
export async function listBriefkeuzes(read: Read, gemeenteId: number): Promise<Briefkeuze[]> {
  const werkgever = await werkgeverVan(read, actingMedewerker(read.ctx));
  const gegevens = await readGegevens(read, gemeenteId);
  const { waarde } = geldendOp('standaardbrieven', gegevens, localDateOf(read.ctx.now));
  return STANDAARDBRIEFSOORTEN.map((soort) => ({
    soort,
    klasse: briefdefinitie(soort).klasse,
    mag: magVersturen(soort, werkgever, waarde),
  }));
}

export type BriefView = Brief & {
  gemeenteId: number;
  maker: string;
  ondertekenaar: string | null;
  /** The channel and moment of the contact in which it was written. */
  contact: { kanaal: string; begonnenOp: Date };
};

type MetContact = BriefModel & { contact: { kanaal: string; begonnenOp: Date } };

const toView = (rij: MetContact, namen: ReadonlyMap<string, string>): BriefView => {
  const { contact, ...kaal } = rij;
  return {
    ...toBrief(kaal),
    gemeenteId: rij.gemeenteId,
    maker: namen.get(rij.makerId) ?? '',
    ondertekenaar: rij.ondertekenaarId === null ? null : (namen.get(rij.ondertekenaarId) ?? ''),
    contact,
  };
};

/** The letters that were written to a person, latest first: who wrote and signed them, in which contact, how they stand. */
export async function listBrievenVan(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<BriefView[]> {
  return listOf(read, { gemeenteId, persoonId });
}

async function listOf(
  read: Read,
  where: { gemeenteId: number; persoonId?: string; id?: string },
): Promise<BriefView[]> {
  const rijen = await read.db.brief.findMany({
    where,
    include: { contact: { select: { kanaal: true, begonnenOp: true } } },
    orderBy: [{ gemaaktOp: 'desc' }, { id: 'desc' }],
    take: 100,
  });
  if (rijen.length === 0) return [];
  for (const { persoonId } of rijen) read.shows(where.gemeenteId, [persoonId]);
  const namen = await readNamen(read);
  return rijen.map((rij) => toView(rij, namen));
}

const PER_LIJST = 50;

/** My own letters that are not done, over every gemeente of this read: what came back first. */
export async function listEigenBrieven(read: Read): Promise<BriefView[]> {
  const makerId = actingMedewerker(read.ctx);
  const brieven = await listOver(
    read,
    Prisma.sql`maker_id = ${makerId}::uuid and status in ('concept', 'ter-ondertekening', 'teruggestuurd')`,
  );
  return brieven.sort((a, b) => Number(b.status === 'teruggestuurd') - Number(a.status === 'teruggestuurd'));
}

/** What waits for a signature, over every gemeente of this read, oldest first; why this reader cannot sign it stands with it. */
export async function listTeOndertekenen(read: Read): Promise<(BriefView & { weigering: string | null })[]> {
  const medewerkerId = actingMedewerker(read.ctx);
  const brieven = await listOver(read, Prisma.sql`status = 'ter-ondertekening'`);
  return brieven.map((brief) => {
    const rollen = rollenOf(read, brief.gemeenteId);
    const besluit = decideBrief('ondertekenen', brief, { medewerkerId, rollen });
    return { ...brief, weigering: besluit.ok ? null : besluit.reden };
  });
}

type Rij = BriefModel & { kanaal: string; begonnenOp: Date };

/** LATERAL per gemeente: each takes its own first rows from its index (decision 2). */
async function listOver(read: Read, welke: Prisma.Sql): Promise<BriefView[]> {
  const rijen = await read.db.$queryRaw<Rij[]>`
    select b.gemeente_id as "gemeenteId", b.id, b.soort, b.klasse, b.persoon_id as "persoonId", b.contact_id as "contactId",
      b.vraag_id as "vraagId", b.velden, b.status, b.maker_id as "makerId", b.gemaakt_op as "gemaaktOp",
      b.aangeboden_op as "aangebodenOp", b.ondertekenaar_id as "ondertekenaarId", b.functie, b.reden,
      b.afgerond_op as "afgerondOp", b.versie, c.kanaal, c.begonnen_op as "begonnenOp"
    from unnest(${[...read.gemeenten]}::int[]) g(id)
    cross join lateral (
      select * from brief where gemeente_id = g.id and ${welke}
      order by aangeboden_op, gemaakt_op, id limit ${PER_LIJST}) b
    join klantcontact c on c.gemeente_id = b.gemeente_id and c.id = b.contact_id
    order by b.aangeboden_op, b.gemaakt_op, b.id limit ${PER_LIJST}`;
  if (rijen.length === 0) return [];
  for (const { gemeenteId, persoonId } of rijen) read.shows(gemeenteId, [persoonId]);
  const namen = await readNamen(read);
  return rijen.map(({ kanaal, begonnenOp, ...rij }) =>
    toView({ ...rij, contact: { kanaal, begonnenOp } }, namen),
  );
}

const rollenOf = (read: Read, gemeenteId: number): readonly Rol[] =>
  read.ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.rollen ?? [];

/** A question of the contact in which a letter was written. */
export type Briefvraag = {
  id: string;
  volgnummer: number;
  referentie: string;
  onderwerpNaam: string;
  tekst: string;
};

export type Briefblad = {
  brief: BriefView;
  /** What was asked in the contact of it: one of these it answers, by `brief.vraagId`. */
  vragen: Briefvraag[];
  /** As it goes out today, or why it cannot. For who may sign it with his own name. */
  opmaak: Briefopmaak;
  /** Null when it can be signed by this reader now. */
  weigering: string | null;
};

/**
 * One letter as it would go out today, for its maker, or for who may sign; with `ondertekenen` the reader's own name stands
 * below it. Null for anybody else and where there is none: what a letter says is for those who work on it.
 */
export async function getBriefblad(
  read: Read,
  gemeenteId: number,
  id: string,
  voor: 'maker' | 'ondertekenaar',
): Promise<Briefblad | null> {
  const { actor } = read.ctx;
  const brief = await loadBrief(read, gemeenteId, id);
  if (!brief || actor.soort !== 'medewerker') return null;
  const rollen = rollenOf(read, gemeenteId);
  const mag =
    voor === 'maker'
      ? brief.makerId === actor.medewerkerId
      : may(rollen, 'brief.ondertekenen') && brief.status === 'ter-ondertekening';
  if (!mag) return null;
  const [view] = await listOf(read, { gemeenteId, id });
  if (!view) return null;
  const besluit = decideBrief('ondertekenen', brief, { medewerkerId: actor.medewerkerId, rollen });
  const ondertekening =
    voor === 'ondertekenaar' && besluit.ok && besluit.functie !== null
      ? { naam: actor.naam, rol: besluit.functie }
      : null;
  return {
    brief: view,
    vragen: await listVragenIn(read, gemeenteId, brief.contactId),
    opmaak: await gatherBrief(read, gemeenteId, brief, ondertekening),
    weigering: besluit.ok ? null : besluit.reden,
  };
}

async function listVragenIn(read: Read, gemeenteId: number, contactId: string): Promise<Briefvraag[]> {
  const vragen = await read.db.vraag.findMany({
    where: { gemeenteId, contactId },
    select: { id: true, volgnummer: true, referentie: true, onderwerp: true, tekst: true },
    orderBy: { volgnummer: 'asc' },
  });
  const namen = await readOnderwerpnamen(read);
  return vragen.map(({ onderwerp, ...vraag }) => ({
    ...vraag,
    onderwerpNaam: namen.get(onderwerp)?.naam ?? onderwerp,
  }));
}
