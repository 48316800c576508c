import { describe, expect, test } from 'vitest';
import { chooseWeg } from '@/domain/documenten/choose-weg';
import { DOCUMENTSOORTEN, type Documentsoort } from '@/domain/documenten/document';
import { kennisgevingTot } from '@/domain/documenten/kennisgeving';
import type { Keuze } from '@/domain/voorkeuren/kanaalkeuze';
import { isTeLaat, wachttijdMs } from '@/domain/zendingen/zending';

const keuze = (kanaal: Keuze['kanaal']): Keuze => ({
  kanaal,
  taal: 'nl',
  kennisgeving: true,
});
const feiten = {
  soort: 'aanslagbiljet',
  keuze: keuze('mijn'),
  zelf: true,
  mailbaar: true,
  aangesloten: true,
} as const;

describe('by which way a letter goes', () => {
  test.each([
    ['nobody chose', { keuze: null }, 'post', null],
    ['he chose post', { keuze: keuze('post') }, 'post', null],
    ['he chose the own page', {}, 'mijn', 'voorkeur'],
    ['he chose MijnOverheid', { keuze: keuze('mijnoverheid') }, 'mijnoverheid', 'voorkeur'],
    ['another gets his letters', { zelf: false }, 'post', 'via-ander'],
    ['his e-mail address works no more', { mailbaar: false }, 'post', 'email-onbruikbaar'],
    [
      'MijnOverheid tells itself',
      { keuze: keuze('mijnoverheid'), mailbaar: false },
      'mijnoverheid',
      'voorkeur',
    ],
    [
      'the office is not connected',
      { keuze: keuze('mijnoverheid'), aangesloten: false },
      'post',
      'geen-berichtenbox',
    ],
    ['a dwangbevel is served on paper', { soort: 'dwangbevel' }, 'post', 'alleen-post'],
  ] as const)('%s', (_, anders, kanaal, reden) => {
    expect(chooseWeg({ ...feiten, ...anders })).toEqual({ kanaal, reden });
  });

  test('without consent no kind of letter leaves electronically', () => {
    for (const soort of Object.keys(DOCUMENTSOORTEN) as Documentsoort[])
      expect(chooseWeg({ ...feiten, soort, keuze: null }).kanaal).toBe('post');
  });
});

describe('how long a letter may be on its way', () => {
  test('48 hours by the clock, over a weekend as well', () => {
    const vrijdag = new Date('2026-11-20T16:00:00Z');
    expect(kennisgevingTot(vrijdag).toISOString()).toBe('2026-11-22T16:00:00.000Z');
    expect(isTeLaat(vrijdag, new Date('2026-11-22T16:00:00Z'))).toBe(false);
    expect(isTeLaat(vrijdag, new Date('2026-11-22T16:00:01Z'))).toBe(true);
  });

  test('tried again ever less often, and often enough within them', () => {
    expect([1, 2, 3, 7, 20].map((n) => wachttijdMs(n) / 60_000)).toEqual([5, 10, 20, 320, 360]);
  });
});
