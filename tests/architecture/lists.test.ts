import { describe, expect, test } from 'vitest';
import { BLADEN } from './lists/catalogue';
import { LIJSTDELEN, scanLists } from './lists/scan';
import { readSources, type Source } from './source';

const sources = readSources('src/app');
const gevonden = scanLists(sources);

describe('every page of staff with a table', () => {
  test('is found from its files, and each says what it is', () => {
    expect(gevonden.length).toBeGreaterThan(100);
    expect(gevonden.map(({ route }) => route).toSorted()).toEqual(Object.keys(BLADEN).toSorted());
  });

  test('that is a list has an empty state, its choice in the address, a bound and a file, or says why not', () => {
    const fout = gevonden.flatMap(({ route, heeft }) => {
      const soort = BLADEN[route];
      if (soort === undefined || typeof soort === 'string') return [];
      return LIJSTDELEN.flatMap((deel) => {
        const reden = soort.zonder[deel];
        if (!heeft.has(deel) && reden === undefined) return [`${route}: has no ${deel} and no reason`];
        // A reason that outlived its gap would hide the next one.
        if (heeft.has(deel) && reden !== undefined)
          return [`${route}: has ${deel}, its reason is of the past`];
        return reden !== undefined && reden.length < 30 ? [`${route}: ${deel} deserves a reason`] : [];
      });
    });
    expect(fout).toEqual([]);
  });

  test('comes on paper without what is for the screen alone, with the names of its columns on each sheet', () => {
    const [css] = readSources('src/ui/styles/print.css');
    expect(css?.text).toMatch(/nav,\s+search,\s+button,[^{]*\{\s+display: none;/);
    expect(css?.text).toMatch(/thead \{\s+display: table-header-group;/);
    expect(css?.text).toMatch(/tr,[^{]*\{\s+break-inside: avoid;/);
  });

  test('that shows a table through a part of its own is found too, and a frame is not its part', () => {
    const page = (path: string, text: string): Source => ({ path: `src/app/(kantoor)/${path}`, text });
    const files = [
      page('a/page.tsx', "import { Lijst } from './lijst';\nexport default page({ searchParams: x });"),
      page('a/lijst.tsx', '<Table rows={rows} /> <EmptyState />'),
      page('a/export/route.ts', 'route()'),
      page('b/page.tsx', "import { Frame } from './b-frame';"),
      page('b/b-frame.tsx', '<Table />'),
    ];
    const [a, ...meer] = scanLists(files);
    expect(meer).toEqual([]);
    expect(a?.route).toBe('/a');
    expect([...(a?.heeft ?? [])].toSorted()).toEqual(['bestand', 'keuze', 'leeg']);
  });
});
