import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import type { TestDatabase } from '@tests/support/database';
import { gedeeldeSleutel, testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { NextRequest } from 'next/server';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { ActionState } from '@/platform/action-state';
import type { Job } from '@/platform/job';
import { logger } from '@/platform/logger';
import { cookieNames, hashToken } from '@/platform/login/wereld';
import { pas } from '@/platform/pass';
import { ROLLEN } from '@/platform/permissions';
import { insertSessie } from '@/platform/session-store';

/** What nobody should send, at every way in: refused in words, and never a defect of ours. */
const OWN = 'http://localhost:3000';
const request = new Map<string, string>();
vi.mock('next/headers', () => ({
  headers: async () => ({ get: (name: string) => request.get(name) ?? null }),
}));
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));

// Somebody who sends this much is stopped by a limit, behind which nothing is tried any more.
vi.mock('@/platform/limiet', async (original) => ({
  ...(await original<typeof import('@/platform/limiet')>()),
  countLimiet: async () => undefined,
}));
// A form that is read by a function: which fields it looks for, and what may be chosen.
const { sought, choices } = vi.hoisted(() => ({ sought: new Set<string>(), choices: new Set<string>() }));
vi.mock('@/app/action-form/form-input', async (original) => {
  const real = await original<typeof import('@/app/action-form/form-input')>();
  const watched = (typed: Record<string, string>) =>
    new Proxy(typed, {
      get(target, name) {
        sought.add(String(name));
        return target[String(name)];
      },
    });
  return {
    ...real,
    formInput: (read: (typed: Record<string, string>, refuse: never) => unknown) =>
      real.formInput((typed, refuse) => read(watched(typed), refuse as never)),
    readChoice: (typed: never, name: string, list: readonly string[], refuse: never) => {
      for (const choice of list) choices.add(choice);
      return real.readChoice(typed, name, list, refuse);
    },
  };
});
// What shape each action asks is known to its door alone.
vi.mock('@/platform/action', async (original) => {
  const real = await original<typeof import('@/platform/action')>();
  const make = (door: (def: never) => object) => (def: { input: z.ZodType }) =>
    Object.assign(door(def as never), { input: def.input });
  return Object.fromEntries(Object.entries(real).map(([name, door]) => [name, make(door as never)]));
});

const { kantoor, a } = twoTenants;
let database: TestDatabase;
let close: () => Promise<void>;
let cookie = '';
const broke: unknown[] = [];

beforeAll(async () => {
  ({ database, close } = await openWalled());
  const client = new pg.Client({ connectionString: database.migratieUrl });
  await client.connect();
  // Somebody who may do everything: what stops him is the shape of what he sends.
  for (const rol of Object.keys(ROLLEN))
    await client.query(
      `insert into medewerker_rol (kantoor_id, id, medewerker_id, rol, vanaf, status, voorgesteld_door, voorgesteld_op,
        besloten_door, besloten_op) values ($1, $2, $3, $4, '2020-01-01', 'actief', $5, '2020-01-01', $6, '2020-01-01')
       on conflict do nothing`,
      [
        kantoor.id,
        testId(`alles ${rol}`),
        kantoor.medewerkerId,
        rol,
        kantoor.collegaId,
        testId('tweede persoon'),
      ],
    );
  await client.end();
  const cookies: string[] = [];
  for (const wereld of ['inwoner', 'medewerker'] as const) {
    const token = randomBytes(32).toString('base64url');
    const now = new Date();
    await insertSessie({
      tokenHash: hashToken(token),
      wereld,
      kantoorId: kantoor.id,
      issuer: 'https://idp.example',
      subject: wereld,
      niveau: wereld === 'inwoner' ? 'midden' : 'meerdere-factoren',
      persoonSleutel: wereld === 'inwoner' ? gedeeldeSleutel : null,
      medewerkerId: wereld === 'medewerker' ? kantoor.medewerkerId : null,
      naam: null,
      idToken: null,
      now,
      verlooptOp: new Date(now.getTime() + 3_600_000),
    });
    cookies.push(`${cookieNames(wereld, false).sessie}=${token}`);
  }
  cookie = cookies.join('; ');
  request.set('cookie', cookie);
  request.set('x-pas', pas());
  request.set('origin', OWN);
  vi.spyOn(logger(), 'error').mockImplementation(((found: unknown) => {
    broke.push(found);
  }) as never);
});
afterEach(() => broke.splice(0));
afterAll(() => close());

