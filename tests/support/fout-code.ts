import { LawError, type LawErrorCode } from '@/law/law-error';

/** The code with which a rule refuses to answer; null when it answers. Any other error goes on. */
export function foutCode(ask: () => unknown): LawErrorCode | null {
  try {
    ask();
    return null;
  } catch (error) {
    if (error instanceof LawError) return error.code;
    throw error;
  }
}
