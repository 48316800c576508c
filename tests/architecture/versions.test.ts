import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  advisoriesSchema,
  compareVersions,
  inRange,
  judgeTree,
  mergeAudit,
  reviewAge,
} from '@/commands/check/advisories';
import advisories from '@/commands/check/advisories.json' with { type: 'json' };
import minimum from '@/platform/postgres-minimum.json' with { type: 'json' };
import { refuseLogin } from '@/platform/start-check';
import { readSources } from './source';

/** R7: versions below which a known hole is open. The review date says when somebody last looked for new ones. */
type Rules = { herzien: string; dagen: number; minimum: Record<string, { versie: string; waarom: string }> };
type Lock = { packages: Record<string, { version?: string }> };

const read = (path: string): unknown => JSON.parse(readSources(path)[0]?.text ?? 'null');
const rules = read('tests/architecture/versions.json') as Rules;
const lock = read('package-lock.json') as Lock;

/** Every copy of a package in the lock file, also deep inside another, that is below its minimum. */
function judgeVersions(lock: Lock, { minimum }: Rules): string[] {
  return Object.entries(lock.packages).flatMap(([path, { version }]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    const rule = Object.hasOwn(minimum, name) ? minimum[name] : undefined;
    if (!rule || (version && compareVersions(version, rule.versie) >= 0)) return [];
    return [`${path} ${version ?? 'without version'} is below ${rule.versie}: ${rule.waarom}`];
  });
}

describe('[R7] versions with known holes', () => {
  test('are not in the lock file', () => {
    expect(judgeVersions(lock, rules)).toEqual([]);
    expect(lock.packages['node_modules/next']?.version).toBeDefined();
  });

  test('were looked for, at a date that exists; an old date is told, and red where it is a release', () => {
    const age = reviewAge(rules, new Date());
    expect(rules.herzien).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(Number.isInteger(age)).toBe(true);
    if (age > rules.dagen) console.warn(`tests/architecture/versions.json was reviewed ${age} days ago`);
    if (process.env.KOHIER_UITGAVE === 'ja') expect(age).toBeLessThanOrEqual(rules.dagen);
  });

  test('would be found: a lower version, deep inside, and before its release', () => {
    const planted = (path: string, version: string) =>
      judgeVersions({ packages: { [path]: { version } } }, rules);
    expect(planted('node_modules/next', '16.4.5')).toHaveLength(1);
    expect(planted('node_modules/next', '15.9.9')).toHaveLength(1);
    expect(planted('node_modules/next', '16.4.6-canary.1')).toHaveLength(1);
    expect(planted('node_modules/a/node_modules/next-auth', '4.24.14')).toHaveLength(1);
    expect(planted('node_modules/next', '16.4.6')).toEqual([]);
    expect(planted('node_modules/next', '16.10.0')).toEqual([]);
    expect(planted('node_modules/next-themes', '0.1.0')).toEqual([]);
    expect(planted('node_modules/nodemailer', '9.1.1')).toHaveLength(1);
    expect(planted('node_modules/smtp-server/node_modules/nodemailer', '10.6.0')).toEqual([]);
    expect(reviewAge({ herzien: '2026-01-01' }, new Date('2026-01-09T12:00:00Z'))).toBe(8);
  });
});

