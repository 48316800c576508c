import { describe, expect, test } from 'vitest';
import {
  beginVan,
  type Grens,
  grensVan,
  judgeNamens,
  magNamens,
  RECHTEN,
  type Recht,
} from '@/platform/acting-for';
import { actorText } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';

type Vraag = Parameters<typeof judgeNamens>[1];
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
  persoonsoort: 'natuurlijk' as const,
  grens: null,
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

describe('within a limit: a door is closed unless it says that it lies within', () => {
  const binnen = (grens: Grens, recht: Recht | readonly Recht[], door: Partial<Vraag> = {}) =>
    judgeNamens(rij({ grens, rechten: ['zien', 'kwijtschelding'] }), {
      ...{ vertegenwoordigerId: 'karin', recht, vandaag },
      ...door,
    });
  const zaak = { id: 'z', soort: 'kwijtschelding' };

  test('of one kind', () => {
    const grens = { soort: 'kwijtschelding' } as const;
    expect(binnen(grens, 'kwijtschelding')).toBeNull();
    expect(binnen(grens, ['bezwaar', 'kwijtschelding'])).toBeNull();
    expect(binnen(grens, 'zien')).toBe('buiten');
    expect(binnen(grens, 'bezwaar')).toBe('bereik');
    expect(binnen(grens, 'zien', { binnen: { soorten: ['kwijtschelding'] } })).toBeNull();
    expect(binnen(grens, 'zien', { binnen: { soorten: ['bezwaar'] } })).toBe('buiten');
    expect(binnen(grens, 'zien', { binnen: { zaak: 'id' }, zaak })).toBeNull();
    expect(binnen(grens, 'zien', { binnen: { zaak: 'id' }, zaak: { ...zaak, soort: 'klacht' } })).toBe(
      'buiten',
    );
    expect(binnen(grens, 'zien', { binnen: { zaak: 'id' }, zaak: null })).toBe('buiten');
    expect(binnen(grens, 'zien', { binnen: 'alles' })).toBeNull();
  });

  test('of one case: not even what is of the same kind', () => {
    const grens = { zaakId: 'z' } as const;
    expect(binnen(grens, 'zien')).toBe('buiten');
    expect(binnen(grens, 'kwijtschelding')).toBe('buiten');
    expect(binnen(grens, 'zien', { binnen: { soorten: ['kwijtschelding', 'bezwaar', 'regeling'] } })).toBe(
      'buiten',
    );
    expect(binnen(grens, 'kwijtschelding', { binnen: { zaak: 'zaak' }, zaak })).toBeNull();
    expect(binnen(grens, 'zien', { binnen: { zaak: 'id' }, zaak: { ...zaak, id: 'een ander' } })).toBe(
      'buiten',
    );
    expect(binnen(grens, 'bezwaar', { binnen: { zaak: 'zaak' }, zaak })).toBe('bereik');
  });

  test('as it stands in the database, and where who has it begins', () => {
    expect(grensVan(null, null)).toBeNull();
    expect(grensVan('alles', null)).toBeNull();
    expect(grensVan('bezwaar', null)).toEqual({ soort: 'bezwaar' });
    expect(grensVan('zaak', 'z')).toEqual({ zaakId: 'z' });
    const begin = (grens: Grens) => beginVan({ ...rij(), grens }, 'borne');
    expect(begin({ zaakId: 'z' })).toBe('/mijn/borne/zaken/z');
    expect(begin({ soort: 'bezwaar' })).toBe('/mijn/borne/aanslagen');
    expect(begin({ soort: 'regeling' })).toBe('/mijn/borne/regeling');
    expect(begin(null)).toBe('/mijn/borne');
  });
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
