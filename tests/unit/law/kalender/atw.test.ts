import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { endOfTermijn, extendEinde, nextCountingDay, rawEnd } from '@/law/kalender/atw';
import { vrijeDagOn } from '@/law/kalender/feestdagen';
import { addDays, toLocalDate as d, daysBetween } from '@/platform/local-date';

const FIRST = d('2024-01-01');
const day = fc.integer({ min: 0, max: daysBetween(FIRST, d('2028-12-31')) }).map((n) => addDays(FIRST, n));
const termijn = fc.oneof(
  fc.record({ aantal: fc.integer({ min: 1, max: 90 }), eenheid: fc.constant('dagen' as const) }),
  fc.record({ aantal: fc.integer({ min: 1, max: 12 }), eenheid: fc.constant('weken' as const) }),
  fc.record({ aantal: fc.integer({ min: 1, max: 3 }), eenheid: fc.constant('maanden' as const) }),
);
const start = fc
  .integer({ min: 0, max: daysBetween(FIRST, d('2028-12-25')) - 90 })
  .map((n) => addDays(FIRST, n));

describe('what always holds', () => {
  it('every day of 2024-2028 has a well-defined next counting day', () => {
    for (let date = FIRST; date <= '2028-12-31'; date = addDays(date, 1)) {
      const next = nextCountingDay(addDays(date, 1));
      expect(vrijeDagOn(next)).toBeNull();
      expect(daysBetween(date, next)).toBeLessThanOrEqual(6);
    }
  });

  test.prop([start, termijn])(
    'a term never ends on a free day, and never before its raw end',
    (from, term) => {
      const { waarde } = endOfTermijn(from, term);
      expect(vrijeDagOn(waarde)).toBeNull();
      expect(waarde >= rawEnd(from, term)).toBe(true);
    },
  );

  test.prop([start, termijn])(
    'only free days lie between the raw end and the end of a long term',
    (from, term) => {
      const raw = rawEnd(from, term);
      if (term.eenheid === 'dagen' && term.aantal < 8) return;
      for (let date = raw; date < endOfTermijn(from, term).waarde; date = addDays(date, 1)) {
        expect(vrijeDagOn(date)).not.toBeNull();
      }
    },
  );

  test.prop([start, fc.integer({ min: 3, max: 12 })])(
    'a short term holds at least two counting days',
    (from, aantal) => {
      const { waarde } = endOfTermijn(from, { aantal, eenheid: 'dagen' });
      let counting = 0;
      for (let date = addDays(from, 1); date <= waarde; date = addDays(date, 1)) {
        if (vrijeDagOn(date) === null) counting += 1;
      }
      expect(counting).toBeGreaterThanOrEqual(2);
    },
  );

  test.prop([start, start, termijn])('a term that starts later never ends earlier', (a, b, term) => {
    const [first, second] = a < b ? [a, b] : [b, a];
    expect(endOfTermijn(first, term).waarde <= endOfTermijn(second, term).waarde).toBe(true);
  });

  test.prop([day])('the next counting day of a counting day is itself', (date) => {
    const next = nextCountingDay(date);
    expect(nextCountingDay(next)).toBe(next);
    expect(extendEinde(date).waarde).toBe(next);
  });
});

