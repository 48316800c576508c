import { formInput, readChoice, readText } from '@/app/action-form/form-input';
import type { Veld } from '@/app/action-form/veld';
import { wordsOfIncasso } from '@/app/incasso/incasso-words';
import type { IncassoView } from '@/domain/incasso/incasso.queries';
import { formatCents } from '@/platform/cents';
import type { Taal } from '@/ui/words';

/** "All" as an option; any other is the id of an aanslag. */
const ALLES = 'alles';

/** Which account, whose, and for what; the same questions for citizen and desk. */
export function machtigingVelden(mogelijk: IncassoView['mogelijk'], taal: Taal, balie: boolean): Veld[] {
  const words = wordsOfIncasso(taal);
  return [
    {
      vorm: 'tekst',
      naam: 'iban',
      label: words('vraag.iban'),
      hint: words('vraag.ibanHint'),
      breedte: 'half',
    },
    { vorm: 'tekst', naam: 'rekeninghouder', label: words('vraag.rekeninghouder'), breedte: 'half' },
    ...(mogelijk.length === 0
      ? []
      : [
          {
            vorm: 'keuze' as const,
            naam: 'bereik',
            label: words('vraag.bereik'),
            waarde: ALLES,
            opties: [
              { value: ALLES, label: words('vraag.alles') },
              ...mogelijk.map(({ aanslagId, aanslagnummer, open }) => ({
                value: aanslagId,
                label: words('vraag.een', { nummer: aanslagnummer, bedrag: formatCents(open, taal) }),
              })),
            ],
          },
        ]),
    ...(balie
      ? [
          {
            vorm: 'tekst' as const,
            naam: 'bewijs',
            label: words('vraag.bewijs'),
            hint: words('vraag.bewijsHint'),
          },
        ]
      : []),
    {
      vorm: 'vinkjes',
      naam: 'akkoord',
      label: words('vraag.akkoord'),
      opties: [{ value: 'ja', label: words('vraag.akkoordJa') }],
    },
  ];
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Invoer = {
  iban: string;
  rekeninghouder: string;
  aanslagId: string | null;
  taal: Taal;
  bewijs: string;
};

/** What was typed; without the tick nobody agreed to anything. */
export const machtigingInvoer = (balie: boolean) =>
  formInput<Invoer>((typed, refuse) => {
    const iban = readText(typed, 'iban', 60, refuse);
    const rekeninghouder = readText(typed, 'rekeninghouder', 140, refuse);
    const bereik = typed.bereik ?? ALLES;
    if (bereik !== ALLES && !GUID.test(bereik)) refuse('bereik', 'fouten.kies');
    const bewijs = balie ? readText(typed, 'bewijs', 300, refuse) : '';
    if (typed['akkoord-ja'] !== 'ja') refuse('akkoord', 'incasso.fout.akkoord');
    const taal = readChoice(typed, 'taal', ['nl', 'en'] as const, () =>
      refuse('formulier', 'formulier.niet-gevonden'),
    );
    if (iban === null || rekeninghouder === null || bewijs === null || taal === null) return null;
    return { iban, rekeninghouder, bewijs, taal, aanslagId: bereik === ALLES ? null : bereik };
  });
