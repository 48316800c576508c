import { formAnswersFrom } from '@/app/action-form/form-answers';
import { showDate } from '@/app/words';
import type { Lijststatus, Toetslijst } from '@/domain/toetslijsten/toetslijst';
import { createWords } from '@/platform/translator';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';
import formulier from '@/texts/nl/formulier.json';
import toetslijst from '@/texts/nl/toetslijst.json';
import type { Tone } from '@/ui/tone';

/** The words of automatic kwijtschelding for staff, who read Dutch only. */
export const words = createWords<typeof toetslijst>({ locale: 'nl', messages: toetslijst });

/** The lists over all gemeenten, of one, and one of them. */
export const toetsenPath = '/invordering/toetslijsten';
export const toetslijstPath = (gemeente: string, id?: string): string =>
  `/invordering/${gemeente}/toetslijsten${id === undefined ? '' : `/${id}`}`;

const redenen: Readonly<Record<string, string>> = toetslijst.redenen;

/** Why somebody was left out or his answer was not used. */
export const redenTekst = (reden: string): string => redenen[reden] ?? reden;

/** What a list is called: its month and the year that it is for. */
export const lijstNaam = ({ maand, belastingjaar }: Pick<Toetslijst, 'maand' | 'belastingjaar'>): string =>
  words('lijst', { maand: showDate(maand.slice(0, 7)), jaar: String(belastingjaar) });

/** Every sentence with which a form about a list can answer, by its key. */
export const toetslijstAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    aanwijzing: aanwijzingen.aanwijzing,
    fouten: toetslijst.fouten,
    'toetslijst.fout': toetslijst.toetslijst.fout,
  });

const gelukt: Readonly<Record<string, string>> = toetslijst.gelukt;
/** What a page says after a form; null for what is none of it. */
export const toetslijstGelukt = (code: string | undefined): string | null => gelukt[code ?? ''] ?? null;

export const LIJST_TOON: Readonly<Record<Lijststatus, Tone>> = {
  voorgesteld: 'letop',
  akkoord: 'info',
  afgewezen: 'rust',
  verzonden: 'info',
  beantwoord: 'goed',
};
