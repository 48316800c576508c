import type { Regel } from './regel';
import { regelsGeld } from './regels-geld';
import { regelsKwijtschelding } from './regels-kwijtschelding';
import { regelsRegeling } from './regels-regeling';
import { regelsTermijnen } from './regels-termijnen';

/** Every rule that can be asked, in the order in which `--regels` lists them. */
export const regels: readonly Regel[] = [
  ...regelsTermijnen,
  ...regelsGeld,
  ...regelsKwijtschelding,
  ...regelsRegeling,
];

const byName = new Map(regels.map((regel) => [regel.naam, regel]));
if (byName.size !== regels.length) throw new Error('Two rules of the rekenkern share a name.');

/** The rule of that name, or null. */
export const findRegel = (naam: string): Regel | null => byName.get(naam) ?? null;
