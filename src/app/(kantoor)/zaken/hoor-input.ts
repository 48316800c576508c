import { type Refuse, readChoice, readDate, readText, type Typed } from '@/app/action-form/form-input';
import type { Veld } from '@/app/action-form/veld';
import type { Hoorgesprek } from '@/domain/zaken/hoorzitting';
import { parseLocalMoment } from '@/platform/local-moment';

const WIJZEN = ['telefoon', 'kantoor'] as const;

/** When, how and by whom somebody is heard, as it was typed; null and a refusal at its field otherwise. */
export function readHoorgesprek(typed: Typed, refuse: Refuse): { gesprek: Hoorgesprek } | null {
  const datum = readDate(typed, 'hoorDatum', refuse);
  const [, uur = '', minuut = ''] = /^(\d{1,2})[.:](\d{2})$/.exec((typed.hoorTijd ?? '').trim()) ?? [];
  const moment = datum && parseLocalMoment(`${datum}T${uur.padStart(2, '0')}:${minuut}`);
  if (datum && !moment) refuse('hoorTijd', 'fouten.tijd');
  const wijze = readChoice(typed, 'hoorWijze', WIJZEN, refuse);
  const door = readText(typed, 'hoorDoor', 120, refuse);
  return moment && wijze && door ? { gesprek: { moment, wijze, door } } : null;
}

type Woord =
  | 'hoorDatum'
  | 'hoorTijd'
  | 'hoorTijdHint'
  | 'hoorWijze'
  | 'hoorTelefoon'
  | 'hoorKantoor'
  | 'hoorDoor';

/** The fields that it is typed in, in the words of the kind of case; `ik` is who does it unless another is named. */
export const hoorVelden = (words: (woord: `handelen.${Woord}`) => string, ik: string): Veld[] => [
  { vorm: 'datum', naam: 'hoorDatum', label: words('handelen.hoorDatum') },
  {
    vorm: 'tekst',
    naam: 'hoorTijd',
    label: words('handelen.hoorTijd'),
    hint: words('handelen.hoorTijdHint'),
    breedte: 'short',
  },
  {
    vorm: 'keuze',
    naam: 'hoorWijze',
    label: words('handelen.hoorWijze'),
    opties: [
      { value: 'telefoon', label: words('handelen.hoorTelefoon') },
      { value: 'kantoor', label: words('handelen.hoorKantoor') },
    ],
  },
  { vorm: 'tekst', naam: 'hoorDoor', label: words('handelen.hoorDoor'), waarde: ik },
];
