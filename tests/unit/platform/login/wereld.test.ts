import { describe, expect, test } from 'vitest';
import {
  cookieNames,
  cookieValues,
  hashToken,
  parseProviderId,
  providerId,
  safePath,
  sessieToken,
  WERELDEN,
} from '@/platform/login/wereld';

const TOKEN = 'Ab-_'.repeat(11).slice(0, 43);

test('provider ids name wereld and kantoor, also of a kantoor with a hyphen', () => {
  for (const wereld of WERELDEN) {
    expect(parseProviderId(providerId(wereld, 'gbt-wente'))).toEqual({ wereld, kantoorSleutel: 'gbt-wente' });
  }
  for (const id of [
    '',
    'inwoner',
    'inwoner-',
    '-gbtwente',
    'beheer-gbtwente',
    'inwoner-../x',
    'inwoner-GB',
    `inwoner-${'x'.repeat(41)}`,
  ]) {
    expect(parseProviderId(id), id).toBeNull();
  }
});

describe('cookies', () => {
  test('eighteen names, none the beginning of another: next-auth reads a session cookie by its beginning', () => {
    for (const secure of [true, false]) {
      const names = WERELDEN.flatMap((wereld) => Object.values(cookieNames(wereld, secure)));
      expect(new Set(names).size).toBe(18);
      for (const a of names)
        for (const b of names) if (a !== b) expect(b.startsWith(a), `${a} ${b}`).toBe(false);
      expect(names.every((name) => name.startsWith('__Host-'))).toBe(secure);
    }
  });

  test('values of a name, in order, of that name only', () => {
    expect(cookieValues('a=1; b=2;a=3 ; aa=4; a', 'a')).toEqual(['1', '3']);
    expect(cookieValues('x=a=1', 'a')).toEqual([]);
    expect(cookieValues('a=b=c', 'a')).toEqual(['b=c']);
  });

  test('a token is believed when there is one of the right shape', () => {
    expect(sessieToken(`kohier-inwoner-sessie=${TOKEN}`, 'inwoner', false)).toBe(TOKEN);
    expect(sessieToken(`__Host-kohier-inwoner-sessie=${TOKEN}`, 'inwoner', true)).toBe(TOKEN);
    expect(sessieToken(`kohier-inwoner-sessie=${TOKEN}`, 'inwoner', true), 'planted from http').toBeNull();
    expect(
      sessieToken(`kohier-inwoner-sessie=${TOKEN}; kohier-inwoner-sessie=${TOKEN}`, 'inwoner', false),
    ).toBeNull();
    expect(sessieToken(`kohier-inwoner-sessie="${TOKEN}"`, 'inwoner', false)).toBeNull();
  });

  test('what is stored of a token is not the token', () => {
    expect(hashToken(TOKEN)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashToken(TOKEN)).not.toBe(hashToken(`${TOKEN.slice(0, -1)}x`));
  });
});

test('only a path of ours is gone to after the log-in', () => {
  for (const path of ['/mijn', '/mijn/aanslagen?jaar=2027', '/balie/borne/klant/abc-1', '/balie?a=b%20c']) {
    expect(safePath(path, 'medewerker')).toBe(path);
  }
  for (const path of [
    null,
    undefined,
    '',
    'mijn',
    '//elders.example',
    '/\\elders.example',
    '/\t/elders.example',
    'https://elders.example',
    'javascript:alert(1)',
    '/@elders.example',
    '/mijn#x',
    '/mijn\nSet-Cookie: a=b',
    '/api/sessie',
    '/inloggen/gbtwente',
    '/uitgelogd',
    `/${'a'.repeat(400)}`,
  ]) {
    expect(safePath(path, 'inwoner'), String(path)).toBe('/mijn');
  }
});
