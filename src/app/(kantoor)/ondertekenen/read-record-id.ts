import { z } from 'zod';
import type { Refuse, Typed } from '@/app/action-form/form-input';

/** The hidden id of the letter; what is no id is a refusal of the whole form. */
export function readRecordId(typed: Typed, refuse: Refuse): string | null {
  const parsed = z.guid().safeParse(typed.id);
  if (!parsed.success) refuse('formulier', 'weigering.bestaat-niet');
  return parsed.success ? parsed.data : null;
}
