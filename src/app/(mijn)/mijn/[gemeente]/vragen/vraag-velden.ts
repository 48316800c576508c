import type { Wie } from '@/app/aanspreken/wie';
import type { Veld } from '@/app/action-form/veld';
import type { OnderwerpView } from '@/domain/kennis/kennis.queries';
import { vraagkeuzes } from '@/domain/kennis/vraagwoord';
import type { Taal } from '@/ui/words';
import { bellenVelden } from './bellen-velden';
import { wordsOfVragen } from './vragen-words';

/** How he wants his answer; where he can be called is asked of who wants a call. */
export function hoeVeld(taal: Taal): Veld {
  const words = wordsOfVragen(taal);
  return {
    vorm: 'keuze',
    naam: 'hoe',
    label: words('nieuw.hoe'),
    opties: [
      { value: 'schriftelijk', label: words('nieuw.schriftelijk') },
      { value: 'bellen', label: words('nieuw.bellen'), velden: bellenVelden(taal) },
    ],
    waarde: 'schriftelijk',
  };
}

/** What somebody asks: about what, in his own words, and how he wants the answer. */
export function vraagVelden(
  onderwerpen: readonly OnderwerpView[],
  { taal, wie, onderwerp = null }: { taal: Taal; wie: Wie; onderwerp?: string | null },
): Veld[] {
  const words = wordsOfVragen(taal);
  const keuzes = vraagkeuzes(onderwerpen, onderwerp);
  return [
    {
      vorm: 'lijst',
      naam: 'onderwerp',
      label: words('nieuw.onderwerp'),
      leeg: words('nieuw.kies'),
      opties: keuzes.map((keuze) => ({
        value: keuze.sleutel,
        label:
          'woord' in keuze
            ? words(`woord.${keuze.woord}`, { wie })
            : taal === 'en'
              ? keuze.naamEn
              : keuze.naam,
      })),
      ...(onderwerp !== null && keuzes.some((keuze) => keuze.sleutel === onderwerp)
        ? { waarde: onderwerp }
        : {}),
    },
    {
      vorm: 'alinea',
      naam: 'tekst',
      label: words('nieuw.tekst'),
      hint: words('nieuw.tekstHint', { wie }),
      hoogstens: 2000,
    },
    hoeVeld(taal),
  ];
}
