/** Answers that a door knows how to give. Anything else is a defect: logged with a reference, shown as such. */

/** Does not exist, or is not yours: the two look alike on purpose. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** Nobody is logged in (any more) in this wereld. */
export class NotLoggedIn extends Error {
  override readonly name = 'NotLoggedIn';
}

/** Somebody else changed the record since the form was shown. */
export class Stale extends Error {
  override readonly name = 'Stale';
}

/**
 * A use case says no, with the key of a sentence in src/texts and, where it concerns one, the field.
 * Never carries an exception's own message to the screen.
 */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly sleutel: string,
    readonly waarden: Record<string, string | number> = {},
    readonly veld?: string,
  ) {
    super(sleutel);
  }
}

/**
 * A no that is reported: who opened the transaction writes this line in the audit of the kantoor once it was rolled
 * back. Answered like any Refused.
 */
export class RefusedAndReported extends Refused {
  constructor(
    sleutel: string,
    waarden: Record<string, string | number>,
    readonly verslag: {
      handeling: string;
      onderwerp: { soort: string; id: string };
      voor: unknown;
      na: unknown;
    },
  ) {
    super(sleutel, waarden);
  }
}

/** Input that cannot be read at all: another kind of body, too much of it, characters that no text has, less than was said. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  constructor(readonly soort: 'soort' | 'te-groot' | 'tekens' | 'onleesbaar' | 'afgebroken') {
    super(soort);
  }
}

/** This subject did this more often than it may in the window that runs; `seconden` until it may again. */
export class TeVaak extends Error {
  override readonly name = 'TeVaak';
  constructor(readonly seconden: number) {
    super('te-vaak');
  }
}
