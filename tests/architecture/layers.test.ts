import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serverCodeInBrowser } from './layers/client';
import { config, cruiseSource, domainOrder, root, violations } from './layers/cruise';
import { type Probe, probes } from './layers/probes';

describe('the layers of src', () => {
  let result: ICruiseResult;
  beforeAll(async () => {
    result = await cruiseSource(root);
  }, 300_000);

  test('hold in every import', () => {
    expect(violations(result)).toEqual([]);
    expect(result.summary.totalCruised).toBeGreaterThan(100);
  });

  test('are told in the map as they are held: the same order, of the folders that there are', () => {
    const told = /imports only toward earlier names: ([^.]*)\./.exec(
      fs.readFileSync(path.join(root, 'src', 'README.md'), 'utf8'),
    );
    expect(told?.[1]?.split(', ')).toEqual(domainOrder);
    const folders = fs.readdirSync(path.join(root, 'src', 'domain'), { withFileTypes: true });
    expect([...domainOrder].sort()).toEqual(
      folders
        .filter((one) => one.isDirectory())
        .map(({ name }) => name)
        .sort(),
    );
  });

  test('send no server code to a browser', () => {
    expect(serverCodeInBrowser(result, root)).toEqual([]);
  });
});

describe('a planted violation', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kohier-layers-'));
  const order = domainOrder;
  const orderProbes: Probe[] = order.slice(0, -1).flatMap((early, i) =>
    order.slice(i + 1).map((late) => ({
      rule: `domain-order-${early}`,
      file: `src/domain/${early}/probe-${late}.ts`,
      imports: `../${late}/kern-van-${late}`,
      targets: [`src/domain/${late}/kern-van-${late}.ts`],
    })),
  );
  const all = [...probes, ...orderProbes];
  let found: string[];
  let inBrowser: string[];

  const write = (file: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  };

  beforeAll(async () => {
    fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    fs.copyFileSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
    for (const file of new Set(all.flatMap((p) => p.targets ?? []))) write(file, 'export {};\n');
    for (const { file, imports } of all) write(file, `import '${imports}';\n`);
    // What is allowed: later folders import earlier ones, and a client file a type or an action.
    for (const [i, late] of order.entries()) {
      const early = order[i - 1];
      if (early) write(`src/domain/${late}/goed.ts`, `import '../${early}/kern-van-${early}';\n`);
    }
    write('src/domain/runs/rond-b.ts', "import './rond-a';\n");
    write('src/domain/gemeenten/kern-van-gemeenten.ts', 'export {};\n');
    write('src/app/acties.ts', "'use server';\nimport '@/platform/tenant';\nexport const a = 1;\n");
    write('src/ui/tussen.ts', "import '../platform/env';\n");
    write('src/platform/env.ts', 'export {};\n');
    write(
      'src/app/goed.tsx',
      "'use client';\nimport './acties';\nimport type { Read } from '@/platform/tenant';\n",
    );
    write('src/app/fout.tsx', "// why\n'use client';\nimport '../ui/tussen';\n");
    const result = await cruiseSource(folder);
    found = violations(result);
    inBrowser = serverCodeInBrowser(result, folder);
  }, 300_000);
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test.each(probes)('of $rule in $file fires', ({ rule, file }) => {
    expect(found.filter((line) => line.startsWith(`${rule}: ${file} -> `))).toHaveLength(1);
  });

  test('of the domain order fires for every pair of folders, and only in the wrong direction', () => {
    const silent = orderProbes.filter(
      (p) => !found.some((line) => line.startsWith(`${p.rule}: ${p.file} -> `)),
    );
    expect(silent).toEqual([]);
    expect(orderProbes).toHaveLength((order.length * (order.length - 1)) / 2);
    expect(found.filter((line) => line.includes('/goed.ts'))).toEqual([]);
  });

  test('is there for every rule that exists', () => {
    const planted = new Set(all.map((p) => p.rule));
    expect(config.forbidden.map((rule) => rule.name).filter((name) => !planted.has(name ?? ''))).toEqual([]);
    for (const rule of config.forbidden) expect(rule.comment?.length, rule.name).toBeGreaterThan(30);
  });

  test('of server code in a client file fires, also through a file in between; a type or an action does not', () => {
    expect(inBrowser).toEqual([
      'server-code-in-browser: src/app/fout.tsx -> src/ui/tussen.ts -> src/platform/env.ts',
    ]);
  });
});
