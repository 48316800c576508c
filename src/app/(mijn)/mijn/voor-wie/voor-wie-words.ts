import { namensAnswers } from '@/app/vertegenwoordigen/namens-words';
import type { Taal } from '@/ui/words';
import { gegevensAnswers } from '../[gemeente]/gegevens/gegevens-words';

/** Every sentence with which the choice can answer, by its key. */
export const voorWieAnswers = (taal: Taal): Record<string, string> => ({
  ...gegevensAnswers(taal),
  ...namensAnswers(taal),
});
