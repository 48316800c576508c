import type { Read } from '@/platform/tenant';
import type { EigenAanslag } from './eigen-aanslag';
import { listEigenAanslagen, type Wie } from './eigen-aanslag.queries';

/** The aanslagen of one person with what is open of each, newest first; for use cases of later folders. */
export const readEigenAanslagen = (read: Read, wie: Wie): Promise<EigenAanslag[]> =>
  listEigenAanslagen(read, [wie]);
