import { dateText, type Typed } from '@/app/action-form/form-input';
import type { Veld } from '@/app/action-form/veld';
import { wordsOfKlachten } from '@/app/klacht/klacht-words';
import { KLACHT_MAX, type Velden } from '@/domain/klachten/klachtvelden';
import type { Taal } from '@/ui/words';

/** What is asked of who complains; the same at the desk. */
export function klachtVelden(taal: Taal): Veld[] {
  const words = wordsOfKlachten(taal);
  return [
    {
      vorm: 'alinea',
      naam: 'tekst',
      label: words('veld.tekst'),
      hint: words('veld.tekstHint'),
      hoogstens: KLACHT_MAX.tekst,
    },
    {
      vorm: 'datum',
      naam: 'gebeurdOp',
      label: words('veld.gebeurdOp'),
      hint: words('veld.gebeurdOpHint'),
      optioneel: true,
    },
    {
      vorm: 'tekst',
      naam: 'overWie',
      label: words('veld.overWie'),
      hint: words('veld.overWieHint'),
      optioneel: true,
    },
    { vorm: 'alinea', naam: 'wens', label: words('veld.wens'), hoogstens: KLACHT_MAX.wens, optioneel: true },
    {
      vorm: 'tekst',
      naam: 'telefoon',
      label: words('veld.telefoon'),
      hint: words('veld.telefoonHint'),
      breedte: 'half',
      eigen: 'tel',
      optioneel: true,
    },
  ];
}

/** What was typed, with the day as one text. */
export const readTypedKlacht = (typed: Typed): Velden => ({
  tekst: typed.tekst ?? '',
  gebeurdOp: dateText(typed, 'gebeurdOp'),
  overWie: typed.overWie ?? '',
  wens: typed.wens ?? '',
  telefoon: typed.telefoon ?? '',
});
