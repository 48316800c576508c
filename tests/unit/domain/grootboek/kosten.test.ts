import { testId } from '@tests/support/two-tenants';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookVerminderingRegels, hoogstens } from '@/domain/aanslagen/vermindering';
import {
  type Boeking,
  bookKosten,
  bookOpleggingRegels,
  losseRegel,
  makeBoeking,
} from '@/domain/grootboek/boeking';
import {
  BEGUNSTIGDEN,
  determineKosten,
  KOSTENSOORTEN,
  planTerugname,
  waarom,
} from '@/domain/grootboek/kosten';
import { type Mutatieregel, openUit, type StandVanAanslag, standUit } from '@/domain/grootboek/stand';
import { allocate, openTotaal, takeBackKosten, takeBackRegels } from '@/domain/grootboek/toerekening';
import { sumCents, toCents } from '@/platform/cents';
import { addDays, toLocalDate } from '@/platform/local-date';

const aanslagId = testId('aanslag');
const aanslag = { aanslagId, belastingjaar: 2026 };
const BEGIN = toLocalDate('2026-02-28');

/** The books of one aanslag, as the tables keep them: every boeking a day later than the last. */
class Boeken {
  readonly regels: Mutatieregel[] = [];
  readonly boekingen: (Boeking & { id: string })[] = [];
  constructor(bedragen: readonly bigint[]) {
    this.boek(
      bookOpleggingRegels(
        { boekdatum: BEGIN },
        bedragen.map((centen, n) => ({
          aanslagId,
          aanslagregelId: testId(`regel ${n}`),
          belastingsoort: ['ozb', 'rioolheffing', 'afvalstoffenheffing'][n % 3] ?? 'ozb',
          belastingjaar: 2026,
          centen: toCents(centen),
        })),
      ),
    );
  }

  get stand(): StandVanAanslag {
    return standUit(aanslagId, this.regels);
  }
  get kop() {
    return { boekdatum: addDays(BEGIN, this.boekingen.length) };
  }

  /** As the database does: the lines of the boeking that charges costs are of those costs. */
  boek(boeking: Boeking, kostenId?: string): string {
    const id = testId(`boeking ${this.boekingen.length}`);
    const terug = this.boekingen.find((b) => b.id === boeking.tegenboekingVan);
    this.boekingen.push({ ...boeking, id });
    this.regels.push(
      ...boeking.regels
        .filter((r) => r.aanslagId !== null)
        .map((r) => ({
          ...r,
          aanslagId,
          kostenId: r.kostenId ?? (r.rekening === 'debiteuren-kosten' ? (kostenId ?? null) : null),
          boekingId: id,
          soort: boeking.soort,
          telt: boeking.soort === 'correctie' ? (terug?.soort ?? 'correctie') : boeking.soort,
          tegenboekingVan: boeking.tegenboekingVan,
          reden: boeking.reden,
          boekdatum: boeking.boekdatum,
          gemaaktOp: new Date(`${boeking.boekdatum}T10:00:00Z`),
        })),
    );
    return id;
  }
  breng(centen: bigint): string {
    const kostenId = testId(`kosten ${this.boekingen.length}`);
    this.boek(bookKosten(this.kop, aanslag, toCents(centen)), kostenId);
    return kostenId;
  }
  betaal(centen: bigint): string {
    const { regels } = allocate(openUit(this.stand), toCents(centen));
    return this.boek(
      makeBoeking('ontvangst', this.kop, [losseRegel('rekening-courant', toCents(centen)), ...regels]),
    );
  }
  neemKosten(kostenId: string): void {
    const gemaakt = this.regels.find((r) => r.kostenId === kostenId && r.soort === 'kosten');
    this.boek(
      makeBoeking(
        'correctie',
        { ...this.kop, tegenboekingVan: gemaakt?.boekingId ?? '' },
        takeBackKosten(openUit(this.stand), kostenId),
      ),
    );
  }
  /** False where the money was paid out. */
  storneer(id: string): boolean {
    const boeking = this.boekingen.find((b) => b.id === id);
    const eigen = boeking?.regels.filter((r) => r.rekening !== 'rekening-courant') ?? [];
    const regels = takeBackRegels(openUit(this.stand), eigen);
    if (regels === null) return false;
    const bedrag = sumCents(regels.map((r) => r.centen));
    this.boek(
      makeBoeking('storno', { ...this.kop, tegenboekingVan: id }, [
        losseRegel('rekening-courant', toCents(-bedrag)),
        ...regels,
      ]),
    );
    return true;
  }
}

