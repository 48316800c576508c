import type { Context } from '@/platform/context';
import { writeIn } from '@/platform/tenant';
import { loadOngepland } from './plan.store';
import { planIncasso } from './plan-incasso';
import { readBeleid } from './read-beleid';

const DEEL = 200;

/**
 * Plans what was imposed since somebody gave his mandate: before its biljet is made, so that it says the same as the page, and
 * before a batch. What is planned stays; killed at any point it goes on where it was. Answers how many were planned.
 */
export async function planNewAanslagen(ctx: Context, gemeenteId: number, deel = DEEL): Promise<number> {
  let gepland = 0;
  for (let na: string | null = null; ; ) {
    const stap: { laatste: string | null; gepland: number } = await writeIn(
      ctx,
      gemeenteId,
      async (write) => {
        const beleid = await readBeleid(write, gemeenteId);
        const rijen = beleid ? await loadOngepland(write, na, deel) : [];
        let hier = 0;
        for (const { machtigingId: id, persoonId } of rijen)
          if (beleid)
            hier += await planIncasso(
              write,
              { id, persoonId, soort: 'doorlopend', aanslagId: null },
              beleid.keuze,
            );
        return {
          laatste: rijen.length === deel ? (rijen.at(-1)?.machtigingId ?? null) : null,
          gepland: hier,
        };
      },
    );
    gepland += stap.gepland;
    if (stap.laatste === null) return gepland;
    na = stap.laatste;
  }
}
