import { arrangeAanslagen, type Opgelegd } from '@tests/integration/documenten/arrange';
import { seedOntvangsten } from '@tests/support/aanslagen';
import { addBesluiters } from '@tests/support/aanwijzingen';
import { bookOplegging, payOff } from '@tests/support/invordering';
import { textOf } from '@tests/support/pdf';
import { refusal } from '@tests/support/refusal';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadInvorderrun, loadRunkandidaten } from '@/app/(kantoor)/invordering/load-run';
import { openDocument } from '@/domain/documenten/open-document';
import { stopRendering } from '@/domain/documenten/render-document';
import { listKosten } from '@/domain/grootboek/kosten.queries';
import { changeInvorderrun } from '@/domain/invordering/change-invorderrun';
import { decideInvorderrun } from '@/domain/invordering/decide-invorderrun';
import type { Padstap } from '@/domain/invordering/invorderingspad';
import { INVORDERRUNS } from '@/domain/invordering/invorderrun-soorten';
import { startInvorderrun } from '@/domain/invordering/start-invorderrun';
import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { carryOutGetoetsteRun, planGetoetsteRun } from '@/domain/runs/work-on-getoetste-run';
import { calculateAanmaningskosten, calculateDwangbevelkosten } from '@/law/kosten';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { newId, readIn, writeIn } from '@/platform/tenant';

/** The intervals of the contract of Haarlem (S1 5.2): a month after the last day to pay, a month after the aanmaning. */

const als = (dag: string, rol: Rol = 'medewerker-innen') =>
  seedContext(
    rol === 'invorderingsambtenaar' ? 'beheerder-cocensus' : 'heffingsambtenaar-cocensus',
    [rol],
    { now: new Date(`${dag}T09:00:00Z`) },
    2,
  );
