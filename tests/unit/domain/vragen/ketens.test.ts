import { describe, expect, test } from 'vitest';
import { readTelefoon } from '@/domain/personen/contactgegeven';
import { planClaim } from '@/domain/taken/taak';
import { referentieOf } from '@/domain/vragen/referentie';
import { mayDoorverbinden, proposeRoute } from '@/domain/vragen/route';
import {
  beginVan,
  beurtVan,
  KETEN,
  nextStand,
  STANDEN,
  standNaOordeel,
  type Vraagstand,
  vraagAanInwoner,
} from '@/domain/vragen/vraagketen';
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

  test('in every state it is the turn of somebody who can do something, with work open and without', () => {
    const resultaten = [null, 'beantwoord', 'doorverbonden', 'terugbelafspraak', 'doorgezet', 'afspraak'];
    for (const stand of STANDEN)
      for (const resultaat of resultaten)
        for (const werkOpen of [true, false]) {
          const beurt = beurtVan({ stand, resultaat, werkOpen });
          const geval = `${stand} ${resultaat} ${werkOpen}`;
          // The end is an answer that helped and nothing else.
          expect(beurt === 'klaar', geval).toBe(stand === 'beantwoord');
          // What is the turn of the kantoor is work that somebody can see; in the contact it has the clerk.
          if (beurt === 'kantoor') expect(werkOpen, geval).toBe(true);
          if (beurt === 'gesprek') expect(resultaat, geval).toBeNull();
          // What he is asked for, he can answer.
          if (beurt === 'oordeel')
            expect(standNaOordeel({ stand, resultaat }, 'nee'), geval).toMatch(
              /extra-informatie|afspraak-aangeboden/,
            );
        }
  });

  test('a page that did not answer it was the first answer', () => {
    expect(beginVan(null)).toBe('gesteld');
    expect(beginVan('mijn/*/aanslagen')).toBe(nextStand('antwoord-gegeven', 'nee'));
  });
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
});

test('a reference has no letters that are mistaken for others, and belongs to its id', () => {
  const een = referentieOf('00000000-0000-4000-8000-000000000000', '2026');
  expect(een).toMatch(/^V-2026-[2-9A-HJKMNP-Z]{6}$/);
  expect(referentieOf('ffffffff-0000-4000-8000-000000000000', '2026')).not.toBe(een);
});
