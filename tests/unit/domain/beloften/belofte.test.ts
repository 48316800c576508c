import { describe, expect, test } from 'vitest';
import {
  brokenFrom,
  type Norm,
  nabijheid,
  planBelofte,
  settle,
  uitlegVan,
  type Verzoek,
} from '@/domain/beloften/belofte';
import { explain } from '@/law/explain';
import { toLocalDate } from '@/platform/local-date';
import { toLocalMoment } from '@/platform/local-moment';

const werkdagen: Norm = {
  norm: { eenheid: 'werkdag', aantal: 3, goedeVrijdag: 'vrij', gelijkgesteldeDagen: 'vrij' },
  eigenaar: 'kantoor',
  piekUitgezonderd: true,
  bron: 'DVO',
};
const uren: Norm = {
  norm: { eenheid: 'uur', aantal: 48, klok: 'weekdag' },
  eigenaar: 'kantoor',
  piekUitgezonderd: false,
  bron: 'DVO Haarlem',
};
const piek = {
  vanaf: toLocalDate('2026-03-02'),
  tot: toLocalDate('2026-03-14'),
  reden: 'de aanslagen zijn net verstuurd',
  verwachting: toLocalDate('2026-03-20'),
};

function plan(gevraagd: string, norm: Norm | null = werkdagen, more: Partial<Verzoek> = {}) {
  const outcome = planBelofte({ soort: 'terugbellen', gevraagd: toLocalMoment(gevraagd), norm, ...more });
  if (!outcome.ok) throw new Error(outcome.reden);
  return outcome.plan;
}

