import type { Read } from '@/platform/tenant';
import { listKantoorInstellingen } from './gemeente.queries';
import type { Instelling } from './instelling';

/** The dated data of the kantoor itself, for use cases of later folders that are about no gemeente. */
export const readKantoorInstellingen = (read: Read): Promise<Instelling[]> => listKantoorInstellingen(read);
