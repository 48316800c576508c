/** A contact with an inwoner: its states, the check of who calls, and whether it came in at the right door. Pure. */

export const KANALEN = [
  'telefoon',
  'e-mail',
  'website',
  'contactformulier',
  'balie',
  'doorverbonden',
  'huisbezoek',
  'brief',
] as const;
export type Kanaal = (typeof KANALEN)[number];
/** By which way we begin a contact ourselves: what somebody sends or is put through with comes in. */
export const UIT_KANALEN = [
  'telefoon',
  'e-mail',
  'balie',
  'huisbezoek',
  'brief',
] as const satisfies readonly Kanaal[];
export const RICHTINGEN = ['in', 'uit'] as const;
export type Richting = (typeof RICHTINGEN)[number];

/** Whether a contact can go this way by this channel. */
export const kanLangs = (kanaal: Kanaal, richting: Richting): boolean =>
  richting === 'in' || UIT_KANALEN.some((k) => k === kanaal);
/** 'losgelaten': it was the wrong person and nothing was asked; no contact, counted nowhere. */
export type ContactStatus = 'open' | 'geparkeerd' | 'afgerond' | 'losgelaten';
export type Verificatie = 'gelukt' | 'mislukt' | 'zonder-gesprek' | 'ingelogd';

export type Weigering = {
  ok: false;
  reden: string;
  veld?: string;
  /** What the sentence names: a day or moment in ISO form, which the screen writes out. */
  waarden?: Record<string, string | number>;
};

export type ContactAct = 'vastleggen' | 'parkeren' | 'hervatten' | 'afronden';

/** What may be done with a contact, by its state: null = allowed, else the sentence that says why not. */
export const OVERGANGEN: Readonly<Record<ContactStatus, Readonly<Record<ContactAct, string | null>>>> = {
  open: { vastleggen: null, parkeren: null, hervatten: 'weigering.niet-geparkeerd', afronden: null },
  geparkeerd: {
    vastleggen: 'weigering.geparkeerd',
    parkeren: 'weigering.geparkeerd',
    hervatten: null,
    afronden: 'weigering.geparkeerd',
  },
  afgerond: {
    vastleggen: 'weigering.contact-afgerond',
    parkeren: 'weigering.contact-afgerond',
    hervatten: 'weigering.contact-afgerond',
    afronden: 'weigering.contact-afgerond',
  },
  losgelaten: {
    vastleggen: 'weigering.contact-losgelaten',
    parkeren: 'weigering.contact-losgelaten',
    hervatten: 'weigering.contact-losgelaten',
    afronden: 'weigering.contact-losgelaten',
  },
};

export function magContact(act: ContactAct, status: ContactStatus): { ok: true } | Weigering {
  const reden = OVERGANGEN[status][act];
  return reden === null ? { ok: true } : { ok: false, reden };
}

/**
 * The same for one medewerker: a contact is of who has it, so that nothing is written in somebody else's name. Only
 * going on with what was parked is for everybody at the desk: the caller does not wait for a colleague.
 */
export function magInContact(
  act: ContactAct,
  contact: { status: ContactStatus; medewerkerId: string | null },
  ik: string,
): { ok: true } | Weigering {
  const mag = magContact(act, contact.status);
  if (!mag.ok || act === 'hervatten' || contact.medewerkerId === ik) return mag;
  return { ok: false, reden: 'weigering.contact-van-ander' };
}

/**
 * What is left of the check who it is, for a colleague who takes the contact over (D-22): he heard nobody say anything, so
 * he asks again, and whom he speaks with for a company too. That somebody was logged in stays true, and a wrong answer stays one: a colleague is no second try.
 */
export const naOvername = (verificatie: Verificatie | null): Verificatie | null =>
  verificatie === 'ingelogd' || verificatie === 'mislukt' ? verificatie : null;

/**
 * A contact ends with something asked, and with a result for everything that was asked (D-03). A file that was only
 * looked into beside the contact in another gemeente was no contact here: it is let go.
 */
