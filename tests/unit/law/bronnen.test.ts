import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

function filesUnder(folder: string, ext: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ext))
    .map((name) => path.join(folder, name));
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const lawFiles = filesUnder('src/law', '.ts');

/** Articles that Gemeentewet 249 and 236(1) set aside for municipal taxes, and one that no longer exists. */
const SET_ASIDE: Record<string, { short: string; name: string; articles: string[] }> = {
  'wet C5': {
    short: 'iw',
    name: 'Invorderingswet 1990',
    articles: ['5', '7c', '20', '21', '59', '62', '69'],
  },
  'wet C8': {
    short: 'awr',
    name: 'AWR',
    articles: [
      ...['3', '3a', '37', '38', '39', '47a', '48', '52', '53', '54', '55', '62', '66a', '66b', '71', '76'],
      ...['82', '84', '86', '87', '90', '91', '92', '93', '94', '95'],
    ],
  },
  'wet C27': { short: 'wetWoz', name: 'Wet WOZ', articles: ['26a'] },
};

function citedArticles(source: string, short: string, name: string): string[] {
  const calls = source.matchAll(new RegExp(`\\b${short}\\('(\\d+[a-z]*)`, 'g'));
  const records = source.matchAll(new RegExp(`regeling: '${name}',\\s*artikel: '(\\d+[a-z]*)`, 'g'));
  return [...calls, ...records].map((match) => match[1] ?? '');
}

describe('no rule rests on an article that does not hold for municipal taxes', () => {
  it.each(Object.entries(SET_ASIDE))('[%s]', (_code, { short, name, articles }) => {
    const cited = lawFiles.flatMap((file) => citedArticles(read(file), short, name));
    expect(cited.length).toBeGreaterThan(short === 'wetWoz' ? 0 : 3);
    expect(cited.filter((article) => articles.includes(article))).toEqual([]);
  });

  it('[wet C5] no text promises preference or lijfsdwang', () => {
    for (const file of filesUnder('src/texts', '.json'))
      expect(read(file)).not.toMatch(/preferent|lijfsdwang|bodemvoorrecht/i);
  });
});

describe('two families of terms', () => {
  const collect = lawFiles.filter((file) => file.startsWith('src/law/invordering/'));

  it('[wet C7] collection never reaches the dwangsom, a contract or a rule of levy', () => {
    expect(collect.length).toBeGreaterThan(5);
    for (const file of collect) {
      const imports = [...read(file).matchAll(/from '([^']+)'/g)].map((match) => match[1]);
      for (const name of imports) expect(name, file).not.toMatch(/heffing|dwangsom|dienstverlening/);
    }
  });

  it('the law core imports no framework, no database, no clock and no environment', () => {
    for (const file of lawFiles) {
      const source = read(file);
      expect(source, file).not.toMatch(/from '(next|react|@prisma|pg|node:)/);
      expect(source, file).not.toMatch(/process\.env|Date\.now\(|new Date\(\)/);
    }
  });
});
