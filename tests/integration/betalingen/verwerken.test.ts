import { spawn } from 'node:child_process';
import path from 'node:path';
import { seedAanslagen, seedOntvangsten, type TestAanslag } from '@tests/support/aanslagen';
import { jobContext, staffContext } from '@tests/support/context';
import type { TestDatabase } from '@tests/support/database';
import { size } from '@tests/support/size';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getOntvangst, getOntvangstTotalen, listOntvangsten } from '@/domain/betalingen/ontvangst.queries';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { getToerekening } from '@/domain/grootboek/toerekening.queries';
import { getGrootboekControle } from '@/domain/grootboek/totalen.queries';
import { readIn } from '@/platform/tenant';

const { kantoor, a, b } = twoTenants;
const job = jobContext(kantoor, [a, b]);
const staf = staffContext(kantoor, [a, b], ['medewerker-innen']);
let database: TestDatabase;
let close: () => Promise<void>;
let alles: pg.Client;
let vanA: TestAanslag[];
let vanB: TestAanslag[];

beforeAll(async () => {
  ({ database, close } = await openWalled());
  alles = new pg.Client({ connectionString: database.migratieUrl });
  await alles.connect();
  const bedragen = Array.from({ length: 40 }, (_, n) => [10_001n + BigInt(n), 20_000n, 3n]);
  vanA = await seedAanslagen(alles, a, bedragen);
  vanB = await seedAanslagen(alles, b, bedragen);
});
afterAll(async () => {
  await alles.end();
  await close();
});

const standVan = async (aanslag: TestAanslag | undefined) => {
  if (!aanslag) throw new Error('no aanslag');
  const found = await readIn(staf, [aanslag.gemeente.id], (read) =>
    getStandVanAanslagen(read, aanslag.gemeente.id, [aanslag.id]),
  );
  return found.get(aanslag.id);
};
const at = (aanslagen: TestAanslag[], n: number): TestAanslag => {
  const found = aanslagen[n];
  if (!found) throw new Error('no aanslag');
  return found;
};
const view = (id: string) => readIn(staf, [a.id, b.id], (read) => getOntvangst(read, id));
const totalen = () => readIn(staf, [a.id, b.id], getOntvangstTotalen);
const controles = () => readIn(staf, [a.id, b.id], getGrootboekControle);

describe('processing receipts', () => {
  test('what came in is booked or waits with a reason, in number and to the cent, with its lag in werkdagen', async () => {
    const [een, twee, drie] = [at(vanA, 0), at(vanB, 0), at(vanA, 1)];
    const fout = `${een.kenmerk.slice(0, 15)}${(Number(een.kenmerk[15]) + 1) % 10}`;
    const ids = await seedOntvangsten(alles, kantoor, [
      { ref: 'heel', bedragCenten: een.bedragCenten, kenmerk: een.kenmerk },
      { ref: 'deel', bedragCenten: 101n, kenmerk: twee.kenmerk },
      { ref: 'te veel', bedragCenten: drie.bedragCenten + 250n, kenmerk: drie.kenmerk },
      { ref: 'zonder', bedragCenten: 77n },
      { ref: 'getikt', bedragCenten: 78n, kenmerk: fout },
      { ref: 'onbekend', bedragCenten: 79n, kenmerk: '5010002167010010' },
      { ref: 'losse storno', bedragCenten: -80n, kenmerk: twee.kenmerk },
    ]);
    const uitslag = await processOntvangsten(job);
    expect(uitslag.aantal).toBe(7);
    expect(uitslag.geboekt.aantal + uitslag.nietThuisgebracht.aantal).toBe(uitslag.aantal);
    expect(uitslag.geboekt.bedragCenten + uitslag.nietThuisgebracht.bedragCenten).toBe(uitslag.bedragCenten);
    expect(uitslag).toMatchObject({ geboekt: { aantal: 3 }, nietThuisgebracht: { bedragCenten: 154n } });
    const views = await Promise.all(ids.map(view));
    expect(views.map((v) => [v.status, v.reden])).toEqual([
      ['verwerkt', null],
      ['verwerkt', null],
      ['verwerkt', null],
      ['niet-thuisgebracht', 'geen-kenmerk'],
      ['niet-thuisgebracht', 'kenmerk-fout'],
      ['niet-thuisgebracht', 'kenmerk-onbekend'],
      ['niet-thuisgebracht', 'storno-zonder-ontvangst'],
    ]);
    // Valutadatum Tuesday 31 March 2026, booked on 2 November 2026 (the clock of the context).
    expect(views[0]?.werkdagen).toBeGreaterThan(140);
    expect(await standVan(een)).toMatchObject({ openCenten: 0n, ontvangenCenten: een.bedragCenten });
    expect(await standVan(twee)).toMatchObject({
      ontvangenCenten: 101n,
      openCenten: twee.bedragCenten - 101n,
    });
    expect(await standVan(drie)).toMatchObject({ openCenten: 0n, teVeelOntvangenCenten: 250n });
    const som = await totalen();
    // The seed has one receipt that waits already.
    expect(som).toMatchObject({ sluit: true });
    expect(som.perStatus.map((s) => s.aantal)).toEqual([0, 5, 3]);
    for (const controle of await controles()) expect(controle.sluit).toBe(true);
    // Nothing left: a second time does nothing.
    expect(await processOntvangsten(job)).toMatchObject({ aantal: 0, bedragCenten: 0n });
  });

  test('the division of a receipt is worked out again from the books, step by step', async () => {
    const [deel] = (
      await readIn(staf, [a.id, b.id], (read) => listOntvangsten(read, { status: 'verwerkt' }))
    ).filter((o) => o.bankreferentie === 'deel');
    const toerekening = await readIn(staf, [b.id], (read) =>
      getToerekening(read, b.id, deel?.aanslag?.aanslagId ?? '', deel?.koppeling ?? ''),
    );
    expect(toerekening?.regels.map((r) => [r.belastingsoort, r.centen])).toEqual([
      ['ozb', 34n],
      ['afvalstoffenheffing', 67n],
    ]);
    expect(toerekening?.uitleg?.map((s) => s.sleutel)).toContain('geld.afboeking.losse-cent');
  });

  test('a storno takes back the receipt with the same kenmerk and amount, once', async () => {
    const aanslag = at(vanA, 2);
    const heel = { bedragCenten: aanslag.bedragCenten, kenmerk: aanslag.kenmerk };
    const terug = { bedragCenten: -aanslag.bedragCenten, kenmerk: aanslag.kenmerk, boekdatum: '2026-04-03' };
    const [, eerste = '', tweede = ''] = await seedOntvangsten(alles, kantoor, [
      { ref: 'incasso', ...heel },
      { ref: 'storno 1', ...terug },
      { ref: 'storno 2', ...terug },
    ]);
    await processOntvangsten(job);
    expect(await standVan(aanslag)).toMatchObject({ openCenten: aanslag.bedragCenten, ontvangenCenten: 0n });
    expect((await view(eerste)).status).toBe('verwerkt');
    expect(await view(tweede)).toMatchObject({
      status: 'niet-thuisgebracht',
      reden: 'storno-zonder-ontvangst',
    });
    for (const controle of await controles()) expect(controle.sluit).toBe(true);
  });

  test('what was too much goes to the debt that a storno opens again', async () => {
    const aanslag = at(vanA, 3);
    await seedOntvangsten(alles, kantoor, [
      { ref: 'eerst', bedragCenten: aanslag.bedragCenten, kenmerk: aanslag.kenmerk },
      { ref: 'nog eens', bedragCenten: 5_000n, kenmerk: aanslag.kenmerk, boekdatum: '2026-04-01' },
      {
        ref: 'terug',
        bedragCenten: -aanslag.bedragCenten,
        kenmerk: aanslag.kenmerk,
        boekdatum: '2026-04-02',
      },
    ]);
    await processOntvangsten(job);
    expect(await standVan(aanslag)).toMatchObject({
      openCenten: aanslag.bedragCenten - 5_000n,
      teVeelOntvangenCenten: 0n,
      ontvangenCenten: 5_000n,
    });
  });
});

