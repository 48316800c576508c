import type { Write } from '@/platform/tenant';
import { isAanErven } from '../personen/erven';
import { idVan, type Kanaal } from './document';
import { insertBezorgingen, listAanOverledenen } from './document.store';

/** A letter and where it goes; `adres` for post. */
export type Levering = { documentId: string; kanaal: Kanaal; adres: readonly string[] | null };

/**
 * Offers letters on their channel for the first time. The line follows from the letter and the channel, so that a
 * run that is done over does not offer twice. Answers how many lines were new. Throws where a letter would go by post to
 * somebody who died: whoever made it did not ask `getGeadresseerden` how it is addressed.
 */
export async function deliverDocument(write: Write, leveringen: readonly Levering[]): Promise<number> {
  const perPost = leveringen.filter(({ kanaal, adres }) => kanaal === 'post' && !isAanErven(adres ?? []));
  const overleden = await listAanOverledenen(
    write,
    perPost.map(({ documentId }) => documentId),
  );
  if (overleden.length > 0) throw new Error(`letters to who died: ${overleden.join(', ')}`);
  return insertBezorgingen(
    write,
    leveringen.map((levering) => ({
      ...levering,
      id: idVan('bezorging', levering.documentId, levering.kanaal),
      volg: 1,
      resultaat: 'aangeboden',
      reden: null,
    })),
  );
}
