import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { heffingstermijn, herzieningNaWoz } from '@/law/heffing/aanslagtermijn';
import { beslistermijn, postpone } from '@/law/heffing/beslistermijn';
import { dwangsomBedrag, dwangsomPeriode, dwangsomUitgesloten } from '@/law/heffing/dwangsom';
import { klachttermijn, ombudsmanTot } from '@/law/heffing/klachttermijn';
import { vrijeDagOn } from '@/law/kalender/feestdagen';
import { addDays, toLocalDate as d } from '@/platform/local-date';

const keysOf = (uitleg: { sleutel: string }[]) => uitleg.map(({ sleutel }) => sleutel);
const day = fc.integer({ min: 0, max: 1700 }).map((n) => addDays(d('2024-01-01'), n));

describe('beslistermijn', () => {
  it('cites the law of its kind', () => {
    const bron = (soort: 'heffing' | 'woz') =>
      beslistermijn({ soort, ontvangen: d('2026-04-15'), dagtekening: d('2026-02-28') }).uitleg[0]?.bron;
    expect(bron('heffing')).toMatchObject({ regeling: 'Gemeentewet', artikel: '236, tweede lid' });
    expect(bron('woz')).toMatchObject({ regeling: 'Wet WOZ', artikel: '30, negende lid' });
  });

  it('explains the calendar year with the first of the last 42 days', () => {
    const { uitleg } = beslistermijn({
      soort: 'woz',
      ontvangen: d('2026-04-15'),
      dagtekening: d('2026-02-28'),
    });
    expect(keysOf(uitleg)).toEqual(['termijnen.beslissen.kalenderjaar', 'termijnen.beslissen.laatste-dag']);
    expect(uitleg[0]?.waarden).toEqual({
      ontvangen: { datum: '2026-04-15' },
      grens: { datum: '2026-11-20' },
      dag: { datum: '2026-12-31' },
    });
  });

  it('explains the six weeks from the end of the objection term, with verdaging', () => {
    const vraag = {
      soort: 'heffing',
      ontvangen: d('2026-11-20'),
      dagtekening: d('2026-10-30'),
      verdaagd: true,
    } as const;
    const { uitleg } = beslistermijn({ ...vraag, opgeschortDagen: 0 });
    expect(keysOf(uitleg)).toEqual([
      'termijnen.beslissen.laatste-weken',
      'termijnen.bezwaar.begin-dagtekening',
      'termijnen.bezwaar.duur',
      'termijnen.bezwaar.laatste-dag',
      'termijnen.beslissen.na-bezwaartermijn',
      'termijnen.beslissen.verdaagd',
      'termijnen.beslissen.laatste-dag',
    ]);
    expect(uitleg.some(({ teBevestigen }) => teBevestigen)).toBe(false);
    expect(uitleg[4]?.waarden).toEqual({
      start: { datum: '2026-12-11' },
      weken: 6,
      dag: { datum: '2027-01-22' },
    });
  });

  it('received on the last day of the objection term still counts from its end', () => {
    const vraag = { soort: 'heffing', dagtekening: d('2026-10-30') } as const;
    const lastDay = beslistermijn({ ...vraag, ontvangen: d('2026-12-11') });
    expect(lastDay.waarde.laatsteDag).toBe('2027-01-22');
    expect(keysOf(lastDay.uitleg)).toContain('termijnen.beslissen.na-bezwaartermijn');
    const late = beslistermijn({ ...vraag, ontvangen: d('2026-12-12') });
    expect(late.waarde.laatsteDag).toBe('2027-01-25');
    expect(keysOf(late.uitleg)).toContain('termijnen.beslissen.na-ontvangst');
  });

  it('a suspension is explained, and cannot be negative', () => {
    const vraag = { soort: 'heffing', ontvangen: d('2026-04-15'), dagtekening: d('2026-02-28') } as const;
    const one = beslistermijn({ ...vraag, opgeschortDagen: 1 });
    expect(one.waarde.laatsteDag).toBe('2027-01-01');
    expect(one.uitleg[1]).toMatchObject({ waarden: { dagen: 1, dag: { datum: '2027-01-01' } } });
    expect(() => beslistermijn({ ...vraag, opgeschortDagen: -1 })).toThrow('opgeschortDagen');
  });

  test.prop([day, fc.integer({ min: 0, max: 60 }), fc.boolean()])(
    'never ends before the receipt; verdaging always makes it at least six weeks longer and never ends on a free day',
    (dagtekening, after, woz) => {
      const vraag = {
        soort: woz ? 'woz' : 'heffing',
        dagtekening,
        ontvangen: addDays(dagtekening, after),
      } as const;
      const { laatsteDag } = beslistermijn(vraag).waarde;
      const later = beslistermijn({ ...vraag, verdaagd: true }).waarde.laatsteDag;
      expect(laatsteDag >= vraag.ontvangen).toBe(true);
      expect(later >= addDays(laatsteDag, 42)).toBe(true);
      expect(vrijeDagOn(later)).toBeNull();
    },
  );

  it('verdaag moves off a holiday and says so', () => {
    const { waarde, uitleg } = postpone(d('2026-02-20'));
    expect(waarde).toBe('2026-04-07');
    expect(uitleg[0]).toMatchObject({
      waarden: { weken: 6, dag: { datum: '2026-04-03' } },
      bron: { artikel: '7:10, derde lid' },
    });
    expect(keysOf(uitleg)).toEqual(['termijnen.beslissen.verdaagd', 'termijnen.atw.verschoven']);
  });
});