describe('each article', () => {
  it('art. 1: says what it moved, from where, why and to where', () => {
    expect(extendEinde(d('2026-04-03'))).toEqual({
      waarde: '2026-04-07',
      uitleg: [
        {
          sleutel: 'termijnen.atw.verschoven',
          waarden: {
            van: { datum: '2026-04-03' },
            reden: { keuze: 'goede-vrijdag' },
            naar: { datum: '2026-04-07' },
          },
          bron: {
            regeling: 'Algemene termijnenwet',
            artikel: '1 en 3, tweede lid',
            vindplaats: 'BWBR0002448',
          },
        },
      ],
    });
    expect(extendEinde(d('2026-04-07'))).toEqual({ waarde: '2026-04-07', uitleg: [] });
  });

  it('a gelijkgestelde dag cites its decree, Koningsdag carries the mark of its parameter', () => {
    const [equated] = extendEinde(d('2026-05-15')).uitleg;
    expect(equated?.bron).toMatchObject({
      artikel: '3, derde lid',
      vindplaats: 'besluit gelijkgestelde dagen 2026-2028',
    });
    expect(equated?.teBevestigen).toBeUndefined();
    const [king] = extendEinde(d('2026-04-27')).uitleg;
    expect(king?.teBevestigen).toBe(true);
    const [saturday] = extendEinde(d('2026-04-11')).uitleg;
    expect(saturday?.bron.artikel).toBe('1, eerste lid');
  });

  it.each([
    // Thursday 2 April 2026 + 3 days = Sunday; Goede Vrijdag, weekend and tweede paasdag do not count: Tue, Wed.
    ['2026-04-02', 3, '2026-04-08'],
    // Friday + 3 days = Monday, holds one counting day: Tuesday is the second.
    ['2026-09-04', 3, '2026-09-08'],
    // Thursday + 3 days: Friday, weekend; ends Sunday; Monday is the second counting day.
    ['2026-09-03', 3, '2026-09-07'],
    // Tuesday + 3 days: Wed, Thu, Fri: untouched.
    ['2026-09-01', 3, '2026-09-04'],
    // Two days are too short for art. 2: Friday + 2 = Sunday -> Monday by art. 1 alone.
    ['2026-09-04', 2, '2026-09-07'],
  ])('art. 2: %s + %i days -> %s', (from, aantal, expected) => {
    expect(endOfTermijn(d(from), { aantal, eenheid: 'dagen' }).waarde).toBe(expected);
  });

  it('art. 2 is for terms in days, and says that it lengthened', () => {
    const { uitleg } = endOfTermijn(d('2026-04-02'), { aantal: 3, eenheid: 'dagen' });
    expect(uitleg.map(({ sleutel }) => sleutel)).toEqual(['termijnen.atw.kort']);
    expect(uitleg[0]?.bron.artikel).toBe('2');
    expect(endOfTermijn(d('2026-09-01'), { aantal: 3, eenheid: 'dagen' }).uitleg).toEqual([]);
  });

  it.each([
    [{ aantal: 90, eenheid: 'dagen' }, '2026-06-06', '2026-09-04'],
    [{ aantal: 91, eenheid: 'dagen' }, '2026-06-06', '2026-09-05'],
    [{ aantal: 12, eenheid: 'weken' }, '2026-06-06', '2026-08-31'],
    [{ aantal: 13, eenheid: 'weken' }, '2026-06-06', '2026-09-05'],
    [{ aantal: 3, eenheid: 'maanden' }, '2026-06-06', '2026-09-07'],
    [{ aantal: 4, eenheid: 'maanden' }, '2026-06-06', '2026-10-06'],
    [{ aantal: 4, eenheid: 'maanden' }, '2026-06-05', '2026-10-05'],
    [{ aantal: 4, eenheid: 'maanden' }, '2026-06-10', '2026-10-10'],
  ] as const)('art. 4: %o from %s -> %s', (term, from, expected) => {
    expect(endOfTermijn(d(from), term).waarde).toBe(expected);
  });

  it('art. 4: a term that is too long says why it was left alone', () => {
    const { uitleg } = endOfTermijn(d('2026-06-06'), { aantal: 91, eenheid: 'dagen' });
    expect(uitleg).toMatchObject([{ sleutel: 'termijnen.atw.te-lang', bron: { artikel: '4, onder a' } }]);
  });

  it('rawEnd: months clamp to the end of the month', () => {
    expect(rawEnd(d('2026-01-31'), { aantal: 1, eenheid: 'maanden' })).toBe('2026-02-28');
    expect(rawEnd(d('2026-01-31'), { aantal: 2, eenheid: 'weken' })).toBe('2026-02-14');
    expect(rawEnd(d('2026-01-31'), { aantal: 2, eenheid: 'dagen' })).toBe('2026-02-02');
  });
});
