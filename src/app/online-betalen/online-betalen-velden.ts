import { z } from 'zod';
import { formInput, readChoice, readFormKey } from '@/app/action-form/form-input';
import type { Veld } from '@/app/action-form/veld';
import { readEuro } from '@/app/euro-input';
import { wordsOfBetalen } from '@/app/online-betalen/online-betalen-words';
import { KEUZES, type Keuzes, MINSTENS } from '@/domain/online-betalingen/online-betaling';
import { formatCents, toCents } from '@/platform/cents';
import type { Taal } from '@/ui/words';

/** All, what is asked first, or an amount of his own. */
export function betaalVelden({ alles, termijn }: Keuzes, taal: Taal): Veld[] {
  const words = wordsOfBetalen(taal);
  const eigen = alles > MINSTENS;
  return [
    {
      vorm: 'keuze',
      naam: 'keuze',
      label: words('vraag.keuze'),
      waarde: 'alles',
      opties: [
        { value: 'alles', label: words('vraag.alles', { bedrag: formatCents(alles, taal) }) },
        ...(termijn === null
          ? []
          : [{ value: 'termijn', label: words('vraag.termijn', { bedrag: formatCents(termijn, taal) }) }]),
        ...(eigen ? [{ value: 'bedrag', label: words('vraag.bedrag') }] : []),
      ],
    },
    ...(eigen
      ? [
          {
            vorm: 'tekst' as const,
            naam: 'bedrag',
            label: words('vraag.typ'),
            hint: words('vraag.typHint', {
              minst: formatCents(MINSTENS, taal),
              meest: formatCents(alles, taal),
            }),
            breedte: 'short' as const,
            optioneel: true,
          },
        ]
      : []),
  ];
}

/** What stood beside the choices goes along, so that nobody pays another amount than he saw. */
export const betaalVerborgen = ({ alles, termijn }: Keuzes): Record<string, string> => ({
  alles: alles.toString(),
  termijn: (termijn ?? 0n).toString(),
});

const CENTEN = /^\d{1,12}$/;

/** What was chosen, with the amount that stood beside it or was typed. */
export const betaalInvoer = formInput((typed, refuse) => {
  const sleutel = readFormKey(typed, refuse);
  const aanslag = z.guid().safeParse(typed.aanslag);
  if (!aanslag.success) refuse('formulier', 'formulier.niet-gevonden');
  const keuze = readChoice(typed, 'keuze', KEUZES, refuse);
  if (keuze === null || sleutel === null || !aanslag.success) return null;
  if (keuze === 'bedrag') {
    const gevraagd = readEuro(typed, 'bedrag', refuse);
    return gevraagd === null ? null : { aanslagId: aanslag.data, keuze, gevraagd, sleutel };
  }
  const getoond = typed[keuze] ?? '';
  if (!CENTEN.test(getoond)) refuse('formulier', 'formulier.iemand-anders');
  return CENTEN.test(getoond)
    ? { aanslagId: aanslag.data, keuze, gevraagd: toCents(BigInt(getoond)), sleutel }
    : null;
});
