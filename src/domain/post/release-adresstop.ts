import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { DOCUMENTSOORTEN, isDocumentsoort } from '../documenten/document';
import { resendDocument } from '../documenten/resend-document';
import { getGeadresseerde } from '../personen/get-geadresseerden';
import { endTakenOver } from '../taken/end-taken-over';
import {
  auditStop,
  findOpenStop,
  freeStukken,
  listOpenStopIds,
  lockStop,
  type OpenStop,
  replaceStukken,
  saveOpheffing,
} from './adresstop.store';
import { plekVan } from './retour';

/** Nobody reads a reason that is shorter. */
const KORTSTE_REDEN = 10;
/** So many stops are looked at in one transaction. */
const PER_KEER = 200;

/**
 * Lets letters go to the address again although one came back, because somebody knows better and says why. Answers how
 * many waited for it. Throws NotFound, Refused without a reason.
 */
export async function releaseAdresstop(
  write: Write,
  { id, reden }: { id: string; reden: string },
): Promise<number> {
  if (reden.trim().length < KORTSTE_REDEN) throw new Refused('fouten.kort', {}, 'reden');
  const stop = await lockStop(write, id);
  await saveOpheffing(write, stop.id, 'vrijgegeven', reden);
  const vrij = await freeStukken(write, stop.id);
  await endTakenOver(write, { soort: 'adresstop', id: stop.id }, `Vrijgegeven: ${reden}`);
  await auditStop(write, 'vrijgegeven', stop.id, { reden, vrij });
  return vrij;
}

/**
 * Lifts the stops of who has another address to write to now, and offers what waited there again. Asked before a print
 * order is made and every night. Answers how many stops were lifted.
 */
export async function liftMovedStops(write: Write): Promise<number> {
  let opgeheven = 0;
  for (const stop of await listOpenStopIds(write, PER_KEER))
    if (await liftWhenMoved(write, stop)) opgeheven += 1;
  return opgeheven;
}

/** Lifts one stop when its person has another address now; false when it holds. */
export async function liftMovedStop(write: Write, adresstopId: string): Promise<boolean> {
  const stop = await findOpenStop(write, adresstopId);
  return stop !== null && (await liftWhenMoved(write, stop));
}

async function liftWhenMoved(
  write: Write,
  { id, persoonId, straat, plaats, document }: OpenStop,
): Promise<boolean> {
  const vandaag = localDateOf(write.ctx.now);
  if (!isDocumentsoort(document.soort)) return false;
  const { over } = DOCUMENTSOORTEN[document.soort];
  const aan = await getGeadresseerde(write, write.gemeenteId, persoonId, vandaag, over, document.zaakId);
  const plek = 'wacht' in aan ? null : plekVan(aan.regels);
  if (plek === null || (plek.straat === straat && plek.plaats === plaats)) return false;
  await saveOpheffing(write, id, 'adres-gewijzigd', null);
  const brieven = await replaceStukken(write, id);
  for (const documentId of brieven) await resendDocument(write, { documentId, wijze: 'post' });
  await endTakenOver(write, { soort: 'adresstop', id }, 'Het adres is gewijzigd.');
  await auditStop(write, 'adres-gewijzigd', id, { brieven });
  return true;
}
