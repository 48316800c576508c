import { formAnswersFrom } from '@/app/action-form/form-answers';
import type { Vaststellingstatus } from '@/domain/objecten/woz-vaststelling';
import { createWords } from '@/platform/translator';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';
import formulier from '@/texts/nl/formulier.json';
import woz from '@/texts/nl/woz.json';
import type { Tone } from '@/ui/tone';

/** The words of determining WOZ values; staff pages are Dutch only. */
export const words = createWords<typeof woz>({ locale: 'nl', messages: woz });

/** The list of one gemeente, or one proposal in it. */
export const wozPath = (gemeente: string, id?: string): string =>
  `/heffing/${gemeente}/woz${id === undefined ? '' : `/${id}`}`;

/** Every sentence with which a form about WOZ values can answer, by its key. */
export const wozAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    aanwijzing: aanwijzingen.aanwijzing,
    fouten: woz.fouten,
    'woz.fout': woz.woz.fout,
  });

const gelukt: Readonly<Record<string, string>> = woz.gelukt;
/** What a page says after a form about WOZ values. */
export const wozGelukt = (code: string | undefined): string | undefined => gelukt[code ?? ''];

export const WOZ_TOON: Readonly<Record<Vaststellingstatus, Tone>> = {
  voorgesteld: 'letop',
  vastgesteld: 'goed',
  afgewezen: 'rust',
  ingetrokken: 'rust',
};

const EURO = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
/** Whole euros that lie as text. */
export const euroTekst = (bedrag: string | number): string => EURO.format(BigInt(bedrag));
export const aantalTekst = (aantal: number): string => new Intl.NumberFormat('nl-NL').format(aantal);

const PROCENT = new Intl.NumberFormat('nl-NL', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});
/** Hundredths of a percent, with their sign. */
export const verschilTekst = (honderdsten: number | null): string =>
  honderdsten === null ? '-' : PROCENT.format(honderdsten / 10_000);
