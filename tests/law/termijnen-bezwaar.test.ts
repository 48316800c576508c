import { describe, expect, it } from 'vitest';
import { beslistermijn, firstDayOfLastWeeks } from '@/law/heffing/beslistermijn';
import { bezwaartermijn } from '@/law/heffing/bezwaartermijn';
import { dwangsomBedrag, dwangsomPeriode, dwangsomTot } from '@/law/heffing/dwangsom';
import { assessTijdigheid } from '@/law/heffing/tijdigheid';
import { vervaldagen } from '@/law/invordering/betaaltermijn';
import { toLocalDate as d } from '@/platform/local-date';
import { toLocalMoment as m } from '@/platform/local-moment';

const laatsteDag = (dagtekening: string, bekendmaking?: string) =>
  bezwaartermijn({
    dagtekening: d(dagtekening),
    ...(bekendmaking !== undefined && { bekendmaking: d(bekendmaking) }),
  }).waarde.laatsteDag;

describe('golden cases A: term to object (dagtekening + 42 days, then the Algemene termijnenwet)', () => {
  it.each([
    ['A1', '2026-02-28', '2026-04-13', 'Saturday 11 April -> Monday'],
    ['A3', '2026-02-20', '2026-04-07', 'Goede Vrijdag, weekend, tweede paasdag -> Tuesday'],
    ['A5', '2026-03-24', '2026-05-06', '5 mei -> Wednesday'],
    ['A7', '2026-04-13', '2026-05-26', 'tweede pinksterdag -> Tuesday'],
    ['A9', '2026-11-13', '2026-12-28', 'eerste kerstdag, tweede kerstdag, Sunday -> Monday'],
    ['A11', '2028-02-29', '2028-04-11', 'leap day, ends on a Tuesday'],
  ])('case %s: dagtekening %s ends %s (%s)', (_case, dagtekening, expected) => {
    expect(laatsteDag(dagtekening)).toBe(expected);
  });

  it('case A13: bekendmaking after the dagtekening starts the term (Thursday 5 March + 42 = 16 April)', () => {
    expect(laatsteDag('2026-02-28', '2026-03-05')).toBe('2026-04-16');
  });

  it('a bekendmaking before or on the dagtekening changes nothing', () => {
    expect(laatsteDag('2026-02-28', '2026-02-20')).toBe('2026-04-13');
    expect(laatsteDag('2026-02-28', '2026-02-28')).toBe('2026-04-13');
  });

  it('case A15: posted on the last day, received eight days later: too late, so ambtshalve and excuse are looked at', () => {
    const besluit = { dagtekening: d('2026-02-28') };
    const onTime = assessTijdigheid(besluit, { terPost: d('2026-04-13'), ontvangen: d('2026-04-20') });
    const late = assessTijdigheid(besluit, { terPost: d('2026-04-13'), ontvangen: d('2026-04-21') });
    expect(onTime.waarde).toMatchObject({ tijdig: true, grond: 'verzendtheorie' });
    expect(late.waarde).toMatchObject({
      tijdig: false,
      grond: 'te-laat',
      beoordelingNodig: 'verschoonbaarheid',
    });
  });

  it('[wet C25] a late objection goes to AWR 65 for the tax and to Wet WOZ 29(1) for the value', () => {
    const { uitleg } = assessTijdigheid({ dagtekening: d('2026-02-28') }, { ontvangen: d('2026-04-14') });
    const bronnen = uitleg.map(({ bron }) => `${bron.regeling} ${bron.artikel}`);
    expect(bronnen).toContain('Awb 6:11');
    const bron = (sleutel: string) => {
      const stap = uitleg.find((one) => one.sleutel === `termijnen.tijdigheid.${sleutel}`);
      return stap && `${stap.bron.regeling} ${stap.bron.artikel}`;
    };
    expect(bron('ambtshalve-belasting')).toBe('AWR 65');
    expect(bron('ambtshalve-woz')).toBe('Wet WOZ 29, eerste lid');
  });

  it('case A17: portal down 60 hours around the end: not late before another 60 hours have passed', () => {
    const besluit = { dagtekening: d('2026-02-28') };
    const storing = [{ van: m('2026-04-12T00:00'), tot: m('2026-04-14T12:00') }];
    const { waarde } = bezwaartermijn(besluit, { storing });
    expect(waarde).toMatchObject({ laatsteDag: '2026-04-13', verschoondTot: '2026-04-16T12:00' });
    const on = (ontvangen: string) =>
      assessTijdigheid(besluit, { ontvangen: d(ontvangen) }, { storing }).waarde;
    expect(on('2026-04-16')).toMatchObject({ tijdig: true, grond: 'storing' });
    expect(on('2026-04-17')).toMatchObject({ tijdig: false });
  });

  it('case A19: the vervaldag of the same biljet stays on Saturday 11 April; the objection term moves to Monday', () => {
    expect(vervaldagen(d('2026-02-28'), 'zes-weken').waarde).toEqual(['2026-04-11']);
    expect(laatsteDag('2026-02-28')).toBe('2026-04-13');
  });
});

