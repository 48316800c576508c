import { giveAllStaffAanwijzingen } from '@tests/support/aanwijzingen';
import { openSeeded } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillAdministratiefBeroepen } from '@/commands/demo/administratief-beroep';
import { fillKwijtschelding } from '@/commands/demo/kwijtschelding';
import { stopRendering } from '@/domain/documenten/render-document';
import { now } from '@/platform/clock';
import { persoonSleutel } from '@/platform/identiteit';
import { GEMEENTEN } from '../../../prisma/seed/register';
import { arrangeGeboekt } from '../bezwaren/arrange';

let close: () => Promise<void>;
let client: pg.Client;

beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  for (const sleutel of ['enschede', 'borne', 'hengelo']) await arrangeGeboekt(client, 8, sleutel);
  await giveAllStaffAanwijzingen(client);
  const hengelo = GEMEENTEN.find((g) => g.sleutel === 'hengelo');
  await client.query(
    `update persoon set sleutel = $2 where gemeente_id = $1 and id = (select persoon_id from aanslag
      where gemeente_id = $1 order by aanslagnummer limit 1)`,
    [hengelo?.id, persoonSleutel(hengelo?.kantoorId ?? 0, '999100555')],
  );
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

test('the demo disputes a decision in every stage, leaves one to who can log in, and adds none the second time', async () => {
  await fillKwijtschelding();
  expect(await fillAdministratiefBeroepen(now())).toBe(3);
  expect(await fillAdministratiefBeroepen(now())).toBe(0);
  const { rows } = await client.query<{ fase: string; tegen: string; uitkomst: string | null }>(
    `select z.fase, b.tegen, b.uitkomst from administratief_beroep b
      join zaak z on z.gemeente_id = b.gemeente_id and z.id = b.zaak_id order by z.gemeente_id, z.zaaknummer`,
  );
  expect(rows.map((r) => [r.tegen, r.fase, r.uitkomst]).toSorted()).toEqual([
    ['kwijtschelding', 'afgehandeld', 'ongegrond'],
    ['kwijtschelding', 'besluit-gevraagd', null],
    ['regeling', 'in-behandeling', null],
  ]);
  const geweigerd = await client.query(
    `select count(*)::int as n from regeling where status = 'ingetrokken' and besloten_door is null`,
  );
  expect(geweigerd.rows).toEqual([{ n: 2 }]);
});
