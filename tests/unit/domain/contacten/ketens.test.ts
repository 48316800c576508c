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
import { type Artikel, rankArtikelen } from '@/domain/contacten/kennis';
import { referentieOf } from '@/domain/contacten/referentie';
import { mayDoorverbinden, proposeRoute } from '@/domain/contacten/route';
import { KETEN, nextStand, STANDEN, type Vraagstand, vraagAanInwoner } from '@/domain/contacten/vraagketen';
import { readTelefoon } from '@/domain/personen/contactgegeven';
import { planClaim } from '@/domain/taken/taak';
import { toLocalMoment } from '@/platform/local-moment';

describe('the chain of a question', () => {
  const HELPED: readonly Vraagstand[] = ['beantwoord'];

  test('from every state there is a way to an answer that helped or an appointment, and no end without', () => {
    for (const stand of STANDEN) {
      const next = Object.values(KETEN[stand]);
      if (next.length === 0) expect(HELPED).toContain(stand);
      // "No" is never the last word.
      const na = nextStand(stand, 'nee');
      if (na !== null) expect(Object.keys(KETEN[na]).length).toBeGreaterThan(0);
    }
    const walk = (
      ['antwoord', 'nee', 'antwoord', 'nee', 'afspraak-gekozen'] as const
    ).reduce<Vraagstand | null>((stand, event) => stand && nextStand(stand, event), 'gesteld');
    expect(walk).toBe('afspraak-gemaakt');
  });

  test('nothing is asked of the inwoner before there is an answer, nor after the end', () => {
    expect(STANDEN.filter((stand) => vraagAanInwoner(stand) !== null)).toEqual([
      'antwoord-gegeven',
      'extra-gegeven',
      'afspraak-aangeboden',
    ]);
    expect(nextStand('gesteld', 'ja')).toBeNull();
    expect(nextStand('beantwoord', 'nee')).toBeNull();
  });
});

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
    expect(planAfronden('open', []).ok).toBe(false);
    expect(planAfronden('open', [{ volgnummer: 1, resultaat: 'beantwoord' }])).toEqual({ ok: true });
    expect(
      planAfronden('open', [
        { volgnummer: 1, resultaat: null },
        { volgnummer: 2, resultaat: 'doorgezet' },
        { volgnummer: 3, resultaat: null },
      ]),
    ).toMatchObject({ ok: false, volgnummers: [1, 3] });
  });

  const bekend = { geboortedatum: '1980-05-05', adres: '7622AB14A', nummer: '999100518' };
  test.each([
    ['adres', '7622 ab, 14-a', true],
    ['adres', '7622AB 15', false],
    ['nummer', '5 1 8', true],
    ['nummer', '999100518', false],
    ['nummer', '', false],
    ['geboortedatum', '1980-05-05', true],
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
});

