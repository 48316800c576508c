import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { getGeadresseerde } from '../personen/get-geadresseerden';
import { DOCUMENTSOORTEN, type Documentsoort, isDocumentsoort } from './document';
import { insertBezorgingen, loadDocument, loadEersteAdres, loadLaatsteBezorging } from './document.store';

export type Wijze = 'post' | 'balie';

/**
 * Sends a letter again by post, to the address of today, or records that it was printed at the desk. The letter
 * itself does not change: where another name should stand in its window by now (a bewindvoerder came or went, somebody
 * died), it is not sent again. Throws NotFound when there is no such letter, Refused with why it waits for an address to
 * send it to, for another name, or when somebody sent it at the same moment.
 */
export async function resendDocument(
  write: Write,
  { documentId, wijze }: { documentId: string; wijze: Wijze },
): Promise<void> {
  const { gemeenteId } = write;
  const rij = await loadDocument(write, gemeenteId, documentId);
  if (!rij || !isDocumentsoort(rij.soort)) throw new NotFound();
  const adres = wijze === 'post' ? await postadresVan(write, { ...rij, soort: rij.soort }) : null;
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

type Brief = { id: string; persoonId: string; soort: Documentsoort; zaakId?: string | null };

async function postadresVan(write: Write, { id, persoonId, soort, zaakId = null }: Brief): Promise<string[]> {
  const { gemeenteId, ctx } = write;
  const { over } = DOCUMENTSOORTEN[soort];
  const aan = await getGeadresseerde(write, gemeenteId, persoonId, localDateOf(ctx.now), over, zaakId);
  if ('wacht' in aan) throw new Refused(`fout.${aan.wacht}`);
  const eerste = await loadEersteAdres(write, gemeenteId, id);
  // Of one that went by another way nothing says what is in its window but that it was made for the person himself.
  const zelfde = eerste === null ? aan.via === null : aan.aan.every((regel, at) => regel === eerste[at]);
  if (!zelfde) throw new Refused('fout.andere-geadresseerde');
  return aan.regels;
}