/** Too much, too little, another type, and what breaks encodings, numbers and dates further on. */
const HOSTILE = [
  '',
  ' ',
  '\0',
  'a\0b',
  'x'.repeat(20_000),
  'é'.repeat(5_001),
  '-1',
  '0',
  '2147483648',
  '9'.repeat(25),
  '1e309',
  'NaN',
  '2026-02-30',
  '0000-00-00',
  '99999-12-31',
  '%E0%A4%A',
  "' or 1=1 --",
  '../../etc/passwd',
  '\u202e\ud800',
  '{"a":[]}',
  'toString',
  '__proto__',
];

const sources = fs.readdirSync('src', { recursive: true }).map((file) => `src/${file}`);
const files = (pattern: RegExp): string[] => sources.filter((file) => pattern.test(file)).sort();
const load = async (file: string) =>
  (await import(/* @vite-ignore */ `@/${file.slice(4).replace(/\.tsx?$/, '')}`)) as Record<string, unknown>;

const namesIn = (file: string) => [...file.matchAll(/\[(?:\.\.\.)?([a-z]+)\]/g)].map((m) => m[1] ?? '');
/** What would be right for a part of a path. */
const rightFor = (name: string): string =>
  name === 'gemeente' ? a.sleutel : name === 'wereld' ? 'medewerker' : testId('niemand');

/** Each part of the path hostile in its turn, the others right; without parts just the path. */
function paramsOf(file: string): Record<string, string>[] {
  const names = namesIn(file);
  const right = Object.fromEntries(names.map((name) => [name, rightFor(name)]));
  return [right, ...names.flatMap((name) => HOSTILE.map((value) => ({ ...right, [name]: value })))];
}

/** Names that the forms and addresses of the application know. */
const NAMES = ['zoek', 'jaar', 'pagina', 'van', 'tot', 'kies', 'na', 'team', 'periode', 'klasse', 'terug'];
NAMES.push(
  'taal',
  'thema',
  'wereld',
  'overal',
  'error',
  'code',
  'state',
  'reden',
  'soort',
  'stand',
  'status',
);
NAMES.push(
  'gelukt',
  'gezocht',
  'onderwerp',
  'persoon',
  'gemeente',
  'nummer',
  'regel',
  'stap',
  'vraag',
  'actie',
);
const filled = (value: string) => Object.fromEntries(NAMES.map((name) => [name, value]));

describe('a route answers what it does not take', () => {
  const paths = files(/^src\/app\/.*\/route\.ts$/);
  test('all of them are walked', () => expect(paths.length).toBeGreaterThan(18));

  test.each(paths)('%s', async (file) => {
    const module = await load(file);
    const bad: string[] = [];
    const call = async (method: string, params: object, query: string, init: RequestInit = {}) => {
      const handler = module[method] as (request: NextRequest, next: object) => Promise<Response>;
      const headers = { cookie, origin: OWN, host: 'localhost:3000', ...(init.headers as object) };
      const asked = new NextRequest(`${OWN}/x${query}`, { ...init, method, headers } as never);
      const next = file.includes('[...')
        ? Object.fromEntries(Object.entries(params).map(([name, value]) => [name, [value, value]]))
        : params;
      const answer = async () => handler(asked, { params: Promise.resolve(next) });
      const response = await answer().catch((error: unknown) => {
        bad.push(`${method} ${JSON.stringify(params)} ${query} threw ${String(error)}`);
        return null;
      });
      const health = /ready/.test(file);
      if (response && response.status >= 500 && !health)
        bad.push(`${method} ${JSON.stringify(params)} ${query.slice(0, 80)} ${response.status}`);
    };
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((name) => module[name])) {
      for (const params of paramsOf(file)) await call(method, params, '');
      const [right = {}] = paramsOf(file);
      for (const value of HOSTILE) await call(method, right, `?${new URLSearchParams(filled(value))}`);
      if (method === 'GET') continue;
      const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };
      for (const value of HOSTILE)
        await call(method, right, '', { body: `${new URLSearchParams(filled(value))}`, headers: urlencoded });
      for (const [type, body] of [
        ['application/json', '{"zoek":'],
        ['text/xml', '<!DOCTYPE a>'],
        ['multipart/form-data', 'zonder grens'],
        ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a'],
        ['application/x-www-form-urlencoded', '%E0%A4%A=%'],
        ['application/x-www-form-urlencoded', `zoek=${'a'.repeat(300_000)}`],
      ] as const)
        await call(method, right, '', { body, headers: { 'content-type': type } });
    }
    expect(bad.slice(0, 5)).toEqual([]);
    expect(broke.map(String).slice(0, 3)).toEqual([]);
  });
});

