import type { Veld, Veldgroep } from '@/app/action-form/veld';
import type { Onderwerp } from '@/domain/kennis/onderwerp';
import { TEAMS } from '@/domain/kennis/onderwerp';
import { words } from '../words';

const JA_NEE = [true, false] as const;

const velden = (rij?: Onderwerp): Veld[] => [
  { vorm: 'tekst', naam: 'naam', label: words('onderwerpen.naam'), waarde: rij?.naam ?? '' },
  {
    vorm: 'tekst',
    naam: 'naamEn',
    label: words('onderwerpen.naamEn'),
    hint: words('onderwerpen.naamEnHint'),
    waarde: rij?.naamEn ?? '',
  },
  {
    vorm: 'keuze',
    naam: 'team',
    label: words('onderwerpen.teamVraag'),
    opties: TEAMS.map((value) => ({ value, label: words(`onderwerpen.team.${value}`) })),
    waarde: rij?.team ?? '',
  },
  {
    vorm: 'keuze',
    naam: 'voorBurger',
    label: words('onderwerpen.voorBurger'),
    opties: JA_NEE.map((ja) => ({
      value: ja ? 'ja' : 'nee',
      label: words(ja ? 'onderwerpen.zichtbaar' : 'onderwerpen.intern'),
    })),
    waarde: rij ? (rij.voorBurger ? 'ja' : 'nee') : '',
  },
  {
    vorm: 'tekst',
    naam: 'bron',
    label: words('onderwerpen.bron'),
    hint: words('onderwerpen.bronHint'),
    waarde: rij?.bron ?? '',
  },
];

/** The fields of a new subject. */
export const nieuwForm = (): Veldgroep[] => [{ velden: velden() }];

/** The fields that may change, with the day on which it ends. */
export const wijzigForm = (rij: Onderwerp): Veldgroep[] => [
  {
    velden: [
      ...velden(rij),
      {
        vorm: 'datum',
        naam: 'tot',
        label: words('onderwerpen.tot'),
        hint: words('onderwerpen.totHint'),
        optioneel: true,
        waarde: rij.tot ?? '',
      },
    ],
  },
];
