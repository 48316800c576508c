import { createHash } from 'node:crypto';

/** Far above what there is to keep: a handful of pages for each gemeente. */
const MOST = 500;

/** @type {Map<string, { value: any, lastModified: number }>} */
const kept = new Map();

/** The scripts that Next writes into a page. They hold data and run nothing: strings, numbers, names of files. */
const DATA = [
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\(\[\d+\]\)$/,
  /^self\.__next_f\.push\(\[\d+,"(?:[^"\\\n]|\\.)*"\]\)$/,
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\(\{(?:"\w+":\[(?:"[\w./~-]+"|\d+|,)*\],?)*\}\);?$/,
];

/**
 * What a page that is kept may run, as a content security policy: files of ours, and the data that Next wrote into it,
 * each by its hash. A script of any other shape gets none: what came into the page from outside still does not run.
 */
export function scriptPolicy(html) {
  const scripts = [...html.matchAll(/<script(?:\s[^>]*)?>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
  const hashes = scripts.filter((script) => DATA.some((shape) => shape.test(script))).map(hashOf);
  return ["script-src 'self'", ...new Set(hashes)].join(' ');
}

const hashOf = (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/**
 * Keeps the public pages in memory (`cacheHandler` of Next), and writes the policy for their scripts beside them: a
 * page that is the same for everybody has no nonce. A page that does not exist is not kept, so that nobody can fill the
 * memory with addresses.
 */
export default class OpenCache {
  async get(key) {
    return kept.get(key) ?? null;
  }

  async set(key, value) {
    if (value?.kind === 'APP_PAGE') {
      // The same object is also what the first visitor gets.
      value.headers = { ...value.headers, 'content-security-policy': scriptPolicy(value.html) };
      if (value.status && value.status !== 200) return;
    }
    kept.delete(key);
    if (value) kept.set(key, { value, lastModified: Date.now() });
    if (kept.size > MOST) kept.delete(kept.keys().next().value);
  }

  async revalidateTag() {
    kept.clear();
  }
}
