import { createHash } from 'node:crypto';
import type { Recht } from '@/platform/acting-for';
import { STANDAARDBRIEVEN, type Standaardbrief } from './standaardbrief';

/** A letter of the desk is kept as long as the contact in which it was written. */
const vanDeBalie = (soort: Standaardbrief, over: Recht = 'zien') =>
  ({ klasse: STANDAARDBRIEVEN[soort].klasse, bewaarklasse: 'contact', over }) as const;

/** Letters about paying are kept with the debt that they are about. */
const vanInvordering = {
  klasse: 'maatwerk-automatisch',
  bewaarklasse: 'belastingaanslag',
  over: 'betalen',
} as const;
const vanRegeling = { ...vanInvordering, over: 'regeling' } as const;

/**
 * The letters that can be made, with the class that decides who answers for it (F-02), how long it is kept, and what it
 * is about: who may do that for somebody gets the letter in his place (`aanVertegenwoordiger` of personen).
 */
export const DOCUMENTSOORTEN = {
  aanslagbiljet: { klasse: 'aanslag', bewaarklasse: 'belastingaanslag', over: 'betalen' },
  'bevestiging-vraag': vanDeBalie('bevestiging-vraag'),
  'saldo-opgave': vanDeBalie('saldo-opgave'),
  'kwijtschelding-informatie': vanDeBalie('kwijtschelding-informatie', 'kwijtschelding'),
  'verzoek-gegevens': vanDeBalie('verzoek-gegevens'),
  'antwoord-vraag': vanDeBalie('antwoord-vraag'),
  'aanvulling-kwijtschelding': {
    klasse: 'maatwerk-automatisch',
    bewaarklasse: 'kwijtschelding',
    over: 'kwijtschelding',
  },
  'besluit-kwijtschelding': {
    klasse: 'maatwerk-ondertekend',
    bewaarklasse: 'kwijtschelding',
    over: 'kwijtschelding',
  },
  'toetsuitslag-kwijtschelding': {
    klasse: 'maatwerk-automatisch',
    bewaarklasse: 'kwijtschelding',
    over: 'kwijtschelding',
  },
  'bezwaar-ontvangst': { klasse: 'maatwerk-automatisch', bewaarklasse: 'zaken', over: 'bezwaar' },
  'bezwaar-herstel': { klasse: 'maatwerk-ondertekend', bewaarklasse: 'zaken', over: 'bezwaar' },
  'bezwaar-verdaging': { klasse: 'maatwerk-ondertekend', bewaarklasse: 'zaken', over: 'bezwaar' },
  'bezwaar-hoorgesprek': { klasse: 'maatwerk-ondertekend', bewaarklasse: 'zaken', over: 'bezwaar' },
  'bezwaar-dwangsom': { klasse: 'maatwerk-ondertekend', bewaarklasse: 'zaken', over: 'bezwaar' },
  'bezwaar-uitspraak': { klasse: 'maatwerk-ondertekend', bewaarklasse: 'zaken', over: 'bezwaar' },
  'administratief-beroep-ontvangst': { klasse: 'maatwerk-automatisch', bewaarklasse: 'zaken', over: 'zien' },
  'administratief-beroep-hoorgesprek': {
    klasse: 'maatwerk-ondertekend',
    bewaarklasse: 'zaken',
    over: 'zien',
  },
  'administratief-beroep-verdaging': { klasse: 'maatwerk-ondertekend', bewaarklasse: 'zaken', over: 'zien' },
  'administratief-beroep-besluit': { klasse: 'maatwerk-ondertekend', bewaarklasse: 'zaken', over: 'zien' },
  'mandaatzaak-ontvangst': { klasse: 'maatwerk-automatisch', bewaarklasse: 'zaken', over: 'zien' },
  'mandaatzaak-hoorgesprek': { klasse: 'maatwerk-ondertekend', bewaarklasse: 'zaken', over: 'zien' },
  'mandaatzaak-besluit': { klasse: 'maatwerk-ondertekend', bewaarklasse: 'zaken', over: 'zien' },
  'melding-ontvangst': { klasse: 'maatwerk-automatisch', bewaarklasse: 'zaken', over: 'zien' },
  'melding-besluit': { klasse: 'maatwerk-ondertekend', bewaarklasse: 'zaken', over: 'zien' },
  'klacht-ontvangst': { klasse: 'maatwerk-automatisch', bewaarklasse: 'zaken', over: 'zien' },
  'klacht-verdaging': { klasse: 'maatwerk-ondertekend', bewaarklasse: 'zaken', over: 'zien' },
  'klacht-niet-behandeld': { klasse: 'maatwerk-ondertekend', bewaarklasse: 'zaken', over: 'zien' },
  'klacht-afgedaan': { klasse: 'maatwerk-ondertekend', bewaarklasse: 'zaken', over: 'zien' },
  'klacht-oordeel': { klasse: 'maatwerk-ondertekend', bewaarklasse: 'zaken', over: 'zien' },
  'regeling-toegekend': vanRegeling,
  'regeling-termijn-gemist': vanRegeling,
  'regeling-afgewezen': vanRegeling,
  'regeling-beeindigd': vanRegeling,
  verrekening: vanInvordering,
  'incasso-mislukt': vanInvordering,
  'rekening-gevraagd': vanInvordering,
  invorderingsrente: vanInvordering,
  'invordering-stopt': vanInvordering,
  'invordering-stopt-langer': vanInvordering,
  'invordering-gaat-verder': vanInvordering,
  'vordering-insolventie': vanInvordering,
  herinnering: vanInvordering,
  aanmaning: vanInvordering,
  // In the name of the invorderingsambtenaar, who answers for it.
  dwangbevel: { klasse: 'maatwerk-ondertekend', bewaarklasse: 'belastingaanslag', over: 'betalen' },
  vooraankondiging: vanInvordering,
  'vordering-derde': { ...vanInvordering, klasse: 'maatwerk-ondertekend' },
  'vordering-kennisgeving': vanInvordering,
  'overheidsvordering-kennisgeving': vanInvordering,
  'hernieuwd-bevel': { ...vanInvordering, klasse: 'maatwerk-ondertekend' },
} as const;
export type Documentsoort = keyof typeof DOCUMENTSOORTEN;

