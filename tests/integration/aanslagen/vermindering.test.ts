import { seedAanslagen, seedOntvangsten, type TestAanslag } from '@tests/support/aanslagen';
import { jobContext, staffContext } from '@tests/support/context';
import { size } from '@tests/support/size';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decideVermindering } from '@/domain/aanslagen/decide-vermindering';
import { proposeVermindering } from '@/domain/aanslagen/propose-vermindering';
import { VERMINDERINGSREDENEN } from '@/domain/aanslagen/vermindering';
import {
  listVerminderingenVan,
  listVoorgesteldeVerminderingen,
} from '@/domain/aanslagen/vermindering.queries';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { getGrootboekControle, getGrootboekTotalen } from '@/domain/grootboek/totalen.queries';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { NotFound, Refused, Stale } from '@/platform/errors';
import { readIn, writeIn, writeRaw } from '@/platform/tenant';

const { kantoor, a, b } = twoTenants;
const wie = (medewerkerId: string): Context =>
  staffContext(kantoor, [a, b], ['medewerker-heffen', 'heffingsambtenaar'], {
    actor: { soort: 'medewerker', medewerkerId, naam: 'Proef' },
  });
const een = wie(kantoor.medewerkerId);
const twee = wie(kantoor.collegaId);
const drie = wie(testId('derde'));
let close: () => Promise<void>;
let alles: pg.Client;
let aanslagen: TestAanslag[];

beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  alles = new pg.Client({ connectionString: walled.database.migratieUrl });
  await alles.connect();
  aanslagen = await seedAanslagen(
    alles,
    a,
    Array.from({ length: 12 }, () => [10_000n, 5_000n]),
  );
});
afterAll(async () => {
  await alles.end();
  await close();
});

const nth = (n: number): TestAanslag => {
  const found = aanslagen[n];
  if (!found) throw new Error('no aanslag');
  return found;
};
const propose = (ctx: Context, aanslag: TestAanslag, bedrag: bigint, regel = 0) =>
  writeIn(ctx, a.id, (write) =>
    proposeVermindering(write, {
      aanslagId: aanslag.id,
      aanslagregelId: aanslag.regels[regel]?.id ?? '',
      bedragCenten: toCents(bedrag),
      reden: 'ambtshalve',
      toelichting: 'de oppervlakte was te groot',
    }),
  );
const decide = (
  ctx: Context,
  v: { id: string; versie: number },
  besluit: 'toekennen' | 'afwijzen' | 'intrekken' = 'toekennen',
) =>
  writeIn(ctx, a.id, (write) =>
    decideVermindering(write, { id: v.id, versie: v.versie, besluit, besluitReden: null }),
  );
const stand = async (aanslag: TestAanslag) =>
  (await readIn(een, [a.id], (read) => getStandVanAanslagen(read, a.id, [aanslag.id]))).get(aanslag.id);

