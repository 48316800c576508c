import { textOf } from '@tests/support/pdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getAanslag } from '@/domain/aanslagen/aanslag.queries';
import { aanslagoplegging } from '@/domain/aanslagen/aanslagoplegging-run';
import { makeProefbiljet } from '@/domain/aanslagen/make-proefbiljet';
import { getProefaanslag, listProefaanslagen } from '@/domain/aanslagen/proefaanslag.queries';
import { listWachtOpAkkoord } from '@/domain/aanslagen/wacht-op-akkoord.queries';
import { stopRendering } from '@/domain/documenten/render-document';
import { getObjectMetHouders } from '@/domain/objecten/object-met-houders.queries';
import { listUitval } from '@/domain/runs/run.queries';
import { carryOutVasteRun } from '@/domain/runs/work-on-vaste-run';
import { Refused } from '@/platform/errors';
import { readIn } from '@/platform/tenant';
import { BORNE, beslis, besluiter, maker, openPlek, type Plek, proefdraai, run, totalen } from './arrange';

/** What the second person sees of a run before akkoord is what is imposed after it. */
let plek: Plek;
let runId: string;
beforeAll(async () => {
  plek = await openPlek(150);
  // Parts of forty: the sample is drawn over all of them.
  runId = await proefdraai({}, 40);
});
afterAll(async () => {
  stopRendering();
  await plek.close();
});
const lees = <T>(ask: Parameters<typeof readIn<T>>[2], ctx = besluiter) => readIn(ctx, [BORNE], ask);

/** The list to its end, page by page. */
async function alles() {
  const rijen = [];
  let na: string | null = null;
  do {
    const blad: Awaited<ReturnType<typeof listProefaanslagen>> = await lees((read) =>
      listProefaanslagen(read, BORNE, runId, na),
    );
    rijen.push(...blad.rijen);
    na = blad.verder;
  } while (na !== null);
  return rijen;
}

test('what waits for me stands before whoever did not make it, in every gemeente, and before nobody else', async () => {
  const wacht = await lees(listWachtOpAkkoord);
  expect(wacht).toMatchObject([{ gemeenteId: BORNE, soort: 'run', id: runId, een: false, aantal: 150 }]);
  expect(wacht[0]).toMatchObject({
    bedragCenten: (await alles()).reduce((som, r) => som + r.bedragCenten, 0n),
  });
  expect(await lees(listWachtOpAkkoord, maker)).toEqual([]);
});

test('a row that was left out says which object or person it is, and the object says who has it', async () => {
  const uitval = await lees((read) => listUitval(read, BORNE, runId));
  const object = uitval.find((rij) => rij.onderwerpSoort === 'object');
  expect(object?.objectId).toBe(object?.onderwerpId);
  const gevonden = await lees((read) => getObjectMetHouders(read, BORNE, object?.objectId ?? ''));
  expect(gevonden.wozObjectnummer).toBe(object?.wozObjectnummer);
  const { rows } = await plek.alles.query(
    'select object_id, persoon_id from belang where gemeente_id = $1 limit 1',
    [BORNE],
  );
  const metEen = await lees((read) => getObjectMetHouders(read, BORNE, rows[0].object_id));
  expect(metEen.houders.map((h) => h.persoonId)).toContain(rows[0].persoon_id);
});

test('lowest, highest, one by lot and the whole list, with the lines and the biljet of each, are what is imposed then', async () => {
  const lijst = await alles();
  expect(lijst).toHaveLength(150);
  const bedragen = lijst.map((r) => r.bedragCenten).toSorted((a, b) => (a < b ? -1 : 1));
  const { steekproef } = await totalen(runId);
  expect(BigInt(steekproef?.laagste.bedragCenten ?? 0)).toBe(bedragen[0]);
  expect(BigInt(steekproef?.hoogste.bedragCenten ?? 0)).toBe(bedragen.at(-1));
  const lot = lijst.find((r) => r.persoonId === steekproef?.toeval.persoonId);
  expect(lot?.bedragCenten).toBe(BigInt(steekproef?.toeval.bedragCenten ?? 0));

  const wie = steekproef?.hoogste.persoonId ?? '';
  const proef = await lees((read) => getProefaanslag(read, BORNE, runId, wie));
  const tekst = textOf(await makeProefbiljet(besluiter, BORNE, runId, wie));
  expect(tekst).toContain('PROEF');
  expect(tekst).toContain('Er is nog niets opgelegd en er is niets te betalen');
  // Nobody can pay a proof: it has no account and no kenmerk.
  expect(tekst.replace(/\s/g, '')).not.toContain('0000000000000000');
  expect(tekst).not.toMatch(/NL\d\d/);

  await beslis(runId);
  await carryOutVasteRun(maker, aanslagoplegging, { gemeenteId: BORNE, runId });
  const { rows } = await plek.alles.query(
    'select id, persoon_id, bedrag_centen from aanslag where gemeente_id = $1 and run_id = $2',
    [BORNE, runId],
  );
  expect(new Map(rows.map((r) => [r.persoon_id, BigInt(r.bedrag_centen)]))).toEqual(
    new Map(lijst.map((r) => [r.persoonId, r.bedragCenten])),
  );
  const id = rows.find((r) => r.persoon_id === wie)?.id;
  const opgelegd = await lees((read) => getAanslag(read, BORNE, id));
  const zonderId = (regels: typeof opgelegd.regels) => regels.map(({ id: _, ...regel }) => regel);
  expect(zonderId(proef?.regels ?? [])).toEqual(zonderId(opgelegd.regels));
  expect(proef).toMatchObject({
    bedragCenten: opgelegd.bedragCenten,
    betaalschema: opgelegd.betaalschema,
    laatsteVervaldag: opgelegd.laatsteVervaldag,
  });
  // Imposed, it is no proof any more.
  await expect(lees((read) => getProefaanslag(read, BORNE, runId, wie))).rejects.toThrow(Refused);
  await expect(lees((read) => listProefaanslagen(read, BORNE, runId, null))).rejects.toThrow(Refused);
});

test('a run that got akkoord this moment does not say that it stands still, however long it waited', async () => {
  const ander = await proefdraai({ soorten: ['hondenbelasting'], dagtekening: '2026-03-31' });
  const stil = async () => (await run(ander)).stil;
  const zet = (wat: string) =>
    plek.alles.query(`update run set ${wat} where gemeente_id = $1 and id = $2`, [BORNE, ander]);
  await zet(`hartslag_op = now() - interval '9 days'`);
  // The heart beats by the clock of the database.
  await beslis(ander, 'akkoord', { ...besluiter, now: new Date() });
  expect(await stil()).toBe(false);
});
