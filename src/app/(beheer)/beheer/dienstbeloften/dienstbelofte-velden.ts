import type { Veldgroep } from '@/app/action-form/veld';
import { zekerVeld } from '@/app/action-form/zeker';
import { METINGEN } from '@/domain/beloften/dienstbelofte';
import type { LocalDate } from '@/platform/local-date';
import { words, wordsAt } from '../words';

/** The fields of a new promise; `vandaag` is the day that is filled in as its first. */
export const nieuwForm = (
  kantoor: string,
  gemeenten: readonly { sleutel: string; naam: string }[],
  vandaag: LocalDate,
): Veldgroep[] => [
  {
    velden: [
      {
        vorm: 'lijst',
        naam: 'van',
        label: words('dienstbeloften.van'),
        opties: [
          { value: 'kantoor', label: kantoor },
          ...gemeenten.map((g) => ({ value: g.sleutel, label: g.naam })),
        ],
      },
      {
        vorm: 'alinea',
        naam: 'tekst',
        label: words('dienstbeloften.tekst'),
        hint: words('dienstbeloften.tekstHint'),
      },
      {
        vorm: 'keuze',
        naam: 'meting',
        label: words('dienstbeloften.meting'),
        opties: METINGEN.map((value) => ({ value, label: words(`dienstbeloften.metingen.${value}`) })),
      },
      {
        vorm: 'alinea',
        naam: 'toelichting',
        label: words('dienstbeloften.toelichting'),
        hint: words('dienstbeloften.toelichtingHint'),
        optioneel: true,
      },
      { vorm: 'tekst', naam: 'bron', label: words('dienstbeloften.bron') },
      {
        vorm: 'keuze',
        naam: 'zekerheid',
        label: words('velden.zekerheid'),
        opties: ['geverifieerd', 'contract', 'te-bevestigen'].map((value) => ({
          value,
          label: wordsAt(`opties.zekerheid.${value}`),
        })),
      },
      { vorm: 'datum', naam: 'vanaf', label: words('dienstbeloften.vanaf'), waarde: vandaag },
    ],
  },
];

/** The one field with which a promise ends. */
export const eindeForm = (): Veldgroep[] => [
  {
    velden: [
      { vorm: 'datum', naam: 'tot', label: words('dienstbeloften.tot') },
      zekerVeld(words('zeker.vraag'), words('zeker.belofte')),
    ],
  },
];
