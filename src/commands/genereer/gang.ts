import type { Adres } from './adresplan';
import { type Persoon, persoonCells } from './persoon';
import type { Schrijvers } from './schrijver';
import { type Gemeente, isoDay, type Wereld } from './wereld';
import { adresLine } from './woning';

/** What the loop over one gemeente needs at hand. */
export type Gang = {
  wereld: Wereld;
  gemeente: Gemeente;
  uit: Schrijvers;
  jaren: readonly number[];
  corporaties: readonly string[];
  bewindvoerders: readonly string[];
  /** The other gemeenten of the same kantoor. */
  buren: readonly Gemeente[];
  vertrokkenen: number;
};

/** Keys that keep the streams of chance of one household apart. */
export const TAG = {
  verhuurder: 101,
  vertrek: 102,
  woning: 103,
  bedrijf: 104,
  afval: 105,
  hond: 106,
  betaling: 107,
  voorganger: 108,
};

export function writePersoon(gang: Pick<Gang, 'uit'>, persoon: Persoon): string {
  gang.uit.personen.write(persoonCells(persoon, isoDay));
  return persoon.nummer;
}

export function writeAdres(gang: Pick<Gang, 'uit'>, adres: Adres): Adres {
  gang.uit.adressen.write(adresLine(adres));
  return adres;
}
