import { expect } from 'vitest';
import { APP, type World } from './arrange';
import type { Browser } from './browser';

/** Nobody got in: the page says why, there is no cookie and no row. */
export async function expectRefused(
  world: World,
  b: Browser,
  end: { url: string },
  provider: string,
  fout: string,
): Promise<void> {
  const [wereld, kantoor] = provider.split('-');
  expect(end.url).toBe(`${APP}/inloggen/${kantoor}/${wereld}?fout=${fout}`);
  expect(b.cookies.filter((c) => c.name.includes('-sessie'))).toEqual([]);
  expect((await world.admin.query('select 1 from sessie')).rowCount).toBe(0);
}
