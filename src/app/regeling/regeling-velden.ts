import type { Veld } from '@/app/action-form/veld';
import { wordsOfRegeling } from '@/app/regeling/regeling-words';
import type { Schuldkeuze } from '@/domain/invordering/regeling.queries';
import { formatCents } from '@/platform/cents';
import type { Taal } from '@/ui/words';

/** What somebody can pay now and every month. */
export function bedragVelden(taal: Taal): Veld[] {
  const words = wordsOfRegeling(taal);
  return [
    {
      vorm: 'tekst',
      naam: 'nu',
      label: words('vraag.nu'),
      hint: words('vraag.nuHint'),
      breedte: 'short',
      waarde: '0',
    },
    {
      vorm: 'tekst',
      naam: 'perMaand',
      label: words('vraag.perMaand'),
      hint: words('vraag.perMaandHint'),
      breedte: 'short',
    },
  ];
}

/** Which debts, all of them chosen, and what can be paid; the same questions for citizen and desk. */
export function regelingVelden(schulden: readonly Schuldkeuze[], taal: Taal): Veld[] {
  const words = wordsOfRegeling(taal);
  const opties = schulden.map(({ aanslag }) => ({
    value: aanslag.id,
    label: words('vraag.aanslag', {
      jaar: String(aanslag.belastingjaar),
      bedrag: formatCents(aanslag.open, taal),
      nummer: aanslag.aanslagnummer,
    }),
  }));
  return [
    {
      vorm: 'vinkjes',
      naam: 'aanslagen',
      label: words('vraag.aanslagen'),
      opties,
      waarde: opties.map(({ value }) => value).join(' '),
    },
    ...bedragVelden(taal),
  ];
}
