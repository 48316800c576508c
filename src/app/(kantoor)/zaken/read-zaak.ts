import { z } from 'zod';
import type { Refuse, Typed } from '@/app/action-form/form-input';

const fields = z.object({ zaak: z.guid(), zaakVersie: z.coerce.number().int().positive() });

/** The hidden fields that say which case, and which version of it was on the screen. */
export function readZaak(typed: Typed, refuse: Refuse): { id: string; versie: number } | null {
  const parsed = fields.safeParse(typed);
  if (!parsed.success) {
    refuse('formulier', 'formulier.niet-gevonden');
    return null;
  }
  return { id: parsed.data.zaak, versie: parsed.data.zaakVersie };
}
