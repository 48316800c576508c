import { formAnswersFrom } from '@/app/action-form/form-answers';
import type { Samenvoegstatus } from '@/domain/samenvoegingen/samenvoeging';
import { createWords } from '@/platform/translator';
import formulier from '@/texts/nl/formulier.json';
import samenvoegen from '@/texts/nl/samenvoegen.json';
import type { Tone } from '@/ui/tone';

/** The words of two rows that are of one person; staff pages are Dutch only. */
export const words = createWords<typeof samenvoegen>({ locale: 'nl', messages: samenvoegen });

/** The list of one gemeente, or one proposal in it. */
export const dubbelenPath = (gemeente: string, id?: string): string =>
  `/heffing/${gemeente}/dubbelen${id === undefined ? '' : `/${id}`}`;

/** What is like one person. */
export const dubbelenVanPath = (gemeente: string, persoonId: string): string =>
  `/heffing/${gemeente}/dubbelen/van/${persoonId}`;

/** Two rows side by side. */
export const vergelijkPath = (gemeente: string, een: string, ander: string): string =>
  `/heffing/${gemeente}/dubbelen/vergelijken/${een}/${ander}`;

/** Every sentence with which a form about doubles can answer, by its key. */
export const samenvoegAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    fouten: samenvoegen.fouten,
    weigering: samenvoegen.weigering,
    'samenvoegen.fout': samenvoegen.samenvoegen.fout,
  });

const gelukt: Readonly<Record<string, string>> = samenvoegen.gelukt;
const tabellen: Readonly<Record<string, string>> = samenvoegen.tabel;

/** What a page says after a form about doubles. */
export const samenvoegGelukt = (code: string | undefined): string | undefined => gelukt[code ?? ''];

/** What kind of thing went, in words. */
export const tabelTekst = (tabel: string): string => tabellen[tabel] ?? tabel;

export const SAMENVOEG_TOON: Readonly<Record<Samenvoegstatus, Tone>> = {
  voorgesteld: 'letop',
  uitgevoerd: 'goed',
  afgewezen: 'rust',
  ingetrokken: 'rust',
  teruggedraaid: 'rust',
};
