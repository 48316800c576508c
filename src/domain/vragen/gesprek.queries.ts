import { piekVan } from '@/domain/beloften/belofte';
import { type Conceptformulier, type Conceptvelden, stapVan } from '@/domain/contacten/concept';
import {
  type ContactStatus,
  type Gevraagd,
  type Kanaal,
  magZien,
  type Richting,
  type Verificatie,
} from '@/domain/contacten/contact';
import { readOnderwerpnamen } from '@/domain/kennis/read-onderwerp';
import { readTakenOver } from '@/domain/taken/read-taken';
import type { Read } from '@/platform/tenant';
import type { Resultaat } from './vraag.store';
import type { Vraagstand } from './vraagketen';

export type GesprekVraag = {
  id: string;
  volgnummer: number;
  referentie: string;
  onderwerp: string;
  onderwerpNaam: string;
  tekst: string;
  stand: Vraagstand;
  resultaat: Resultaat | null;
  antwoord: string | null;
  /** What was promised when it was passed on, and why that takes longer than usual: to be told on the line. */
  beloofd: string | null;
  piek: string | null;
  /** The last time that he asked about the same subject in an earlier contact, not long before (D-05). */
  eerder: { ontvangenOp: Date; referentie: string } | null;
};

export type Gesprek = {
  id: string;
  persoonId: string | null;
  kanaal: Kanaal;
  richting: Richting;
  status: ContactStatus;
  begonnenOp: Date;
  verificatie: Verificatie | null;
  verificatieVragen: Gevraagd[];
  /** Who speaks for the company that it is with. */
  gesprokenMet: string | null;
  doorverbonden: number;
  vragen: GesprekVraag[];
  /** What was being typed and is not recorded yet, by form. */
  concepten: Partial<Record<Conceptformulier, Concept>>;
  /** How far the contact is; what is typed belongs to this step. */
  stap: number;
};

export type Concept = { velden: Conceptvelden; bewaardOp: Date };

/**
 * The contact that this medewerker has open with this person in this gemeente, or null. It lives in the database:
 * whoever was logged out or lost his connection finds it as it was.
 */
