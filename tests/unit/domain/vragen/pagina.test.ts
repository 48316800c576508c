import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { onderwerpVan, PAGINAS, paginaVan } from '@/domain/vragen/pagina';
import { FRONTOFFICE } from '../../../../prisma/seed/onderwerpen';

const APP = path.join(import.meta.dirname, '..', '..', '..', '..', 'src', 'app');

/** Pages on which nothing is asked at the foot, each with why. */
const ZONDER: Readonly<Record<string, string>> = {
  'mijn/*/vragen/nieuw': 'is where he asks',
  'mijn/*/vragen/*': 'has the chain of that question itself',
  'mijn/*/beantwoord': 'is what follows on it',
  'gemeente/*/beantwoord': 'is what follows on it',
  beantwoord: 'is what follows on it',
  'ontwikkel/leeg': 'is of no visitor',
  'ontwikkel/componenten': 'is of no visitor',
};

const paginas = ['(mijn)', '(site)'].flatMap((wereld) =>
  fs
    .readdirSync(path.join(APP, wereld), { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'page.tsx')
    .map((file) => path.dirname(file).split(path.sep))
    .map((delen) => delen.map((deel) => (deel.startsWith('[') ? '*' : deel)).join('/'))
    .map((naam) => (naam === '.' ? 'start' : naam)),
);

describe('the foot of every page', () => {
  test('asks on each page of /mijn and of the public site, or says why not', () => {
    expect(paginas.length).toBeGreaterThan(50);
    expect([...Object.keys(PAGINAS), ...Object.keys(ZONDER)].sort()).toEqual([...paginas].sort());
  });

  test('names an onderwerp that a kantoor has', () => {
    const bekend = [...FRONTOFFICE.map(({ sleutel }) => sleutel), 'anders'];
    expect(Object.values(PAGINAS).filter((onderwerp) => !bekend.includes(onderwerp))).toEqual([]);
  });

  test.each([
    ['/', 'start'],
    ['/mijn', 'mijn'],
    ['/mijn/borne', 'mijn/*'],
    ['/mijn/berichten', 'mijn/berichten'],
    ['/mijn/borne/aanslagen/0192f3a4-1111-7000-8000-000000000001', 'mijn/*/aanslagen/*'],
    ['/mijn/borne/bezwaar/kosten/0192f3a4-1111-7000-8000-000000000001', 'mijn/*/bezwaar/kosten/*'],
    ['/mijn/borne/vragen/0192f3a4-1111-7000-8000-000000000001', null],
    ['/gemeente/borne', 'gemeente/*'],
    ['/balie', null],
    ['/mijn/borne/wat-iemand-verzint', null],
  ])('%s is counted as %s, without whose it was', (adres, pagina) => {
    expect(paginaVan(adres)).toBe(pagina);
  });

  test('knows nothing of what every object knows', () => {
    expect(onderwerpVan('constructor')).toBeNull();
  });
});
