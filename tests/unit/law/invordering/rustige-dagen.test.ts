import { describe, expect, it } from 'vitest';
import { mayServeExploot, rustigeDag } from '@/law/invordering/rustige-dagen';
import { toLocalDate as d } from '@/platform/local-date';

describe('days without measures (Leidraad 1.1.8)', () => {
  it.each([
    ['2026-04-27', 'feestdag'],
    ['2026-04-26', 'naast-feestdag'],
    ['2026-04-28', 'naast-feestdag'],
    ['2026-04-29', null],
    ['2026-04-02', 'naast-feestdag'],
    ['2026-04-03', 'feestdag'],
    ['2026-12-24', 'naast-feestdag'],
    ['2026-12-25', 'feestdag'],
    ['2026-12-27', 'kerst-tot-nieuwjaar'],
    ['2026-12-28', 'kerst-tot-nieuwjaar'],
    ['2026-12-31', 'kerst-tot-nieuwjaar'],
    ['2027-01-01', 'feestdag'],
    ['2027-01-02', 'naast-feestdag'],
    ['2027-01-03', null],
    ['2026-11-28', null],
    ['2026-11-20', null],
  ])('%s: %s', (date, expected) => {
    expect(rustigeDag(d(date))).toBe(expected);
  });

  it('is not known before the text that was read', () => {
    expect(() => rustigeDag(d('2019-12-31'))).toThrow('dagen zonder invorderingsmaatregelen');
  });

  it.each([
    ['2026-11-20', 6, false],
    ['2026-11-20', 7, true],
    ['2026-11-20', 19, true],
    ['2026-11-20', 20, false],
    ['2026-11-21', 12, true],
    ['2026-11-22', 12, false],
    ['2026-04-03', 12, false],
  ])('an exploot on %s at %i hours: %s', (date, uur, expected) => {
    expect(mayServeExploot(d(date), uur)).toBe(expected);
  });
});