describe('the date that may be promised', () => {
  test.each([
    ['a Tuesday', '2026-11-10T10:00', '2026-11-13'],
    ['a Thursday: the weekend does not count', '2026-11-12T16:59', '2026-11-17'],
    ['a Saturday', '2026-11-14T12:00', '2026-11-18'],
    ['before Good Friday and Easter Monday', '2026-04-01T09:00', '2026-04-08'],
    ['around Christmas', '2026-12-23T09:00', '2026-12-29'],
  ])('three werkdagen from %s', (_, gevraagd, beloofd) => {
    expect(plan(gevraagd).beloofd).toBe(beloofd);
  });

  test('Good Friday is a werkdag where the tenant says so', () => {
    const werkt: Norm = {
      ...werkdagen,
      norm: { eenheid: 'werkdag', aantal: 3, goedeVrijdag: 'werkdag', gelijkgesteldeDagen: 'vrij' },
    };
    expect(plan('2026-04-01T09:00', werkt).beloofd).toBe('2026-04-07');
  });

  test.each([
    ['on a Friday at 10.00', '2026-11-13T10:00', '2026-11-17T10:00'],
    ['over the night on which summer time begins', '2026-03-27T10:00', '2026-03-31T10:00'],
    ['over the night on which it ends', '2026-10-23T10:00', '2026-10-27T10:00'],
  ])('48 hours of weekdays asked %s', (_, gevraagd, beloofd) => {
    expect(plan(gevraagd, uren).beloofd).toBe(beloofd);
  });

  test('a promised day breaks at the midnight that ends it, in summer and winter time', () => {
    expect(brokenFrom(toLocalDate('2026-11-13'))).toEqual(new Date('2026-11-13T23:00Z'));
    expect(brokenFrom(toLocalDate('2026-07-13'))).toEqual(new Date('2026-07-13T22:00Z'));
    // The night of the clock itself: Saturday ends in winter time, Sunday in summer time.
    expect(brokenFrom(toLocalDate('2026-03-28'))).toEqual(new Date('2026-03-28T23:00Z'));
    expect(brokenFrom(toLocalDate('2026-03-29'))).toEqual(new Date('2026-03-29T22:00Z'));
    expect(brokenFrom(toLocalMoment('2026-11-13T14:00'))).toEqual(new Date('2026-11-13T13:00Z'));
  });

  test('an agreed moment goes before the norm, also in a busy time', () => {
    const afgesproken = toLocalMoment('2026-03-24T17:00');
    const done = plan('2026-03-03T10:00', werkdagen, { afgesproken, piek });
    expect(done.beloofd).toBe('2026-03-24T17:00');
    expect(done.piekbericht).toBeNull();
    expect(plan('2026-03-03T10:00', null, { afgesproken })).toMatchObject({
      norm: null,
      bron: 'Afgesproken met de inwoner',
    });
    // In a busy time without an agreed moment: a message with the reason, and the later date.
    const druk = plan('2026-03-03T10:00', werkdagen, { piek });
    expect(druk.beloofd).toBe('2026-03-20');
    expect(druk.piekbericht).toEqual({ reden: piek.reden, beloofd: '2026-03-20' });
    expect(explain(druk.uitleg).at(-1)?.tekst).toBe(
      'In deze drukke tijd bellen wij u uiterlijk op vrijdag 20 maart 2026.',
    );
  });

  test('a busy time changes nothing for who makes no exception for it, outside it, or when it expects sooner', () => {
    expect(plan('2026-03-03T10:00', uren, { piek })).toMatchObject({
      beloofd: '2026-03-05T10:00',
      piekbericht: null,
    });
    expect(plan('2026-03-14T10:00', werkdagen, { piek })).toMatchObject({
      beloofd: '2026-03-18',
      piekbericht: null,
    });
    const vroeg = { ...piek, verwachting: toLocalDate('2026-03-04') };
    expect(plan('2026-03-03T10:00', werkdagen, { piek: vroeg }).beloofd).toBe('2026-03-06');
  });

  test('without a norm of the tenant nothing is promised; with one it is known whose it is', () => {
    const gevraagd = toLocalMoment('2026-11-10T10:00');
    expect(planBelofte({ soort: 'antwoord', gevraagd, norm: null })).toEqual({
      ok: false,
      reden: 'geen-norm',
    });
    const borne = plan('2026-11-10T10:00', { ...werkdagen, eigenaar: 'gemeente', bron: 'Eigen visie' });
    expect(borne).toMatchObject({ eigenaar: 'gemeente', bron: 'Eigen visie' });
  });

  test('the steps can be told again from what was kept, in words of answering where an answer was promised', () => {
    const done = plan('2026-11-12T16:59', werkdagen, { soort: 'antwoord' });
    const kept = JSON.parse(JSON.stringify({ norm: done.norm, feiten: done.feiten }));
    const again = uitlegVan({ soort: 'antwoord', gevraagdOp: new Date('2026-11-12T15:59Z'), ...kept });
    expect(explain(again).map((zin) => zin.tekst)).toEqual([
      'Uw vraag is van donderdag 12 november 2026. De belofte is: een antwoord binnen 3 werkdagen. De dag van de vraag zelf telt niet mee.',
      'Zaterdag 14 november 2026 telt niet mee: het is weekend.',
      'Zondag 15 november 2026 telt niet mee: het is weekend.',
      'U krijgt antwoord uiterlijk op dinsdag 17 november 2026.',
    ]);
  });
});

describe('kept or broken', () => {
  const uiterlijk = new Date('2026-11-13T23:00Z');
  const before = new Date('2026-11-13T22:59:59Z');
  const open = { status: 'open', uiterlijk, alsnogOp: null } as const;

  test('in time is kept; at the moment itself it is broken and made good', () => {
    expect(settle(open, before)).toEqual({ status: 'nagekomen', statusOp: before });
    expect(settle(open, uiterlijk)).toEqual({ status: 'gebroken', statusOp: uiterlijk, alsnogOp: uiterlijk });
  });

  test('broken stays broken, made good once; kept and lapsed stay as they are', () => {
    const broken = { ...open, status: 'gebroken' } as const;
    const later = new Date('2026-11-20T10:00Z');
    expect(settle(broken, later)).toEqual({ status: 'gebroken', alsnogOp: later });
    expect(settle({ ...broken, alsnogOp: later }, later)).toBeNull();
    for (const status of ['nagekomen', 'vervallen'] as const)
      expect(settle({ ...open, status }, later)).toBeNull();
  });

  test.each([
    ['2026-11-13T23:00Z', 'gebroken'],
    ['2026-11-13T19:00Z', 'bijna'],
    ['2026-11-13T18:59Z', 'vandaag'],
    ['2026-11-12T23:00Z', 'vandaag'],
    ['2026-11-12T22:59Z', 'later'],
  ])('at %s it is %s', (moment, stand) => {
    expect(nabijheid(uiterlijk, new Date(moment), 4)).toBe(stand);
  });
});
