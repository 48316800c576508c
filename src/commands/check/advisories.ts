import { z } from 'zod';

/** Known holes in packages, as they are kept in `advisories.json`; `herzien` is the day that somebody last looked for new ones. */
export const advisoriesSchema = z.object({
  herzien: z.iso.date(),
  dagen: z.int().positive(),
  /** Where the list comes from, while no registry was asked for all of it. */
  herkomst: z.string().optional(),
  adviezen: z.array(
    z.object({
      pakket: z.string(),
      /** Versions that have it, as npm writes them: `<1.2.3 || >=2.0.0 <2.1.0`. */
      bereik: z.string(),
      ernst: z.enum(['low', 'moderate', 'high', 'critical']),
      code: z.string(),
      titel: z.string(),
    }),
  ),
});
export type Advisories = z.infer<typeof advisoriesSchema>;
type Lock = { packages: Record<string, { version?: string; dev?: boolean }> };

/** Negative when a < b. A version before its release (1.2.3-rc) comes before the release. */
export function compareVersions(a: string, b: string): number {
  const parts = (version: string) => (version.split('-')[0] ?? '').split('.').map(Number);
  const [x, y] = [parts(a), parts(b)];
  for (let i = 0; i < 3; i += 1) if ((x[i] ?? 0) !== (y[i] ?? 0)) return (x[i] ?? 0) - (y[i] ?? 0);
  return Number(b.includes('-')) - Number(a.includes('-'));
}

const COMPARATOR = /^(<=|>=|<|>|=|)(\d[\w.-]*)$/;

/** Whether a version lies in a range of npm. Throws for a range that cannot be read: what is not understood is no excuse. */
export const inRange = (version: string, range: string): boolean =>
  range.split('||').some((part) => {
    const terms = part
      .trim()
      .replace(/([<>=])\s+/g, '$1')
      .split(/\s+/);
    return terms.every((term) => {
      if (term === '*') return true;
      const [, sign, limit = ''] = COMPARATOR.exec(term) ?? [];
      if (sign === undefined) throw new Error(`cannot read the range ${range}`);
      const order = compareVersions(version, limit);
      if (sign === '<') return order < 0;
      if (sign === '<=') return order <= 0;
      if (sign === '>') return order > 0;
      return sign === '>=' ? order >= 0 : order === 0;
    });
  });

/** Every package that is served with, however deep, and has a hole that is high or worse. */
export function judgeTree(lock: Lock, { adviezen }: Advisories): string[] {
  const grave = adviezen.filter(({ ernst }) => ernst === 'high' || ernst === 'critical');
  return Object.entries(lock.packages).flatMap(([path, { version, dev }]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (dev === true || path === '') return [];
    return grave
      .filter(({ pakket, bereik }) => pakket === name && inRange(version ?? '0.0.0', bereik))
      .map(({ code, titel }) => `${path} ${version ?? 'zonder versie'}: ${code} ${titel}`);
  });
}

/** Days since somebody last looked. */
export const reviewAge = ({ herzien }: Pick<Advisories, 'herzien'>, today: Date): number =>
  Math.floor((today.getTime() - new Date(`${herzien}T00:00:00Z`).getTime()) / 86_400_000);

const auditSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      via: z.array(
        z.union([
          z.string(),
          z.object({
            name: z.string(),
            title: z.string(),
            url: z.string(),
            severity: z.enum(['info', 'low', 'moderate', 'high', 'critical']),
            range: z.string(),
          }),
        ]),
      ),
    }),
  ),
});

/** What is kept and what `npm audit --json` says today, together: what was mended stays, so that it does not come back. */
export function mergeAudit(kept: Advisories, audit: unknown, today: string): Advisories {
  const told = Object.values(auditSchema.parse(audit).vulnerabilities).flatMap(({ via }) =>
    via.flatMap((one) =>
      typeof one === 'string' || one.severity === 'info'
        ? []
        : [
            {
              pakket: one.name,
              bereik: one.range,
              ernst: one.severity,
              code: one.url.split('/').at(-1) ?? one.url,
              titel: one.title,
            },
          ],
    ),
  );
  const same = (a: { pakket: string; code: string }) => `${a.pakket} ${a.code}`;
  const all = new Map([...kept.adviezen, ...told].map((one) => [same(one), one]));
  const { herkomst: _, ...rest } = kept;
  return { ...rest, herzien: today, adviezen: [...all.values()] };
}
