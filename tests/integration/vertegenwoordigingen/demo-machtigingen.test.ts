import type { TestDatabase } from '@tests/support/database';
import { openSeeded } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillMachtigingen } from '@/commands/demo/machtigingen';
import { readPersonen } from '@/commands/oidc-provider/personen';
import { withClient } from '@/commands/postgres/roles';
import { persoonSleutel } from '@/platform/identiteit';

let database: TestDatabase;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ database, close } = await openSeeded());
  const joke = readPersonen().find(({ naam }) => naam === 'Joke de Wit');
  await withClient(database.migratieUrl, async (client) => {
    const { rows } = await client.query(`select id from gemeente where sleutel = $1`, [joke?.gemeenten?.[0]]);
    const [{ id: gemeenteId }] = rows;
    const adresId = testId('adres');
    await client.query(
      `insert into adres (gemeente_id, id, postcode, huisnummer, straat, woonplaats) values ($1, $2, '1234AB', 1, 'Weg', 'Dorp')`,
      [gemeenteId, adresId],
    );
    for (const [naam, sleutel] of [
      ['Wit', persoonSleutel(1, joke?.bsn ?? '')],
      ['Helper', 'f'.repeat(64)],
    ] as const) {
      await client.query(
        `insert into persoon (gemeente_id, id, sleutel, soort, geslachtsnaam, zoeknaam, bijgewerkt_op)
          values ($1, $2, $3, 'natuurlijk', $4, $4, now())`,
        [gemeenteId, testId(naam), sleutel, naam],
      );
      await client.query(
        `insert into persoon_adres (gemeente_id, id, persoon_id, adres_id, soort, vanaf) values ($1, $2, $3, $4, 'woon', '2020-01-01')`,
        [gemeenteId, testId(`adres ${naam}`), testId(naam), adresId],
      );
    }
  });
});
afterAll(() => close());

test('the demo shows one who helps now and one who was stopped, and a second time it adds nothing', async () => {
  expect(await fillMachtigingen()).toBe(2);
  expect(await fillMachtigingen()).toBe(0);
  const { rows } = await withClient(database.migratieUrl, (client) =>
    client.query(`select m.grens, m.doen, v.tot > current_date as loopt, v.beeindigd_op is not null as gestopt
      from machtiging m join vertegenwoordiging v on v.id = m.vertegenwoordiging_id order by m.grens`),
  );
  expect(rows).toEqual([
    { grens: 'alles', doen: false, loopt: true, gestopt: false },
    { grens: 'kwijtschelding', doen: true, loopt: false, gestopt: true },
  ]);
});
