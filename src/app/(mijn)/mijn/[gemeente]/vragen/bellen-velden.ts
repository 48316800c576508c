import type { Veld } from '@/app/action-form/veld';
import type { Taal } from '@/ui/words';
import { wordsOfVragen } from './vragen-words';

/** On which number and when somebody wants to be called (C-19); all of it may be left empty where a call is a choice. */
export function bellenVelden(taal: Taal, alsKeuze: boolean): Veld[] {
  const words = wordsOfVragen(taal);
  return [
    {
      vorm: 'tekst',
      naam: 'telefoon',
      label: words('nieuw.telefoon'),
      ...(alsKeuze ? { hint: words('nieuw.telefoonHint') } : {}),
      breedte: 'half',
      optioneel: alsKeuze,
    },
    {
      vorm: 'datum',
      naam: 'datum',
      label: words('nieuw.datum'),
      ...(alsKeuze ? { hint: words('nieuw.datumHint') } : {}),
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
