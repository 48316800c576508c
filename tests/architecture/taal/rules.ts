import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { LANGE_ZIN, langeZinnen } from '@/domain/documenten/standaardbrief';

/** How we write to people: short sentences, and no word of the office where there is a plain one (B1). */

/** A text as it stands in src/texts/nl: the file, the key in it, and the message. */
export type Tekst = { bestand: string; sleutel: string; bericht: string };

/** Words of the office, each with the plain word to use. Matched as whole words, whatever their capitals. */
export const KANTOORWOORDEN: Readonly<Record<string, string>> = {
  middels: 'met',
  teneinde: 'om',
  alsmede: 'en',
  alsook: 'en ook',
  omtrent: 'over',
  inzake: 'over',
  aangaande: 'over',
  betreffende: 'over',
  'met betrekking tot': 'over',
  'ten aanzien van': 'over',
  'ten behoeve van': 'voor',
  'in het kader van': 'voor',
  'ten gevolge van': 'door',
  'uit hoofde van': 'door',
  'op grond van': 'volgens',
  conform: 'volgens',
  overeenkomstig: 'volgens',
  ingevolge: 'volgens',
  krachtens: 'volgens',
  gaarne: 'graag',
  gelieve: 'wilt u',
  derhalve: 'daarom',
  zodoende: 'daarom',
  bijgevolg: 'daarom',
  dientengevolge: 'daarom',
  nochtans: 'toch',
  desalniettemin: 'toch',
  echter: 'maar',
  doch: 'maar',
  ofschoon: 'hoewel',
  reeds: 'al',
  tevens: 'ook',
  eveneens: 'ook',
  voorts: 'ook',
  indien: 'als',
  mits: 'als',
  'dan wel dat': 'of dat',
  danwel: 'of',
  alvorens: 'voordat',
  wederom: 'opnieuw',
  thans: 'nu',
  momenteel: 'nu',
  heden: 'vandaag',
  onverwijld: 'meteen',
  terstond: 'meteen',
  vooralsnog: 'voorlopig',
  uitsluitend: 'alleen',
  additioneel: 'extra',
  additionele: 'extra',
  verschuldigd: 'moet betalen',
  verschuldigde: 'te betalen',
  bovengenoemd: 'dit of deze',
  bovengenoemde: 'dit of deze',
  voornoemde: 'deze',
  onderhavige: 'deze',
  desbetreffende: 'deze',
  hieromtrent: 'hierover',
  hiertoe: 'daarvoor',
  'ter zake': 'hierover',
  terzake: 'hierover',
  jegens: 'tegen',
  trachten: 'proberen',
  verstrekken: 'geven',
  verstrekt: 'geeft',
  geschieden: 'gebeuren',
  geschiedt: 'gebeurt',
  'per abuis': 'per ongeluk',
  'dient u': 'moet u',
  'dient te': 'moet',
  'dienen te': 'moeten',
  hetgeen: 'wat',
  zulks: 'dat',
  'd.m.v.': 'met',
  'm.b.t.': 'over',
  'i.v.m.': 'door',
  't.a.v.': 'over',
  't.b.v.': 'voor',
  'o.b.v.': 'volgens',
  'z.s.m.': 'zo snel mogelijk',
  'c.q.': 'of',
};

/** Texts that are not ours to make plain, by the beginning of their key, each with the reason. */
export const UITZONDERINGEN: readonly { bestand: string; sleutel: string; reden: string }[] = [
  { bestand: 'bestuur.json', sleutel: 'kengetal.bron.', reden: 'quotes what a contract says, word for word' },
  {
    bestand: 'aanschrijving.json',
    sleutel: 'regel.terAttentie',
    reden: 'stands in an address, as the post reads it',
  },
  { bestand: 'site.json', sleutel: 'privacy.alineas.geheim', reden: 'names an act by its own name' },
];

const escaped = (woord: string): string => woord.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const KANTOORWOORD = new RegExp(
  `(?<![\\p{L}-])(?:${Object.keys(KANTOORWOORDEN).map(escaped).join('|')})(?![\\p{L}-])`,
  'giu',
);

/** Every way in which a message can be read: one for each choice of its plurals; what is filled in counts as a word. */
function lezingen(elementen: readonly MessageFormatElement[]): string[] {
  return elementen.reduce<string[]>(
    (tot, element) => {
      const stukken = lezingenVan(element);
      return tot.flatMap((begin) => stukken.map((stuk) => begin + stuk));
    },
    [''],
  );
}

function lezingenVan(element: MessageFormatElement): string[] {
  switch (element.type) {
    case TYPE.literal:
      return [element.value];
    case TYPE.plural:
    case TYPE.select:
      return Object.values(element.options).flatMap((keuze) => lezingen(keuze.value));
    case TYPE.tag:
      return lezingen(element.children);
    default:
      return ['…'];
  }
}

/** What is said of a message that the formatter cannot read. */
export const ONLEESBAAR = 'no message that can be read';

/** What is wrong with one text, in words for who has to mend it; nothing where it is an exception. */
export function judgeTekst({ bestand, sleutel, bericht }: Tekst): string[] {
  const plaats = `${bestand} ${sleutel}`;
  let gelezen: string[];
  try {
    gelezen = lezingen(parse(bericht));
  } catch (error) {
    return [`${plaats}: ${ONLEESBAAR} (${error instanceof Error ? error.message : error})`];
  }
  const lang = gelezen.flatMap(langeZinnen).map((zin) => {
    const woorden = zin.split(/\s+/).length;
    return `${plaats}: ${woorden} words, at most ${LANGE_ZIN}: "${zin}"`;
  });
  const woorden = gelezen
    .flatMap((tekst) => tekst.match(KANTOORWOORD) ?? [])
    .map(
      (woord) =>
        `${plaats}: "${woord}" is a word of the office; write "${KANTOORWOORDEN[woord.toLowerCase()]}"`,
    );
  return [...new Set([...lang, ...woorden])];
}

/** The exception that holds for a text, if any. */
export const uitzonderingVoor = ({ bestand, sleutel }: Tekst) =>
  UITZONDERINGEN.find((u) => u.bestand === bestand && sleutel.startsWith(u.sleutel));

/** Every text in one file of texts, by its key. */
export function tekstenIn(bestand: string, inhoud: object, voor = ''): Tekst[] {
  return Object.entries(inhoud).flatMap(([naam, waarde]): Tekst[] =>
    typeof waarde === 'string'
      ? [{ bestand, sleutel: `${voor}${naam}`, bericht: waarde }]
      : tekstenIn(bestand, waarde as object, `${voor}${naam}.`),
  );
}
