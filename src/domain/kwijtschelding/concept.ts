import type { Antwoorden } from './vragen';

/** Who fills a request in: the citizen himself, or the kantoor with him on the telephone or at the desk. */
export type Invuller = 'burger' | 'kantoor';

/** What was filled in so far. */
export type Concept = { aanslagId: string; antwoorden: Antwoorden; begonnenOp: Date; bewaardOp: Date };
