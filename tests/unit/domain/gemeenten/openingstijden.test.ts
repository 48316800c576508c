import { describe, expect, test } from 'vitest';
import { readWaarde, type Waarde } from '@/domain/gemeenten/instelling.schema';
import { bereikbaarOp } from '@/domain/gemeenten/openingstijden';
import { toLocalMoment } from '@/platform/local-moment';

const ochtend = [{ van: '09:00', tot: '13:00' }];
const haarlem: Waarde<'openingstijden'> = readWaarde('openingstijden', {
  doorverbinden: { tijden: { ma: ochtend, di: ochtend, wo: ochtend, do: ochtend, vr: ochtend } },
  goedeVrijdag: 'vrij',
  gelijkgesteldeDagen: 'vrij',
});
const staat = (moment: string) => bereikbaarOp(haarlem, 'doorverbinden', toLocalMoment(moment));

describe('the line to the kantoor, werkdagen 9.00 to 13.00', () => {
  test.each([
    ['2026-11-20T08:59', false],
    ['2026-11-20T09:00', true],
    ['2026-11-20T12:59', true],
    ['2026-11-20T13:00', false],
  ])('on %s open is %s', (moment, open) => {
    expect(staat(moment).open).toBe(open);
  });

  test('says when it opens again: after the weekend, after a holiday', () => {
    expect(staat('2026-11-20T13:00')).toEqual({
      open: false,
      reden: 'buiten-tijden',
      volgende: '2026-11-23T09:00',
    });
    expect(staat('2026-11-21T10:00')).toMatchObject({
      reden: 'gesloten-dag',
      volgende: '2026-11-23T09:00',
    });
    // Goede Vrijdag 2026 is 3 April, Tweede Paasdag 6 April.
    expect(staat('2026-04-03T10:00')).toEqual({
      open: false,
      reden: 'vrije-dag',
      volgende: '2026-04-07T09:00',
    });
  });

  test('a kantoor that works on Goede Vrijdag is open then', () => {
    const werkt = { ...haarlem, goedeVrijdag: 'werkdag' as const };
    expect(bereikbaarOp(werkt, 'doorverbinden', toLocalMoment('2026-04-03T10:00')).open).toBe(true);
  });

  test('a line that is not there is never open', () => {
    expect(bereikbaarOp(haarlem, 'balie', toLocalMoment('2026-11-20T10:00'))).toEqual({
      open: false,
      reden: 'geen-lijn',
      volgende: null,
    });
  });

  test('refuses times that overlap or run backwards, and a week without any line', () => {
    const week = (blokken: unknown) => ({
      balie: { tijden: { ma: blokken } },
      goedeVrijdag: 'vrij',
      gelijkgesteldeDagen: 'vrij',
    });
    const twee = (van: string) => [...ochtend, { van, tot: '17:00' }];
    expect(() => readWaarde('openingstijden', week(twee('13:00')))).not.toThrow();
    expect(() => readWaarde('openingstijden', week(twee('12:59')))).toThrow('fouten.tijden-volgorde');
    expect(() => readWaarde('openingstijden', week([{ van: '13:00', tot: '09:00' }]))).toThrow();
    expect(() => readWaarde('openingstijden', { goedeVrijdag: 'vrij', gelijkgesteldeDagen: 'vrij' })).toThrow(
      'fouten.geen-lijn',
    );
  });
});
