import { refusal } from '@tests/support/refusal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listEigenAanslagen } from '@/domain/aanslagen/eigen-aanslag.queries';
import { getGrootboekControle } from '@/domain/grootboek/totalen.queries';
import { countKasdag } from '@/domain/kas/count-kasdag';
import { getKasdag, listKassen } from '@/domain/kas/kas.queries';
import { getBetaler, getKwitantie } from '@/domain/kas/kwitantie.queries';
import { moveKasgeld } from '@/domain/kas/move-kasgeld';
import { reverseKwitantie } from '@/domain/kas/reverse-kwitantie';
import { toCents } from '@/platform/cents';
import { NotFound } from '@/platform/errors';
import { readIn, writeIn } from '@/platform/tenant';
import {
  a,
  b,
  betaal,
  collega,
  inA,
  type Kastest,
  kantoor,
  kassier,
  op,
  openKastest,
  sleutel,
} from './arrange';

let t: Kastest;
beforeAll(async () => {
  t = await openKastest([[10_000n, 5_000n], [6_000n], [4_000n], [100n]], 10);
});
afterAll(() => t.close());

const at = (n: number) => {
  const gevonden = t.aanslagen[n];
  if (!gevonden) throw new Error(`no aanslag ${n}`);
  return gevonden;
};
const dag1 = op('2026-11-02');
const open = async (n: number) => {
  const eigen = await readIn(kassier(dag1), [a.id], (read) =>
    listEigenAanslagen(read, [{ gemeenteId: a.id, persoonId: a.persoonId }]),
  );
  return eigen.find((x) => x.id === at(n).id)?.open;
};
const kwitantie = (id: string, ctx = kassier(dag1)) =>
  readIn(ctx, [a.id], (read) => getKwitantie(read, a.id, id));
const sluit = async () => {
  for (const controle of await readIn(kassier(dag1), [a.id], getGrootboekControle))
    expect(controle.sluit).toBe(true);
};
const kasInBoeken = async () => {
  const { rows } = await t.alles.query<{ som: string }>(
    `select coalesce(sum(bedrag_centen), 0)::text as som from kantoor_boekingsregel where kantoor_id = $1 and rekening = 'kas'`,
    [kantoor.id],
  );
  return Number(rows[0]?.som);
};

describe('a payment at the till', () => {
  test('is seen as paid at once by citizen and desk, stands in both books, and can be read on its kwitantie', async () => {
    const id = await betaal(t, kassier(dag1), [at(0)], 12_345, { gegevenCenten: toCents(15_000) });
    expect(await open(0)).toBe(2_655n);
    expect(await kasInBoeken()).toBe(12_345);
    await sluit();
    const k = await kwitantie(id);
    expect(k).toMatchObject({
      ...{ nummer: 'B1-2026-0001', bedragCenten: 12_345n, gegevenCenten: 15_000n, dag: '2026-11-02' },
      regels: [{ aanslagnummer: at(0).aanslagnummer, bedragCenten: 12_345n, naCenten: 2_655n }],
    });
    expect(k.regels[0]?.delen.reduce((sum, deel) => sum + deel.centen, 0n)).toBe(12_345n);
  });

  test('of several aanslagen goes to the oldest first; each has its part on one kwitantie', async () => {
    const betaler = await readIn(kassier(dag1), [a.id], (read) => getBetaler(read, a.id, a.persoonId));
    const [eerste, tweede] = betaler.posten.filter((p) => [at(1).id, at(2).id].includes(p.aanslagId));
    const id = await betaal(t, kassier(dag1), [at(2), at(1)], 7_000);
    const { regels, nummer } = await kwitantie(id);
    expect(nummer).toBe('B1-2026-0002');
    expect(regels.map((r) => r.aanslagId)).toEqual([eerste?.aanslagId, tweede?.aanslagId]);
    expect(regels.map((r) => r.bedragCenten)).toEqual([6_000n, 1_000n]);
    await sluit();
  });

  test('is refused when it is more than is open, nothing, too little given, or of another', async () => {
    const nu = kassier(dag1);
    expect(await refusal(betaal(t, nu, [at(3)], 101))).toBe('kas.fout.meer-dan-open');
    expect(await refusal(betaal(t, nu, [at(3)], 0))).toBe('kas.fout.bedrag');
    expect(await refusal(betaal(t, nu, [at(3)], 50, { gegevenCenten: toCents(49) }))).toBe(
      'kas.fout.te-weinig-gegeven',
    );
    expect(await refusal(betaal(t, nu, [], 50))).toBe('kas.fout.niets-open');
    expect(await refusal(betaal(t, nu, [{ id: b.aanslagId }], 50))).toBe(NotFound.name);
    expect(await refusal(betaal(t, nu, [at(3)], 50, { persoonId: b.persoonId }))).toBe(NotFound.name);
    // Before the till was there.
    expect(await refusal(betaal(t, kassier(op('2026-09-30')), [at(3)], 50))).toBe('kas.fout.niet-in-gebruik');
    const elders = writeIn(nu, b.id, (write) =>
      moveKasgeld(write, {
        ...{ kasId: t.kasId, soort: 'bijstorting', bedragCenten: toCents(1) },
        ...{ omschrijving: 'wisselgeld', sleutel: sleutel() },
      }),
    );
    expect(await refusal(elders)).toBe(NotFound.name);
    expect(await open(3)).toBe(100n);
  });

  test('that is sent twice counts once; the same key with another content is refused', async () => {
    const key = sleutel();
    const beide = await Promise.all([
      betaal(t, kassier(dag1), [at(3)], 10, { sleutel: key }),
      betaal(t, kassier(dag1), [at(3)], 10, { sleutel: key }),
    ]);
    expect(beide[0]).toBe(beide[1]);
    expect(await open(3)).toBe(90n);
    expect(await refusal(betaal(t, kassier(dag1), [at(3)], 11, { sleutel: key }))).toBe(
      'formulier.andere-inhoud',
    );
  });

  test('by eight at once has eight numbers without a gap, and takes no cent twice', async () => {
    const uit = await Promise.all(
      Array.from({ length: 8 }, () => betaal(t, collega(dag1), [at(3)], 10).then(kwitantie)),
    );
    const nummers = uit.map((k) => Number(k.nummer.slice(-4))).sort((x, y) => x - y);
    expect(nummers).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
    expect(await open(3)).toBe(10n);
    await sluit();
  });
});