describe('[I-09] a vermindering', () => {
  test('is proposed with one of its reasons, granted by a second person, and booked with that reason', async () => {
    const aanslag = nth(0);
    for (const [n, reden] of VERMINDERINGSREDENEN.entries()) {
      const v = await writeIn(een, a.id, (write) =>
        proposeVermindering(write, {
          aanslagId: aanslag.id,
          aanslagregelId: aanslag.regels[0]?.id ?? '',
          bedragCenten: toCents(100),
          reden,
          toelichting: 'een reden met genoeg tekens',
        }),
      );
      expect(
        (await readIn(een, [a.id], (read) => listVoorgesteldeVerminderingen(read, a.id))).map((p) => p.id),
      ).toContain(v.id);
      await decide(twee, v);
      expect(await stand(aanslag)).toMatchObject({
        verminderdCenten: BigInt(n + 1) * 100n,
        openCenten: 15_000n - BigInt(n + 1) * 100n,
      });
    }
    const mutaties = (await stand(aanslag))?.mutaties ?? [];
    expect(
      mutaties
        .filter((m) => m.soort === 'vermindering')
        .map((m) => m.reden)
        .sort(),
    ).toEqual([...VERMINDERINGSREDENEN].sort());
    const verhaal = await readIn(een, [a.id], (read) => listVerminderingenVan(read, a.id, aanslag.id));
    expect(verhaal.map((v) => v.status)).toEqual(VERMINDERINGSREDENEN.map(() => 'toegekend'));
  });

  test('of what was paid goes to what else is open on the biljet, and only then is too much', async () => {
    const aanslag = nth(1);
    await seedOntvangsten(alles, kantoor, [{ ref: 'deel', bedragCenten: 12_000n, kenmerk: aanslag.kenmerk }]);
    await processOntvangsten(jobContext(kantoor, [a, b]));
    // 12,000 of 15,000: 8,000 on the first line, 4,000 on the second.
    await decide(twee, await propose(een, aanslag, 4_000n));
    expect(await stand(aanslag)).toMatchObject({
      openCenten: 0n,
      teVeelOntvangenCenten: 1_000n,
      verminderdCenten: 4_000n,
      regels: [
        { opgelegdCenten: 10_000n, verminderdCenten: 4_000n, ontvangenCenten: 6_000n, openCenten: 0n },
        { ontvangenCenten: 5_000n, openCenten: 0n },
      ],
    });
    const [totaal] = (await readIn(een, [a.id], getGrootboekTotalen)).filter(
      (t) => t.belastingsoort === 'ozb',
    );
    expect(totaal?.verminderdCenten).toBe(4_000n + BigInt(VERMINDERINGSREDENEN.length) * 100n);
    for (const c of await readIn(een, [a.id, b.id], getGrootboekControle)) expect(c.sluit).toBe(true);
  });

  test('is never more than the line less what was reduced before', async () => {
    const aanslag = nth(2);
    await decide(twee, await propose(een, aanslag, 9_999n));
    await expect(propose(een, aanslag, 2n)).rejects.toThrow(Refused);
    await decide(twee, await propose(een, aanslag, 1n));
    await expect(propose(een, aanslag, 1n)).rejects.toThrow(Refused);
    expect((await stand(aanslag))?.regels[0]).toMatchObject({ verminderdCenten: 10_000n, openCenten: 0n });
  });

  test('refused or withdrawn leaves the books as they were', async () => {
    const aanslag = nth(3);
    await decide(twee, await propose(een, aanslag, 100n), 'afwijzen');
    await decide(een, await propose(een, aanslag, 100n), 'intrekken');
    expect(await stand(aanslag)).toMatchObject({ verminderdCenten: 0n, openCenten: 15_000n });
  });

  test('two clerks on one proposal: one decides, the other hears it', async () => {
    const v = await propose(een, nth(4), 100n);
    const both = await Promise.allSettled([decide(twee, v), decide(drie, v, 'afwijzen')]);
    expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    const [verloren] = both.filter((r) => r.status === 'rejected');
    expect(verloren?.status === 'rejected' && verloren.reason).toBeInstanceOf(Stale);
  });

  test('two proposals for one line at the same moment: one stays', async () => {
    const both = await Promise.allSettled([propose(een, nth(5), 100n), propose(twee, nth(5), 100n)]);
    expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('of a line of another aanslag or gemeente does not exist', async () => {
    const vreemd = { ...nth(6), regels: nth(7).regels };
    await expect(propose(een, vreemd, 1n)).rejects.toThrow(NotFound);
    await expect(propose(een, { ...nth(6), id: b.aanslagId }, 1n)).rejects.toThrow(NotFound);
  });
});

describe('the same person never decides on his own proposal', () => {
  const raw = (ctx: Context, sql: string, values: unknown[]) =>
    writeRaw(ctx, a.id, (c) => c.query(sql, values));
  const ik = `medewerker:${kantoor.medewerkerId}`;

  test(`in ${size(25, 500)} rounds of every path: the use case, at the same moment, and raw SQL as the application`, async () => {
    let gelukt = 0;
    const poging = async (asked: Promise<unknown>) => {
      try {
        await asked;
        gelukt += 1;
      } catch (error) {
        if (
          !(error instanceof Refused) &&
          !/check constraint|does not change|begins as a proposal/.test(String(error))
        )
          throw error;
      }
    };
    const v = await propose(een, nth(8), 100n);
    const regelId = nth(8).regels[1]?.id ?? '';
    for (let n = 0; n < size(25, 500); n += 1) {
      await Promise.all([poging(decide(een, v)), poging(decide(een, v, 'afwijzen'))]);
      const set = 'update vermindering set';
      const at = 'where gemeente_id = $1 and id = $2';
      const besluit = `status = 'toegekend', besloten_op = now()`;
      await poging(raw(een, `${set} ${besluit}, besloten_door = $3 ${at}`, [a.id, v.id, ik]));
      await poging(raw(een, `${set} ${besluit} ${at}`, [a.id, v.id]));
      // Another name for the proposer first, or in the same stroke.
      await poging(raw(een, `${set} voorgesteld_door = 'medewerker:x' ${at}`, [a.id, v.id]));
      await poging(
        raw(een, `${set} ${besluit}, besloten_door = $3, voorgesteld_door = 'medewerker:x' ${at}`, [
          a.id,
          v.id,
          ik,
        ]),
      );
      // Another amount or line than the second person saw.
      await poging(raw(een, `${set} bedrag_centen = 9999 ${at}`, [a.id, v.id]));
      await poging(raw(een, `${set} aanslagregel_id = $3 ${at}`, [a.id, v.id, regelId]));
      // One that was never proposed.
      await poging(
        raw(
          een,
          `insert into vermindering (gemeente_id, id, aanslag_id, aanslagregel_id, bedrag_centen, reden, toelichting, status,
             voorgesteld_door, voorgesteld_op, besloten_door, besloten_op)
           values ($1, gen_random_uuid(), $2, $3, 5, 'ambtshalve', 'x', 'toegekend', 'medewerker:x', now(), $4, now())`,
          [a.id, nth(8).id, regelId, ik],
        ),
      );
    }
    expect(gelukt).toBe(0);
    expect(await stand(nth(8))).toMatchObject({ verminderdCenten: 0n });
    // The second person still can.
    await decide(twee, v);
    expect(await stand(nth(8))).toMatchObject({ verminderdCenten: 100n });
    for (const sql of ['bedrag_centen = 9999', "status = 'afgewezen'", 'besloten_door = voorgesteld_door'])
      await expect(
        raw(twee, `update vermindering set ${sql} where gemeente_id = $1 and id = $2`, [a.id, v.id]),
      ).rejects.toThrow();
    await expect(raw(twee, 'delete from vermindering where gemeente_id = $1', [a.id])).rejects.toThrow(
      /permission denied/,
    );
  });
});
