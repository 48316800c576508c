import { describe, expect, test } from 'vitest';
import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { berekening, percentageTekst, regelNaam } from '@/app/aanslagen/berekening';
import type { EigenRegel } from '@/domain/aanslagen/eigen-aanslag';
import { toCents } from '@/platform/cents';

const nl = wordsOfAanslagen('nl');
const regel = (
  over: Partial<EigenRegel> & { code?: string; percentage?: string; tarief?: never },
): EigenRegel => ({
  id: 'r',
  volgnummer: 1,
  belastingsoort: 'afvalstoffenheffing',
  tarief: {
    code: over.code ?? 'vast',
    percentage: over.percentage ?? null,
    bedragCenten: over.percentage ? null : 20_640n,
  },
  keuzes: { betaalschema: 'zes-weken' },
  aantal: 1n,
  deel: { teller: 12, noemer: 12 },
  gebeurtenis: null,
  bedrag: toCents(0),
  verminderd: toCents(0),
  open: toCents(0),
  adres: null,
  verordening: { naam: 'V', publicatie: null, bekendgemaaktOp: null, teBevestigen: false },
  ...(({ code: _c, percentage: _p, ...rest }) => rest)(over),
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the calculation of a regel in one line', () => {
  test.each<[string, EigenRegel, string]>([
    ['a fixed amount', regel({}), 'heel 2026'],
    [
      'emptyings',
      regel({ code: 'lediging-restafval-240', aantal: 12n }),
      '12 × geleegd in 2025, container van 240 liter à € 206,40',
    ],
    [
      'a value',
      regel({ belastingsoort: 'ozb', code: 'eigenaar-woning', percentage: '0.10950', aantal: 312_000n }),
      '0,1095% van de WOZ-waarde van € 312.000',
    ],
    [
      'part of the year',
      regel({ deel: { teller: 5, noemer: 12 } }),
      '€ 206,40 per jaar, 5 van de 12 maanden',
    ],
    ['days', regel({ deel: { teller: 100, noemer: 365 } }), '€ 206,40 per jaar, 100 van de 365 dagen'],
  ])('%s', (_, given, text) => {
    expect(plain(berekening(nl, given, 2026))).toBe(text);
  });

  test('a percentage keeps its zeros before, not behind', () => {
    expect(['0.10950', '0.00100', '1.00000', '10'].map((tekst) => percentageTekst(tekst))).toEqual([
      '0,1095',
      '0,001',
      '1',
      '10',
    ]);
  });

  test('names say which belasting and as what, in both languages; an unknown tariff keeps the belasting', () => {
    expect(regelNaam(nl, regel({ belastingsoort: 'hondenbelasting', code: 'hond-2' }))).toBe(
      'Hondenbelasting, hond 2',
    );
    expect(regelNaam(wordsOfAanslagen('en'), regel({ belastingsoort: 'ozb', code: 'eigenaar-woning' }))).toBe(
      'Property tax, owner of a home',
    );
    expect(regelNaam(nl, regel({ code: 'onbekend' }))).toBe('Afvalstoffenheffing');
  });
});