export const isDocumentsoort = (text: string): text is Documentsoort => Object.hasOwn(DOCUMENTSOORTEN, text);

/** Letters about somebody that go to another: a vordering to who pays his income. They are no message to himself. */
export const AAN_DERDEN = ['vordering-derde'] as const satisfies readonly Documentsoort[];

export const isAanDerden = (soort: string): boolean => (AAN_DERDEN as readonly string[]).includes(soort);

export const KANALEN = ['post', 'mijnoverheid', 'mijn', 'email', 'balie'] as const;
export type Kanaal = (typeof KANALEN)[number];

const ALLEEN_POST: ReadonlySet<Documentsoort> = new Set([
  'dwangbevel',
  'hernieuwd-bevel',
  // A claim goes to the curator or bewindvoerder.
  'vordering-insolventie',
  ...AAN_DERDEN,
]);

/**
 * Whether a letter may be offered on a channel. A dwangbevel is served by post or by a bailiff (Iw 13(3)): no message
 * on a screen or by mail takes the place of that, however glad somebody is to get his letters so. What goes to another
 * does not go by the way that he chose either.
 */
export const mayDeliver = (soort: Documentsoort, kanaal: Kanaal): boolean =>
  !ALLEEN_POST.has(soort) || kanaal === 'post' || kanaal === 'balie';

export const RESULTATEN = ['aangeboden', 'bezorgd', 'geopend', 'afgedrukt', 'mislukt', 'retour'] as const;
export type Resultaat = (typeof RESULTATEN)[number];

export const isKanaal = (text: string): text is Kanaal => (KANALEN as readonly string[]).includes(text);
export const isResultaat = (text: string): text is Resultaat =>
  (RESULTATEN as readonly string[]).includes(text);

/** What may be told of a delivery after what was told last; the journal only grows, so it must make sense forwards. */
const NA: Readonly<Record<Resultaat, readonly Resultaat[]>> = {
  aangeboden: ['bezorgd', 'geopend', 'mislukt', 'retour'],
  bezorgd: ['geopend', 'mislukt', 'retour'],
  geopend: [],
  afgedrukt: [],
  mislukt: [],
  retour: [],
};

/** Whether a result can follow, and why not. A letter that was never offered on a channel has no result there. */
export function decideResultaat(
  laatste: Resultaat | null,
  nieuw: Resultaat,
): { ok: true } | { ok: false; reden: 'niet-aangeboden' | 'resultaat-past-niet' } {
  if (laatste === null) return { ok: false, reden: 'niet-aangeboden' };
  return NA[laatste].includes(nieuw) ? { ok: true } : { ok: false, reden: 'resultaat-past-niet' };
}

/** The stored bytes are not those that were made: nothing of them may be shown. */
export class DocumentAangetast extends Error {
  override readonly name = 'DocumentAangetast';
}

/** An id that follows from what it is of: making or delivering the same thing twice meets itself. */
export function idVan(...delen: string[]): string {
  const hex = createHash('md5').update(delen.join(':')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
