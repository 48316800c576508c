import type { Kwijtschelding as Antwoord } from '@/law/kwijtschelding/besluit';
import type { Stap } from '@/law/uitleg';
import type { Deelpost } from './aanslagdeel';
import type { Beoordeling } from './beoordeling';
import { asJson, type Bon, fromJson } from './bon';
import type { Kwijtschelding, Uitkomst } from './kwijtschelding';

/** What is put before the second person, whole: the receipt and what it does to each line. */
export type Besluitinhoud = {
  uitkomst: Uitkomst;
  bon: Bon;
  posten: readonly Pick<Deelpost, 'aanslagregelId' | 'belastingsoort' | 'centen'>[];
};

/** Why an answer of the law core is no decision yet: what has to happen first. */
const NOG_GEEN_BESLUIT: Readonly<Record<string, string>> = {
  aanhouden: 'kwijtschelding.aanhouden',
  'beoordeling-nodig': 'kwijtschelding.beoordeling-nodig',
};

const isBesluit = (uitkomst: Antwoord['uitkomst']): uitkomst is Uitkomst =>
  NOG_GEEN_BESLUIT[uitkomst] === undefined;

/** Whether this can be proposed: complete, or asked in vain; calculated; nothing left to judge. */
export function planVoorstel(
  kwijtschelding: Pick<Kwijtschelding, 'volledigOp' | 'aanvullenTot'>,
  beoordeling: Beoordeling,
): { ok: true; inhoud: Besluitinhoud } | { ok: false; reden: string } {
  if (kwijtschelding.volledigOp === null && kwijtschelding.aanvullenTot === null)
    return { ok: false, reden: 'kwijtschelding.eerst-vragen' };
  if (!beoordeling.ok) return { ok: false, reden: 'kwijtschelding.geen-normen' };
  const { bon, posten } = beoordeling;
  const { uitkomst } = bon.uitkomst;
  if (!isBesluit(uitkomst))
    return { ok: false, reden: NOG_GEEN_BESLUIT[uitkomst] ?? 'kwijtschelding.aanhouden' };
  return { ok: true, inhoud: { uitkomst, bon, posten } };
}

/** What the letter says in a part of its own: outcome, grounds and what one can do against it. */
const ELDERS = [
  'kwijtschelding.uitkomst.',
  'kwijtschelding.grond.',
  'kwijtschelding.inkomsten.',
  'termijnen.',
];

/** The steps that a first draft of the reasons is written from, in the order of the law core. */
export const stappenVoorMotivering = ({ uitleg }: Bon): Stap[] =>
  uitleg.filter(({ sleutel }) => !ELDERS.some((begin) => sleutel.startsWith(begin)));

/** The grounds that hold, as steps of the law core. */
export const grondenUit = ({ uitleg }: Pick<Bon, 'uitleg'>): Stap[] =>
  uitleg.filter(({ sleutel }) => sleutel.startsWith('kwijtschelding.grond.'));

/** Every step to a decision: the sum, and what goes with it. */
export const uitlegVan = ({ uitleg, bijkomend }: Bon): Stap[] => [...uitleg, ...(bijkomend?.uitleg ?? [])];

/** The proposal as the database keeps it, and back. */
export const besluitAsJson = (inhoud: Besluitinhoud) => asJson(inhoud) as Record<string, never>;
export const besluitFromJson = (json: unknown): Besluitinhoud => fromJson<Besluitinhoud>(json);
