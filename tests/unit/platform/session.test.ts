import { describe, expect, test } from 'vitest';
import { judgeSessie, remaining } from '@/platform/session';
import type { SessieRow } from '@/platform/session-store';

const START = new Date('2026-11-23T08:00:00Z');
const at = (minutes: number, ms = 0) => new Date(START.getTime() + minutes * 60_000 + ms);
const row = (over: Partial<SessieRow> = {}): SessieRow => ({
  tokenHash: 'a'.repeat(64),
  wereld: 'inwoner',
  kantoorId: 1,
  issuer: 'https://idp.example',
  subject: 's',
  niveau: 'midden',
  persoonSleutel: 'b'.repeat(64),
  medewerkerId: null,
  naamVersleuteld: null,
  idTokenVersleuteld: null,
  aangemaaktOp: START,
  laatstActief: START,
  verlooptOp: at(120),
  ingetrokkenOp: null,
  namensGemeenteId: null,
  namensId: null,
  namensOp: null,
  zegel: '',
  eisen: null,
  ...over,
});

describe('judgeSessie', () => {
  test.each([
    ['fresh', row(), 'inwoner', at(0), null],
    ['one millisecond before idle', row(), 'inwoner', at(15, -1), null],
    ['idle', row(), 'inwoner', at(15), 'inactief'],
    ['active just before the end', row({ laatstActief: at(119) }), 'inwoner', at(120, -1), null],
    ['the end, however active', row({ laatstActief: at(119) }), 'inwoner', at(120), 'verlopen'],
    [
      'a row with a longer life',
      row({ laatstActief: at(119), verlooptOp: at(999) }),
      'inwoner',
      at(120),
      'verlopen',
    ],
    ['a row with a shorter life', row({ verlooptOp: at(5) }), 'inwoner', at(5), 'verlopen'],
    ['revoked, although alive', row({ ingetrokkenOp: at(1) }), 'inwoner', at(2), 'ingetrokken'],
    ['revoked in the future', row({ ingetrokkenOp: at(9) }), 'inwoner', at(2), 'ingetrokken'],
    ['below what is asked', row({ niveau: 'basis' }), 'inwoner', at(0), 'ontbreekt'],
    ['a level that is none', row({ niveau: 'vertrouw-mij' }), 'inwoner', at(0), 'ontbreekt'],
    [
      'below what is asked since',
      row({ eisen: { niveau: { inwoner: 'hoog' } } }),
      'inwoner',
      at(0),
      'ontbreekt',
    ],
    ['above it', row({ niveau: 'hoog' }), 'inwoner', at(0), null],
    ['another wereld', row(), 'medewerker', at(0), 'ontbreekt'],
    ['between citizen and company', row(), 'ondernemer', at(0), 'ontbreekt'],
  ] as const)('%s', (_, sessie, wereld, now, reason) => {
    expect(judgeSessie(sessie, wereld, now)).toEqual(reason === null ? null : { geen: reason });
  });
});

describe('remaining', () => {
  test('counts to the first end, and says whether activity moves it', () => {
    expect(remaining(row(), at(0))).toEqual({ resterendSeconden: 900, verlengbaar: true });
    expect(remaining(row({ laatstActief: at(110) }), at(110))).toEqual({
      resterendSeconden: 600,
      verlengbaar: false,
    });
    expect(remaining(row(), at(16)).resterendSeconden).toBe(0);
  });
});
