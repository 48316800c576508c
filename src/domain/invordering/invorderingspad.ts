import type { Waarde } from '@/domain/gemeenten/instelling.schema';
import { aanmaningstermijn, hernieuwdBevelTermijn, postbetekening } from '@/law/invordering/invorderingsstap';
import { addDays, addMonths, type LocalDate } from '@/platform/local-date';

/** The way of collection in a gemeente: which step follows, when, and until when its term runs. Pure. */

/** The steps that can be taken, in their order. What may come later stands in the setting only. */
export const PADSTAPPEN = ['herinnering', 'aanmaning', 'dwangbevel'] as const;
export type Padstap = (typeof PADSTAPPEN)[number];
export const isPadstap = (text: string): text is Padstap => (PADSTAPPEN as readonly string[]).includes(text);

export type Invorderingspad = Waarde<'invorderingspad'>;
export type Pad = Invorderingspad['natuurlijk'];
export type Persoonsoort = 'natuurlijk' | 'niet-natuurlijk';

/** Companies have a way of their own (L-06). */
export const padVan = (pad: Invorderingspad, soort: Persoonsoort): Pad =>
  soort === 'natuurlijk' ? pad.natuurlijk : pad.anders;

/** A step that was taken and not taken back. */
export type GezetteStap = {
  stap: Padstap;
  dagtekening: LocalDate;
  uiterlijk: LocalDate;
  /** What it asked of the belasting. */
  bedragCenten: bigint;
};

/** The last of the steps in the order of the way, whatever the order in which they were read. */
export function laatsteStap<S extends { stap: Padstap }>(stappen: readonly S[]): S | null {
  let last: S | null = null;
  for (const stap of stappen)
    if (last === null || PADSTAPPEN.indexOf(stap.stap) > PADSTAPPEN.indexOf(last.stap)) last = stap;
  return last;
}

/** The step that comes after those that were taken; null when the way has no more of them. */
export function volgendeStap(pad: Pad, stappen: readonly { stap: Padstap }[]): Padstap | null {
  const laatste = laatsteStap(stappen);
  const vanaf = laatste === null ? 0 : PADSTAPPEN.indexOf(laatste.stap) + 1;
  return PADSTAPPEN.slice(vanaf).find((stap) => pad[stap].wel) ?? null;
}

/** The first day for a step by the way of the gemeente: so long after the step before it, or after the last day to pay. */
export function vanafVolgensPad(
  pad: Pad,
  stap: Padstap,
  feiten: { laatsteVervaldag: LocalDate; vorige: Pick<GezetteStap, 'dagtekening'> | null },
): LocalDate {
  const basis = feiten.vorige?.dagtekening ?? feiten.laatsteVervaldag;
  return vanafNa(basis, pad[stap].na);
}

/** The first day so long after another. */
export function vanafNa(basis: LocalDate, { aantal, eenheid }: Pad['herinnering']['na']): LocalDate {
  if (eenheid === 'maand') return addMonths(basis, aantal);
  return addDays(basis, eenheid === 'week' ? aantal * 7 : aantal);
}

/**
 * The last day of the term of a step with this dagtekening: of a herinnering as the gemeente says, of an aanmaning by
 * Invorderingswet 11 with the Algemene termijnenwet, of a dwangbevel two days the day on which it counts
 * as served by post.
 */
export function uiterlijkeDag(stap: Padstap, dagtekening: LocalDate, pad: Pad): LocalDate {
  if (stap === 'herinnering') return addDays(dagtekening, pad.herinnering.betaaldagen);
  if (stap === 'aanmaning') return aanmaningstermijn(dagtekening).waarde;
  return hernieuwdBevelTermijn(betekendOp(dagtekening)).waarde;
}

/** The day on which a dwangbevel sent by post counts as served (Invorderingswet 13, lid 5). */
export const betekendOp = (terPost: LocalDate): LocalDate =>
  postbetekening(terPost, true).waarde.betekend ?? terPost;
