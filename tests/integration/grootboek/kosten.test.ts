import { seedAanslagen, seedOntvangsten, type TestAanslag } from '@tests/support/aanslagen';
import { jobContext, staffContext } from '@tests/support/context';
import { setInvorderingskosten } from '@tests/support/kosten';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { getAansluiting } from '@/domain/grootboek/aansluiting.queries';
import { losseRegel, makeBoeking } from '@/domain/grootboek/boeking';
import { chargeKosten } from '@/domain/grootboek/charge-kosten';
import { getJournaal } from '@/domain/grootboek/journaal.queries';
import type { Kosten } from '@/domain/grootboek/kosten';
import { listKosten } from '@/domain/grootboek/kosten.queries';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { maandVan } from '@/domain/grootboek/maand';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { reverseKosten } from '@/domain/grootboek/reverse-kosten';
import { openUit } from '@/domain/grootboek/stand';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { allocate } from '@/domain/grootboek/toerekening';
import { getVorderingenVan } from '@/domain/grootboek/vordering.queries';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';

const { kantoor, a } = twoTenants;
const ctx = staffContext(kantoor, [a], ['medewerker-innen']);
const dag = toLocalDate('2026-07-01');

let close: () => Promise<void>;
let client: pg.Client;
let aanslagen: TestAanslag[];
beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  await setInvorderingskosten(client, a);
  aanslagen = await seedAanslagen(
    client,
    a,
    Array.from({ length: 9 }, () => [10_000n]),
  );
});
afterAll(async () => {
  await client.end();
  await close();
});

const nummer = (n: number): TestAanslag => {
  const found = aanslagen[n];
  if (!found) throw new Error('no aanslag');
  return found;
};
let stappen = 0;
const breng = (n: number, more: Partial<Parameters<typeof chargeKosten>[1]> = {}): Promise<Kosten> => {
  stappen += 1;
  const handeling = { soort: 'proefstap', id: testId(`stap ${stappen}`) };
  return writeIn(ctx, a.id, (w) =>
    chargeKosten(w, { aanslagId: nummer(n).id, soort: 'aanmaning', handeling, dag, ...more }),
  );
};
const neem = (kostenId: string, reden = 'ten onrechte gestuurd') =>
  writeIn(ctx, a.id, (w) => reverseKosten(w, { kostenId, reden, dag: toLocalDate('2026-07-20') }));
const betaal = (n: number, centen: bigint) =>
  writeIn(ctx, a.id, async (w) => {
    const { id } = nummer(n);
    const stand = (await lockStanden(w, [id])).get(id);
    if (!stand) throw new Error('no stand');
    const regels = allocate(openUit(stand), toCents(centen)).regels;
    return postBoeking(
      w,
      makeBoeking('ontvangst', { boekdatum: toLocalDate('2026-07-10') }, [
        losseRegel('rekening-courant', toCents(centen)),
        ...regels,
      ]),
    );
  });
const standVan = async (n: number) => {
  const { id } = nummer(n);
  const found = (await readIn(ctx, [a.id], (r) => getStandVanAanslagen(r, a.id, [id]))).get(id);
  if (!found) throw new Error('no stand');
  return found;
};
const lijst = (n: number) => readIn(ctx, [a.id], (r) => listKosten(r, a.id, [nummer(n).id]));
const weigering = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => (error as { sleutel?: string }).sleutel ?? String(error),
  );

