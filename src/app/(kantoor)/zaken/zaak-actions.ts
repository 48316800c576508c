'use server';

import { formInput } from '@/app/action-form/form-input';
import { holdAdministratiefBeroep } from '@/domain/administratief-beroep/hold-administratief-beroep';
import { holdKlacht } from '@/domain/klachten/hold-klacht';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { assignZaak } from '@/domain/zaken/assign-zaak';
import { action } from '@/platform/action';
import { NotFound } from '@/platform/errors';
import { mayBehandelen } from './may-behandelen';
import { readZaak } from './read-zaak';
import { zaakPath } from './zaak-path';

/** Takes a case, or gives it back to the list: for who may handle this kind in this gemeente. */
export const assignZaakAction = action({
  toegang: { wie: 'medewerker', verb: 'zaak.zien', bereik: 'gemeente' },
  doel: 'zaken-behandelen',
  input: formInput((typed, refuse) => {
    const zaak = readZaak(typed, refuse);
    return zaak && { ...zaak, gemeente: typed.gemeente ?? '', los: typed.los === 'ja' };
  }),
  run: async (write, { id, versie, gemeente, los }) => {
    const medewerkerId = los ? null : actingMedewerker(write.ctx);
    const zaak = await assignZaak(write, { id, versie, medewerkerId });
    // Who may not handle this kind is told what he is told of one that does not exist; nothing stays written.
    if (!mayBehandelen(write.ctx, write.gemeenteId, zaak.soort)) throw new NotFound();
    // Nobody takes a complaint about himself (Awb 9:7).
    if (zaak.soort === 'klacht' && !los) await holdKlacht(write, { zaakId: zaak.id });
    // Nor what he decided first.
    if (zaak.soort === 'administratief-beroep' && !los)
      await holdAdministratiefBeroep(write, { zaakId: zaak.id });
    return { naar: zaakPath(gemeente, zaak, los ? 'losgelaten' : 'opgepakt') };
  },
});
