import { Refused } from '@/platform/errors';
import type { Heffingsantwoord, Heffingsgrondslag } from '../verordeningen/get-heffingsgrondslag';

/** What may be levied by. Throws Refused with the first reason why not. */
export function requireGrondslagen(antwoord: Heffingsantwoord, belastingjaar: number): Heffingsgrondslag[] {
  if (antwoord.ok) return antwoord.grondslagen;
  const [eerste] = antwoord.problemen;
  const waarden = { soort: eerste?.belastingsoort ?? '', jaar: belastingjaar, code: eerste?.code ?? '' };
  throw new Refused(`weigering.run-${eerste?.soort}`, waarden, 'belastingsoorten');
}
