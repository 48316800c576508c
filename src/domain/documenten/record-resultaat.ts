import { NotFound, Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { decideResultaat, type Kanaal, type Resultaat } from './document';
import { insertBezorgingen, loadDocument, loadLaatsteBezorging } from './document.store';

/**
 * Records what came of a delivery: a new line, nothing is changed. Throws NotFound when there is no such letter,
 * Refused when the result cannot follow what was told last, or somebody told another result at the same moment.
 */
export async function recordResultaat(
  write: Write,
  input: { documentId: string; kanaal: Kanaal; resultaat: Resultaat; reden: string | null },
): Promise<void> {
  const { gemeenteId } = write;
  const rij = await loadDocument(write, gemeenteId, input.documentId);
  if (!rij) throw new NotFound();
  const laatste = await loadLaatsteBezorging(write, gemeenteId, input.documentId, input.kanaal);
  const besluit = decideResultaat(laatste?.resultaat ?? null, input.resultaat);
  if (!besluit.ok) throw new Refused(`fout.${besluit.reden}`);
  const volg = (laatste?.volg ?? 0) + 1;
  const nieuw = await insertBezorgingen(write, [{ id: newId(), volg, ...input, adres: null }]);
  if (nieuw === 0) throw new Refused('fout.intussen-gemeld');
  await write.audit({
    handeling: 'document.resultaat',
    onderwerp: { soort: 'document', id: input.documentId },
    voor: { resultaat: laatste?.resultaat ?? null },
    na: input,
    bewaarklasse: rij.bewaarklasse,
  });
}
