import { seedAanslagen, type TestAanslag } from '@tests/support/aanslagen';
import { addBesluiters } from '@tests/support/aanwijzingen';
import { staffContext } from '@tests/support/context';
import { payOff } from '@tests/support/invordering';
import { setInvorderingskosten } from '@tests/support/kosten';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillKostenIn } from '@/commands/demo/kosten';
import { chargeKosten } from '@/domain/grootboek/charge-kosten';
import type { Kosten } from '@/domain/grootboek/kosten';
import { reverseKosten } from '@/domain/grootboek/reverse-kosten';
import { decideKostenterugname } from '@/domain/invordering/decide-kostenterugname';
import type { Kostenterugname, Terugnamebesluit } from '@/domain/invordering/kostenterugname';
import {
  getKostenVanAanslag,
  getTerugname,
  listWachtendeTerugnames,
} from '@/domain/invordering/kostenterugname.queries';
import { proposeKostenterugname } from '@/domain/invordering/propose-kostenterugname';
import { listTegoedenIn } from '@/domain/terugbetalingen/tegoed.queries';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';

const { kantoor, a, b } = twoTenants;
const een = staffContext(kantoor, [a], ['medewerker-innen']);
const collega = {
  actor: { soort: 'medewerker', medewerkerId: kantoor.collegaId, naam: 'Collega' },
} as const;
const twee = staffContext(kantoor, [a], ['medewerker-innen'], collega);
const ambtenaar = staffContext(kantoor, [a], ['invorderingsambtenaar'], collega);
const dag = toLocalDate('2026-07-01');

let close: () => Promise<void>;
let client: pg.Client;
let aanslagen: TestAanslag[];
beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  // Up to 50.00 for a colleague: an aanmaning is below it, a dwangbevel above.
  await setInvorderingskosten(client, a);
  await setInvorderingskosten(client, b);
  aanslagen = await seedAanslagen(
    client,
    a,
    Array.from({ length: 7 }, () => [10_000n]),
  );
});
afterAll(async () => {
  await client.end();
  await close();
});

const aanslag = (n: number) => aanslagen[n]?.id ?? '';
let stappen = 0;
const breng = (n: number, soort: 'aanmaning' | 'dwangbevel' = 'aanmaning'): Promise<Kosten> => {
  stappen += 1;
  const handeling = { soort: 'proefstap', id: testId(`stap ${stappen}`) };
  return writeIn(een, a.id, (w) => chargeKosten(w, { aanslagId: aanslag(n), soort, handeling, dag }));
};
const stelVoor = (kostenId: string) =>
  writeIn(een, a.id, (w) => proposeKostenterugname(w, { kostenId, reden: 'ging naar een oud adres' }));
const besluit = (ctx: Context, { id, versie }: Kostenterugname, wat: Terugnamebesluit) =>
  writeIn(ctx, a.id, (w) =>
    decideKostenterugname(w, { id, versie, besluit: wat, besluitReden: 'omdat het zo is' }),
  );
const weigering = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => {
      const { sleutel, name } = error as { sleutel?: string; name: string };
      return sleutel ?? name;
    },
  );
const kostenVan = async (n: number) =>
  (await readIn(een, [a.id], (r) => getKostenVanAanslag(r, a.id, aanslag(n)))).kosten;

