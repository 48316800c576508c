import { moveZaak } from '@/domain/zaken/move-zaak';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { holdKwijtschelding } from './hold-kwijtschelding';
import { laatsteAntwoorden } from './kwijtschelding';
import { auditKwijtschelding, faseVan, insertGezien, loadFeiten, loadGezien } from './kwijtschelding.store';
import { markVolledig } from './mark-volledig';
import { nodigePapieren, ontbrekendePapieren } from './papieren';
import { readRegels } from './read-regels';

/**
 * Writes down that somebody saw the paper behind an answer. With the last one the request is complete and its clock
 * starts. Answers whether it is. Throws NotFound, and Refused when no paper belongs to that answer.
 */
export async function seePapier(
  write: Write,
  { zaakId, vraag, papier }: { zaakId: string; vraag: string; papier: string },
): Promise<boolean> {
  const kwijtschelding = await holdKwijtschelding(write, zaakId);
  const regels = await readRegels(write, write.gemeenteId, kwijtschelding.gevraagdOp);
  const { antwoorden } = laatsteAntwoorden(await loadFeiten(write, write.gemeenteId, kwijtschelding));
  const nodig = nodigePapieren(antwoorden, regels.vraagregels);
  if (!nodig.some(({ sleutel }) => sleutel === vraag)) throw new Refused('kwijtschelding.geen-papier');
  await insertGezien(write, zaakId, { vraag, papier });
  await auditKwijtschelding(write, 'papier-gezien', zaakId, { vraag, papier });
  const gezien = new Set((await loadGezien(write, write.gemeenteId, zaakId)).map((rij) => rij.vraag));
  if (kwijtschelding.volledigOp !== null) return true;
  if (ontbrekendePapieren(antwoorden, regels.vraagregels, gezien).length > 0) return false;
  await markVolledig(write, kwijtschelding, regels);
  if ((await faseVan(write, zaakId)).fase === 'aanvullen')
    await moveZaak(write, { id: zaakId }, 'in-behandeling');
  return true;
}
