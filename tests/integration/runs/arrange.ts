import { z } from 'zod';
import { defineGetoetsteRunsoort } from '@/domain/runs/getoetste-runsoort';
import { Prisma } from '@/generated/prisma/client';
import type { Write } from '@/platform/tenant';

/** What the test lets go wrong: told the subject, just before something is done with it. */
export const storing: {
  bij: ((wat: 'recheck' | 'carryOut', onderwerpId: string, write: Write) => Promise<void>) | null;
} = { bij: null };

/**
 * A soort of the tests themselves: a step on each aanslag of a person who lives and keeps nothing secret. What it does is
 * a line of the audit, so that it can be counted.
 */
export const proefrun = defineGetoetsteRunsoort({
  soort: 'proef-stappen',
  verbs: { zien: 'run.zien', maken: 'run.maken', akkoord: 'run.akkoord' },
  doel: 'proef',
  bewaarklasse: 'invordering',
  vult: ['audit'],
  parameters: z.object({ stap: z.string() }),
  plan: async ({ gemeenteId }, run, insert) => {
    await insert(Prisma.sql`
      select 'aanslag' as onderwerp_soort, a.id as onderwerp_id, a.persoon_id, ${run.parameters.stap}::text as stap,
        a.bedrag_centen as open_centen, 900::bigint as kosten_centen, array['vervallen']::text[] as voor,
        array_remove(array[case when p.overlijdensdatum is not null then 'overleden' end,
          case when p.geheimhouding then 'geheim' end], null) as tegen
      from aanslag a join persoon p on p.gemeente_id = a.gemeente_id and p.id = a.persoon_id
      where a.gemeente_id = ${gemeenteId}`);
  },
  recheck: async (write, { onderwerpId, persoonId }) => {
    await storing.bij?.('recheck', onderwerpId, write);
    const { db, gemeenteId } = write;
    const { overlijdensdatum } = await db.persoon.findUniqueOrThrow({
      where: { gemeenteId_id: { gemeenteId, id: persoonId } },
    });
    return overlijdensdatum === null ? { voer: true } : { voer: false, reden: 'overleden' };
  },
  carryOut: async (write, { onderwerpId, stap }) => {
    await write.audit({
      handeling: 'proef.stap',
      onderwerp: { soort: 'aanslag', id: onderwerpId },
      voor: null,
      na: { stap },
      bewaarklasse: 'invordering',
    });
    await storing.bij?.('carryOut', onderwerpId, write);
  },
});
