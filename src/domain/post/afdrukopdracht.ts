import { csvText } from '@/platform/csv-writer';

/** A print order: letters that go to the printer together, and what must come back. Pure. */

export type Afdrukstatus = 'in-de-maak' | 'gemaakt' | 'gedownload' | 'geprint' | 'vervallen';

/** So many letters are in one PDF at most: some 30 MB, which a printer takes. */
export const STUKKEN_PER_DEEL = 500;

/** Which letters that wait go together: those of a run, or single ones of one day. */
export type Afdrukgroep = { runId: string } | { dag: string };

/** "P-2026-0001". */
export const opdrachtnummer = (jaar: number, volg: number): string =>
  `P-${jaar}-${String(volg).padStart(4, '0')}`;

/** What stands in the window of the envelope, to be read or scanned when it comes back: "P-2026-0001/17". */
export const stukcode = (nummer: string, volgnummer: number): string => `${nummer}/${volgnummer}`;

/** The order and the piece that a code names, however it was typed; null for what is no such code. */
export function readStukcode(text: string): { nummer: string; volgnummer: number } | null {
  const found = /^P-(\d{4})-(\d{1,6})\/(\d{1,6})$/i.exec(text.replace(/\s/g, ''));
  if (!found) return null;
  return { nummer: opdrachtnummer(Number(found[1]), Number(found[2])), volgnummer: Number(found[3]) };
}

const MEESTE_NUMMERS = 10_000;

/** Numbers of spoiled pieces as they were typed, "12, 40-42", each once; null when it cannot be read. */
export function readMisdrukken(text: string): number[] | null {
  const nummers = new Set<number>();
  for (const deel of text.split(/[\s,;]+(?![-–])/).filter((stuk) => stuk !== '')) {
    const found = /^(\d{1,6})(?:[-–](\d{1,6}))?$/.exec(deel);
    if (!found) return null;
    const [van, tot] = [Number(found[1]), Number(found[2] ?? found[1])];
    if (tot < van || tot - van >= MEESTE_NUMMERS) return null;
    for (let nummer = van; nummer <= tot; nummer += 1) nummers.add(nummer);
  }
  return [...nummers].sort((a, b) => a - b);
}

export type Telling = { stukken: number; bladzijden: number };

/**
 * Whether what the printer counted is what was asked of it, the spoiled pieces left out; else the sentence that names
 * the difference. Too many is as wrong as too few: somebody may have got a letter twice.
 */
export function decideTelling(
  opdracht: Telling,
  misdrukt: Telling,
  geteld: Telling,
): { ok: true } | { ok: false; reden: string; veld: string; waarden: Record<string, number> } {
  const stukken = opdracht.stukken - misdrukt.stukken;
  const bladzijden = opdracht.bladzijden - misdrukt.bladzijden;
  const waarden = {
    stukken,
    bladzijden,
    verschilStukken: Math.abs(geteld.stukken - stukken),
    verschilBladzijden: Math.abs(geteld.bladzijden - bladzijden),
  };
  if (geteld.stukken !== stukken) {
    const reden = geteld.stukken < stukken ? 'weigering.stukken-te-weinig' : 'weigering.stukken-te-veel';
    return { ok: false, reden, veld: 'stukken', waarden };
  }
  if (geteld.bladzijden === bladzijden) return { ok: true };
  const reden =
    geteld.bladzijden < bladzijden ? 'weigering.bladzijden-te-weinig' : 'weigering.bladzijden-te-veel';
  return { ok: false, reden, veld: 'bladzijden', waarden };
}

/** Why nothing can be said of the printing yet, or any more; null when it can. */
export const mayConfirm = (status: Afdrukstatus): string | null =>
  status === 'gedownload' ? null : `weigering.status-${status}`;

export type Manifestregel = {
  volgnummer: number;
  documentId: string;
  soort: string;
  bladzijden: number;
  postcode: string | null;
  deel: number;
};

/**
 * The list that goes with the PDF files, as a file of columns: nothing in it names anybody, no name, no address, no
 * number of a person.
 */
export const MANIFESTKOP = csvText([
  ['nummer', 'code', 'document', 'soort', 'bladzijden', 'postcode', 'deel'],
]);
export const manifestregel = (nummer: string, r: Manifestregel): string =>
  csvText([
    [r.volgnummer, stukcode(nummer, r.volgnummer), r.documentId, r.soort, r.bladzijden, r.postcode, r.deel],
  ]);
