import { z } from 'zod';
import { collectToetsantwoorden } from '@/domain/toetslijsten/collect-toetsantwoorden';
import { destroyToetsuitslagen } from '@/domain/toetslijsten/destroy-toetsuitslagen';
import { fileInlichtingenbureau } from '@/domain/toetslijsten/inlichtingenbureau';
import { sendToetsbrieven } from '@/domain/toetslijsten/send-toetsbrieven';
import { sendToetslijst } from '@/domain/toetslijsten/send-toetslijst';
import { forEachGemeente, job } from '@/platform/job';
import { logger } from '@/platform/logger';
import { writeIn } from '@/platform/tenant';

const doel = 'geautomatiseerde-kwijtschelding';
const gemeente = z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int() });

/** Makes the file of a list that was approved. Without a line to the Inlichtingenbureau it waits, and is tried again. */
export const toetslijstVerzenden = job({
  taak: 'toetslijst-verzenden',
  doel,
  payload: gemeente.extend({ toetslijstId: z.guid() }),
  run: async (ctx, { gemeenteId, toetslijstId }) => {
    const bureau = fileInlichtingenbureau(ctx.kantoorId);
    if (bureau === null) throw new Error('INLICHTINGENBUREAU_MAP is not set');
    await writeIn(ctx, gemeenteId, (write) => sendToetslijst(write, bureau, toetslijstId));
  },
});

/** Writes to who was not helped by a test. */
export const toetsbrievenMaken = job({
  taak: 'toetsbrieven-maken',
  doel,
  payload: gemeente,
  run: async (ctx, { gemeenteId }) => {
    await sendToetsbrieven(ctx, gemeenteId);
  },
});

/** Every hour, per kantoor: reads what came in, writes letters that waited, and takes away what may not be kept. */
export const toetslijstenBewaken = job({
  taak: 'toetslijsten-bewaken',
  doel,
  payload: z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int().optional() }),
  run: (ctx) =>
    forEachGemeente(ctx, async (gemeenteId) => {
      const bureau = fileInlichtingenbureau(ctx.kantoorId);
      const gelezen = bureau === null ? 0 : await collectToetsantwoorden(ctx, gemeenteId, bureau);
      const brieven = await sendToetsbrieven(ctx, gemeenteId);
      const vernietigd = await writeIn(ctx, gemeenteId, destroyToetsuitslagen);
      if (gelezen + brieven + vernietigd > 0)
        logger().info({ gemeenteId, gelezen, brieven, vernietigd }, 'toetslijsten-bewaken');
    }),
});
