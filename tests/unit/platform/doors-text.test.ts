import { testEnvironment } from '@tests/support/test-environment';
import { NextRequest } from 'next/server';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { kantoorAction } from '@/platform/action';
import { NIEUW } from '@/platform/action-state';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { readForm } from '@/platform/request-body';
import { route } from '@/platform/route';

// Who somebody is and the database are not the question here: what reaches the code behind a door is.
const admit = vi.hoisted(() => vi.fn());
vi.mock('next/headers', async () => {
  const { pas } = await import('@/platform/pass');
  return { headers: async () => new Headers({ origin: 'http://localhost:3000', 'x-pas': pas() }) };
});
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('@/platform/access', () => ({ admit }));
vi.mock('@/platform/tenant', () => ({
  writeKantoor: (_: unknown, fn: (write: unknown) => unknown) => fn({}),
  readIn: (_: unknown, __: unknown, fn: (read: unknown) => unknown) => fn({}),
}));
beforeAll(() => {
  Object.assign(process.env, testEnvironment, { DATABASE_URL: 'postgresql://nobody@localhost/nothing' });
});
beforeEach(() => {
  admit.mockReset().mockResolvedValue({ ctx: {}, gemeenten: [] });
});

const publiek = { wie: 'publiek' } as const;
const staf = { wie: 'medewerker', verb: 'klant.zoeken', bereik: 'kantoor' } as const;
const asForm = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

describe('the door for actions', () => {
  const seen: Record<string, string>[] = [];
  const submit = (fields: Record<string, string>) =>
    kantoorAction({
      toegang: staf,
      doel: 'proef',
      input: z.object({ naam: z.string().max(12, 'te-lang') }),
      run: async (_, input) => {
        seen.push(input);
        return { melding: 'goed' };
      },
    })(NIEUW, asForm(fields));

  test('a text is read by the one reader before its length is asked', async () => {
    expect(await submit({ naam: ' Rene\u0301\u200b\r\n\u00a0Jan\u00adsen ' })).toMatchObject({
      status: 'gelukt',
    });
    expect(seen.at(-1)).toEqual({ naam: 'Ren\u00e9\n Jansen' });
  });

  test.each(['\u0000', '\u0085', '\u009f'])(
    'a text that nobody can read is refused at its field (%j)',
    async (c) => {
      const before = seen.length;
      const answer = await submit({ naam: `Jan${c}sen` });
      expect(answer).toMatchObject({
        status: 'fout',
        velden: { naam: { sleutel: 'formulier.onleesbaar' } },
        ingevuld: { naam: `Jan${c}sen` },
      });
      expect(seen).toHaveLength(before);
    },
  );

  test('who may not is told nothing of it', async () => {
    admit.mockImplementation(async () => {
      throw new NotFound();
    });
    const answer = await submit({ naam: '\u0000' });
    expect(answer).toMatchObject({ melding: { sleutel: 'formulier.niet-gevonden' } });
    expect(answer.velden).toBeUndefined();
  });
});

describe('the door for pages', () => {
  const show = (zoek: string | string[]) =>
    page({
      toegang: publiek,
      doel: 'proef',
      searchParams: z.object({ zoek: z.string().optional().catch(undefined) }),
      load: async (_, { searchParams }) => searchParams.zoek,
      render: (found) => found ?? 'nothing',
    })({ params: Promise.resolve({}), searchParams: Promise.resolve({ zoek }) });

  test('what stands in an address is read alike, and left out where nobody can read it', async () => {
    expect(await show('Jan\u00adsen ')).toBe('Jansen');
    expect(await show('Jan\u0000sen')).toBe('nothing');
    expect(await show(['a', 'b'])).toBe('nothing');
  });

  test('a path that nobody can read leads nowhere', async () => {
    const shown = page({
      toegang: publiek,
      doel: 'proef',
      params: z.object({ code: z.string() }),
      load: async (_, { params }) => params.code,
      render: (code) => code,
    });
    const props = (code: string) => ({
      params: Promise.resolve({ code }),
      searchParams: Promise.resolve({}),
    });
    expect(await shown(props('a'))).toBe('a');
    await expect(shown(props('a\u0000'))).rejects.toThrow();
  });
});

describe('the door for routes', () => {
  const post = (body: BodyInit, type?: string) =>
    route({
      toegang: publiek,
      doel: 'proef',
      handle: async (_, { request }) => {
        const { zoek = '' } = await readForm(request);
        return Response.json({ zoek });
      },
    })(
      new NextRequest('http://localhost/zoek', {
        method: 'POST',
        headers: { origin: 'http://localhost:3000', ...(type ? { 'content-type': type } : {}) },
        body,
      }),
      { params: Promise.resolve({}) },
    );

  test.each([
    ['nothing', '', ''],
    ['as much as may be', 'x'.repeat(10), 'x'.repeat(10)],
    ['what nobody sees', 'Jan\u200bsen', 'Jansen'],
    ['what nobody can read, which finds nothing', 'Jan\u0085', 'Jan\ufffd'],
  ])('of a search field: %s', async (_, typed, read) => {
    const answer = await post(asForm({ zoek: typed }));
    expect(await answer.json()).toEqual({ zoek: read });
  });

  test('a NUL, another kind of body and a file are refused and no fault of ours', async () => {
    expect((await post(asForm({ zoek: 'Jan\u0000' }))).status).toBe(400);
    expect((await post('{"zoek":', 'application/json')).status).toBe(415);
    expect((await post('x', 'multipart/form-data; boundary=y')).status).toBe(400);
    const form = new FormData();
    form.set('zoek', new Blob(['x']), 'x.txt');
    expect(await (await post(form)).json()).toEqual({ zoek: '' });
  });
});
