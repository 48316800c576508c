import { seedAanslagen, seedOntvangsten, type TestAanslag } from '@tests/support/aanslagen';
import { jobContext, staffContext } from '@tests/support/context';
import { setInvorderingskosten } from '@tests/support/kosten';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decidePlaatsing } from '@/domain/betalingen/decide-plaatsing';
import { getOntvangst } from '@/domain/betalingen/ontvangst.queries';
import { listPlaatsingsvoorstellen } from '@/domain/betalingen/plaatsingsvoorstel.queries';
import { placeOntvangst } from '@/domain/betalingen/place-ontvangst';
import { placeStorno } from '@/domain/betalingen/place-storno';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { getSpreiding } from '@/domain/betalingen/spreiding.queries';
import { undoOntvangst } from '@/domain/betalingen/undo-ontvangst';
import { bookRente } from '@/domain/grootboek/boeking';
import { chargeKosten } from '@/domain/grootboek/charge-kosten';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { getToerekening } from '@/domain/grootboek/toerekening.queries';
import { getGrootboekControle } from '@/domain/grootboek/totalen.queries';
import { toCents } from '@/platform/cents';
import { Refused } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';

const { kantoor, a, b } = twoTenants;
const job = jobContext(kantoor, [a, b]);
const staf = staffContext(kantoor, [a, b], ['medewerker-innen']);
const tweede = staffContext(kantoor, [a, b], ['medewerker-innen'], {
  actor: { soort: 'medewerker', medewerkerId: kantoor.collegaId, naam: 'Collega' },
});
let close: () => Promise<void>;
let alles: pg.Client;
let aanslagen: TestAanslag[];
let ontvangsten: Record<'los' | 'over' | 'storno' | 'groot', string>;

beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  alles = new pg.Client({ connectionString: walled.database.migratieUrl });
  await alles.connect();
  await setInvorderingskosten(alles, a);
  aanslagen = await seedAanslagen(alles, a, [[10_000n, 5_001n], [3_000n], [4_000n], [6_000n, 3_333n, 1n]]);
  // Of the same debtor, and should have been paid before the others.
  await alles.query('alter table aanslag disable trigger user');
  await alles.query(
    `update aanslag set betaalschema = 'zes-weken', dagtekening = '2026-02-01', laatste_vervaldag = '2026-03-15' where id = $1`,
    [nummer(2).id],
  );
  await alles.query('alter table aanslag enable trigger user');
  const [los = '', over = '', storno = '', groot = ''] = await seedOntvangsten(alles, kantoor, [
    { ref: 'los', bedragCenten: 17_000n },
    { ref: 'over', bedragCenten: 17_000n },
    { ref: 'storno', bedragCenten: -17_000n },
    { ref: 'groot', bedragCenten: 21_000n },
  ]);
  ontvangsten = { los, over, storno, groot };
  await processOntvangsten(job);
});
afterAll(async () => {
  await alles.end();
  await close();
});

const nummer = (n: number): TestAanslag => {
  const found = aanslagen[n];
  if (!found) throw new Error('no aanslag');
  return found;
};
const open = async (...welke: number[]) => {
  const ids = welke.map((n) => nummer(n).id);
  const standen = await readIn(staf, [a.id], (read) => getStandVanAanslagen(read, a.id, ids));
  return ids.map((id) => standen.get(id)?.openCenten);
};
const view = (id: string) => readIn(staf, [a.id, b.id], (read) => getOntvangst(read, id));
const plaats = (ontvangstId: string, n: number, ookAndere: boolean, ctx = staf) =>
  writeIn(ctx, a.id, (write) => placeOntvangst(write, { ontvangstId, aanslagId: nummer(n).id, ookAndere }));
const terug = (ontvangstId: string) =>
  writeIn(staf, a.id, (write) => undoOntvangst(write, { ontvangstId, reden: 'op de verkeerde aanslag' }));
