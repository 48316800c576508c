import { size } from '@tests/support/size';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aanslagoplegging } from '@/domain/aanslagen/aanslagoplegging-run';
import type { AanslagrunTotalen } from '@/domain/aanslagen/aanslagrun.schema';
import { withdrawRun } from '@/domain/runs/decide-run';
import { carryOutVasteRun } from '@/domain/runs/work-on-vaste-run';
import { calculateOzb } from '@/law/ozb';
import { writeIn } from '@/platform/tenant';
import { BORNE, beslis, maker, openPlek, type Plek, proefdraai, run, totalen } from './arrange';

/** The same input gives the same run; another input gives exactly that difference, and the report shows it. */
const OBJECTEN = size(400, 20_000);
const perDeel = Math.ceil(OBJECTEN / 8);
let plek: Plek;
beforeAll(async () => {
  plek = await openPlek(OBJECTEN);
}, 600_000);
afterAll(() => plek.close());
const sql = (text: string, ...values: unknown[]) => plek.alles.query(text, [BORNE, ...values]);

type Uitslag = { id: string; hash: string; delen: string[]; totalen: AanslagrunTotalen };

/** A proefdraai that is taken back after it was read. */
async function proef(): Promise<Uitslag> {
  const id = await proefdraai({}, perDeel);
  const { rows } = await sql(
    `select r.inhoud_hash as hash, array_agg(d.inhoud_hash order by d.nummer) as delen from run r join run_deel d on d.gemeente_id = $1 and d.run_id = r.id
      where r.gemeente_id = $1 and r.id = $2 group by r.inhoud_hash`,
    id,
  );
  const uitslag = { id, ...rows[0], totalen: await totalen(id) };
  const { versie } = await run(id);
  await writeIn(maker, BORNE, (write) =>
    withdrawRun(write, aanslagoplegging, { id, versie, reden: 'proef' }),
  );
  return uitslag;
}

const anders = (a: Uitslag, b: Uitslag) => a.delen.filter((hash, i) => hash !== b.delen[i]).length;
const soortenAnders = (a: Uitslag, b: Uitslag) =>
  a.totalen.soorten.flatMap((soort, i) => {
    const ander = b.totalen.soorten[i];
    if (!ander || JSON.stringify(soort) === JSON.stringify(ander)) return [];
    return [
      { soort: soort.belastingsoort, verschil: BigInt(ander.bedragCenten) - BigInt(soort.bedragCenten) },
    ];
  });

test('[R23] the same input twice is the same run; one object or one tariff is exactly that difference; the trial is what is imposed', async () => {
  const eerste = await proef();
  expect(eerste.hash).toMatch(/^[0-9a-f]{64}$/);
  const tweede = await proef();
  expect([tweede.hash, tweede.delen, tweede.totalen]).toEqual([eerste.hash, eerste.delen, eerste.totalen]);

  // One object gets another value: one part, one belastingsoort, and the difference that the law function gives.
  const object = await sql(
    `select w.id, w.waarde_euro::int as waarde from woz_waarde w join woz_object o on o.gemeente_id = $1 and o.id = w.object_id
      where w.gemeente_id = $1 and o.soort = 'woning' order by o.woz_objectnummer limit 1`,
  );
  const { id, waarde } = object.rows[0];
  const ozb = (wozWaardeEuro: number) =>
    calculateOzb({ wozWaardeEuro, tariefPercentage: '0.10241', afronding: 'cent' }).waarde;
  await sql('update woz_waarde set waarde_euro = waarde_euro + 1234 where gemeente_id = $1 and id = $2', id);
  const anderObject = await proef();
  expect(anders(eerste, anderObject)).toBe(1);
  expect(soortenAnders(eerste, anderObject)).toEqual([
    { soort: 'ozb', verschil: ozb(waarde + 1234) - ozb(waarde) },
  ]);
  await sql('update woz_waarde set waarde_euro = waarde_euro - 1234 where gemeente_id = $1 and id = $2', id);

  // One tariff a euro higher: that belastingsoort, a euro for each line that has it.
  await sql(
    `update tarief set bedrag_centen = bedrag_centen + 100 where gemeente_id = $1 and code = 'hond-2'`,
  );
  const anderTarief = await proef();
  const tweedeHonden = await sql(
    'select count(*)::int as n from hond where gemeente_id = $1 and volgnummer = 2',
  );
  expect(soortenAnders(eerste, anderTarief)).toEqual([
    { soort: 'hondenbelasting', verschil: 100n * BigInt(tweedeHonden.rows[0].n) },
  ]);
  await sql(
    `update tarief set bedrag_centen = bedrag_centen - 100 where gemeente_id = $1 and code = 'hond-2'`,
  );
  expect((await proef()).hash).toBe(eerste.hash);

  // What is imposed is what the trial counted, per belastingsoort: number, sum, least and most.
  const runId = await proefdraai({}, perDeel);
  await beslis(runId);
  await carryOutVasteRun(maker, aanslagoplegging, { gemeenteId: BORNE, runId });
  const { rows } = await sql(
    `select belastingsoort, count(*)::int as regels, sum(bedrag_centen)::text as "bedragCenten", min(bedrag_centen)::text as "laagsteCenten",
        max(bedrag_centen)::text as "hoogsteCenten" from aanslagregel where gemeente_id = $1 group by belastingsoort order by belastingsoort`,
  );
  const beloofd = [...(await totalen(runId)).soorten].sort((a, b) =>
    a.belastingsoort < b.belastingsoort ? -1 : 1,
  );
  expect(beloofd).toMatchObject(rows);
  expect(rows).toHaveLength(4);

  // Next year's run shows what this one came to.
  await sql(
    `update verordening set vanaf = '2025-01-01', tot = '2028-01-01' where belastingsoort <> 'kwijtschelding' and gemeente_id = $1`,
  );
  await sql(`update tarief set vanaf = '2025-01-01' where gemeente_id = $1`);
  const volgend = await proefdraai(
    { jaar: 2027, dagtekening: '2027-02-28', peildatum: '2027-01-01' },
    OBJECTEN,
  );
  for (const soort of (await totalen(volgend)).soorten) {
    const nu = beloofd.find((found) => found.belastingsoort === soort.belastingsoort);
    expect(soort.vorigJaar).toEqual({ regels: nu?.regels, bedragCenten: nu?.bedragCenten });
  }
});
