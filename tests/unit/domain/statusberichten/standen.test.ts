import { describe, expect, test } from 'vitest';
import { berichtnaam } from '@/app/berichten/berichten-words';
import { isDocumentsoort } from '@/domain/documenten/document';
import { wachtTot } from '@/domain/personen/mailbundel';
import {
  BRIEF_VERTELT,
  padVan,
  planMelding,
  STANDEN,
  STATUS_VOOR,
  type Statussoort,
  sleutels,
  statusVan,
  wijzeVan,
} from '@/domain/statusberichten/standen';
import { STANDEN as VRAAGSTANDEN } from '@/domain/vragen/vraagketen';
import { FASEN, ZAAKSOORTEN } from '@/domain/zaken/zaak';

const DAG_MS = 86_400_000;
const KAN = { kennisgeving: true, mailbaar: true, gehoord: false };

describe('which statuses are told', () => {
  test('every phase of every kind of case and every step of a question has a line', () => {
    for (const soort of ZAAKSOORTEN) expect(Object.keys(STANDEN[soort])).toEqual([...FASEN]);
    expect(Object.keys(STANDEN.vraag)).toEqual([...VRAAGSTANDEN]);
  });

  test.each(['nl', 'en'] as const)('every one that is told has a sentence of its own in %s', (taal) => {
    const alle = sleutels('zelf');
    const zinnen = alle.map((sleutel) => berichtnaam(`${STATUS_VOOR}${sleutel}`, taal));
    expect(new Set(zinnen).size).toBe(alle.length);
    for (const zin of zinnen) {
      expect(zin).toMatch(/^[A-Z]/);
      expect(zin).not.toMatch(/[{}]|status\.|€|\d/);
    }
  });

  test('what the office still talks about is told to nobody, and so is what has no line', () => {
    expect(statusVan(`${STATUS_VOOR}bezwaar:besluit-gevraagd`)).toBeNull();
    expect(statusVan(`${STATUS_VOOR}bezwaar:toString`)).toBeNull();
    expect(statusVan(`${STATUS_VOOR}constructor:name`)).toBeNull();
    expect(statusVan('aanslagbiljet')).toBeNull();
    expect(wijzeVan('bezwaar', 'verdwenen')).toBeNull();
    expect(sleutels('zelf')).not.toContain('terugbetaling:voorgesteld');
  });

  test('who acts for another sees nothing of his questions, codes and accounts', () => {
    const namens = sleutels('namens').map((sleutel) => sleutel.split(':')[0]);
    for (const soort of [
      'vraag',
      'machtiging',
      'vertegenwoordiging',
      'incassomachtiging',
      'uitbetaalrekening',
    ])
      expect(namens).not.toContain(soort);
    expect(namens).toContain('bezwaar');
  });

  test('a letter that tells a change is one that exists, and the change is one that is told', () => {
    for (const [stand, brieven] of Object.entries(BRIEF_VERTELT)) {
      expect(sleutels('zelf')).toContain(stand);
      for (const brief of brieven) expect(isDocumentsoort(brief), brief).toBe(true);
    }
  });

  test('each leads to a page of the citizen', () => {
    const id = '0';
    for (const soort of Object.keys(STANDEN) as Statussoort[])
      expect(padVan(soort, id)).toMatch(/^(zaken|vragen|regeling)\/0$|^(terugbetaling|machtigen|incasso)$/);
  });
});

describe('how it is told', () => {
  test('by mail to who wants and can; otherwise on his own page alone', () => {
    expect(planMelding('mail', 0, false, KAN)).toBe('gemaild');
    expect(planMelding('mail', 0, false, { ...KAN, kennisgeving: false })).toBe('niet');
    expect(planMelding('mail', 0, false, { ...KAN, mailbaar: false })).toBe('niet');
  });

  test('what he did himself, read already or is a week old, is no news', () => {
    expect(planMelding('zelf', 0, false, KAN)).toBe('niet');
    expect(planMelding('intern', 0, false, KAN)).toBe('niet');
    expect(planMelding(null, 0, false, KAN)).toBe('niet');
    expect(planMelding('mail', 0, true, KAN)).toBe('niet');
    expect(planMelding('mail', 7 * DAG_MS, false, KAN)).toBe('gemaild');
    expect(planMelding('mail', 7 * DAG_MS + 1, false, KAN)).toBe('niet');
  });

  test('an answer has a mail of its own, whatever else he chose', () => {
    expect(
      planMelding('eigen-mail', 30 * DAG_MS, true, { ...KAN, kennisgeving: false, mailbaar: false }),
    ).toBe('eigen-mail');
  });

  test('who heard of a letter that tells the same gets no second mail', () => {
    expect(planMelding('mail', 0, false, { ...KAN, gehoord: true })).toBe('eigen-mail');
  });
});

describe('one mail a day', () => {
  const nu = new Date('2026-11-30T22:30:00.000Z');
  const ver = new Date('2026-12-07T22:30:00.000Z');

  test('the first of a day goes now, the second the next morning', () => {
    expect(wachtTot(nu, ver, [])).toBeNull();
    expect(wachtTot(nu, ver, [new Date('2026-11-29T12:00:00.000Z')])).toBeNull();
    expect(wachtTot(nu, ver, [new Date('2026-11-30T08:00:00.000Z')])).toEqual(
      new Date('2026-12-01T06:00:00.000Z'),
    );
  });

  test('a day is one of the clock in Amsterdam', () => {
    const nacht = new Date('2026-11-30T23:30:00.000Z');
    expect(wachtTot(nacht, ver, [nu])).toBeNull();
    expect(wachtTot(nacht, ver, [new Date('2026-11-30T23:10:00.000Z')])).toEqual(
      new Date('2026-12-02T06:00:00.000Z'),
    );
  });

  test('what the law wants before that morning does not wait', () => {
    expect(wachtTot(nu, new Date('2026-12-01T06:00:00.000Z'), [nu])).toBeNull();
  });
});