describe('taking costs back', () => {
  test('is proposed by one and granted by another, in one go with the boeking', async () => {
    const kosten = await breng(0);
    const voorstel = await stelVoor(kosten.id);
    const wachtend = await readIn(een, [a.id], (r) => listWachtendeTerugnames(r));
    expect(wachtend).toMatchObject([{ id: voorstel.id, soort: 'aanmaning', bedragCenten: 1_000n }]);
    expect(await weigering(besluit(een, voorstel, 'toekennen'))).toBe('kosten.fout.eigen');
    expect((await kostenVan(0))[0]?.terug).toBeNull();
    await besluit(twee, voorstel, 'toekennen');
    expect(await kostenVan(0)).toMatchObject([
      {
        openCenten: 0n,
        terug: { reden: 'ging naar een oud adres', dag: '2026-11-02' },
        terugnames: [{ status: 'toegekend' }],
      },
    ]);
    expect(await readIn(een, [a.id], (r) => listWachtendeTerugnames(r))).toEqual([]);
    const open = await readIn(twee, [a.id], (r) => getTerugname(r, a.id, voorstel.id));
    expect(open).toMatchObject({ grensCenten: 5_000n, kosten: { id: kosten.id } });
  });

  test('above the limit is for the invorderingsambtenaar', async () => {
    const voorstel = await stelVoor((await breng(1, 'dwangbevel')).id);
    expect(await weigering(besluit(twee, voorstel, 'toekennen'))).toBe('kosten.fout.boven-grens');
    expect(await weigering(besluit(twee, voorstel, 'afwijzen'))).toBe('kosten.fout.boven-grens');
    await besluit(ambtenaar, voorstel, 'toekennen');
    expect((await kostenVan(1))[0]?.terug).not.toBeNull();
  });

  test('counts once for a double click, of who proposes and of who decides', async () => {
    const kosten = await breng(2);
    const dubbel = await Promise.all([weigering(stelVoor(kosten.id)), weigering(stelVoor(kosten.id))]);
    expect(dubbel.toSorted()).toEqual([null, 'kosten.fout.al-voorgesteld'].toSorted());
    const [voorstel] = (await kostenVan(2))[0]?.terugnames ?? [];
    if (!voorstel) throw new Error('no proposal');
    const beide = await Promise.all([
      weigering(besluit(twee, voorstel, 'toekennen')),
      weigering(besluit(twee, voorstel, 'toekennen')),
    ]);
    expect(beide.toSorted()).toEqual([null, 'Stale'].toSorted());
    const { rows } = await client.query(
      `select count(*)::int as n from boeking where gemeente_id = $1 and tegenboeking_van = $2`,
      [a.id, kosten.boekingId],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('that happened otherwise in the meantime is not granted, and not proposed again', async () => {
    const kosten = await breng(3);
    const voorstel = await stelVoor(kosten.id);
    await writeIn(twee, a.id, (w) =>
      reverseKosten(w, { kostenId: kosten.id, reden: 'op bezwaar', dag: toLocalDate('2026-08-01') }),
    );
    expect(await weigering(besluit(twee, voorstel, 'toekennen'))).toBe('kosten.fout.al-terug');
    await besluit(twee, voorstel, 'afwijzen');
    expect(await weigering(stelVoor(kosten.id))).toBe('kosten.fout.al-terug');
  });

  test('is withdrawn by who proposed it and by nobody else; then it can be proposed again', async () => {
    const kosten = await breng(4);
    const voorstel = await stelVoor(kosten.id);
    expect(await weigering(besluit(twee, voorstel, 'intrekken'))).toBe('kosten.fout.niet-van-u');
    await besluit(een, voorstel, 'intrekken');
    const weer = await stelVoor(kosten.id);
    await besluit(twee, weer, 'afwijzen');
    expect((await kostenVan(4))[0]).toMatchObject({ terug: null, openCenten: 1_000n });
  });

  test('is held by the database: no own approval, no other costs, no second decision', async () => {
    const kosten = await breng(5);
    const voorstel = await stelVoor(kosten.id);
    const wijzig = (zet: string) =>
      writeIn(twee, a.id, (w) =>
        w.db.$executeRawUnsafe(
          `update kostenterugname set ${zet} where gemeente_id = ${a.id} and id = $1::uuid`,
          voorstel.id,
        ),
      ).then(
        () => null,
        (error: unknown) => String(error),
      );
    expect(
      await wijzig(`status = 'toegekend', besloten_door = voorgesteld_door, besloten_op = now()`),
    ).toMatch(/tweede_persoon/);
    expect(await wijzig(`status = 'toegekend', besloten_door = null, besloten_op = null`)).toMatch(/check/);
    expect(await wijzig(`reden = 'een heel andere reden'`)).toMatch(/does not change/);
    await besluit(twee, voorstel, 'afwijzen');
    expect(await wijzig(`besluit_reden = 'toch iets anders'`)).toMatch(/does not change/);
  });
});

test('[L-11] costs are what the Kostenwet says on the day of the act, and who paid what was wrong has it back', async () => {
  const breng11 = (soort: Kosten['soort'], op: string) =>
    writeIn(een, a.id, (w) =>
      chargeKosten(w, {
        aanslagId: aanslag(6),
        soort,
        handeling: { soort: 'proefstap', id: testId(`tarief ${soort} ${op}`) },
        dag: toLocalDate(op),
      }),
    );
  const soorten = ['aanmaning', 'dwangbevel', 'hernieuwd-bevel', 'beslag'] as const;
  const bedragen = async (op: string) => {
    const uit: bigint[] = [];
    for (const soort of soorten) uit.push((await breng11(soort, op)).bedragCenten);
    return uit;
  };
  // EUR 100.00: Kostenwet 2, 3 eerste en tweede lid and 4 eerste lid, by the rates of each year.
  expect(await bedragen('2025-12-30')).toEqual([900n, 5_800n, 2_100n, 7_400n]);
  expect(await bedragen('2026-07-01')).toEqual([1_000n, 6_100n, 2_200n, 7_800n]);
  await payOff(een, a.id, aanslag(6));
  const onterecht = (await kostenVan(6)).find((k) => k.soort === 'dwangbevel' && k.dag === '2026-07-01');
  await besluit(ambtenaar, await stelVoor(onterecht?.id ?? ''), 'toekennen');
  const na = (await kostenVan(6)).filter((k) => k.terug !== null);
  expect(na.map((k) => [k.soort, k.dag])).toEqual([['dwangbevel', '2026-07-01']]);
  // It was paid: so much is to be paid back to him.
  const tegoeden = await readIn(een, [a.id], (r) => listTegoedenIn(r, a.id));
  expect(tegoeden.filter((t) => t.aanslagId === aanslag(6)).map((t) => t.bedragCenten)).toEqual([6_100n]);
});

test('the demo shows costs that stand, a proposal and costs that were taken back, once', async () => {
  const ctx = staffContext(kantoor, [b], []);
  const gedaagd = await seedAanslagen(
    client,
    // Of the first person a case runs.
    { ...b, persoonId: b.tweedePersoonId },
    Array.from({ length: 3 }, () => [20_000n]),
  );
  const moment = new Date('2026-11-28T10:00:00Z');
  for (const { id: aanslagId } of gedaagd)
    await writeIn(ctx, b.id, (write) =>
      chargeKosten(write, {
        aanslagId,
        soort: 'aanmaning',
        handeling: { soort: 'proef', id: aanslagId },
        dag: toLocalDate('2026-10-19'),
      }),
    );
  // Who decides in the demo works here and has the aanwijzing.
  await addBesluiters(client, kantoor.id, ['invorderingsambtenaar-proef']);
  expect(await fillKostenIn(ctx, b.id, 'proef', moment)).toBe(2);
  expect(await fillKostenIn(ctx, b.id, 'proef', moment)).toBe(0);
  const { rows } = await client.query(
    `select k.terug_dag is not null as terug, t.status from kosten k
     left join kostenterugname t on t.gemeente_id = k.gemeente_id and t.kosten_id = k.id
     where k.gemeente_id = $1 and k.handeling_soort = 'proef' order by t.status nulls first`,
    [b.id],
  );
  expect(rows).toEqual([
    { terug: false, status: null },
    { terug: true, status: 'toegekend' },
    { terug: false, status: 'voorgesteld' },
  ]);
});
