import type { Bron } from './bron';

/** A term of so many weeks that somebody agreed to, with where that stands: a contract, never a law. */
export type Afspraak = { weken: number; bron: Bron };
