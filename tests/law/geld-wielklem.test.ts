import { describe, expect, test } from 'vitest';
import { explain } from '@/law/explain';
import { verkoopNaOpslag, wegslepenVanaf } from '@/law/wielklem';
import { toLocalDate as d } from '@/platform/local-date';
import { toLocalMoment as m } from '@/platform/local-moment';

describe('Wielklem (Gemeentewet 235)', () => {
  test('[wet C18] wegslepen mag na de termijn van de verordening, die minstens 24 uur is; 48 uur is geen grens', () => {
    const vanaf = (uren: number) =>
      wegslepenVanaf({ geplaatst: m('2026-03-10T14:30'), verordeningUren: uren }).waarde;
    expect(vanaf(24)).toBe('2026-03-11T14:30');
    expect(vanaf(36)).toBe('2026-03-12T02:30');
    expect(vanaf(48)).toBe('2026-03-12T14:30');
    expect(() => vanaf(23)).toThrow(/minstens 24/);
    expect(() => vanaf(24.5)).toThrow(/geheel aantal uren/);
  });

  test('uren lopen door als de klok verspringt', () => {
    const nacht = wegslepenVanaf({ geplaatst: m('2026-03-28T12:00'), verordeningUren: 24 });
    expect(nacht.waarde).toBe('2026-03-29T13:00');
  });

  test('[wet C18] verkoop na drie maanden, niet binnen twee weken na het bericht; de opbrengst drie jaar', () => {
    expect(verkoopNaOpslag({ opgeslagen: d('2026-01-31'), kennisgegeven: d('2026-02-05') }).waarde).toEqual({
      // 31 January + 7 days is a Saturday: a term in an act, so the Algemene termijnenwet moves it to Monday.
      kennisgevingUiterlijk: '2026-02-09',
      verkoopVanaf: '2026-04-30',
      opbrengstTotEnMet: '2029-04-29',
    });
    // 2026-05-01 and two weeks is later than three months after 2026-02-01.
    const laat = verkoopNaOpslag({ opgeslagen: d('2026-02-01'), kennisgegeven: d('2026-05-01') }).waarde;
    // Friday 15 May is put on a par with a holiday: Monday 18.
    expect(laat.verkoopVanaf).toBe('2026-05-18');
    // On the day itself the two agree.
    const gelijk = verkoopNaOpslag({ opgeslagen: d('2026-02-01'), kennisgegeven: d('2026-04-17') }).waarde;
    expect(gelijk.verkoopVanaf).toBe('2026-05-01');
    expect(() => verkoopNaOpslag({ opgeslagen: d('2026-02-02'), kennisgegeven: d('2026-02-01') })).toThrow(
      /voor de opslag/,
    );
  });

  test('legt uit, met artikel', () => {
    const zinnen = [
      ...explain(wegslepenVanaf({ geplaatst: m('2026-03-10T14:30'), verordeningUren: 24 }).uitleg),
      ...explain(verkoopNaOpslag({ opgeslagen: d('2026-01-31'), kennisgegeven: d('2026-01-31') }).uitleg),
    ].filter((zin) => !zin.bron.includes('Algemene termijnenwet'));
    expect(zinnen).toHaveLength(5);
    for (const zin of zinnen) expect(zin.bron).toContain('Gemeentewet');
    expect(zinnen.map((zin) => zin.teBevestigen === true)).toEqual([false, false, true, false, false]);
  });
});
