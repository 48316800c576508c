import { describe, expect, test } from 'vitest';
import { judgeDoors } from './doors/rules';
import { readSources } from './source';

/** Ways in that are none of the four doors, and why that is right. */
const ALLOWED = new Map([
  [
    'src/app/api/auth/[...nextauth]/route.ts',
    'the way to the provider and back: nobody is logged in yet (ADR 0016)',
  ],
  ['src/app/api/health/live/route.ts', 'the process lives: no data, no tenant'],
  ['src/app/api/health/ready/route.ts', 'the database answers: no data, no tenant'],
  ['src/app/api/sessie/route.ts', 'seconds left in a session: must also answer who is no longer in'],
  ['src/app/uitloggen/[wereld]/route.ts', 'logging out must work when there is nobody to admit any more'],
  [
    'src/app/(site)/ontwikkel/leeg/page.tsx',
    'the empty dynamic page that the bench measures against: shows nothing',
  ],
  [
    'src/app/huisstijl/[gemeente]/[blad]/route.ts',
    'the same as a stylesheet that a browser keeps for good, where a door lets nothing be kept',
  ],
  [
    'src/app/public-fact.ts',
    'what a gemeente says to everybody, around every page: colours, whom to call; read as publiek',
  ],
]);

const files = readSources('src');

describe('[R5] every way in goes through a door', () => {
  test('page, action, route and job, with nothing beside them', () => {
    expect(judgeDoors(files, ALLOWED)).toEqual([]);
  });

  test('and each exception still exists, with its reason', () => {
    const paths = new Set(files.map((file) => file.path));
    expect([...ALLOWED.keys()].filter((path) => !paths.has(path))).toEqual([]);
    for (const reason of ALLOWED.values()) expect(reason.length).toBeGreaterThan(20);
  });
});

const PAGE = "import { page } from '@/platform/page';\n";
const ACTION = "'use server';\nimport { action, kantoorAction } from '@/platform/action';\n";
const ROUTE = "import { route } from '@/platform/route';\n";

describe('a planted side entrance', () => {
  test.each([
    ['a page as a plain function', 'src/app/a/page.tsx', 'export default function Page() { return null; }'],
    ['a page as an arrow', 'src/app/a/page.tsx', 'export default async () => null;'],
    ['a page without default export', 'src/app/a/page.tsx', 'export const metadata = {};'],
    ['a door of its own making', 'src/app/a/page.tsx', 'const page = (d) => d;\nexport default page({});'],
    [
      'a door from elsewhere',
      'src/app/a/page.tsx',
      "import { page } from './page-door';\nexport default page({});",
    ],
    ['a page around a page', 'src/app/a/page.tsx', `${PAGE}const p = page({});\nexport default (x) => p(x);`],
    [
      'metadata that reads',
      'src/app/a/page.tsx',
      `${PAGE}export const generateMetadata = () => ({});\nexport default page({});`,
    ],
    ['an action as a function', 'src/app/a/actions.ts', `${ACTION}export async function save() {}`],
    ['an action as an arrow', 'src/app/a/actions.ts', `${ACTION}export const save = async () => {};`],
    ['an action that is passed on', 'src/app/a/actions.ts', `${ACTION}export { save } from './other';`],
    [
      'an action around an action',
      'src/app/a/actions.ts',
      `${ACTION}const a = action({});\nexport const b = (f) => a(f);`,
    ],
    ['an action that can be replaced', 'src/app/a/actions.ts', `${ACTION}let a = action({});\nexport { a };`],
    ['everything of another file', 'src/app/a/actions.ts', `${ACTION}export * from './other';`],
    [
      'an action inside a component',
      'src/app/a/form.tsx',
      "export function F() { async function s() { 'use server'; } }",
    ],
    [
      'an action in a domain folder',
      'src/domain/runs/a.ts',
      "'use server';\nexport async function save() {}",
    ],
    ['a route as a function', 'src/app/api/a/route.ts', 'export async function GET() {}'],
    [
      'a route with one bare method',
      'src/app/api/a/route.ts',
      `${ROUTE}export const GET = route({});\nexport const POST = async () => {};`,
    ],
    ['a job of its own making', 'src/jobs/a.ts', "export const a = { taak: 'a', run: async () => {} };"],
    ['a loading file', 'src/app/a/loading.tsx', 'export default function L() { return null; }'],
    ['a layout that reads', 'src/app/a/layout.tsx', "import { readIn } from '@/platform/tenant';"],
    [
      'a component that reads',
      'src/app/a/kaart.tsx',
      "import { type Read, readIn } from '@/platform/tenant';",
    ],
  ])('%s is found', (_, path, text) => {
    expect(judgeDoors([{ path, text }], new Map())).toHaveLength(1);
  });

  test.each([
    ['src/app/a/page.tsx', `${PAGE}export const metadata = {};\nexport default page<{ id: string }>({});`],
    ['src/app/a/page.tsx', `${PAGE}const p = page({});\nexport default p;`],
    [
      'src/app/a/page.tsx',
      "import { openPage } from '@/platform/page';\nexport const dynamic = 'force-static';\nexport default openPage({});",
    ],
    [
      'src/app/a/actions.ts',
      `${ACTION}export const a = action({});\nexport const b = kantoorAction({});\nexport type T = 1;`,
    ],
    [
      'src/app/api/a/route.ts',
      `${ROUTE}import { readIn } from '@/platform/tenant';\nexport const GET = route({});`,
    ],
    ['src/app/a/kaart.tsx', "import type { Read } from '@/platform/tenant';"],
    ['src/jobs/a.ts', "import { job } from '@/platform/job';\nexport const a = job({});"],
  ])('what is right passes: %s', (path, text) => {
    expect(judgeDoors([{ path, text }], new Map())).toEqual([]);
  });
});
