import { describe, expect, it } from 'vitest';
import { bedragTekst, readBedrag } from '@/domain/kwijtschelding/bedrag';

const centen = (getypt: string) => {
  const gelezen = readBedrag(getypt);
  return gelezen.ok ? gelezen.centen : gelezen.fout;
};

describe('an amount as people type it', () => {
  it.each([
    ['1.234,56', 123_456n],
    ['1,234.56', 123_456n],
    ['1 234,56', 123_456n],
    ['1234,56', 123_456n],
    ['1234.56', 123_456n],
    ['1.234', 123_400n],
    ['1,234', 123_400n],
    ['12.5', 1_250n],
    ['12,5', 1_250n],
    ['€ 12', 1_200n],
    ['12 euro', 1_200n],
    ['€12,-', 1_200n],
    ['12,--', 1_200n],
    ['0', 0n],
    ['  € 1.450,00 ', 145_000n],
    ['999999,99', 99_999_999n],
  ])('%s is %s cents', (getypt, verwacht) => {
    expect(centen(getypt)).toBe(verwacht);
  });

  it.each([
    ['', 'bedrag.leeg'],
    ['-1', 'bedrag.negatief'],
    ['€ -1', 'bedrag.negatief'],
    ['1000000', 'bedrag.te-hoog'],
    ['1.000.000', 'bedrag.te-hoog'],
    ['veel', 'bedrag.onleesbaar'],
    ['12,345,6', 'bedrag.onleesbaar'],
    ['1.23.45', 'bedrag.onleesbaar'],
    ['12,345.678', 'bedrag.onleesbaar'],
    ['1e9', 'bedrag.onleesbaar'],
    ['9'.repeat(30), 'bedrag.onleesbaar'],
  ])('%s is asked back: %s', (getypt, fout) => {
    expect(centen(getypt)).toBe(fout);
  });

  it('stands in a field again as it can be read', () => {
    for (const bedrag of [0n, 5n, 50n, 100n, 1_205n, 123_456n, 99_999_999n])
      expect(centen(bedragTekst(bedrag))).toBe(bedrag);
  });
});
