import { NotFound } from '@/platform/errors';

/** The question that a task is about. Throws NotFound for a task about something else: that is not done here. */
export function vraagVan(taak: { onderwerpSoort: string; onderwerpId: string }): string {
  if (taak.onderwerpSoort !== 'vraag') throw new NotFound();
  return taak.onderwerpId;
}
