import type { Write } from '@/platform/tenant';
import { idVan, type Kanaal } from './document';
import { insertBezorgingen } from './document.store';

/** A letter and where it goes; `adres` for post. */
export type Levering = { documentId: string; kanaal: Kanaal; adres: readonly string[] | null };

/**
 * Offers letters on their channel for the first time. The line follows from the letter and the channel, so that a
 * run that is done over does not offer twice. Answers how many lines were new.
 */
export const deliverDocument = (write: Write, leveringen: readonly Levering[]): Promise<number> =>
  insertBezorgingen(
    write,
    leveringen.map((levering) => ({
      ...levering,
      id: idVan('bezorging', levering.documentId, levering.kanaal),
      volg: 1,
      resultaat: 'aangeboden',
      reden: null,
    })),
  );
