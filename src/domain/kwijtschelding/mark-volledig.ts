import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { settleTermijnen } from '@/domain/zaken/settle-termijn';
import { startTermijn } from '@/domain/zaken/start-termijn';
import { beslistermijnVerzoek, wekenOpVerzoek } from '@/law/invordering/beslistermijn-verzoek';
import { localDateOf } from '@/platform/clock';
import type { Write } from '@/platform/tenant';
import type { Kwijtschelding } from './kwijtschelding';
import { lockKwijtschelding, saveKwijtschelding } from './kwijtschelding.store';
import type { Kwijtscheldingsregels } from './regels';

/**
 * A request is complete as of today: the clock of the decision starts (K-04), and what was asked to be sent has come.
 * Throws NotFound.
 */
export async function markVolledig(
  write: Write,
  { zaakId, gevraagdOp }: Pick<Kwijtschelding, 'zaakId' | 'gevraagdOp'>,
  { afspraak }: Kwijtscheldingsregels,
): Promise<void> {
  const vandaag = localDateOf(write.ctx.now);
  await lockKwijtschelding(write, zaakId);
  const { waarde: uiterlijk } = beslistermijnVerzoek({
    ontvangen: gevraagdOp,
    compleet: vandaag,
    afspraak,
  });
  await saveKwijtschelding(write, zaakId, { volledigOp: vandaag });
  await settleTermijnen(write, { zaakId, soort: 'aanvullen', uitkomst: 'gehaald' });
  if (uiterlijk !== null)
    await startTermijn(write, {
      zaakId,
      soort: 'beslissen',
      eigenaar: 'kantoor',
      regel: 'beslistermijnVerzoek',
      bron: afspraak?.bron.regeling ?? 'Leidraad invordering 1.1.5',
      feiten: { ontvangen: gevraagdOp, compleet: vandaag, weken: wekenOpVerzoek(vandaag, afspraak) },
      begin: vandaag,
      uiterlijk,
    });
  await noteInZaak(write, zaakId, { soort: 'volledig', voorBurger: true });
}
