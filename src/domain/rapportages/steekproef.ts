import { type Cents, toCents } from '@/platform/cents';
import { sha256 } from '@/platform/sha256';

/**
 * A sample that anybody can draw again: the order of what there is follows from a word that the accountant chooses (`zaad`)
 * and the id of each item, by SHA-256. Who knows the word, the size and the method finds the same items (L-10). Pure.
 */

export const STEEKPROEFBRONNEN = ['boekingen', 'stappen'] as const;
export type Steekproefbron = (typeof STEEKPROEFBRONNEN)[number];

/** Each item alike, or each cent alike: an item of a hundred euros then has ten times the chance of one of ten. */
export const STEEKPROEFMETHODEN = ['aselect', 'geldeenheid'] as const;
export type Steekproefmethode = (typeof STEEKPROEFMETHODEN)[number];

/** More than a person can look at is no sample. */
export const GROOTSTE_STEEKPROEF = 200;

type Stuk = { id: string; centen: Cents };
type Treffer = Stuk & {
  /** How often the steps through the money met it; one where each item is alike. */
  raak: number;
};

/** What an item is ordered by. */
const volgordeVan = (zaad: string, id: string): string => sha256(`${zaad}:${id}`);

/** How large a step through the money is, and where the first one falls: within the first step, by the word. */
function stappenDoor(totaal: bigint, aantal: number, zaad: string): { stap: bigint; start: bigint } {
  const stap = totaal / BigInt(aantal) > 0n ? totaal / BigInt(aantal) : 1n;
  // Fifteen hexadecimal digits: what fits in the bigint of the database as well.
  return { stap, start: BigInt(`0x${sha256(zaad).slice(0, 15)}`) % stap };
}

/** Draws from all there is; in the order in which it is drawn. */
export function drawSteekproef(
  stukken: readonly Stuk[],
  { methode, aantal, zaad }: { methode: Steekproefmethode; aantal: number; zaad: string },
): Treffer[] {
  const geordend = stukken
    .map((stuk) => ({ stuk, sleutel: volgordeVan(zaad, stuk.id) }))
    .toSorted((a, b) => (a.sleutel < b.sleutel ? -1 : 1))
    .map(({ stuk }) => stuk);
  if (methode === 'aselect') return geordend.slice(0, aantal).map((stuk) => ({ ...stuk, raak: 1 }));
  const totaal = toCents(geordend.reduce((sum, { centen }) => sum + centen, 0n));
  const { stap, start } = stappenDoor(totaal, aantal, zaad);
  /** How many steps fall before this cent. */
  const voor = (cent: bigint): bigint => {
    const geteld = (cent - start + stap - 1n) / stap;
    return geteld > BigInt(aantal) ? BigInt(aantal) : geteld;
  };
  let tot = 0n;
  return geordend.flatMap((stuk) => {
    const vanaf = tot;
    tot += stuk.centen;
    const raak = Number(voor(tot) - voor(vanaf));
    return raak > 0 ? [{ ...stuk, raak }] : [];
  });
}
