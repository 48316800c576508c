import fs from 'node:fs/promises';
import type { TestDatabase } from '@tests/support/database';
import { gemeenteId, openSeeded, seedContext, seedMoment } from '@tests/support/seeded';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { aanlevernormVoor, afspraakOp, boekingsnormOp } from '@/domain/gemeenten/afspraak';
import { getGegevens } from '@/domain/gemeenten/gemeente.queries';
import { localDateOf } from '@/platform/clock';
import { readIn } from '@/platform/tenant';

let database: TestDatabase;
let close: () => Promise<void>;
beforeAll(async () => ({ database, close } = await openSeeded()));
afterAll(() => close());

const vandaag = localDateOf(seedMoment);
const twente = seedContext('beheerder-gbtwente');
const cocensus = seedContext('serviceteam-cocensus', ['beheerder'], {}, 2);
const gegevensVan = (sleutel: string) =>
  readIn(sleutel === 'haarlem' ? cocensus : twente, [gemeenteId(sleutel)], (read) =>
    getGegevens(read, gemeenteId(sleutel)),
  );

describe('what a contract says of terms', () => {
  test('holds for the gemeente of the contract alone, with its source; what the kantoor chose holds for all', async () => {
    const [haarlem, borne] = [await gegevensVan('haarlem'), await gegevensVan('borne')];
    expect(afspraakOp('beslistermijn-verzoek', haarlem, vandaag)).toEqual({
      weken: 12,
      bron: { regeling: 'DVO Haarlem 2015, bijlage 5.3' },
    });
    expect(afspraakOp('beslistermijn-beroep', haarlem, vandaag)?.weken).toBe(12);
    expect(afspraakOp('beslistermijn-kostenbezwaar', haarlem, vandaag)?.weken).toBe(6);
    for (const soort of [
      'beslistermijn-verzoek',
      'beslistermijn-beroep',
      'beslistermijn-kostenbezwaar',
    ] as const)
      expect(afspraakOp(soort, borne, vandaag)).toBeNull();
    expect(aanlevernormVoor(haarlem, 2027)?.bron.regeling).toContain('artikel 7.2');
    expect(aanlevernormVoor(borne, 2027)?.bron.regeling).toContain('Nog geen bron');
    expect(boekingsnormOp(borne.kantoor, vandaag)).toBe(5);
    expect([aanlevernormVoor({ gemeente: [], kantoor: [] }, 2027), boekingsnormOp([], vandaag)]).toEqual([
      null,
      null,
    ]);
  });

  test('that stood by name in the rules of a gemeente becomes a setting when the database is brought up to date', async () => {
    const borne = gemeenteId('borne');
    const sql = await fs.readFile('prisma/migrations/20261203040000_contracttermijnen/migration.sql', 'utf8');
    await withClient(database.migratieUrl, async (client) => {
      await client.query(
        `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
         values ($1, gen_random_uuid(), 'kwijtschelding', '{"beslistermijn": "haarlem"}', '2020-01-01', 'Bron van toen',
           'te-bevestigen', 'proef', '2020-01-01')`,
        [borne],
      );
      await client.query('begin');
      await client.query(sql);
      // What holds that name stands in the register by now.
      await client.query("delete from gemeente_instelling where soort = 'kwijtschelding'");
      await client.query('commit');
    });
    const gegevens = await gegevensVan('borne');
    for (const soort of ['beslistermijn-verzoek', 'beslistermijn-beroep'] as const)
      expect(afspraakOp(soort, gegevens, vandaag)).toEqual({
        weken: 12,
        bron: { regeling: 'Bron van toen' },
      });
  });
});
