import { testId } from '@tests/support/two-tenants';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookVerminderingRegels } from '@/domain/aanslagen/vermindering';
import {
  aansluitingVan,
  type Kantoorkant,
  MUTATIES,
  maandstaatVan,
  type Telling,
} from '@/domain/grootboek/aansluiting';
import {
  type Boeking,
  bookAfgeschreven,
  bookKosten,
  bookOpleggingRegels,
  bookRente,
  bookRentevergoeding,
  bookTegen,
  losseRegel,
  makeBoeking,
  regelVan,
} from '@/domain/grootboek/boeking';
import { type Maand, maandenTot, maandText, maandVan, readMaand } from '@/domain/grootboek/maand';
import {
  allocate,
  naRegels,
  type OpenStand,
  openTotaal,
  takeBackRegels,
} from '@/domain/grootboek/toerekening';
import { type Cents, toCents } from '@/platform/cents';
import { addDays, toLocalDate } from '@/platform/local-date';

const BEGIN = toLocalDate('2026-01-01');
const SOORTEN = ['ozb', 'rioolheffing', 'afvalstoffenheffing'];
const maart = maandVan(toLocalDate('2026-03-15'));

/** What a database would count of these boekingen; a correctie counts as what it corrects. */
function sumUp(
  boekingen: readonly Boeking[],
  maand: Maand,
  soortVan = new Map<string, Boeking>(),
): Telling[] {
  return boekingen
    .filter((b) => b.boekdatum <= maand.totEnMet)
    .flatMap((b) =>
      b.regels.map((r): Telling => {
        const nu = b.boekdatum >= maand.van;
        const telt = b.soort === 'correctie' ? soortVan.get(b.tegenboekingVan ?? '')?.soort : b.soort;
        return {
          rekening: r.rekening,
          belastingsoort: r.belastingsoort,
          belastingjaar: r.belastingjaar,
          telt: telt ?? b.soort,
          beginCenten: toCents(nu ? 0n : r.centen),
          debetCenten: toCents(nu && r.centen > 0n ? r.centen : 0n),
          creditCenten: toCents(nu && r.centen < 0n ? r.centen : 0n),
        };
      }),
    );
}

const leeg = (begin: bigint, mutatie: bigint): Kantoorkant => ({
  rekeningCourant: {
    beginCenten: toCents(begin),
    mutatieCenten: toCents(mutatie),
    eindCenten: toCents(begin + mutatie),
  },
  nietThuisgebracht: { aantal: 0, bedragCenten: toCents(0) },
});

type Stap = { kies: number; bedrag: bigint; regel: number; dagen: number };