/** Lowers a line by so much at most. Gives by how much. */
function verlaagRegel(boeken: Boeken, welke: number, bedrag: bigint): bigint {
  const stand = boeken.stand;
  const regel = stand.regels[welke % stand.regels.length];
  if (!regel) return 0n;
  const over = hoogstens(regel);
  const bedragCenten = toCents(bedrag < over ? bedrag : over);
  if (bedragCenten === 0n) return 0n;
  const { aanslagregelId } = regel;
  boeken.boek(
    bookVerminderingRegels(
      openUit(stand),
      { aanslagregelId, bedragCenten, reden: 'ambtshalve' },
      boeken.kop.boekdatum,
    ),
  );
  return bedragCenten;
}

describe('costs as posts', () => {
  test('who pays pays the oldest costs first, and it is told which are still owed', () => {
    const boeken = new Boeken([10_000n]);
    const eerste = boeken.breng(900n);
    const tweede = boeken.breng(5_600n);
    boeken.betaal(1_000n);
    expect(boeken.stand.kosten).toEqual([
      { kostenId: eerste, kostenCenten: 900n, openCenten: 0n },
      { kostenId: tweede, kostenCenten: 5_600n, openCenten: 5_500n },
    ]);
  });

  test('costs that stand under no post come before all others', () => {
    const boeken = new Boeken([10_000n]);
    const post = boeken.breng(900n);
    boeken.boek(bookKosten(boeken.kop, aanslag, toCents(300n)));
    boeken.betaal(200n);
    expect(boeken.stand.kosten).toEqual([
      { kostenId: null, kostenCenten: 300n, openCenten: 100n },
      { kostenId: post, kostenCenten: 900n, openCenten: 900n },
    ]);
  });

  test('taking costs back leaves the others alone; what was paid on them goes to what else is open', () => {
    const boeken = new Boeken([10_000n]);
    const eerste = boeken.breng(900n);
    const tweede = boeken.breng(5_600n);
    boeken.betaal(1_000n);
    boeken.neemKosten(eerste);
    expect(boeken.stand).toMatchObject({
      kostenCenten: 5_600n,
      openKostenCenten: 4_600n,
      openCenten: 14_600n,
      teVeelOntvangenCenten: 0n,
      kosten: [
        { kostenId: eerste, kostenCenten: 0n, openCenten: 0n },
        { kostenId: tweede, kostenCenten: 5_600n, openCenten: 4_600n },
      ],
    });
    expect(() => takeBackKosten(openUit(boeken.stand), eerste)).toThrow(/do not stand/);
  });

  test('costs of which all else is paid were paid too much when they are taken back', () => {
    const boeken = new Boeken([10_000n]);
    const id = boeken.breng(900n);
    boeken.betaal(10_900n);
    boeken.neemKosten(id);
    expect(boeken.stand).toMatchObject({
      openCenten: 0n,
      teVeelOntvangenCenten: 900n,
      ontvangenCenten: 10_900n,
    });
  });
});

