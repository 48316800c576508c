import type { Veld } from '@/app/action-form/veld';
import { wordsOfAdministratiefBeroep } from '@/app/administratief-beroep/administratief-beroep-words';
import { GRONDEN_MAX } from '@/domain/administratief-beroep/file-administratief-beroep';
import type { Taal } from '@/ui/words';

/** What is asked of who does not agree with a decision; the same at the desk. */
export function administratiefBeroepVelden(taal: Taal): Veld[] {
  const words = wordsOfAdministratiefBeroep(taal);
  return [
    {
      vorm: 'alinea',
      naam: 'gronden',
      label: words('veld.gronden'),
      hint: words('veld.grondenHint'),
      hoogstens: GRONDEN_MAX,
    },
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
