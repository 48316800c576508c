import { gemeenteId, openSeeded } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { listTakenrij } from '@/domain/contacten/taak.queries';
import { clerk, persoonIn, read, seedKlanten } from './arrange';

const SET = ['almelo', 'borne', 'enschede', 'haaksbergen', 'hengelo', 'losser', 'oldenzaal', 'twenterand'];
const PER_GEMEENTE = 4000;
/** A busy machine only makes these longer, so one attempt in three is enough. */
const HERHAALD = { retry: 2 };
/** Measured on a busy machine: 1.6-5.7 ms for the statement, 80 ms for the request with names and log lines. */
const RUIM_MS = { statement: 25, verzoek: 250 };

let seeded: Awaited<ReturnType<typeof openSeeded>>;
beforeAll(async () => {
  seeded = await openSeeded();
  await seedKlanten(seeded.database, SET);
  const client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  for (const sleutel of SET) {
    const id = gemeenteId(sleutel);
    await client.query(
      `with c as (insert into klantcontact (gemeente_id, id, persoon_id, kanaal, richting, status, begonnen_op, afgerond_op, ontvangen_door)
          select $1::int, gen_random_uuid(), $2::uuid, 'telefoon', 'in', 'afgerond', '2026-11-01', '2026-11-01', 'kantoor' returning id),
        v as (insert into vraag (gemeente_id, id, contact_id, persoon_id, volgnummer, referentie, onderwerp, tekst, ontvangen_op)
          select $1::int, gen_random_uuid(), c.id, $2::uuid, n, 'V-2026-' || lpad(n::text, 6, '0'), 'aanslag', 'Vraag ' || n, '2026-11-01'
          from c, generate_series(1, $3::int) n returning id, volgnummer)
        insert into taak (gemeente_id, id, soort, vraag_id, persoon_id, team, urgentie, status, uiterlijk, resultaat, afgerond_op, gemaakt_op, gemaakt_door)
        select $1::int, gen_random_uuid(), 'antwoord', v.id, $2::uuid, 'serviceteam', 'gewoon',
          case when v.volgnummer % 10 = 0 then 'open' else 'afgerond' end,
          timestamptz '2026-11-02' + v.volgnummer * interval '7 minutes',
          case when v.volgnummer % 10 = 0 then null else 'beantwoord' end,
          case when v.volgnummer % 10 = 0 then null else timestamptz '2026-11-03' end, '2026-11-01', 'proef' from v`,
      [id, persoonIn(sleutel), PER_GEMEENTE],
    );
  }
  await client.end();
  await withClient(seeded.database.ownerUrl, (owner) => owner.query('analyze'));
}, 120_000);
afterAll(() => seeded.close());

const tom = clerk('serviceteam-gbtwente');

test('the queue over eight gemeenten is in the order of the promise and quick', HERHAALD, async () => {
  const ask = () => read(tom, SET, (r) => listTakenrij(r, ['serviceteam', 'expert'], 50));
  const rij = await ask();
  expect(rij).toHaveLength(50);
  expect(new Set(rij.map((t) => t.gemeenteId)).size).toBe(8);
  const order = rij.map((t) => t.uiterlijk.getTime());
  expect(order).toEqual([...order].sort((x, y) => x - y));
  const times: number[] = [];
  for (let i = 0; i < 7; i += 1) {
    const begin = performance.now();
    await ask();
    times.push(performance.now() - begin);
  }
  times.sort((x, y) => x - y);
  console.info(`queue over 8 gemeenten, whole request: median ${times[3]?.toFixed(1)} ms`);
  expect(times[3]).toBeLessThan(RUIM_MS.verzoek);
});

test(
  'each gemeente takes its first rows from its own index, under the wall, without a sort or a scan of the table',
  HERHAALD,
  async () => {
    const client = new pg.Client({ connectionString: seeded.database.appUrl });
    await client.connect();
    try {
      const ids = SET.map(gemeenteId);
      await client.query('begin');
      await client.query(
        `select set_config('app.gemeenten', $1, true), set_config('app.kantoor', '1', true)`,
        [ids.join(',')],
      );
      const explain = (sql: string) => client.query(`explain (analyze, format json) ${sql}`, [ids]);
      const lateral = await explain(
        `select t.id from unnest($1::int[]) g(id) cross join unnest(array['serviceteam', 'expert']) m(team)
       cross join lateral (select * from taak where gemeente_id = g.id and team = m.team and status <> 'afgerond'
         order by uiterlijk limit 50) t order by t.uiterlijk limit 50`,
      );
      const [plan] = lateral.rows[0]['QUERY PLAN'];
      console.info(`queue over 8 gemeenten, statement: ${plan['Execution Time']} ms`);
      expect(JSON.stringify(plan)).toContain('taak_rij');
      expect(JSON.stringify(plan)).not.toContain('Seq Scan');
      expect(plan['Execution Time']).toBeLessThan(RUIM_MS.statement);
      await client.query('rollback');
    } finally {
      await client.end();
    }
  },
);
