import type { Context } from '@/platform/context';
import { DigikoppelingWeg, endEbms, listEbms, oinVan, readEbms } from '@/platform/digikoppeling';
import { logger } from '@/platform/logger';
import { readIn, writeIn } from '@/platform/tenant';
import { XmlUnreadable } from '@/platform/xml-reader';
import { findGemeenteVan, saveNietGegaan } from './berichtenbox.store';
import { judgeVerwerking, RESULTAAT, readResultaat, type Verwerking } from './globe';
import { fallBackToPost, recordAfgeleverd } from './settle-zending';

/**
 * Takes in what MijnOverheid says became of the letters of a kantoor. A result is marked at the connection only after
 * what it says was recorded: whoever dies in between reads it again, and what ended does not change. Of a letter that is
 * not ours, or went by post since, nothing is recorded. Answers how many letters arrived.
 */
export async function collectResultaten(ctx: Context): Promise<number> {
  const oin = oinVan(ctx.kantoorId);
  if (oin === null) return 0;
  let aangekomen = 0;
  try {
    for (const id of await listEbms(oin, RESULTAAT)) {
      for (const verwerking of await read(id)) if (await settle(ctx, verwerking)) aangekomen += 1;
      await endEbms(id);
    }
  } catch (error) {
    if (!(error instanceof DigikoppelingWeg)) throw error;
    logger().warn({ code: error.code }, 'resultaten van MijnOverheid niet gehaald');
  }
  return aangekomen;
}

/** The letters of a result; none of one that cannot be read, which is said and not asked for again. */
async function read(id: string): Promise<Verwerking[]> {
  try {
    return readResultaat(await readEbms(id));
  } catch (error) {
    if (!(error instanceof XmlUnreadable)) throw error;
    logger().error({ ebmsBericht: id }, 'resultaat van MijnOverheid niet te lezen');
    return [];
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function settle(ctx: Context, { berichtId, code }: Verwerking): Promise<boolean> {
  if (!UUID.test(berichtId)) return false;
  const alle = ctx.gemeenten.map(({ gemeenteId }) => gemeenteId);
  const gemeenteId = await readIn(ctx, alle, (open) => findGemeenteVan(open, berichtId));
  if (gemeenteId === null) return false;
  const besluit = judgeVerwerking(code);
  if (besluit === 'wacht') return false;
  return writeIn(ctx, gemeenteId, async (write) => {
    if (besluit === 'afgeleverd') return recordAfgeleverd(write, berichtId);
    if (besluit === 'opnieuw') await saveNietGegaan(write, berichtId, code);
    else await fallBackToPost(write, berichtId, besluit);
    return false;
  });
}
