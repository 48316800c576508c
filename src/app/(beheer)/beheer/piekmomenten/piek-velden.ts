import type { Veldgroep } from '@/app/action-form/veld';
import type { PiekmomentView } from '@/domain/gemeenten/piekmoment.queries';
import type { OnderwerpView } from '@/domain/kennis/kennis.queries';
import { wordsAt } from '../words';
import { piekWords as words } from './piek-words';

const ZEKERHEDEN = ['contract', 'geverifieerd', 'te-bevestigen'] as const;

/** The fields of a busy time, empty or as it is. */
export function piekForm(onderwerpen: readonly OnderwerpView[], rij?: PiekmomentView): Veldgroep[] {
  const waarde = rij?.waarde;
  return [
    {
      velden: [
        {
          vorm: 'lijst',
          naam: 'waarde.onderwerp',
          label: words('onderwerp'),
          opties: [
            { value: '', label: words('alles') },
            ...onderwerpen.map(({ sleutel, naam }) => ({ value: sleutel, label: naam })),
          ],
          waarde: waarde?.onderwerp ?? '',
        },
        {
          vorm: 'alinea',
          naam: 'waarde.reden',
          label: words('reden'),
          hint: words('redenHint'),
          waarde: waarde?.reden ?? '',
        },
        {
          vorm: 'alinea',
          naam: 'waarde.redenEn',
          label: words('redenEn'),
          hint: words('redenEnHint'),
          optioneel: true,
          waarde: waarde?.redenEn ?? '',
        },
        { vorm: 'datum', naam: 'vanaf', label: words('vanaf'), waarde: rij?.vanaf ?? '' },
        { vorm: 'datum', naam: 'tot', label: words('laatste'), waarde: rij?.laatste ?? '' },
        {
          vorm: 'datum',
          naam: 'waarde.verwachting',
          label: words('verwachting'),
          hint: words('verwachtingHint'),
          waarde: waarde?.verwachting ?? '',
        },
        {
          vorm: 'tekst',
          naam: 'bron',
          label: words('bron'),
          hint: words('bronHint'),
          waarde: rij?.bron ?? '',
        },
        {
          vorm: 'keuze',
          naam: 'zekerheid',
          label: words('zekerheid'),
          opties: ZEKERHEDEN.map((value) => ({ value, label: wordsAt(`opties.zekerheid.${value}`) })),
          waarde: rij?.zekerheid ?? '',
        },
      ],
    },
  ];
}
