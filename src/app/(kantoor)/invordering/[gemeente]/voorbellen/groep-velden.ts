import type { Veldgroep } from '@/app/action-form/veld';
import { type Belgroep, SELECTIES } from '@/domain/sociaal/belgroep';
import { formatCents } from '@/platform/cents';
import { words } from '../../sociaal-words';

/** The fields of a group; of one that is there as it is now, but for why it is changed. */
export const groepVelden = (groep: Belgroep | null): Veldgroep[] => [
  {
    velden: [
      { vorm: 'tekst', naam: 'naam', label: words('vorm.naam'), waarde: groep?.naam ?? '' },
      {
        vorm: 'keuze',
        naam: 'selectie',
        label: words('vorm.selectie'),
        waarde: groep?.selectie ?? '',
        opties: SELECTIES.map((value) => ({ value, label: words(`selectie.${value}`) })),
      },
      {
        vorm: 'tekst',
        naam: 'postcodes',
        label: words('vorm.postcodes'),
        hint: words('vorm.postcodesHint'),
        optioneel: true,
        waarde: groep?.postcodes.join(' ') ?? '',
      },
      {
        vorm: 'tekst',
        naam: 'minimum',
        label: words('vorm.minimum'),
        breedte: 'short',
        cijfers: true,
        waarde: formatCents(groep?.minimumCenten ?? 0n).replace(/[^\d,.]/g, ''),
      },
      {
        vorm: 'alinea',
        naam: 'script',
        label: words('vorm.script'),
        hint: words('vorm.scriptHint'),
        waarde: groep?.script ?? words('vorm.script0'),
      },
      { vorm: 'alinea', naam: 'reden', label: words('vorm.reden'), hint: words('vorm.redenHint') },
    ],
  },
];