describe('[G-12] costs of collection', () => {
  test('are posts of their own with a beneficiary, the oldest paid first, and say what is still owed', async () => {
    const aanmaning = await breng(0);
    const dwangbevel = await breng(0, { soort: 'dwangbevel', dag: toLocalDate('2026-07-05') });
    const beslag = await breng(0, { soort: 'beslag', dag: toLocalDate('2026-07-09') });
    expect([aanmaning, dwangbevel, beslag].map((k) => [k.bedragCenten, k.begunstigde])).toEqual([
      [1_000n, 'kantoor'],
      [6_100n, 'kantoor'],
      [7_800n, 'deurwaarder'],
    ]);
    await betaal(0, 1_500n);
    const posten = await lijst(0);
    expect(posten.map((k) => [k.soort, k.bedragCenten, k.openCenten])).toEqual([
      ['aanmaning', 1_000n, 0n],
      ['dwangbevel', 6_100n, 5_600n],
      ['beslag', 7_800n, 7_800n],
    ]);
    expect(posten.map((k) => k.uitleg?.length ?? 0).every((n) => n > 0)).toBe(true);
    const stand = await standVan(0);
    expect(stand).toMatchObject({ kostenCenten: 14_900n, openKostenCenten: 13_400n, openCenten: 23_400n });
    expect(stand.opgelegdCenten).toBe(10_000n);
  });

  test('are charged once for one act, also by two at the same moment, and after they were taken back', async () => {
    const handeling = { soort: 'proefstap', id: testId('dubbel') };
    const beide = await Promise.all([weigering(breng(1, { handeling })), weigering(breng(1, { handeling }))]);
    expect(beide.toSorted()).toEqual([null, 'kosten.fout.al-in-rekening'].toSorted());
    const [enige] = await lijst(1);
    expect((await lijst(1)).length).toBe(1);
    await neem(enige?.id ?? '');
    expect(await weigering(breng(1, { handeling }))).toBe('kosten.fout.al-in-rekening');
    expect((await standVan(1)).openKostenCenten).toBe(0n);
  });

  test('are refused where nothing is open, for more than is open, and without a tariff', async () => {
    await betaal(2, 10_000n);
    expect(await weigering(breng(2))).toBe('kosten.fout.niets-open');
    expect(await weigering(breng(3, { overCenten: toCents(10_001n) }))).toBe('kosten.fout.meer-dan-open');
    expect(await weigering(breng(3, { dag: toLocalDate('2023-07-01') }))).toBe('kosten.fout.geen-tarief');
    expect((await standVan(3)).kostenCenten).toBe(0n);
  });

  test('are taken back alone and once; what was paid on them goes to the rest of the biljet', async () => {
    const eerste = await breng(4);
    const tweede = await breng(4, { soort: 'dwangbevel', dag: toLocalDate('2026-07-05') });
    await betaal(4, 1_200n);
    const terug = await neem(eerste.id);
    expect(terug.terug).toMatchObject({ reden: 'ten onrechte gestuurd', dag: '2026-07-20' });
    expect((await lijst(4)).map((k) => [k.id, k.openCenten, k.terug !== null])).toEqual([
      [eerste.id, 0n, true],
      [tweede.id, 4_900n, false],
    ]);
    expect(await standVan(4)).toMatchObject({
      kostenCenten: 6_100n,
      openKostenCenten: 4_900n,
      openCenten: 14_900n,
    });
    expect(await weigering(neem(eerste.id))).toBe('kosten.fout.al-terug');
    const tegelijk = await Promise.all([weigering(neem(tweede.id)), weigering(neem(tweede.id))]);
    expect(tegelijk.toSorted()).toEqual([null, 'kosten.fout.al-terug'].toSorted());
    // 12.00 was paid; no costs stand any more, so all of it is paid on the belasting.
    expect(await standVan(4)).toMatchObject({
      openKostenCenten: 0n,
      openCenten: 8_800n,
      teVeelOntvangenCenten: 0n,
    });
  });

  test('that were paid and taken back stay so when the bank takes the payment back', async () => {
    const job = jobContext(kantoor, [a]);
    const kosten = await breng(8);
    const stort = async (ref: string, bedragCenten: bigint, boekdatum: string) => {
      await seedOntvangsten(client, kantoor, [{ ref, bedragCenten, kenmerk: nummer(8).kenmerk, boekdatum }]);
      await processOntvangsten(job);
    };
    await stort('betaling', 1_000n, '2026-07-10');
    expect(await standVan(8)).toMatchObject({ openKostenCenten: 0n, openCenten: 10_000n });
    await neem(kosten.id);
    expect(await standVan(8)).toMatchObject({ kostenCenten: 0n, openCenten: 9_000n });
    await stort('storno', -1_000n, '2026-07-22');
    expect(await standVan(8)).toMatchObject({
      openKostenCenten: 0n,
      openCenten: 10_000n,
      ontvangenCenten: 0n,
      teVeelOntvangenCenten: 0n,
      regels: [{ openCenten: 10_000n, ontvangenCenten: 0n }],
    });
  });

  test('leave the month, the journaal and the claims closing, paid or not, taken back or not', async () => {
    const betaald = await breng(5);
    await betaal(5, 1_000n);
    await neem(betaald.id);
    const vol = await breng(6);
    await betaal(6, 11_000n);
    await neem(vol.id);
    expect((await standVan(6)).teVeelOntvangenCenten).toBe(1_000n);
    const juli = maandVan(dag);
    const staat = await readIn(ctx, [a.id], (r) => getAansluiting(r, a.id, juli));
    for (const post of staat.posten) expect([post.post, post.verschilCenten]).toEqual([post.post, 0n]);
    expect(staat.totaal.verrekendCenten).toBe(0n);
    // Money came in without its half at the kantoor here; nothing else is said of these boekingen.
    expect(staat.verschillen.filter((v) => v.soort.startsWith('boeking-'))).toEqual([]);
    const journaal = await readIn(ctx, [a.id], (r) => getJournaal(r, a.id, juli, staat));
    expect(journaal).toMatchObject({ sluit: true, verschillen: [] });
    const vorderingen = await readIn(ctx, [a.id], (r) =>
      getVorderingenVan(r, a.id, nummer(5).id, toLocalDate('2026-12-31')),
    );
    expect(vorderingen?.reden).not.toBe('kosten');
    expect(vorderingen?.vorderingen.map((v) => [v.type, v.bedragCenten, v.regels[0]?.code])).toEqual([
      ['AAN', 10_000n, 'ozb.2026'],
      ['VRH', 1_000n, 'aanslag.2026'],
      ['VRM', -1_000n, 'aanslag.2026'],
    ]);
  });
});