describe('a storno takes money from where it is now', () => {
  test('not from costs that were taken back since', () => {
    const boeken = new Boeken([10_000n]);
    const id = boeken.breng(900n);
    const betaling = boeken.betaal(900n);
    boeken.neemKosten(id);
    expect(boeken.stand).toMatchObject({ openKostenCenten: 0n, openCenten: 9_100n });
    expect(boeken.storneer(betaling)).toBe(true);
    expect(boeken.stand).toMatchObject({
      openKostenCenten: 0n,
      openCenten: 10_000n,
      teVeelOntvangenCenten: 0n,
      ontvangenCenten: 0n,
      kosten: [{ kostenId: id, kostenCenten: 0n, openCenten: 0n }],
      regels: [{ openCenten: 10_000n }],
    });
  });

  test('not from a line that was lowered since: that is never open for more than is left of it', () => {
    const boeken = new Boeken([10_000n, 10_000n]);
    const betaling = boeken.betaal(10_000n);
    verlaagRegel(boeken, 0, 8_000n);
    boeken.storneer(betaling);
    expect(boeken.stand.regels.map((r) => r.openCenten)).toEqual([2_000n, 10_000n]);
  });

  test('also from costs, the youngest first, when nothing else of it is left', () => {
    const boeken = new Boeken([100n]);
    const eerste = boeken.breng(500n);
    const weg = boeken.breng(300n);
    const betaling = boeken.betaal(800n);
    const rest = boeken.breng(400n);
    boeken.neemKosten(weg);
    expect(boeken.stand.kosten.map((k) => [k.kostenId, k.openCenten])).toEqual([
      [eerste, 0n],
      [weg, 0n],
      [rest, 100n],
    ]);
    boeken.storneer(betaling);
    expect(boeken.stand.kosten.map((k) => k.openCenten)).toEqual([500n, 0n, 400n]);
    expect(boeken.stand).toMatchObject({ openCenten: 1_000n, teVeelOntvangenCenten: 0n });
  });

  test('in any order: of two payments the first may be taken back first', () => {
    const boeken = new Boeken([10_000n]);
    const eerste = boeken.betaal(10_000n);
    const tweede = boeken.betaal(5_000n);
    expect([boeken.storneer(eerste), boeken.storneer(tweede)]).toEqual([true, true]);
    expect(boeken.stand).toMatchObject({ openCenten: 10_000n, teVeelOntvangenCenten: 0n });
  });

  test('and not at all where it was paid out', () => {
    const boeken = new Boeken([10_000n]);
    const betaling = boeken.betaal(12_000n);
    boeken.boek(
      makeBoeking('terugbetaling', boeken.kop, [
        losseRegel('rekening-courant', toCents(-2_000n)),
        { ...losseRegel('te-veel-ontvangen', toCents(2_000n)), aanslagId, belastingjaar: 2026 },
      ]),
    );
    expect(boeken.storneer(betaling)).toBe(false);
  });

  test('over any sequence of acts every post stays between nothing and what stands of it, and all of them are the stand', () => {
    const stap = fc.record({
      wat: fc.constantFrom('breng', 'betaal', 'betaal', 'neem', 'storneer', 'verlaag'),
      welke: fc.nat(20),
      bedrag: fc.bigInt({ min: 1n, max: 20_000n }),
    });
    const bedragen = fc.array(fc.bigInt({ min: 1n, max: 30_000n }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(bedragen, fc.array(stap, { maxLength: 30 }), (lijst, stappen) => {
        const boeken = new Boeken(lijst);
        const staand: string[] = [];
        const betaald: { id: string; bedrag: bigint }[] = [];
        let schuld = lijst.reduce((sum, c) => sum + c, 0n);
        let ontvangen = 0n;
        for (const { wat, welke, bedrag } of stappen) {
          const stand = boeken.stand;
          if (wat === 'breng' && openTotaal(openUit(stand)) > 0n) {
            staand.push(boeken.breng(bedrag));
            schuld += bedrag;
          } else if (wat === 'betaal') {
            betaald.push({ id: boeken.betaal(bedrag), bedrag });
            ontvangen += bedrag;
          } else if (wat === 'neem' && staand.length > 0) {
            const [id = ''] = staand.splice(welke % staand.length, 1);
            schuld -= stand.kosten.find((k) => k.kostenId === id)?.kostenCenten ?? 0n;
            boeken.neemKosten(id);
          } else if (wat === 'storneer' && betaald.length > 0) {
            const [weg] = betaald.splice(welke % betaald.length, 1);
            expect(boeken.storneer(weg?.id ?? '')).toBe(true);
            ontvangen -= weg?.bedrag ?? 0n;
          } else if (wat === 'verlaag') schuld -= verlaagRegel(boeken, welke, bedrag);
          const na = boeken.stand;
          for (const k of na.kosten) {
            expect(k.openCenten >= 0n && k.openCenten <= k.kostenCenten).toBe(true);
            if (!staand.includes(k.kostenId ?? '')) expect(k.kostenCenten).toBe(0n);
          }
          for (const r of na.regels)
            expect(r.openCenten >= 0n && r.openCenten <= r.opgelegdCenten - r.verminderdCenten).toBe(true);
          expect(sumCents(na.kosten.map((k) => k.openCenten))).toBe(na.openKostenCenten);
          expect(sumCents(na.kosten.map((k) => k.kostenCenten))).toBe(na.kostenCenten);
          expect(na.openCenten === 0n || na.teVeelOntvangenCenten === 0n).toBe(true);
          expect(na.openCenten - na.teVeelOntvangenCenten).toBe(schuld - ontvangen);
          expect(na.ontvangenCenten).toBe(ontvangen);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('what an act costs', () => {
  const open = openUit(new Boeken([40_000n]).stand);
  const beleid = {
    begunstigdeAanmaning: 'gemeente' as const,
    begunstigdeDwangbevel: 'kantoor' as const,
    begunstigdeVervolging: 'deurwaarder' as const,
    eerdereKostenTellenMee: false,
    terugnemenTotEuro: 100,
  };
  const dag = toLocalDate('2026-07-01');

  test('follows from the law of the day, and goes to whom the contract says', () => {
    expect(determineKosten(open, { soort: 'aanmaning', dag }, beleid)).toMatchObject({
      ok: true,
      overCenten: 40_000n,
      bedragCenten: 1_000n,
      begunstigde: 'gemeente',
    });
    expect(
      determineKosten(open, { soort: 'dwangbevel', dag, overCenten: toCents(10_000n) }, beleid),
    ).toMatchObject({
      bedragCenten: 6_100n,
      begunstigde: 'kantoor',
    });
    expect(determineKosten(open, { soort: 'extra-uur', dag, aantal: 2 }, beleid)).toMatchObject({
      bedragCenten: 4_400n,
      begunstigde: 'deurwaarder',
    });
    for (const soort of KOSTENSOORTEN) {
      const bepaald = determineKosten(open, { soort, dag }, beleid);
      expect(bepaald.ok && bepaald.uitleg.length > 0 && BEGUNSTIGDEN.includes(bepaald.begunstigde)).toBe(
        true,
      );
    }
  });

  test('counts earlier costs with a dwangbevel where the gemeente says so', () => {
    const boeken = new Boeken([40_000n]);
    boeken.breng(2_200n);
    const met = openUit(boeken.stand);
    const vraag = { soort: 'dwangbevel' as const, dag };
    expect(determineKosten(met, vraag, beleid)).toMatchObject({ overCenten: 40_000n });
    expect(determineKosten(met, vraag, { ...beleid, eerdereKostenTellenMee: true })).toMatchObject({
      overCenten: 42_200n,
    });
  });

  test('is refused for nothing, for more than is open, on a day without a tariff, and for nobody', () => {
    const reden = (over: bigint | undefined, opDag = dag, met: typeof beleid | null = beleid, van = open) => {
      const act = { soort: 'aanmaning' as const, dag: opDag };
      const uit = determineKosten(van, over === undefined ? act : { ...act, overCenten: toCents(over) }, met);
      return uit.ok ? null : uit.reden;
    };
    const betaald = new Boeken([40_000n]);
    betaald.betaal(40_000n);
    expect(reden(undefined, dag, beleid, openUit(betaald.stand))).toBe('kosten.fout.niets-open');
    expect([reden(0n), reden(40_001n)]).toEqual(Array(2).fill('kosten.fout.meer-dan-open'));
    expect(reden(undefined, toLocalDate('2023-07-01'))).toBe('kosten.fout.geen-tarief');
    expect(reden(undefined, dag, null)).toBe('kosten.fout.geen-begunstigde');
  });

  test('is explained again from what is stored, and not where the law would say otherwise by now', () => {
    const kosten = {
      id: testId('k'),
      aanslagId,
      soort: 'aanmaning' as const,
      handeling: { soort: 'proef', id: testId('h') },
      dag,
      overCenten: toCents(40_000n),
      aantal: 1,
      bedragCenten: toCents(1_000n),
      begunstigde: 'kantoor' as const,
      boekingId: testId('b'),
      terug: null,
    };
    expect(waarom(kosten)?.length).toBeGreaterThan(0);
    expect(waarom({ ...kosten, bedragCenten: toCents(999n) })).toBeNull();
    expect(planTerugname({ ...kosten, uitleg: null }, dag)).toEqual({ ok: true });
    expect(planTerugname({ ...kosten, uitleg: null }, toLocalDate('2026-06-30'))).toMatchObject({
      reden: 'kosten.fout.terug-te-vroeg',
    });
    expect(
      planTerugname({ ...kosten, uitleg: null, terug: { boekingId: 'b', dag, reden: 'x' } }, dag),
    ).toMatchObject({ reden: 'kosten.fout.al-terug' });
  });
});