const sluit = async () => {
  for (const c of await readIn(staf, [a.id, b.id], getGrootboekControle)) expect(c.sluit).toBe(true);
};
describe('money for several aanslagen of one debtor', () => {
  test('alone it stays as too much paid; with the others it pays what is latest, in one movement that is taken back as one', async () => {
    await plaats(ontvangsten.los, 0, false);
    expect(await open(0, 1, 2)).toEqual([0n, 3_000n, 4_000n]);
    await terug(ontvangsten.los);
    const vooraf = await readIn(staf, [a.id], (read) =>
      getSpreiding(read, { gemeenteId: a.id, aanslagId: nummer(0).id }, toCents(17_000)),
    );
    // The named one first, then the one that should have been paid longest ago: not the next number.
    expect(vooraf.map((d) => [d.aanslagnummer, d.bedragCenten])).toEqual([
      [nummer(0).aanslagnummer, 15_001n],
      [nummer(2).aanslagnummer, 1_999n],
    ]);
    await plaats(ontvangsten.los, 0, true);
    expect(await open(0, 1, 2)).toEqual([0n, 3_000n, 2_001n]);
    const geboekt = await view(ontvangsten.los);
    expect(geboekt.aanslag).toMatchObject({
      aanslagId: nummer(0).id,
      ookOp: [{ aanslagId: nummer(2).id, aanslagnummer: nummer(2).aanslagnummer }],
    });
    await sluit();
    await terug(ontvangsten.los);
    expect(await open(0, 1, 2)).toEqual([15_001n, 3_000n, 4_000n]);
    expect(await view(ontvangsten.los)).toMatchObject({ status: 'niet-thuisgebracht', aanslag: null });
    await sluit();
  });

  test('a storno takes it off each of them; one that was none pays each again', async () => {
    await plaats(ontvangsten.over, 0, true);
    await writeIn(staf, a.id, (write) =>
      placeStorno(write, { stornoId: ontvangsten.storno, ontvangstId: ontvangsten.over }),
    );
    expect(await open(0, 1, 2)).toEqual([15_001n, 3_000n, 4_000n]);
    await sluit();
    await terug(ontvangsten.storno);
    expect(await open(0, 1, 2)).toEqual([0n, 3_000n, 2_001n]);
    await sluit();
    await terug(ontvangsten.over);
    expect(await open(0, 1, 2)).toEqual([15_001n, 3_000n, 4_000n]);
  });

  test('where nothing else is open or left there is nothing to choose', async () => {
    const klein = await readIn(staf, [a.id], (read) =>
      getSpreiding(read, { gemeenteId: a.id, aanslagId: nummer(0).id }, toCents(15_001)),
    );
    expect(klein).toEqual([]);
  });

  test('above the limit a second person lets exactly this through, and not what became of it meanwhile', async () => {
    await alles.query(
      `insert into kantoor_instelling (kantoor_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
       values ($1, $2, 'thuisbrengen', '{"alleenTotEuro": 200}', '2020-01-01', 'proef', 'contract', 'proef', '2020-01-01')`,
      [kantoor.id, testId('grens')],
    );
    expect(await plaats(ontvangsten.groot, 0, true)).toBe('wacht');
    const voorstel = async () =>
      (await readIn(tweede, [a.id], (read) => listPlaatsingsvoorstellen(read, ontvangsten.groot)))[0];
    const eerste = await voorstel();
    await plaats(ontvangsten.over, 2, false);
    const besluit = (besluit: 'akkoord' | 'intrekken', v: typeof eerste, ctx = tweede) =>
      writeIn(ctx, a.id, (write) =>
        decidePlaatsing(write, { id: v?.id ?? '', versie: v?.versie ?? 0, besluit, reden: null }),
      );
    await expect(besluit('akkoord', eerste)).rejects.toThrow(Refused);
    await besluit('intrekken', eerste, staf);
    expect(await plaats(ontvangsten.groot, 0, true)).toBe('wacht');
    await besluit('akkoord', await voorstel());
    // 21,000: 15,001 for the named one, 3,000 for the other; 2,999 of the last with the same day.
    expect(await open(0, 1, 2, 3)).toEqual([0n, 0n, 0n, 6_335n]);
    await sluit();
  });
});

