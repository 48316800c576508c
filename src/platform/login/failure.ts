import type { Weigering } from './claims';
import type { Onbekend } from './establish';
import type { Wereld } from './wereld';

/** Everything that a log-in page can say, as a code in its address. Carries nothing of the person. */
const FOUTEN = [
  'niveau',
  'geen-nummer',
  'sector',
  'machtigen',
  'onvolledig',
  'onbekende-medewerker',
  'gestopte-medewerker',
  'geannuleerd',
  'mislukt',
  'storing',
  'verlopen',
  'inactief',
  'ingetrokken',
] as const;

export type Fout = (typeof FOUTEN)[number] | Weigering | Onbekend;

export const isFout = (text: string): text is Fout => (FOUTEN as readonly string[]).includes(text);

/** The log-in page of a wereld at a kantoor, with what went wrong and where somebody was going. */
export function failurePath(
  kantoorSleutel: string,
  wereld: Wereld,
  fout: Fout,
  terug?: string | null,
): string {
  const path = `/inloggen/${kantoorSleutel}/${wereld}?fout=${fout}`;
  return terug ? `${path}&terug=${encodeURIComponent(terug)}` : path;
}
