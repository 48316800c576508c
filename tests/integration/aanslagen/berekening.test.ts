import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getAanslag } from '@/domain/aanslagen/aanslag.queries';
import { aanslagoplegging } from '@/domain/aanslagen/aanslagoplegging-run';
import { explainAanslagregel } from '@/domain/aanslagen/aanslagregel';
import { kenmerkSql } from '@/domain/aanslagen/oplegging.store';
import { calculateVasteRun } from '@/domain/runs/work-on-vaste-run';
import { makeBetalingskenmerk } from '@/law/identifiers';
import { pasTienEuroregelToe } from '@/law/ozb';
import { toCents } from '@/platform/cents';
import { readIn } from '@/platform/tenant';
import { BORNE, heleRun, maker, openPlek, type Plek, start, totalen } from './arrange';

const METHODEN = ['volle-maanden', 'maanden-inclusief', 'dagen'] as const;

/** Begin or end of somebody's use of an object on every day of the year, in turn. */
async function spreadEvents(plek: Plek): Promise<void> {
  await plek.alles.query(
    `with g as (select id, row_number() over (order by id) as n from belang where gemeente_id = $1 and soort = 'gebruiker')
     update belang b set vanaf = case when g.n % 3 = 1 then date '2026-01-01' + (g.n * 11 % 365)::int else b.vanaf end,
       tot = case when g.n % 3 = 2 then date '2026-01-02' + (g.n * 11 % 365)::int else null end
     from g where b.gemeente_id = $1 and b.id = g.id`,
    [BORNE],
  );
  await plek.alles.query(
    `update hond h set vanaf = date '2026-01-01' + n from (select id, (row_number() over (order by id) * 7 % 365)::int as n from hond where gemeente_id = $1) x
     where h.gemeente_id = $1 and h.id = x.id`,
    [BORNE],
  );
}

/** Every line of the run next to what the law functions make of its stored facts. */
async function differences(plek: Plek): Promise<{ regels: number; metDeel: number; verschil: unknown[] }> {
  const { rows } = await plek.alles.query<{ id: string }>(
    'select id from aanslag where gemeente_id = $1 order by id',
    [BORNE],
  );
  const verschil: unknown[] = [];
  let regels = 0;
  let metDeel = 0;
  for (let i = 0; i < rows.length; i += 50) {
    await readIn(maker, [BORNE], async (read) => {
      for (const { id } of rows.slice(i, i + 50)) {
        for (const regel of (await getAanslag(read, BORNE, id)).regels) {
          regels += 1;
          if (regel.gebeurtenis) metDeel += 1;
          const { waarde } = explainAanslagregel(regel);
          if (waarde !== regel.bedragCenten) verschil.push({ regel, waarde });
        }
      }
    });
  }
  return { regels, metDeel, verschil };
}

describe.each(METHODEN)('with tijdsgelang by %s', (methode) => {
  let plek: Plek;
  beforeAll(async () => {
    plek = await openPlek(160);
    await spreadEvents(plek);
    await plek.alles.query(
      `update verordening set keuzes = keuzes || jsonb_build_object('tijdsgelang', $2::text) where gemeente_id = $1 and belastingsoort <> 'ozb'`,
      [BORNE, methode],
    );
    if (methode === 'dagen') {
      await plek.alles.query(
        `update verordening set keuzes = keuzes || '{"afronding": "euro-omlaag"}' where gemeente_id = $1 and belastingsoort = 'ozb'`,
        [BORNE],
      );
    }
  });
  afterAll(() => plek.close());

  test('the run gives each line the amount that the law functions give, to the cent', async () => {
    const id = await heleRun({ dagtekening: '2026-12-31', peildatum: '2026-12-31' });
    const { regels, metDeel, verschil } = await differences(plek);
    expect(verschil).toEqual([]);
    expect(regels).toBeGreaterThan(500);
    expect(metDeel).toBeGreaterThan(120);
    const uitval = (await totalen(id)).soorten.flatMap((soort) => Object.keys(soort.uitval));
    // Only whole months that are still to come can be none at all.
    expect(uitval.includes('geen-bedrag')).toBe(methode === 'volle-maanden');
  });
});

