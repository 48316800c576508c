import { settleBelofte } from '@/domain/beloften/settle-belofte';
import { dagdeelOf } from '@/law/dienstverlening/contactpogingen';
import { actorText } from '@/platform/context';
import { momentAt } from '@/platform/local-moment';
import { newId, type Write } from '@/platform/tenant';
import { holdOwnTaak } from './hold-own-taak';
import { type Berichtsoort, isBelverzoek, type Pogingsoort } from './taak';
import { auditTaak, insertTaakregel, saveTaak, type Taak } from './taak.store';

export type NieuwePoging = {
  taakId: string;
  soort: Pogingsoort;
  bereikt: boolean;
  bericht: Berichtsoort;
  opmerking?: string | null;
};

/**
 * Records an attempt to reach somebody, at this moment: an attempt is never entered for another time. Reached by
 * telephone keeps a promise to call. Answers the task. Throws NotFound and Refused.
 */
export async function recordPoging(write: Write, input: NieuwePoging): Promise<Taak> {
  const { ctx, gemeenteId } = write;
  const taak = await holdOwnTaak(write, input.taakId);
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
  await insertTaakregel(write, taak.id, 'poging', null, { soort: input.soort, bereikt: input.bereikt });
  if (input.bereikt && isBelverzoek(taak.soort) && taak.belofteId)
    await settleBelofte(write, taak.belofteId, 'bereikt');
  await auditTaak(write, 'taak.poging', taak.id, null, { soort: input.soort, bereikt: input.bereikt });
  return taak;
}
