import { type Refuse, readChoice, type Typed } from '@/app/action-form/form-input';
import type { Veld } from '@/app/action-form/veld';
import { postkeuzeWords, wordsOfPostkeuze } from '@/app/postkeuze/postkeuze-words';
import type { Kanaalvraag } from '@/domain/voorkeuren/choose-kanaal';
import { KEUZEKANALEN, KEUZETALEN } from '@/domain/voorkeuren/kanaalkeuze';
import type { KeuzeView } from '@/domain/voorkeuren/kanaalkeuze.queries';
import type { Taal } from '@/ui/words';

/** What is asked: by which way, whether a mail tells of it, in which language, and the express consent. */
export function postkeuzeVelden({ keuze, berichtenbox }: KeuzeView, taal: Taal, balie = false): Veld[] {
  const words = wordsOfPostkeuze(taal);
  const vragen = balie
    ? {
        kennisgeving: postkeuzeWords('balie.kennisgeving'),
        kennisgevingJa: postkeuzeWords('balie.kennisgevingJa'),
        taal: postkeuzeWords('balie.taal'),
        akkoord: postkeuzeWords('balie.akkoord'),
        akkoordJa: postkeuzeWords('balie.akkoordJa'),
      }
    : {
        kennisgeving: words('veld.kennisgeving'),
        kennisgevingJa: words('veld.kennisgevingJa'),
        taal: words('veld.taal'),
        akkoord: words('veld.akkoord'),
        akkoordJa: words('veld.akkoordJa'),
      };
  return [
    {
      vorm: 'keuze',
      naam: 'kanaal',
      label: balie ? postkeuzeWords('balie.paginaKop') : words('veld.kanaal'),
      hint: words('veld.kanaalHint'),
      opties: KEUZEKANALEN.filter((kanaal) => kanaal !== 'mijnoverheid' || berichtenbox).map((value) => ({
        value,
        label: words(`kanaal.${value}`),
      })),
      waarde: keuze.kanaal,
    },
    {
      vorm: 'vinkjes',
      naam: 'akkoord',
      label: vragen.akkoord,
      opties: [{ value: 'digitaal', label: vragen.akkoordJa }],
      optioneel: true,
    },
    {
      vorm: 'vinkjes',
      naam: 'kennisgeving',
      label: vragen.kennisgeving,
      hint: words('veld.kennisgevingHint'),
      opties: [{ value: 'mail', label: vragen.kennisgevingJa }],
      waarde: keuze.kennisgeving ? 'mail' : '',
      optioneel: true,
    },
    {
      vorm: 'keuze',
      naam: 'mailtaal',
      label: vragen.taal,
      opties: KEUZETALEN.map((value) => ({
        value,
        label: words(`taalKeuze.${value}`),
      })),
      waarde: keuze.taal,
    },
  ];
}

/** What was chosen; null and a refusal at the field for what is no choice. */
export function readPostkeuze(typed: Typed, refuse: Refuse): Kanaalvraag | null {
  const kanaal = readChoice(typed, 'kanaal', KEUZEKANALEN, refuse);
  const taal = readChoice(typed, 'mailtaal', KEUZETALEN, refuse);
  if (!kanaal || !taal) return null;
  return {
    kanaal,
    taal,
    kennisgeving: typed['kennisgeving-mail'] === 'ja',
    akkoord: typed['akkoord-digitaal'] === 'ja',
  };
}