describe('[R7] known holes in everything that is served with', () => {
  const known = advisoriesSchema.parse(advisories);
  const planted = (path: string, version: string, more = {}) =>
    judgeTree({ packages: { [path]: { version, ...more } } }, known);

  test('are not in the lock file, by what is kept and the day it was looked at', () => {
    expect(judgeTree(lock, known)).toEqual([]);
    const age = reviewAge(known, new Date());
    if (process.env.KOHIER_UITGAVE === 'ja') expect(age).toBeLessThanOrEqual(known.dagen);
  });

  test('would be found, however deep, by name and version; what is only developed with and what is mended would not', () => {
    expect(planted('node_modules/a/node_modules/js-yaml', '4.3.1')).toHaveLength(1);
    expect(planted('node_modules/js-yaml', '4.3.2')).toEqual([]);
    expect(planted('node_modules/debug', '4.4.2')).toHaveLength(1);
    expect(planted('node_modules/debug', '4.4.1')).toEqual([]);
    expect(planted('node_modules/nodemailer', '9.9.9')).toHaveLength(3);
    expect(planted('node_modules/sharp', '0.32.5', { dev: true })).toEqual([]);
    const moderate = {
      ...known,
      adviezen: known.adviezen.map((one) => ({ ...one, ernst: 'moderate' as const })),
    };
    expect(judgeTree({ packages: { 'node_modules/next': { version: '1.0.0' } } }, moderate)).toEqual([]);
  });

  test.each([
    ['1.2.3', '<1.2.4', true],
    ['1.2.4', '<1.2.4', false],
    ['1.2.4-rc.1', '<1.2.4', true],
    ['2.0.5', '<1.0.2 || >=2.0.0 <2.2.2', true],
    ['1.5.0', '<1.0.2 || >=2.0.0 <2.2.2', false],
    ['3.0.0', '>= 2.0.0 <= 3.0.0', true],
    ['3.0.0', '*', true],
    ['3.0.0', '3.0.0', true],
  ])('%s lies in %s: %s', (version, range, lies) => {
    expect(inRange(version, range)).toBe(lies);
  });

  test('a range that cannot be read is no excuse', () => {
    expect(() => inRange('1.0.0', '^1.0.0')).toThrow('cannot read');
  });

  test('what the registry says is kept beside what was known, with the day', () => {
    const audit = {
      vulnerabilities: {
        jose: {
          via: [
            'http-errors',
            {
              name: 'jose',
              title: 'x',
              url: 'https://github.com/advisories/GHSA-1',
              severity: 'high',
              range: '<5.0.0',
            },
          ],
        },
      },
    };
    const merged = mergeAudit(known, audit, '2026-12-01');
    expect(merged.herzien).toBe('2026-12-01');
    expect(merged.adviezen).toHaveLength(known.adviezen.length + 1);
    expect(judgeTree(lock, merged)).toEqual([expect.stringContaining('node_modules/jose')]);
    expect(mergeAudit(merged, audit, '2026-12-02').adviezen).toHaveLength(merged.adviezen.length);
    expect(() => mergeAudit(known, { message: '405 Method Not Allowed' }, '2026-12-01')).toThrow();
  });
});

describe('[R7] a server with known holes', () => {
  const facts = { login: 'kohier_app', superuser: false, bypassesRls: false, ownedTables: 0 };
  test.each([
    [140_012, false],
    [150_000, false],
    [150_018, false],
    [150_019, false],
    [150_020, true],
    [160_000, false],
    [180_004, false],
    [180_007, true],
  ])('server_version_num %i may serve real people: %s', (version, may) => {
    expect(refuseLogin({ ...facts, version }).length === 0).toBe(may);
  });

  test('the minimum is told everywhere as it is kept', () => {
    const told = Object.entries(minimum.minor).map(([major, minor]) => `${major}.${minor}`);
    const words = `${told.slice(0, -1).join(', ')} or ${told.at(-1)}`;
    for (const file of ['SECURITY.md', '.env.example'])
      expect(fs.readFileSync(file, 'utf8').replace(/\s+(# )?/g, ' '), file).toContain(words);
  });

  test('is refused by name, and so is a login that walks through the wall', () => {
    expect(refuseLogin({ ...facts, version: 150_018 }).join()).toContain('PostgreSQL 15.18');
    const bad = { login: 'postgres', superuser: true, bypassesRls: true, ownedTables: 3, version: 180_007 };
    expect(refuseLogin(bad)).toHaveLength(3);
  });
});
