import { z } from 'zod';
import { STATUSSEN } from './ontvangst';

const id = z.guid('invordering.fout.kies');

export const thuisbrengenSchema = z.object({
  gemeente: z.string(),
  ontvangst: id,
  aanslag: id,
  /** What is left pays what else the debtor owes. */
  ookAndere: z.literal('ja').optional(),
});

export const stornoSchema = z.object({ gemeente: z.string(), storno: id, ontvangst: id });

export const ongedaanSchema = z.object({
  gemeente: z.string(),
  ontvangst: id,
  reden: z.string().trim().min(10, 'invordering.fout.reden-kort').max(500, 'invordering.fout.reden-lang'),
});

/** What stands in the address of the list: nothing about a person. */
export const ontvangstenFilter = z.object({
  /** Absent: what waits for somebody. */
  status: z
    .enum([...STATUSSEN, 'alle'])
    .optional()
    .catch(undefined),
  voor: z.iso.date().optional().catch(undefined),
  id: z.guid().optional().catch(undefined),
});
