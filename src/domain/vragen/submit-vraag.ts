import { isVerkeerdeIngang } from '@/domain/contacten/contact';
import { recordContactformulier } from '@/domain/contacten/record-contactformulier';
import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { readOnderwerp } from '@/domain/kennis/read-onderwerp';
import { ownPersoonId } from '@/domain/personen/own-persoon';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { hashInzending, requireSameInhoud } from '@/platform/form-key';
import type { Write } from '@/platform/tenant';
import type { Tijdvak } from './belmoment';
import { mailVraag } from './mail-vraag';
import { openVraagtaak } from './open-vraagtaak';
import { readBellen } from './read-bellen';
import { auditVraag, insertStap, insertVraag, saveVraag } from './vraag.store';
import { beginVan } from './vraagketen';

export type EigenVraag = {
  onderwerp: string;
  tekst: string;
  taal: 'nl' | 'en';
  /** Made with the form: the same one sent twice is one question, with other words it is refused. */
  clientSleutel: string;
  /** Wants to be called; otherwise the answer comes in writing. */
  telefoon?: string | null;
  /** Who alone may grant what is asked, where that is another team than answers questions about its subject. */
  team?: 'serviceteam';
  tijdvak?: Tijdvak | null;
  /** The page that did not answer it (C-16), as `PAGINAS` names it. */
  pagina?: string | null;
};

/**
 * A question of a citizen from his own page: a contact, the question, the work and the promise in one transaction,
 * with the acknowledgement (which is no answer, E-06). Wherever it belongs, it is taken (T-02). Sent twice it is
 * one: the second time answers with the first. Throws NotFound, and Refused with the field or for a key that another
 * question has.
 */
export async function submitVraag(write: Write, input: EigenVraag): Promise<{ id: string; nieuw: boolean }> {
  const { db, gemeenteId } = write;
  const persoonId = ownPersoonId(write);
  // Two of the same form at the same moment wait for each other here; the second then sees the first.
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`vraag:${persoonId}`}), ${gemeenteId}::int)`;
  const eerder = await db.vraag.findFirst({
    where: { gemeenteId, persoonId, clientSleutel: input.clientSleutel },
    select: { id: true, inhoudHash: true },
  });
  const inhoudHash = hashVraag(gemeenteId, persoonId, input);
  if (eerder) {
    requireSameInhoud(eerder, inhoudHash);
    return { id: eerder.id, nieuw: false };
  }
  const onderwerp = await readOnderwerp(write, input.onderwerp);
  if (!onderwerp?.voorBurger) throw new Refused('fouten.kies', {}, 'onderwerp');
  const { telefoon: opNummer = null, tijdvak, team = onderwerp.team } = input;
  const telefoon = opNummer === null ? null : await readBellen(write, { telefoon: opNummer, tijdvak });
  const { smaak } =
    geldendOp('smaak', await readGegevens(write, gemeenteId), localDateOf(write.ctx.now)).waarde ?? {};
  const ingang = { smaak: smaak ?? null, kanaal: 'contactformulier', ontvangenDoor: 'kantoor' } as const;
  const contactId = await recordContactformulier(write, {
    persoonId,
    verificatie: 'ingelogd',
    verkeerdeIngang: isVerkeerdeIngang(ingang, team),
  });
  const { onderwerp: sleutel, tekst, taal, clientSleutel, pagina = null } = input;
  const { id, referentie } = await insertVraag(write, {
    contactId,
    persoonId,
    onderwerp: sleutel,
    tekst,
    taal,
    clientSleutel,
    inhoudHash,
    pagina,
    stand: beginVan(pagina),
  });
  const { plan } = await openVraagtaak(write, {
    soort: telefoon !== null ? 'terugbellen' : pagina === null ? 'antwoord' : 'extra-informatie',
    vraagId: id,
    persoonId,
    team,
    urgentie: 'gewoon',
    telefoon,
    tijdvak: telefoon === null ? null : (input.tijdvak ?? null),
  });
  await insertStap(write, id, 'ontvangstbevestiging', plan?.beloofd ?? null, 'systeem:ontvangst');
  await saveVraag(write, id, { resultaat: telefoon === null ? 'doorgezet' : 'terugbelafspraak' });
  await auditVraag(write, 'vraag.ingediend', id, null, {
    onderwerp: sleutel,
    ...(pagina === null ? {} : { pagina }),
    beloofd: plan?.beloofd ?? null,
  });
  await mailVraag(write, { id, persoonId, referentie, taal }, 'ontvangen', plan?.piekbericht ?? null);
  return { id, nieuw: true };
}

const hashVraag = (gemeenteId: number, persoonId: string, input: EigenVraag): string =>
  hashInzending({
    handeling: 'vraag.ingediend',
    gemeenteId,
    persoonId,
    inhoud: {
      onderwerp: input.onderwerp,
      tekst: input.tekst,
      telefoon: input.telefoon,
      van: input.tijdvak?.van,
      tot: input.tijdvak?.tot,
      ...(input.pagina ? { pagina: input.pagina } : {}),
    },
  });
