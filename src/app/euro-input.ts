import { type Cents, toCents } from '@/platform/cents';
import type { Refuse, Typed } from './action-form/form-input';

const EURO = /^(\d{1,7}|\d{1,3}(?:\.\d{3})+)(?:[.,](\d{2}))?$/;

/** "40", "40,50", "€ 1.234,56" or "40.50" as cents; null for anything else. */
export function parseEuro(text: string): Cents | null {
  const match = EURO.exec(text.replace(/[€\s]/g, '').replace(/,-$/, ''));
  if (!match) return null;
  return toCents(BigInt((match[1] ?? '').replaceAll('.', '')) * 100n + BigInt(match[2] ?? '0'));
}

/** An amount in euros that must be there; null and a refusal otherwise. */
export function readEuro(typed: Typed, naam: string, refuse: Refuse): Cents | null {
  const text = (typed[naam] ?? '').trim();
  const bedrag = parseEuro(text);
  if (bedrag === null) refuse(naam, text === '' ? 'fouten.verplicht' : 'fouten.bedrag');
  return bedrag;
}
