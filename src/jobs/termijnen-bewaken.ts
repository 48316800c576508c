import { z } from 'zod';
import { guardAdviezen } from '@/domain/bezwaren/guard-adviezen';
import { guardAanvullingen } from '@/domain/kwijtschelding/guard-aanvullingen';
import { guardTermijnen } from '@/domain/zaken/guard-termijnen';
import { forEachGemeente, job } from '@/platform/job';
import { logger } from '@/platform/logger';
import { writeIn } from '@/platform/tenant';

/** Every hour, per kantoor: says which terms went by and which are about to. One gemeente that fails does not stop the next. */
export const termijnenBewaken = job({
  taak: 'termijnen-bewaken',
  doel: 'termijnen-bewaken',
  payload: z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int().optional() }),
  run: (ctx) =>
    forEachGemeente(ctx, async (gemeenteId) => {
      const { gemist, gewaarschuwd } = await writeIn(ctx, gemeenteId, guardTermijnen);
      const terug = await writeIn(ctx, gemeenteId, guardAanvullingen);
      const adviezen = await writeIn(ctx, gemeenteId, guardAdviezen);
      if (gemist + gewaarschuwd + terug + adviezen > 0)
        logger().info({ gemeenteId, gemist, gewaarschuwd, terug, adviezen }, 'termijnen-bewaken');
    }),
});
