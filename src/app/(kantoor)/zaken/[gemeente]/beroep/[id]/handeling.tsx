import { beroepAnswers, beroepWords as words } from '@/app/beroep/beroep-words';
import { type Doen, Handeling as ZaakHandeling } from '../../../handeling';

/** One act in a case at court, folded up. */
export const Handeling = (doen: Doen) => (
  <ZaakHandeling {...doen} knop={words('handelen.vastleggen')} antwoorden={beroepAnswers()} />
);
