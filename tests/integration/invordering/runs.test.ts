import { arrangeAanslagen, type Opgelegd } from '@tests/integration/documenten/arrange';
import { seedOntvangsten } from '@tests/support/aanslagen';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadInvorderrun, loadRunkandidaten } from '@/app/(kantoor)/invordering/load-run';
import { fillInvorderingIn } from '@/commands/demo/invordering';
import { losseRegel, makeBoeking } from '@/domain/grootboek/boeking';
import { listKosten } from '@/domain/grootboek/kosten.queries';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { openUit } from '@/domain/grootboek/stand';
import { allocate } from '@/domain/grootboek/toerekening';
import { changeInvorderrun } from '@/domain/invordering/change-invorderrun';
import { decideInvorderrun } from '@/domain/invordering/decide-invorderrun';
import type { Padstap } from '@/domain/invordering/invorderingspad';
import { INVORDERRUNS } from '@/domain/invordering/invorderrun-soorten';
import { startInvorderrun } from '@/domain/invordering/start-invorderrun';
import { withdrawStap } from '@/domain/invordering/withdraw-stap';
import { carryOutGetoetsteRun, planGetoetsteRun } from '@/domain/runs/work-on-getoetste-run';
import { toCents } from '@/platform/cents';
import { Refused } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';

const AANTAL = 6;
const op = (
  dag: string,
  wie = 'heffingsambtenaar-gbtwente',
  rol: 'medewerker-innen' | 'invorderingsambtenaar' = 'medewerker-innen',
) => seedContext(wie, [rol], { now: new Date(`${dag}T09:00:00Z`) });
/** As the worker: it has the time of a batch. */
const klok = (dag: string) => ({ ...op(dag), actor: { soort: 'systeem', taak: 'proef' } as const });
const besluiter = (dag: string) => op(dag, 'beheerder-gbtwente', 'invorderingsambtenaar');
let alles: pg.Client;
let close: () => Promise<void>;
let borne: Opgelegd;
beforeAll(async () => {
  const seeded = await openSeeded(6);
  close = seeded.close;
  alles = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await alles.connect();
  borne = await arrangeAanslagen(alles, 'borne', AANTAL);
  await book(borne.gemeenteId);
  await alles.query(
    `insert into bestand (kantoor_id, id, gemeente_id, soort, naam, sha256, omvang_bytes, status, aangeboden_door, aangeboden_op, klaar_op)
     values (1, $1, null, 'ontvangsten', 'bank.csv', md5('bank') || md5('bank'), 1, 'geladen', 'proef', '2026-06-01', '2026-06-01')`,
    [testId('bankbestand')],
  );
});
afterAll(async () => {
  await alles.end();
  await close();
});

/** What was imposed in a gemeente stands in its books. */
const book = (gemeenteId: number) =>
  alles.query(
    `with r as (select * from aanslagregel where gemeente_id = $1),
      b as (insert into boeking (gemeente_id, id, soort, boekdatum, gemaakt_door, gemaakt_op)
        select gemeente_id, md5('oplegging' || id)::uuid, 'oplegging', '2026-02-28', 'proef', '2026-02-21' from aanslag where gemeente_id = $1)
     insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingsoort, belastingjaar, aanslag_id, aanslagregel_id, bedrag_centen)
     select r.gemeente_id, md5('oplegging' || r.aanslag_id)::uuid, r.volgnummer * 2 + v.k, v.rekening, r.belastingsoort, 2026,
       case when v.k = 0 then r.aanslag_id end, case when v.k = 0 then r.id end, r.bedrag_centen * v.teken
     from r, (values (0, 'debiteuren', 1), (1, 'opbrengst', -1)) v(k, rekening, teken)`,
    [gemeenteId],
  );

/** The bank file of this day is in, with one payment of somebody else. */
const bank = (dag: string) =>
  seedOntvangsten(alles, { id: 1, bestandId: testId('bankbestand') }, [
    { ref: `bank ${dag}`, bedragCenten: 1n, boekdatum: dag },
  ]);
const start = (stap: Padstap, dag: string, nu = dag) =>
  writeIn(op(nu), borne.gemeenteId, (w) => startInvorderrun(w, { stap, dagtekening: toLocalDate(dag) }));
const run = (id: string, dag: string) =>
  readIn(op(dag), [borne.gemeenteId], (r) => loadInvorderrun(r, borne.gemeenteId, id));
const kandidaten = async (id: string, dag: string) =>
  (await readIn(op(dag), [borne.gemeenteId], (r) => loadRunkandidaten(r, borne.gemeenteId, id))).rijen;
const sleutel = (runId: string) => ({ gemeenteId: borne.gemeenteId, runId });
const plan = (stap: Padstap, id: string, dag: string) =>
  planGetoetsteRun(klok(dag), INVORDERRUNS[stap], sleutel(id));
