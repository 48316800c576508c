import { size } from '@tests/support/size';
import { testId, twoTenants } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { judgeApprovals, NO_SECOND_PERSON, readApprovals } from './four-eyes/approvals';
import {
  another,
  approval,
  approver,
  COLLEGA,
  HELD,
  type Held,
  MAKER,
  nameOf,
  rowOf,
  VREEMD,
  written,
} from './four-eyes/held';
import { type Attempts, openHeld } from './four-eyes/open-held';

const { kantoor, a } = twoTenants;
let open: Attempts;
beforeAll(async () => {
  open = await openHeld();
});
afterAll(() => open.close());

const owner = <T>(ask: (client: pg.Client) => Promise<T>) => withClient(open.database.ownerUrl, ask);

describe('[R13] every table that carries an approval asks for a second person', () => {
  test('as the catalogue says: none without a guard, none that is not tried, no exemption that is not used', async () => {
    const approvals = await owner(readApprovals);
    expect(judgeApprovals(approvals)).toEqual([]);
    // It looked: the guarded ones, and those of which the reason stands here.
    expect(approvals.length).toBeGreaterThanOrEqual(HELD.length + Object.keys(NO_SECOND_PERSON).length - 1);
  });

  test.each([
    ['besloten_door', 'text'],
    ['goedgekeurd_door', 'uuid'],
    ['vrijgegeven_door', 'text'],
    ['ondertekenaar_id', 'uuid'],
  ])('a new table with %s and no guard is named', async (kolom, soort) => {
    const gevonden = await owner(async (client) => {
      await client.query('begin; set local role kohier_eigenaar');
      await client.query(
        `create table nieuw_besluit (id uuid primary key, gemaakt_door text, ${kolom} ${soort})`,
      );
      const gevonden = judgeApprovals(await readApprovals(client));
      await client.query('rollback');
      return gevonden;
    });
    expect(gevonden).toEqual([`nieuw_besluit.${kolom}: nothing asks for a second person`]);
  });

  test('every table that loses its guard is named', async () => {
    const bewaakt = HELD.filter(({ byKey }) => !byKey);
    const gevonden = await owner(async (client) => {
      await client.query('begin; set local role kohier_eigenaar');
      for (const { table, byThird } of bewaakt)
        await client.query(`drop trigger ${byThird ? 'derde_persoon' : 'tweede_persoon'} on ${table}`);
      const gevonden = judgeApprovals(await readApprovals(client));
      await client.query('rollback');
      return gevonden;
    });
    expect(gevonden.toSorted()).toEqual(
      bewaakt.map(({ table, decider }) => `${table}.${decider}: nothing asks for a second person`).toSorted(),
    );
  });
});

/** Who is no second person, in every spelling in which somebody could try to be one. */
const NIEMAND: Readonly<Record<string, string | null>> = {
  'its maker': MAKER,
  'its maker in capitals': MAKER.toUpperCase().replace('MEDEWERKER', 'medewerker'),
  'its maker without his kind': kantoor.medewerkerId,
  'its maker with a space': `${MAKER} `,
  nobody: null,
  'an empty name': '',
  'somebody who does not exist': `medewerker:${testId('bestaat niet')}`,
  'somebody of another kantoor': VREEMD,
  'the work itself': 'systeem:proef',
  'a citizen': `inwoner:${a.persoonId}`,
};

const isUuid = (actor: string) => /^[0-9a-f-]{36}$/i.test(actor.replace('medewerker:', ''));

type Poging = { hoe: string; statements: string[] };

