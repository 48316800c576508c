import { wordsOfRegeling } from '@/app/regeling/regeling-words';
import type { Step } from '@/ui/stepper';
import type { Taal } from '@/ui/words';

/** The three steps; `terug` leads from a later one back to the plans. */
export function stappen(taal: Taal, terug?: { vraag: string; plan?: string }): Step[] {
  const words = wordsOfRegeling(taal);
  return [
    { label: words('stap.wat'), ...(terug ? { href: terug.vraag } : {}) },
    { label: words('stap.plan'), ...(terug?.plan ? { href: terug.plan } : {}) },
    { label: words('stap.controle') },
  ];
}
