import type { Veld, Veldgroep } from '@/app/action-form/veld';
import { zekerVeld } from '@/app/action-form/zeker';
import type { MedewerkerView } from '@/domain/medewerkers/medewerker.queries';
import type { LocalDate } from '@/platform/local-date';
import { ROLLEN, ROLLEN_TWEEDE_PERSOON, type Rol } from '@/platform/permissions';
import { words } from '../words';

const gegevens = (medewerker?: MedewerkerView): Veld[] => [
  { vorm: 'tekst', naam: 'naam', label: words('medewerkers.naam'), waarde: medewerker?.naam ?? '' },
  {
    vorm: 'tekst',
    naam: 'email',
    label: words('medewerkers.email'),
    optioneel: true,
    waarde: medewerker?.email ?? '',
  },
  {
    vorm: 'keuze',
    naam: 'werkgever',
    label: words('medewerkers.werkgever'),
    opties: (['kantoor', 'gemeente'] as const).map((value) => ({
      value,
      label: words(`opties.werkgever.${value}`),
    })),
    waarde: medewerker?.werkgever ?? '',
  },
];

/** The fields of a new medewerker. */
export const addForm = (vandaag: LocalDate): Veldgroep[] => [
  {
    velden: [
      ...gegevens(),
      {
        vorm: 'tekst',
        naam: 'subject',
        label: words('medewerkers.subject'),
        hint: words('medewerkers.subjectHint'),
        breedte: 'half',
      },
      { vorm: 'datum', naam: 'startdatum', label: words('medewerkers.startdatum'), waarde: vandaag },
    ],
  },
];

/** The fields that may change of somebody. */
export const changeForm = (medewerker: MedewerkerView): Veldgroep[] => [{ velden: gegevens(medewerker) }];

/** Who somebody is as a citizen. What is known is never shown again. */
export const sleutelForm = (): Veldgroep[] => [
  {
    velden: [
      {
        vorm: 'tekst',
        naam: 'bsn',
        label: words('medewerkers.bsn'),
        hint: words('medewerkers.bsnHint'),
        optioneel: true,
        breedte: 'half',
      },
    ],
  },
];

/** The day on which somebody stops. */
export const stopForm = (vandaag: LocalDate): Veldgroep[] => [
  {
    velden: [
      {
        vorm: 'datum',
        naam: 'stopdatum',
        label: words('medewerkers.stopdatum'),
        hint: words('medewerkers.stopHint'),
        waarde: vandaag,
      },
      zekerVeld(words('zeker.vraag'), words('zeker.stop')),
    ],
  },
];

/** Which role, where and from when. Roles that wait for a second person say so in the list. */
export const rolForm = (
  gemeenten: readonly { gemeenteId: number; naam: string }[],
  vandaag: LocalDate,
): Veldgroep[] => [
  {
    velden: [
      {
        vorm: 'lijst',
        naam: 'rol',
        label: words('medewerkers.rol'),
        leeg: words('medewerkers.kiesRol'),
        opties: (Object.keys(ROLLEN) as Rol[]).map((value) => ({
          value,
          label: ROLLEN_TWEEDE_PERSOON.includes(value)
            ? `${ROLLEN[value]} (${words('medewerkers.wacht')})`
            : ROLLEN[value],
        })),
      },
      {
        vorm: 'lijst',
        naam: 'waar',
        label: words('medewerkers.waar'),
        opties: [
          { value: 'alle', label: words('medewerkers.heelKantoor') },
          ...gemeenten.map((g) => ({ value: String(g.gemeenteId), label: g.naam })),
        ],
        waarde: 'alle',
      },
      { vorm: 'datum', naam: 'vanaf', label: words('medewerkers.rolVanaf'), waarde: vandaag },
      { vorm: 'datum', naam: 'tot', label: words('medewerkers.rolTot'), optioneel: true },
    ],
  },
];