describe('a mistake', () => {
  test('is taken back on its own day by who made it, with a reason, once', async () => {
    const id = await betaal(t, kassier(dag1), [at(2)], 500);
    const voor = await open(2);
    const terug = (key = sleutel()) =>
      inA(kassier(dag1), (write) =>
        reverseKwitantie(write, { kwitantieId: id, reden: 'verkeerd bedrag', sleutel: key }),
      );
    const key = sleutel();
    const nieuw = await terug(key);
    expect(await terug(key)).toBe(nieuw);
    expect(await open(2)).toBe((voor ?? 0n) + 500n);
    expect(await kwitantie(nieuw)).toMatchObject({
      bedragCenten: -500n,
      reden: 'verkeerd bedrag',
      terugVan: { id },
    });
    expect(await kwitantie(id)).toMatchObject({
      teruggenomen: { id: nieuw },
      nietTerug: 'kas.fout.al-terug',
    });
    expect(await refusal(terug())).toBe('kas.fout.al-terug');
    const nogEens = inA(kassier(dag1), (write) =>
      reverseKwitantie(write, { kwitantieId: nieuw, reden: 'toch niet', sleutel: sleutel() }),
    );
    expect(await refusal(nogEens)).toBe('kas.fout.is-terugname');
    await sluit();
  });

  test('is taken back later by another, on the day of then', async () => {
    const id = await betaal(t, kassier(dag1), [at(2)], 300);
    const later = op('2026-11-04');
    const terug = (ctx: ReturnType<typeof kassier>) =>
      inA(ctx, (write) =>
        reverseKwitantie(write, { kwitantieId: id, reden: 'andere aanslag bedoeld', sleutel: sleutel() }),
      );
    expect(await refusal(terug(kassier(later)))).toBe('kas.fout.eigen-kwitantie');
    const nieuw = await terug(collega(later));
    expect(await kwitantie(nieuw)).toMatchObject({ dag: '2026-11-04', bedragCenten: -300n });
  });

  test('of another gemeente is not there', async () => {
    const elders = writeIn(kassier(dag1), b.id, (write) =>
      reverseKwitantie(write, { kwitantieId: a.aanslagId, reden: 'niet van hier', sleutel: sleutel() }),
    );
    expect(await refusal(elders)).toBe(NotFound.name);
  });
});

describe('once a day was counted', () => {
  test('nothing comes onto it: no payment, no reversal, no money out; and what is in the till shows only then', async () => {
    const nu = op('2026-11-02', '16:00');
    const [kas] = await readIn(kassier(nu), [a.id], (read) => listKassen(read, a.id));
    const kasdagId = kas?.vandaag?.id ?? '';
    const beeld = () => readIn(kassier(nu), [a.id], (read) => getKasdag(read, a.id, kasdagId));
    expect((await beeld()).uitkomst).toBeNull();
    const laatste = await betaal(t, kassier(nu), [at(2)], 100);
    const afstorting = (bedrag: number) =>
      inA(kassier(nu), (write) =>
        moveKasgeld(write, {
          ...{ kasId: t.kasId, soort: 'afstorting', bedragCenten: toCents(bedrag) },
          ...{ omschrijving: 'sealbag 12', sleutel: sleutel() },
        }),
      );
    expect(await refusal(afstorting(1_000_000))).toBe('kas.fout.zoveel-niet');
    await afstorting(10_000);
    await inA(kassier(nu), (write) =>
      countKasdag(write, {
        kasdagId,
        stukken: { '100': 1 },
        geteldCenten: toCents(100),
        pinCenten: toCents(0),
      }),
    );
    const geteld = await beeld();
    // 150.00 and what was taken in cash less 100.00 to the bank.
    const genomen = geteld.kwitanties.reduce((sum, k) => sum + k.bedragCenten, 0n);
    expect(geteld.uitkomst).toMatchObject({ openingCenten: 15_000n, verwachtCenten: 5_000n + genomen });
    expect(await refusal(betaal(t, collega(nu), [at(2)], 100))).toBe('kas.fout.dag-geteld');
    expect(await refusal(afstorting(1))).toBe('kas.fout.dag-geteld');
    const terug = inA(kassier(nu), (write) =>
      reverseKwitantie(write, { kwitantieId: laatste, reden: 'te laat bedacht', sleutel: sleutel() }),
    );
    expect(await refusal(terug)).toBe('kas.fout.dag-geteld');
  });
});
