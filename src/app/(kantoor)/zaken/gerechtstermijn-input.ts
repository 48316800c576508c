import { z } from 'zod';
import { type Refuse, readChoice, readDate, readText, type Typed } from '@/app/action-form/form-input';
import { STUKKEN } from '@/domain/beroepen/beroep';

/** Who does what a court wants. */
export const EIGENAREN = ['kantoor', 'gemeente', 'belanghebbende'] as const;

const TEKST = 2_000;
const JA_NEE = ['ja', 'nee'] as const;

/** Which term; null and a refusal for what names none. */
function readTermijnId(typed: Typed, refuse: Refuse): string | null {
  const id = z.guid().safeParse(typed.termijn);
  if (!id.success) refuse('formulier', 'formulier.niet-gevonden');
  return id.data ?? null;
}

/** A day by which a court wants something, as somebody typed it. */
export function readGerechtstermijn(typed: Typed, refuse: Refuse) {
  const stuk = readChoice(typed, 'stuk', STUKKEN, refuse);
  const eigenaar = readChoice(typed, 'eigenaar', EIGENAREN, refuse);
  const wie = readText(typed, 'wie', 120, refuse);
  const dagtekening = readDate(typed, 'dagtekening', refuse);
  const weken = z.coerce.number().int().min(1).max(52).safeParse(typed.weken);
  if (!weken.success) refuse('weken', 'beroep.fout.weken');
  return stuk && eigenaar && wie && dagtekening && weken.success
    ? { stuk, eigenaar, wie, dagtekening, weken: weken.data }
    : null;
}

/** Which term went out. */
export function readTermijn(typed: Typed, refuse: Refuse) {
  const termijnId = readTermijnId(typed, refuse);
  return termijnId === null ? null : { termijnId };
}

/** More time that was asked for a term. */
export function readUitstel(typed: Typed, refuse: Refuse) {
  const termijnId = readTermijnId(typed, refuse);
  const gevraagdOp = readDate(typed, 'gevraagdOp', refuse);
  const gevraagdTot = readDate(typed, 'gevraagdTot', refuse);
  const reden = readText(typed, 'reden', TEKST, refuse);
  return termijnId && gevraagdOp && gevraagdTot && reden
    ? { termijnId, gevraagdOp, gevraagdTot, reden }
    : null;
}

/** What the court answered to that. */
export function readUitstelantwoord(typed: Typed, refuse: Refuse) {
  const termijnId = readTermijnId(typed, refuse);
  const antwoord = readChoice(typed, 'antwoord', JA_NEE, refuse);
  const uiterlijk = readDate(typed, 'uiterlijk', refuse);
  return termijnId && antwoord && uiterlijk ? { termijnId, toegewezen: antwoord === 'ja', uiterlijk } : null;
}
