import { type Refuse, readOptionalText, readText, type Typed } from '@/app/action-form/form-input';
import type { Veld } from '@/app/action-form/veld';
import { wordsOfIncasso } from '@/app/incasso/incasso-words';
import { wordsOfRekeningnummer } from '@/app/rekeningnummer/rekeningnummer-words';
import { wordsOfUitbetaling } from '@/app/terugbetaling/terugbetaling-words';
import type { Rekeningverloop } from '@/domain/incasso/rekeningverloop.queries';
import type { Taal } from '@/ui/words';

/** What is asked for another account: the number, what the desk saw, and consent where something is collected. */
export function rekeningnummerVelden(
  { naam, incasso }: Pick<Rekeningverloop, 'naam' | 'incasso'>,
  taal: Taal,
  balie: boolean,
): Veld[] {
  const words = wordsOfRekeningnummer(taal);
  const uitbetaling = wordsOfUitbetaling(taal);
  const wordsIncasso = wordsOfIncasso(taal);
  // A bank that asks for an address is none that can be collected from.
  const adres = incasso === null ? (['plaats', 'land'] as const) : [];
  return [
    {
      vorm: 'tekst',
      naam: 'iban',
      label: words('ander.iban'),
      hint: words('ander.ibanHint', { naam }),
      breedte: 'half',
    },
    ...adres.map(
      (veld): Veld => ({
        vorm: 'tekst',
        naam: veld,
        label: uitbetaling(`rekening.${veld}`),
        hint: uitbetaling(`rekening.${veld}Hint`),
        optioneel: true,
      }),
    ),
    ...(balie
      ? [
          {
            vorm: 'tekst' as const,
            naam: 'bewijs',
            label: words('ander.bewijs'),
            hint: words('ander.bewijsHint'),
          },
        ]
      : []),
    ...(incasso === null
      ? []
      : [
          {
            vorm: 'vinkjes' as const,
            naam: 'akkoord',
            label: wordsIncasso('vraag.akkoord'),
            opties: [{ value: 'ja', label: wordsIncasso('vraag.akkoordJa') }],
          },
        ]),
  ];
}

export type Rekeningnummer = { iban: string; plaats: string | null; land: string | null; akkoord: boolean };

/** Reads the number and what goes with it; what fits, and whether consent is needed, the use case says. */
export function readRekeningnummer(typed: Typed, refuse: Refuse): Rekeningnummer | null {
  const iban = readText(typed, 'iban', 60, refuse);
  const plaats = readOptionalText(typed, 'plaats', 35, refuse);
  const land = readOptionalText(typed, 'land', 2, refuse);
  return iban === null ? null : { iban, plaats, land, akkoord: typed['akkoord-ja'] === 'ja' };
}
