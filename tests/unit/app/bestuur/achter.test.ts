import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LIJSTEN, lijstAchter } from '@/app/(bestuur)/bestuur/[gemeente]/achter';
import type { Kengetal } from '@/domain/rapportages/kengetallen';
import * as kengetallen from '@/domain/rapportages/kengetallen';
import { appRoutes } from '../../../e2e/page-files';

/** Every figure of every report, found among what the catalogue exports. */
const figures = Object.entries(kengetallen)
  .filter(([naam]) => naam.endsWith('_KENGETALLEN'))
  .flatMap(([, figuren]) => Object.entries(figuren as Record<string, Kengetal>));

const bestuurder = { sleutel: 'borne', rollen: ['bestuurder'] as const };
const ambtenaar = { sleutel: 'borne', rollen: ['heffingsambtenaar', 'invorderingsambtenaar'] as const };

describe('what is behind a figure of the board', () => {
  test('is named with each of them, beside its norm, owner and source', () => {
    expect(figures.length).toBeGreaterThan(40);
    for (const [naam, figuur] of figures) {
      expect(kengetallen.ACHTER, naam).toContain(figuur.achter);
      for (const deel of ['eenheid', 'norm', 'eigenaar', 'bron'] as const)
        expect(figuur[deel], naam).toBeTruthy();
    }
  });

  test('is a page that is there, and asks for the right that the link was shown by', () => {
    const routes = new Set(appRoutes('page.tsx'));
    for (const [naam, { verb, pad }] of Object.entries(LIJSTEN)) {
      const route = pad('[gemeente]').replace(/\?.*$/, '');
      expect(routes, naam).toContain(route);
      const file = ['(kantoor)', '(balie)']
        .map((wereld) => `${import.meta.dirname}/../../../../src/app/${wereld}${route}/page.tsx`)
        .find((kandidaat) => fs.existsSync(kandidaat));
      expect(fs.readFileSync(file ?? '', 'utf8'), naam).toContain(`verb: '${verb}'`);
    }
  });

  test('is shown to who may see persons, and never to a board member', () => {
    for (const [naam, { achter }] of figures) {
      expect(lijstAchter(achter, bestuurder), naam).toBeNull();
      if (achter !== 'regels' && achter !== 'vragen')
        expect(lijstAchter(achter, ambtenaar), naam).not.toBeNull();
    }
  });
});
