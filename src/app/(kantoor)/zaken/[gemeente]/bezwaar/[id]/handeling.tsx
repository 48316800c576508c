import { werkAnswers } from '@/app/bezwaar/bezwaar-werk-words';
import { type Doen, Handeling as ZaakHandeling } from '../../../handeling';

/** One act about a dwangsom, folded up, with what it does above its form. */
export const Handeling = ({ uitleg, ...doen }: Doen & { uitleg: string; knop: string }) => (
  <ZaakHandeling {...doen} antwoorden={werkAnswers()}>
    <p>{uitleg}</p>
  </ZaakHandeling>
);
