import { formAnswersFrom } from '@/app/action-form/form-answers';
import type { Lijststatus, Oninbaarstatus } from '@/domain/invordering/oninbaar';
import { createWords } from '@/platform/translator';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';
import formulier from '@/texts/nl/formulier.json';
import kosten from '@/texts/nl/kosten.json';
import oninbaar from '@/texts/nl/oninbaar.json';
import type { Tone } from '@/ui/tone';

/** The words of what is not collected any more; staff pages are Dutch only. */
export const words = createWords<typeof oninbaar>({ locale: 'nl', messages: oninbaar });

/** '/invordering/oninbaar', of a gemeente, or one list there. */
export const oninbaarPath = (gemeente?: string, id?: string): string =>
  gemeente === undefined
    ? '/invordering/oninbaar'
    : `/invordering/${gemeente}/oninbaar${id === undefined ? '' : `/${id}`}`;

/** '/invordering/<gemeente>/oninbaar/staat', of a period. */
export const oninbaarstaatPath = (gemeente: string): string => `${oninbaarPath(gemeente)}/staat`;

/** Every sentence with which a form about oninbaar can answer, by its key. */
export const oninbaarAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    aanwijzing: aanwijzingen.aanwijzing,
    'oninbaar.fout': oninbaar.oninbaar.fout,
    fouten: oninbaar.fouten,
    'kosten.fout': kosten.kosten.fout,
    weigering: kosten.weigering,
  });

const gelukt: Readonly<Record<string, string>> = oninbaar.gelukt;
const uitkomsten: Readonly<Record<string, string>> = oninbaar.uitkomst;

/** What a page says after a form about oninbaar; null for what is none of it. */
export const oninbaarGelukt = (code: string | undefined): string | null => gelukt[code ?? ''] ?? null;

/** Why a claim was passed over, in words; what a person wrote stays as he wrote it. */
export const uitkomstVan = (reden: string | null): string =>
  reden === null ? '' : (uitkomsten[reden] ?? reden);

export const STATUS_TOON: Readonly<Record<Oninbaarstatus, Tone>> = {
  voorgesteld: 'info',
  'op-lijst': 'letop',
  oninbaar: 'rust',
  overgeslagen: 'letop',
  afgewezen: 'mis',
  ingetrokken: 'rust',
  teruggedraaid: 'info',
};
export const LIJST_TOON: Readonly<Record<Lijststatus, Tone>> = {
  gemaakt: 'letop',
  gecontroleerd: 'letop',
  besloten: 'goed',
  afgewezen: 'mis',
  ingetrokken: 'rust',
};
