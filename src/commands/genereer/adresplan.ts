import { LETTER_PAIRS } from './nummers';
import type { GemeenteProfiel } from './profiel';
import { mix } from './random';

export type Adres = {
  postcode: string;
  huisnummer: number;
  huisletter: string;
  toevoeging: string;
  straat: string;
  woonplaats: string;
  /** All doors of its postcode share one house number: a block of flats. */
  flat: boolean;
};

/** Where the n-th dwelling (or business) of a gemeente stands. Every index has an address of its own. */
export type Adresplan = (index: number) => Adres;

const STAMMEN =
  'Merel Lijster Vink Mees Zwaluw Reiger Kievit Fazant Sperwer Leeuwerik Eiken Beuken Linden Berken Esdoorn Wilgen Populieren Kastanje Meidoorn Lijsterbes Rozen Tulpen Anemoon Klaver Korenbloem Papaver Vermeer Rembrandt Mesdag Breitner Haydn Mozart Brahms Schubert Zonnebloem Akker Weide Molen Kerk School'.split(
    ' ',
  );
const UITGANGEN = ['straat', 'laan', 'hof', 'weg', 'pad'];
const WOONSTRATEN = UITGANGEN.flatMap((uitgang) => STAMMEN.map((stam) => stam + uitgang));
const WERKSTRATEN =
  'Industriestraat Nijverheidsweg Ambachtstraat Handelsweg Fabrieksstraat Energiestraat Marktplein Dorpsstraat Stationsplein Havenweg'.split(
    ' ',
  );

/** Doors per postcode where there is room: about as many as in reality. */
const PER_POSTCODE = 20;
/** Letter pairs kept for businesses, so that their addresses never meet those of dwellings. */
const WERK_PAREN = 46;

type Wijk = { pc4: number; plaats: string; eerste: number; perPostcode: number; eersteBlok: number };

/** `flatAandeel` is the share of postcodes that are a block of flats. */
export function adresplan(
  gemeente: GemeenteProfiel,
  aantal: number,
  soort: 'wonen' | 'werken',
  flatAandeel: number,
): Adresplan {
  const paren = soort === 'wonen' ? LETTER_PAIRS.slice(WERK_PAREN) : LETTER_PAIRS.slice(0, WERK_PAREN);
  const wijken = quarters(gemeente, aantal, paren.length);
  const seed = mix(Number(gemeente.cbsCode), soort === 'wonen' ? 1 : 2);
  const straten = new Map(
    gemeente.postcodes.map(({ plaats }) => [
      plaats,
      soort === 'werken' ? WERKSTRATEN : [...(gemeente.straten[plaats] ?? []), ...WOONSTRATEN],
    ]),
  );
  return (index) => {
    const wijk = wijken.findLast((w) => w.eerste <= index);
    if (!wijk) throw new RangeError(`No address for ${index}`);
    const blok = Math.floor((index - wijk.eerste) / wijk.perPostcode);
    const plek = (index - wijk.eerste) % wijk.perPostcode;
    const inPlaats = wijk.eersteBlok + blok;
    const lijst = straten.get(wijk.plaats) ?? WOONSTRATEN;
    const straat = lijst[inPlaats % lijst.length] ?? '';
    const flat = mix(seed, wijk.pc4, blok) / 2 ** 32 < flatAandeel;
    const eersteNummer =
      1 + (mix(seed, inPlaats) % 60) + Math.floor(inPlaats / lijst.length) * wijk.perPostcode;
    // Now and then a house was split: the neighbour's number with a letter.
    const letter = !flat && plek > 0 && mix(seed, index) % 33 === 0;
    return {
      postcode: `${wijk.pc4}${paren[blok] ?? ''}`,
      huisnummer: flat ? eersteNummer : eersteNummer + plek - (letter ? 1 : 0),
      huisletter: letter ? 'A' : '',
      toevoeging: flat ? String(plek + 1) : '',
      straat,
      woonplaats: wijk.plaats,
      flat,
    };
  };
}

/** Divides the doors over the postcode areas by inhabitants, in whole numbers that add up. */
function quarters(gemeente: GemeenteProfiel, aantal: number, paren: number): Wijk[] {
  const totaal = gemeente.postcodes.reduce((sum, p) => sum + p.gewicht, 0);
  const blokken = new Map<string, number>();
  let gewicht = 0;
  return gemeente.postcodes.map(({ pc4, plaats, gewicht: eigen }) => {
    const eerste = Math.round((aantal * gewicht) / totaal);
    gewicht += eigen;
    const doors = Math.round((aantal * gewicht) / totaal) - eerste;
    const perPostcode = Math.max(PER_POSTCODE, Math.ceil(doors / paren));
    const eersteBlok = blokken.get(plaats) ?? 0;
    blokken.set(plaats, eersteBlok + Math.ceil(doors / perPostcode));
    return { pc4, plaats, eerste, perPostcode, eersteBlok };
  });
}

const ELDERS: readonly (readonly [number, string])[] = [
  [8011, 'Zwolle'],
  [7411, 'Deventer'],
  [7311, 'Apeldoorn'],
  [6811, 'Arnhem'],
  [3511, 'Utrecht'],
  [9711, 'Groningen'],
  [3811, 'Amersfoort'],
  [6511, 'Nijmegen'],
  [1011, 'Amsterdam'],
  [3011, 'Rotterdam'],
  [2511, 'Den Haag'],
  [2311, 'Leiden'],
  [1811, 'Alkmaar'],
  [7101, 'Winterswijk'],
];

/** The address of somebody outside every gemeente of the profile; each slot has its own. */
export function adresElders(slot: number): Adres {
  const [pc4, woonplaats] = ELDERS[slot % ELDERS.length] ?? [8011, 'Zwolle'];
  const rest = Math.floor(slot / ELDERS.length);
  return {
    postcode: `${pc4}${LETTER_PAIRS[rest % LETTER_PAIRS.length] ?? 'QQ'}`,
    huisnummer: Math.floor(rest / LETTER_PAIRS.length) + 1,
    huisletter: '',
    toevoeging: '',
    straat: WOONSTRATEN[rest % WOONSTRATEN.length] ?? '',
    woonplaats,
    flat: false,
  };
}
