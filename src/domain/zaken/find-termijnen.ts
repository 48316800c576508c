import type { Write } from '@/platform/tenant';
import { findLopend } from './termijn.store';

/** Ids of the terms of one kind that still run in a case, for who changes or ends them. */
export const findTermijnen = (write: Write, zaakId: string, soort: string): Promise<string[]> =>
  findLopend(write, zaakId, soort);
