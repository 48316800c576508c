import { ownPersoonId } from '@/domain/personen/own-persoon';
import { namensVan } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { padVan, STATUS_VOOR, sleutels, statusVan } from './standen';
import { loadStatusbericht, saveGelezen } from './statusbericht.store';

/**
 * Where the citizen who asks sees what a message of his own is about, under the path of his gemeente. Opening it marks it as
 * read, the first time; not when somebody else opens it who acts for him. Throws NotFound for a message that is not there,
 * not his, or of a kind that is his alone.
 */
export async function openStatusbericht(write: Write, id: string): Promise<string> {
  const bericht = await loadStatusbericht(write, id, ownPersoonId(write));
  const wat = bericht && statusVan(`${STATUS_VOOR}${bericht.soort}:${bericht.stand}`);
  if (!bericht || !wat) throw new NotFound();
  const namens = namensVan(write.ctx) !== null;
  if (namens && !sleutels('namens').includes(`${wat.soort}:${wat.stand}`)) throw new NotFound();
  if (!namens && (await saveGelezen(write, id)))
    await write.audit({
      handeling: 'statusbericht.gelezen',
      onderwerp: { soort: wat.soort, id: bericht.onderwerpId },
      voor: null,
      na: { stand: wat.stand, gelezenOp: write.ctx.now.toISOString() },
      bewaarklasse: 'contact',
    });
  return padVan(wat.soort, bericht.onderwerpId);
}
