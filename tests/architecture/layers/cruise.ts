import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult, type IRegularForbiddenRuleType } from 'dependency-cruiser';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

type Config = { forbidden: IRegularForbiddenRuleType[]; options: { tsConfig: object } };
export const config: Config = createRequire(import.meta.url)('../dependency-cruiser.cjs');

/** The domain folders in their order, as the rules name them. */
export const domainOrder: readonly string[] = [
  ...config.forbidden.flatMap((rule) => /^domain-order-(.+)$/.exec(rule.name ?? '')?.[1] ?? []),
  'rapportages',
];

/** Follows all imports of `src` under a folder and holds them against the rules. Paths start with `src/`. */
export async function cruiseSource(folder: string): Promise<ICruiseResult> {
  // The alias of the folder itself, also when that is a copy; tsconfig.json is for the command line.
  const { tsConfig: _, ...options } = config.options;
  const { output } = await cruise(
    ['src'],
    { ...options, baseDir: folder, validate: true, ruleSet: { forbidden: config.forbidden } },
    { alias: { '@': path.join(folder, 'src') } } as never,
  );
  if (typeof output === 'string') throw new Error(output);
  return output;
}

/** What is wrong, as `rule: from -> to`. */
export const violations = (result: ICruiseResult): string[] =>
  result.summary.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`).sort();