/** Any sequence of what can be booked on one aanslag, each step on what the earlier ones left open. */
function speel(
  bedragen: readonly bigint[],
  stappen: readonly Stap[],
): { boekingen: Boeking[]; van: Map<string, Boeking> } {
  const aanslagId = testId('aanslag');
  const posten = bedragen.map((centen, n) => ({
    aanslagId,
    aanslagregelId: testId(`regel ${n}`),
    belastingsoort: SOORTEN[n % SOORTEN.length] ?? 'ozb',
    belastingjaar: 2026,
    centen: toCents(centen),
  }));
  const oplegging = bookOpleggingRegels({ boekdatum: BEGIN }, posten);
  const boekingen: Boeking[] = [oplegging];
  const van = new Map<string, Boeking>();
  const over = new Map(posten.map((p) => [p.aanslagregelId, p.centen]));
  let open: OpenStand = {
    aanslagId,
    belastingjaar: 2026,
    kosten: [],
    renteCenten: toCents(0),
    renteHoogstensCenten: toCents(0),
    teVeelCenten: toCents(0),
    regels: posten.map(({ centen, ...post }) => ({ ...post, openCenten: centen, hoogstensCenten: centen })),
  };
  const boek = (boeking: Boeking) => {
    boekingen.push(boeking);
    open = naRegels(open, boeking.regels);
  };
  let dag = BEGIN;
  for (const stap of stappen) {
    dag = addDays(dag, stap.dagen);
    const kop = { boekdatum: dag };
    const regel = open.regels[stap.regel % open.regels.length];
    if (!regel) continue;
    const { openCenten, hoogstensCenten: _, ...post } = regel;
    const hoogstens = (max: Cents) => toCents(stap.bedrag < max ? stap.bedrag : max);
    if (stap.kies < 4) {
      const regels = allocate(open, toCents(stap.bedrag)).regels;
      boek(makeBoeking('ontvangst', kop, [losseRegel('rekening-courant', toCents(stap.bedrag)), ...regels]));
    } else if (stap.kies === 4) {
      const laatste = boekingen.findLast((b) => b.soort === 'ontvangst' && ![...van.values()].includes(b));
      if (!laatste) continue;
      const eigen = laatste.regels.filter((r) => r.rekening !== 'rekening-courant');
      const terug = takeBackRegels(open, eigen);
      if (terug === null) continue;
      const id = testId(`terug ${boekingen.length}`);
      van.set(id, laatste);
      const courant = laatste.regels.filter((r) => r.rekening === 'rekening-courant');
      boek(
        makeBoeking(stap.bedrag % 2n === 0n ? 'storno' : 'correctie', { ...kop, tegenboekingVan: id }, [
          ...courant.map((r) => ({ ...r, centen: toCents(-r.centen) })),
          ...terug,
        ]),
      );
    } else if (stap.kies === 5) {
      const bedragCenten = hoogstens(over.get(post.aanslagregelId) ?? toCents(0));
      if (bedragCenten === 0n) continue;
      over.set(post.aanslagregelId, toCents((over.get(post.aanslagregelId) ?? 0n) - bedragCenten));
      boek(bookVerminderingRegels(open, { ...post, bedragCenten, reden: 'ambtshalve' }, dag));
    } else if (stap.kies < 8 && openTotaal(open) > 0n) {
      const boeken = stap.kies === 6 ? bookKosten : bookRente;
      boek(boeken(kop, { aanslagId, belastingjaar: 2026 }, toCents(stap.bedrag)));
    } else if (stap.kies === 10) {
      const last = stap.bedrag % 2n === 0n ? 'gemeente' : 'kantoor';
      const rente = bookRentevergoeding(kop, { aanslagId, belastingjaar: 2026 }, toCents(stap.bedrag), last);
      boek(rente);
    } else if (openCenten > 0n) {
      const soort = stap.kies === 8 ? 'kwijtschelding' : 'oninbaar';
      const centen = hoogstens(openCenten);
      over.set(post.aanslagregelId, toCents((over.get(post.aanslagregelId) ?? 0n) - centen));
      boek(bookAfgeschreven(soort, kop, [{ ...post, centen }]));
    }
  }
  return { boekingen, van };
}

const stappen = fc.array(
  fc.record({
    kies: fc.integer({ min: 0, max: 10 }),
    bedrag: fc.bigInt({ min: 1n, max: 60_000n }),
    regel: fc.integer({ min: 0, max: 4 }),
    dagen: fc.integer({ min: 0, max: 25 }),
  }),
  { maxLength: 30 },
);

