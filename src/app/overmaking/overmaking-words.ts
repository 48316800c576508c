import { formAnswersFrom } from '@/app/action-form/form-answers';
import { showDate } from '@/app/words';
import type { Overmaakstatus } from '@/domain/overmakingen/overmaking';
import type { Overmaakkalender } from '@/domain/overmakingen/overmaking.queries';
import type { Oordeel } from '@/domain/overmakingen/specificatie';
import { createWords } from '@/platform/translator';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';
import bestuur from '@/texts/nl/bestuur.json';
import formulier from '@/texts/nl/formulier.json';
import overmaking from '@/texts/nl/overmaking.json';
import tegoed from '@/texts/nl/tegoed.json';
import type { Tone } from '@/ui/tone';

/** The words of what is made over to a gemeente; staff pages are Dutch only. */
export const words = createWords<typeof overmaking>({ locale: 'nl', messages: overmaking });

/** The list over all gemeenten, one gemeente, or one overmaking there. */
export const overmakenPath = (gemeente?: string, id?: string): string =>
  gemeente === undefined
    ? '/invordering/overmaken'
    : `/invordering/${gemeente}/overmaken${id === undefined ? '' : `/${id}`}`;
/** The same as the gemeente sees it. */
export const overmakingenPath = (gemeente: string, id?: string): string =>
  `/bestuur/${gemeente}/overmakingen${id === undefined ? '' : `/${id}`}`;

/** Every sentence with which a form about an overmaking can answer, by its key. */
export const overmakingAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    aanwijzing: aanwijzingen.aanwijzing,
    fouten: overmaking.fouten,
    'overmaking.fout': overmaking.overmaking.fout,
    // Who approves what another made reads the same sentences as for a refund.
    'terugbetaling.fout': tegoed.terugbetaling.fout,
  });

const gelukt: Readonly<Record<string, string>> = overmaking.gelukt;
const uitkomsten: Readonly<Record<string, string>> = overmaking.uitkomst;
const posten: Readonly<Record<string, string>> = {
  ...overmaking.specificatie.posten,
  ...bestuur.cijfers.soort,
};

/** What a page says after a form about an overmaking; null for what is none of it. */
export const overmakingGelukt = (code: string | undefined): string | null => gelukt[code ?? ''] ?? null;

/** Why an overmaking fell away or came back, in words. */
export const uitkomstTekst = (reden: string | null): string =>
  reden === null ? '' : (uitkomsten[reden] ?? reden);

/** The name of a post of the specification. */
export const postTekst = (post: string): string => posten[post] ?? post;

/** "1 maart 2026 tot en met 31 maart 2026". */
export const periodeTekst = ({ van, totEnMet }: { van: string; totEnMet: string }): string =>
  words('periode', { van: showDate(van), totEnMet: showDate(totEnMet) });

/** Which besluit of the algemeen bestuur holds, and what it says of both periods. */
export const besluitTekst = ({ besluit }: Pick<Overmaakkalender, 'besluit'>): string =>
  besluit === null
    ? words('geenBesluit')
    : words('besluit', {
        besluit: besluit.abBesluit,
        datum: showDate(besluit.abDatum),
        periode: words(`periodeSoort.${besluit.periode}`),
        overzicht: words(`periodeSoort.${besluit.overzicht}`),
      });

export const OVERMAAK_TOON: Readonly<Record<Overmaakstatus, Tone>> = {
  voorgesteld: 'letop',
  goedgekeurd: 'info',
  afgewezen: 'mis',
  ingetrokken: 'rust',
  vervallen: 'letop',
  onderweg: 'info',
  betaald: 'goed',
  teruggekomen: 'mis',
};
export const OORDEEL_TOON: Readonly<Record<Oordeel, Tone>> = {
  'over-te-maken': 'info',
  niets: 'rust',
  negatief: 'mis',
  'inmiddels-minder': 'letop',
  'sluit-niet': 'mis',
};
