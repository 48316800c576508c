import type { Context } from '@/platform/context';
import { askWus, DigikoppelingWeg, oinVan, sendEbms } from '@/platform/digikoppeling';
import { readIn, writeIn } from '@/platform/tenant';
import { openDocument } from '../documenten/open-document';
import { openNummer } from '../personen/nummer';
import { findKeuzes } from '../voorkeuren/find-keuzes';
import { type Aanbod, saveNietGegaan, saveOvergenomen, takeAanbod } from './berichtenbox.store';
import { berichtwoorden } from './berichtwoorden';
import { makeValidatie, makeVerzoek, readValidatie, VALIDATE_ACTION, VERZOEK } from './globe';
import { fallBackToPost } from './settle-zending';
import type { Valreden } from './zending';

/** So many letters at once, each in its own batch: one that is refused keeps none of the others back. */
const PER_KEER = 100;

/**
 * Offers what waits for the Berichtenbox of MijnOverheid: whether he takes our messages is asked for each letter, and who
 * does not gets it by post at once. Between two transactions, so that a slow connection holds none; a letter that was
 * offered when the worker died is offered again under the same ids, and is there once. Answers how many went.
 */
export async function offerToBerichtenbox(
  ctx: Context,
  gemeenteId: number,
  failed: unknown[] = [],
): Promise<number> {
  const oin = oinVan(ctx.kantoorId);
  if (oin === null) return 0;
  const aanbod = await writeIn(ctx, gemeenteId, (write) => takeAanbod(write, PER_KEER));
  let gegaan = 0;
  for (const brief of aanbod) {
    try {
      if (await offerOne(ctx, gemeenteId, oin, brief)) gegaan += 1;
    } catch (error) {
      failed.push(error);
    }
  }
  return gegaan;
}

async function offerOne(ctx: Context, gemeenteId: number, oin: string, brief: Aanbod): Promise<boolean> {
  const { documentId, batchId } = brief;
  const fall = async (reden: Valreden): Promise<false> => {
    await writeIn(ctx, gemeenteId, (write) => fallBackToPost(write, documentId, reden));
    return false;
  };
  if (brief.overleden) return fall('niet-aangenomen');
  if (brief.nummerVersleuteld === null) return fall('geen-abonnement');
  const bsn = openNummer(ctx.kantoorId, brief.sleutel, brief.nummerVersleuteld);
  const xml = await compose(ctx, gemeenteId, { ...brief, oin, bsn });
  if (xml === null) return fall('niet-aangenomen');
  try {
    const sturen = readValidatie(await askWus(VALIDATE_ACTION, makeValidatie(oin, bsn)), bsn);
    if (sturen === null) throw new DigikoppelingWeg('GEEN-ANTWOORD');
    if (!sturen) return await fall('geen-abonnement');
    await sendEbms(oin, { action: VERZOEK, conversationId: batchId, xml });
  } catch (error) {
    if (!(error instanceof DigikoppelingWeg)) throw error;
    await writeIn(ctx, gemeenteId, (write) => saveNietGegaan(write, documentId, error.code));
    return false;
  }
  await writeIn(ctx, gemeenteId, (write) => saveOvergenomen(write, documentId));
  return true;
}

/** The message with its letter; null where the letter cannot be opened or is larger than the Berichtenbox takes. */
async function compose(
  ctx: Context,
  gemeenteId: number,
  { documentId, batchId, persoonId, oin, bsn }: Aanbod & { oin: string; bsn: string },
): Promise<string | null> {
  const gemeente = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.naam ?? '';
  return readIn(ctx, [gemeenteId], async (read) => {
    const open = await openDocument(read, gemeenteId, documentId);
    if (open?.stand !== 'leesbaar') return null;
    const keuze = (await findKeuzes(read, gemeenteId, [persoonId])).get(persoonId);
    const words = berichtwoorden(keuze?.taal ?? 'nl');
    return makeVerzoek({
      batchId,
      berichtId: documentId,
      oin,
      bsn,
      aangemaaktOp: ctx.now,
      onderwerp: words('onderwerp', { gemeente }),
      tekst: words('tekst', { gemeente, kantoor: ctx.kantoorNaam }),
      omschrijving: words('bijlage'),
      pdf: open.pdf,
    });
  });
}
