import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { getGeadresseerde } from '../personen/get-geadresseerden';
import { DOCUMENTSOORTEN, isDocumentsoort } from './document';
import { insertBezorgingen, loadDocument, loadLaatsteBezorging } from './document.store';

export type Wijze = 'post' | 'balie';

/**
 * Sends a letter again by post, to the address of today, or records that it was printed at the desk. The letter
 * itself does not change. Throws NotFound when there is no such letter, Refused with why it waits for an address to
 * send it to, or when somebody sent it at the same moment.
 */
export async function resendDocument(
  write: Write,
  { documentId, wijze }: { documentId: string; wijze: Wijze },
): Promise<void> {
  const { gemeenteId } = write;
  const rij = await loadDocument(write, gemeenteId, documentId);
  if (!rij || !isDocumentsoort(rij.soort)) throw new NotFound();
  const adres = wijze === 'post' ? await postadresVan(write, rij.persoonId) : null;
  const laatste = await loadLaatsteBezorging(write, gemeenteId, documentId, wijze);
  const bezorging = {
    id: newId(),
    volg: (laatste?.volg ?? 0) + 1,
    documentId,
    kanaal: wijze,
    adres,
    resultaat: wijze === 'post' ? ('aangeboden' as const) : ('afgedrukt' as const),
    reden: null,
  };
  if ((await insertBezorgingen(write, [bezorging])) === 0) throw new Refused('fout.intussen-gemeld');
  await write.audit({
    handeling: wijze === 'post' ? 'document.opnieuw-verzonden' : 'document.afgedrukt',
    onderwerp: { soort: 'document', id: documentId },
    voor: null,
    na: bezorging,
    bewaarklasse: DOCUMENTSOORTEN[rij.soort].bewaarklasse,
  });
}

async function postadresVan(write: Write, persoonId: string): Promise<string[]> {
  const aan = await getGeadresseerde(write, write.gemeenteId, persoonId, localDateOf(write.ctx.now));
  if ('wacht' in aan) throw new Refused(`fout.${aan.wacht}`);
  return aan.regels;
}