describe('dwangsom', () => {
  it('explains each band, the maximum and the total', () => {
    const { uitleg } = dwangsomBedrag(43);
    expect(uitleg.map(({ sleutel, waarden }) => [sleutel.split('.').at(-1), waarden])).toEqual([
      ['schijf', { van: 1, tot: 14, perDag: { centen: 2300n }, deel: { centen: 32_200n } }],
      ['schijf', { van: 15, tot: 28, perDag: { centen: 3500n }, deel: { centen: 49_000n } }],
      ['schijf', { van: 29, tot: 42, perDag: { centen: 4500n }, deel: { centen: 63_000n } }],
      ['maximum', { dagen: 42 }],
      ['totaal', { bedrag: { centen: 144_200n } }],
    ]);
    expect(keysOf(dwangsomBedrag(42).uitleg)).not.toContain('termijnen.dwangsom.maximum');
    expect(keysOf(dwangsomBedrag(14).uitleg)).toEqual([
      'termijnen.dwangsom.schijf',
      'termijnen.dwangsom.totaal',
    ]);
    expect(keysOf(dwangsomBedrag(0).uitleg)).toEqual(['termijnen.dwangsom.totaal']);
  });

  it('amounts are dated: no answer before the first known ones', () => {
    expect(() => dwangsomBedrag(3, d('2023-12-31'))).toThrow('dwangsom bij niet tijdig beslissen');
    expect(dwangsomBedrag(3, d('2024-01-01')).waarde).toBe(6900n);
    expect(() => dwangsomBedrag(-1)).toThrow('dagen');
  });

  it('explains when it begins and ends', () => {
    const { uitleg } = dwangsomPeriode(d('2026-03-20'));
    expect(uitleg.map(({ sleutel, bron }) => [sleutel, bron.artikel])).toEqual([
      ['termijnen.atw.verschoven', '1 en 3, tweede lid'],
      ['termijnen.dwangsom.wachttijd', '4:17, derde lid'],
      ['termijnen.dwangsom.eerste-dag', '4:17, derde lid'],
      ['termijnen.dwangsom.laatste-dag', '4:17, eerste lid'],
      ['termijnen.dwangsom.vaststellen', '4:18, eerste lid'],
    ]);
    expect(uitleg[3]?.waarden).toEqual({ dagen: 42, dag: { datum: '2026-05-19' } });
  });

  it('names every ground on which none is due (Awb 4:17, lid 5)', () => {
    const none = {
      onredelijkLateIngebrekestelling: false,
      nietInVerzuim: false,
      nietOntvankelijkOfKennelijkOngegrond: false,
    };
    expect(dwangsomUitgesloten(none)).toEqual([]);
    expect(
      dwangsomUitgesloten({ ...none, onredelijkLateIngebrekestelling: true, nietInVerzuim: true }),
    ).toEqual(['onredelijkLateIngebrekestelling', 'nietInVerzuim']);
    expect(dwangsomUitgesloten({ ...none, nietOntvankelijkOfKennelijkOngegrond: true })).toEqual([
      'nietOntvankelijkOfKennelijkOngegrond',
    ]);
  });

  test.prop([fc.integer({ min: 0, max: 100 })])('grows with the days up to 1,442 euro', (dagen) => {
    const [now, next] = [dwangsomBedrag(dagen).waarde, dwangsomBedrag(dagen + 1).waarde];
    expect(next > now).toBe(dagen < 42);
    expect(next <= 144_200n).toBe(true);
  });
});

