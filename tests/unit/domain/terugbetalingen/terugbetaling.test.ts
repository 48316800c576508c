import { painProblems } from '@tests/support/pain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eindkenmerkVan } from '@/domain/betalingen/eindkenmerk';
import { makeBetaalbestand, sepaTekst } from '@/domain/terugbetalingen/betaalbestand';
import { oordeelOver, type Tegoedfeiten } from '@/domain/terugbetalingen/oordeel';
import {
  inhoudHashVan,
  uitvoerdagVan,
  waaromVervallen,
  watIsHet,
} from '@/domain/terugbetalingen/terugbetaling';
import { gemaskeerd, naControle } from '@/domain/terugbetalingen/uitbetaalrekening';
import { sumCents, toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

const feit = (meer: Partial<Tegoedfeiten> = {}): Tegoedfeiten => ({
  persoonId: 'p',
  bedragCenten: toCents(1_000),
  schuldCenten: toCents(0),
  overleden: false,
  rekening: { id: 'r', status: 'bruikbaar', eigen: true },
  kwamTerug: false,
  opdrachtId: null,
  ...meer,
});

describe('what may be paid back', () => {
  test('a debt is kept from it once, from the oldest first', () => {
    const uit = oordeelOver([
      feit({ schuldCenten: toCents(1_500) }),
      feit({ schuldCenten: toCents(1_500) }),
      feit({ schuldCenten: toCents(1_500) }),
      feit({ persoonId: 'q' }),
    ]);
    expect(uit.map((u) => u.vrijCenten)).toEqual([0n, 500n, 1_000n, 1_000n]);
    expect(uit.map((u) => u.tegen)).toEqual([['schuld'], [], [], []]);
    expect(uit.map((u) => u.voor[1])).toEqual([undefined, 'rest-na-schuld', 'rest-na-schuld', 'geen-schuld']);
  });

  test('what is free is what is due back less what is owed, never less than nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 1n, max: 100_000n }), { minLength: 1, maxLength: 8 }),
        fc.bigInt({ min: 0n, max: 300_000n }),
        (bedragen, schuld) => {
          const uit = oordeelOver(
            bedragen.map((b) => feit({ bedragCenten: toCents(b), schuldCenten: toCents(schuld) })),
          );
          const som = sumCents(bedragen);
          expect(sumCents(uit.map((u) => u.vrijCenten))).toBe(som > schuld ? som - schuld : 0n);
          expect(uit.every((u) => u.vrijCenten >= 0n && u.vrijCenten <= u.bedragCenten)).toBe(true);
        },
      ),
    );
  });

  test('every reason against is named', () => {
    const tegen = (meer: Partial<Tegoedfeiten>) => oordeelOver([feit(meer)])[0]?.tegen;
    const met = (status: 'bevestigen' | 'beoordelen' | 'voorgesteld' | 'akkoord' | 'geweigerd') =>
      tegen({ rekening: { id: 'r', status, eigen: true } });
    expect(tegen({ rekening: null, opdrachtId: 'o' })).toEqual(['geen-rekening', 'in-opdracht']);
    expect(met('bevestigen')).toEqual(['rekening-bevestigen']);
    expect(met('beoordelen')).toEqual(['rekening-beoordelen']);
    expect(met('voorgesteld')).toEqual(['rekening-beoordelen']);
    expect(met('geweigerd')).toEqual(['rekening-geweigerd']);
    expect(met('akkoord')).toEqual([]);
    expect(tegen({ kwamTerug: true })).toEqual(['kwam-terug']);
    expect(tegen({ overleden: true })).toEqual(['overleden']);
    expect(tegen({ overleden: true, rekening: { id: 'r', status: 'akkoord', eigen: false } })).toEqual([]);
  });
});

