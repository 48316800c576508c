import type { Veld } from '@/app/action-form/veld';
import type { Taal } from '@/ui/words';
import { wordsOfVragen } from './vragen-words';

/** On which number and when somebody wants to be called (C-19). */
export function bellenVelden(taal: Taal): Veld[] {
  const words = wordsOfVragen(taal);
  return [
    { vorm: 'tekst', naam: 'telefoon', label: words('nieuw.telefoon'), breedte: 'half', eigen: 'tel' },
    {
      vorm: 'datum',
      naam: 'datum',
      label: words('nieuw.datum'),
      hint: words('nieuw.datumHint'),
      optioneel: true,
    },
    {
      vorm: 'lijst',
      naam: 'dagdeel',
      label: words('nieuw.dagdeel'),
      leeg: words('nieuw.geenVoorkeur'),
      opties: (['ochtend', 'middag'] as const).map((value) => ({ value, label: words(`nieuw.${value}`) })),
      optioneel: true,
    },
  ];
}
