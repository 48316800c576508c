import {
  type Refuse,
  readChoice,
  readOptionalText,
  readText,
  type Typed,
} from '@/app/action-form/form-input';
import type { Veld } from '@/app/action-form/veld';
import { wordsOfUitbetaling } from '@/app/terugbetaling/terugbetaling-words';
import type { Gegeven } from '@/domain/terugbetalingen/give-rekening';
import { gemaskeerd } from '@/domain/terugbetalingen/uitbetaalrekening';
import type { Taal } from '@/ui/words';

const KEUZES = ['betaald-van', 'eigen', 'ander'] as const;

/** What is asked for an account: the same of who it is about and of the desk. `betaaldVan` may be proposed, never shown whole. */
export function rekeningVelden(
  taal: Taal,
  { naam, betaaldVan }: { naam: string; betaaldVan: string | null },
): Veld[] {
  const words = wordsOfUitbetaling(taal);
  const tekst = (veld: 'tenaamstelling' | 'reden' | 'plaats' | 'land'): Veld => ({
    vorm: 'tekst',
    naam: veld,
    label: words(`rekening.${veld}`),
    hint: words(`rekening.${veld}Hint`),
    optioneel: true,
  });
  return [
    {
      vorm: 'keuze',
      naam: 'keuze',
      label: words('rekening.keuze'),
      hint: words('rekening.eigenNaam', { naam }),
      opties: [
        ...(betaaldVan === null
          ? []
          : [
              {
                value: 'betaald-van',
                label: words('rekening.betaaldVan', { iban: gemaskeerd(betaaldVan) }),
              },
            ]),
        { value: 'eigen', label: words('rekening.eigen') },
        { value: 'ander', label: words('rekening.ander') },
      ],
    },
    {
      vorm: 'tekst',
      naam: 'iban',
      label: words('rekening.iban'),
      hint: words('rekening.ibanHint'),
      optioneel: betaaldVan !== null,
    },
    tekst('tenaamstelling'),
    tekst('reden'),
    tekst('plaats'),
    tekst('land'),
  ];
}

/** Reads them; what fits in which country and name the use case says. */
export function readGegeven(typed: Typed, refuse: Refuse): Gegeven | null {
  const keuze = readChoice(typed, 'keuze', KEUZES, refuse);
  if (keuze === null) return null;
  if (keuze === 'betaald-van') return 'betaald-van';
  const iban = readText(typed, 'iban', 60, refuse);
  const meer = {
    tenaamstelling: readOptionalText(typed, 'tenaamstelling', 70, refuse),
    reden: readOptionalText(typed, 'reden', 500, refuse),
    plaats: readOptionalText(typed, 'plaats', 35, refuse),
    land: readOptionalText(typed, 'land', 2, refuse),
  };
  return iban === null ? null : { iban, eigen: keuze === 'eigen', ...meer };
}
