import { holdAdministratiefBeroep } from '@/domain/administratief-beroep/hold-administratief-beroep';
import { holdKlacht } from '@/domain/klachten/hold-klacht';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { assignZaak } from '@/domain/zaken/assign-zaak';
import type { Zaak } from '@/domain/zaken/zaak';
import { NotFound } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { mayBehandelen } from './may-behandelen';

type Welke = { id: string; versie: number };

/** Gives a case to a handler or back to the list, for who may handle this kind in this gemeente. */
async function assign(write: Write, welke: Welke, medewerkerId: string | null): Promise<Zaak> {
  const zaak = await assignZaak(write, { id: welke.id, versie: welke.versie, medewerkerId });
  // Who may not handle this kind is told what he is told of one that does not exist; nothing stays written.
  if (!mayBehandelen(write.ctx, write.gemeenteId, zaak.soort)) throw new NotFound();
  return zaak;
}

/** Takes a case. Throws NotFound, Stale, or Refused for what he may not take himself. */
export async function takeZaak(write: Write, welke: Welke): Promise<Zaak> {
  const zaak = await assign(write, welke, actingMedewerker(write.ctx));
  // Nobody takes a complaint about himself (Awb 9:7).
  if (zaak.soort === 'klacht') await holdKlacht(write, { zaakId: zaak.id });
  // Nor what he decided first.
  if (zaak.soort === 'administratief-beroep') await holdAdministratiefBeroep(write, { zaakId: zaak.id });
  return zaak;
}

/** Gives a case back to the list. Throws NotFound, Stale and Refused. */
export const releaseZaak = (write: Write, welke: Welke): Promise<Zaak> => assign(write, welke, null);
