import { arrangeGeboekt } from '@tests/integration/bezwaren/arrange';
import { gemeenteId, openSeeded } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillMandaatzaken } from '@/commands/demo/mandaatzaken';

const MOMENT = new Date('2026-11-29T09:00:00.000Z');
let client: pg.Client;
let close: () => Promise<void>;
beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await arrangeGeboekt(client, 6, 'hengelo');
});
afterAll(async () => {
  await client.end();
  await close();
});

test('the demo asks about taxes of the gemeente itself in every way, with one at court that got more time, and adds none the second time', async () => {
  expect(await fillMandaatzaken(MOMENT)).toBe(4);
  const zaken = async () =>
    (
      await client.query(
        `select m.verzoek, m.uitkomst, t.soort, t.uiterlijk::text from mandaatzaak m
         left join termijn t on t.gemeente_id = m.gemeente_id and t.zaak_id = m.zaak_id and t.stand = 'loopt'
         where m.gemeente_id = $1 order by 1, 2`,
        [gemeenteId('hengelo')],
      )
    ).rows;
  const eerst = await zaken();
  expect(eerst).toEqual([
    // Four weeks from the letter of the court on 7 November, and what was asked in time instead.
    { verzoek: 'beroep', uitkomst: null, soort: 'verweerschrift', uiterlijk: '2027-01-02' },
    { verzoek: 'bezwaar', uitkomst: 'gedeeltelijk-gegrond', soort: null, uiterlijk: null },
    expect.objectContaining({ verzoek: 'bezwaar', uitkomst: null, soort: 'beslissen' }),
    { verzoek: 'kwijtschelding', uitkomst: 'volledig', soort: null, uiterlijk: null },
  ]);
  expect(await fillMandaatzaken(MOMENT)).toBe(0);
  expect(await zaken()).toEqual(eerst);
});