describe('exactly once', () => {
  const betalingen = (van: TestAanslag[], serie: string) =>
    van.slice(5).flatMap((aanslag) =>
      Array.from({ length: size(2, 50) }, (_, n) => ({
        ref: `${serie} ${aanslag.aanslagnummer} ${n}`,
        bedragCenten: 100n + BigInt(n),
        kenmerk: n % 5 === 4 ? '123' : aanslag.kenmerk,
        boekdatum: `2026-04-${10 + (n % 18)}`,
      })),
    );

  const allesEenKeer = async () => {
    const { rows } = await alles.query(
      `select count(*)::int as n, count(distinct r.ontvangst_id)::int as uniek from kantoor_boekingsregel r
       where r.kantoor_id = $1 and r.rekening = 'bank'`,
      [kantoor.id],
    );
    const ontvangsten = await alles.query('select from ontvangst where kantoor_id = $1', [kantoor.id]);
    expect(rows[0]).toEqual({ n: ontvangsten.rowCount, uniek: ontvangsten.rowCount });
    expect((await totalen()).sluit).toBe(true);
    for (const controle of await controles()) expect(controle.sluit).toBe(true);
  };

  test('two workers at the same time divide the work and book nothing twice', async () => {
    const lijst = [...betalingen(vanA, 'twee'), ...betalingen(vanB, 'twee')];
    await seedOntvangsten(alles, kantoor, lijst);
    const uitslagen = await Promise.all([processOntvangsten(job, 7), processOntvangsten(job, 11)]);
    expect(uitslagen.reduce((n, u) => n + u.aantal, 0)).toBe(lijst.length);
    await allesEenKeer();
  });

  test('a worker that is killed halfway leaves whole batches, and the next one does the rest', async () => {
    const lijst = [...betalingen(vanA, 'dood'), ...betalingen(vanB, 'dood')];
    await seedOntvangsten(alles, kantoor, lijst);
    const geboekt = async () =>
      (
        await alles.query(`select from kantoor_boekingsregel where kantoor_id = $1 and rekening = 'bank'`, [
          kantoor.id,
        ])
      ).rowCount ?? 0;
    const ervoor = await geboekt();
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', path.join(import.meta.dirname, 'verwerk-kind.ts')],
      {
        env: process.env,
        stdio: 'ignore',
      },
    );
    const exited = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
    while ((await geboekt()) === ervoor) {
      if (child.exitCode !== null) throw new Error('The worker ended before it could be killed');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    child.kill('SIGKILL');
    expect(await exited).toBe('SIGKILL');
    const rest = lijst.length - ((await geboekt()) - ervoor);
    expect(rest).toBeGreaterThan(0);
    expect((await processOntvangsten(job)).aantal).toBe(rest);
    await allesEenKeer();
  });
});
