import { NotFound } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { bestaatPersoon, insertContact, type NieuwContact, saveContact } from './contact.store';

/**
 * A contact that came in by the form of somebody himself: nobody has it and it is at its end at once, for what he asked
 * goes on as work. Returns its id. Throws NotFound for a person of elsewhere.
 */
export async function recordContactformulier(
  write: Write,
  van: { persoonId: string } & Pick<NieuwContact, 'verificatie' | 'verkeerdeIngang'>,
): Promise<string> {
  if (!(await bestaatPersoon(write, write.gemeenteId, van.persoonId))) throw new NotFound();
  const id = await insertContact(write, {
    ...van,
    kanaal: 'contactformulier',
    richting: 'in',
    medewerkerId: null,
    ontvangenDoor: 'kantoor',
  });
  await saveContact(write, id, { status: 'afgerond', afgerondOp: write.ctx.now });
  return id;
}
