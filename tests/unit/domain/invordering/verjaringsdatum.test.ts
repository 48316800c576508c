import { describe, expect, test } from 'vitest';
import { type Verjaringsfeiten, verjaringVan } from '@/domain/invordering/verjaringsdatum';
import { toLocalDate as d } from '@/platform/local-date';

const vandaag = d('2026-11-10');
const van = (feiten: Partial<Verjaringsfeiten>, dag = vandaag) =>
  verjaringVan({ laatsteVervaldag: d('2024-05-31'), stappen: [], opschortingen: [], ...feiten }, dag);

describe('the last day on which a claim can be collected', () => {
  test('is five years after the last day to pay; an aanmaning and a dwangbevel start it anew, a herinnering does not', () => {
    expect(van({}).laatsteDag).toBe('2029-05-31');
    const stap = (welke: 'herinnering' | 'aanmaning' | 'dwangbevel', dag: string) => ({
      stap: welke,
      dagtekening: d(dag),
    });
    expect(van({ stappen: [stap('herinnering', '2024-06-12')] }).laatsteDag).toBe('2029-05-31');
    expect(van({ stappen: [stap('aanmaning', '2024-07-07')] }).laatsteDag).toBe('2029-07-07');
    const beide = [stap('aanmaning', '2024-07-07'), stap('dwangbevel', '2024-08-20')];
    expect(van({ stappen: beide }).laatsteDag).toBe('2029-08-20');
  });

  test('is later by the days of uitstel, of a regeling and of an objection to the belasting, up to today', () => {
    const wacht = (grond: 'uitstel' | 'regeling' | 'kwijtschelding', tot: string | null) => ({
      opschortingen: [{ grond, vanaf: d('2026-10-05'), tot: tot === null ? null : d(tot) }],
    });
    // 5 October up to and including 15 November is 42 days, of which 37 have been on 10 November.
    expect(van(wacht('regeling', '2026-11-16'), d('2026-12-01')).laatsteDag).toBe('2029-07-12');
    expect(van(wacht('uitstel', null)).laatsteDag).toBe('2029-07-07');
    expect(van(wacht('kwijtschelding', null)).laatsteDag).toBe('2029-05-31');
    // One that begins later, or ended before it began, adds nothing.
    expect(van(wacht('uitstel', null), d('2026-10-01')).laatsteDag).toBe('2029-05-31');
    expect(van(wacht('uitstel', '2026-10-05')).laatsteDag).toBe('2029-05-31');
  });

  test('is warned of half a year ahead, and told when it went by', () => {
    expect(van({}, d('2028-11-30')).alarm).toBeNull();
    expect(van({}, d('2028-12-01')).alarm).toBe('binnenkort');
    expect(van({}, d('2029-05-31')).alarm).toBe('binnenkort');
    expect(van({}, d('2029-06-01')).alarm).toBe('verjaard');
  });
});
