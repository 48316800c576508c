import { expect, test } from 'vitest';
import { planAntwoord, planVerzoek } from '@/domain/vertegenwoordigingen/ervenverzoek';
import { toLocalDate } from '@/platform/local-date';

const VANDAAG = toLocalDate('2026-11-29');
const feiten = { overleden: true, bereikbaar: false, loopt: false, weken: 2 };

test('asked of the gemeente until the last day of the weeks that were agreed', () => {
  expect(planVerzoek(feiten, VANDAAG)).toEqual({ ok: true, uiterlijk: '2026-12-13' });
  expect(planVerzoek({ ...feiten, weken: 3 }, VANDAAG)).toEqual({ ok: true, uiterlijk: '2026-12-20' });
});

test.each([
  [{ overleden: false }, 'leeft'],
  [{ loopt: true }, 'loopt-al'],
  [{ bereikbaar: true }, 'bekend'],
  [{ weken: null }, 'geen-termijn'],
])('not where %o', (more, reden) => {
  expect(planVerzoek({ ...feiten, ...more }, VANDAAG)).toEqual({ ok: false, reden: `erven.fout.${reden}` });
});

test('answered once', () => {
  expect(planAntwoord('open')).toEqual({ ok: true });
  for (const status of ['adres', 'onbekend', 'vervallen'] as const)
    expect(planAntwoord(status)).toMatchObject({ ok: false });
});
