import { expect, test } from 'vitest';
import { judgeNamens, magNamens, RECHTEN, type Recht } from '@/platform/acting-for';
import { actorText } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';

const vandaag = toLocalDate('2026-11-10');
const rij = (change: object = {}) => ({
  id: 'v',
  gemeenteId: 1,
  persoonId: 'client',
  vertegenwoordigerId: 'karin',
  naam: 'J. de Vries',
  soort: 'bewindvoerder',
  rechten: RECHTEN,
  vanaf: toLocalDate('2026-01-01'),
  tot: null,
  overleden: false,
  ...change,
});
const oordeel = (change: object = {}, recht: Recht | readonly Recht[] | undefined = 'regeling') =>
  judgeNamens(rij(change), { vertegenwoordigerId: 'karin', recht, vandaag });

test('within period and scope it may; a day outside it may not', () => {
  expect(oordeel()).toBeNull();
  expect(oordeel({ vanaf: vandaag, tot: toLocalDate('2026-11-11') })).toBeNull();
  expect(oordeel({ tot: vandaag })).toBe('voorbij');
  expect(oordeel({ vanaf: toLocalDate('2026-11-11') })).toBe('nog-niet');
  expect(oordeel({ rechten: ['zien'] })).toBe('bereik');
  expect(oordeel({ rechten: ['zien'] }, 'zien')).toBeNull();
  expect(oordeel({ rechten: ['bezwaar'] }, ['bezwaar', 'kwijtschelding'])).toBeNull();
  expect(oordeel({ rechten: ['zien'] }, ['bezwaar', 'kwijtschelding'])).toBe('bereik');
});

test('deny by default: another person, nobody, a page that does not say it is made for it', () => {
  expect(oordeel({ vertegenwoordigerId: 'een ander' })).toBe('voorbij');
  expect(judgeNamens(null, { vertegenwoordigerId: 'karin', recht: 'zien', vandaag })).toBe('voorbij');
  expect(judgeNamens(rij(), { vertegenwoordigerId: 'karin', recht: undefined, vandaag })).toBe('niet');
  expect(judgeNamens(rij({ rechten: [] }), { vertegenwoordigerId: 'karin', recht: undefined, vandaag })).toBe(
    'bereik',
  );
  expect(oordeel({}, [])).toBe('bereik');
});

test('a death ends every mandate and begins that of the heirs', () => {
  for (const soort of ['bewindvoerder', 'curator', 'gemachtigde'])
    expect(oordeel({ soort, overleden: true })).toBe('overleden');
  for (const soort of ['erfgenaam', 'executeur']) {
    expect(oordeel({ soort, overleden: true })).toBeNull();
    expect(oordeel({ soort })).toBe('leeft');
  }
});

test('who acts stands in the audit with whom he acts for, without a name', () => {
  const { vertegenwoordigerId: _, vanaf: __, tot: ___, overleden: ____, ...namens } = rij();
  const actor = { soort: 'inwoner' as const, persoonSleutel: 'abc', naam: 'Karin' };
  expect(actorText(actor)).toBe('inwoner:abc');
  expect(actorText({ ...actor, namens })).toBe('inwoner:abc namens persoon:client');
  expect(magNamens(null, 'betalen')).toBe(true);
  expect(magNamens({ ...namens, rechten: ['zien'] }, 'betalen')).toBe(false);
});
