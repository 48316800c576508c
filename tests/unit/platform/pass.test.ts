import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pas } from '@/platform/pass';
import { readRequest } from '@/platform/request';

const sent = vi.hoisted(() => ({ headers: {} as Record<string, string> }));
vi.mock('next/headers', () => ({ headers: async () => new Headers(sent.headers) }));
vi.mock('@/platform/env', () => ({
  env: () => ({ NEXTAUTH_URL: 'https://x.example', KOHIER_ADRESSEN: [] }),
}));

describe('a page or action', () => {
  beforeEach(() => {
    sent.headers = { 'x-pas': pas(), 'x-path': '/mijn', 'x-open': '' };
  });

  it('is made for a request that request-start has seen', async () => {
    expect((await readRequest()).path).toBe('/mijn');
  });

  it.each(['', 'geraden'])('is not made without the word of this process: %j', async (word) => {
    sent.headers['x-pas'] = word;
    await expect(readRequest()).rejects.toThrow('did not pass');
  });

  it('is not made under the policy of a page that is kept', async () => {
    sent.headers['x-open'] = '1';
    await expect(readRequest()).rejects.toThrow('that is kept');
  });
});
