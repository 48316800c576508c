import { ownPersoonId } from '@/domain/personen/own-persoon';
import { kanOnlineBetalen } from '@/platform/betaalprovider';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { hashInzending, requireSameInhoud } from '@/platform/form-key';
import { newId, type Write } from '@/platform/tenant';
import { chooseBedrag, type Gekozen, kenmerkVan } from './online-betaling';
import {
  auditOnlineBetaling,
  findBySleutel,
  insertOnlineBetaling,
  lockFormulier,
} from './online-betaling.store';
import { readKeuzes } from './read-keuzes';

/**
 * A citizen, or who may pay for him, begins to pay one of his aanslagen: all, what is asked first, or an amount of his own.
 * The same form twice is one payment. Answers its id. Throws NotFound for an aanslag that is not his; Refused when it cannot
 * be paid, or when the same form came with other content.
 */
export async function startOnlineBetaling(
  write: Write,
  { aanslagId, sleutel, ...gekozen }: Gekozen & { aanslagId: string; sleutel: string },
): Promise<string> {
  const { gemeenteId, ctx } = write;
  const persoonId = ownPersoonId(write);
  const inhoudHash = hashInzending({
    handeling: 'online-betaling.begonnen',
    gemeenteId,
    persoonId,
    inhoud: { aanslagId, keuze: gekozen.keuze, bedrag: gekozen.gevraagd.toString() },
  });
  await lockFormulier(write, sleutel);
  const eerder = await findBySleutel(write, persoonId, sleutel);
  if (eerder) {
    requireSameInhoud(eerder, inhoudHash);
    return eerder.id;
  }
  if (!kanOnlineBetalen(ctx.kantoorId)) throw new Refused('online-betalen.fout.kan-niet');
  const { keuzes, vanzelf } = await readKeuzes(write, { gemeenteId, persoonId, aanslagId });
  // Two payments of one amount would come: the one of today, and the one that the bank takes.
  if (vanzelf) throw new Refused('online-betalen.fout.incasso');
  const gekozenBedrag = chooseBedrag(gekozen, keuzes);
  if (!gekozenBedrag.ok) throw new Refused(gekozenBedrag.reden, {}, gekozenBedrag.veld);
  const { bedragCenten } = gekozenBedrag;
  const id = newId();
  await insertOnlineBetaling(write, {
    ...{ id, aanslagId, persoonId, keuze: gekozen.keuze, bedragCenten, clientSleutel: sleutel, inhoudHash },
    ...{ kenmerk: kenmerkVan(id), status: 'begonnen', providerKenmerk: null, betaaladres: null },
    ...{ openOp: null, betaaldOp: null, wachtTot: null, geeindigdOp: null, verwerktOp: null },
    ...{ gemaaktDoor: actorText(ctx.actor), gemaaktOp: ctx.now, versie: 1 },
  });
  await auditOnlineBetaling(write, 'begonnen', id, { aanslagId, keuze: gekozen.keuze, bedragCenten });
  return id;
}
