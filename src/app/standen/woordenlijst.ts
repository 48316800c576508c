/** Where the words of a state are kept, and under which name where that is not the state itself. */
export type Woordenlijst = { bron: object; namen: Readonly<Record<string, string>> };

export const uit = (bron: object, namen: Readonly<Record<string, string>> = {}): Woordenlijst => ({
  bron,
  namen,
});

/** The word of a state in a list; null where it has none. */
export function woordVan({ bron, namen }: Woordenlijst, stand: string): string | null {
  const woord = (bron as Readonly<Record<string, unknown>>)[namen[stand] ?? stand];
  return typeof woord === 'string' ? woord : null;
}

/** A matter that can be in one of these states, and the words of each reader for them. */
export type Stof = {
  standen: readonly string[];
  medewerker: Woordenlijst | null;
  inwoner: { nl: Woordenlijst; en: Woordenlijst } | null;
  /** Words of one kind of it, beside those of the others: an aanslagrun imposes, an invorderrun makes letters. */
  ook?: readonly object[];
  /** What this reader never comes across: it is over within the request, or goes on inside the office. */
  ongezien?: { medewerker?: readonly string[]; inwoner?: readonly string[] };
};
