import { holdContact } from '@/domain/contacten/hold-contact';
import { noteInContact } from '@/domain/contacten/note-in-contact';
import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { type Bereikbaar, bereikbaarOp } from '@/domain/gemeenten/openingstijden';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { readOnderwerp } from '@/domain/kennis/read-onderwerp';
import type { Urgentie } from '@/domain/taken/taak';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { momentAt } from '@/platform/local-moment';
import type { Read, Write } from '@/platform/tenant';
import type { Tijdvak } from './belmoment';
import { openVraagtaak } from './open-vraagtaak';
import { readBellen } from './read-bellen';
import { mayDoorverbinden, proposeRoute, type Route } from './route';
import { auditVraag, insertStap, lockVraag, saveVraag } from './vraag.store';

export type Escalatie = {
  vraagId: string;
  /** 'voorstel' takes the route that fits the urgency (D-07). */
  route: Route | 'voorstel';
  urgentie: Urgentie;
  telefoon?: string;
  tijdvak?: Tijdvak | null;
  toelichting?: string;
};

export type Doorgezet = {
  contactId: string;
  persoonId: string | null;
  route: Route;
  taakId: string | null;
  /** What may be told: a date or a moment, null where nothing was promised. */
  beloofd: string | null;
};

/** What was typed to answer it or to pass it on. */
const GETYPT = ['antwoord', 'door'] as const;

/** Whether the line to put callers through on is open now; null when the tenant data name none. */
export async function getDoorverbindlijn(
  read: Read,
  gemeenteId: number,
): Promise<{ bereikbaar: Bereikbaar; nummer: string | null } | null> {
  const { waarde } = geldendOp(
    'openingstijden',
    await readGegevens(read, gemeenteId),
    localDateOf(read.ctx.now),
  );
  if (!waarde) return null;
  const bereikbaar = bereikbaarOp(waarde, 'doorverbinden', momentAt(read.ctx.now.getTime()));
  return { bereikbaar, nummer: waarde.doorverbinden?.nummer ?? null };
}

/**
 * Passes a question on: put through (once, while the line is open), called back by a date, or sent to the team for a
 * written answer. Throws NotFound, and Refused with the field: no number, a line that is closed, a second transfer.
 */
export async function escalateVraag(write: Write, input: Escalatie): Promise<Doorgezet> {
  const vraag = await lockVraag(write, input.vraagId);
  if (vraag.resultaat !== null) throw new Refused('weigering.al-resultaat');
  const contact = await holdContact(write, vraag.contactId);
  const lijn = await getDoorverbindlijn(write, write.gemeenteId);
  const { kanaal, doorverbonden } = contact;
  const feiten = { kanaal, doorverbonden, lijn: lijn?.bereikbaar ?? null };
  const route = input.route === 'voorstel' ? proposeRoute(input.urgentie, feiten).route : input.route;
  const done = { contactId: contact.id, persoonId: contact.persoonId, route };
  if (route === 'doorverbinden') {
    const mag = mayDoorverbinden(feiten);
    if (!mag.ok) throw new Refused(mag.reden, {}, mag.veld);
    await saveVraag(write, vraag.id, { resultaat: 'doorverbonden' });
    await noteInContact(write, contact, GETYPT, { doorverbonden: doorverbonden + 1 });
    await insertStap(write, vraag.id, 'doorverbonden', input.toelichting ?? null);
    await auditVraag(write, 'vraag.doorverbonden', vraag.id, null, { nummer: lijn?.nummer });
    return { ...done, taakId: null, beloofd: null };
  }
  const terugbellen = route === 'terugbelafspraak';
  const telefoon = terugbellen ? await readBellen(write, { telefoon: '', ...input }) : null;
  const onderwerp = await readOnderwerp(write, vraag.onderwerp);
  const { id: taakId, plan } = await openVraagtaak(write, {
    soort: terugbellen ? 'terugbellen' : 'antwoord',
    vraagId: vraag.id,
    persoonId: vraag.persoonId,
    // What the desk passes on goes to the second line, also where the subject is of the first.
    team: onderwerp?.team === 'expert' ? 'expert' : 'serviceteam',
    urgentie: input.urgentie,
    telefoon,
    tijdvak: terugbellen ? (input.tijdvak ?? null) : null,
    toelichting: input.toelichting ?? null,
  });
  await saveVraag(write, vraag.id, { resultaat: terugbellen ? 'terugbelafspraak' : 'doorgezet' });
  await noteInContact(write, contact, GETYPT);
  await insertStap(write, vraag.id, terugbellen ? 'terugbelafspraak' : 'doorgezet', plan?.beloofd ?? null);
  await auditVraag(write, 'vraag.doorgezet', vraag.id, null, { taakId, beloofd: plan?.beloofd ?? null });
  return { ...done, taakId, beloofd: plan?.beloofd ?? null };
}
