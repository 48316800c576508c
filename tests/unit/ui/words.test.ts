import { describe, expect, it } from 'vitest';
import en from '@/texts/en/ui.json';
import nl from '@/texts/nl/ui.json';
import { stepPosition } from '@/ui/stepper';
import { uiWords } from '@/ui/words';

type Tree = { [key: string]: string | Tree };

const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flat(value, `${path}${key}.`),
  );
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name]) => name).sort();

describe('the words of the components', () => {
  it('have the same keys in both languages', () => {
    expect(flat(en).map(([key]) => key)).toEqual(flat(nl).map(([key]) => key));
  });

  it('name the same values in both languages', () => {
    const english = Object.fromEntries(flat(en));
    for (const [key, text] of flat(nl))
      expect([key, placeholders(english[key] ?? '')]).toEqual([key, placeholders(text)]);
  });

  it('count and fill in', () => {
    expect(stepPosition('nl', 2, 4)).toBe('Stap 2 van 4');
    expect(stepPosition('en', 2, 4)).toBe('Step 2 of 4');
    expect(uiWords('nl')('errors.title', { aantal: 1 })).toBe('Er is 1 veld dat nog niet klopt');
    expect(uiWords('nl')('errors.title', { aantal: 3 })).toBe('Er zijn 3 velden die nog niet kloppen');
  });
});
