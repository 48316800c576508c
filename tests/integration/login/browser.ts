import { handleLogin } from '@/platform/login/handler';

type Cookie = { name: string; value: string; path: string };
export type Visit = { url: string; status: number; text: string };

/**
 * As much of a browser as a log-in needs: cookies with their paths (shared over the ports of localhost, as real
 * browsers do), redirects, forms. The application's route is called in this process, the provider over HTTP.
 */
export class Browser {
  cookies: Cookie[] = [];
  /** Every address that was visited, redirects included. */
  trail: string[] = [];

  constructor(
    readonly app: string,
    readonly now: () => Date,
  ) {}

  /** What this browser would send along to a path. */
  cookieHeader(path: string): string {
    return this.cookies
      .filter((c) => path === c.path || path.startsWith(c.path.endsWith('/') ? c.path : `${c.path}/`))
      .map((c) => `${c.name}=${c.value}`)
      .join('; ');
  }

  cookie(name: string): string | undefined {
    return this.cookies.find((c) => c.name === name)?.value;
  }

  private store(header: string, defaultPath: string): void {
    const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    const found = (name: string) =>
      attributes.find((a) => a.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
    const cookie = { name: pair.slice(0, at), value: pair.slice(at + 1), path: found('path') ?? defaultPath };
    this.cookies = this.cookies.filter((c) => c.name !== cookie.name || c.path !== cookie.path);
    const gone = found('max-age') === '0' || (found('expires')?.includes('1970') ?? false);
    if (!gone && cookie.value !== '') this.cookies.push(cookie);
  }

  /** Goes to an address and follows redirects; stops before the first that `stopAt` recognises. */
  async go(
    url: string,
    init: {
      form?: Record<string, string>;
      headers?: Record<string, string>;
      stopAt?: (url: string) => boolean;
    } = {},
  ): Promise<Visit> {
    let current = url;
    let form = init.form;
    for (let hop = 0; hop < 15; hop++) {
      if (init.stopAt?.(current)) return { url: current, status: 0, text: '' };
      this.trail.push(current);
      const response = await this.ask(current, form, init.headers ?? {});
      const path = new URL(current).pathname;
      for (const header of response.headers.getSetCookie())
        this.store(header, path.replace(/\/[^/]*$/, '') || '/');
      const location = response.headers.get('location');
      if (location === null || response.status < 300 || response.status > 399) {
        return { url: current, status: response.status, text: await response.text() };
      }
      current = new URL(location, current).href;
      form = undefined;
    }
    throw new Error(`Too many redirects: ${this.trail.join(' -> ')}`);
  }

  private async ask(
    url: string,
    form: Record<string, string> | undefined,
    headers: Record<string, string>,
  ): Promise<Response> {
    const { origin, pathname, host } = new URL(url);
    const sent = new Headers({ cookie: this.cookieHeader(pathname), ...headers });
    const init = form ? { method: 'POST', body: new URLSearchParams(form) } : { method: 'GET' };
    if (origin !== this.app) return fetch(url, { ...init, headers: sent, redirect: 'manual' });
    if (form && !sent.has('origin')) sent.set('origin', origin);
    sent.set('host', host);
    const [, api, auth, ...path] = pathname.split('/');
    // Pages of the application are not part of this test: arriving is enough.
    if (api !== 'api' || auth !== 'auth') return new Response('page', { status: 200 });
    return handleLogin(new Request(url, { ...init, headers: sent }), path, this.now());
  }
}

/** Logs in at our page and chooses a person at the provider; returns where the browser ends. */
export async function logIn(
  browser: Browser,
  provider: string,
  choice: Record<string, string>,
  start: Record<string, string> = {},
): Promise<Visit> {
  const screen = await browser.go(`${browser.app}/api/auth/signin/${provider}`, { form: start });
  const action = /action="([^"]+)"/.exec(screen.text)?.[1];
  if (!action) return screen;
  return browser.go(new URL(action, screen.url).href, { form: { keuze: 'inloggen', ...choice } });
}
