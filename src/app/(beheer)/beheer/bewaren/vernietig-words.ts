import { formAnswersFrom } from '@/app/action-form/form-answers';
import { isBewaarklasse } from '@/domain/bewaren/bewaarcatalogus';
import type { Lijststatus, Termijnen } from '@/domain/bewaren/vernietiging';
import { createWords } from '@/platform/translator';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';
import formulier from '@/texts/nl/formulier.json';
import texts from '@/texts/nl/vernietigen.json';
import type { Tone } from '@/ui/tone';
import { words as beheerwords } from '../words';

/** The words of destroying what was kept long enough; staff pages are Dutch only. */
export const words = createWords<typeof texts>({ locale: 'nl', messages: texts });

/** Where one gemeente is, or a list of it. */
export const vernietigPath = (sleutel: string, lijst?: string): string =>
  `/beheer/bewaren/${sleutel}${lijst === undefined ? '' : `/${lijst}`}`;

/** Every sentence with which a form here can answer, by its key. */
export const vernietigAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    aanwijzing: aanwijzingen.aanwijzing,
    fouten: texts.fouten,
    weigering: texts.weigering,
    'vernietigen.fout': texts.vernietigen.fout,
  });

const gelukt: Readonly<Record<string, string>> = texts.gelukt;

/** What a page says after a form; null for what is none of it. */
export const vernietigGelukt = (code: string | undefined): string | null => gelukt[code ?? ''] ?? null;

/** A bewaarklasse in words. */
export const klasseNaam = (klasse: string): string =>
  isBewaarklasse(klasse) ? beheerwords(`bewaren.klasse.${klasse}`) : klasse;

/** The terms of a list in one line. */
export const termijnTekst = ({ jaren }: Termijnen): string =>
  Object.entries(jaren)
    .map(([klasse, jaar]) => words('lijst.termijn', { klasse: klasseNaam(klasse), jaren: String(jaar) }))
    .join(', ');

export const STAND_TOON: Readonly<Record<Lijststatus, Tone>> = {
  voorgesteld: 'letop',
  akkoord: 'letop',
  afgewezen: 'mis',
  ingetrokken: 'rust',
  uitgevoerd: 'goed',
};
