import type { Bron } from './bron';
import type { Venster } from './dated';
import { LawError } from './law-error';
import type { Stap } from './uitleg';

type Waarden = Stap['waarden'];

/** A step of an explanation that rests on a rule alone. `teBevestigen` marks a rule that is still to be confirmed. */
export const makeStap = (sleutel: string, waarden: Waarden, bron: Bron, teBevestigen = false): Stap =>
  teBevestigen ? { sleutel, waarden, bron, teBevestigen } : { sleutel, waarden, bron };

/** A step that rests on a dated value: it takes over the source of that value and whether it is to be confirmed. */
export const stapUit = (venster: Venster<unknown>, sleutel: string, waarden: Waarden): Stap =>
  makeStap(sleutel, waarden, venster.bron, venster.zekerheid === 'te-bevestigen');

/** Why a value is used past the last day for which it was confirmed. */
export type NietBevestigd = 'rechtsmiddel' | 'leidraad';

/** The reason behind the mark of a value that stands in a window after the last confirmed one; nothing otherwise. */
export const naBevestigd = (venster: Venster<unknown>, reden: NietBevestigd): Stap[] =>
  venster.zekerheid === 'te-bevestigen'
    ? [
        stapUit(venster, 'termijnen.na-bevestigd', {
          vanaf: { datum: venster.vanaf },
          reden: { keuze: reden },
        }),
      ]
    : [];

/** "4.3" as a Dutch reader writes it: "4,3". */
export const decimaalTekst = (decimal: string): string => decimal.replace('.', ',');

/** Refuses input that the rule cannot mean anything by. Throws LawError 'ongeldige-invoer' with the sentence given. */
export function demand(voorwaarde: boolean, melding: string): asserts voorwaarde {
  if (!voorwaarde) throw new LawError('ongeldige-invoer', melding);
}
