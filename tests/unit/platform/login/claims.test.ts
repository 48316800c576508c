import { describe, expect, test } from 'vitest';
import { readClaims } from '@/platform/login/claims';
import { eisenOf, STANDAARD_EISEN } from '@/platform/login/eisen';
import { acrValuesFrom, NIVEAUS, niveauOf } from '@/platform/login/niveaus';

const BSN = '999100518';
const DIGID = Object.fromEntries(NIVEAUS.inwoner.map((n) => [n.naam, n.acr[0] ?? '']));
const EH = Object.fromEntries(NIVEAUS.ondernemer.map((n) => [n.naam, n.acr[0] ?? '']));
const MFA = 'https://refeds.org/profile/mfa';
const base = { iss: 'https://broker.example', sub: 'abc' };
const inwoner = (over: object, eisen = STANDAARD_EISEN) =>
  readClaims('inwoner', { ...base, acr: DIGID.midden, nin: `S00000000:${BSN}`, ...over }, eisen);
const reden = (reason: string) => ({ ok: false, reden: reason });

describe('inwoner', () => {
  test('the BSN, with and without sector code, with its leading zero put back', () => {
    const wie = { issuer: base.iss, subject: 'abc', wereld: 'inwoner', niveau: 'midden', naam: null };
    expect(inwoner({})).toEqual({ ok: true, wie: { ...wie, bsn: BSN } });
    expect(inwoner({ nin: BSN })).toEqual({ ok: true, wie: { ...wie, bsn: BSN } });
    expect(inwoner({ nin: 'S00000000:10000008' })).toMatchObject({ ok: true, wie: { bsn: '010000008' } });
  });

  test.each(['S00000001:999100518', 'S99999999:999100518', ':999100518', 's00000000:999100518'])(
    'a number of another sector is refused, valid as it looks: %s',
    (nin) => expect(inwoner({ nin })).toEqual(reden('sector')),
  );

  test.each([
    undefined,
    '',
    999100518,
    'S00000000:',
    'S00000000:999100519',
    '9991005180',
    'abc',
    ['999100518'],
    null,
  ])('no usable number: %j', (nin) => expect(inwoner({ nin })).toEqual(reden('geen-nummer')));

  test('the level: Midden and above, unless the kantoor asks more', () => {
    expect(inwoner({ acr: DIGID.basis })).toEqual(reden('niveau'));
    for (const naam of ['midden', 'substantieel', 'hoog']) {
      expect(inwoner({ acr: DIGID[naam] })).toMatchObject({ ok: true, wie: { niveau: naam } });
    }
    const strict = eisenOf({ niveau: { inwoner: 'hoog' } });
    expect(inwoner({ acr: DIGID.substantieel }, strict)).toEqual(reden('niveau'));
    expect(inwoner({ acr: DIGID.hoog }, strict)).toMatchObject({ ok: true });
  });

  test.each([
    undefined,
    '',
    'midden',
    'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract ',
    2,
    EH.eh4,
    MFA,
  ])('no level or one of another wereld is too low: %j', (acr) =>
    expect(inwoner({ acr })).toEqual(reden('niveau')),
  );

  test('who acts for another does not get in as that other', () => {
    expect(inwoner({ 'acting-nin': 'S00000000:999100555' })).toEqual(reden('machtigen'));
  });

  test('an e-mail address changes nothing and is not taken over', () => {
    expect(inwoner({ email: 'burgemeester@borne.example' })).toEqual(inwoner({}));
  });

  test('without issuer or subject nobody is established', () => {
    expect(inwoner({ sub: '' })).toEqual(reden('onvolledig'));
    expect(inwoner({ iss: undefined })).toEqual(reden('onvolledig'));
  });

  test('a kantoor whose broker calls the claims otherwise', () => {
    const eisen = eisenOf({ claims: { bsn: 'sel_uid', handelendPersoon: 'gemachtigde' } });
    expect(inwoner({ sel_uid: BSN, nin: '999100555' }, eisen)).toMatchObject({ wie: { bsn: BSN } });
    expect(inwoner({ nin: BSN }, eisen)).toEqual(reden('geen-nummer'));
    expect(inwoner({ sel_uid: BSN, gemachtigde: 'x' }, eisen)).toEqual(reden('machtigen'));
  });
});

describe('ondernemer', () => {
  const { kvk, rsin } = STANDAARD_EISEN.claims;
  const read = (over: object) =>
    readClaims('ondernemer', { ...base, acr: EH.eh3, [kvk]: '68750110', ...over }, STANDAARD_EISEN);

  test('KvK-nummer and RSIN, at EH3 and above', () => {
    expect(read({ name: 'Test BV' })).toMatchObject({
      wie: { kvkNummer: '68750110', rsin: null, naam: 'Test BV', niveau: 'eh3' },
    });
    expect(read({ [rsin]: '999102072' })).toMatchObject({ wie: { rsin: '999102072' } });
    expect(read({ acr: EH.eh4 })).toMatchObject({ ok: true });
    for (const naam of ['eh2', 'eh2plus']) expect(read({ acr: EH[naam] }), naam).toEqual(reden('niveau'));
    expect(read({ acr: DIGID.hoog }), 'DigiD is no eHerkenning').toEqual(reden('niveau'));
  });

  test('a missing or wrong number is refused, also a wrong RSIN beside a right KvK-nummer', () => {
    for (const nummer of [undefined, '', '6875011', '687501100', '6875011x', 68750110]) {
      expect(read({ [kvk]: nummer }), String(nummer)).toEqual(reden('geen-nummer'));
    }
    expect(read({ [rsin]: '999102073' })).toEqual(reden('geen-nummer'));
  });
});

describe('medewerker', () => {
  test('more than one factor; no numbers of persons', () => {
    expect(
      readClaims('medewerker', { ...base, acr: MFA, name: 'E. Hoekstra', nin: BSN }, STANDAARD_EISEN),
    ).toEqual({
      ok: true,
      wie: {
        issuer: base.iss,
        subject: 'abc',
        wereld: 'medewerker',
        niveau: 'meerdere-factoren',
        naam: 'E. Hoekstra',
      },
    });
    expect(
      readClaims('medewerker', { ...base, acr: 'https://refeds.org/profile/sfa' }, STANDAARD_EISEN),
    ).toEqual(reden('niveau'));
    expect(readClaims('medewerker', { ...base }, STANDAARD_EISEN)).toEqual(reden('niveau'));
  });
});

describe('settings of a kantoor', () => {
  test('absent is the default, malformed is an error and never a lower level', () => {
    expect(eisenOf(undefined)).toEqual(STANDAARD_EISEN);
    expect(eisenOf({})).toEqual(STANDAARD_EISEN);
    for (const wrong of [
      { niveau: { inwoner: 'geen' } },
      { niveau: { inwoner: 'eh4' } },
      { niveaus: {} },
      'midden',
      [],
      { claims: { bsn: '' } },
    ]) {
      expect(() => eisenOf(wrong), JSON.stringify(wrong)).toThrow();
    }
  });

  test('levels are asked from the minimum upward', () => {
    expect(acrValuesFrom('inwoner', 'substantieel')).toEqual([DIGID.substantieel, DIGID.hoog]);
    expect(() => acrValuesFrom('inwoner', 'eh3')).toThrow('No such level');
    expect(niveauOf('medewerker', DIGID.hoog ?? '')).toBeNull();
  });
});
