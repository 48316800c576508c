import { OVERAL, regelsVoor } from './instellingregels';
import { toetsVorm } from './toetsvorm';

/** The settings about kwijtschelding. What the raad chose stands in the register of verordeningen, not here (K-07). */
export const kwijtscheldingVormen = {
  kwijtscheldingstoets: toetsVorm,
};

export const kwijtscheldingRegels = regelsVoor<keyof typeof kwijtscheldingVormen>({
  kwijtscheldingstoets: OVERAL,
});
