import { staffContext } from '@tests/support/context';
import type { TestDatabase } from '@tests/support/database';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { bookKosten, bookTegen, regelVan } from '@/domain/grootboek/boeking';
import { loadBoeking } from '@/domain/grootboek/boeking.store';
import { makeKoppel } from '@/domain/grootboek/koppel';
import { postBoeking, postKoppel } from '@/domain/grootboek/post-boeking';
import { openUit } from '@/domain/grootboek/stand';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { allocate } from '@/domain/grootboek/toerekening';
import { getGrootboekControle, getGrootboekTotalen } from '@/domain/grootboek/totalen.queries';
import { toCents } from '@/platform/cents';
import { addDays, toLocalDate } from '@/platform/local-date';
import { readIn, type TenantClient, writeIn, writeRaw } from '@/platform/tenant';

const { kantoor, a, b } = twoTenants;
const ctx = staffContext(kantoor, [a, b], ['medewerker-innen']);
const boekdatum = toLocalDate('2026-03-31');
const post = {
  aanslagId: a.aanslagId,
  aanslagregelId: a.aanslagregelId,
  belastingsoort: 'ozb',
  belastingjaar: 2026,
};
let database: TestDatabase;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ database, close } = await openWalled());
});
afterAll(() => close());

const standVan = async () => {
  const found = await readIn(ctx, [a.id], (read) => getStandVanAanslagen(read, a.id, [a.aanslagId]));
  const stand = found.get(a.aanslagId);
  if (!stand) throw new Error('no stand');
  return stand;
};

/** A receipt of this amount, posted as a mirrored pair. */
async function ontvang(n: number, bedrag: bigint): Promise<void> {
  const id = testId(`ontvangst ${n}`);
  await writeRaw(ctx, null, (client) =>
    client.query(
      `insert into ontvangst (kantoor_id, id, bestand_id, bankreferentie, boekdatum, valutadatum, bedrag_centen)
       values ($1, $2, $3, $4, $5, $5, $6)`,
      [kantoor.id, id, kantoor.bestandId, `proef ${n}`, boekdatum, bedrag],
    ),
  );
  const open = openUit(await standVan());
  await writeIn(ctx, a.id, (write) =>
    postKoppel(
      write,
      makeKoppel({
        gemeenteId: a.id,
        koppeling: testId(`koppeling ${n}`),
        bedragCenten: toCents(bedrag),
        boekdatum: addDays(boekdatum, n),
        regels: allocate(open, toCents(bedrag)).regels,
        gemeente: { soort: 'ontvangst' },
        kantoor: { soort: 'ontvangst' },
        tegenover: { rekening: 'bank', ontvangstId: id },
      }),
    ),
  );
}

describe('the stand of an aanslag', () => {
  test('follows costs, a part payment, an overpayment and a correctie, in one timeline', async () => {
    await writeIn(ctx, a.id, (write) =>
      postBoeking(
        write,
        bookKosten(
          { boekdatum: toLocalDate('2026-03-30') },
          { aanslagId: a.aanslagId, belastingjaar: 2026 },
          toCents(900),
        ),
      ),
    );
    await ontvang(1, 10_000n);
    expect(await standVan()).toMatchObject({
      opgelegdCenten: 47_549n,
      kostenCenten: 900n,
      openKostenCenten: 0n,
      ontvangenCenten: 10_000n,
      openCenten: 38_449n,
      regels: [{ ontvangenCenten: 9_100n, openCenten: 38_449n }],
    });
    await ontvang(2, 40_000n);
    const vol = await standVan();
    expect(vol).toMatchObject({ openCenten: 0n, teVeelOntvangenCenten: 1_551n, ontvangenCenten: 50_000n });
    expect(vol.mutaties.map((m) => [m.soort, m.bedragCenten])).toEqual([
      ['oplegging', 47_549n],
      ['kosten', 900n],
      ['ontvangst', -10_000n],
      ['ontvangst', -40_000n],
    ]);
    const laatste = vol.mutaties.at(-1)?.boekingId ?? '';
    await writeIn(ctx, a.id, async (write) =>
      postBoeking(
        write,
        bookTegen(await loadBoeking(write, laatste), 'correctie', {
          boekdatum: addDays(boekdatum, 5),
          reden: 'verkeerd-thuisgebracht',
        }),
      ),
    );
    const terug = await standVan();
    expect(terug).toMatchObject({ openCenten: 38_449n, teVeelOntvangenCenten: 0n, ontvangenCenten: 10_000n });
    expect(terug.mutaties.filter((m) => m.gecorrigeerd).map((m) => m.boekingId)).toEqual([laatste]);
  });

  test('the totals say the same, and the control finds the half that has no mirror', async () => {
    const totalen = await readIn(ctx, [a.id, b.id], getGrootboekTotalen);
    expect(totalen).toMatchObject([
      {
        gemeenteId: a.id,
        belastingsoort: 'ozb',
        opgelegdCenten: 47_549n,
        ontvangenCenten: 9_100n,
        openCenten: 38_449n,
      },
      { gemeenteId: b.id, opgelegdCenten: 47_549n, ontvangenCenten: 0n, openCenten: 47_549n },
    ]);
    const [vanA, vanB] = await readIn(ctx, [a.id, b.id], getGrootboekControle);
    // The correctie above was posted without its half at the kantoor.
    expect(vanA).toMatchObject({ saldoCenten: 0n, nietGespiegeld: 1, sluit: false });
    expect(vanB).toMatchObject({ saldoCenten: 0n, nietGespiegeld: 0, sluit: true });
  });

  test('is one statement for a hundred aanslagen', async () => {
    const ids = Array.from({ length: 100 }, (_, n) => testId(`aanslag ${n}`));
    const found = await readIn(ctx, [a.id], (read) =>
      getStandVanAanslagen(read, a.id, [...ids, a.aanslagId]),
    );
    expect([...found.keys()]).toEqual([a.aanslagId]);
  });
});

