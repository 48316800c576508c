import { explain, type UitlegZin } from '@/law/explain';
import { LawError, type LawErrorCode } from '@/law/law-error';
import type { Regel } from './regel';
import { findRegel } from './regels';

/** 'interne-fout' is a mistake of ours: it spoils one answer, not the thousand others. */
type Fout = { code: LawErrorCode | 'interne-fout'; tekst: string };

export type Antwoord = { id: unknown; regel: unknown } & (
  | { uitkomst: Record<string, unknown>; uitleg: UitlegZin[] }
  | { fout: Fout }
);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Bigint cents become JSON numbers; refused when a JSON number could not hold every cent. */
function toJson(value: unknown): unknown {
  if (typeof value === 'bigint') {
    const number = Number(value);
    if (!Number.isSafeInteger(number))
      throw new LawError('niet-bepaald', 'De uitkomst is te groot om exact te noteren.');
    return number;
  }
  if (Array.isArray(value)) return value.map(toJson);
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toJson(part)]))
    : value;
}

function answerCase(
  regelnaam: unknown,
  invoer: unknown,
  find: (naam: string) => Regel | null,
): { uitkomst: Record<string, unknown>; uitleg: UitlegZin[] } {
  if (typeof regelnaam !== 'string')
    throw new LawError('ongeldige-invoer', 'De invoer klopt niet: veld "regel" ontbreekt.');
  const regel = find(regelnaam);
  if (!regel)
    throw new LawError(
      'onbekende-regel',
      `De regel "${regelnaam}" bestaat niet. Met --regels ziet u welke regels er zijn.`,
    );
  const { waarde, uitleg } = regel.beantwoord(invoer);
  const uitkomst = Object.entries(waarde).map(([key, part]) => [key, toJson(part)]);
  return { uitkomst: Object.fromEntries(uitkomst), uitleg: explain(uitleg) };
}

function describeFout(error: unknown): Fout {
  if (error instanceof LawError) return { code: error.code, tekst: error.message };
  const tekst = error instanceof Error ? error.message : String(error);
  return { code: 'interne-fout', tekst: `Door een fout in de rekenkern is er geen antwoord: ${tekst}` };
}

/** Answers one case; a case that cannot be answered gets a `fout`. Never throws. */
export function answer(vraag: unknown, find: (naam: string) => Regel | null = findRegel): Antwoord {
  const { id = null, regel = null, invoer } = isRecord(vraag) ? vraag : {};
  try {
    return { id, regel, ...answerCase(regel, invoer, find) };
  } catch (error) {
    return { id, regel, fout: describeFout(error) };
  }
}
