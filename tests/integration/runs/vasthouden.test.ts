import { arrangeAanslagen } from '@tests/integration/documenten/arrange';
import { cutOffApplication } from '@tests/support/cut-off';
import { openSeeded, seedContext } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { decideGetoetsteRun } from '@/domain/runs/decide-getoetste-run';
import { openRun } from '@/domain/runs/open-run';
import { getRun } from '@/domain/runs/run.queries';
import { carryOutGetoetsteRun, planGetoetsteRun } from '@/domain/runs/work-on-getoetste-run';
import { readIn, writeIn } from '@/platform/tenant';
import { proefrun, storing } from './arrange';

const maker = seedContext('heffingsambtenaar-gbtwente', ['medewerker-heffen']);
const besluiter = seedContext('beheerder-gbtwente', ['heffingsambtenaar']);
afterAll(() => {
  storing.bij = null;
});

test('work on a run may last longer than the database lets a forgotten transaction live', async () => {
  const seeded = await openSeeded(4);
  const alles = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await alles.connect();
  const naam = new URL(seeded.database.appUrl).pathname.slice(1);
  try {
    const borne = await arrangeAanslagen(alles, 'borne', 2);
    const sleutel = { gemeenteId: borne.gemeenteId, runId: '' };
    sleutel.runId = await writeIn(maker, borne.gemeenteId, (w) =>
      openRun(w, proefrun, { sleutel: 'lang', belastingjaar: null, parameters: { stap: 'aanmaning' } }),
    );
    await planGetoetsteRun(maker, proefrun, sleutel);
    const run = () =>
      readIn(maker, [borne.gemeenteId], (read) => getRun(read, borne.gemeenteId, sleutel.runId));
    const { versie } = await run();
    await writeIn(besluiter, borne.gemeenteId, (w) =>
      decideGetoetsteRun(w, proefrun, { id: sleutel.runId, versie, besluit: 'akkoord', reden: 'proef' }),
    );
    // From here on a transaction that does nothing for two seconds is ended, on every connection.
    await withClient(inject('kohierTestServer').adminUrl, async (client) => {
      await client.query(
        `alter role kohier_app in database ${pg.escapeIdentifier(naam)} set idle_in_transaction_session_timeout = '2s'`,
      );
    });
    await cutOffApplication(naam);
    storing.bij = async (wat, _onderwerp, write) => {
      if (wat === 'recheck') await write.db.$executeRaw`select pg_sleep(3)`;
    };
    await carryOutGetoetsteRun(maker, proefrun, sleutel);
    expect((await run()).status).toBe('uitgevoerd');
  } finally {
    await alles.end();
    await seeded.close();
  }
});
