import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BoekingSoort } from '@/domain/grootboek/boeking';
import { inhoudHashVan, waaromVervallen, watIsHet } from '@/domain/overmakingen/overmaking';
import {
  judgeSpecificatie,
  mutatieVan,
  onverklaard,
  type Posttelling,
  specificatieVan,
  standNu,
} from '@/domain/overmakingen/specificatie';
import { sumCents, toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

const NUL = toCents(0);
type Moment = 'voor' | 'in' | 'na';
const telling = (
  moment: Moment,
  telt: BoekingSoort,
  post: string,
  centen: bigint,
  belastingjaar: number | null = null,
): Posttelling => ({
  post,
  belastingjaar,
  telt,
  voorCenten: moment === 'voor' ? toCents(centen) : NUL,
  inCenten: moment === 'in' ? toCents(centen) : NUL,
  naCenten: moment === 'na' ? toCents(centen) : NUL,
});
/** Money that came in on these posts, as the books have it: both sides of it. */
const ontvangst = (
  moment: Moment,
  posten: Readonly<Record<string, bigint>>,
  telt: BoekingSoort = 'ontvangst',
) => [
  telling(moment, telt, 'rekening-courant', sumCents(Object.values(posten))),
  ...Object.entries(posten).map(([post, centen]) => telling(moment, telt, post, -centen, 2026)),
];
const overmaking = (moment: Moment, centen: bigint) => [
  telling(moment, 'overmaking', 'rekening-courant', -centen),
  telling(moment, 'overmaking', 'overgemaakt', centen),
];

describe('a specification', () => {
  test('leads from the balance before to what is made over, per belasting and year', () => {
    const s = specificatieVan([
      ...ontvangst('voor', { ozb: 10_000n }),
      ...ontvangst('in', { ozb: 4_000n, rioolheffing: 1_500n, 'kosten-kantoor': 800n, rente: 12n }),
      ...ontvangst('in', { 'te-veel-ontvangen': 500n }),
      ...ontvangst('in', { 'te-veel-ontvangen': -200n }, 'terugbetaling'),
      ...overmaking('in', 10_000n),
    ]);
    expect(s).toMatchObject({
      beginCenten: 10_000n,
      overgemaaktCenten: -10_000n,
      eindCenten: 6_612n,
      blijft: [
        { post: 'te-veel-ontvangen', centen: 300n },
        { post: 'kosten-kantoor', centen: 800n },
      ],
      bedragCenten: 5_512n,
    });
    expect(s.regels.map((r) => [r.post, r.belastingjaar, r.ontvangenCenten, r.terugbetaaldCenten])).toEqual([
      ['kosten-kantoor', 2026, 800n, 0n],
      ['ozb', 2026, 4_000n, 0n],
      ['rente', 2026, 12n, 0n],
      ['rioolheffing', 2026, 1_500n, 0n],
      ['te-veel-ontvangen', 2026, 500n, -200n],
    ]);
    expect(onverklaard(s)).toBe(0n);
  });

  test('interest that is paid to a citizen goes off what is made over, unless the kantoor bears it', () => {
    // 100.00 came in; 20.00 of it is paid back again with 1.00 of interest.
    const metLast = (last: string) =>
      specificatieVan([
        ...ontvangst('in', { ozb: 8_000n, 'te-veel-ontvangen': 2_000n }),
        telling('in', 'rentevergoeding', last, 100n, 2026),
        telling('in', 'rentevergoeding', 'te-veel-ontvangen', -100n, 2026),
        ...ontvangst('in', { 'te-veel-ontvangen': -2_100n }, 'terugbetaling'),
      ]);
    expect(metLast('rentevergoeding')).toMatchObject({
      eindCenten: 7_900n,
      blijft: [],
      bedragCenten: 7_900n,
    });
    const kantoor = metLast('rentevergoeding-kantoor');
    expect(kantoor).toMatchObject({
      eindCenten: 7_900n,
      blijft: [{ post: 'rentevergoeding-kantoor', centen: -100n }],
      bedragCenten: 8_000n,
    });
    expect(onverklaard(kantoor)).toBe(0n);
  });

  test('what was made over since for an earlier period is not made over again', () => {
    const s = specificatieVan([
      ...ontvangst('voor', { ozb: 700n }),
      ...ontvangst('in', { ozb: 300n }),
      ...overmaking('na', 700n),
    ]);
    expect(s).toMatchObject({ eindCenten: 1_000n, sindsdienCenten: -700n, bedragCenten: 300n });
  });

  test('opening and movements are the closing balance, and that is the ledger, whatever was booked', () => {
    const posten = ['ozb', 'rioolheffing', 'rente', 'kosten-kantoor', 'kosten-gemeente', 'te-veel-ontvangen'];
    const soorten: BoekingSoort[] = [
      'ontvangst',
      'storno',
      'terugbetaling',
      'verrekening',
      'oplegging',
      'kosten',
    ];
    const boeking = fc.record({
      moment: fc.constantFrom<Moment>('voor', 'in', 'na'),
      telt: fc.constantFrom(...soorten),
      posten: fc.dictionary(fc.constantFrom(...posten), fc.bigInt({ min: -99_999n, max: 99_999n })),
      overgemaakt: fc.bigInt({ min: 0n, max: 50_000n }),
    });
    fc.assert(
      fc.property(fc.array(boeking, { maxLength: 25 }), (boekingen) => {
        const tellingen = boekingen.flatMap((b) => [
          ...ontvangst(b.moment, b.posten, b.telt),
          ...overmaking(b.moment, b.overgemaakt),
        ]);
        const grootboek = (...momenten: Moment[]) =>
          boekingen
            .filter((b) => momenten.includes(b.moment))
            .reduce((sum, b) => sum + sumCents(Object.values(b.posten)) - b.overgemaakt, 0n);
        const s = specificatieVan(tellingen);
        expect(s.beginCenten).toBe(grootboek('voor'));
        expect(s.eindCenten).toBe(grootboek('voor', 'in'));
        expect(s.beginCenten + sumCents(s.regels.map(mutatieVan)) + s.overgemaaktCenten).toBe(s.eindCenten);
        expect(onverklaard(s)).toBe(0n);
        expect(standNu(tellingen)).toBe(grootboek('voor', 'in', 'na'));
        expect(s.bedragCenten).toBe(
          s.eindCenten - sumCents(s.blijft.map((b) => b.centen)) + s.sindsdienCenten,
        );
      }),
    );
  });

  test('below zero is named, as are books that do not close, and nothing is made over', () => {
    const oordeel = (tellingen: readonly Posttelling[], meer: { nu?: bigint; kantoor?: bigint } = {}) => {
      const s = specificatieVan(tellingen);
      return judgeSpecificatie(s, {
        nuCenten: toCents(meer.nu ?? s.eindCenten),
        kantoorCenten: toCents(meer.kantoor ?? -s.eindCenten),
      });
    };
    expect(oordeel(ontvangst('in', { ozb: 1n }))).toBe('over-te-maken');
    expect(oordeel([])).toBe('niets');
    expect(oordeel(ontvangst('in', { ozb: -1n }))).toBe('negatief');
    expect(oordeel([...ontvangst('in', { ozb: 5n }), ...ontvangst('in', { ozb: -6n }, 'storno')])).toBe(
      'negatief',
    );
    expect(oordeel(ontvangst('in', { ozb: 100n }), { kantoor: -99n })).toBe('sluit-niet');
    expect(oordeel([...ontvangst('in', { ozb: 100n }), telling('in', 'ontvangst', 'ozb', 1n)])).toBe(
      'sluit-niet',
    );
    expect(oordeel(ontvangst('in', { ozb: 100n }), { nu: 99n })).toBe('inmiddels-minder');
  });
});

describe('an overmaking', () => {
  const specificatie = specificatieVan(ontvangst('in', { ozb: 100n }));
  const staand = {
    id: 'een',
    van: toLocalDate('2026-03-01'),
    totEnMet: toLocalDate('2026-03-31'),
    bedragCenten: toCents(100),
    vanIban: 'NL01',
    iban: 'NL02',
    naam: 'Gemeente',
    eindkenmerk: 'OM-A',
    specificatie,
  };

  test('another amount, account or line of the specification is another hash', () => {
    const hash = inhoudHashVan(staand);
    const anders = specificatieVan([
      ...ontvangst('in', { ozb: 60n }),
      ...ontvangst('in', { rioolheffing: 40n }),
    ]);
    for (const wijziging of [
      { bedragCenten: toCents(101) },
      { iban: 'NL03' },
      { vanIban: 'NL03' },
      { naam: 'Ander' },
      { specificatie: anders },
      { totEnMet: toLocalDate('2026-04-30') },
    ])
      expect(inhoudHashVan({ ...staand, ...wijziging })).not.toBe(hash);
    expect(inhoudHashVan({ ...staand })).toBe(hash);
  });

  test('falls away when the account or the books are not what was approved', () => {
    const rekening = { iban: 'NL02', tenaamstelling: 'Gemeente' };
    const nu = { rekening, specificatie, oordeel: 'over-te-maken' };
    expect(waaromVervallen(staand, nu)).toBeNull();
    expect(waaromVervallen(staand, { ...nu, rekening: null })).toBe('rekening-gewijzigd');
    expect(waaromVervallen(staand, { ...nu, rekening: { ...rekening, iban: 'NL03' } })).toBe(
      'rekening-gewijzigd',
    );
    const meer = specificatieVan(ontvangst('in', { ozb: 101n }));
    expect(waaromVervallen(staand, { ...nu, specificatie: meer })).toBe('boekingen-gewijzigd');
    expect(waaromVervallen(staand, { ...nu, oordeel: 'inmiddels-minder' })).toBe('inmiddels-minder');
  });

  test('a line of the bank is its payment or its return once, and only of exactly that amount', () => {
    const onderweg = {
      ...staand,
      status: 'onderweg' as const,
      betaaldOp: null,
      terugOp: null,
      bankAntwoord: null,
    };
    const wat = (centen: number, meer: object = {}) =>
      watIsHet({ ...onderweg, ...meer }, { bedragCenten: toCents(centen) });
    expect([wat(-100), wat(100), wat(-99), wat(99)]).toEqual(['betaald', 'terug', null, null]);
    const dag = toLocalDate('2026-04-02');
    expect(wat(-100, { status: 'betaald', betaaldOp: dag })).toBeNull();
    expect(wat(100, { status: 'betaald', betaaldOp: dag })).toBe('terug');
    expect(wat(-100, { status: 'goedgekeurd' })).toBeNull();
    expect(wat(-100, { status: 'teruggekomen', terugOp: dag, bankAntwoord: 'geweigerd' })).toBeNull();
  });
});
