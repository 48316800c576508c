import { describe, expect, test } from 'vitest';
import {
  assessVerificatie,
  type ContactAct,
  type ContactStatus,
  isGoed,
  isVerkeerdeIngang,
  magContact,
  magInContact,
  magZien,
  OVERGANGEN,
  planAfronden,
} from '@/domain/contacten/contact';

describe('a contact', () => {
  test('what may be done in which state', () => {
    const allowed = Object.entries(OVERGANGEN).map(([status, acts]) => [
      status,
      Object.entries(acts).flatMap(([act, reden]) => (reden === null ? [act] : [])),
    ]);
    expect(allowed).toEqual([
      ['open', ['vastleggen', 'parkeren', 'afronden']],
      ['geparkeerd', ['hervatten']],
      ['afgerond', []],
      ['losgelaten', []],
    ]);
    expect(magContact('hervatten', 'open')).toEqual({ ok: false, reden: 'weigering.niet-geparkeerd' });
  });

  test('ends with a result for each question', () => {
    const open = { status: 'open' } as const;
    expect(planAfronden(open, []).ok).toBe(false);
    expect(planAfronden(open, [{ volgnummer: 1, resultaat: 'beantwoord' }])).toEqual({
      ok: true,
      wordt: 'afgerond',
    });
    // Looked into beside the contact in another gemeente, with nothing asked: none.
    const gezien = { ...open, alleenGezien: true };
    expect(planAfronden(gezien, [])).toEqual({ ok: true, wordt: 'losgelaten' });
    expect(planAfronden(gezien, [{ volgnummer: 1, resultaat: null }]).ok).toBe(false);
    expect(
      planAfronden(open, [
        { volgnummer: 1, resultaat: null },
        { volgnummer: 2, resultaat: 'doorgezet' },
        { volgnummer: 3, resultaat: null },
      ]),
    ).toMatchObject({ ok: false, volgnummers: [1, 3] });
  });

  const bekend = { geboortedatum: '1980-05-05', adres: '7622AB14A', nummer: '999100518', kvk: '01234567' };
  test.each([
    ['adres', '7622 ab, 14-a', true],
    ['adres', '7622AB 15', false],
    ['nummer', '5 1 8', true],
    ['nummer', '999100518', false],
    ['nummer', '', false],
    ['geboortedatum', '1980-05-05', true],
    ['kvk', '0123 45 67', true],
    ['kvk', '123', false],
  ] as const)('%s "%s" is %s', (vraag, gezegd, goed) => {
    expect(isGoed(vraag, gezegd, bekend)).toBe(goed);
  });

  test('what is not known is never right; one wrong answer outweighs all', () => {
    expect(isGoed('geboortedatum', '', { ...bekend, geboortedatum: null })).toBe(false);
    const goed = { vraag: 'adres', goed: true } as const;
    expect(assessVerificatie([])).toBe('te-weinig');
    expect(assessVerificatie([goed])).toBe('te-weinig');
    expect(assessVerificatie([goed, { vraag: 'nummer', goed: true }])).toBe('gelukt');
    expect(
      assessVerificatie([
        { vraag: 'legitimatie', goed: true },
        { vraag: 'nummer', goed: false },
      ]),
    ).toBe('mislukt');
    expect(
      [null, 'mislukt', 'ingelogd', 'gelukt', 'zonder-gesprek'].filter((v) => magZien(v as never)),
    ).toEqual(['gelukt', 'zonder-gesprek']);
  });

  test.each([
    [1, 'telefoon', 'kantoor', 'frontoffice', true],
    [1, 'telefoon', 'gemeente', 'frontoffice', false],
    [1, 'telefoon', 'kantoor', 'serviceteam', false],
    [2, 'telefoon', 'kantoor', 'frontoffice', false],
    [2, 'telefoon', 'gemeente', 'frontoffice', true],
    [2, 'balie', 'gemeente', 'frontoffice', false],
    ['eigen', 'contactformulier', 'kantoor', 'frontoffice', true],
    [null, 'telefoon', 'kantoor', 'frontoffice', false],
  ] as const)(
    'smaak %s, %s at the %s, for %s: wrong entrance %s',
    (smaak, kanaal, ontvangenDoor, team, verkeerd) => {
      expect(isVerkeerdeIngang({ smaak, kanaal, ontvangenDoor }, team)).toBe(verkeerd);
    },
  );

  test('a contact is of who has it; only going on with a parked one is for everybody', () => {
    const van = (ik: string, act: ContactAct, status: ContactStatus = 'open') =>
      magInContact(act, { status, medewerkerId: 'zij' }, ik);
    for (const act of ['vastleggen', 'parkeren', 'afronden'] as const) {
      expect(van('zij', act)).toEqual({ ok: true });
      expect(van('ik', act)).toEqual({ ok: false, reden: 'weigering.contact-van-ander' });
      expect(magInContact(act, { status: 'open', medewerkerId: null }, 'ik').ok).toBe(false);
    }
    expect(van('ik', 'hervatten', 'geparkeerd')).toEqual({ ok: true });
    expect(van('ik', 'vastleggen', 'afgerond')).toMatchObject({ reden: 'weigering.contact-afgerond' });
  });
});