describe('the statement of a month', () => {
  test('balances over any sequence of boekingen, month after month, and each begins where the last ended', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 1n, max: 90_000n }), { minLength: 1, maxLength: 5 }),
        stappen,
        (bedragen, reeks) => {
          const { boekingen, van } = speel(bedragen, reeks);
          const laatste = boekingen.at(-1)?.boekdatum ?? BEGIN;
          let eind = new Map<string, bigint>();
          for (const maand of maandenTot(maandVan(BEGIN), maandVan(laatste)).toReversed()) {
            const staat = maandstaatVan(sumUp(boekingen, maand, van));
            for (const post of staat.posten) {
              expect(post.verschilCenten).toBe(0n);
              expect(post.beginCenten).toBe(eind.get(post.post) ?? 0n);
              const mutaties = MUTATIES.reduce((sum, naam) => sum + post[`${naam}Centen`], 0n);
              expect(post.beginCenten + mutaties).toBe(post.eindCenten);
            }
            expect(staat.totaal.verrekendCenten).toBe(0n);
            expect(staat.ontvangenVerschilCenten).toBe(0n);
            expect(staat.saldo.eindCenten).toBe(0n);
            expect(staat.doorboeking.reduce((sum, d) => sum + d.debetCenten + d.creditCenten, 0n)).toBe(0n);
            const { beginCenten, mutatieCenten } = staat.rekeningCourant;
            expect(aansluitingVan(staat, leeg(-beginCenten, -mutatieCenten), []).sluit).toBe(true);
            expect(aansluitingVan(staat, leeg(-beginCenten, 1n - mutatieCenten), []).sluit).toBe(false);
            eind = new Map(staat.posten.map((p) => [p.post, p.eindCenten]));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('counts a correctie as what it corrects, and takes it out again', () => {
    const { boekingen } = speel([10_000n], [{ kies: 0, bedrag: 4_000n, regel: 0, dagen: 70 }]);
    const [, ontvangst] = boekingen;
    if (!ontvangst) throw new Error('no ontvangst');
    const id = testId('ontvangst');
    const terug = bookTegen({ ...ontvangst, id }, 'correctie', { boekdatum: toLocalDate('2026-03-20') });
    const staat = maandstaatVan(sumUp([...boekingen, terug], maart, new Map([[id, ontvangst]])));
    expect(staat.totaal).toMatchObject({ ontvangenCenten: 0n, eindCenten: 10_000n, verschilCenten: 0n });
  });

  test('names the posts when the debt and the yield of one boeking are of two belastingen', () => {
    const post = (belastingsoort: string) => ({
      aanslagId: testId('aanslag'),
      aanslagregelId: testId('regel'),
      belastingsoort,
      belastingjaar: 2026,
    });
    const scheef = makeBoeking('oplegging', { boekdatum: toLocalDate('2026-03-02') }, [
      regelVan('debiteuren', post('ozb'), toCents(500)),
      regelVan('opbrengst', post('rioolheffing'), toCents(-500)),
    ]);
    const staat = maandstaatVan(sumUp([scheef], maart));
    expect(staat.posten.map((p) => [p.post, p.verschilCenten])).toEqual([
      ['ozb', 500n],
      ['rioolheffing', -500n],
    ]);
    expect(aansluitingVan(staat, leeg(0n, 0n), []).sluit).toBe(false);
  });

  test('is empty and closes where nothing was booked', () => {
    const staat = maandstaatVan([]);
    expect(staat.posten).toEqual([]);
    expect(aansluitingVan(staat, leeg(0n, 0n), []).sluit).toBe(true);
  });
});

describe('a month', () => {
  test.each([
    ['2026-02', { van: '2026-02-01', totEnMet: '2026-02-28' }],
    ['2028-02', { van: '2028-02-01', totEnMet: '2028-02-29' }],
    ['2026-12', { van: '2026-12-01', totEnMet: '2026-12-31' }],
  ])('%s', (text, maand) => {
    const gelezen = readMaand(text);
    expect(gelezen).toEqual(maand);
    expect(gelezen && maandText(gelezen)).toBe(text);
  });
  test.each(['', '2026', '2026-13', '2026-00', '2026-2', '2026-02-01', '0x20-01', "2026-02'"])(
    'refuses %j',
    (text) => expect(readMaand(text)).toBeNull(),
  );
  test('runs back from the last to the first, over a turn of the year', () => {
    const [eerste, laatste] = [readMaand('2025-11'), readMaand('2026-02')];
    if (!eerste || !laatste) throw new Error('no month');
    expect(maandenTot(eerste, laatste).map(maandText)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
    expect(maandenTot(laatste, eerste)).toEqual([]);
  });
});
