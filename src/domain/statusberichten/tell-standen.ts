import { findMailbaar } from '@/domain/personen/find-mailbaar';
import { notifyPersoon } from '@/domain/personen/queue-mail';
import { findKeuzes } from '@/domain/voorkeuren/find-keuzes';
import type { Context } from '@/platform/context';
import { type Write, writeIn } from '@/platform/tenant';
import { MELD_DAGEN, planMelding, wijzeVan } from './standen';
import { listTeMelden, saveMelding, takeWachtend } from './statusbericht.store';

/** So many persons at once; the rest comes the next time. */
const PER_KEER = 500;

/**
 * Tells by mail that there is news, to who chose to hear of it; who did not finds it on his own page. Each person in a
 * transaction of its own: one that fails keeps none of the others back, and a worker that was killed goes on where it was.
 * Answers how many messages a mail was asked for.
 */
export async function tellStanden(ctx: Context, gemeenteId: number, failed: unknown[] = []): Promise<number> {
  const personen = await writeIn(ctx, gemeenteId, (write) => listTeMelden(write, PER_KEER));
  let gemaild = 0;
  for (const persoonId of personen) {
    try {
      gemaild += await writeIn(ctx, gemeenteId, (write) => tellPersoon(write, persoonId));
    } catch (error) {
      failed.push(error);
    }
  }
  return gemaild;
}

/**
 * What one person is to be told. Who gets his letters in the Berichtenbox is told by mail of what changed without a letter,
 * for nobody else does that.
 */
async function tellPersoon(write: Write, persoonId: string): Promise<number> {
  const { gemeenteId, ctx } = write;
  const wachtend = await takeWachtend(write, persoonId);
  if (wachtend.length === 0) return 0;
  const keuze = (await findKeuzes(write, gemeenteId, [persoonId])).get(persoonId);
  const ontvanger = {
    kennisgeving: keuze?.kennisgeving ?? false,
    mailbaar: (await findMailbaar(write, gemeenteId, [persoonId])).has(persoonId),
  };
  let gemaild = 0;
  for (const { id, soort, stand, moment, gelezenOp, gehoord } of wachtend) {
    const ouderdom = ctx.now.getTime() - moment.getTime();
    const melding = planMelding(wijzeVan(soort, stand), ouderdom, gelezenOp !== null, {
      ...ontvanger,
      gehoord,
    });
    await saveMelding(write, id, melding);
    if (melding !== 'gemaild') continue;
    await notifyPersoon(write, {
      persoonId,
      soort: 'stand',
      taal: keuze?.taal ?? 'nl',
      uiterlijk: new Date(ctx.now.getTime() + MELD_DAGEN * 86_400_000),
      onderwerpId: id,
    });
    gemaild += 1;
  }
  return gemaild;
}
