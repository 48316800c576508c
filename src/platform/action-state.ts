/** What a form gets back. Messages are keys of sentences in src/texts; `ingevuld` is what was typed, kept. */
export type ActionState = {
  status: 'nieuw' | 'gelukt' | 'fout';
  melding?: { sleutel: string; waarden?: Record<string, string | number> };
  velden?: Record<string, { sleutel: string; waarden?: Record<string, string | number> }>;
  ingevuld?: Record<string, string>;
  /** Number that staff can look up, for what nobody foresaw. */
  referentie?: string;
};

export const NIEUW: ActionState = { status: 'nieuw' };
