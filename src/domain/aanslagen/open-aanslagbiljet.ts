import type { Context } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { systemContext } from '@/platform/job';
import { readIn } from '@/platform/tenant';
import { type GeopendDocument, openDocument } from '../documenten/open-document';
import { getAanslag, listAanslagenVan } from './aanslag.queries';
import { makeAanslagbiljetten } from './make-aanslagbiljetten';

/**
 * Opens a letter. A biljet that nobody opened yet is made first, by the system: it is the same whoever asks for it.
 * With `persoonId` there are no letters but those of this person. Null when there is no such letter, or NotFound.
 * Throws Refused with why it cannot be made.
 */
export async function openAanslagbiljet(
  ctx: Context,
  gemeenteId: number,
  id: string,
  persoonId?: string,
): Promise<GeopendDocument | null> {
  const open = () => readIn(ctx, [gemeenteId], (read) => openDocument(read, gemeenteId, id, persoonId));
  const found = await open();
  if (found || !(await isAanslag(ctx, gemeenteId, id, persoonId))) return found;
  const { kantoorId } = ctx;
  const systeem = await systemContext('biljet-maken', 'biljet-maken', { kantoorId, gemeenteId });
  const how = { runId: null, verzenden: false };
  const { uitval } = await makeAanslagbiljetten(systeem, gemeenteId, [id], how);
  if (uitval[0]) throw new Refused(`fout.${uitval[0].reden}`);
  return open();
}

/** Throws NotFound or answers false for what is no aanslag, or not of this person. */
const isAanslag = (ctx: Context, gemeenteId: number, id: string, persoonId?: string): Promise<boolean> =>
  readIn(ctx, [gemeenteId], async (read) => {
    if (persoonId === undefined) return (await getAanslag(read, gemeenteId, id)).id === id;
    return (await listAanslagenVan(read, gemeenteId, persoonId)).some((aanslag) => aanslag.id === id);
  });