describe('one amount after another', () => {
  let plek: Plek;
  beforeAll(async () => {
    plek = await openPlek(40);
  });
  afterAll(() => plek.close());

  test('the check digit of a kenmerk is the one of the law function', async () => {
    for (const begin of ['0022601', '0022600123']) {
      const cijfers = 15 - begin.length;
      const { rows } = await plek.alles.query<{ n: number; kenmerk: string }>(
        `select n, ${kenmerkSql(begin, 'n')} as kenmerk
         from (select (k * 48271::bigint % ${10 ** cijfers - 1})::int as n from generate_series(1, 3000) k) x`,
      );
      const anders = rows.filter(
        (row) => row.kenmerk !== makeBetalingskenmerk(`${begin}${String(row.n).padStart(cijfers, '0')}`),
      );
      expect(anders).toEqual([]);
      expect(new Set(rows.map((row) => row.kenmerk[0])).size).toBe(10);
    }
  });

  test('the ten-euro rule holds per biljet or per line, as the law function says', async () => {
    // Two objects of 6 euro for one person, one of 10.00 and one of 10.01 for others.
    await plek.alles.query('delete from belang where gemeente_id = $1', [BORNE]);
    await plek.alles.query(
      `with o as (select id, row_number() over (order by woz_objectnummer) as n from woz_object where gemeente_id = $1 and soort = 'woning'),
        p as (select id, row_number() over (order by id) as n from persoon where gemeente_id = $1)
       insert into belang (gemeente_id, id, object_id, persoon_id, soort, vanaf)
       select $1, gen_random_uuid(), o.id, p.id, 'eigenaar', '2020-01-01' from o join p on p.n = case when o.n <= 2 then 1 else o.n end where o.n <= 4`,
      [BORNE],
    );
    // No dwelling is so cheap: the percentage goes down instead.
    await plek.alles.query(
      `with o as (select id, row_number() over (order by woz_objectnummer) as n from woz_object where gemeente_id = $1 and soort = 'woning')
       update woz_waarde w set waarde_euro = ($2::bigint[])[o.n] from o where w.gemeente_id = $1 and w.object_id = o.id and o.n <= 4`,
      [BORNE, [600, 600, 1000, 1001].map((centen) => centen * 1000)],
    );
    await plek.alles.query(
      `update tarief set percentage = 0.001 where gemeente_id = $1 and belastingsoort = 'ozb'`,
      [BORNE],
    );
    for (const perBiljet of [true, false]) {
      await plek.alles.query(
        `update verordening set keuzes = keuzes || jsonb_build_object('tienEuroPerBiljet', $2::boolean) where gemeente_id = $1 and belastingsoort = 'ozb'`,
        [BORNE, perBiljet],
      );
      await plek.alles.query(
        `update run set status = 'vervallen' where gemeente_id = $1 and status = 'ter-akkoord'`,
        [BORNE],
      );
      const runId = await start({ soorten: ['ozb'] });
      await calculateVasteRun(maker, aanslagoplegging, { gemeenteId: BORNE, runId });
      const [ozb] = (await totalen(runId)).soorten;
      const biljetten = [[600, 600], [1000], [1001]].map((regels) =>
        pasTienEuroregelToe(
          regels.map((centen, i) => ({ id: String(i), bedragCenten: toCents(centen) })),
          perBiljet,
        ),
      );
      const geheven = biljetten.flatMap((b) => b.waarde).filter((regel) => regel.heffen).length;
      expect(ozb).toMatchObject({ regels: geheven, uitval: { 'tien-euro': 4 - geheven } });
      expect(geheven).toBe(perBiljet ? 3 : 1);
    }
  });
});
