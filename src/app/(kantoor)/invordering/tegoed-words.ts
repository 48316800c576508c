import { formAnswersFrom } from '@/app/action-form/form-answers';
import type { Opdrachtstatus, Regelstatus } from '@/domain/terugbetalingen/terugbetaling';
import { createWords } from '@/platform/translator';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';
import formulier from '@/texts/nl/formulier.json';
import tegoed from '@/texts/nl/tegoed.json';
import type { Tone } from '@/ui/tone';

/** The words of what is due back; staff pages are Dutch only. */
export const words = createWords<typeof tegoed>({ locale: 'nl', messages: tegoed });

/** The list over all gemeenten, or paying back in one. */
export const tegoedPath = '/invordering/terug-te-betalen';
export const terugbetalenPath = (gemeente: string, opdracht?: string): string =>
  `/invordering/${gemeente}/terugbetalen${opdracht === undefined ? '' : `/${opdracht}`}`;

/** Every sentence with which a form about paying back can answer, by its key. */
export const tegoedAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    aanwijzing: aanwijzingen.aanwijzing,
    fouten: tegoed.fouten,
    'terugbetaling.fout': tegoed.terugbetaling.fout,
  });

const gelukt: Readonly<Record<string, string>> = tegoed.gelukt;
const uitkomsten: Readonly<Record<string, string>> = tegoed.uitkomst;

/** What a page says after a form about paying back; null for what is none of it. */
export const tegoedGelukt = (code: string | undefined): string | null => gelukt[code ?? ''] ?? null;

/** Why a refund fell away or came back, in words; what a person wrote stays as he wrote it. */
export const uitkomstVan = (reden: string | null): string =>
  reden === null ? '' : (uitkomsten[reden] ?? reden);

export const OPDRACHT_TOON: Readonly<Record<Opdrachtstatus, Tone>> = {
  voorgesteld: 'letop',
  goedgekeurd: 'info',
  afgewezen: 'mis',
  ingetrokken: 'rust',
  verzonden: 'goed',
  vervallen: 'rust',
};
export const REGEL_TOON: Readonly<Record<Regelstatus, Tone>> = {
  voorgesteld: 'letop',
  uitgenomen: 'rust',
  goedgekeurd: 'info',
  afgewezen: 'mis',
  vervallen: 'letop',
  onderweg: 'info',
  betaald: 'goed',
  teruggekomen: 'mis',
};
