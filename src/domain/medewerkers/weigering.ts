/** A refusal: the key of a sentence in src/texts/nl/beheer.json, and the field it concerns. */
export type Weigering = { ok: false; reden: string; veld?: string };
