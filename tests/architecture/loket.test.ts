import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { LOKET } from './doors/loket';

const MIJN = 'src/app/(mijn)/mijn';
const actiesIn = (bestand: string): string[] =>
  [...readFileSync(bestand, 'utf8').matchAll(/export const (\w+Action) = action/g)].map(
    ([, naam = '']) => naam,
  );

/** Folder and name of every server action of the own pages, as the code has them. */
const eigen = (readdirSync(MIJN, { recursive: true }) as string[])
  .filter(
    (bestand) =>
      bestand.endsWith('.ts') && readFileSync(path.join(MIJN, bestand), 'utf8').includes("'use server'"),
  )
  .flatMap((bestand) => {
    const map = path.dirname(bestand).replace(/^\[gemeente\]\//, '');
    return actiesIn(path.join(MIJN, bestand)).map((naam) => `${map} ${naam}`);
  })
  .sort();

test('every act of the own pages says how it is done by telephone or at the counter, or why it is not', () => {
  expect(Object.keys(LOKET).sort()).toEqual(eigen);
});

test('every act of the desk that is named is there, and asks who does it', () => {
  for (const [eigenActie, weg] of Object.entries(LOKET)) {
    if (!('loket' in weg)) continue;
    const [bestand = '', actie = ''] = weg.loket.split('#');
    const pad = path.join('src/app', bestand);
    expect(existsSync(pad), `${eigenActie}: ${pad}`).toBe(true);
    expect(actiesIn(pad), eigenActie).toContain(actie);
    const text = readFileSync(pad, 'utf8');
    expect(/'medewerker'|zaakHandling|from '\.\/namens'/.test(text), `${eigenActie}: ${pad}`).toBe(true);
  }
});

test('what the desk cannot do yet is known by name', () => {
  const open = Object.entries(LOKET).flatMap(([naam, weg]) => ('open' in weg ? [naam] : []));
  expect(open).toEqual(['gegevens removeContactgegevenAction', 'kwijtschelding revokeToestemmingAction']);
});
