import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { assignZaak } from '@/domain/zaken/assign-zaak';
import { moveZaak } from '@/domain/zaken/move-zaak';
import type { Write } from '@/platform/tenant';
import { holdBezwaar, type Welke } from './hold-bezwaar';

/** Who works on it takes it: it is his and handled from now. Throws NotFound, Stale or Refused. */
export async function takeBezwaar(write: Write, welke: Welke): Promise<void> {
  const { zaak } = await holdBezwaar(write, welke);
  const nu = zaak.fase === 'ontvangen' ? await moveZaak(write, { id: zaak.id }, 'in-behandeling') : zaak;
  await assignZaak(write, { id: zaak.id, versie: nu.versie, medewerkerId: actingMedewerker(write.ctx) });
}
