import { staffContext } from '@tests/support/context';
import { refusal } from '@tests/support/refusal';
import { testId } from '@tests/support/two-tenants';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getKasdag, listKassen } from '@/domain/kas/kas.queries';
import { listDagmeldingen } from '@/domain/kas/kasoverzicht.queries';
import { getBetaler } from '@/domain/kas/kwitantie.queries';
import { takeBetaling } from '@/domain/kas/take-betaling';
import { toCents } from '@/platform/cents';
import { NotFound } from '@/platform/errors';
import { readIn, writeIn } from '@/platform/tenant';
import { a, b, type Kastest, kantoor, op, openKastest, sleutel } from './arrange';

let t: Kastest;
beforeAll(async () => {
  t = await openKastest([[10_000n]]);
});
afterAll(() => t.close());

/** Somebody who is kassier in `a` alone, as the door makes him. */
const kassierVanA = staffContext(kantoor, [a], ['kassier'], { kantoorRollen: [], now: op('2026-11-02') });
const setSmaak = async (smaak: 1 | 2) => {
  await t.alles.query(`delete from gemeente_instelling where soort = 'smaak' and gemeente_id = any($1)`, [
    [a.id, b.id],
  ]);
  for (const g of [a, b])
    await t.alles.query(
      `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
       values ($1, gen_random_uuid(), 'smaak', jsonb_build_object('smaak', $2::int), '2020-01-01', 'proef', 'contract', 'proef', '2020-01-01')`,
      [g.id, smaak],
    );
};

test.each([1, 2] as const)(
  '[B-08] in smaak %i a kassier sees the till of his own gemeente and takes money there alone',
  async (smaak) => {
    await setSmaak(smaak);
    const lees = <T>(gemeenteId: number, fn: Parameters<typeof readIn<T>>[2]) =>
      readIn(kassierVanA, [gemeenteId], fn);
    expect((await lees(a.id, (read) => listKassen(read, a.id))).map((kas) => kas.code)).toContain('B1');
    expect(await lees(a.id, (read) => listKassen(read, b.id))).toEqual([]);
    const dagen = await lees(a.id, (read) => listDagmeldingen(read));
    expect(new Set(dagen.map((dag) => dag.gemeenteId))).toEqual(new Set([a.id]));
    const dagVanB = testId(`kasdag geteld ${b.sleutel}`);
    expect(await refusal(lees(a.id, (read) => getKasdag(read, b.id, dagVanB)))).toBe(NotFound.name);
    expect(await refusal(lees(a.id, (read) => getBetaler(read, b.id, b.persoonId)))).toBe(NotFound.name);
    expect(await refusal(lees(b.id, (read) => listKassen(read, b.id)))).toBe(NotFound.name);
    const betaling = (gemeenteId: number, kasId: string, persoonId: string, aanslagId: string) =>
      refusal(
        writeIn(kassierVanA, gemeenteId, (write) =>
          takeBetaling(write, {
            ...{ kasId, persoonId, aanslagIds: [aanslagId], wijze: 'contant', bedragCenten: toCents(100) },
            ...{ gegevenCenten: null, sleutel: sleutel() },
          }),
        ),
      );
    expect(await betaling(a.id, t.kasId, a.persoonId, t.aanslagen[0]?.id ?? '')).toBe('gedaan');
    const kasVanB = testId(`kas ${b.sleutel}`);
    expect(await betaling(a.id, kasVanB, a.persoonId, t.aanslagen[0]?.id ?? '')).toBe(NotFound.name);
    expect(await betaling(b.id, kasVanB, b.persoonId, b.aanslagId)).toBe(NotFound.name);
  },
);
