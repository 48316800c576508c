import { z } from 'zod';
import type { Refuse, Typed } from '@/app/action-form/form-input';

/** A hidden id; what is no id is a refusal of the whole form. */
export function readId(typed: Typed, naam: string, refuse: Refuse): string | null {
  const parsed = z.guid().safeParse(typed[naam]);
  if (!parsed.success) refuse('formulier', 'formulier.niet-gevonden');
  return parsed.success ? parsed.data : null;
}
