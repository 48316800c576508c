import { describe, expect, it } from 'vitest';
import { decideStart, describeFout, distinctFouten } from '@/domain/runs/bestand';

describe('decideStart', () => {
  const file = (status: 'controleren' | 'laden' | 'geladen' | 'afgekeurd' | 'vastgelopen', stil = false) => ({
    id: status,
    status,
    stil,
  });
  it.each([
    ['never offered', [], 'beginnen'],
    ['refused before', [file('afgekeurd')], 'beginnen'],
    ['killed and taken over before', [file('vastgelopen', true)], 'beginnen'],
    ['being checked', [file('controleren')], 'bezig'],
    ['being loaded', [file('afgekeurd'), file('laden')], 'bezig'],
    ['killed while loading', [file('laden', true)], 'overnemen'],
    ['loaded', [file('vastgelopen', true), file('geladen', true)], 'al-geladen'],
  ] as const)('a file that was %s: %s', (_, eerder, soort) => {
    expect(decideStart(eerder).soort).toBe(soort);
  });
});

describe('the report', () => {
  it('names line and column in plain words', () => {
    expect(describeFout({ regel: 12, kolom: 'bedrag', reden: 'is verplicht' })).toBe(
      'regel 12, kolom bedrag: is verplicht',
    );
    expect(describeFout({ regel: 1, kolom: 'kolom 3', reden: 'x' })).toBe('regel 1, kolom 3: x');
    expect(describeFout({ regel: 7, kolom: '', reden: 'heeft 2 velden' })).toBe('regel 7: heeft 2 velden');
    expect(describeFout({ regel: 0, kolom: '', reden: 'Het bestand is leeg.' })).toBe('Het bestand is leeg.');
  });

  it('keeps one reason per line and column', () => {
    const fouten = [
      { regel: 1, kolom: 'a', reden: 'eerste' },
      { regel: 1, kolom: 'a', reden: 'tweede' },
      { regel: 1, kolom: 'b', reden: 'derde' },
    ];
    expect(distinctFouten(fouten).map((f) => f.reden)).toEqual(['eerste', 'derde']);
  });
});
