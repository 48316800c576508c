import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { listTeBevestigen } from '@/domain/gemeenten/te-bevestigen.queries';
import { listVerordeningenTeBevestigen } from '@/domain/verordeningen/te-bevestigen.queries';
import { readIn } from '@/platform/tenant';

/** One list of everything that is marked "te bevestigen". */
let seeded: Awaited<ReturnType<typeof openSeeded>>;
beforeAll(async () => {
  seeded = await openSeeded();
});
afterAll(() => seeded.close());
const ingrid = seedContext('beheerder-gbtwente', ['beheerder']);
const gemeenten = ['borne', 'hengelo'].map(gemeenteId);

test('every value that holds or comes and is not certain is on it, and no more than those', async () => {
  const found = await readIn(ingrid, gemeenten, listTeBevestigen);
  const telling = await withClient(seeded.database.migratieUrl, async (client) => {
    const { rows } = await client.query(
      `select (select count(*)::int from gemeente_instelling where gemeente_id = any($1) and zekerheid = 'te-bevestigen'
          and vervallen_op is null and (tot is null or tot > $2::date)) as gemeente,
        (select count(*)::int from kantoor_instelling where kantoor_id = 1 and zekerheid = 'te-bevestigen'
          and vervallen_op is null and (tot is null or tot > $2::date)) as kantoor`,
      [gemeenten, ingrid.now],
    );
    return rows[0];
  });
  expect(found.filter((rij) => rij.gemeenteId !== null)).toHaveLength(telling.gemeente);
  expect(found.filter((rij) => rij.gemeenteId === null)).toHaveLength(telling.kantoor);
  expect(found).toContainEqual(
    expect.objectContaining({ gemeenteId: gemeenteId('borne'), soort: 'terugbelnorm' }),
  );
});

test('a verordening that is not certain is on it until it is taken back', async () => {
  const ids = async () =>
    (await readIn(ingrid, gemeenten, listVerordeningenTeBevestigen)).map(({ id }) => id);
  const zet = (wat: string, id: string) =>
    withClient(seeded.database.ownerUrl, async (client) => {
      await client.query('alter table verordening disable trigger user');
      await client.query('alter table verordening no force row level security');
      await client.query(`update verordening set ${wat} where id = $1`, [id]);
      await client.query('alter table verordening force row level security');
      await client.query('alter table verordening enable trigger user');
    });
  const [een] = await ids();
  if (een === undefined) throw new Error('the seeds know no uncertain verordening');
  await zet("zekerheid = 'geverifieerd'", een);
  expect(await ids()).not.toContain(een);
});
