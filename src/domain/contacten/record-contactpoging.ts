import { settleBelofte } from '@/domain/beloften/settle-belofte';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { dagdeelOf } from '@/law/dienstverlening/contactpogingen';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { momentAt } from '@/platform/local-moment';
import { newId, type Write } from '@/platform/tenant';
import { mayWork, type Pogingsoort } from './taak';
import { auditTaak, lockTaak, saveTaak } from './taak.store';
import { insertStap } from './vraag.store';

/**
 * Records an attempt to reach somebody, at this moment: an attempt is never entered for another time. Reached by
 * telephone keeps a promise to call. Throws NotFound and Refused.
 */
export async function recordContactpoging(
  write: Write,
  input: {
    taakId: string;
    soort: Pogingsoort;
    bereikt: boolean;
    bericht: 'voicemail' | 'e-mail' | 'geen' | 'niet-mogelijk';
    opmerking?: string | null;
  },
): Promise<void> {
  const { ctx, gemeenteId } = write;
  const taak = await lockTaak(write, input.taakId);
  const mag = mayWork(taak, actingMedewerker(ctx));
  if (!mag.ok) throw new Refused(mag.reden);
  await write.db.contactpoging.create({
    data: {
      gemeenteId,
      id: newId(),
      taakId: taak.id,
      moment: ctx.now,
      soort: input.soort,
      dagdeel: dagdeelOf(momentAt(ctx.now.getTime())),
      bereikt: input.bereikt,
      bericht: input.bericht,
      opmerking: input.opmerking ?? null,
      door: actorText(ctx.actor),
    },
  });
  await saveTaak(write, taak.id, {});
  await insertStap(write, taak.vraagId, 'poging', input.bereikt ? 'bereikt' : input.bericht);
  const calls = taak.soort === 'terugbellen' || taak.soort === 'afspraak';
  if (input.bereikt && calls && taak.belofteId) await settleBelofte(write, taak.belofteId, 'bereikt');
  await auditTaak(write, 'taak.poging', taak.id, null, { soort: input.soort, bereikt: input.bereikt });
}