test('[G-14] every payment goes in one fixed order, says by which rule, comes out the same again, and each post is the sum of its entries on any day', async () => {
  const walled = await openWalled();
  const client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  try {
    await setInvorderingskosten(client, a);
    const [eerste, zelfde] = await seedAanslagen(client, a, [
      [6_000n, 3_333n, 1n],
      [6_000n, 3_333n, 1n],
    ]);
    if (!eerste || !zelfde) throw new Error('no aanslagen');
    const BEDRAGEN = [1_500n, 5_900n, 1_000n, 9_000n];
    const dagen = ['2026-07-10', '2026-07-11', '2026-07-12', '2026-07-13'];
    for (const { id } of [eerste, zelfde]) {
      for (const [soort, dag] of [
        ['aanmaning', '2026-07-01'],
        ['dwangbevel', '2026-07-05'],
      ] as const) {
        const handeling = { soort: 'proefstap', id: testId(`${id} ${soort}`) };
        await writeIn(staf, a.id, (w) =>
          chargeKosten(w, { aanslagId: id, soort, handeling, dag: toLocalDate(dag) }),
        );
      }
      await writeIn(staf, a.id, (w) =>
        postBoeking(
          w,
          bookRente(
            { boekdatum: toLocalDate('2026-07-06') },
            { aanslagId: id, belastingjaar: 2026 },
            toCents(200),
          ),
        ),
      );
    }
    // One after the other on the first, all in one batch on the second: the order is that of the rule, not of the work.
    for (const [n, bedragCenten] of BEDRAGEN.entries()) {
      await seedOntvangsten(client, kantoor, [
        { ref: `los ${n}`, bedragCenten, kenmerk: eerste.kenmerk, boekdatum: dagen[n] ?? '' },
      ]);
      await processOntvangsten(job);
    }
    await seedOntvangsten(
      client,
      kantoor,
      BEDRAGEN.map((bedragCenten, n) => ({
        ...{ ref: `samen ${n}`, bedragCenten, kenmerk: zelfde.kenmerk, boekdatum: dagen[n] ?? '' },
      })).toReversed(),
    );
    await processOntvangsten(job);

    const geboekt = async (id: string) =>
      (
        await client.query<{ koppeling: string; dag: string; regels: string }>(
          `select b.koppeling, b.boekdatum::text as dag, string_agg(coalesce(k.soort, r.rekening) || ' '
             || coalesce(r.belastingsoort, '-') || ' ' || -r.bedrag_centen, ', ' order by r.volgnummer) as regels
           from boekingsregel r join boeking b on (b.gemeente_id, b.id) = (r.gemeente_id, r.boeking_id)
           left join kosten k on (k.gemeente_id, k.id) = (r.gemeente_id, r.kosten_id)
           where r.gemeente_id = $1 and r.aanslag_id = $2 and b.soort = 'ontvangst'
           group by 1, 2 order by 2`,
          [a.id, id],
        )
      ).rows;
    const los = await geboekt(eerste.id);
    expect(los.map((r) => r.regels)).toEqual([
      // Costs, the oldest act first; then interest; then the lines in proportion, an odd cent to the largest remainder.
      'aanmaning - 1000, dwangbevel - 500',
      'dwangbevel - 5600, debiteuren-rente - 200, debiteuren ozb 64, debiteuren afvalstoffenheffing 36',
      'debiteuren ozb 643, debiteuren afvalstoffenheffing 357',
      'debiteuren ozb 5293, debiteuren afvalstoffenheffing 2940, debiteuren rioolheffing 1, te-veel-ontvangen - 766',
    ]);
    expect((await geboekt(zelfde.id)).map((r) => r.regels)).toEqual(los.map((r) => r.regels));
    // The rule is told step by step, worked out again from the books.
    for (const { koppeling } of los) {
      const uitleg = await readIn(staf, [a.id], (read) => getToerekening(read, a.id, eerste.id, koppeling));
      expect(uitleg?.uitleg?.length ?? 0).toBeGreaterThan(0);
      expect(uitleg?.uitleg?.every((stap) => stap.bron.regeling !== '')).toBe(true);
    }
    // What each post stands at is nothing but the sum of its entries; so it is known of any day that was.
    const posten = async (tot: string) =>
      (
        await client.query<{ post: string; centen: string }>(
          `select coalesce(k.soort, r.belastingsoort, r.rekening) as post, sum(r.bedrag_centen)::text as centen
           from boekingsregel r join boeking b on (b.gemeente_id, b.id) = (r.gemeente_id, r.boeking_id)
           left join kosten k on k.gemeente_id = r.gemeente_id and r.rekening = 'debiteuren-kosten'
             and (k.id = r.kosten_id or k.boeking_id = r.boeking_id)
           where r.gemeente_id = $1 and r.aanslag_id = $2 and r.rekening like 'debiteuren%' and b.boekdatum <= $3
           group by 1 order by 1`,
          [a.id, eerste.id, tot],
        )
      ).rows.map((r) => `${r.post} ${r.centen}`);
    expect(await posten('2026-07-09')).toEqual([
      'aanmaning 1000',
      'afvalstoffenheffing 3333',
      'debiteuren-rente 200',
      'dwangbevel 6100',
      'ozb 6000',
      'rioolheffing 1',
    ]);
    expect(await posten('2026-07-11')).toEqual([
      'aanmaning 0',
      'afvalstoffenheffing 3297',
      'debiteuren-rente 0',
      'dwangbevel 0',
      'ozb 5936',
      'rioolheffing 1',
    ]);
    const stand = (await readIn(staf, [a.id], (read) => getStandVanAanslagen(read, a.id, [eerste.id]))).get(
      eerste.id,
    );
    const nu = await posten('2026-12-31');
    expect(nu.every((post) => post.endsWith(' 0'))).toBe(true);
    expect(stand?.openCenten).toBe(0n);
  } finally {
    await client.end();
    await walled.close();
  }
});
