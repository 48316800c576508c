import { z } from 'zod';
import { OVERAL, regelsVoor } from './instellingregels';
import { tekst } from './waardevorm';

/** Where the name of the gemeente comes in a text that a kantoor writes for all of them. */
export const GEMEENTE_PLEK = '{gemeente}';
const uitlegtekst = (max: number) =>
  tekst(max).refine((text) => !/[{}]/.test(text.replaceAll(GEMEENTE_PLEK, '')), {
    error: 'fouten.invulplek',
  });
/** What a belasting is, in plain words, as the inwoner reads it beside his aanslag (C-04). */
const belastinguitleg = z.object({ tekst: uitlegtekst(1500), tekstEn: uitlegtekst(1500).optional() });

/** The settings with which a gemeente or kantoor explains each belasting. */
export const uitlegVormen = {
  'uitleg-ozb': belastinguitleg,
  'uitleg-afvalstoffenheffing': belastinguitleg,
  'uitleg-rioolheffing': belastinguitleg,
  'uitleg-hondenbelasting': belastinguitleg,
};

export const uitlegRegels = regelsVoor<keyof typeof uitlegVormen>({
  'uitleg-ozb': OVERAL,
  'uitleg-afvalstoffenheffing': OVERAL,
  'uitleg-rioolheffing': OVERAL,
  'uitleg-hondenbelasting': OVERAL,
});