const KOP = `insert into boeking (gemeente_id, id, soort, boekdatum, gemaakt_door, gemaakt_op)
  values ($1, $2, 'rente', '2026-03-31', 'proef', now())`;
const REGEL = `insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, bedrag_centen)`;

/** Raw SQL as the application, in gemeente a. */
const raw = <T>(fn: (client: TenantClient) => Promise<T>): Promise<T> => writeRaw(ctx, a.id, fn);

describe('the database refuses, whoever asks', () => {
  test('a boeking that does not close', async () => {
    const id = testId('scheef');
    const scheef = raw((c) =>
      c.query(
        `with b as (${KOP}) ${REGEL} values ($1, $2, 1, 'rekening-courant', 5), ($1, $2, 2, 'opbrengst', -4)`,
        [a.id, id],
      ),
    );
    await expect(scheef).rejects.toThrow(/does not sum to zero/);
    const goed = raw((c) =>
      c.query(
        `with b as (${KOP}) ${REGEL} values ($1, $2, 1, 'rekening-courant', 5), ($1, $2, 2, 'opbrengst', -5)`,
        [a.id, id],
      ),
    );
    expect((await goed).rowCount).toBe(2);
  });

  test('lines that come later, also when they close by themselves', async () => {
    const later = raw((c) =>
      c.query(`${REGEL} values ($1, $2, 3, 'rekening-courant', 5), ($1, $2, 4, 'opbrengst', -5)`, [
        a.id,
        testId('scheef'),
      ]),
    );
    await expect(later).rejects.toThrow(/in one statement/);
    const twee = raw(async (c) => {
      await c.query(KOP, [a.id, testId('twee')]);
    });
    await expect(twee).rejects.toThrow(/has lines/);
  });

  test('two boekingen that only close together', async () => {
    const samen = raw((c) =>
      c.query(
        `with b as (insert into boeking (gemeente_id, id, soort, boekdatum, gemaakt_door, gemaakt_op)
           values ($1, $2, 'rente', '2026-03-31', 'proef', now()), ($1, $3, 'rente', '2026-03-31', 'proef', now()))
         ${REGEL} values ($1, $2, 1, 'opbrengst', 5), ($1, $3, 1, 'opbrengst', -5)`,
        [a.id, testId('samen 1'), testId('samen 2')],
      ),
    );
    await expect(samen).rejects.toThrow(/does not sum to zero/);
  });

  test.each(['boeking', 'boekingsregel', 'kantoor_boeking', 'kantoor_boekingsregel'])(
    'a change or removal in %s as the application',
    async (table) => {
      for (const sql of [
        `update ${table} set gemeente_id = gemeente_id`,
        `delete from ${table}`,
        `truncate ${table}`,
      ]) {
        const fixed = sql.replace('gemeente_id', 'volgnummer').replace('= gemeente_id', '= volgnummer');
        const attempt = table.endsWith('regel') ? fixed : sql.replaceAll('gemeente_id', 'soort');
        await expect(raw((c) => c.query(attempt))).rejects.toThrow(/permission denied|only grows/);
      }
    },
  );

  test('a rekening of another administratie in a boeking: no entry crosses', async () => {
    for (const rekening of ['bank', 'niet-thuisgebracht', 'bedrijfsvoering']) {
      const over = raw((c) =>
        c.query(`with b as (${KOP}) ${REGEL} values ($1, $2, 1, $3, 5), ($1, $2, 2, 'opbrengst', -5)`, [
          a.id,
          testId(`over ${rekening}`),
          rekening,
        ]),
      );
      await expect(over).rejects.toThrow(/check constraint/);
    }
  });

  test('a debt of nobody', async () => {
    const los = raw((c) =>
      c.query(
        `with b as (${KOP}) ${REGEL} values ($1, $2, 1, 'debiteuren', 5), ($1, $2, 2, 'opbrengst', -5)`,
        [a.id, testId('los')],
      ),
    );
    await expect(los).rejects.toThrow(/check constraint/);
  });

  test('a pair of another gemeente than that of the transaction is a programming error', async () => {
    const koppel = makeKoppel({
      gemeenteId: b.id,
      koppeling: testId('vreemd'),
      bedragCenten: toCents(5),
      boekdatum,
      regels: [regelVan('debiteuren', post, toCents(-5))],
      gemeente: { soort: 'ontvangst' },
      kantoor: { soort: 'ontvangst' },
      tegenover: { rekening: 'niet-thuisgebracht', ontvangstId: testId('ontvangst 1') },
    });
    await expect(writeIn(ctx, a.id, (write) => postKoppel(write, koppel))).rejects.toThrow(/does not mirror/);
  });
});

test('negative control: without the trigger a crooked boeking stands, and the control says so', async () => {
  await withClient(database.ownerUrl, async (owner) => {
    await owner.query('alter table boekingsregel disable trigger boeking_sluit');
  });
  await raw((c) =>
    c.query(`with b as (${KOP}) ${REGEL} values ($1, $2, 1, 'opbrengst', 7)`, [a.id, testId('kapot')]),
  );
  const [vanA] = await readIn(ctx, [a.id], getGrootboekControle);
  expect(vanA).toMatchObject({ saldoCenten: 7n, sluit: false });
});