describe('passing on', () => {
  const open = { open: true, tot: toLocalMoment('2026-11-10T13:00') } as const;
  const dicht = { open: false, reden: 'buiten-tijden', volgende: null } as const;
  const feiten = { kanaal: 'telefoon', doorverbonden: 0, lijn: open };

  test('[D-07] urgency leads: put through while the line is open, else called back', () => {
    expect(proposeRoute('spoed', feiten).route).toBe('doorverbinden');
    expect(proposeRoute('gewoon', feiten).route).toBe('terugbelafspraak');
    expect(proposeRoute('gewoon', { ...feiten, kanaal: 'e-mail' }).route).toBe('doorzetten');
    expect(proposeRoute('spoed', { ...feiten, kanaal: 'brief' }).route).toBe('terugbelafspraak');
  });

  test('[D-06] [D-15] a second transfer, a closed line or none: a terugbelafspraak is offered', () => {
    for (const [more, reden] of [
      [{ doorverbonden: 1 }, 'al-doorverbonden'],
      [{ lijn: dicht }, 'lijn-dicht'],
      [{ lijn: null }, 'geen-lijn'],
    ] as const) {
      const facts = { ...feiten, ...more };
      expect(mayDoorverbinden(facts)).toMatchObject({ ok: false, reden: `weigering.${reden}` });
      expect(proposeRoute('spoed', facts)).toEqual({ route: 'terugbelafspraak', reden: `route.${reden}` });
    }
  });

  test.each([
    ['074 123 45 67', '0741234567'],
    ['+31 6 1234 5678', '0612345678'],
    ['06-12345678', '0612345678'],
    ['12345', null],
    ['00', null],
    ['bel maar', null],
  ])('%s as a number', (text, nummer) => {
    expect(readTelefoon(text)).toBe(nummer);
  });

  test('claiming what somebody has says who; what is mine stays mine; what is done is done', () => {
    expect(
      planClaim({ status: 'open', medewerkerId: null, team: 'serviceteam' }, 'ik', ['serviceteam']),
    ).toEqual({ ok: true, al: false });
    expect(
      planClaim({ status: 'bezig', medewerkerId: 'ik', team: 'serviceteam' }, 'ik', ['serviceteam']),
    ).toEqual({ ok: true, al: true });
    expect(
      planClaim({ status: 'bezig', medewerkerId: 'zij', team: 'serviceteam' }, 'ik', ['serviceteam']),
    ).toMatchObject({
      ok: false,
      door: 'zij',
    });
    expect(
      planClaim({ status: 'afgerond', medewerkerId: null, team: 'serviceteam' }, 'ik', ['serviceteam']).ok,
    ).toBe(false);
  });

  test.each([
    ['frontoffice', ['frontoffice'], true],
    ['frontoffice', ['serviceteam', 'expert'], false],
    ['serviceteam', ['serviceteam'], true],
    ['serviceteam', ['expert'], true],
    ['serviceteam', ['frontoffice', 'kassier', 'beheerder'], false],
    ['expert', ['expert'], true],
    ['expert', ['frontoffice'], false],
    ['expert', [], false],
  ] as const)('a task of the %s for who is %j: %s', (team, rollen, mag) => {
    const plan = planClaim({ status: 'open', medewerkerId: null, team }, 'ik', rollen);
    expect(plan).toMatchObject(mag ? { ok: true } : { ok: false, reden: 'weigering.ander-team' });
  });

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

test('a reference has no letters that are mistaken for others, and belongs to its id', () => {
  const een = referentieOf('00000000-0000-4000-8000-000000000000', '2026');
  expect(een).toMatch(/^V-2026-[2-9A-HJKMNP-Z]{6}$/);
  expect(referentieOf('ffffffff-0000-4000-8000-000000000000', '2026')).not.toBe(een);
});

describe('finding an article', () => {
  const artikel = (sleutel: string, titel: string, more: Partial<Artikel> = {}): Artikel => ({
    id: sleutel,
    sleutel,
    versie: 1,
    gemeenteId: null,
    onderwerp: 'x',
    titel,
    tekst: '',
    zoekwoorden: '',
    ...more,
  });
  const alle = [
    artikel('a', 'Hoe vraag ik kwijtschelding?', { onderwerp: 'kwijtschelding' }),
    artikel('b', 'Mijn incasso is niet gelukt', { zoekwoorden: 'storno teruggeboekt' }),
    artikel('c', 'Hoe betaal ik?', { gemeenteId: 7 }),
  ];
  const zoek = (tekst: string, onderwerp: string | null = null, gemeenteId: number | null = null) =>
    rankArtikelen(alle, { tekst, onderwerp, gemeenteId }).map((a) => a.id);

  test('by words of callers, by the beginning of a word, by subject; nothing for words that say nothing', () => {
    expect(zoek('Waarom is er geld teruggeboekt?')).toEqual(['b']);
    expect(zoek('kwijtscheldingsverzoek')).toEqual(['a']);
    expect(zoek('', 'kwijtschelding')).toEqual(['a']);
    expect(zoek('hoe kan ik dat')).toEqual([]);
    expect(zoek('betaal', null, 8)).toEqual([]);
    expect(zoek('betaal', null, 7)).toEqual(['c']);
  });
});
