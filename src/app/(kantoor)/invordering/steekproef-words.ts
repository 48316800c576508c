import { periodeUit } from '@/app/(bestuur)/bestuur/[gemeente]/rapport';
import { berichtnaam } from '@/app/berichten/berichten-words';
import {
  GROOTSTE_STEEKPROEF,
  STEEKPROEFBRONNEN,
  STEEKPROEFMETHODEN,
  type Steekproefbron,
  type Steekproefmethode,
} from '@/domain/rapportages/steekproef';
import type { Steekproefvraag } from '@/domain/rapportages/steekproef.queries';
import type { Bewijs } from '@/domain/rapportages/steekproefbewijs.queries';
import { createWords } from '@/platform/translator';
import texts from '@/texts/nl/steekproef.json';

/** The words of the sample for the accountant; staff pages are Dutch only. */
export const words = createWords<typeof texts>({ locale: 'nl', messages: texts });

/** '/invordering/steekproef', of one gemeente, with what was asked. */
export const steekproefPath = (gemeente?: string): string =>
  gemeente === undefined ? '/invordering/steekproef' : `/invordering/${gemeente}/steekproef`;

type Getypt = Readonly<Partial<Record<'periode' | 'bron' | 'methode' | 'aantal' | 'zaad', string>>>;
type Gelezen = {
  periode: ReturnType<typeof periodeUit>;
  bron: Steekproefbron;
  methode: Steekproefmethode;
  /** Null while something is missing or wrong; nothing was asked without a controlewoord. */
  vraag: (Steekproefvraag & { periode: ReturnType<typeof periodeUit> }) | null;
  fouten: { aantal?: string; zaad?: string };
};

const ZAAD = { kortst: 3, langst: 40 };
const of = <T extends string>(keuzes: readonly [T, ...T[]], text: string | undefined): T =>
  keuzes.find((keuze) => keuze === text) ?? keuzes[0];

/** What was typed as a question, or what is wrong with it; what was typed stays where it was. */
export function readSteekproefvraag(getypt: Getypt, now: Date): Gelezen {
  const periode = periodeUit(getypt.periode, now);
  const bron = of(STEEKPROEFBRONNEN, getypt.bron);
  const methode = of(STEEKPROEFMETHODEN, getypt.methode);
  const zaad = (getypt.zaad ?? '').trim();
  const aantal = /^\d{1,4}$/.test(getypt.aantal?.trim() ?? '') ? Number(getypt.aantal) : 0;
  const fouten: Gelezen['fouten'] = {};
  if (getypt.zaad !== undefined) {
    if (zaad.length < ZAAD.kortst || zaad.length > ZAAD.langst) fouten.zaad = words('fout.zaad');
    if (aantal < 1 || aantal > GROOTSTE_STEEKPROEF)
      fouten.aantal = words('fout.aantal', { hoogstens: GROOTSTE_STEEKPROEF });
  }
  const heel = getypt.zaad !== undefined && fouten.zaad === undefined && fouten.aantal === undefined;
  return { periode, bron, methode, vraag: heel ? { bron, methode, aantal, zaad, periode } : null, fouten };
}

const soorten: Readonly<Record<string, string>> = texts.soort;
const over: Readonly<Record<string, string>> = texts.over;

/** What an item is, in words. */
export const soortVan = ({ soort, terug }: Pick<Bewijs, 'soort' | 'terug'>): string => {
  const naam = soorten[soort] ?? soort;
  return terug ? words('terug', { soort: naam }) : naam;
};

/** What was decided about, in words. */
export const overTekst = (soort: string): string => over[soort] ?? soort;

/** The name of a letter that is evidence. */
export const briefnaam = (soort: string): string => berichtnaam(soort, 'nl');

/** Who did something: a name, the system by itself, or the citizen. */
export function wieTekst(actor: string, namen: ReadonlyMap<string, string>): string {
  const [soort, id] = actor.split(':', 2);
  if (soort === 'systeem') return words('vanzelf');
  if (soort === 'inwoner' || soort === 'ondernemer') return words('burger');
  return namen.get(id ?? '') ?? words('onbekend');
}
