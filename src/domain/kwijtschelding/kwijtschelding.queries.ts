import { vervolgVan } from '@/domain/zaken/zaak';
import type { Stap } from '@/law/uitleg';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { besluitFromJson, grondenUit } from './besluit';
import type { Concept, Invuller } from './concept';
import { loadConcept } from './concept.store';
import type { Feit, Gezien, Kwijtschelding } from './kwijtschelding';
import {
  isBezwaarOpen,
  loadFeiten,
  loadGezien,
  loadKwijtschelding,
  loadToestemming,
  toKwijtschelding,
} from './kwijtschelding.store';
import { findRegels } from './read-regels';
import type { Kwijtscheldingsregels } from './regels';

/** The rules of a gemeente about kwijtschelding today, or null when nobody entered them. */
export const getKwijtscheldingsregels = (
  read: Read,
  gemeenteId: number,
): Promise<Kwijtscheldingsregels | null> => findRegels(read, gemeenteId, localDateOf(read.ctx.now));

/** What was filled in so far for this person, or null. */
export async function getConcept(
  read: Read,
  gemeenteId: number,
  wie: { persoonId: string; voor: Invuller },
): Promise<Concept | null> {
  const concept = await loadConcept(read, gemeenteId, wie);
  if (concept) read.shows(gemeenteId, [wie.persoonId]);
  return concept;
}

/** The same with whether a bezwaar against that aanslag runs, for the page that tells what would come of it. */
export async function getConceptMetBezwaar(
  read: Read,
  gemeenteId: number,
  wie: { persoonId: string; voor: Invuller },
): Promise<(Concept & { bezwaarLoopt: boolean }) | null> {
  const concept = await getConcept(read, gemeenteId, wie);
  return concept && { ...concept, bezwaarLoopt: await isBezwaarOpen(read, gemeenteId, concept.aanslagId) };
}

/** All that is known of one request. */
export type Kwijtscheldingsdossier = {
  kwijtschelding: Kwijtschelding;
  feiten: readonly Feit[];
  gezien: readonly Gezien[];
  bezwaarLoopt: boolean;
  regels: Kwijtscheldingsregels | null;
};

/** One request with its facts and the papers that were seen, or null. */
export async function getKwijtscheldingsdossier(
  read: Read,
  gemeenteId: number,
  zaakId: string,
): Promise<Kwijtscheldingsdossier | null> {
  const kwijtschelding = await loadKwijtschelding(read, gemeenteId, zaakId);
  if (!kwijtschelding) return null;
  read.shows(gemeenteId, [kwijtschelding.persoonId]);
  return {
    kwijtschelding,
    feiten: await loadFeiten(read, gemeenteId, kwijtschelding),
    gezien: await loadGezien(read, gemeenteId, zaakId),
    bezwaarLoopt: await isBezwaarOpen(read, gemeenteId, kwijtschelding.aanslagId),
    regels: await findRegels(read, gemeenteId, kwijtschelding.gevraagdOp),
  };
}

/** A request in a list: how far it is and what comes next. */
export type KwijtscheldingInLijst = Pick<
  Kwijtschelding,
  | 'zaakId'
  | 'aanslagId'
  | 'gevraagdOp'
  | 'loopt'
  | 'uitkomst'
  | 'kwijtCenten'
  | 'besluitOp'
  | 'volledigOp'
  | 'aanvullenTot'
  | 'documentId'
> & { zaaknummer: string; fase: string; vervolgOp: LocalDate | null };

/** The requests of one person, the latest first. */
export async function listKwijtscheldingenVan(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<KwijtscheldingInLijst[]> {
  const rijen = await read.db.kwijtschelding.findMany({
    where: { gemeenteId, persoonId },
    include: { zaak: { select: { zaaknummer: true, fase: true, vervolgOp: true } } },
    orderBy: [{ gevraagdOp: 'desc' }, { zaakId: 'desc' }],
    take: 20,
  });
  if (rijen.length > 0) read.shows(gemeenteId, [persoonId]);
  return rijen.map(({ zaak, ...rij }) => {
    const {
      jaar: _,
      beroepTot: __,
      boekingId: ___,
      versie: ____,
      persoonId: _____,
      ...rest
    } = toKwijtschelding(rij);
    return {
      ...rest,
      zaaknummer: zaak.zaaknummer,
      fase: zaak.fase,
      vervolgOp: vervolgVan(fromDatabaseDate(zaak.vervolgOp)),
    };
  });
}

/** What is told of the requests of somebody: how each stands, since when, why, and whether we may look by ourselves (C-07). */
export type Kwijtscheldingstand = {
  zaken: (KwijtscheldingInLijst & {
    /** As it stands in the letter; null while nobody decided. */
    motivering: string | null;
    /** The grounds on which it was not all given, as steps of the law core. */
    gronden: readonly Stap[];
  })[];
  toestemming: { gegeven: boolean; moment: Date } | null;
};

/** The requests of one person with why they were decided so, the latest first, and what he said of the yearly test. */
export async function getKwijtscheldingstand(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<Kwijtscheldingstand> {
  const zaken = await listKwijtscheldingenVan(read, gemeenteId, persoonId);
  const besluiten = await read.db.besluit.findMany({
    where: {
      gemeenteId,
      zaakId: { in: zaken.map(({ zaakId }) => zaakId) },
      soort: 'kwijtschelding',
      stand: 'genomen',
    },
    select: { zaakId: true, motivering: true, inhoud: true },
  });
  const van = new Map(besluiten.map((besluit) => [besluit.zaakId, besluit]));
  return {
    zaken: zaken.map((zaak) => {
      const besluit = van.get(zaak.zaakId);
      return {
        ...zaak,
        motivering: besluit?.motivering ?? null,
        gronden: besluit ? grondenUit(besluitFromJson(besluit.inhoud).bon) : [],
      };
    }),
    toestemming: await getToestemming(read, gemeenteId, persoonId),
  };
}

/** Whether somebody lets us look every year, and since when; null when he never said so. */
export async function getToestemming(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<{ gegeven: boolean; moment: Date } | null> {
  const gezegd = await loadToestemming(read, gemeenteId, persoonId);
  if (gezegd) read.shows(gemeenteId, [persoonId]);
  return gezegd;
}
