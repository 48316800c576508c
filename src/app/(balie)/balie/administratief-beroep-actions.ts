'use server';

import { formInput, readChoice, readDate, readFormKey } from '@/app/action-form/form-input';
import { TEGEN, type Tegen } from '@/domain/administratief-beroep/administratief-beroep';
import {
  recordAdministratiefBeroep,
  VASTLEGKANALEN,
} from '@/domain/administratief-beroep/file-administratief-beroep';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { action } from '@/platform/action';
import { klantPath } from './klant-path';
import { readId } from './read-id';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** "kwijtschelding:<case>" or "regeling:<regeling>". */
function readBesluit(text: string): { tegen: Tegen; tegenId: string } | null {
  const [soort = '', id = ''] = text.split(':');
  const tegen = TEGEN.find((een) => een === soort);
  return tegen && ID.test(id) ? { tegen, tegenId: id } : null;
}

/** Records that somebody does not agree with a decision, for the person whose file is open. */
export const recordAdministratiefBeroepAction = action({
  toegang: { wie: 'medewerker', verb: 'administratief-beroep.vastleggen', bereik: 'gemeente' },
  doel: 'administratief-beroep-vastleggen',
  input: formInput((typed, refuse) => {
    const persoonId = readId(typed, 'persoon', refuse);
    const clientSleutel = readFormKey(typed, refuse);
    const besluit = readBesluit(typed.besluit ?? '');
    if (besluit === null) refuse('besluit', 'fouten.kies');
    const kanaal = readChoice(typed, 'kanaal', VASTLEGKANALEN, refuse);
    const ontvangenOp = readDate(typed, 'ontvangen', refuse);
    const { gronden = '', telefoon = '' } = typed;
    if (gronden.trim() === '') refuse('gronden', 'fouten.verplicht');
    if (!persoonId || !clientSleutel || !besluit || !kanaal || !ontvangenOp) return null;
    return { persoonId, clientSleutel, kanaal, ontvangenOp, gronden, telefoon, ...besluit };
  }),
  run: async (write, input) => {
    await assertKlantGeopend(write, write.gemeenteId, input.persoonId);
    await recordAdministratiefBeroep(write, input);
    return { naar: klantPath(write, input.persoonId, 'administratief-beroep') };
  },
});
