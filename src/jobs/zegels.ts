import { z } from 'zod';
import { anchorZegels } from '@/domain/zegels/anchor-zegels';
import { checkZegels } from '@/domain/zegels/check-zegels';
import { sealKantoorRegels, sealRegels } from '@/domain/zegels/seal-regels';
import { JOURNALEN } from '@/domain/zegels/zegel';
import { forEachGemeente, job } from '@/platform/job';
import { logger } from '@/platform/logger';
import { writeIn, writeKantoor } from '@/platform/tenant';

const payload = z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int().optional() });
/** Of one chain in one go; the rest waits for the next time. */
const HOOGSTENS_KEREN = 500;

async function untilDone(seal: () => Promise<{ meer: boolean }>): Promise<void> {
  for (let keer = 0; keer < HOOGSTENS_KEREN; keer++) if (!(await seal()).meer) return;
}

/** Every two minutes, per kantoor: seals the lines that were written since, and writes the seals to the anchor. */
export const zegelsMaken = job({
  taak: 'zegels-maken',
  doel: 'zegels-maken',
  payload,
  run: async (ctx) => {
    await untilDone(() => writeKantoor(ctx, sealKantoorRegels));
    // What one gemeente could not do must not keep what the others did from the anchor.
    const gemaakt = forEachGemeente(ctx, async (gemeenteId) => {
      for (const journaal of JOURNALEN)
        await untilDone(() => writeIn(ctx, gemeenteId, (write) => sealRegels(write, journaal)));
    });
    await gemaakt.finally(() => anchorZegels(ctx));
  },
});

/** Every hour, per kantoor: whether the last seals are still right. */
export const zegelsControleren = job({
  taak: 'zegels-controleren',
  doel: 'zegels-controleren',
  payload,
  run: async (ctx) => {
    const fouten = await checkZegels(ctx);
    if (fouten.length > 0) logger().error({ fouten }, 'seals do not fit');
  },
});
