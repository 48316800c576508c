import { z } from 'zod';
import { geluktParam } from '../search-params';

const stand = z.enum(['komt', 'werkt', 'gestopt']).optional().catch(undefined);

/** The filter of the list of staff in an address: never a name. What is no filter of ours counts as none. */
export const medewerkersFilter = z.object({ stand, gelukt: geluktParam });

/** What stands in the form above the list; the name goes sealed into a cookie (ADR 0018). */
export const medewerkersVraag = z.object({ zoek: z.string().max(100).catch(''), stand });

/** An address with the stand that was chosen, if one was. */
export const metStand = (path: string, gekozen: string | undefined): string =>
  gekozen === undefined ? path : `${path}?stand=${gekozen}`;
