import { reopenRegeling } from '@/domain/invordering/reopen-regeling';
import { reopenKwijtschelding } from '@/domain/kwijtschelding/reopen-kwijtschelding';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import type { Write } from '@/platform/tenant';
import type { AdministratiefBeroep } from './administratief-beroep';
import { loadBestreden } from './bestreden.store';

/**
 * Who was right is decided again: the request as a case of its own, a refused regeling as an application or proposal. A
 * regeling that runs keeps running until who collects makes its next plan. The journal says where it goes on. Throws Refused
 * when nothing is left to decide about.
 */
export async function decideAgain(
  write: Write,
  { zaakId, tegen, tegenId }: Pick<AdministratiefBeroep, 'zaakId' | 'tegen' | 'tegenId'>,
  motivering: string,
): Promise<void> {
  const clientSleutel = `beroep-${zaakId}`;
  if (tegen === 'kwijtschelding') {
    const opnieuw = await reopenKwijtschelding(write, { zaakId: tegenId, clientSleutel });
    await noteInZaak(write, zaakId, { soort: 'opnieuw-kwijtschelding', gegevens: opnieuw, voorBurger: true });
    return;
  }
  const { persoonId } = await write.db.zaak.findUniqueOrThrow({
    where: { gemeenteId_id: { gemeenteId: write.gemeenteId, id: zaakId } },
    select: { persoonId: true },
  });
  const [regeling] = await loadBestreden(write, write.gemeenteId, {
    persoonId,
    welk: { tegen, id: tegenId },
  });
  if (regeling?.uitkomst === 'afgewezen') {
    const opnieuw = await reopenRegeling(write, { regelingId: tegenId, motivering, clientSleutel });
    await noteInZaak(write, zaakId, { soort: 'opnieuw-regeling', gegevens: opnieuw, voorBurger: true });
    return;
  }
  await noteInZaak(write, zaakId, {
    soort: 'opnieuw-plan',
    gegevens: { regelingId: tegenId },
    voorBurger: true,
  });
}
