import type { TestDatabase } from '@tests/support/database';
import { seedKosten, setInvorderingskosten } from '@tests/support/kosten';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';

/**
 * Every table on which something is approved (B-23): by raw SQL as the application, what waits cannot be approved by its
 * maker, by nobody, or by somebody who does not exist, and what was approved stays. Each approval by a colleague is the
 * control that the attempt was well made; each table without its trigger is the control that the trigger says no.
 */
const { kantoor, a } = twoTenants;
const at = (soort: string) => testId(`${soort} ${a.sleutel}`);
const MAKER = `medewerker:${kantoor.medewerkerId}`;
const COLLEGA = `medewerker:${kantoor.collegaId}`;
const OP = "'2026-11-29T10:00:00Z'";

type Held = {
  table: string;
  id: string;
  maker: string;
  decider: string;
  /** What an approval writes, beside who decides. */
  approve: string;
  /** What nobody changes once it was approved. */
  afterwards: readonly string[];
  /** A uuid instead of the text of an actor. */
  plain?: true;
};

const HELD: readonly Held[] = [
  {
    table: 'run',
    id: at('invorderrun'),
    maker: 'gemaakt_door',
    decider: 'besloten_door',
    approve: `status = 'uitvoeren', besloten_op = ${OP}, inhoud_hash = 'proef'`,
    afterwards: ['aantal = 99', `inhoud_hash = 'anders'`, `parameters = '{}'`, `gemaakt_door = 'ander'`],
  },
  {
    table: 'vermindering',
    id: at('vermindering'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'toegekend', besloten_op = ${OP}`,
    afterwards: ['bedrag_centen = 99', `status = 'voorgesteld'`, `toelichting = 'anders'`],
  },
  {
    table: 'kostenterugname',
    id: at('kostenterugname'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'toegekend', besloten_op = ${OP}`,
    afterwards: [`reden = 'een heel andere reden'`, `besluit_reden = 'achteraf'`],
  },
  {
    table: 'besluit',
    id: at('besluit'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `stand = 'genomen', besloten_op = ${OP}`,
    afterwards: [
      `inhoud = '{"uitkomst": "anders"}'`,
      `toelichting = 'achteraf'`,
      `motivering = 'heel anders dan eerst'`,
    ],
  },
  {
    table: 'dwangsomuitbetaling',
    id: at('uitbetaling'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `stand = 'akkoord', besloten_op = ${OP}`,
    afterwards: [`rekening = 'NL00BUNQ0000000000'`],
  },
  {
    table: 'verordening',
    id: at('nieuwe verordening'),
    maker: 'ingevoerd_door',
    decider: 'gecontroleerd_door',
    approve: `status = 'bekendgemaakt', gecontroleerd_op = ${OP}`,
    afterwards: [`keuzes = '{}'`, `publicatie = 'anders'`, `vanaf = '2029-02-01'`, `status = 'vastgesteld'`],
  },
  {
    table: 'kennisartikel',
    id: at('nieuw artikel'),
    maker: 'gemaakt_door',
    decider: 'besloten_door',
    approve: `status = 'goedgekeurd', besloten_op = ${OP}`,
    afterwards: [`tekst = 'heel anders'`, `titel = 'anders'`, `gemaakt_door = 'ander'`],
  },
  {
    table: 'incassobatch',
    id: testId(`incassobatch ${kantoor.kanarie}`),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'akkoord', besloten_op = ${OP}`,
    afterwards: [
      'totaal_centen = 1',
      'aantal = 99',
      `besluit_reden = 'achteraf'`,
      `incassodag = '2026-12-29'`,
    ],
  },
  {
    table: 'medewerker_rol',
    id: at('nieuwe rol'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'actief', besloten_op = ${OP}`,
    afterwards: [`rol = 'beheerder'`, 'gemeente_id = null', `tot = '2030-01-01'`, `vanaf = '2020-01-01'`],
    plain: true,
  },
];

let database: TestDatabase;
let close: () => Promise<void>;
let app: pg.Client;
beforeAll(async () => {
  ({ database, close } = await openWalled());
  await withClient(database.migratieUrl, async (migratie) => {
    await setInvorderingskosten(migratie, a);
    await seedKosten(migratie, a);
    for (const [sql, values] of WACHT) await migratie.query(sql, values);
    // Of each the maker is somebody of the kantoor, past the triggers: what refuses him is that he made it.
    await migratie.query(`begin; set local role none; set local session_replication_role = 'replica'`);
    for (const { table, id, maker, plain } of HELD)
      await migratie.query(`update ${table} set ${maker} = $2 where id = $1`, [
        id,
        plain ? kantoor.medewerkerId : MAKER,
      ]);
    await migratie.query('commit');
  });
  app = new pg.Client({ connectionString: database.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await close();
});

/** Proposals that the seed of two tenants does not have waiting. */
const WACHT: readonly [string, unknown[]][] = [
  [
    `insert into verordening (gemeente_id, id, belastingsoort, naam, vanaf, keuzes, bron, zekerheid, status, voorstel_op,
       vastgesteld_op, bekendgemaakt_op, publicatie, ingevoerd_door, ingevoerd_op)
     values ($1, $2, 'hondenbelasting', 'proef', '2029-01-01', '{"betaalschema": "twee-termijnen"}', 'proef', 'contract',
       'vastgesteld', '2028-09-20', '2028-11-10', '2028-11-20', 'Gemeenteblad', $3, '2028-09-01')`,
    [a.id, at('nieuwe verordening'), MAKER],
  ],
  [
    `insert into kennisartikel (kantoor_id, id, sleutel, versie, onderwerp, titel, tekst, vanaf, gemaakt_door, gemaakt_op)
     values ($1, $2, 'nieuw', 1, 'proef', 'proef', 'proef', '2026-01-01', $3, '2026-01-01')`,
    [kantoor.id, at('nieuw artikel'), MAKER],
  ],
  [
    `insert into medewerker (kantoor_id, id, issuer, subject, naam, werkgever, startdatum)
     values ($1, $2, 'https://idp.example', 'derde', 'Derde', 'kantoor', '2020-01-01')`,
    [kantoor.id, testId('derde')],
  ],
  [
    `insert into medewerker_rol (kantoor_id, id, medewerker_id, gemeente_id, rol, vanaf, tot, status, voorgesteld_door, voorgesteld_op)
     values ($1, $2, $3, $4, 'kassier', '2027-01-01', '2028-01-01', 'voorgesteld', $5, '2026-11-28')`,
    [kantoor.id, at('nieuwe rol'), testId('derde'), a.id, kantoor.medewerkerId],
  ],
];

/** How these statements end, one after another in one transaction of the application that is taken back. */
async function attempt(...statements: string[]): Promise<string> {
  await app.query('begin');
  try {
    await app.query(
      `select set_config('app.kantoor', $1, true), set_config('app.gemeenten', $2, true), set_config('app.gemeente', $2, true)`,
      [String(kantoor.id), String(a.id)],
    );
    let rows = 0;
    for (const sql of statements) rows = (await app.query(sql)).rowCount ?? 0;
    return `${rows} changed`;
  } catch (error) {
    const { code } = error as { code: string };
    return code === '23514' || code === '42501' ? 'refused' : String(error);
  } finally {
    await app.query('rollback');
  }
}

const approval = ({ table, id, decider, approve, plain }: Held, wie: string | null) => {
  const door = wie === null ? 'null' : `'${plain ? wie.replace('medewerker:', '') : wie}'`;
  return `update ${table} set ${approve}, ${decider} = ${door} where id = '${id}'`;
};
/** Who cannot have decided. */
const FORGED: Readonly<Record<string, string | null>> = {
  'its maker': MAKER,
  nobody: null,
  'somebody who does not exist': `medewerker:${testId('bestaat niet')}`,
};

describe('what is approved is approved by a second person who exists', () => {
  test.each(HELD)('$table', async (held) => {
    for (const [wie, actor] of Object.entries(FORGED))
      expect(await attempt(approval(held, actor)), wie).toBe('refused');
    if (!held.plain)
      expect(await attempt(approval(held, 'systeem:proef')), 'the work itself').toBe('refused');
    expect(await attempt(approval(held, COLLEGA)), 'a colleague').toBe('1 changed');
    for (const wijziging of held.afterwards)
      expect(
        await attempt(
          approval(held, COLLEGA),
          `update ${held.table} set ${wijziging} where id = '${held.id}'`,
        ),
        wijziging,
      ).toBe('refused');
    expect(
      await attempt(approval(held, COLLEGA), `delete from ${held.table} where id = '${held.id}'`),
      'deleting',
    ).toBe('refused');
  });

  test('and the tariffs of a verordening are those that were controlled', async () => {
    const nieuw = `insert into tarief (gemeente_id, id, verordening_id, belastingsoort, code, vanaf, bedrag_centen)
      values (${a.id}, gen_random_uuid(), '${at('nieuwe verordening')}', 'hondenbelasting', 'hond-1', '2029-01-01', 100)`;
    const verordening = HELD.find(({ table }) => table === 'verordening');
    if (!verordening) throw new Error('no verordening');
    expect(await attempt(nieuw)).toBe('1 changed');
    expect(await attempt(approval(verordening, COLLEGA), nieuw)).toBe('refused');
    expect(await attempt(`update tarief set percentage = 0.5 where id = '${a.tariefId}'`)).toBe('refused');
    expect(await attempt(`delete from tarief where id = '${a.tariefId}'`)).toBe('refused');
  });

  test('as its trigger says, and nothing else: without it somebody who does not exist approves', async () => {
    await withClient(database.ownerUrl, async (owner) => {
      for (const { table } of HELD) await owner.query(`alter table ${table} disable trigger tweede_persoon`);
    });
    const niemand = `medewerker:${testId('bestaat niet')}`;
    for (const held of HELD) expect(await attempt(approval(held, niemand)), held.table).toBe('1 changed');
    await withClient(database.ownerUrl, async (owner) => {
      for (const { table } of HELD) await owner.query(`alter table ${table} enable trigger tweede_persoon`);
    });
  });
});
