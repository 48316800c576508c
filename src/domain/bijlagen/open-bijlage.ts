import { actorText, type Context } from '@/platform/context';
import { type Read, readIn } from '@/platform/tenant';
import type { Bestandsoort } from './bestandsoort';
import type { Onderwerp } from './bijlage';
import { loadBijlage, loadSleutel, openNaam } from './bijlage.store';
import { readInhoud } from './read-inhoud';

/** Whether this actor may see files of this subject. Asked in the transaction that finds the file. */
export type Onderwerptoegang = (read: Read, gemeenteId: number, onderwerp: Onderwerp) => Promise<boolean>;

export type GeopendeBijlage =
  | { stand: 'vrij'; naam: string; soort: Bestandsoort; bytes: number; inhoud: AsyncGenerator<Buffer> }
  /** There, but nobody opens it: it waits for a scan or a person, was refused, or is gone. */
  | { stand: 'quarantaine' | 'geweigerd' | 'vernietigd' };

/**
 * A file to be downloaded, or null for one that does not exist, is still coming in, or is not for this actor: a citizen
 * opens what he brought himself, anybody else what `toegang` says; a form that was not sent is for who fills it in.
 * Each opening of somebody else's file is a line in the processing log.
 */
export async function openBijlage(
  ctx: Context,
  gemeenteId: number,
  id: string,
  toegang: Onderwerptoegang,
): Promise<GeopendeBijlage | null> {
  const kop = await readIn(ctx, [gemeenteId], async (read) => {
    const bijlage = await loadBijlage(read, gemeenteId, id);
    if (bijlage === null || bijlage.stand === 'ontvangt' || bijlage.soort === null) return null;
    const onderwerp: Onderwerp = { soort: bijlage.onderwerpSoort, id: bijlage.onderwerpId };
    const eigen = bijlage.gemaaktDoor === actorText(ctx.actor);
    if (!eigen && (onderwerp.soort === 'concept' || !(await toegang(read, gemeenteId, onderwerp))))
      return null;
    read.shows(gemeenteId, [bijlage.persoonId]);
    if (bijlage.stand !== 'vrij') return { stand: bijlage.stand };
    const naam = openNaam(await loadSleutel(read, bijlage), bijlage);
    if (naam === null) return { stand: 'vernietigd' as const };
    return { stand: bijlage.stand, naam, soort: bijlage.soort, bytes: bijlage.bytes };
  });
  return kop?.stand === 'vrij' ? { ...kop, inhoud: readInhoud(ctx, gemeenteId, id) } : kop;
}
