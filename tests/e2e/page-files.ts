import fs from 'node:fs';
import path from 'node:path';

const APP = path.join(import.meta.dirname, '..', '..', 'src', 'app');

/**
 * Not walked: the control arm of the page benchmark, which nobody reads; a busy time, of which the demo has none; and
 * what belongs to a betalingsregeling that was agreed, which in the demo are of people whom nobody logs in as.
 */
const NO_PAGE = new Set([
  '/ontwikkel/leeg',
  '/beheer/piekmomenten/[id]',
  '/mijn/[gemeente]/regeling/[regeling]',
  '/balie/[gemeente]/klant/[id]/regeling/[regeling]',
  '/balie/[gemeente]/klant/[id]/regeling/aanvraag/[aanvraag]',
  '/invordering/[gemeente]/regelingen/[id]',
  // The demo takes its steps one by one, so that no run waits for anybody.
  '/invordering/[gemeente]/runs/[id]',
  '/invordering/[gemeente]/runs/[id]/lijst',
  // Of a run of aanslagen that waits: the journey of one looks at them (wandeling.spec.ts).
  '/heffing/[gemeente]/runs/[id]/aanslagen',
  '/heffing/[gemeente]/runs/[id]/proef/[persoon]',
]);

/** Where the public pages are made that are kept: each is walked under the address that a visitor knows. */
const KEPT = /^\/open\//;

/** Every route that a file of this name makes, a page or what answers with a file, with its parameters in brackets: `/mijn/[gemeente]/aanslagen/[id]`. */
export function appRoutes(name: 'page.tsx' | 'route.ts'): string[] {
  return fs
    .readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep))
    .filter((parts) => parts.at(-1) === name)
    .map(
      (parts) =>
        `/${parts
          .slice(0, -1)
          .filter((part) => !/^\(.*\)$/.test(part))
          .join('/')}`,
    )
    .filter((route) => !NO_PAGE.has(route) && !KEPT.test(route))
    .sort();
}

/** The route that answers a path: where two fit, the one with the fewest parameters, as in Next. */
export function routeOf(pathname: string, routes: readonly string[]): string | undefined {
  const fits = (route: string) => new RegExp(`^${route.replace(/\[[^\]]+\]/g, '[^/]+')}$`).test(pathname);
  const parameters = (route: string) => route.split('[').length;
  return routes.filter(fits).sort((x, y) => parameters(x) - parameters(y))[0];
}
