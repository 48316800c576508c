import { describe, expect, it } from 'vitest';
import { grouped } from '@/ui/desk/grouped';
import { advance, chordOf, isSingleKey } from '@/ui/desk/shortcut-match';

const press = (key: string, code: string, more: object = {}) =>
  chordOf({ key, code, ctrlKey: false, altKey: false, metaKey: false, ...more });

describe('a key press', () => {
  it('is written as in a shortcut', () => {
    expect(press('?', 'Slash')).toBe('?');
    expect(press('G', 'KeyG')).toBe('g');
    expect(press('k', 'KeyK', { ctrlKey: true })).toBe('Ctrl+K');
    expect(press('k', 'KeyK', { metaKey: true })).toBe('Ctrl+K');
    expect(press('Enter', 'Enter', { ctrlKey: true })).toBe('Ctrl+Enter');
    expect(press('Shift', 'ShiftLeft')).toBe('');
  });

  it('with Alt goes by the key on the board, whatever letter it writes', () => {
    expect(press('ß', 'KeyS', { altKey: true })).toBe('Alt+S');
    expect(press('s', 'KeyS', { altKey: true })).toBe('Alt+S');
  });
});

describe('shortcuts one after another', () => {
  const known = ['g k', 'g b', '/', 'k'];

  it('wait for the second key', () => {
    expect(advance('', 'g', known)).toEqual({ match: null, pending: 'g' });
    expect(advance('g', 'k', known)).toEqual({ match: 'g k', pending: '' });
  });

  it('start anew with a key that continues nothing', () => {
    expect(advance('g', '/', known)).toEqual({ match: '/', pending: '' });
    expect(advance('g', 'g', known)).toEqual({ match: null, pending: 'g' });
    expect(advance('', 'x', known)).toEqual({ match: null, pending: '' });
  });
});

describe('single keys', () => {
  it('are those that can be hit by accident or by speech', () => {
    expect(['/', '?', '1', 'g k'].every(isSingleKey)).toBe(true);
    expect(['Alt+S', 'Ctrl+K', 'F2'].some(isSingleKey)).toBe(false);
  });
});

describe('groups', () => {
  it('keep the order of their first member', () => {
    const members = [
      { group: 'b', n: 1 },
      { group: 'a', n: 2 },
      { group: 'b', n: 3 },
    ];
    expect(grouped(members).map(([group, of]) => [group, of.length])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
  });
});
