import { dateOf, type LocalDate } from '@/platform/local-date';
import { gemeentewet } from '../regelingen';
import { makeStap } from '../stap';
import type { Stap } from '../uitleg';
import type { Belastingsoort } from './belastingsoort';

const VERORDENING = { regeling: 'Belastingverordening', vindplaats: 'maatstaf en belastingplicht' };

/**
 * Why a line stays after somebody moved out on `laatsteDag`: emptyings were made before he left (diftar), and who owns
 * something on 1 January pays for the whole year. Null for what goes by time. Pure.
 */
export function explainBlijft(
  {
    belastingsoort,
    code,
    belastingjaar,
  }: { belastingsoort: Belastingsoort; code: string; belastingjaar: number },
  laatsteDag: LocalDate,
): Stap | null {
  if (code.startsWith('lediging-'))
    return makeStap(
      'geld.verhuizing.lediging',
      { jaar: String(belastingjaar - 1), dag: { datum: laatsteDag } },
      VERORDENING,
      true,
    );
  if (!code.startsWith('eigenaar')) return null;
  const peildatum = { datum: dateOf(belastingjaar, 1, 1) };
  return makeStap(
    'geld.verhuizing.eigenaar',
    { peildatum },
    belastingsoort === 'ozb' ? gemeentewet('220') : VERORDENING,
    belastingsoort !== 'ozb',
  );
}
