import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import { readGegevens } from './read-gegevens';
import { type Verwerkersoort, verwerkerOp } from './verwerker';

/** What is said where the data may not go, as the screens of that work know it. */
const WEIGERING: Readonly<Record<Verwerkersoort, string>> = {
  deurwaarder: 'verhaalreden.geen-deurwaarder',
  drukker: 'afdruk.geen-drukker',
  toetsinstantie: 'toetslijst.fout.geen-toetsinstantie',
};

/**
 * The name of who does this work today, before anything goes to him. Throws NotFound outside the read, Refused where
 * nobody was named or there is no verwerkersovereenkomst with him: then nothing leaves the house (AVG 28).
 */
export async function requireVerwerker(
  read: Read,
  gemeenteId: number,
  soort: Verwerkersoort,
): Promise<string> {
  const verwerker = verwerkerOp(await readGegevens(read, gemeenteId), soort, localDateOf(read.ctx.now));
  if (!verwerker?.mag) throw new Refused(WEIGERING[soort]);
  return verwerker.naam;
}
