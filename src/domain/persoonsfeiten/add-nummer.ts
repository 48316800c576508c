import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { sealNummer } from '@/domain/personen/nummer';
import { localDateOf } from '@/platform/clock';
import { isElfproef } from '@/platform/elfproef';
import { Refused } from '@/platform/errors';
import { persoonSleutel } from '@/platform/identiteit';
import type { Write } from '@/platform/tenant';
import { findBijSleutel, saveNummer } from './persoonrij.store';
import { BRON_MIN } from './persoonsfeit';
import { askSpread, insertFeitregel, lockPersoonstand } from './persoonsfeit.store';

/**
 * Gives somebody who was recorded without BSN or RSIN the number that was found, with its source: from then on files and a
 * log-in find this row. Where another row has that number already nothing is changed and the answer says which: those two
 * are merged (ADR 0055). Throws NotFound, or Refused at the field.
 */
export async function addNummer(
  write: Write,
  { persoonId, nummer, bron }: { persoonId: string; nummer: string; bron: string },
): Promise<{ bekend: string | null }> {
  actingMedewerker(write.ctx);
  const { gemeenteId, ctx } = write;
  const persoon = await lockPersoonstand(write, persoonId);
  if (persoon.samengevoegd) throw new Refused('persoonsfeit.fout.samengevoegd');
  if (persoon.nummer) throw new Refused('persoonsfeit.fout.al-nummer');
  if (!isElfproef(nummer)) throw new Refused('persoonsfeit.fout.nummer', {}, 'nummer');
  if (bron.trim().length < BRON_MIN) throw new Refused('persoonsfeit.fout.bron', {}, 'bron');
  const sleutel = persoonSleutel(ctx.kantoorId, nummer);
  const bekend = await findBijSleutel(write, gemeenteId, sleutel);
  if (bekend !== null) {
    write.shows(gemeenteId, [persoonId, bekend]);
    return { bekend };
  }
  await saveNummer(write, persoonId, {
    sleutel,
    nummerVersleuteld: sealNummer(ctx.kantoorId, sleutel, nummer),
  });
  const regel = await insertFeitregel(write, {
    persoonId,
    ...{ soort: 'nummer', gebeurtenis: 'vastgelegd', dag: localDateOf(ctx.now), bron: bron.trim() },
  });
  write.shows(gemeenteId, [persoonId]);
  await write.audit({
    handeling: 'persoon.nummer-toegevoegd',
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: { nummer: false },
    na: { nummer: true, bron: regel.bron },
    bewaarklasse: 'heffing',
  });
  await askSpread(write, persoonId, regel.id);
  return { bekend: null };
}