/** Those of them that a shape may let through: each is a transaction. */
const PAST_THE_SHAPE = HOSTILE.filter((value) =>
  /^(|\0|x+|2147483648|9+|-1|2026-02-30|99999-12-31|' or.*|toString)$/.test(value),
);

type Page = (props: { params: Promise<object>; searchParams: Promise<object> }) => Promise<unknown>;
const belongsToNext = (error: unknown) =>
  /^NEXT_(REDIRECT|HTTP_ERROR_FALLBACK;404)/.test((error as { digest?: string }).digest ?? '');

describe('a page is not found, and does not break', () => {
  const paths = files(/^src\/app\/(?!.*ontwikkel).*page\.tsx$/);
  test('all of them are walked', () => expect(paths.length).toBeGreaterThan(50));

  test.each(paths)('%s', async (file) => {
    const open = (await load(file)).default as Page;
    const bad: string[] = [];
    const visit = async (params: object, searchParams: object) => {
      await open({ params: Promise.resolve(params), searchParams: Promise.resolve(searchParams) }).catch(
        (error: unknown) => {
          if (!belongsToNext(error))
            bad.push(
              `${JSON.stringify(params).slice(0, 120)} ${JSON.stringify(searchParams).slice(0, 80)}: ${String(error).slice(0, 300)}`,
            );
        },
      );
    };
    for (const params of paramsOf(file)) await visit(params, {});
    const [right = {}] = paramsOf(file);
    for (const value of HOSTILE) await visit(right, filled(value));
    await visit(right, Object.fromEntries(NAMES.map((name) => [name, ['a', '\0', 'b']])));
    expect(bad.slice(0, 5)).toEqual([]);
  });
});

type Action = ((state: ActionState, form: FormData) => Promise<ActionState>) & { input: z.ZodType };
/** Each action, and whether a form was found that passes its shape. */
const asked: [string, boolean][] = [];
/** What a field may want; tried until it is no longer named as wrong. */
const WISHES = [
  testId('niemand'),
  a.persoonId,
  '2026-12-01',
  '1',
  'ja',
  'tekst',
  'a@b.nl',
  '0612345678',
  'nl',
];
WISHES.push(
  'persoon',
  'kantoor',
  'frontoffice',
  '2',
  '10:00',
  '12,50',
  '2026',
  'NL91ABNA0417164300',
  'telefoon',
);

describe('an action answers in words', () => {
  const paths = files(/^src\/app\/.*actions\.ts$/);
  test('all of them are walked', () => expect(paths.length).toBeGreaterThan(15));

  test.each(paths)('%s', async (file) => {
    const bad: string[] = [];
    for (const [name, value] of Object.entries(await load(file))) {
      const act = value as Action;
      const send = async (fields: Record<string, string>): Promise<ActionState | null> => {
        const form = new FormData();
        for (const [field, text] of Object.entries({ gemeente: a.sleutel, ...fields }))
          form.append(field, text);
        return act({ status: 'nieuw' }, form).catch((error: unknown) => {
          if (!belongsToNext(error)) bad.push(`${name}: threw ${String(error).slice(0, 200)}`);
          return null;
        });
      };
      const right = rightFields(act.input);
      asked.push([name, act.input.safeParse(right).success]);
      const judge = async (fields: Record<string, string>, what: string) => {
        const answer = await send(fields);
        if (answer?.melding?.sleutel === 'formulier.storing')
          bad.push(`${name}: ${what}: ${JSON.stringify(broke.at(-1), errorText)}`.slice(0, 400));
      };
      await judge(right, 'right');
      for (const field of ['gemeente', ...Object.keys(right)])
        for (const hostile of PAST_THE_SHAPE)
          await judge({ ...right, [field]: hostile }, `${field}=${hostile.slice(0, 12)}`);
      for (const nothing of [undefined, null, 'tekst', { a: 1 }, []]) {
        const answer = await act({ status: 'nieuw' }, nothing as never).catch((e: unknown) => String(e));
        if (typeof answer === 'string' || answer.status !== 'fout') bad.push(`${name}: took ${nothing}`);
      }
    }
    expect(bad.slice(0, 8)).toEqual([]);
  });
});

const errorText = (_: string, value: unknown) => (value instanceof Error ? String(value) : value);

/** What is refused in one sentence for several hidden fields is only right when all of them are. */
function guess(name: string): string {
  if (/dag$/.test(name)) return '1';
  if (/maand$/.test(name)) return '12';
  if (/jaar$/.test(name)) return '2026';
  if (/versie$/i.test(name)) return '1';
  return /(id|^zaak)$/i.test(name) ? testId('niemand') : '';
}

/** The fields that a form may have, by the shape that the door asks, each with a value that fits as far as one is found. */
function rightFields(input: z.ZodType): Record<string, string> {
  const json = JSON.stringify(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }), (key, value) =>
    key === 'properties' ? Object.entries(value) : value,
  );
  const names = new Set([...json.matchAll(/\["([\w.-]+)",\{/g)].map((found) => found[1] ?? ''));
  const enums = [...json.matchAll(/"(?:enum":\[|const":)("[^\]}]*)/g)].flatMap((found) =>
    [...(found[1] ?? '').matchAll(/"([^"]*)"/g)].map((text) => text[1] ?? ''),
  );
  const fields: Record<string, string> = {};
  sought.clear();
  choices.clear();
  const issues = () => input.safeParse(fields).error?.issues.length ?? 0;
  for (let turn = 0; turn < 4 && issues() > 0; turn += 1) {
    for (const name of sought) names.add(name);
    for (const name of names) fields[name] ??= guess(name);
    for (const name of names) {
      const tried = [fields[name] ?? '', '', ...WISHES, ...enums, ...choices].map((wish) => {
        fields[name] = wish;
        return { wish, left: issues() };
      });
      fields[name] = tried.reduce((best, one) => (one.left < best.left ? one : best)).wish;
    }
  }
  sought.clear();
  choices.clear();
  return fields;
}

