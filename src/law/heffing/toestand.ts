import { dateOf, type LocalDate } from '@/platform/local-date';
import { gemeentewet } from '../regelingen';
import { makeStap } from '../stap';
import type { Uitkomst } from '../uitleg';

/**
 * Whether a tax that is levied by the state on 1 January lapses for somebody after whom another came on `eersteDag`
 * (Gemeentewet 220: at the beginning of the calendar year). Who came on 1 January itself was there at the beginning.
 */
export function vervaltDoorWissel(belastingjaar: number, eersteDag: LocalDate): Uitkomst<boolean> {
  const peildatum = dateOf(belastingjaar, 1, 1);
  const vervalt = eersteDag <= peildatum;
  const waarden = { peildatum: { datum: peildatum }, dag: { datum: eersteDag } };
  return {
    waarde: vervalt,
    uitleg: [makeStap(`geld.toestand.${vervalt ? 'vervalt' : 'blijft'}`, waarden, gemeentewet('220'), true)],
  };
}
