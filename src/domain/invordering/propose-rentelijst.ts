import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { sumCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import type { Rentelijst } from './invorderingsrente';
import { insertRentelijst, loadRenteregels, wachtRentelijst } from './invorderingsrente.store';

/**
 * Proposes to charge the interest over all that was paid late and is on no list yet, as it is worked out now; another
 * decides. Answers the id. Throws Refused: a list waits, or there is nothing to charge.
 */
export async function proposeRentelijst(write: Write): Promise<string> {
  actingMedewerker(write.ctx);
  const { gemeenteId, ctx } = write;
  // Nobody books, takes back or proposes while it is worked out.
  await lockStanden(write, []);
  if (await wachtRentelijst(write)) throw new Refused('rente.fout.wacht-al');
  const regels = await loadRenteregels(write, gemeenteId, {
    gegevens: await readGegevens(write, gemeenteId),
    dag: localDateOf(ctx.now),
  });
  if (regels.length === 0) throw new Refused('rente.fout.niets');
  const lijst: Rentelijst = {
    id: newId(),
    aantal: regels.length,
    totaalCenten: sumCents(regels.map((r) => r.renteCenten)),
    status: 'voorgesteld',
    voorgesteldDoor: actorText(ctx.actor),
    voorgesteldOp: ctx.now,
    ...{ beslotenDoor: null, beslotenOp: null, besluitReden: null, versie: 1 },
  };
  await insertRentelijst(write, lijst, regels);
  await write.audit({
    handeling: 'rentelijst.voorstellen',
    onderwerp: { soort: 'rentelijst', id: lijst.id },
    voor: null,
    na: lijst,
    bewaarklasse: 'invordering',
  });
  return lijst.id;
}
