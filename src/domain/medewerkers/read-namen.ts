import type { Read } from '@/platform/tenant';
import { getMedewerkerNamen } from './medewerker.queries';

/** Names by id of everybody who works or worked at the kantoor, for use cases of later folders. */
export const readNamen = (read: Read): Promise<ReadonlyMap<string, string>> => getMedewerkerNamen(read);
