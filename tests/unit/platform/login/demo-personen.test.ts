import { expect, test } from 'vitest';
import { claimsOf, readPersonen, typedInwoner } from '@/commands/oidc-provider/personen';
import { readClaims } from '@/platform/login/claims';
import { STANDAARD_EISEN } from '@/platform/login/eisen';
import { isRol } from '@/platform/permissions';

const personen = readPersonen();

test('every built-in person could log in: level, numbers and role exist', () => {
  expect(personen.length).toBeGreaterThan(20);
  for (const persoon of personen) {
    const claims = { iss: 'https://x.example', sub: persoon.subject, acr: persoon.acr, ...claimsOf(persoon) };
    expect(readClaims(persoon.wereld, claims, STANDAARD_EISEN), persoon.naam).toMatchObject({ ok: true });
    if (persoon.wereld === 'medewerker') expect(isRol(persoon.rol ?? ''), persoon.rol).toBe(true);
  }
});

test('numbers are from the range for tests and nobody has that of another', () => {
  const numbers = personen.flatMap((p) => [p.bsn, p.rsin].filter((n) => n !== undefined));
  expect(numbers.every((n) => n.startsWith('9'))).toBe(true);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('in each world of a kantoor a name is of one person: who chooses it gets no other', () => {
  const namen = personen.map(({ wereld, kantoor, naam }) => `${wereld} ${kantoor} ${naam}`);
  expect(namen.filter((naam, at) => namen.indexOf(naam) !== at)).toEqual([]);
});

test('everybody that the demo shows off is there', () => {
  const has = (test: (p: (typeof personen)[number]) => boolean | undefined) => personen.some(test);
  expect(
    has((p) => p.wereld === 'inwoner' && (p.gemeenten?.length ?? 0) >= 2),
    'known in two gemeenten',
  ).toBe(true);
  expect(has((p) => p.rol === 'bewindvoerder')).toBe(true);
  expect(personen.filter((p) => p.wereld === 'ondernemer')).toHaveLength(2);
  expect(personen.filter((p) => p.rol === 'beheerder')).toHaveLength(2);
  for (const [kantoor, rol, gemeente] of [
    ['gbtwente', 'frontoffice', 'borne'],
    ['gbtwente', 'frontoffice', 'hengelo'],
    ['gbtwente', 'frontoffice', undefined],
    ['gbtwente', 'serviceteam', undefined],
    ['gbtwente', 'kassier', 'borne'],
    ['gbtwente', 'heffingsambtenaar', undefined],
    ['gbtwente', 'invorderingsambtenaar', undefined],
    ['gbtwente', 'bestuurder', 'hengelo'],
    ['gbtwente', 'privacy-officer', undefined],
    ['cocensus', 'frontoffice', 'haarlem'],
    ['cocensus', 'serviceteam', undefined],
  ]) {
    const found = (p: (typeof personen)[number]) =>
      p.kantoor === kantoor && p.rol === rol && p.gemeenten?.[0] === gemeente;
    expect(has(found), `${rol} ${gemeente ?? kantoor}`).toBe(true);
  }
});

test('only a test BSN at a level of DigiD can be typed', () => {
  const midden = 'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract';
  expect(typedInwoner('999200033', midden)).toMatchObject({ bsn: '999200033', acr: midden });
  expect(typedInwoner('111222333', midden), 'could be somebody real').toBeNull();
  expect(typedInwoner('999200034', midden)).toBeNull();
  expect(typedInwoner('999200033', 'https://refeds.org/profile/mfa')).toBeNull();
});
