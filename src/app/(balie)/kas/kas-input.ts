import type { Refuse, Typed } from '@/app/action-form/form-input';
import { readText } from '@/app/action-form/form-input';
import { parseEuro, readEuro } from '@/app/euro-input';
import { STUKKEN, type Stukken, sumUp } from '@/domain/kas/kas';
import type { Cents } from '@/platform/cents';

/** A reason of five signs or more; null and a refusal otherwise. */
export function readReden(typed: Typed, naam: string, refuse: Refuse): string | null {
  const reden = readText(typed, naam, 300, refuse);
  if (reden !== null && reden.length < 5) refuse(naam, 'fouten.reden');
  return reden !== null && reden.length >= 5 ? reden : null;
}

/** Why another amount; may be left empty, null then. */
export const readRedenOfNiets = (typed: Typed, naam: string, refuse: Refuse): string | null =>
  (typed[naam] ?? '').trim() === '' ? null : readReden(typed, naam, refuse);

/** An amount that may be left empty, null then; a refusal for what is no amount. */
export function readEuroOfNiets(typed: Typed, naam: string, refuse: Refuse): Cents | null {
  const text = (typed[naam] ?? '').trim();
  const bedrag = text === '' ? null : parseEuro(text);
  if (text !== '' && bedrag === null) refuse(naam, 'fouten.bedrag');
  return bedrag;
}

/**
 * What was counted: the numbers of coins and notes, or the total alone. Null and refusals for what is no number, and when
 * neither was given.
 */
export function readTelling(
  typed: Typed,
  refuse: Refuse,
): { stukken: Stukken | null; geteldCenten: Cents } | null {
  const stukken: Record<string, number> = {};
  let goed = true;
  for (const waarde of STUKKEN) {
    const text = (typed[`s${waarde}`] ?? '').trim();
    if (text === '') continue;
    if (/^\d{1,4}$/.test(text)) stukken[`${waarde}`] = Number(text);
    else {
      refuse(`s${waarde}`, 'fouten.aantal');
      goed = false;
    }
  }
  if (!goed) return null;
  if (Object.keys(stukken).length > 0) return { stukken, geteldCenten: sumUp(stukken) };
  const geteldCenten = readEuro(typed, 'totaal', refuse);
  return geteldCenten === null ? null : { stukken: null, geteldCenten };
}
