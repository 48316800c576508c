import { openSeeded } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileBezwaar } from '@/domain/bezwaren/file-bezwaar';
import { recordBezwaar } from '@/domain/bezwaren/record-bezwaar';
import { stopRendering } from '@/domain/documenten/render-document';
import { listTermijnen } from '@/domain/zaken/dossier.queries';
import { loadNamens } from '@/platform/acting-for';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import {
  ALMELO,
  aanslagVan,
  arrangeGeboekt,
  behandelaar,
  burger,
  dienIn,
  persoonVan,
  read,
  regelVan,
  velden,
  write,
  zakenVan,
} from './arrange';

let close: () => Promise<void>;
let client: pg.Client;
/** Of the owner, and of the user, of his own object; and of the owner of two others. */
const EIGENAAR = regelVan(1, 1);
const GEBRUIKER = testId('gebruiker van het eigen pand');
const TWEEDE = testId('eigenaar van een tweede pand');
const DERDE = testId('eigenaar van een derde pand');

beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await arrangeGeboekt(client, 4);
  await client.query(`begin; set local role none; set local session_replication_role = 'replica'`);
  for (const [at, [id, object]] of [
    [GEBRUIKER, testId('object almelo 1')],
    [TWEEDE, testId('object almelo 2')],
    [DERDE, testId('object almelo 3')],
  ].entries()) {
    await client.query(
      `insert into aanslagregel select (jsonb_populate_record(r, jsonb_build_object('id', $3::uuid, 'volgnummer', $4::int, 'object_id', $5::uuid))).*
       from aanslagregel r where r.gemeente_id = $1 and r.id = $2`,
      [ALMELO, EIGENAAR, id, 4 + at, object],
    );
    await client.query(
      `insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingsoort, belastingjaar, aanslag_id, aanslagregel_id, bedrag_centen)
       select r.gemeente_id, md5('oplegging' || r.aanslag_id)::uuid, r.volgnummer * 2 + v.k, v.rekening, r.belastingsoort, 2026,
         r.aanslag_id, r.id, r.bedrag_centen * v.teken
       from aanslagregel r, (values (0, 'debiteuren', 1), (1, 'opbrengst', -1)) v(k, rekening, teken) where r.gemeente_id = $1 and r.id = $2`,
      [ALMELO, id],
    );
  }
  await client.query('commit');
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

/** A gemachtigde of the first person, from and until a day. */
async function machtig(vanaf: string, tot: string): Promise<string> {
  const { rows } = await client.query(
    `insert into vertegenwoordiging (gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, bereik, bewijs, vanaf, tot)
     values ($1, gen_random_uuid(), $2, $3, 'gemachtigde', 'bezwaar', 'machtiging op papier', $4, $5) returning id`,
    [ALMELO, persoonVan(1), persoonVan(4), vanaf, tot],
  );
  return rows[0].id;
}

test('[T-10] one letter over several objects is several bezwaren: split by itself, the letter kept for all, and a last day for each', async () => {
  // No biljet was made or sent: who heard of it otherwise may object all the same.
  const { rows: biljetten } = await client.query(
    `select 1 from document where gemeente_id = $1 and aanslag_id = $2`,
    [ALMELO, aanslagVan(1)],
  );
  expect(biljetten).toEqual([]);

  // The letter of a bureau that acts for the owner in a time of its own.
  const id = await machtig('2026-03-01', '2026-04-01');
  const namens = await read(burger(4), (r) => loadNamens(r.db, ALMELO, id));
  if (!namens) throw new Error('no power');
  const bureau = (dag: string): Context => {
    const ctx = burger(4, new Date(`${dag}T09:00:00.000Z`));
    return {
      ...ctx,
      actor: { ...ctx.actor, namens } as Context['actor'],
      gemeenten: ctx.gemeenten.map((g) => ({ ...g, persoonId: persoonVan(1) })),
    };
  };
  const brief = 'Van drie panden is de waarde te hoog, en het riool is dubbel geteld.';
  const gekozen = [regelVan(1, 0), EIGENAAR, TWEEDE, DERDE];
  const stuur = (dag: string) =>
    write(bureau(dag), (w) =>
      fileBezwaar(w, {
        ...{ persoonId: persoonVan(1), aanslagId: aanslagVan(1), kanaal: 'mijn', terPost: null },
        ontvangenOp: toLocalDate(dag),
        velden: velden(gekozen, { toelichting: brief }),
        clientSleutel: `bureau ${dag}`,
      }),
    );
  await expect(stuur('2026-04-02')).rejects.toMatchObject({ reden: 'voorbij' });
  await expect(stuur('2026-02-28')).rejects.toMatchObject({ reden: 'voorbij' });
  const { schriftId } = await stuur('2026-03-24');

  // The value of an object with the OZB of its owner and of its user; never two values, nor a value with another tax.
  const zaken = await zakenVan(schriftId);
  expect(zaken.map((z) => [z.soort, z.regels.map((r) => r.aanslagregelId).toSorted()]).toSorted()).toEqual(
    [
      ['heffing', [regelVan(1, 0)]],
      ['woz', [EIGENAAR, GEBRUIKER].toSorted()],
      ['woz', [TWEEDE]],
      ['woz', [DERDE]],
    ].toSorted(),
  );
  expect(new Set(zaken.map((z) => z.zaak.zaaknummer)).size).toBe(4);

  // The letter stands once, as it came, and each of the four has its own last day.
  const { rows: schriften } = await client.query(
    'select toelichting, vastgelegd_door from bezwaarschrift where gemeente_id = $1 and persoon_id = $2',
    [ALMELO, persoonVan(1)],
  );
  expect(schriften).toEqual([
    { toelichting: brief, vastgelegd_door: expect.stringContaining(`namens persoon:${persoonVan(1)}`) },
  ]);
  for (const { zaakId } of zaken)
    expect(await read(behandelaar(), (r) => listTermijnen(r, ALMELO, zaakId))).toMatchObject([
      { soort: 'beslissen', stand: 'loopt', uiterlijk: '2026-12-31' },
    ]);

  // The same for a letter on paper at the desk, and for who objects himself.
  const opPapier = await write(behandelaar(), (w) =>
    recordBezwaar(w, {
      ...{ persoonId: persoonVan(2), aanslagId: aanslagVan(2), kanaal: 'post', terPost: null },
      ontvangenOp: toLocalDate('2026-03-24'),
      velden: velden([regelVan(2, 0), regelVan(2, 1)]),
      clientSleutel: 'op papier',
    }),
  );
  expect((await zakenVan(opPapier.schriftId)).map((z) => z.soort).toSorted()).toEqual(['heffing', 'woz']);
  const zelf = await zakenVan(await dienIn(3, [regelVan(3, 1), regelVan(3, 2)]));
  expect(zelf.map((z) => z.soort).toSorted()).toEqual(['heffing', 'woz']);
});
