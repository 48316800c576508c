import { describe, expect, test } from 'vitest';
import { refuseLogin } from '@/platform/start-check';
import { readSources } from './source';

/** R7: versions below which a known hole is open. The review date says when somebody last looked for new ones. */
type Rules = { herzien: string; dagen: number; minimum: Record<string, { versie: string; waarom: string }> };
type Lock = { packages: Record<string, { version?: string }> };

const read = (path: string): unknown => JSON.parse(readSources(path)[0]?.text ?? 'null');
const rules = read('tests/architecture/versions.json') as Rules;
const lock = read('package-lock.json') as Lock;

/** Negative when a < b. A version before its release (1.2.3-rc) comes before the release. */
function compare(a: string, b: string): number {
  const parts = (v: string) => (v.split('-')[0] ?? '').split('.').map(Number);
  const [x, y] = [parts(a), parts(b)];
  for (let i = 0; i < 3; i += 1) if ((x[i] ?? 0) !== (y[i] ?? 0)) return (x[i] ?? 0) - (y[i] ?? 0);
  return Number(b.includes('-')) - Number(a.includes('-'));
}

/** Every copy of a package in the lock file, also deep inside another, that is below its minimum. */
function judgeVersions(lock: Lock, { minimum }: Rules): string[] {
  return Object.entries(lock.packages).flatMap(([path, { version }]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    const rule = Object.hasOwn(minimum, name) ? minimum[name] : undefined;
    if (!rule || (version && compare(version, rule.versie) >= 0)) return [];
    return [`${path} ${version ?? 'without version'} is below ${rule.versie}: ${rule.waarom}`];
  });
}

/** Days since the last review; red for a release, told in every run. */
const reviewAge = ({ herzien }: Rules, today: Date): number =>
  Math.floor((today.getTime() - new Date(`${herzien}T00:00:00Z`).getTime()) / 86_400_000);

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
    expect(reviewAge({ ...rules, herzien: '2026-01-01' }, new Date('2026-01-09T12:00:00Z'))).toBe(8);
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

  test('is refused by name, and so is a login that walks through the wall', () => {
    expect(refuseLogin({ ...facts, version: 150_018 }).join()).toContain('PostgreSQL 15.18');
    const bad = { login: 'postgres', superuser: true, bypassesRls: true, ownedTables: 3, version: 180_007 };
    expect(refuseLogin(bad)).toHaveLength(3);
  });
});
