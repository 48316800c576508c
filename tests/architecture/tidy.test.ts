import { readModels } from '@tests/tenancy/catalogue/models';
import { describe, expect, test } from 'vitest';
import { readSources, type Source } from './source';
import { judgeTidy, tidyRules } from './tidy/rules';

describe('the project is tidy', () => {
  const sources = readSources(
    ...['src', 'tests', 'prisma', 'public', '.ci'],
    ...['package.json', 'package-lock.json', 'tsconfig.json', 'next.config.ts', '.env.example', 'README.md'],
    ...['Dockerfile', 'compose.yaml', '.gitignore', 'SECURITY.md', 'publiccode.yml'],
  );

  test('in every file, by every rule', () => {
    expect(judgeTidy(sources)).toEqual([]);
    expect(sources.length).toBeGreaterThan(150);
  });

  test('[Q-08] the law and the domain take today as input: none of their files asks the clock, in TypeScript or SQL', () => {
    const kern = readSources('src/law', 'src/domain');
    expect(kern.length).toBeGreaterThan(150);
    const asksClock = (files: readonly Source[]) => [
      ...judgeTidy(files).filter((line) => line.includes('given-clock')),
      // A sign of life of a process is by the clock of the database (clock_timestamp); a term never is.
      ...files.filter(({ text }) =>
        /(?<![.\w])now\(\)|\bcurrent_(date|timestamp)\b|\blocaltimestamp\b/i.test(text),
      ),
    ];
    expect(asksClock(kern)).toEqual([]);
    for (const text of [
      'new Date();',
      'Date.now();',
      'sql`where vanaf <= current_date`',
      'sql`select now()`',
    ])
      expect(asksClock([{ path: 'src/law/termijn.ts', text }])).toHaveLength(1);
  });

  test('every model names its scope, once', () => {
    for (const model of readModels()) expect(model.scopes, model.name).toHaveLength(1);
  });
});

const many = (n: number, line = 'a();\n') => line.repeat(n);
const planted: [rule: string, path: string, text: string, fine: string][] = [
  ['file-length', 'src/law/lang.ts', many(301), many(300)],
  ['file-length', 'tests/law/lang.test.ts', many(501), many(500)],
  ['function-length', 'src/law/f.ts', `function f() {\n${many(70)}}`, `function f() {\n${many(68)}}`],
  ['function-length', 'src/law/g.ts', `const g = () => {\n${many(70)}}`, `const g = () => {\n${many(68)}}`],
  [
    'function-length',
    'src/ui/k.tsx',
    `function Kaart() {\n${many(150)}}`,
    `function Kaart() {\n${many(140)}}`,
  ],
  [
    'function-length',
    'src/app/a/page.tsx',
    `page({ load: () => {\n${many(70)}} })`,
    `page({ render: () => {\n${many(140)}} })`,
  ],
  ['no-barrels', 'src/law/alles.ts', "export * from './rente';", 'export const a = 1;'],
  ['no-barrels', 'src/law/enkele.ts', "export { a } from './rente';", 'const a = 1;\nexport { a };'],
  ['numbered-todo', 'src/law/t.ts', `// ${'TO'}DO later`, `// ${'TO'}DO(#12) later`],
  ['no-machine-paths', 'README.md', `cd ${'/wo'}rk/main`, 'cd kohier'],
  ['no-machine-paths', 'package-lock.json', `"resolved": "https://npm.example/a.tgz"`, '"resolved": "../a"'],
  ['one-environment', 'src/domain/runs/e.ts', 'const a = process.env.HOME;', 'const a = env().HOME;'],
  ['given-clock', 'src/law/c.ts', 'const a = new Date();', "const a = new Date('2026-01-01');"],
  ['given-clock', 'src/domain/runs/d.ts', 'const a = Date.now();', 'const a = Date.UTC(2026, 0, 1);'],
  ['given-clock', 'src/platform/d.ts', 'const a = new Date;', 'const a = now();'],
  ['given-clock', 'src/domain/runs/r.ts', 'const a = Math.random();', 'const a = Math.round(1);'],
  ['empty-catch', 'src/law/v.ts', 'try { a(); } catch { }', 'try { a(); } catch (e) { throw e; }'],
  ['english-verbs', 'src/law/w.ts', 'export function berekenOzb() {}', 'export function calculateOzb() {}'],
  [
    'english-verbs',
    'src/domain/runs/w.ts',
    'export const maak = () => 1;',
    'export const boekdatum = () => 1;',
  ],
  ['ascii-identifiers', 'src/law/i.ts', 'const geïnd = 1;', "const geind = 'geïnd';"],
];

describe('a planted violation', () => {
  test.each(planted)('of %s in %s is found, and what is right is not', (rule, path, text, fine) => {
    const judge = (source: Source) => judgeTidy([source]).map((line) => line.split(': ')[1]);
    expect(judge({ path, text })).toEqual([rule]);
    expect(judge({ path, text: fine })).toEqual([]);
  });

  test.each([
    'src/utils/a.ts',
    'src/domain/runs/helpers/a.ts',
    'src/law/datum-utils.ts',
    'src/platform/mail.service.ts',
    'src/types/a.ts',
  ])('of the name %s is found', (path) => {
    expect(judgeTidy([{ path, text: '' }]).every((line) => line.includes('banned-names'))).toBe(true);
    expect(judgeTidy([{ path, text: '' }])).not.toHaveLength(0);
  });

  test('of a file at the root of the pages is found, and what is of all of them is not', () => {
    const judge = (path: string) => judgeTidy([{ path, text: '' }]).map((line) => line.split(': ')[1]);
    expect(judge('src/app/bezwaar-words.ts')).toEqual(['app-root']);
    expect(judge('src/app/bezwaar/bezwaar-words.ts')).toEqual([]);
    expect(judge('src/app/words.ts')).toEqual([]);
  });

  test('is there for every rule', () => {
    const names = new Set([...planted.map(([rule]) => rule), 'banned-names', 'app-root']);
    expect(tidyRules.map((rule) => rule.name).filter((name) => !names.has(name))).toEqual([]);
    expect(judgeTidy([{ path: 'src/law/index.ts', text: '' }])).toHaveLength(1);
  });
});
