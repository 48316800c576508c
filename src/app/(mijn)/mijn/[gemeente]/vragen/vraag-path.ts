import { z } from 'zod';
import type { Refuse, Typed } from '@/app/action-form/form-input';
import type { Write } from '@/platform/tenant';

/** One question of the citizen, with what was done. */
export const vraagPath = (write: Write, id: string, gelukt: string): string =>
  `/mijn/${write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel}/vragen/${id}?gelukt=${gelukt}`;

/** The question that a form is about; hidden, so a refusal is of the whole form. */
export function readVraagId(typed: Typed, refuse: Refuse): string | null {
  const parsed = z.guid().safeParse(typed.vraagId);
  if (!parsed.success) refuse('formulier', 'formulier.niet-gevonden');
  return parsed.success ? parsed.data : null;
}