const carryOut = (
  stap: Padstap,
  id: string,
  dag: string,
  more: Parameters<typeof carryOutGetoetsteRun>[3] = {},
) => carryOutGetoetsteRun(klok(dag), INVORDERRUNS[stap], sleutel(id), more);
async function approve(id: string, dag: string, ctx = besluiter(dag)): Promise<void> {
  const { versie } = (await run(id, dag)).run;
  await writeIn(ctx, borne.gemeenteId, (w) =>
    decideInvorderrun(w, { id, versie, besluit: 'akkoord', reden: null }),
  );
}
async function pay(n: number, bedrag: bigint, dag: string): Promise<void> {
  const aanslagId = borne.aanslagIds[n] ?? '';
  await writeIn(op(dag), borne.gemeenteId, async (w) => {
    const stand = (await lockStanden(w, [aanslagId])).get(aanslagId);
    if (!stand) throw new Error('no stand');
    const centen = toCents(bedrag === 0n ? stand.openCenten : bedrag);
    await postBoeking(
      w,
      makeBoeking('ontvangst', { boekdatum: toLocalDate(dag) }, [
        losseRegel('rekening-courant', centen),
        ...allocate(openUit(stand), centen).regels,
      ]),
    );
  });
}
const count = async (sql: string) =>
  Number((await alles.query(`select count(*) as n from ${sql}`)).rows[0]?.n ?? 0);
const waarom = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refused ? error.sleutel : String(error)),
  );

test('a run is refused before the bank file, on a free day, in the past, far ahead, and while one is going', async () => {
  expect(await waarom(start('herinnering', '2026-06-16'))).toBe('weigering.bank-niet-in');
  // A day on which nothing came in counts when a file bears it in its name; not one that is not over yet.
  const zegt = (naam: string) =>
    alles.query(`update bestand set naam = $1, aangeboden_op = '2026-06-16' where id = $2`, [
      naam,
      testId('bankbestand'),
    ]);
  await zegt('ontvangsten-2026-06-30.csv');
  expect(await waarom(start('herinnering', '2026-06-16'))).toBe('weigering.bank-niet-in');
  await zegt('ontvangsten-2026-06-15.csv');
  expect(await waarom(start('herinnering', '2026-06-21', '2026-06-16'))).toBe('weigering.vrije-dag');
  expect(await waarom(start('herinnering', '2026-06-15', '2026-06-16'))).toBe('weigering.rundag-voorbij');
  expect(await waarom(start('herinnering', '2026-07-16', '2026-06-16'))).toBe('weigering.rundag-te-ver');
  const id = await start('herinnering', '2026-06-16');
  expect(await waarom(start('herinnering', '2026-06-16'))).toBe('weigering.run-loopt-al');
  await writeIn(op('2026-06-16'), borne.gemeenteId, (w) =>
    changeInvorderrun(w, { id, versie: 1, reden: 'Toch niet', doe: 'intrekken' }),
  );
});

test('herinnering: every claim judged again, who paid in between is passed over, and it costs nothing', async () => {
  const dag = '2026-06-16';
  await bank('2026-06-15');
  const id = await start('herinnering', dag);
  await plan('herinnering', id, dag);
  await alles.query(`update persoon set overlijdensdatum = '2026-06-01' where gemeente_id = $1 and id = $2`, [
    borne.gemeenteId,
    borne.persoonIds[5],
  ]);
  const rijen = await kandidaten(id, dag);
  expect(rijen.filter((r) => r.gekozen)).toHaveLength(AANTAL);
  expect(rijen[0]).toMatchObject({ stap: 'herinnering', kostenCenten: 0n, voor: ['te-laat'], tegen: [] });
  // Not by who made it; one taken out by hand needs a new look.
  expect(await waarom(approve(id, dag, { ...besluiter(dag), actor: op(dag).actor }))).toBe(
    'weigering.run-zelf-gemaakt',
  );
  const derde = rijen.find((r) => r.onderwerpId === borne.aanslagIds[2])?.volgnummer ?? 0;
  await writeIn(besluiter(dag), borne.gemeenteId, async (w) => {
    const { versie } = (await loadInvorderrun(w, borne.gemeenteId, id)).run;
    await changeInvorderrun(w, { id, versie, reden: 'Belt morgen', doe: 'uithalen', volgnummer: derde });
  });
  await approve(id, dag);
  await pay(0, 0n, dag);
  await carryOut('herinnering', id, dag);
  const na = await run(id, dag);
  expect(na.run).toMatchObject({ status: 'uitgevoerd', aantalGedaan: 3 });
  const uit = new Map((await kandidaten(id, dag)).map((r) => [r.onderwerpId, r.uitkomstReden ?? r.uitkomst]));
  expect(borne.aanslagIds.map((a) => uit.get(a))).toEqual([
    'betaald',
    'uitgevoerd',
    null,
    'uitgevoerd',
    'uitgevoerd',
    'overleden',
  ]);
  expect(
    await count(
      `invorderingsstap where stap = 'herinnering' and kosten_centen = 0 and uiterlijk = '2026-06-30'`,
    ),
  ).toBe(3);
  expect(await count(`document where soort = 'herinnering'`)).toBe(3);
  expect(
    await count(
      `bezorging z join document d on d.id = z.document_id where d.soort = 'herinnering' and z.kanaal = 'post'`,
    ),
  ).toBe(3);
});

