import { guardBeloften } from '@/domain/beloften/guard-beloften';
import { proposeBelofte } from '@/domain/beloften/make-belofte';
import { closeContact } from '@/domain/contacten/close-contact';
import { loadBekend } from '@/domain/contacten/contact.store';
import { startContact } from '@/domain/contacten/start-contact';
import { verifyPersoon } from '@/domain/contacten/verify-persoon';
import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { claimTaak } from '@/domain/taken/claim-taak';
import { addVraag } from '@/domain/vragen/add-vraag';
import { answerTaak } from '@/domain/vragen/answer-taak';
import { checkTijdvak, type Tijdvak } from '@/domain/vragen/belmoment';
import { escalateVraag } from '@/domain/vragen/escalate-vraag';
import { rateAntwoord } from '@/domain/vragen/rate-antwoord';
import { recordContactpoging } from '@/domain/vragen/record-contactpoging';
import { markMisrouted } from '@/domain/vragen/return-taak';
import { submitVraag } from '@/domain/vragen/submit-vraag';
import { localDateOf, now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { persoonSleutel } from '@/platform/identiteit';
import { momentAt } from '@/platform/local-moment';
import type { Rol } from '@/platform/permissions';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import { GEMEENTEN, KANTOREN } from '../../../prisma/seed/register';
import { staffId } from '../../../prisma/seed/staff';
import { DEMO_VRAGEN, type DemoVraag } from './contacten.data';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const gemeenteVan = (sleutel: string) => {
  const gemeente = GEMEENTEN.find((g) => g.sleutel === sleutel);
  if (!gemeente) throw new Error(`No gemeente ${sleutel}`);
  return gemeente;
};

function context(kantoorId: number, actor: Context['actor'], rollen: readonly Rol[], moment: Date): Context {
  return {
    kantoorId,
    kantoorNaam: KANTOREN.find((k) => k.id === kantoorId)?.naam ?? '',
    actor,
    gemeenten: GEMEENTEN.filter((g) => g.kantoorId === kantoorId).map((g) => ({
      gemeenteId: g.id,
      sleutel: g.sleutel,
      naam: g.naam,
      rollen,
    })),
    kantoorRollen: rollen,
    doel: 'demo',
    requestId: 'demo',
    now: moment,
  };
}

/** Somebody of the serviceteam or the frontoffice of the demo at a moment. */
function staff(kantoorId: number, team: 'serviceteam' | 'frontoffice', moment: Date): Context {
  const kantoor = KANTOREN.find((k) => k.id === kantoorId)?.sleutel ?? '';
  const subject = kantoorId === 2 && team === 'frontoffice' ? 'frontoffice-haarlem' : `${team}-${kantoor}`;
  const medewerkerId = staffId(kantoorId, subject);
  return context(kantoorId, { soort: 'medewerker', medewerkerId, naam: subject }, [team], moment);
}

/** The citizen himself at a moment. */
function citizen(kantoorId: number, gemeenteId: number, persoonId: string, moment: Date): Context {
  const ctx = context(kantoorId, { soort: 'inwoner', persoonSleutel: persoonId, naam: null }, [], moment);
  return {
    ...ctx,
    gemeenten: ctx.gemeenten.map((g) => (g.gemeenteId === gemeenteId ? { ...g, persoonId } : g)),
  };
}

/**
 * Questions and tasks of the demo, through the same use cases as the screens: some due today, one about to break, one
 * broken, in different gemeenten. What is there is left alone. Needs the population.
 */
export async function fillContacten(): Promise<number> {
  const moment = now();
  let added = 0;
  for (const [at, vraag] of DEMO_VRAGEN.entries()) {
    if (await addDemoVraag(vraag, `demo-${at}`, moment)) added += 1;
  }
  for (const gemeente of GEMEENTEN)
    await writeIn(staff(gemeente.kantoorId, 'serviceteam', moment), gemeente.id, guardBeloften);
  return added;
}

async function addDemoVraag(vraag: DemoVraag, sleutel: string, moment: Date): Promise<boolean> {
  const { id: gemeenteId, kantoorId } = gemeenteVan(vraag.gemeente);
  const persoonId = await findPersoon(vraag, gemeenteId, kantoorId, moment);
  if (persoonId === null) return false;
  const asked = await momentOfAsking(vraag, gemeenteId, kantoorId, moment);
  const ask = (write: Write) =>
    vraag.telefoon === undefined
      ? submitVraag(write, {
          onderwerp: vraag.onderwerp,
          tekst: vraag.tekst,
          taal: 'nl',
          clientSleutel: sleutel,
        }).then(({ id, nieuw }) => (nieuw ? id : null))
      : askByPhone(write, vraag, persoonId, moment);
  const ctx =
    vraag.telefoon === undefined
      ? citizen(kantoorId, gemeenteId, persoonId, asked)
      : staff(kantoorId, 'frontoffice', asked);
  const vraagId = await writeIn(ctx, gemeenteId, ask);
  if (vraagId === null) return false;
  await followUp(vraag, { vraagId, gemeenteId, kantoorId, persoonId }, asked);
  return true;
}

/** A contact at the desk that ends in a terugbelafspraak; null when this question was asked before. */
async function askByPhone(
  write: Write,
  vraag: DemoVraag,
  persoonId: string,
  moment: Date,
): Promise<string | null> {
  const { gemeenteId } = write;
  if ((await write.db.vraag.count({ where: { gemeenteId, persoonId, tekst: vraag.tekst } })) > 0) return null;
  const contactId = await startContact(write, { persoonId, kanaal: 'telefoon', richting: 'in' });
  // Over the telephone he answers what only he knows.
  const bekend = await loadBekend(write, gemeenteId, persoonId);
  await verifyPersoon(write, {
    contactId,
    geboortedatum: bekend?.geboortedatum ?? '',
    adres: bekend?.adres ?? '',
    nummer: bekend?.nummer?.slice(-3) ?? '',
  });
  const vraagId = await addVraag(write, { contactId, onderwerp: vraag.onderwerp, tekst: vraag.tekst });
  const soon = moment.getTime();
  await escalateVraag(write, {
    vraagId,
    route: 'terugbelafspraak',
    urgentie: vraag.spoed ? 'spoed' : 'gewoon',
    telefoon: vraag.telefoon ?? '',
    tijdvak: vraag.wanneer === 'bijna' ? await belbaar(write, soon) : null,
  });
  await closeContact(write, contactId);
  return vraagId;
}

/** The next hour but one, when the office calls then; a demo that begins in the evening has the norm only. */
async function belbaar(write: Write, soon: number): Promise<Tijdvak | null> {
  const tijdvak = { van: momentAt(soon + HOUR), tot: momentAt(soon + 2 * HOUR) };
  const { waarde } = geldendOp(
    'openingstijden',
    await readGegevens(write, write.gemeenteId),
    localDateOf(write.ctx.now),
  );
  return checkTijdvak(tijdvak, momentAt(soon), waarde ?? null).ok ? tijdvak : null;
}

async function findPersoon(
  vraag: DemoVraag,
  gemeenteId: number,
  kantoorId: number,
  moment: Date,
): Promise<string | null> {
  const ctx = staff(kantoorId, 'frontoffice', moment);
  return readIn(ctx, [gemeenteId], async ({ db }) => {
    const rij = await db.persoon.findFirst({
      where: vraag.bsn
        ? { gemeenteId, sleutel: persoonSleutel(kantoorId, vraag.bsn) }
        : { gemeenteId, soort: 'natuurlijk', overlijdensdatum: null, geheimhouding: false },
      orderBy: { id: 'asc' },
      skip: vraag.persoon ?? 0,
      select: { id: true },
    });
    return rij?.id ?? null;
  });
}

/** The hour at which it must have been asked for the promise to fall when the demo wants it. */
async function momentOfAsking(
  vraag: DemoVraag,
  gemeenteId: number,
  kantoorId: number,
  moment: Date,
): Promise<Date> {
  if (vraag.wanneer === 'te-laat') return new Date(moment.getTime() - 9 * DAY);
  if (vraag.wanneer !== 'vandaag') return new Date(moment.getTime() - 3 * HOUR);
  const vandaag = momentAt(moment.getTime()).slice(0, 10);
  const soort = vraag.telefoon ? 'terugbellen' : 'antwoord';
  for (let days = 8; days >= 0; days -= 1) {
    const asked = new Date(moment.getTime() - days * DAY - HOUR);
    const ctx = staff(kantoorId, 'frontoffice', asked);
    const plan = await readIn(ctx, [gemeenteId], (read) => proposeBelofte(read, gemeenteId, soort));
    if (plan.ok && plan.plan.beloofd.slice(0, 10) >= vandaag) return asked;
  }
  return new Date(moment.getTime() - HOUR);
}

type Waar = { vraagId: string; gemeenteId: number; kantoorId: number; persoonId: string };

/** What the serviceteam and the inwoner did with it since, a little later each. */
async function followUp(vraag: DemoVraag, waar: Waar, asked: Date): Promise<void> {
  const { daarna } = vraag;
  if (daarna === undefined) return;
  const { vraagId, gemeenteId, kantoorId, persoonId } = waar;
  let clock = asked.getTime();
  const later = () => {
    clock += HOUR / 6;
    return new Date(clock);
  };
  // A task is taken by the team for which it waits.
  const asTeam = async <T>(fn: (write: Write) => Promise<T>) => {
    const open = { gemeenteId, onderwerpId: vraagId, status: { not: 'afgerond' } };
    const taak = await readIn(staff(kantoorId, 'frontoffice', asked), [gemeenteId], (read) =>
      read.db.taak.findFirst({ where: open, select: { team: true } }),
    );
    const team = taak?.team === 'frontoffice' ? 'frontoffice' : 'serviceteam';
    return writeIn(staff(kantoorId, team, later()), gemeenteId, fn);
  };
  const openTaak = (write: Write) =>
    write.db.taak
      .findFirstOrThrow({ where: { gemeenteId, onderwerpId: vraagId, status: { not: 'afgerond' } } })
      .then((t) => t.id);
  const claimed = async (write: Write) => {
    const id = await openTaak(write);
    await claimTaak(write, id);
    return id;
  };
  if (daarna === 'opgepakt') await asTeam(claimed);
  if (daarna === 'verkeerd')
    await asTeam(async (write) =>
      markMisrouted(write, {
        taakId: await claimed(write),
        reden: 'De frontoffice kan dit zelf zien bij het object.',
      }),
    );
  if (daarna === 'poging')
    await asTeam(async (write) => {
      const taakId = await claimed(write);
      await recordContactpoging(write, { taakId, soort: 'telefoon', bereikt: false, bericht: 'voicemail' });
    });
  if (!['beantwoord', 'niet-goed', 'afspraak'].includes(daarna)) return;
  const answer = (antwoord: string) =>
    asTeam(async (write) => answerTaak(write, { taakId: await claimed(write), antwoord }));
  const rate = (reden: string) =>
    writeIn(citizen(kantoorId, gemeenteId, persoonId, later()), gemeenteId, (write) =>
      rateAntwoord(write, { vraagId, beantwoord: false, reden }),
    );
  await answer(
    'Wij hebben het voor u nagekeken. In uw dossier staat per regel waaruit het bedrag bestaat. Klopt er iets niet, laat het ons dan weten.',
  );
  if (daarna === 'beantwoord') return;
  await rate('Dit wist ik al. Ik wil weten waarom het bij mij zo is.');
  if (daarna === 'niet-goed') return;
  await answer(
    'In uw geval ligt het aan de gegevens van 1 januari. Die staan in de bijlage bij de uitspraak.',
  );
  await rate('De bijlage begrijp ik niet.');
}
