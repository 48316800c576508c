import { isBsn } from '@/law/identifiers';
import { type LocalDate, parseLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { printable } from '@/platform/printable';

/**
 * The letters that the desk can send (F-01), as data: which class a letter has, so who answers for it and who must
 * sign (F-02), whether it is about a question, and what may be typed in it. The words stand in
 * src/texts/nl/standaardbrieven.json, the lay-out in sjablonen/standaardbrief.typ. Pure.
 */

export type Briefklasse = 'maatwerk-automatisch' | 'maatwerk-ondertekend';

type Veld = { naam: 'aanvulling' | 'gegevens' | 'uiterlijk' | 'antwoord'; verplicht: boolean } & (
  | { vorm: 'alinea'; max: number }
  /** A day by which somebody must do something: far enough ahead to be able to. */
  | { vorm: 'datum'; minDagen: number; maxDagen: number }
);

type Definitie = {
  klasse: Briefklasse;
  /** Whether it is about a question of the contact; `mag`: names it where there is one. */
  vraag: 'nodig' | 'mag' | 'geen';
  /** Names the aanslagen with what is open, and how to pay that. */
  saldo: boolean;
  velden: readonly Veld[];
  /** Who may sign, the weightiest first: as this he stands in the letter. Empty where nobody signs. */
  ondertekenaars: readonly Rol[];
};

const alinea = (naam: Veld['naam'], max: number, verplicht = true): Veld => ({
  naam,
  vorm: 'alinea',
  max,
  verplicht,
});

export const STANDAARDBRIEVEN = {
  'bevestiging-vraag': {
    klasse: 'maatwerk-automatisch',
    vraag: 'nodig',
    saldo: false,
    velden: [alinea('aanvulling', 500, false)],
    ondertekenaars: [],
  },
  'saldo-opgave': {
    klasse: 'maatwerk-automatisch',
    vraag: 'geen',
    saldo: true,
    velden: [],
    ondertekenaars: [],
  },
  'kwijtschelding-informatie': {
    klasse: 'maatwerk-automatisch',
    vraag: 'geen',
    saldo: false,
    velden: [],
    ondertekenaars: [],
  },
  'verzoek-gegevens': {
    klasse: 'maatwerk-ondertekend',
    vraag: 'mag',
    saldo: false,
    velden: [
      alinea('gegevens', 1000),
      { naam: 'uiterlijk', vorm: 'datum', minDagen: 14, maxDagen: 92, verplicht: true },
    ],
    ondertekenaars: ['heffingsambtenaar', 'invorderingsambtenaar'],
  },
  'antwoord-vraag': {
    klasse: 'maatwerk-ondertekend',
    vraag: 'nodig',
    saldo: false,
    velden: [alinea('antwoord', 2000)],
    ondertekenaars: ['heffingsambtenaar', 'invorderingsambtenaar', 'expert', 'serviceteam'],
  },
} as const satisfies Record<string, Definitie>;

export type Standaardbrief = keyof typeof STANDAARDBRIEVEN;
export const STANDAARDBRIEFSOORTEN = Object.keys(STANDAARDBRIEVEN) as readonly Standaardbrief[];
export const isStandaardbrief = (text: string): text is Standaardbrief =>
  Object.hasOwn(STANDAARDBRIEVEN, text);

/** What one letter is, without the narrow types of the list. */
export const briefdefinitie = (soort: Standaardbrief): Definitie => STANDAARDBRIEVEN[soort];

/** As what somebody with these roles signs this letter; null when he may not. */
export const functieVan = (soort: Standaardbrief, rollen: readonly Rol[]): Rol | null =>
  briefdefinitie(soort).ondertekenaars.find((rol) => rollen.includes(rol)) ?? null;

export type Briefvelden = Readonly<Record<string, string>>;
export type Veldfout = { veld: string; reden: string; waarden?: Readonly<Record<string, string>> };

/**
 * What was typed in the free fields, trimmed; or what is wrong with it by field. A BSN is refused: nobody needs his
 * own number in the post; so is what the letter font cannot set.
 */
export function readBriefvelden(
  soort: Standaardbrief,
  getypt: Briefvelden,
  vandaag: LocalDate,
): { ok: true; velden: Record<string, string> } | { ok: false; fouten: Veldfout[] } {
  const velden: Record<string, string> = {};
  const fouten: Veldfout[] = [];
  for (const veld of briefdefinitie(soort).velden) {
    const tekst = netjes(getypt[veld.naam] ?? '');
    const reden = tekst === '' ? (veld.verplicht ? 'verplicht' : null) : veldfout(veld, tekst, vandaag);
    const leesbaar = printable(tekst);
    if (reden !== null) fouten.push({ veld: veld.naam, reden });
    else if (!leesbaar.ok)
      fouten.push({ veld: veld.naam, reden: 'teken', waarden: { reden: leesbaar.reden } });
    else if (tekst !== '') velden[veld.naam] = tekst;
  }
  return fouten.length > 0 ? { ok: false, fouten } : { ok: true, velden };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what no printer knows what to do with
const ONZICHTBAAR = /[\u0000-\u0009\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

const netjes = (tekst: string): string =>
  tekst
    .replace(/\r\n?/g, '\n')
    .replace(ONZICHTBAAR, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();

function veldfout(veld: Veld, tekst: string, vandaag: LocalDate): string | null {
  if (veld.vorm === 'datum') {
    const dag = parseLocalDate(tekst);
    if (dag === null) return 'datum';
    const dagen = (Date.parse(dag) - Date.parse(vandaag)) / 86_400_000;
    return dagen < veld.minDagen ? 'datum-te-vroeg' : dagen > veld.maxDagen ? 'datum-te-laat' : null;
  }
  if (tekst.length > veld.max) return 'te-lang';
  const cijfers = tekst.match(/(?<!\d)\d(?:[ .]?\d){8}(?!\d)/g) ?? [];
  return cijfers.some((reeks) => isBsn(reeks.replace(/\D/g, ''))) ? 'bsn' : null;
}

/** Longer than this and a sentence is no B1 any more. */
export const LANGE_ZIN = 20;

/** The sentences of a text that are too long to be read at once: said to the writer, never refused. */
export const langeZinnen = (tekst: string): string[] =>
  tekst
    .split(/(?<=[.!?])\s+|\n+/)
    .map((zin) => zin.trim())
    .filter((zin) => zin.split(/\s+/).length > LANGE_ZIN);