test('aanmaning: costs once, also after it was broken off and two workers went on at once', async () => {
  const dag = '2026-07-14';
  await bank('2026-07-13');
  const id = await start('aanmaning', dag);
  await plan('aanmaning', id, dag);
  const vooraf = new Map((await kandidaten(id, dag)).map((r) => [r.onderwerpId, r]));
  expect([...vooraf.values()].filter((r) => r.gekozen)).toHaveLength(3);
  await approve(id, dag);
  // Broken off after the first part of one.
  await expect(
    carryOut('aanmaning', id, dag, {
      perDeel: 1,
      meld: (wat, deel) => {
        if (wat === 'gedaan' && deel === 1) throw new Error('gedood');
      },
    }),
  ).rejects.toThrow('gedood');
  expect(await count(`invorderingsstap where stap = 'aanmaning'`)).toBe(1);
  await Promise.all([
    carryOut('aanmaning', id, dag, { perDeel: 1 }),
    carryOut('aanmaning', id, dag, { perDeel: 1 }),
  ]);
  expect((await run(id, dag)).run).toMatchObject({ status: 'uitgevoerd', aantalGedaan: 3 });
  expect(
    await count(
      `invorderingsstap where stap = 'aanmaning' and kosten_centen = 1000 and uiterlijk = '2026-07-28'`,
    ),
  ).toBe(3);
  const gekozen = [...vooraf.values()].filter((r) => r.gekozen);
  const kosten = await readIn(op(dag), [borne.gemeenteId], (r) =>
    listKosten(
      r,
      borne.gemeenteId,
      gekozen.map((k) => k.onderwerpId),
    ),
  );
  // What was foreseen is what was charged, and each once.
  expect(kosten).toHaveLength(3);
  for (const k of kosten) expect(k.bedragCenten).toBe(vooraf.get(k.aanslagId)?.kostenCenten);
});

test('dwangbevel: not before the aanmaning ran out, in the name of who gave akkoord, and its costs by the blocks of the law', async () => {
  const dag = '2026-08-14';
  await bank('2026-08-13');
  const id = await start('dwangbevel', dag);
  await plan('dwangbevel', id, dag);
  const rijen = await kandidaten(id, dag);
  expect(rijen.filter((r) => r.gekozen)).toHaveLength(3);
  await approve(id, dag);
  // A payment leaves less than the gemeente collects this way.
  await pay(1, 36_000n, dag);
  await carryOut('dwangbevel', id, dag);
  expect((await run(id, dag)).run.aantalGedaan).toBeGreaterThanOrEqual(2);
  const stappen = (
    await alles.query(
      `select s.aanslag_id, s.kosten_centen, s.bedrag_centen from invorderingsstap s where s.stap = 'dwangbevel' and s.gemeente_id = $1`,
      [borne.gemeenteId],
    )
  ).rows as { aanslag_id: string; kosten_centen: string; bedrag_centen: string }[];
  for (const s of stappen) {
    const vooraf = rijen.find((r) => r.onderwerpId === s.aanslag_id);
    if (vooraf?.openCenten === BigInt(s.bedrag_centen))
      expect(BigInt(s.kosten_centen)).toBe(vooraf.kostenCenten);
  }
  expect(stappen.length).toBeGreaterThanOrEqual(2);
  expect(await waarom(start('dwangbevel', '2026-08-13', '2026-08-13'))).toBe('weigering.rundag-voor-vorige');
});

test('a step that is taken back takes its costs with it', async () => {
  const dag = '2026-08-17';
  const { rows } = await alles.query<{ id: string; aanslag_id: string }>(
    `select id, aanslag_id from invorderingsstap where gemeente_id = $1 and stap = 'dwangbevel' limit 1`,
    [borne.gemeenteId],
  );
  const [stap] = rows;
  if (!stap) throw new Error('no dwangbevel');
  await writeIn(besluiter(dag), borne.gemeenteId, (w) =>
    withdrawStap(w, { id: stap.id, reden: 'Er was al een regeling gevraagd' }),
  );
  const kosten = await readIn(op(dag), [borne.gemeenteId], (r) =>
    listKosten(r, borne.gemeenteId, [stap.aanslag_id]),
  );
  expect(kosten.map((k) => [k.soort, k.terug !== null])).toEqual([
    ['aanmaning', false],
    ['dwangbevel', true],
  ]);
});

test('the demo takes steps with letters and costs, some of them lately, and once', async () => {
  const { gemeenteId } = await arrangeAanslagen(alles, 'hengelo', 15);
  await book(gemeenteId);
  await bank('2026-10-30');
  const ctx = klok('2026-11-21');
  expect(await fillInvorderingIn(ctx, gemeenteId)).toBe(9);
  expect(await fillInvorderingIn(ctx, gemeenteId)).toBe(0);
  const { rows } = await alles.query(
    `select stap, count(*)::int as n from invorderingsstap where gemeente_id = $1 group by 1 order by 1`,
    [gemeenteId],
  );
  expect(rows).toEqual([
    { stap: 'aanmaning', n: 3 },
    { stap: 'dwangbevel', n: 1 },
    { stap: 'herinnering', n: 5 },
  ]);
});
