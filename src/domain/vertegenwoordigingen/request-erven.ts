import { brokenFrom } from '@/domain/beloften/belofte';
import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { getGeadresseerde } from '@/domain/personen/get-geadresseerden';
import { openTaak } from '@/domain/taken/open-taak';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { planVerzoek } from './ervenverzoek';
import { findOpenVerzoek, insertVerzoek } from './ervenverzoek.store';
import { lockVertegenwoordigingen } from './vertegenwoordiging.store';

/**
 * Asks the gemeente where the heirs of somebody who died can be written to: a task for its desk with a last day, which
 * warns before it ends. Throws NotFound, and Refused when he lives, when it was asked already, when they can be reached, or
 * when no term was agreed.
 */
export async function requestErven(write: Write, persoonId: string): Promise<string> {
  const { db, gemeenteId, ctx } = write;
  actingMedewerker(ctx);
  await lockVertegenwoordigingen(write, persoonId);
  const persoon = await db.persoon.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: persoonId } },
    select: { overlijdensdatum: true },
  });
  if (!persoon) throw new NotFound();
  const vandaag = localDateOf(ctx.now);
  const { waarde } = geldendOp('ervengegevens', await readGegevens(write, gemeenteId), vandaag);
  const plan = planVerzoek(
    {
      overleden: persoon.overlijdensdatum !== null,
      bereikbaar: 'regels' in (await getGeadresseerde(write, gemeenteId, persoonId, vandaag, 'zien')),
      loopt: (await findOpenVerzoek(write, persoonId)) !== null,
      weken: waarde?.weken ?? null,
    },
    vandaag,
  );
  if (!plan.ok) throw new Refused(plan.reden);
  const { uiterlijk } = plan;
  const id = await insertVerzoek(write, persoonId, uiterlijk);
  await openTaak(write, {
    soort: 'erven-opvragen',
    onderwerp: { soort: 'ervenverzoek', id },
    persoonId,
    team: 'frontoffice',
    herkomst: 'serviceteam',
    uiterlijk: brokenFrom(uiterlijk),
  });
  await write.audit({
    handeling: 'erven.gevraagd',
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: null,
    na: { id, uiterlijk },
    bewaarklasse: 'contact',
  });
  return id;
}