test("only a person's own account that the bank knows is usable at once", () => {
  const van = { ander: false, kanaal: 'balie' as const };
  expect(naControle({ ...van, eigen: true }, { uitslag: 'klopt' })).toBe('bruikbaar');
  expect(naControle({ ...van, ander: true, eigen: true }, { uitslag: 'klopt' })).toBe('beoordelen');
  expect(naControle({ kanaal: 'mijn', ander: true, eigen: true }, { uitslag: 'klopt' })).toBe('bruikbaar');
  expect(naControle({ ...van, eigen: false }, { uitslag: 'klopt' })).toBe('beoordelen');
  expect(naControle({ ...van, eigen: true }, { uitslag: 'niet-beschikbaar' })).toBe('beoordelen');
  expect(naControle({ ...van, eigen: true }, { uitslag: 'bijna', naam: 'x' })).toBe('bevestigen');
  expect(naControle({ ...van, eigen: true }, { uitslag: 'klopt-niet' })).toBe('past-niet');
  expect(gemaskeerd('NL91ABNA0417164300')).toBe('NL91 •••• •••• 4300');
});

test('a refund that was approved is sent to that account and for that amount, or not at all', () => {
  const regel = {
    ...{ rekeningId: 'r', iban: 'NL91ABNA0417164300' },
    ...{ bedragCenten: toCents(600), renteCenten: toCents(100) },
  };
  const nu = (meer: object = {}) =>
    waaromVervallen(regel, {
      rekening: { id: 'r', iban: regel.iban, bruikbaar: true },
      vrijCenten: toCents(500),
      tegoedCenten: toCents(500),
      renteCenten: toCents(100),
      ...meer,
    });
  expect(nu()).toBeNull();
  expect(nu({ rekening: null })).toBe('rekening-gewijzigd');
  expect(nu({ rekening: { id: 'r', iban: 'NL00', bruikbaar: true } })).toBe('rekening-gewijzigd');
  expect(nu({ rekening: { id: 's', iban: regel.iban, bruikbaar: true } })).toBe('rekening-gewijzigd');
  expect(nu({ rekening: { id: 'r', iban: regel.iban, bruikbaar: false } })).toBe('rekening-niet-bruikbaar');
  expect(nu({ tegoedCenten: toCents(499), vrijCenten: toCents(499) })).toBe('tegoed-weg');
  expect(nu({ vrijCenten: toCents(499) })).toBe('schuld');
  expect(nu({ renteCenten: toCents(200) })).toBe('rente-gewijzigd');
  expect(nu({ renteCenten: toCents(0) })).toBe('rente-gewijzigd');
});

test('a line of the bank is a payment or a return of exactly that amount, each once', () => {
  const regel = {
    status: 'onderweg' as const,
    bedragCenten: toCents(500),
    betaaldOp: null,
    terugOp: null,
    bankAntwoord: null,
  };
  const dag = toLocalDate('2026-04-01');
  const is = (centen: number, meer: object = {}) =>
    watIsHet({ ...regel, ...meer }, { bedragCenten: toCents(centen) });
  expect(is(-500)).toBe('betaald');
  expect(is(500)).toBe('terug');
  expect(is(-499)).toBeNull();
  expect(is(-500, { status: 'betaald', betaaldOp: dag })).toBeNull();
  expect(is(500, { status: 'teruggekomen', terugOp: dag })).toBeNull();
  expect(is(-500, { status: 'teruggekomen', terugOp: dag })).toBe('betaald');
  expect(is(-500, { status: 'goedgekeurd' })).toBeNull();
  // What the bank refused is due back again: a line that pays it after all waits for a person.
  const geweigerd = { status: 'teruggekomen', terugOp: dag, bankAntwoord: 'geweigerd' };
  expect([is(-500, geweigerd), is(500, geweigerd)]).toEqual([null, null]);
});

test('the bank is asked to pay on the chosen day, or on that of sending when it is over', () => {
  const dag = toLocalDate('2026-04-22');
  const op = (betaaldag: string | null) =>
    uitvoerdagVan({ betaaldag: betaaldag === null ? null : toLocalDate(betaaldag) }, dag);
  expect(op(null)).toBe(dag);
  expect(op('2026-04-20')).toBe(dag);
  expect(op('2026-04-25')).toBe('2026-04-25');
});