const klok = (dag: string) => ({ ...als(dag), actor: { soort: 'systeem', taak: 'proef' } as const });
let client: pg.Client;
let close: () => Promise<void>;
let haarlem: Opgelegd;
beforeAll(async () => {
  const seeded = await openSeeded(6);
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await addBesluiters(client, 2, ['beheerder-cocensus', 'heffingsambtenaar-cocensus']);
  haarlem = await arrangeAanslagen(client, 'haarlem', 5);
  await bookOplegging(client, haarlem.gemeenteId);
  await client.query(
    `insert into bestand (kantoor_id, id, gemeente_id, soort, naam, sha256, omvang_bytes, status, aangeboden_door, aangeboden_op, klaar_op)
     values (2, $1, null, 'ontvangsten', 'bank.csv', md5('bank') || md5('bank'), 1, 'geladen', 'proef', '2026-05-01', '2026-05-01')`,
    [testId('bankbestand')],
  );
  await seedOntvangsten(client, { id: 2, bestandId: testId('bankbestand') }, [
    { ref: 'bank', bedragCenten: 1n, boekdatum: '2026-12-30' },
  ]);
  // One paid, of one all waits for an objection, one died: the last two owe and are asked.
  await payOff(als('2026-05-04'), haarlem.gemeenteId, id(0));
  await writeIn(als('2026-05-04'), haarlem.gemeenteId, (w) =>
    placeOpschorting(w, {
      grond: 'bezwaar-belasting',
      bron: { soort: 'zaak', id: newId() },
      persoonId: haarlem.persoonIds[1] ?? '',
      aanslagId: id(1),
      aanslagregelId: null,
      bedragCenten: null,
      vanaf: toLocalDate('2026-05-01'),
      tot: toLocalDate('2026-12-01'),
    }),
  );
  await client.query(
    `update persoon set overlijdensdatum = '2026-04-01' where gemeente_id = $1 and id = $2`,
    [haarlem.gemeenteId, haarlem.persoonIds[2]],
  );
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

const id = (n: number) => haarlem.aanslagIds[n] ?? '';
async function plan(stap: Padstap, dag: string): Promise<string> {
  const runId = await writeIn(als(dag), haarlem.gemeenteId, (w) =>
    startInvorderrun(w, { stap, dagtekening: toLocalDate(dag) }),
  );
  await planGetoetsteRun(klok(dag), INVORDERRUNS[stap], { gemeenteId: haarlem.gemeenteId, runId });
  return runId;
}
/** What somebody sees before he gives akkoord: of each candidate whether he is asked, why not, and what it costs. */
async function preview(runId: string, dag: string) {
  const { rijen } = await readIn(als(dag), [haarlem.gemeenteId], (r) =>
    loadRunkandidaten(r, haarlem.gemeenteId, runId),
  );
  return new Map(rijen.map((rij) => [rij.onderwerpId, rij]));
}
const versieVan = async (runId: string, dag: string) =>
  (await readIn(als(dag), [haarlem.gemeenteId], (r) => loadInvorderrun(r, haarlem.gemeenteId, runId))).run
    .versie;
async function approve(runId: string, dag: string, ctx = als(dag, 'invorderingsambtenaar')): Promise<void> {
  const versie = await versieVan(runId, dag);
  await writeIn(ctx, haarlem.gemeenteId, (w) =>
    decideInvorderrun(w, { id: runId, versie, besluit: 'akkoord', reden: null }),
  );
}
async function withdraw(runId: string, dag: string): Promise<void> {
  const versie = await versieVan(runId, dag);
  await writeIn(als(dag), haarlem.gemeenteId, (w) =>
    changeInvorderrun(w, { id: runId, versie, reden: 'Te vroeg', doe: 'intrekken' }),
  );
}
const carryOut = (stap: Padstap, runId: string, dag: string) =>
  carryOutGetoetsteRun(klok(dag), INVORDERRUNS[stap], { gemeenteId: haarlem.gemeenteId, runId });
const stappen = async (stap: Padstap) =>
  (
    await client.query<{ aanslag_id: string; document_id: string }>(
      `select aanslag_id, document_id from invorderingsstap where gemeente_id = $1 and stap = $2 order by aanslag_id`,
      [haarlem.gemeenteId, stap],
    )
  ).rows;
const gekozen = (rijen: Awaited<ReturnType<typeof preview>>) =>
  [...rijen.values()]
    .filter((rij) => rij.gekozen)
    .map((rij) => rij.onderwerpId)
    .toSorted();

test('[L-02] the aanmaning comes a month after the last day to pay: candidates, each exclusion with its reason, a look before it, and akkoord of another', async () => {
  // The last day to pay was 30 April: on 29 May it is too early for everybody.
  const vroeg = await plan('aanmaning', '2026-05-29');
  const [een] = (await preview(vroeg, '2026-05-29')).values();
  expect(gekozen(await preview(vroeg, '2026-05-29'))).toEqual([]);
  expect(een?.tegen).toContain('te-vroeg');
  await withdraw(vroeg, '2026-05-29');
  const dag = '2026-06-01';
  const runId = await plan('aanmaning', dag);
  const rijen = await preview(runId, dag);
  expect(gekozen(rijen)).toEqual([id(3), id(4)].toSorted());
  expect(rijen.has(id(0))).toBe(false);
  expect(rijen.get(id(1))?.tegen).toEqual(['opgeschort:bezwaar-belasting']);
  expect(rijen.get(id(2))?.tegen).toContain('overleden');
  expect(rijen.get(id(3))?.kostenCenten).toBe(
    calculateAanmaningskosten(toLocalDate(dag), toCents(rijen.get(id(3))?.openCenten ?? 0n)).waarde,
  );
  expect(await stappen('aanmaning')).toEqual([]);
  expect(
    await refusal(approve(runId, dag, { ...als(dag, 'invorderingsambtenaar'), actor: als(dag).actor })),
  ).toBe('weigering.run-zelf-gemaakt');
  await approve(runId, dag);
  await carryOut('aanmaning', runId, dag);
  expect((await stappen('aanmaning')).map((s) => s.aanslag_id)).toEqual([id(3), id(4)].toSorted());
});

test('[L-03] the dwangbevel comes a month after the aanmaning, by post and in the name of who gave akkoord, with its costs of the Kostenwet', async () => {
  const vroeg = '2026-06-30';
  const teVroeg = await plan('dwangbevel', vroeg);
  expect((await preview(teVroeg, vroeg)).get(id(3))?.tegen).toEqual(['te-vroeg']);
  await withdraw(teVroeg, vroeg);
  const dag = '2026-07-01';
  const runId = await plan('dwangbevel', dag);
  await payOff(als(dag), haarlem.gemeenteId, id(4));
  const rijen = await preview(runId, dag);
  expect(gekozen(rijen)).toEqual([id(3), id(4)].toSorted());
  expect(rijen.get(id(3))?.kostenCenten).toBe(
    calculateDwangbevelkosten(toLocalDate(dag), toCents(rijen.get(id(3))?.openCenten ?? 0n)).waarde,
  );
  expect(await refusal(approve(runId, dag, als(dag)))).not.toBe('gedaan');
  await approve(runId, dag);
  await carryOut('dwangbevel', runId, dag);
  // Who paid between is passed over; what was foreseen is what was charged.
  const [stap, ...verder] = await stappen('dwangbevel');
  expect([stap?.aanslag_id, verder]).toEqual([id(3), []]);
  const kosten = await readIn(als(dag), [haarlem.gemeenteId], (r) =>
    listKosten(r, haarlem.gemeenteId, [id(3)]),
  );
  expect(kosten.map((k) => [k.soort, k.bedragCenten])).toEqual([
    ['aanmaning', 1_000n],
    ['dwangbevel', rijen.get(id(3))?.kostenCenten],
  ]);
  const { rows } = await client.query(
    `select kanaal from bezorging where gemeente_id = $1 and document_id = $2`,
    [haarlem.gemeenteId, stap?.document_id],
  );
  expect(rows).toEqual([{ kanaal: 'post' }]);
  const brief = await readIn(als(dag), [haarlem.gemeenteId], (r) =>
    openDocument(r, haarlem.gemeenteId, stap?.document_id ?? ''),
  );
  const tekst = brief?.stand === 'leesbaar' ? textOf(brief.pdf) : '';
  for (const wat of ['In naam van de Koning', 'U krijgt dit dwangbevel per post.', 'beheerder-cocensus'])
    expect(tekst).toContain(wat);
});
