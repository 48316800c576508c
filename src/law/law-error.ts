/** Why a rule cannot answer. These are answers, shown to the person who asked; not crashes. */
export type LawErrorCode =
  | 'onbekende-regel'
  | 'ongeldige-invoer'
  | 'geen-parameter'
  | 'niet-bepaald'
  | 'beoordeling-nodig';

/** A question that the law core refuses to answer, with a sentence in plain Dutch. */
export class LawError extends Error {
  override readonly name = 'LawError';
  constructor(
    readonly code: LawErrorCode,
    message: string,
  ) {
    super(message);
  }
}
