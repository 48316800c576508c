import type { Veld } from '@/app/action-form/veld';
import { briefmaakWords as words } from '@/app/brief-words';
import { type Briefvelden, STANDAARDBRIEVEN, type Standaardbrief } from '@/domain/documenten/standaardbrief';

/** The free fields of a letter with their words, and what was typed in them before. */
export const briefVelden = (soort: Standaardbrief, waarden: Briefvelden = {}): Veld[] =>
  STANDAARDBRIEVEN[soort].velden.map((veld) => ({
    vorm: veld.vorm,
    naam: veld.naam,
    label: words(`velden.${veld.naam}`),
    hint: words(`velden.${veld.naam}Hint`),
    optioneel: !veld.verplicht,
    waarde: waarden[veld.naam] ?? '',
  }));