test('the hash changes with every amount and account, and not with the order', () => {
  const van = { id: 'o', vanIban: 'NL1', betaaldag: null };
  const regel = (id: string, meer: object = {}) => ({
    ...{ id, aanslagId: 'a', bedragCenten: toCents(9), renteCenten: toCents(0) },
    ...{ iban: 'NL2', naam: 'N', eindkenmerk: 'E' },
    ...meer,
  });
  const hash = inhoudHashVan(van, [regel('1'), regel('2')]);
  expect(inhoudHashVan(van, [regel('2'), regel('1')])).toBe(hash);
  expect(inhoudHashVan({ ...van, betaaldag: toLocalDate('2026-04-22') }, [regel('1'), regel('2')])).not.toBe(
    hash,
  );
  for (const meer of [
    { bedragCenten: toCents(2) },
    { renteCenten: toCents(1) },
    { iban: 'NL3' },
    { naam: 'M' },
    { aanslagId: 'b' },
  ])
    expect(inhoudHashVan(van, [regel('1'), regel('2', meer)])).not.toBe(hash);
  expect(inhoudHashVan(van, [regel('1')])).not.toBe(hash);
});

const bestand = (betalingen: number, meer: object = {}) =>
  makeBetaalbestand({
    berichtId: 'PROEF',
    gemaaktOp: new Date('2026-11-29T10:11:12.345Z'),
    uitvoerdatum: toLocalDate('2026-11-30'),
    van: { naam: 'Gemeentelijk <Kantoor> & Co', plaats: 'Hengelo', iban: 'NL91ABNA0417164300' },
    betalingen: Array.from({ length: betalingen }, (_, n) => ({
      eindkenmerk: eindkenmerkVan(`0123456789abcdef0123456789abcde${n.toString(16)}`, 'TB'),
      bedragCenten: toCents(1_050 + n),
      naam: 'Zoë Çelik-Łukasz & <zn> //',
      iban: 'NL91ABNA0417164300',
      plaats: null,
      land: null,
      omschrijving: 'Terugbetaling aanslag 1 gemeente Súdwest-Fryslân'.repeat(4),
      ...meer,
    })),
  });

test('the file for the bank is what its schema says, with the sum and the number in it, the same each time', () => {
  const xml = bestand(3);
  expect(painProblems(xml, 'pain.001.001.09')).toEqual([]);
  expect(xml).toBe(bestand(3));
  expect(xml.match(/<CtrlSum>31\.53<\/CtrlSum>/g)).toHaveLength(2);
  expect(xml.match(/<NbOfTxs>3<\/NbOfTxs>/g)).toHaveLength(2);
  expect(xml).toContain('<Nm>Zoe Celik-Lukasz zn</Nm>');
  expect(xml).not.toContain('AdrLine');
  // The control: the schema does say no.
  expect(
    painProblems(xml.replace('<Ctry>NL</Ctry>', '<Ctry>Nederland</Ctry>'), 'pain.001.001.09'),
  ).not.toEqual([]);
});

test('outside the EEA the address goes along in parts', () => {
  const zwitsers = bestand(1, { iban: 'CH9300762011623852957', plaats: 'Genève', land: 'CH' });
  expect(painProblems(zwitsers, 'pain.001.001.09')).toEqual([]);
  expect(zwitsers).toContain('<PstlAdr><TwnNm>Geneve</TwnNm><Ctry>CH</Ctry></PstlAdr></Cdtr>');
  expect(bestand(1, { plaats: 'Borne', land: 'NL' })).not.toContain('Borne');
});

test('any name and amount gives a file that its schema takes', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: 'grapheme' }),
      fc.bigInt({ min: 1n, max: 99_999_999_999n }),
      (naam, centen) => {
        fc.pre(sepaTekst(naam, 70) !== '');
        expect(painProblems(bestand(1, { naam, bedragCenten: toCents(centen) }), 'pain.001.001.09')).toEqual(
          [],
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('our reference is letters, as long as the bank takes, and no two are the same', () => {
  const kenmerk = eindkenmerkVan('01234567-89ab-cdef-0123-456789abcdef', 'TB');
  expect(kenmerk).toBe('TB-ABCDEFGHIJKLMNOPABCDEFGHIJKLMNOP');
  expect(kenmerk).toHaveLength(35);
});
