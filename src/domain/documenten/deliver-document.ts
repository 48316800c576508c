import { localDateOf } from '@/platform/clock';
import { oinVan } from '@/platform/digikoppeling';
import type { Write } from '@/platform/tenant';
import { isAanErven } from '../personen/erven';
import { findMailbaar } from '../personen/find-mailbaar';
import { getGeadresseerden } from '../personen/get-geadresseerden';
import { notifyPersoon } from '../personen/queue-mail';
import { findKeuzes } from '../voorkeuren/find-keuzes';
import type { Keuze } from '../voorkeuren/kanaalkeuze';
import { chooseWeg } from './choose-weg';
import { DOCUMENTSOORTEN, idVan, isDocumentsoort, type Kanaal } from './document';
import { type Bestemming, insertBezorgingen, listBestemmingen, type NieuweBezorging } from './document.store';
import { kennisgevingTot } from './kennisgeving';

/** A letter and where it goes; `adres` for post. */
export type Levering = { documentId: string; kanaal: Kanaal; adres: readonly string[] | null };

/**
 * Offers letters on their channel for the first time. What would go by post goes by the way that its reader chose, as
 * that holds at this moment. The line follows from the letter and the channel, so that a run that is done over does not
 * offer twice, and a letter that was offered one way is not offered another. Answers how many lines were new. Throws
 * where a letter would go by post to somebody who died: whoever made it did not ask `getGeadresseerden` how it is
 * addressed.
 */
export async function deliverDocument(write: Write, leveringen: readonly Levering[]): Promise<number> {
  const perPost = leveringen.filter(({ kanaal }) => kanaal === 'post');
  const bestemmingen = await listBestemmingen(
    write,
    perPost.map(({ documentId }) => documentId),
  );
  const overleden = perPost.filter(
    ({ documentId, adres }) => bestemmingen.get(documentId)?.overleden && !isAanErven(adres ?? []),
  );
  if (overleden.length > 0)
    throw new Error(`letters to who died: ${overleden.map(({ documentId }) => documentId).join(', ')}`);
  const keuzes = await findKeuzes(write, write.gemeenteId, [
    ...new Set([...bestemmingen.values()].map(({ persoonId }) => persoonId)),
  ]);
  const wegen = await chooseWegen(write, [...bestemmingen.values()], keuzes);
  const regels = leveringen.flatMap((levering): NieuweBezorging[] => {
    const { documentId } = levering;
    if (bestemmingen.get(documentId)?.aangeboden) return [];
    const weg = levering.kanaal === 'post' ? wegen.get(documentId) : undefined;
    const kanaal = weg?.kanaal ?? levering.kanaal;
    return [
      {
        documentId,
        kanaal,
        adres: kanaal === levering.kanaal ? levering.adres : null,
        id: idVan('bezorging', documentId, kanaal),
        volg: 1,
        resultaat: 'aangeboden',
        reden: weg?.reden ?? null,
      },
    ];
  });
  const nieuw = await insertBezorgingen(write, regels);
  for (const { documentId, kanaal } of regels) {
    const bestemming = bestemmingen.get(documentId);
    const keuze = bestemming && keuzes.get(bestemming.persoonId);
    if (bestemming && keuze) await tell(write, documentId, bestemming, keuze, kanaal);
  }
  return nieuw;
}

type Weg = ReturnType<typeof chooseWeg>;

/** The way of each letter of who chose one; the others are not in it. */
async function chooseWegen(
  write: Write,
  bestemmingen: readonly Bestemming[],
  keuzes: ReadonlyMap<string, Keuze>,
): Promise<ReadonlyMap<string, Weg>> {
  const { gemeenteId, ctx } = write;
  const wegen = new Map<string, Weg>();
  const gekozen = bestemmingen.filter(
    ({ persoonId }) => (keuzes.get(persoonId)?.kanaal ?? 'post') !== 'post',
  );
  if (gekozen.length === 0) return wegen;
  const ids = [...new Set(gekozen.map(({ persoonId }) => persoonId))];
  const mailbaar = await findMailbaar(write, gemeenteId, ids);
  const vandaag = localDateOf(ctx.now);
  const aangesloten = oinVan(ctx.kantoorId) !== null;
  for (const { id, persoonId, soort, overleden } of gekozen) {
    if (!isDocumentsoort(soort)) continue;
    const { over } = DOCUMENTSOORTEN[soort];
    const aan = (await getGeadresseerden(write, gemeenteId, [persoonId], vandaag, over)).get(persoonId);
    // Where no address is known nobody else gets it for him either.
    const zelf = !overleden && (aan === undefined || 'wacht' in aan || aan.via === null);
    const keuze = keuzes.get(persoonId) ?? null;
    wegen.set(id, chooseWeg({ soort, keuze, zelf, mailbaar: mailbaar.has(persoonId), aangesloten }));
  }
  return wegen;
}

/**
 * Tells by mail that there is a letter. Of one in the Berichtenbox MijnOverheid tells itself, and of two notices the
 * first is enough (Awb 2:10).
 */
async function tell(
  write: Write,
  documentId: string,
  { persoonId, overleden, aangeboden }: Bestemming,
  { kennisgeving, taal }: Keuze,
  kanaal: Kanaal,
): Promise<void> {
  if (!kennisgeving || overleden || aangeboden || kanaal === 'mijnoverheid') return;
  await notifyPersoon(write, {
    persoonId,
    soort: kanaal === 'mijn' ? 'nieuw' : 'bericht',
    taal,
    uiterlijk: kennisgevingTot(write.ctx.now),
    onderwerpId: documentId,
  });
}
