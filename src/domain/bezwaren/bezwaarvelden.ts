import { readTelefoon } from '@/domain/personen/contactgegeven';
import {
  GRONDEN,
  type Grond,
  gewenstVeld,
  grondVeld,
  HOREN,
  type Horen,
  onderwerpVan,
  type Regelbezwaar,
} from './bezwaar';
import { KOSTENGRONDEN, type Kostengrond } from './kostenbezwaar';

/** What was typed in the form of an objection, by name of the field. */
export type Velden = Readonly<Record<string, string>>;

/** What somebody asks along whatever he objects to, read and checked. */
export type Indiening = {
  toelichting: string;
  proForma: boolean;
  teLaatReden: string | null;
  horen: Horen;
  telefoon: string | null;
  uitstel: boolean;
};

/** What somebody says who objects to an aanslag. */
export type Bezwaarinvoer = Indiening & { regels: Regelbezwaar[] };

/** What somebody says who objects to the costs of one act. */
export type Kostenbezwaarinvoer = Indiening & { grond: Kostengrond | null };

export type Veldfout = { veld: string; reden: string };

/** The name of the box that chooses a line. */
export const regelVeld = (aanslagregelId: string): string => `regel-${aanslagregelId}`;

/** Longer than this nobody types in one go, and no letter of ours repeats more. */
export const TOELICHTING_MAX = 4_000;
export const REDEN_MAX = 1_000;

type Regel = { id: string; belastingsoort: string };

/** The lines that were ticked, in the order of the aanslag. */
export const gekozenRegels = <R extends Regel>(velden: Velden, regels: readonly R[]): R[] =>
  regels.filter((r) => velden[regelVeld(r.id)] === 'ja');

const VASTE_VELDEN = ['toelichting', 'later-ja', 'teLaatReden', 'horen', 'bellen', 'telefoon', 'uitstel'];

/** What belongs to a form about these lines; whatever else was sent along is not kept. */
export function eigenVelden(velden: Velden, regels: readonly Regel[]): Velden {
  const namen = regels.flatMap(({ id }) => [regelVeld(id), grondVeld(id), gewenstVeld(id)]);
  const eigen = [...VASTE_VELDEN, ...namen].filter((naam) => velden[naam] !== undefined);
  return Object.fromEntries(eigen.map((naam) => [naam, velden[naam] ?? '']));
}

/** An amount as a person types it, in cents: "12", "12,5", "1.234,56", with or without a euro sign. Null when it is none. */
export function readEuros(text: string): bigint | null {
  const match = /^€?\s*(\d{1,3}(?:\.\d{3})+|\d{1,10})(?:,(\d{1,2}))?$/.exec(text.trim());
  return match && BigInt((match[1] ?? '').replaceAll('.', '') + (match[2] ?? '').padEnd(2, '0'));
}

/** A value in whole euros: cents behind it count for nothing. Null when it is none. */
export const readWaarde = (text: string): bigint | null => {
  const centen = readEuros(text);
  return centen === null ? null : centen / 100n;
};

/**
 * Reads the form of an objection: which lines, why, and what is asked along. Answers what is wrong by field; without a
 * reason nothing is sent, unless the reasons follow later (pro forma).
 */
export function readBezwaarvelden(
  velden: Velden,
  regels: readonly Regel[],
): { ok: true; invoer: Bezwaarinvoer } | { ok: false; fouten: Veldfout[] } {
  const fouten: Veldfout[] = [];
  const refuse = (veld: string, reden: string) => void fouten.push({ veld, reden });
  const gekozen = gekozenRegels(velden, regels);
  if (gekozen.length === 0) refuse('regel', 'bezwaar.fout.kies-regel');
  const invoer = {
    regels: gekozen.map((regel) => readRegel(velden, regel, velden['later-ja'] === 'ja', refuse)),
    ...readIndiening(velden, refuse),
  };
  return fouten.length > 0 ? { ok: false, fouten } : { ok: true, invoer };
}

/** Reads the form of an objection to the costs of one act, in the same way. */
export function readKostenbezwaarvelden(
  velden: Velden,
): { ok: true; invoer: Kostenbezwaarinvoer } | { ok: false; fouten: Veldfout[] } {
  const fouten: Veldfout[] = [];
  const refuse = (veld: string, reden: string) => void fouten.push({ veld, reden });
  const grond = KOSTENGRONDEN.find((g) => g === velden.grond) ?? null;
  if (grond === null && velden['later-ja'] !== 'ja') refuse('grond', 'fouten.kies');
  const invoer = { grond, ...readIndiening(velden, refuse) };
  return fouten.length > 0 ? { ok: false, fouten } : { ok: true, invoer };
}

/** What is asked of everybody who objects, whatever to. */
function readIndiening(velden: Velden, refuse: Refuse): Indiening {
  const proForma = velden['later-ja'] === 'ja';
  const indiening: Indiening = {
    toelichting: readLang(velden, 'toelichting', TOELICHTING_MAX, refuse),
    proForma,
    teLaatReden: readLang(velden, 'teLaatReden', REDEN_MAX, refuse) || null,
    horen: HOREN.find((h) => h === velden.horen) ?? 'nee',
    telefoon: readBellen(velden, refuse),
    uitstel: velden.uitstel === 'ja',
  };
  if (!HOREN.some((h) => h === velden.horen)) refuse('horen', 'fouten.kies');
  if (velden.uitstel !== 'ja' && velden.uitstel !== 'nee') refuse('uitstel', 'fouten.kies');
  if (!proForma && indiening.toelichting === '') refuse('toelichting', 'bezwaar.fout.toelichting');
  return indiening;
}

type Refuse = (veld: string, reden: string) => void;

function readRegel(velden: Velden, regel: Regel, proForma: boolean, refuse: Refuse): Regelbezwaar {
  const soort = onderwerpVan(regel.belastingsoort);
  const gronden: readonly Grond[] = GRONDEN[soort];
  const grond = gronden.find((g) => g === velden[grondVeld(regel.id)]) ?? null;
  if (grond === null && !proForma) refuse(grondVeld(regel.id), 'fouten.kies');
  const getypt = (velden[gewenstVeld(regel.id)] ?? '').trim();
  const gewenst = getypt === '' ? null : soort === 'woz-waarde' ? readWaarde(getypt) : readEuros(getypt);
  if (getypt !== '' && gewenst === null) refuse(gewenstVeld(regel.id), 'bezwaar.fout.bedrag');
  return { aanslagregelId: regel.id, grond, gewenst };
}

function readLang(velden: Velden, naam: string, max: number, refuse: Refuse): string {
  const text = (velden[naam] ?? '').trim();
  if (text.length > max) refuse(naam, 'fouten.te-lang');
  return text;
}

function readBellen(velden: Velden, refuse: Refuse): string | null {
  if (velden.bellen === 'nee') return null;
  if (velden.bellen !== 'ja') {
    refuse('bellen', 'fouten.kies');
    return null;
  }
  const nummer = readTelefoon(velden.telefoon ?? '');
  if (nummer === null) refuse('telefoon', 'bezwaar.fout.telefoon');
  return nummer;
}
