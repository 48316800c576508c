import { seedAanslagen, seedOntvangsten, type TestAanslag } from '@tests/support/aanslagen';
import { jobContext, staffContext } from '@tests/support/context';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { getGrootboekControle } from '@/domain/grootboek/totalen.queries';
import { readIn, writeRaw } from '@/platform/tenant';

/**
 * GR art. 28 lid 3 and 5, tried around the code: plain SQL as the application and as who may write everywhere. That the
 * types of TypeScript do not know such a boeking is not asked here.
 */
const { kantoor, a, b } = twoTenants;
const ctx = staffContext(kantoor, [a, b], ['medewerker-innen']);
let close: () => Promise<void>;
let ownerUrl: string;
let migratie: pg.Client;
let aanslag: TestAanslag;
let koppeling: string;

beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  ownerUrl = walled.database.ownerUrl;
  migratie = new pg.Client({ connectionString: walled.database.migratieUrl });
  await migratie.connect();
  [aanslag = undefined as never] = await seedAanslagen(migratie, a, [[30_000n]]);
  await seedOntvangsten(migratie, kantoor, [
    { ref: 'belasting', bedragCenten: 30_000n, kenmerk: aanslag.kenmerk },
  ]);
  await processOntvangsten(jobContext(kantoor, [a, b]));
  const { rows } = await migratie.query<{ koppeling: string }>(
    `select b.koppeling from boeking b join boekingsregel r on r.gemeente_id = b.gemeente_id and r.boeking_id = b.id
     where b.gemeente_id = $1 and r.aanslag_id = $2 and b.koppeling is not null limit 1`,
    [a.id, aanslag.id],
  );
  koppeling = rows[0]?.koppeling ?? '';
});
afterAll(async () => {
  await migratie.end();
  await close();
});

type Regel = { rekening: string; centen: number; gemeenteId?: number; ontvangstId?: string };
type Kop = { administratie: string; koppeling?: string; tegen?: string; soort?: string };
type Ask = (sql: string, values: unknown[]) => Promise<unknown>;

/** Whoever writes: the application behind its walls, and the role of migrations that no policy holds. */
const SCHRIJVERS: readonly [string, (fn: (ask: Ask) => Promise<unknown>) => Promise<unknown>][] = [
  ['the application', (fn) => writeRaw(ctx, a.id, (c) => fn((sql, values) => c.query(sql, values)))],
  ['the role that bypasses the policies', (fn) => fn((sql, values) => migratie.query(sql, values))],
];

let nummer = 0;
/** A boeking of the kantoor with its lines in one statement, as the database wants it. */
function boekKantoor(ask: Ask, kop: Kop, regels: readonly Regel[]): Promise<unknown> {
  nummer += 1;
  return ask(
    `with b as (insert into kantoor_boeking (kantoor_id, id, administratie, soort, boekdatum, koppeling, tegenboeking_van,
       gemaakt_door, gemaakt_op) values ($1, $2, $3, $4, '2026-04-01', $5, $6, 'proef', now()))
     insert into kantoor_boekingsregel (kantoor_id, boeking_id, volgnummer, rekening, gemeente_id, ontvangst_id, bedrag_centen)
     select $1, $2, r.n, r.v->>'rekening', (r.v->>'gemeenteId')::int, (r.v->>'ontvangstId')::uuid, (r.v->>'centen')::bigint
     from jsonb_array_elements($7::jsonb) with ordinality r(v, n)`,
    [
      kantoor.id,
      testId(`kantoorproef ${nummer}`),
      kop.administratie,
      kop.soort ?? 'overmaking',
      kop.koppeling ?? null,
      kop.tegen ?? null,
      JSON.stringify(regels),
    ],
  );
}

/** A boeking in the books of gemeente a, from its rekening-courant to this rekening. */
const boekGemeente = (ask: Ask, rekening: string): Promise<unknown> =>
  ask(
    `with b as (insert into boeking (gemeente_id, id, soort, boekdatum, gemaakt_door, gemaakt_op)
       values ($1, $2, 'ontvangst', '2026-04-01', 'proef', now()))
     insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, bedrag_centen)
     values ($1, $2, 1, 'rekening-courant', 500), ($1, $2, 2, $3, -500)`,
    [a.id, testId(`bijdrage ${rekening}`), rekening],
  );

const bijdrage = (centen: number): Regel => ({ rekening: 'bijdragen', centen, gemeenteId: a.id });
const courant = (centen: number): Regel => ({ rekening: 'rekening-courant', centen, gemeenteId: a.id });
const los = (rekening: string, centen: number): Regel => ({ rekening, centen });

const GEKRUIST: readonly [string, Kop, readonly Regel[]][] = [
  [
    'a contribution set off against tax money to be remitted',
    { administratie: 'ontvangsten' },
    [courant(500), bijdrage(-500)],
  ],
  ['the same in the other books', { administratie: 'bedrijfsvoering' }, [courant(500), bijdrage(-500)]],
  [
    'a remittance from which the contribution is kept',
    { administratie: 'ontvangsten' },
    [courant(500), los('bank', -400), bijdrage(-100)],
  ],
  [
    'a contribution paid from the account for taxes',
    { administratie: 'bedrijfsvoering' },
    [los('bank', 500), bijdrage(-500)],
  ],
  [
    'a cost of the kantoor paid from the account for taxes',
    { administratie: 'ontvangsten' },
    [los('lasten', 500), los('bank', -500)],
  ],
  [
    'tax money on the account of the bedrijfsvoering',
    { administratie: 'ontvangsten' },
    [los('bank-bedrijfsvoering', 500), courant(-500)],
  ],
  [
    'yield for the kantoor out of the rekening-courant',
    { administratie: 'bedrijfsvoering' },
    [courant(500), los('baten', -500)],
  ],
  [
    'what waits for nobody known, as a drawer',
    { administratie: 'ontvangsten' },
    [courant(500), los('niet-thuisgebracht', -500)],
  ],
];

