import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { getGeadresseerde, type Wachtreden } from '../personen/get-geadresseerden';
import { TERUGGEVALLEN } from './choose-weg';
import { DOCUMENTSOORTEN, idVan, isDocumentsoort } from './document';
import { insertBezorgingen, loadDocument } from './document.store';

/**
 * Sends a letter by post that went another way and did not arrive: once, whoever asks how often, and not where somebody
 * sent it by post meanwhile. Answers what came of it, or for which address it waits. Throws NotFound.
 */
export async function postAfterAll(
  write: Write,
  documentId: string,
): Promise<'gepost' | 'al-gepost' | Wachtreden | 'andere-geadresseerde'> {
  const { gemeenteId, ctx } = write;
  const rij = await loadDocument(write, gemeenteId, documentId);
  if (!rij || !isDocumentsoort(rij.soort)) throw new NotFound();
  const { over } = DOCUMENTSOORTEN[rij.soort];
  const aan = await getGeadresseerde(write, gemeenteId, rij.persoonId, localDateOf(ctx.now), over);
  if ('wacht' in aan) return aan.wacht;
  // It was made for himself: who gets his letters by now is not in its window.
  if (aan.via !== null) return 'andere-geadresseerde';
  // The first line by post follows from the letter: whoever comes second, the desk or a fall-back, meets the first.
  const regel = {
    id: idVan('bezorging', documentId, 'post'),
    documentId,
    kanaal: 'post' as const,
    volg: 1,
    adres: aan.regels,
    resultaat: 'aangeboden' as const,
    reden: TERUGGEVALLEN,
  };
  return (await insertBezorgingen(write, [regel])) === 0 ? 'al-gepost' : 'gepost';
}
