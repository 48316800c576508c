'use server';

import { type Refuse, readChoice, readDate, readText, type Typed } from '@/app/action-form/form-input';
import { askAdvies, recordAdvies } from '@/domain/bezwaren/ask-advies';
import { askHerstel, endHerstel, recordAanvulling } from '@/domain/bezwaren/ask-herstel';
import { judgeTeLaat } from '@/domain/bezwaren/judge-te-laat';
import { planHoorgesprek, recordHoorverslag, waiveHoren } from '@/domain/bezwaren/plan-hoorgesprek';
import { postponeBezwaar } from '@/domain/bezwaren/postpone-bezwaar';
import { recordGesprek } from '@/domain/bezwaren/record-gesprek';
import { takeBezwaar } from '@/domain/bezwaren/take-bezwaar';
import { recordIntrekking } from '@/domain/bezwaren/withdraw-bezwaar';
import { action } from '@/platform/action';
import { readHoorgesprek } from './hoor-input';
import { zaakHandling } from './zaak-handling';

const TEKST = 2_000;
/** What stands in a letter of ours is shorter. */
const BRIEFTEKST = 1_000;

type Gelukt = 'genomen' | 'vastgelegd' | 'brief';

const handling = zaakHandling<Gelukt>('bezwaar', 'bezwaar.behandelen');

const tekstAs =
  <K extends string>(naam: K, max = TEKST) =>
  (typed: Typed, refuse: Refuse) => {
    const tekst = readText(typed, naam, max, refuse);
    return tekst === null ? null : ({ [naam]: tekst } as Record<K, string>);
  };

export const takeBezwaarAction = action(handling('genomen', () => ({}), takeBezwaar));

export const recordGesprekAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const bereikt = readChoice(typed, 'bereikt', ['ja', 'nee'] as const, refuse);
      const verslag = readText(typed, 'verslag', TEKST, refuse);
      return bereikt && verslag ? { bereikt: bereikt === 'ja', verslag } : null;
    },
    recordGesprek,
  ),
);

export const judgeTeLaatAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const keuze = readChoice(typed, 'verschoonbaar', ['ja', 'nee'] as const, refuse);
      const reden = readText(typed, 'reden', TEKST, refuse);
      return keuze && reden ? { verschoonbaar: keuze === 'ja', reden } : null;
    },
    judgeTeLaat,
  ),
);

export const askHerstelAction = action(
  handling(
    'brief',
    (typed, refuse) => {
      const uiterlijk = readDate(typed, 'uiterlijk', refuse);
      const wat = readText(typed, 'wat', BRIEFTEKST, refuse);
      return uiterlijk && wat ? { uiterlijk, wat } : null;
    },
    askHerstel,
  ),
);

export const recordAanvullingAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const ontvangenOp = readDate(typed, 'ontvangen', refuse);
      const tekst = readText(typed, 'tekst', TEKST, refuse);
      return ontvangenOp && tekst ? { ontvangenOp, tekst } : null;
    },
    recordAanvulling,
  ),
);

export const endHerstelAction = action(handling('vastgelegd', () => ({}), endHerstel));

export const verdaagBezwaarAction = action(handling('brief', tekstAs('reden', BRIEFTEKST), postponeBezwaar));

export const planHoorgesprekAction = action(handling('brief', readHoorgesprek, planHoorgesprek));

export const recordHoorverslagAction = action(
  handling('vastgelegd', tekstAs('verslag', 4_000), recordHoorverslag),
);
export const waiveHorenAction = action(handling('vastgelegd', tekstAs('reden'), waiveHoren));

export const askAdviesAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const uiterlijk = readDate(typed, 'adviesUiterlijk', refuse);
      const vraag = readText(typed, 'vraag', TEKST, refuse);
      return uiterlijk && vraag ? { uiterlijk, vraag } : null;
    },
    askAdvies,
  ),
);
export const recordAdviesAction = action(handling('vastgelegd', tekstAs('advies', 4_000), recordAdvies));
export const recordIntrekkingAction = action(handling('vastgelegd', tekstAs('reden'), recordIntrekking));