export function planAfronden(
  { status, alleenGezien = false }: { status: ContactStatus; alleenGezien?: boolean },
  vragen: readonly { volgnummer: number; resultaat: string | null }[],
): { ok: true; wordt: 'afgerond' | 'losgelaten' } | (Weigering & { volgnummers: number[] }) {
  const mag = magContact('afronden', status);
  if (!mag.ok) return { ...mag, volgnummers: [] };
  if (vragen.length === 0)
    return alleenGezien
      ? { ok: true, wordt: 'losgelaten' }
      : { ok: false, reden: 'weigering.geen-vraag', volgnummers: [] };
  const zonder = vragen.filter((vraag) => vraag.resultaat === null).map((vraag) => vraag.volgnummer);
  return zonder.length === 0
    ? { ok: true, wordt: 'afgerond' }
    : { ok: false, reden: 'weigering.zonder-resultaat', volgnummers: zonder };
}

/** What only the inwoner himself knows, asked before anything is told (D-22). */
export const CONTROLEVRAGEN = ['geboortedatum', 'kvk', 'adres', 'nummer', 'legitimatie'] as const;
export type Controlevraag = (typeof CONTROLEVRAGEN)[number];
export type Gevraagd = { vraag: Controlevraag; goed: boolean };

/** What a human being is asked, and what a company is: it was never born, and has a number at the Kamer van Koophandel. */
export const VRAGEN_AAN = {
  natuurlijk: ['geboortedatum', 'adres', 'nummer'],
  'niet-natuurlijk': ['kvk', 'adres', 'nummer'],
} as const satisfies Record<string, readonly Exclude<Controlevraag, 'legitimatie'>[]>;
export type Persoonsoort = keyof typeof VRAGEN_AAN;

/** Answers that must be right; a document shown at the counter is enough by itself. */
export const GENOEG_GOED = 2;

/**
 * Whether this is who he says he is. Two right answers and none wrong, or a document that was seen. Fewer questions
 * than that decide nothing: 'te-weinig'.
 */
export function assessVerificatie(gevraagd: readonly Gevraagd[]): 'gelukt' | 'mislukt' | 'te-weinig' {
  if (gevraagd.some(({ goed }) => !goed)) return 'mislukt';
  if (gevraagd.some(({ vraag }) => vraag === 'legitimatie')) return 'gelukt';
  return gevraagd.length >= GENOEG_GOED ? 'gelukt' : 'te-weinig';
}

const only = (text: string, allowed: RegExp) => text.toUpperCase().replace(allowed, '');

/** Compares what was said with what is known: spaces, points and case do not matter; what is not known is never right. */
export function isGoed(
  vraag: Exclude<Controlevraag, 'legitimatie'>,
  gezegd: string,
  bekend: Readonly<Record<Exclude<Controlevraag, 'legitimatie'>, string | null>>,
): boolean {
  const known = bekend[vraag];
  if (known === null) return false;
  if (vraag === 'nummer') return only(gezegd, /\D/g) === only(known, /\D/g).slice(-3);
  return only(gezegd, /[^0-9A-Z]/g) === only(known, /[^0-9A-Z]/g);
}

/** Whether data of the person may be shown beside this contact. */
export const magZien = (verificatie: Verificatie | null): boolean =>
  verificatie === 'gelukt' || verificatie === 'zonder-gesprek';

export type Ingang = { smaak: 1 | 2 | 'eigen' | null; kanaal: Kanaal; ontvangenDoor: 'gemeente' | 'kantoor' };

/**
 * Whether a question came in where the agreement says (T-02). Under smaak 1, and where the gemeente has its own
 * first line, the frontoffice of the gemeente is the entrance; under smaak 2 the kantoor is, except at the counter
 * of the town hall. Subjects of the serviceteam come straight in. A wrong entrance is counted, never refused.
 */
export function isVerkeerdeIngang(ingang: Ingang, team: 'frontoffice' | 'serviceteam' | 'expert'): boolean {
  const { smaak, kanaal, ontvangenDoor } = ingang;
  if (smaak === null || team !== 'frontoffice' || kanaal === 'doorverbonden' || kanaal === 'huisbezoek')
    return false;
  if (smaak === 2) return ontvangenDoor === 'gemeente' && kanaal !== 'balie';
  return ontvangenDoor === 'kantoor';
}
