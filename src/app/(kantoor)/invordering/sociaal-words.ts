import { formAnswersFrom } from '@/app/action-form/form-answers';
import type { Selectie } from '@/domain/sociaal/belgroep';
import { createWords } from '@/platform/translator';
import formulier from '@/texts/nl/formulier.json';
import kosten from '@/texts/nl/kosten.json';
import sociaal from '@/texts/nl/sociaal.json';

/** The words of calling before a dwangbevel and of who ends in oninbaar each year; staff pages are Dutch only. */
export const words = createWords<typeof sociaal>({ locale: 'nl', messages: sociaal });

/** '/invordering/voorbellen', or of one gemeente. */
export const voorbellenPath = (gemeente?: string): string =>
  gemeente === undefined ? '/invordering/voorbellen' : `/invordering/${gemeente}/voorbellen`;

export const belgroepPath = (gemeente: string, id: string): string =>
  `${voorbellenPath(gemeente)}/groep/${id}`;
export const bellijstPath = (gemeente: string, id: string): string => `${voorbellenPath(gemeente)}/${id}`;
export const gesprekPath = (gemeente: string, lijst: string, aanslag: string): string =>
  `${bellijstPath(gemeente, lijst)}/${aanslag}`;

/** '/invordering/klantgroep', or of one gemeente. */
export const klantgroepPath = (gemeente?: string): string =>
  gemeente === undefined ? '/invordering/klantgroep' : `/invordering/${gemeente}/klantgroep`;

/** Every sentence with which a form about it can answer, by its key. */
export const sociaalAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    'sociaal.fout': sociaal.sociaal.fout,
    fouten: { ...kosten.fouten, ...sociaal.fouten },
    weigering: kosten.weigering,
  });

const gelukt: Readonly<Record<string, string>> = sociaal.gelukt;

/** What a page says after a form about it; null for what is none of it. */
export const sociaalGelukt = (code: string | undefined): string | null => gelukt[code ?? ''] ?? null;

/** "Alleen wijken met ..., in 7551, 7552". */
export const selectieTekst = ({
  selectie,
  postcodes,
}: {
  selectie: Selectie;
  postcodes: string[];
}): string =>
  postcodes.length === 0
    ? words(`selectie.${selectie}`)
    : words('inWijken', { selectie: words(`selectie.${selectie}`), wijken: postcodes.join(', ') });

const fouten: Readonly<Record<string, string>> = sociaal.sociaal.fout;
/** Why somebody is not called now. */
export const waaromTekst = ({
  reden,
  waarden = {},
}: {
  reden: string;
  waarden?: Record<string, string | number>;
}) =>
  Object.entries(waarden).reduce(
    (tekst, [naam, waarde]) => tekst.replace(`{${naam}}`, String(waarde)),
    fouten[reden.replace('sociaal.fout.', '')] ?? '',
  );

const beletsels: Readonly<Record<string, string>> = sociaal.klantgroep.beletsel;
export const beletselTekst = (code: string): string => beletsels[code] ?? sociaal.klantgroep.beletsel.anders;

const redenen: Readonly<Record<string, string>> = sociaal.oordeelreden;
export const oordeelreden = (code: string): string => redenen[code] ?? code;
