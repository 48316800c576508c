import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Every field of several lines that a citizen fills in says how much fits in it, and counts. */
test('no long text of a citizen is refused for a length that was not told', () => {
  const root = 'src/app';
  const zonder = (readdirSync(root, { recursive: true }) as string[])
    .filter((bestand) => /\.tsx?$/.test(bestand) && !/\((kantoor|balie|bestuur|beheer|site)\)/.test(bestand))
    .filter((bestand) => !bestand.startsWith('action-form'))
    .flatMap((bestand) =>
      readFileSync(path.join(root, bestand), 'utf8')
        .split(/(?=vorm: 'alinea')/)
        .slice(1)
        .filter((veld) => !/^[\s\S]{0,200}hoogstens/.test(veld.split(/vorm: '(?!alinea)/)[0] ?? ''))
        .map((veld) => `${bestand}: ${veld.slice(0, 60)}`),
    );
  expect(zonder).toEqual([]);
});
