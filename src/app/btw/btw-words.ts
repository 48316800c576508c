import { formAnswersFrom } from '@/app/action-form/form-answers';
import { kwartaalSleutel, type Tijdigheid } from '@/domain/btw/btw';
import { type LocalDate, partsOf } from '@/platform/local-date';
import { createWords } from '@/platform/translator';
import texts from '@/texts/nl/btw.json';
import formulier from '@/texts/nl/formulier.json';
import type { Tone } from '@/ui/tone';

/** The words of the btw that a gemeente can claim; staff and board pages are Dutch only. */
export const words = createWords<typeof texts>({ locale: 'nl', messages: texts });

/** Every gemeente, one of them, or one quarter of it, at the kantoor. */
export const btwPath = (sleutel?: string, kwartaal?: LocalDate): string =>
  `/invordering/${sleutel === undefined ? '' : `${sleutel}/`}btw${kwartaal === undefined ? '' : `/${kwartaalSleutel(kwartaal)}`}`;
/** The same for the board of a gemeente. */
export const btwBestuurPath = (sleutel: string, kwartaal?: LocalDate): string =>
  `/bestuur/${sleutel}/btw${kwartaal === undefined ? '' : `/${kwartaalSleutel(kwartaal)}`}`;

/** Every sentence with which a form about btw can answer, by its key. */
export const btwAnswers = (): Record<string, string> =>
  formAnswersFrom({ formulier: formulier.formulier, fouten: texts.fouten, 'btw.fout': texts.fout });

const gelukt: Readonly<Record<string, string>> = texts.gelukt;
/** What a page says after a form about btw; null for what is none of it. */
export const btwGelukt = (code: string | undefined): string | null => gelukt[code ?? ''] ?? null;

/** "2e kwartaal 2026". */
export function kwartaalNaam(kwartaal: LocalDate): string {
  const { year, month } = partsOf(kwartaal);
  return words('kwartaal', { nummer: Math.ceil(month / 3), jaar: String(year) });
}

export const TIJD_TOON: Readonly<Record<Tijdigheid, Tone>> = {
  'op-tijd': 'goed',
  'te-laat': 'mis',
  loopt: 'info',
  verlopen: 'mis',
};

export const KOLOMMEN = [
  'Kwartaal',
  words('tabel.datum'),
  words('tabel.leverancier'),
  words('tabel.factuur'),
  words('tabel.omschrijving'),
  words('bedrag'),
  words('btw'),
] as const;