describe('klacht', () => {
  const on = (metCommissie: boolean, verdaagd: boolean) =>
    klachttermijn(d('2026-02-20'), { metCommissie, verdaagd });

  it('six weeks, ten with a committee, four more after verdaging; not handled: notice within four weeks', () => {
    // 20 February + 42 = Goede Vrijdag -> 7 April; + 28 = 5 May -> 6 May; + 70 = 1 May; + 98 = 29 May.
    expect(on(false, false).waarde).toEqual({
      laatsteDag: '2026-04-07',
      nietInBehandelingUiterlijk: '2026-03-20',
    });
    expect(on(false, true).waarde.laatsteDag).toBe('2026-05-06');
    expect(on(true, false).waarde.laatsteDag).toBe('2026-05-01');
    expect(on(true, true).waarde.laatsteDag).toBe('2026-05-29');
  });

  it('explains term and verdaging', () => {
    expect(keysOf(on(true, false).uitleg)).toEqual(['termijnen.klacht.behandelen']);
    expect(keysOf(on(false, true).uitleg)).toEqual([
      'termijnen.atw.verschoven',
      'termijnen.klacht.behandelen',
      'termijnen.atw.verschoven',
      'termijnen.klacht.verdaagd',
    ]);
  });

  it('a year to go to the ombudsman', () => {
    expect(ombudsmanTot(d('2024-02-29'))).toBe('2025-02-28');
  });
});

describe('term to levy', () => {
  it.each([
    ['aanslag', '2024-01-01', '2026-12-31', '11, derde lid'],
    ['aanslag', '2024-03-15', '2027-03-14', '11, derde lid'],
    ['navordering', '2024-01-01', '2028-12-31', '16, derde lid'],
    ['navorderingFout', '2024-01-01', '2025-12-31', '16, vierde lid'],
    ['naheffing', '2024-05-01', '2029-12-31', '20, derde lid'],
  ] as const)('%s of a debt of %s: %s (AWR %s)', (soort, ontstaan, expected, artikel) => {
    const { waarde, uitleg } = heffingstermijn(soort, d(ontstaan));
    expect(waarde).toBe(expected);
    expect(uitleg[0]?.bron.artikel).toBe(artikel);
  });

  it('[wet C45] a debt of 1 January 2023: the three years end on 31 December 2025, with the mark', () => {
    const { waarde, uitleg } = heffingstermijn('aanslag', d('2023-01-01'));
    expect(waarde).toBe('2025-12-31');
    expect(uitleg[0]?.teBevestigen).toBe(true);
  });

  it('cites its article with the mark, and the start it counts from', () => {
    expect(heffingstermijn('naheffing', d('2024-05-01')).uitleg).toMatchObject([
      {
        bron: { artikel: '20, derde lid' },
        teBevestigen: true,
        waarden: { start: { datum: '2024-12-31' }, jaren: 5 },
      },
    ]);
    expect(heffingstermijn('aanslag', d('2024-05-01')).uitleg[0]?.waarden.start).toEqual({
      datum: '2024-05-01',
    });
  });

  it('a WOZ value that became final: the aanslag within eight weeks, by the Algemene termijnenwet', () => {
    const { waarde, uitleg } = herzieningNaWoz(d('2026-03-30'));
    expect(waarde).toBe('2026-05-26');
    expect(keysOf(uitleg)).toEqual(['termijnen.atw.verschoven', 'termijnen.heffen.woz-herziening']);
  });
});
