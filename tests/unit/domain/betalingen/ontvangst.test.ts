import { testId } from '@tests/support/two-tenants';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bestemmingVan,
  gelijkendeKenmerken,
  inVolgorde,
  type Kandidaat,
  type Ontvangst,
  ontvangstVanStorno,
  vermoedelijkeKenmerken,
  verwerktInWerkdagen,
} from '@/domain/betalingen/ontvangst';
import { isBetalingskenmerk, makeBetalingskenmerk } from '@/law/identifiers';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

const dag = toLocalDate('2026-03-31');
const ontvangst = (more: Partial<Ontvangst> = {}): Ontvangst => ({
  id: testId(more.bankreferentie ?? 'o'),
  bankreferentie: 'o',
  boekdatum: dag,
  valutadatum: dag,
  bedragCenten: toCents(100),
  betalingskenmerk: '5010002167010010',
  kenmerkVanBank: null,
  tegenrekening: null,
  ...more,
});
const kandidaat = (more: Partial<Ontvangst>): Kandidaat => ({
  ...ontvangst(more),
  koppeling: testId(`k ${more.bankreferentie}`),
  kantoorBoekingId: testId(`b ${more.bankreferentie}`),
});

describe('where a receipt goes', () => {
  const doel = { gemeenteId: 101, aanslagId: testId('aanslag') };
  const kenmerken = new Map([['5010002167010010', doel]]);
  test.each([
    [null, { reden: 'geen-kenmerk' }],
    ['123', { reden: 'kenmerk-fout' }],
    ['5010002167010011', { reden: 'kenmerk-fout' }],
    ['3010002167042021', { reden: 'kenmerk-onbekend' }],
    ['5010002167010010', doel],
  ])('kenmerk %s', (betalingskenmerk, verwacht) => {
    const given = { betalingskenmerk, kenmerkVanBank: null };
    expect(bestemmingVan(given, kenmerken, new Set([101]))).toEqual(verwacht);
  });
  test('what the bank gave and is no kenmerk of ours waits as such, also where the digits in it are one', () => {
    const given = { betalingskenmerk: null, kenmerkVanBank: '5010.0021.6701.0010' };
    expect(bestemmingVan(given, kenmerken, new Set([101]))).toEqual({ reden: 'kenmerk-onleesbaar' });
    expect(vermoedelijkeKenmerken(given)[0]).toBe('5010002167010010');
    expect(vermoedelijkeKenmerken({ ...given, kenmerkVanBank: 'RF18539007547034' })).toEqual([]);
    // A spreadsheet makes the last of sixteen digits a zero.
    const excel = { betalingskenmerk: '1006260100000000', kenmerkVanBank: null };
    expect(vermoedelijkeKenmerken(excel)).toContain('1006260100000001');
  });
  test('of a gemeente that the kantoor does not serve today: nowhere', () => {
    expect(bestemmingVan(ontvangst(), kenmerken, new Set([102]))).toEqual({ reden: 'gemeente-niet-bediend' });
  });
});

describe('a storno', () => {
  const storno = ontvangst({ bedragCenten: toCents(-100), tegenrekening: 'NL1' });
  test('takes the one from the same account, else the latest, never a later or another one', () => {
    const oud = kandidaat({
      bankreferentie: 'oud',
      tegenrekening: 'NL1',
      boekdatum: toLocalDate('2026-03-01'),
    });
    const nieuw = kandidaat({
      bankreferentie: 'nieuw',
      tegenrekening: 'NL2',
      boekdatum: toLocalDate('2026-03-30'),
    });
    expect(ontvangstVanStorno(storno, [nieuw, oud])).toBe(oud);
    expect(ontvangstVanStorno({ ...storno, tegenrekening: null }, [nieuw, oud])).toBe(nieuw);
    const later = kandidaat({ bankreferentie: 'later', boekdatum: toLocalDate('2026-04-01') });
    const ander = kandidaat({ bankreferentie: 'ander', bedragCenten: toCents(101) });
    const elders = kandidaat({ bankreferentie: 'elders', betalingskenmerk: '3010002167042021' });
    expect(ontvangstVanStorno(storno, [later, ander, elders])).toBeNull();
  });
  test('comes after the receipts of its day', () => {
    const first = ontvangst({ bankreferentie: 'z' });
    expect(inVolgorde([storno, first])).toEqual([first, storno]);
  });
});

test('lag is counted in werkdagen: not the day itself, no weekend, no feestdag', () => {
  const op = (van: string, tot: string) => verwerktInWerkdagen(toLocalDate(van), toLocalDate(tot));
  expect(op('2026-03-31', '2026-03-31')).toBe(0);
  expect(op('2026-03-31', '2026-04-01')).toBe(1);
  // Friday to Monday.
  expect(op('2026-03-27', '2026-03-30')).toBe(1);
  // Second day of Easter is Monday 6 April 2026.
  expect(op('2026-04-03', '2026-04-07')).toBe(1);
  expect(op('2026-04-02', '2026-03-01')).toBe(0);
});

describe('a mistyped kenmerk', () => {
  const nummer = fc
    .bigInt({ min: 0n, max: 999_999_999_999_999n })
    .map((n) => makeBetalingskenmerk(String(n)));
  test('leads to the right one when one digit is wrong or two changed places', () => {
    fc.assert(
      fc.property(nummer, fc.nat(15), fc.nat(9), (goed, plaats, digit) => {
        const fout = `${goed.slice(0, plaats)}${digit}${goed.slice(plaats + 1)}`;
        fc.pre(fout !== goed);
        expect(gelijkendeKenmerken(fout)).toContain(goed);
        const [x = '', y = ''] = [goed[plaats], goed[plaats + 1] ?? ''];
        const om = `${goed.slice(0, plaats)}${y}${x}${goed.slice(plaats + 2)}`;
        fc.pre(y !== '' && om !== goed);
        expect(gelijkendeKenmerken(om)).toContain(goed);
      }),
    );
  });
  test('gives only kenmerken with a right check digit, never itself, and nothing for another length', () => {
    const lijkt = gelijkendeKenmerken('5010002167010010');
    expect(lijkt.every(isBetalingskenmerk)).toBe(true);
    expect(lijkt).not.toContain('5010002167010010');
    expect(gelijkendeKenmerken('501000216701001')).toEqual([]);
  });
});