test('most forms were filled in rightly, so that what was hostile met more than the shape', () => {
  expect(asked.length).toBeGreaterThan(70);
  const wrong = asked.filter(([, right]) => !right).map(([name]) => name);
  expect(wrong.length, wrong.join()).toBeLessThan(asked.length / 4);
});

describe('an action of another site changes nothing', () => {
  const paths = files(/^src\/app\/.*actions\.ts$/);
  test.each([
    ['wrong origin', { origin: 'https://elders.example' }],
    ['no origin', { origin: '' }],
    ['null', { origin: 'null' }],
    ['X-Forwarded-Host to match', { origin: 'https://elders.example', 'x-forwarded-host': 'elders.example' }],
    ['Host to match', { origin: 'https://elders.example', host: 'elders.example' }],
  ])('%s: every action, refused before anything else', async (_, headers) => {
    const sent = vi.spyOn(pg.Client.prototype, 'query');
    const before = new Map(request);
    for (const [name, value] of Object.entries(headers)) request.set(name, value);
    if (headers.origin === '') request.delete('origin');
    try {
      for (const file of paths)
        for (const act of Object.values(await load(file)))
          expect(await (act as Action)({ status: 'nieuw' }, new FormData())).toEqual({
            status: 'fout',
            melding: { sleutel: 'formulier.herkomst' },
          });
      expect(sent).not.toHaveBeenCalled();
    } finally {
      request.clear();
      for (const [name, value] of before) request.set(name, value);
      sent.mockRestore();
    }
  });
});

describe('a job', () => {
  test('refuses a payload of another shape before it does anything', async () => {
    const modules = await Promise.all(files(/^src\/jobs\/[^/]+\.ts$/).map(load));
    const found = modules.flatMap((module) => Object.values(module) as Job[]);
    expect(found.length).toBeGreaterThan(3);
    const sent = vi.spyOn(pg.Client.prototype, 'query');
    for (const { taak, run } of found)
      for (const payload of [undefined, null, '', 'x', [], {}, { kantoorId: '1' }, { kantoorId: -1.5 }])
        await expect(run(payload), `${taak} ${JSON.stringify(payload)}`).rejects.toMatchObject({
          name: expect.stringContaining('ZodError'),
        });
    expect(sent).not.toHaveBeenCalled();
    sent.mockRestore();
  });
});
