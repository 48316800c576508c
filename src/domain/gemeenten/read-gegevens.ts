import type { Read } from '@/platform/tenant';
import type { Gegevens } from './geldende-instelling';
import { getGegevens } from './gemeente.queries';

/** The dated tenant data of a gemeente and its kantoor, for use cases of later folders. Throws NotFound outside the read. */
export const readGegevens = (read: Read, gemeenteId: number): Promise<Gegevens> =>
  getGegevens(read, gemeenteId);
