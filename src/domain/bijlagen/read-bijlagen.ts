import { listBijlagen } from './bijlage.queries';

/** What was sent in with a subject, for later folders. */
export const readBijlagen = listBijlagen;