/** Every way to approve without a second person, or to change what he approved. */
function pogingen(held: Held, kolommen: string): Poging[] {
  const { table, maker } = held;
  const akkoord = approval(held, approver(held));
  const wie = Object.entries(NIEMAND).filter(([, actor]) => !held.plain || actor === null || isUuid(actor));
  const anders = written(held, `medewerker:${testId('een ander')}`);
  const eigen = JSON.stringify(held.copy);
  const sleutel = held.key ?? 'id';
  const kopie = (actor: string | null) =>
    `insert into ${table} (${kolommen}) select ${kolommen} from (select (jsonb_populate_record(null::${table}, to_jsonb(t)
       || '${eigen}'::jsonb || jsonb_build_object('${sleutel}', gen_random_uuid()) || to_jsonb(n))).*
     from ${table} t, (${asColumns(held, actor)}) n ${rowOf(held).replace('where ', 'where t.')}) nieuw`;
  return [
    ...wie.map(([hoe, actor]) => ({
      hoe: `approved by ${hoe}`,
      statements: [approval(held, actor)],
    })),
    ...(held.copy ? wie : []).map(([hoe, actor]) => ({
      hoe: `inserted as approved by ${hoe}`,
      statements: [kopie(actor)],
    })),
    {
      hoe: 'another maker first',
      statements: [`update ${table} set ${maker} = ${anders} ${rowOf(held)}`, approval(held, MAKER)],
    },
    {
      hoe: 'another maker in the same stroke',
      statements: [approval(held, MAKER, `, ${maker} = ${anders}`)],
    },
    {
      hoe: 'another decider afterwards',
      statements: [
        akkoord,
        `update ${table} set ${held.decider} = ${written(held, another(held))} ${rowOf(held)}`,
      ],
    },
    {
      hoe: 'its maker written in afterwards',
      statements: [akkoord, `update ${table} set ${held.decider} = ${written(held, MAKER)} ${rowOf(held)}`],
    },
    {
      hoe: 'taken out afterwards',
      statements: [akkoord, `delete from ${table} ${rowOf(held)}`],
    },
    ...held.afterwards.map((wijziging) => ({
      hoe: `${wijziging} afterwards`,
      statements: [akkoord, `update ${table} set ${wijziging} ${rowOf(held)}`],
    })),
  ];
}

/** What an approval writes, as a row of columns. */
function asColumns(held: Held, actor: string | null): string {
  const paren = [...held.approve.matchAll(/(\w+) = ('[^']*'|\w+)/g)].map(
    ([, kolom, waarde]) => `${waarde} as ${kolom}`,
  );
  return `select ${[...paren, `${written(held, actor)} as ${held.decider}`].join(', ')}`;
}

/** The columns of a table that somebody can write. */
async function columnsOf(client: pg.ClientBase, table: string): Promise<string> {
  const { rows } = await client.query<{ kolommen: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as kolommen from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  return rows[0]?.kolommen ?? '';
}

/** The same numbers in every run. */
function* getallen(): Generator<number> {
  let stand = 20_261_129;
  for (;;) {
    stand = (stand * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield stand / 2_147_483_648;
  }
}

describe('[R13] nothing is approved without a second person, whichever way it is tried', () => {
  test(`0 of at least ${size(400, 2_000)} attempts by raw SQL pass`, async () => {
    const alle: (Poging & { held: Held })[] = [];
    for (const held of HELD) {
      const kolommen = await owner((client) => columnsOf(client, held.table));
      for (const poging of pogingen(held, kolommen)) alle.push({ held, ...poging });
    }
    const toeval = getallen();
    // Each way once, then again in an order of chance.
    const reeks = [...alle];
    while (reeks.length < size(400, 2_000)) {
      const een = alle[Math.floor((toeval.next().value as number) * alle.length)];
      if (een) reeks.push(een);
    }
    const gelukt: string[] = [];
    for (const { held, hoe, statements } of reeks) {
      const einde = await open.attempt(...statements);
      if (einde !== 'refused') gelukt.push(`${nameOf(held)}: ${hoe}: ${einde}`);
    }
    expect(gelukt).toEqual([]);
  });

  test('of two who approve at the same moment one does, and he is who stands there', async () => {
    const verbind = async () => {
      const client = new pg.Client({ connectionString: open.database.appUrl });
      await client.connect();
      await client.query(
        `select set_config('app.kantoor', $1, false), set_config('app.gemeenten', $2, false), set_config('app.gemeente', $2, false)`,
        [String(kantoor.id), String(a.id)],
      );
      return client;
    };
    const [een, twee] = [await verbind(), await verbind()];
    for (const held of HELD) {
      await een.query('begin');
      await twee.query('begin');
      await een.query(approval(held, approver(held)));
      // It waits for the row, and then finds it approved by another.
      const tweede = twee.query(approval(held, another(held))).then(
        () => 'ook',
        () => 'refused',
      );
      await een.query('commit');
      expect(await tweede, nameOf(held)).toBe('refused');
      await twee.query('rollback');
      const { rows } = await een.query(`select ${held.decider} as wie from ${held.table} ${rowOf(held)}`);
      expect(`'${rows[0].wie}'`, nameOf(held)).toBe(written(held, approver(held)));
    }
    await een.end();
    await twee.end();
  });

  test('nobody works here twice under one account', async () => {
    expect(
      await open.attempt(
        `insert into medewerker (kantoor_id, id, issuer, subject, naam, werkgever, startdatum)
         select kantoor_id, gen_random_uuid(), issuer, subject, naam, werkgever, startdatum from medewerker where id = '${COLLEGA.replace('medewerker:', '')}'`,
      ),
    ).toContain('23505');
  });
});