export async function getOpenGesprek(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<Gesprek | null> {
  return loadOpen(read, { gemeenteId, persoonId });
}

/** The same by its id: a contact without a name is found by nothing else. With or without somebody. */
export async function getGesprek(read: Read, gemeenteId: number, id: string): Promise<Gesprek | null> {
  return loadOpen(read, { gemeenteId, id });
}

async function loadOpen(
  read: Read,
  welk: { gemeenteId: number; persoonId?: string; id?: string },
): Promise<Gesprek | null> {
  const { actor } = read.ctx;
  if (actor.soort !== 'medewerker') return null;
  const rij = await read.db.klantcontact.findFirst({
    // By its id alone: with more to go by, an index of all that he has open may seem the shorter way.
    where: welk.id === undefined ? { ...welk, medewerkerId: actor.medewerkerId, status: 'open' } : welk,
    include: {
      concepten: true,
      vragen: {
        orderBy: { volgnummer: 'asc' },
      },
    },
    orderBy: { begonnenOp: 'desc' },
  });
  if (rij?.status !== 'open' || rij.medewerkerId !== actor.medewerkerId) return null;
  if (rij.persoonId !== null) read.shows(rij.gemeenteId, [rij.persoonId]);
  const namen = await readOnderwerpnamen(read);
  const { vragen, concepten, ...contact } = rij;
  const taken = await readTakenOver(
    read,
    rij.gemeenteId,
    'vraag',
    vragen.map((v) => v.id),
  );
  // Who was not proven to be this person hears nothing of what that one asked.
  const bekend = magZien(contact.verificatie as Verificatie | null);
  const eerder = bekend && rij.persoonId !== null ? await listEerdere(read, rij, rij.persoonId) : [];
  return {
    id: contact.id,
    persoonId: contact.persoonId,
    kanaal: contact.kanaal as Kanaal,
    richting: contact.richting === 'uit' ? 'uit' : 'in',
    status: 'open',
    begonnenOp: contact.begonnenOp,
    verificatie: contact.verificatie as Verificatie | null,
    verificatieVragen: contact.verificatieVragen as unknown as Gevraagd[],
    gesprokenMet: contact.gesprokenMet,
    doorverbonden: contact.doorverbonden,
    stap: stapVan(vragen),
    concepten: Object.fromEntries(
      concepten.map(({ formulier, velden, bewaardOp }) => [
        formulier,
        { velden: velden as Conceptvelden, bewaardOp },
      ]),
    ),
    vragen: vragen.map((v) => {
      const belofte = taken.find((taak) => taak.onderwerpId === v.id && taak.belofte)?.belofte ?? null;
      return {
        id: v.id,
        volgnummer: v.volgnummer,
        referentie: v.referentie,
        onderwerp: v.onderwerp,
        onderwerpNaam: namen.get(v.onderwerp)?.naam ?? v.onderwerp,
        tekst: v.tekst,
        stand: v.stand as Vraagstand,
        resultaat: v.resultaat as Resultaat | null,
        antwoord: v.antwoord,
        beloofd: belofte?.beloofd ?? null,
        piek: belofte && piekVan(belofte),
        eerder: eerder.find((e) => e.onderwerp === v.onderwerp && isOpnieuw(e, v)) ?? null,
      };
    }),
  };
}

export type KlantVraag = {
  id: string;
  referentie: string;
  /** In which contact, how that was, how long it went on and with whom. */
  contactId: string;
  kanaal: Kanaal;
  richting: Richting;
  begonnenOp: Date;
  afgerondOp: Date | null;
  /** Who had the contact; null where it came in by itself. */
  medewerker: string | null;
  onderwerpNaam: string;
  tekst: string;
  stand: Vraagstand;
  resultaat: Resultaat | null;
  ontvangenOp: Date;
  /** About the same subject as another one not long before: asked once was not enough (D-05). */
  opnieuw: boolean;
};

const OPNIEUW_DAGEN = 30;

/** Whether the one came back of the other: after it, and within the days that are counted (D-05). */
const isOpnieuw = (eerst: { ontvangenOp: Date }, later: { ontvangenOp: Date }): boolean => {
  const verschil = later.ontvangenOp.getTime() - eerst.ontvangenOp.getTime();
  return verschil > 0 && verschil <= OPNIEUW_DAGEN * 86_400_000;
};

/** What he asked in other contacts in the days before this one began, the latest first. */
async function listEerdere(
  { db }: Read,
  { gemeenteId, id, begonnenOp }: { gemeenteId: number; id: string; begonnenOp: Date },
  persoonId: string,
): Promise<{ onderwerp: string; ontvangenOp: Date; referentie: string }[]> {
  const vanaf = new Date(begonnenOp.getTime() - OPNIEUW_DAGEN * 86_400_000);
  return db.vraag.findMany({
    where: { gemeenteId, persoonId, contactId: { not: id }, ontvangenOp: { gte: vanaf } },
    select: { onderwerp: true, ontvangenOp: true, referentie: true },
    orderBy: { ontvangenOp: 'desc' },
    take: 20,
  });
}

/** The latest questions of one person in one gemeente, newest first, with those that came back marked (D-05). */
export async function listVragenVan(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<KlantVraag[]> {
  const rijen = await read.db.vraag.findMany({
    where: { gemeenteId, persoonId },
    include: {
      contact: {
        select: { kanaal: true, richting: true, begonnenOp: true, afgerondOp: true, medewerkerId: true },
      },
    },
    orderBy: { ontvangenOp: 'desc' },
    take: 20,
  });
  if (rijen.length > 0) read.shows(gemeenteId, [persoonId]);
  const namen = await readOnderwerpnamen(read);
  const wie = rijen.flatMap(({ contact }) => contact.medewerkerId ?? []);
  const collegas = await read.db.medewerker.findMany({
    where: { kantoorId: read.ctx.kantoorId, id: { in: wie } },
    select: { id: true, naam: true },
  });
  const naamVan = new Map(collegas.map(({ id, naam }) => [id, naam]));
  return rijen.map((rij, at) => ({
    id: rij.id,
    referentie: rij.referentie,
    contactId: rij.contactId,
    kanaal: rij.contact.kanaal as Kanaal,
    richting: rij.contact.richting as Richting,
    begonnenOp: rij.contact.begonnenOp,
    afgerondOp: rij.contact.afgerondOp,
    medewerker: naamVan.get(rij.contact.medewerkerId ?? '') ?? null,
    onderwerpNaam: namen.get(rij.onderwerp)?.naam ?? rij.onderwerp,
    tekst: rij.tekst,
    stand: rij.stand as Vraagstand,
    resultaat: rij.resultaat as Resultaat | null,
    ontvangenOp: rij.ontvangenOp,
    opnieuw: rijen
      .slice(at + 1)
      .some(
        (eerder) =>
          eerder.onderwerp === rij.onderwerp && eerder.contactId !== rij.contactId && isOpnieuw(eerder, rij),
      ),
  }));
}