describe('golden cases B: term to decide, dwangsom', () => {
  it.each(['heffing', 'woz'] as const)(
    'case B1 (%s): received 15 April 2026 -> 31 December; verdaagd 11 February 2027',
    (soort) => {
      const vraag = { soort, ontvangen: d('2026-04-15'), dagtekening: d('2026-02-28') };
      expect(beslistermijn(vraag).waarde).toEqual({ laatsteDag: '2026-12-31', regel: 'kalenderjaar' });
      expect(beslistermijn({ ...vraag, verdaagd: true }).waarde.laatsteDag).toBe('2027-02-11');
    },
  );

  it('[J-01] case B3: the last six weeks begin on 20 November, in a leap year too', () => {
    expect([2024, 2025, 2026, 2027, 2028].map(firstDayOfLastWeeks)).toEqual([
      '2024-11-20',
      '2025-11-20',
      '2026-11-20',
      '2027-11-20',
      '2028-11-20',
    ]);
    const vraag = { soort: 'heffing', dagtekening: d('2026-10-30') } as const;
    const on = (ontvangen: string, verdaagd = false) =>
      beslistermijn({ ...vraag, ontvangen: d(ontvangen), verdaagd }).waarde;
    expect(on('2026-11-19')).toEqual({ laatsteDag: '2026-12-31', regel: 'kalenderjaar' });
    expect(on('2026-11-20')).toEqual({ laatsteDag: '2027-01-22', regel: 'zes-weken' });
    expect(beslistermijn({ ...vraag, soort: 'woz', ontvangen: d('2026-11-20') }).waarde).toEqual(
      on('2026-11-20'),
    );
    const schrikkeljaar = (ontvangen: string) =>
      beslistermijn({ soort: 'woz', dagtekening: d('2028-10-31'), ontvangen: d(ontvangen) }).waarde.regel;
    expect([schrikkeljaar('2028-11-19'), schrikkeljaar('2028-11-20')]).toEqual(['kalenderjaar', 'zes-weken']);
    expect(on('2026-11-20', true).laatsteDag).toBe('2027-03-05');
    expect(on('2026-12-11').laatsteDag).toBe('2027-01-22');
  });

  it('the term to decide that ends on Goede Vrijdag moves, a calendar year does not', () => {
    // Objection term ends Friday 2026-02-13 (dagtekening 2026-01-02); received on its last day, but in the spring.
    const spring = { soort: 'heffing', ontvangen: d('2026-02-13'), dagtekening: d('2026-01-02') } as const;
    expect(beslistermijn(spring).waarde.laatsteDag).toBe('2026-12-31');
    // 2027-12-31 is a Friday, 2028-12-31 a Sunday: still the last day.
    expect(beslistermijn({ ...spring, ontvangen: d('2028-03-01') }).waarde.laatsteDag).toBe('2028-12-31');
    // dagtekening 2026-11-30 -> objection term ends 2027-01-11; +42 = 2027-02-22; verdaagd +42 = 2027-04-05.
    const winter = {
      soort: 'woz',
      ontvangen: d('2026-12-10'),
      dagtekening: d('2026-11-30'),
      verdaagd: true,
    } as const;
    expect(beslistermijn(winter).waarde.laatsteDag).toBe('2027-04-05');
    // Ends on Goede Vrijdag 2027-03-26 -> after tweede paasdag: Tuesday 30 March.
    const paas = {
      soort: 'woz',
      ontvangen: d('2026-12-31'),
      dagtekening: d('2026-11-20'),
      verdaagd: true,
    } as const;
    expect(beslistermijn(paas).waarde.laatsteDag).toBe('2027-03-30');
  });

  it('received after the end of the objection term: six weeks after receipt, marked as to be confirmed', () => {
    const vraag = { soort: 'woz', ontvangen: d('2026-12-01'), dagtekening: d('2026-02-28') } as const;
    const { waarde, uitleg } = beslistermijn(vraag);
    expect(waarde.laatsteDag).toBe('2027-01-12');
    expect(uitleg.some(({ teBevestigen }) => teBevestigen)).toBe(true);
  });

  it('time for herstelverzuim is added before verdaging', () => {
    const vraag = {
      soort: 'heffing',
      ontvangen: d('2026-04-15'),
      dagtekening: d('2026-02-28'),
      opgeschortDagen: 10,
    } as const;
    expect(beslistermijn(vraag).waarde.laatsteDag).toBe('2027-01-10');
    expect(beslistermijn({ ...vraag, verdaagd: true }).waarde.laatsteDag).toBe('2027-02-22');
  });

  it('case B5: ingebrekestelling Monday 4 January 2027 -> from 19 January, day 42 is 1 March', () => {
    expect(dwangsomPeriode(d('2027-01-04')).waarde).toEqual({
      eersteDag: '2027-01-19',
      laatsteDag: '2027-03-01',
      vaststellenUiterlijk: '2027-03-15',
    });
  });

  it.each([
    ['2026-12-12', '2026-12-29', '2027-02-08', 'grace ends on tweede kerstdag -> Monday 28 December'],
    ['2026-03-20', '2026-04-08', '2026-05-19', 'grace ends on Goede Vrijdag -> Tuesday 7 April'],
    ['2026-06-05', '2026-06-20', '2026-07-31', 'grace ends on a Friday: the first day may be a Saturday'],
    ['2026-03-10', '2026-03-25', '2026-05-05', 'day 42 on Bevrijdingsdag stays there'],
  ])('notice of default on %s: dwangsom from %s to %s (%s)', (ontvangen, eersteDag, laatsteDag) => {
    expect(dwangsomPeriode(d(ontvangen)).waarde).toMatchObject({ eersteDag, laatsteDag });
  });

  it.each([
    ['2027-01-18', 0, 0n, 'within the two weeks'],
    ['2027-01-19', 0, 0n, 'the day itself does not count'],
    ['2027-01-20', 1, 2_300n, 'one day'],
    ['2027-02-02', 14, 32_200n, 'the last day of the first band'],
    ['2027-02-03', 15, 35_700n, 'the first of the second'],
    ['2027-03-01', 41, 139_700n, 'decided on day 42'],
    ['2027-03-02', 42, 144_200n, 'after the last day'],
    ['2027-12-31', 42, 144_200n, 'never more than the maximum'],
  ])(
    'ingebrekestelling 4 January 2027, decided on %s: %i days, %i cents (%s)',
    (einde, dagen, bedragCenten) => {
      expect(dwangsomTot(d('2027-01-04'), d(einde)).waarde).toMatchObject({ dagen, bedragCenten });
    },
  );

  it.each([
    [0, 0n],
    [1, 2300n],
    [14, 32_200n],
    [15, 35_700n],
    [28, 81_200n],
    [29, 85_700n],
    [42, 144_200n],
    [60, 144_200n],
  ])(
    'case B7: after %i days the dwangsom is %i cents (14 x 23 + 14 x 35 + 14 x 45 = 1,442 euro)',
    (dagen, expected) => {
      expect(dwangsomBedrag(dagen).waarde).toBe(expected);
    },
  );
});
