import namen from '@/texts/nl/standwoorden.json';
import { STOFFEN_INWONER } from './stoffen-inwoner';
import { STOFFEN_KANTOOR } from './stoffen-kantoor';
import { type Stof, type Woordenlijst, woordVan } from './woordenlijst';

/**
 * One vocabulary per matter: every state that something of ours can be in, with the word that a colleague reads of it
 * and the word that the inwoner reads, each in the text that the screens of that matter read too. A test holds the states
 * here to what the database allows, and finds a reader without a word.
 */
export const STOFFEN = { ...STOFFEN_INWONER, ...STOFFEN_KANTOOR };
export type Stofnaam = keyof typeof STOFFEN;

/** States of machinery that nobody reads, with why. */
export const ZONDER_LEZER: Readonly<Record<string, string>> = {
  'run_deel.status': 'Een deel van een run; wat mensen zien is de run zelf.',
};

/** What a colleague reads of it. */
export function standVoorMedewerker(naam: Stofnaam, stand: string): string {
  const { medewerker }: Stof = STOFFEN[naam];
  return (medewerker && woordVan(medewerker, stand)) ?? stand;
}

/** What a matter is called. */
export const stofnaam = (naam: Stofnaam): string =>
  namen.naam[(naam.split('.')[0] ?? '') as keyof typeof namen.naam];

export type Stofrij = {
  stand: string;
  medewerker: string | null;
  inwoner: string | null;
  engels: string | null;
};

/** Every matter with its states and the words of each reader, those that an inwoner comes across first. */
export const stofwoorden = (): { naam: Stofnaam; rijen: Stofrij[] }[] =>
  Object.entries(STOFFEN)
    // Of cases and questions the page tells more: the message and the letter too.
    .filter(([naam]) => naam !== 'zaak.fase' && naam !== 'vraag.stand')
    .map(([naam, stof]) => ({ naam: naam as Stofnaam, rijen: rijenVan(stof) }));

function rijenVan({ standen, medewerker, inwoner, ongezien }: Stof): Stofrij[] {
  const leest = (lijst: Woordenlijst | null | undefined, stand: string, wie: 'medewerker' | 'inwoner') =>
    lijst && !ongezien?.[wie]?.includes(stand) ? woordVan(lijst, stand) : null;
  return standen.map((stand) => ({
    stand,
    medewerker: leest(medewerker, stand, 'medewerker'),
    inwoner: leest(inwoner?.nl, stand, 'inwoner'),
    engels: leest(inwoner?.en, stand, 'inwoner'),
  }));
}
