import { staffContext } from '@tests/support/context';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getMedewerker } from '@/domain/medewerkers/medewerker.queries';
import { recordSleutel } from '@/domain/medewerkers/record-sleutel';
import { Refused, Stale } from '@/platform/errors';
import { persoonSleutel } from '@/platform/identiteit';
import { readIn, writeKantoor } from '@/platform/tenant';

/** Who a medewerker is as a citizen: the key of his BSN, and the BSN nowhere. */
const { kantoor, a } = twoTenants;
const BSN = '999990019';
const beheerder = staffContext(kantoor, [a], ['beheerder']);
let client: pg.Client;
let close: () => Promise<void>;
beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await close();
});
const zie = () => readIn(beheerder, [a.id], (read) => getMedewerker(read, kantoor.collegaId));
const leg = (id: string, versie: number, bsn: string | null) =>
  writeKantoor(beheerder, (write) => recordSleutel(write, { id, versie, bsn }));

test('is recorded by another, never shown again, in the audit without the number, and can be taken away', async () => {
  await expect(leg(kantoor.medewerkerId, 1, BSN)).rejects.toThrow(Refused);
  await leg(kantoor.collegaId, 1, BSN);
  const gezien = await zie();
  expect([gezien?.heeftSleutel, gezien?.versie]).toEqual([true, 2]);
  expect(JSON.stringify(gezien)).not.toContain(persoonSleutel(kantoor.id, BSN));
  const { rows } = await client.query('select persoon_sleutel from medewerker where id = $1', [
    kantoor.collegaId,
  ]);
  expect(rows[0].persoon_sleutel).toBe(persoonSleutel(kantoor.id, BSN));
  const { rows: sporen } = await client.query(
    `select inhoud::text as inhoud from kantoor_audit where handeling = 'medewerker.sleutel-vastgelegd'`,
  );
  expect(sporen).toHaveLength(1);
  expect(sporen[0].inhoud).not.toMatch(new RegExp(`${BSN}|${persoonSleutel(kantoor.id, BSN)}`));
  await expect(leg(kantoor.collegaId, 1, null)).rejects.toThrow(Stale);
  await leg(kantoor.collegaId, 2, null);
  expect((await zie())?.heeftSleutel).toBe(false);
});
