import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  extendByVerkeerdKanaal,
  kennisgevingUiterlijk,
  mayPointToOtherChannel,
  type Storing,
  storingVerschoondTot,
} from '@/law/elektronisch-verkeer';
import { vrijeDagOn } from '@/law/kalender/feestdagen';
import { addDays, toLocalDate as d } from '@/platform/local-date';
import { addHours, toLocalMoment as m } from '@/platform/local-moment';

const termijn = { eersteDag: d('2026-03-01'), laatsteDag: d('2026-04-13') };
const storing = (van: string, tot: string): Storing => ({ van: m(van), tot: m(tot) });
const excused = (...storingen: Storing[]) => storingVerschoondTot(termijn, storingen).waarde;

describe('Awb 2:21: outages', () => {
  it('excuses for as long as the channel was down, counted from the end of the last day', () => {
    expect(excused(storing('2026-03-20T10:00', '2026-03-20T12:30'))).toBe('2026-04-14T02:30');
    expect(excused()).toBeNull();
  });

  it('adds outages up; time that overlaps counts once, in whatever order they stand', () => {
    const a = storing('2026-03-20T10:00', '2026-03-20T14:00');
    const b = storing('2026-03-20T12:00', '2026-03-20T15:00');
    const inside = storing('2026-03-20T11:00', '2026-03-20T11:30');
    const c = storing('2026-03-25T00:00', '2026-03-25T01:00');
    expect(excused(a, b)).toBe('2026-04-14T05:00');
    expect(excused(c, b, inside, a)).toBe('2026-04-14T06:00');
  });

  it('only outages that touch the term count', () => {
    expect(excused(storing('2026-02-28T10:00', '2026-03-01T00:00'))).toBeNull();
    expect(excused(storing('2026-02-28T23:00', '2026-03-01T00:01'))).toBe('2026-04-14T01:01');
    expect(excused(storing('2026-04-14T00:00', '2026-04-14T05:00'))).toBeNull();
    expect(excused(storing('2026-04-13T23:59', '2026-04-14T00:59'))).toBe('2026-04-14T01:00');
  });

  it('an outage without length is wrong input; before 2026 the rule is not known', () => {
    expect(() => excused(storing('2026-03-20T10:00', '2026-03-20T10:00'))).toThrow(
      'eindigt niet na haar begin',
    );
    const old = { eersteDag: d('2025-03-01'), laatsteDag: d('2025-04-13') };
    expect(() => storingVerschoondTot(old, [storing('2025-03-20T10:00', '2025-03-20T11:00')])).toThrow(
      'storing',
    );
    expect(storingVerschoondTot(old, []).waarde).toBeNull();
  });

  it('says how long: hours and minutes apart', () => {
    const { uitleg } = storingVerschoondTot(termijn, [storing('2026-03-20T10:00', '2026-03-20T12:30')]);
    expect(uitleg).toMatchObject([
      { waarden: { uren: 2, minuten: 30, tot: { moment: '2026-04-14T02:30' } } },
    ]);
  });

  test.prop([
    fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 60 })), { maxLength: 5 }),
  ])('one more outage never makes the excuse shorter, and it is at most the sum', (parts) => {
    const storingen = parts.map(([at, hours]) => {
      const van = addHours(m('2026-03-01T00:00'), at);
      return { van, tot: addHours(van, hours) };
    });
    const all = excused(...storingen);
    const fewer = excused(...storingen.slice(1));
    if (fewer !== null) expect(all !== null && all >= fewer).toBe(true);
    const sum = parts.reduce((total, [, hours]) => total + hours, 0);
    if (all !== null) expect(all <= addHours(m('2026-04-14T00:00'), sum)).toBe(true);
  });
});

describe('Awb 2:23: a message on a wrong channel', () => {
  const extend = (ontvangen: string, reactie: string) =>
    extendByVerkeerdKanaal(d('2026-04-13'), { ontvangen: d(ontvangen), reactie: d(reactie) });

  it.each([
    ['2026-04-08', '2026-04-10', '2026-04-15', 'two days'],
    ['2026-04-10', '2026-04-10', '2026-04-14', 'answered the same day: at least one werkdag'],
    ['2026-04-13', '2026-04-18', '2026-04-20', 'five days end on Saturday 18 April -> Monday'],
  ])('received %s, answered %s: the term ends %s (%s)', (ontvangen, reactie, expected) => {
    expect(extend(ontvangen, reactie).waarde).toBe(expected);
  });

  it('the choice to count from the moved last day is marked', () => {
    expect(extend('2026-04-08', '2026-04-10').uitleg[0]?.teBevestigen).toBe(true);
  });

  it('received after the end it lengthens nothing', () => {
    const late = extend('2026-04-14', '2026-04-20');
    expect(late.waarde).toBe('2026-04-13');
    expect(late.uitleg[0]?.sleutel).toBe('termijnen.kanaal.na-het-einde');
  });

  it('an answer before the receipt is wrong input; before 2026 the rule is not known', () => {
    expect(() => extend('2026-04-10', '2026-04-09')).toThrow('voor de ontvangst');
    const old = { ontvangen: d('2025-04-10'), reactie: d('2025-04-11') };
    expect(() => extendByVerkeerdKanaal(d('2025-04-14'), old)).toThrow('verkeerd kanaal');
  });

  test.prop([fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })])(
    'the new last day is a later counting day',
    (before, waited) => {
      const ontvangen = addDays(d('2026-04-13'), -before);
      const { waarde } = extendByVerkeerdKanaal(d('2026-04-13'), {
        ontvangen,
        reactie: addDays(ontvangen, waited),
      });
      expect(waarde > '2026-04-13').toBe(true);
      expect(vrijeDagOn(waarde)).toBeNull();
    },
  );
});

describe('Awb 2:16 and 2:10', () => {
  it('a bezwaarschrift or administratief beroepschrift is never sent back for its channel', () => {
    const feiten = { kanaalAangewezen: true, zonderBewerkingTeBehandelen: false };
    expect(mayPointToOtherChannel('bezwaarschrift', feiten)).toBe(false);
    expect(mayPointToOtherChannel('administratief-beroepschrift', feiten)).toBe(false);
    expect(mayPointToOtherChannel('ander-bericht', feiten)).toBe(true);
    expect(mayPointToOtherChannel('ander-bericht', { ...feiten, kanaalAangewezen: false })).toBe(false);
    expect(mayPointToOtherChannel('ander-bericht', { ...feiten, zonderBewerkingTeBehandelen: true })).toBe(
      false,
    );
  });

  it('48 elapsed hours, also over the night to summer time', () => {
    expect(kennisgevingUiterlijk(m('2026-03-28T12:00'))).toMatchObject({
      waarde: { uiterlijk: '2026-03-30T13:00' },
      uitleg: [{ waarden: { uren: 48 }, bron: { artikel: '2:10' } }],
    });
  });
});