describe('the database refuses', () => {
  const alsApp = (sql: string, values: unknown[]) =>
    writeIn(ctx, a.id, (w) => w.db.$executeRawUnsafe(sql, ...values)).then(
      () => null,
      (error: unknown) => String(error),
    );
  const insert = (boekingId: string, n: number, bedrag: number) =>
    alsApp(
      `insert into kosten (gemeente_id, id, aanslag_id, soort, handeling_soort, handeling_id, dag, over_centen, aantal, bedrag_centen,
         begunstigde, boeking_id, gemaakt_door, gemaakt_op)
       values (${a.id}, gen_random_uuid(), $1::uuid, 'aanmaning', 'proef', gen_random_uuid(), '2026-07-01', 10000, 1, ${bedrag}, 'kantoor',
         $2::uuid, 'proef', now())`,
      [nummer(n).id, boekingId],
    );

  test('costs without a boeking, of another amount or aanslag, or on a boeking of something else', async () => {
    const boekingId = await writeIn(ctx, a.id, (w) =>
      postBoeking(
        w,
        makeBoeking('kosten', { boekdatum: dag }, [
          {
            ...losseRegel('debiteuren-kosten', toCents(1_000)),
            aanslagId: nummer(7).id,
            belastingjaar: 2026,
          },
          {
            ...losseRegel('opbrengst-kosten', toCents(-1_000)),
            aanslagId: nummer(7).id,
            belastingjaar: 2026,
          },
        ]),
      ),
    );
    expect(await insert(testId('geen boeking'), 7, 1_000)).toMatch(/charged|foreign key/);
    expect(await insert(boekingId, 7, 999)).toMatch(/what their boeking charged/);
    expect(await insert(boekingId, 3, 1_000)).toMatch(/what their boeking charged/);
    const ontvangst = await betaal(7, 10n);
    expect(await insert(ontvangst, 7, 10)).toMatch(/what their boeking charged/);
    expect(await insert(boekingId, 7, 1_000)).toBeNull();
    expect(await insert(boekingId, 7, 1_000)).toMatch(/nique/);
  });

  test('a change of costs, a reversal that is none, a second one, and a removal', async () => {
    const kosten = await breng(3);
    const wijzig = (zet: string, ...values: unknown[]) =>
      alsApp(`update kosten set ${zet} where gemeente_id = ${a.id} and id = $1::uuid`, [
        kosten.id,
        ...values,
      ]);
    for (const zet of [
      "begunstigde = 'gemeente'",
      'bedrag_centen = 1',
      "dag = '2026-07-02'",
      'gemaakt_op = now()',
    ])
      expect(await wijzig(zet), zet).toMatch(/only taken back/);
    const alsTerug = (boekingId: string) =>
      wijzig(
        `terug_boeking_id = $2::uuid, terug_dag = '2026-07-20', terug_reden = 'x', terug_door = 'x', terug_op = now()`,
        boekingId,
      );
    expect(await alsTerug(kosten.boekingId)).toMatch(/taken back whole/);
    expect(await alsApp(`delete from kosten where gemeente_id = ${a.id}`, [])).toMatch(/denied/);
    const { terug } = await neem(kosten.id);
    expect(await alsTerug(terug?.boekingId ?? '')).toMatch(/taken back once/);
    expect(await wijzig(`terug_reden = 'een andere'`)).toMatch(/taken back once/);
  });

  test('more open than stands, less than nothing, and costs of another aanslag', async () => {
    const kosten = await breng(3);
    const post = (centen: number, n = 3) =>
      writeIn(ctx, a.id, (w) =>
        postBoeking(
          w,
          makeBoeking('ontvangst', { boekdatum: dag }, [
            losseRegel('rekening-courant', toCents(-centen)),
            {
              ...losseRegel('debiteuren-kosten', toCents(centen)),
              aanslagId: nummer(n).id,
              belastingjaar: 2026,
              kostenId: kosten.id,
            },
          ]),
        ),
      ).then(
        () => null,
        (error: unknown) => String(error),
      );
    expect(await post(-1_001)).toMatch(/no more than was charged/);
    expect(await post(1)).toMatch(/no more than was charged/);
    expect(await post(-100, 0)).toMatch(/foreign key/i);
    expect(await post(-100)).toBeNull();
    await neem(kosten.id);
    expect(await post(100)).toMatch(/no more than was charged/);
  });
});
