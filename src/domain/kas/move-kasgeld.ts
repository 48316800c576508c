import type { Cents } from '@/platform/cents';
import { Refused } from '@/platform/errors';
import { hashInzending, requireSameInhoud } from '@/platform/form-key';
import type { Write } from '@/platform/tenant';
import { type Mutatiesoort, verwachtCenten } from './kas';
import { findMutatie, insertMutatie, loadBewegingen } from './kas.store';
import { openDag } from './open-dag';

/**
 * Takes money out of the till to the bank of the gemeente, or puts change in. No receipt: what citizens paid stays what it
 * is. Returns its id. Throws NotFound, or Refused when the day was counted or so much is not in the till.
 */
export async function moveKasgeld(
  write: Write,
  mutatie: {
    kasId: string;
    soort: Mutatiesoort;
    bedragCenten: Cents;
    omschrijving: string;
    sleutel: string;
  },
): Promise<string> {
  const { kasId, soort, bedragCenten, omschrijving, sleutel } = mutatie;
  const inhoudHash = hashInzending({
    ...{ handeling: 'kas.mutatie', gemeenteId: write.gemeenteId, persoonId: '' },
    inhoud: { kasId, soort, bedrag: bedragCenten.toString(), omschrijving },
  });
  const { kas, dag } = await openDag(write, kasId);
  const eerder = await findMutatie(write, sleutel);
  if (eerder) {
    requireSameInhoud(eerder, inhoudHash);
    return eerder.id;
  }
  if (soort === 'afstorting' && bedragCenten > verwachtCenten(await loadBewegingen(write, dag, kas)))
    throw new Refused('kas.fout.zoveel-niet', {}, 'bedrag');
  const id = await insertMutatie(write, dag.id, { soort, bedragCenten, omschrijving, sleutel, inhoudHash });
  await write.audit({
    handeling: `kas.${soort}`,
    onderwerp: { soort: 'kasmutatie', id },
    voor: null,
    na: { kas: kas.code, bedragCenten, omschrijving },
    bewaarklasse: 'betalingen',
  });
  return id;
}
