import path from 'node:path';
import type { Source } from '../source';

/** What a page with a table offers who works from it, read from its files. */
export type Lijstdeel = 'leeg' | 'keuze' | 'grens' | 'bestand';
export const LIJSTDELEN: readonly Lijstdeel[] = ['leeg', 'keuze', 'grens', 'bestand'];
type Gevonden = { route: string; heeft: ReadonlySet<Lijstdeel> };

const WERELD = /^src\/app\/\((balie|kantoor|bestuur|beheer)\)\//;
/** The frame around a page, with its menu, is not the page. */
const FRAME = /(frames|[a-z]+-frame)\.tsx$/;
const TABEL = /<Table\b/;

/** Every page of staff that shows a table, with what is found beside it. */
export function scanLists(sources: readonly Source[]): Gevonden[] {
  const texts = new Map(sources.map(({ path: file, text }) => [file, text]));
  return sources
    .filter(({ path: file }) => WERELD.test(file) && file.endsWith('/page.tsx'))
    .flatMap(({ path: file, text }) => {
      const files = reach(file, texts);
      const all = [...files].map((name) => texts.get(name) ?? '').join('\n');
      if (!TABEL.test(all)) return [];
      const map = path.posix.dirname(file);
      // A bound of another page in the same menu is not one of this list: its own folder, and those above it.
      const own = [...files].filter((name) => map.startsWith(path.posix.dirname(name)));
      const near = own.map((name) => texts.get(name) ?? '').join('\n');
      const heeft = new Set<Lijstdeel>();
      if (/<(EmptyState|RapportLijst)\b/.test(all)) heeft.add('leeg');
      if (/\bsearchParams:/.test(text)) heeft.add('keuze');
      if (/<Pagination\b/.test(all) || /\b(HOOGSTENS|[A-Z_]*PAGINA|BLAD)\b/.test(near)) heeft.add('grens');
      if (texts.has(`${map}/export/route.ts`) || /\/export\b/.test(near)) heeft.add('bestand');
      return [{ route: routeOf(file), heeft }];
    });
}

const routeOf = (file: string): string =>
  `/${path.posix
    .dirname(file)
    .split('/')
    .slice(2)
    .filter((part) => !part.startsWith('('))
    .join('/')}`;

/** The files of the app that a page is made of, the frame left out. */
function reach(from: string, texts: ReadonlyMap<string, string>, seen = new Set<string>()): Set<string> {
  if (seen.has(from)) return seen;
  seen.add(from);
  for (const [, name = ''] of (texts.get(from) ?? '').matchAll(/from '([^']+)'/g)) {
    const base = name.startsWith('@/app/')
      ? `src/${name.slice(2)}`
      : name.startsWith('.')
        ? path.posix.join(path.posix.dirname(from), name)
        : null;
    const found = base && [`${base}.tsx`, `${base}.ts`].find((file) => texts.has(file));
    if (found?.startsWith('src/app/') && !FRAME.test(found)) reach(found, texts, seen);
  }
  return seen;
}
