import { plainText } from '@/platform/text';
import { BESTANDSOORTEN, type Bestandsoort } from './bestandsoort';

/**
 * What a bijlage belongs to: a form that was not sent yet (its key is made by us), a case, or who acts for somebody, of
 * which it is the evidence.
 */
export const ONDERWERPSOORTEN = ['concept', 'zaak', 'vertegenwoordiging'] as const;
export type Onderwerp = { soort: (typeof ONDERWERPSOORTEN)[number]; id: string };

export type Stand = 'ontvangt' | 'quarantaine' | 'vrij' | 'geweigerd' | 'vernietigd';
export type StandReden =
  | 'onderweg'
  | 'niet-gescand'
  | 'geen-scanner'
  | 'scanner-stuk'
  | 'schoon'
  | 'besmet'
  | 'mens'
  | 'termijn';

const MB = 1024 * 1024;

/**
 * How much is taken. No law names a number, so these are ours, and the same for every kantoor: a photo of a telephone is 3 to 12 MB, a scanned page in colour about
 * 1 MB, so twenty of the largest photos or a hundred pages fit; 20 MB is also less than the 25 MB at which clamd stops
 * reading by default in its older versions.
 */
export const GRENZEN = { perBestand: 20 * MB, perOnderwerp: 100 * MB, aantal: 20 } as const;

/** Bytes of content in one stored piece. */
export const DEEL_BYTES = 256 * 1024;

/** A form that nobody went on with for so many days is not coming any more. */
export const CONCEPT_DAGEN = 7;

/** What was not whole after so many minutes never will be: no server keeps a request open that long. */
export const ONDERWEG_MINUTEN = 60;

/** Under which retention class a file in a form is kept; a case has that of its kind. */
export const BEWAARKLASSE_CONCEPT = 'bijlage-concept';
export const BEWAARKLASSE_ZAAK = 'zaken';

/** Why a file is not taken: the key of a sentence in texts/<taal>/bijlagen.json, `weigering.<reden>`. */
export const WEIGERINGEN = [
  'geen-bestand',
  'leeg',
  'soort',
  'macro',
  'onvolledig',
  'afgebroken',
  'te-groot',
  'samen-te-groot',
  'te-veel',
  'besmet',
  'niet-bewaard',
  'te-vaak',
  'ingelogd',
  'ingediend',
  'gesloten',
  'reden-nodig',
  'al-besloten',
] as const;
export type Weigering = (typeof WEIGERINGEN)[number];

export const isWeigering = (text: string | undefined): text is Weigering =>
  (WEIGERINGEN as readonly string[]).includes(text ?? '');

/** What stands in the subject already. */
export type Aanwezig = { aantal: number; bytes: number };

/** Whether one more may come, and how many bytes it may have; or why not. */
export function decideOntvangst({
  aantal,
  bytes,
}: Aanwezig): { ok: true; ruimte: number } | { ok: false; reden: Weigering } {
  if (aantal >= GRENZEN.aantal) return { ok: false, reden: 'te-veel' };
  const rest = GRENZEN.perOnderwerp - bytes;
  if (rest <= 0) return { ok: false, reden: 'samen-te-groot' };
  return { ok: true, ruimte: Math.min(rest, GRENZEN.perBestand) };
}

/** Why a file is refused that has more bytes than there was room for. */
export const reasonTooLarge = (ruimte: number): Weigering =>
  ruimte < GRENZEN.perBestand ? 'samen-te-groot' : 'te-groot';

/** What the scan said, as far as it decides. */
export type Scanuitslag = 'schoon' | 'besmet' | 'geen-scanner' | 'scanner-stuk';

/** What becomes of a file in quarantine: only what was seen to be clean goes free by itself. */
export function decideNaScan(uitslag: Scanuitslag): { stand: Stand; reden: StandReden } {
  if (uitslag === 'schoon') return { stand: 'vrij', reden: 'schoon' };
  if (uitslag === 'besmet') return { stand: 'geweigerd', reden: 'besmet' };
  return { stand: 'quarantaine', reden: uitslag };
}

/** What the sentences of a refusal say in numbers. */
export const GRENSWAARDEN = {
  mb: GRENZEN.perBestand / MB,
  samen: GRENZEN.perOnderwerp / MB,
  aantal: GRENZEN.aantal,
} as const;

const NAAM_MAX = 120;

/**
 * The name under which it is kept and given back: the last part of any path, without what nobody can read or what a
 * file system or header reads as something else, with the ending of what it really is.
 */
export function bestandsnaam(raw: string, soort: Bestandsoort): string {
  const { uitgang } = BESTANDSOORTEN[soort];
  const last = plainText(raw).split(/[/\\]/).at(-1) ?? '';
  const clean = last
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what no name may hold
    .replace(/[\u0000-\u001f\u007f-\u009f\ufffd<>:"|?*;%]|\p{Cs}|\p{Noncharacter_Code_Point}/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const stem = clean.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/[.\s]+$/, '');
  const short = [...(stem === '' ? 'bijlage' : stem)].slice(0, NAAM_MAX).join('').trim();
  return `${short}.${uitgang}`;
}

/**
 * The header under which a file is offered: always to be saved, never shown within our own address. The plain name
 * holds ASCII only; the real one stands beside it (RFC 6266, RFC 8187).
 */
export function contentDisposition(naam: string): string {
  const plain = naam
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%;]/g, '_');
  const encoded = encodeURIComponent(naam).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain || 'bijlage'}"; filename*=UTF-8''${encoded}`;
}
