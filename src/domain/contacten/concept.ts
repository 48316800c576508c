/** What a clerk was typing, per form of a contact: which fields are kept and how much. Pure. */

export const CONCEPTVELDEN = {
  vraag: [
    'onderwerp',
    'tekst',
    'route',
    'antwoord',
    'telefoon',
    'toelichting-terugbelafspraak',
    'toelichting-doorverbinden',
    'toelichting-doorzetten',
  ],
  antwoord: ['antwoord'],
  door: ['telefoon', 'toelichting'],
} as const satisfies Record<string, readonly string[]>;

export type Conceptformulier = keyof typeof CONCEPTVELDEN;
export const CONCEPTFORMULIEREN = Object.keys(CONCEPTVELDEN) as Conceptformulier[];
export type Conceptvelden = Readonly<Record<string, string>>;

/** More than any of these forms takes: who types too much loses nothing before he is told. */
export const MAX_CONCEPT = 8000;

/**
 * The fields of this form as they were typed, blanks and all; null where there is nothing to keep. Refuses what is longer
 * than may be kept by its field: nothing is cut. A NUL cannot be stored and cannot be typed.
 */
export function readConcept(
  formulier: Conceptformulier,
  getypt: Conceptvelden,
): { ok: true; velden: Conceptvelden | null } | { ok: false; veld: string } {
  const namen: readonly string[] = CONCEPTVELDEN[formulier];
  const velden = namen.flatMap((naam) => {
    const tekst = getypt[naam]?.replaceAll('\u0000', '');
    return tekst === undefined ? [] : [[naam, tekst] as const];
  });
  const lang = velden.find(([, tekst]) => tekst.length > MAX_CONCEPT);
  if (lang) return { ok: false, veld: lang[0] };
  const leeg = velden.every(([, tekst]) => tekst.trim() === '');
  return { ok: true, velden: leeg ? null : Object.fromEntries(velden) };
}

/**
 * How far a contact is: questions that were recorded and results that were given. What was typed at an earlier step was
 * recorded meanwhile.
 */
export const stapVan = (vragen: readonly { resultaat: string | null }[]): number =>
  vragen.length + vragen.filter(({ resultaat }) => resultaat !== null).length;