/** What refuses each of them; the last one is no crossing of books but a drawer in one of them. */
const REGEL = { boeking_gescheiden: /lies in one administratie/, wacht_is_ontvangst: /"wacht_is_ontvangst"/ };
const regelVoor = (regels: readonly Regel[]) =>
  regels.some((r) => r.rekening === 'niet-thuisgebracht') ? 'wacht_is_ontvangst' : 'boeking_gescheiden';

/** Does it as the owner with one rule taken away, and then undoes all of it. */
async function zonder(regel: string, fn: (ask: Ask) => Promise<unknown>): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query('begin');
    await client.query(
      `select set_config('app.kantoor', $1, true), set_config('app.gemeenten', $2, true), set_config('app.gemeente', $2, true)`,
      [String(kantoor.id), String(a.id)],
    );
    await client.query(regel);
    await fn((sql, values) => client.query(sql, values));
    await client.query('rollback');
  });
}

test.each(GEKRUIST)('only the rule itself refuses %s: without it it is taken', async (_naam, kop, regels) => {
  const weg = {
    boeking_gescheiden: 'alter table kantoor_boekingsregel disable trigger boeking_gescheiden',
    wacht_is_ontvangst: 'alter table kantoor_boekingsregel drop constraint wacht_is_ontvangst',
  };
  await zonder(weg[regelVoor(regels)], (ask) => boekKantoor(ask, kop, regels));
});

test('only that rule refuses a contribution in the books of a gemeente: a rekening of its own is taken, and any without it', async () => {
  await zonder('select', (ask) => boekGemeente(ask, 'te-veel-ontvangen'));
  await zonder('alter table boekingsregel drop constraint boekingsregel_rekening_check', (ask) =>
    boekGemeente(ask, 'bijdragen'),
  );
});

describe.each(SCHRIJVERS)('%s', (_, als) => {
  test.each(GEKRUIST)('[G-05] [G-07] cannot book %s', async (_naam, kop, regels) => {
    await expect(als((ask) => boekKantoor(ask, kop, regels))).rejects.toThrow(REGEL[regelVoor(regels)]);
  });

  test('[G-05] [G-07] cannot tie a boeking of the bedrijfsvoering to a movement of tax money', async () => {
    expect(koppeling).not.toBe('');
    const kop = { administratie: 'bedrijfsvoering', koppeling };
    const regels = [los('bank-bedrijfsvoering', 500), los('baten', -500)];
    await expect(als((ask) => boekKantoor(ask, kop, regels))).rejects.toThrow(/bedrijfsvoering_staat_apart/);
  });

  test('[G-05] cannot take back a boeking of the other administratie', async () => {
    const { rows } = await migratie.query<{ id: string }>(
      `select id from kantoor_boeking where kantoor_id = $1 and koppeling = $2`,
      [kantoor.id, koppeling],
    );
    const kop = { administratie: 'bedrijfsvoering', soort: 'correctie', tegen: rows[0]?.id ?? '' };
    const regels = [los('bank-bedrijfsvoering', -500), los('baten', 500)];
    await expect(als((ask) => boekKantoor(ask, kop, regels))).rejects.toThrow(/of its own administratie/);
  });

  test('[G-05] [G-07] cannot name a contribution in the books of a gemeente', async () => {
    for (const rekening of ['bijdragen', 'bank-bedrijfsvoering', 'baten', 'lasten', 'bank'])
      await expect(als((ask) => boekGemeente(ask, rekening))).rejects.toThrow(
        /"boekingsregel_rekening_check"/,
      );
  });

  test('[G-05] cannot move a boeking to the other books afterwards', async () => {
    const poging = als((ask) => ask(`update kantoor_boeking set administratie = 'bedrijfsvoering'`, []));
    await expect(poging).rejects.toThrow(/permission denied|only grows/);
    const regel = als((ask) => ask(`update kantoor_boekingsregel set rekening = 'lasten'`, []));
    await expect(regel).rejects.toThrow(/permission denied|only grows/);
  });
});

test('[G-05] each set of books takes what is its own, closes by itself, and changes nothing in the other', async () => {
  const voor = await readIn(ctx, [a.id, b.id], getGrootboekControle);
  const ask: Ask = (sql, values) => writeRaw(ctx, a.id, (c) => c.query(sql, values));
  await boekKantoor(ask, { administratie: 'bedrijfsvoering' }, [bijdrage(90_000), los('baten', -90_000)]);
  await boekKantoor(ask, { administratie: 'bedrijfsvoering' }, [
    los('bank-bedrijfsvoering', 90_000),
    bijdrage(-90_000),
  ]);
  const na = await readIn(ctx, [a.id, b.id], getGrootboekControle);
  expect(na).toEqual(voor);
  expect(na.every((c) => c.sluit)).toBe(true);
  await boekKantoor(ask, { administratie: 'ontvangsten' }, [courant(30_000), los('bank', -30_000)]);
  const { rows } = await migratie.query(
    `select b.administratie, sum(r.bedrag_centen)::int as saldo, count(*)::int as regels
     from kantoor_boeking b join kantoor_boekingsregel r on r.kantoor_id = b.kantoor_id and r.boeking_id = b.id
     where b.kantoor_id = $1 group by 1 order by 1`,
    [kantoor.id],
  );
  // Ontvangsten: the receipt of the seed, ours, and the remittance; each of two lines.
  expect(rows).toEqual([
    { administratie: 'bedrijfsvoering', saldo: 0, regels: 4 },
    { administratie: 'ontvangsten', saldo: 0, regels: 6 },
  ]);
});
