import { executed, recordStatements } from '@tests/support/recorded-statements';
import { gemeenteId, openSeeded } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { listTakenrij } from '@/domain/vragen/vraagtaak.queries';
import { clerk, persoonIn, read, seedKlanten } from '../contacten/arrange';

const SET = ['almelo', 'borne', 'enschede', 'haaksbergen', 'hengelo', 'losser', 'oldenzaal', 'twenterand'];
/** So many that reading all of a queue would be dearer than its index; a short one may be read and sorted. */
const PER_GEMEENTE = 4000;
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
        v as (insert into vraag (gemeente_id, id, contact_id, persoon_id, volgnummer, referentie, onderwerp, tekst, ontvangen_op, resultaat)
          select $1::int, gen_random_uuid(), c.id, $2::uuid, n, 'V-2026-' || lpad(n::text, 6, '0'), 'aanslag', 'Vraag ' || n, '2026-11-01', 'doorgezet'
          from c, generate_series(1, $3::int) n returning id, volgnummer)
        insert into taak (gemeente_id, id, soort, onderwerp_soort, onderwerp_id, heeft_termijn, persoon_id, team, urgentie, status, uiterlijk, resultaat, afgerond_op, gemaakt_op, gemaakt_door)
        select $1::int, gen_random_uuid(), 'antwoord', 'vraag', v.id, true, $2::uuid, 'serviceteam', 'gewoon',
          case when v.volgnummer % 10 <> 0 then 'open' else 'afgerond' end,
          timestamptz '2026-11-02' + v.volgnummer * interval '7 minutes',
          case when v.volgnummer % 10 <> 0 then null else 'beantwoord' end,
          case when v.volgnummer % 10 <> 0 then null else timestamptz '2026-11-03' end, '2026-11-01', 'proef' from v`,
      [id, persoonIn(sleutel), PER_GEMEENTE],
    );
  }
  await client.end();
  await withClient(seeded.database.ownerUrl, (owner) => owner.query('analyze'));
});
afterAll(() => seeded.close());

const tom = clerk('serviceteam-gbtwente');

const TEAMS = ['serviceteam', 'expert'] as const;
const HOOGSTENS = 50;
const ask = () => read(tom, SET, (r) => listTakenrij(r, TEAMS, HOOGSTENS));

test('the queue over eight gemeenten is in the order of the promise', async () => {
  const rij = await ask();
  expect(rij).toHaveLength(HOOGSTENS);
  expect(new Set(rij.map((t) => t.gemeenteId)).size).toBe(8);
  const order = rij.map((t) => t.uiterlijk.getTime());
  expect(order).toEqual([...order].sort((x, y) => x - y));
});

test('each gemeente takes its first rows from its own index, under the wall, and reads no more than a page', async () => {
  const statements = await recordStatements(ask);
  // The queue, the questions in it, the names of staff and the lines of the processing log, whatever its length.
  expect(statements).toHaveLength(4);
  const queue = statements.find(({ text }) => /\bfrom taak\b/.test(text));
  if (!queue) throw new Error('the queue was not read');
  const nodes = await executed(tom, SET.map(gemeenteId), queue);
  const taken = nodes.filter((n) => n['Relation Name'] === 'taak');
  expect(taken.map((n) => n['Index Name'])).toEqual(['taak_rij']);
  for (const n of taken) {
    expect(n['Actual Loops']).toBe(SET.length * TEAMS.length);
    expect(n['Actual Rows'] * n['Actual Loops']).toBeLessThanOrEqual(SET.length * HOOGSTENS);
  }
  // Beside it only the questions of that page are read.
  const beside = statements.find(({ text }) => /\bfrom vraag\b/.test(text));
  if (!beside) throw new Error('the questions were not read');
  const vragen = (await executed(tom, SET.map(gemeenteId), beside)).filter(
    (n) => n['Relation Name'] === 'vraag',
  );
  expect(vragen.map((n) => n['Actual Rows'] * n['Actual Loops'])).toEqual([HOOGSTENS]);
});
