import { describe, expect, it } from 'vitest';
import { afspraakVan } from '@/commands/reken/contractnormen';
import {
  type Contactpoging,
  dagdeelOf,
  mayCloseTerugbelverzoek,
} from '@/law/dienstverlening/contactpogingen';
import { beslistermijnInvordering } from '@/law/dienstverlening/invorderingsbezwaar';
import { addWeekdayHours, terugbeltermijn } from '@/law/dienstverlening/terugbeltermijn';
import { kennisgevingUiterlijk } from '@/law/elektronisch-verkeer';
import { toLocalDate as d } from '@/platform/local-date';
import { toLocalMoment as m } from '@/platform/local-moment';
import { CONTACTBELEID_HAARLEM } from './contactbeleid-haarlem';

const haarlemKosten = afspraakVan('haarlem', 'invorderingsbezwaar');

const atw = { eenheid: 'werkdag', aantal: 3, goedeVrijdag: 'vrij', gelijkgesteldeDagen: 'vrij' } as const;

describe('golden cases C: callback in werkdagen', () => {
  it.each([
    ['C1', '2026-11-20', '2026-11-25', 'Fri -> Mon, Tue, Wed'],
    ['C3', '2026-04-01', '2026-04-08', 'Thu, (Goede Vrijdag, weekend, tweede paasdag), Tue, Wed'],
    ['C5', '2026-12-30', '2027-01-05', 'Thu, (nieuwjaar, weekend), Mon, Tue'],
    ['equated', '2025-12-31', '2026-01-07', '1 January and 2 January (gelijkgesteld) do not count'],
  ])('case %s: asked %s -> %s (%s)', (_case, gevraagd, expected) => {
    expect(terugbeltermijn(d(gevraagd), atw).waarde.uiterlijk).toBe(expected);
  });

  it('case C3 when Goede Vrijdag is a working day: Tuesday 7 April', () => {
    expect(terugbeltermijn(d('2026-04-01'), { ...atw, goedeVrijdag: 'werkdag' }).waarde.uiterlijk).toBe(
      '2026-04-07',
    );
  });

  it('a gelijkgestelde dag can be a working day by choice', () => {
    const norm = { ...atw, gelijkgesteldeDagen: 'werkdag' } as const;
    expect(terugbeltermijn(d('2025-12-31'), norm).waarde.uiterlijk).toBe('2026-01-06');
    // 2031 has no decree yet: only an office that works on such days can be answered.
    expect(terugbeltermijn(d('2031-03-03'), norm).waarde.uiterlijk).toBe('2031-03-06');
    expect(() => terugbeltermijn(d('2031-03-03'), atw)).toThrow('gelijkgestelde dagen');
  });

  it('a moment counts as its day, and a closing day of the office is skipped', () => {
    expect(terugbeltermijn(m('2026-11-20T16:59'), atw).waarde.uiterlijk).toBe('2026-11-25');
    const closed = { ...atw, sluitingsdagen: [d('2026-11-24')] };
    expect(terugbeltermijn(d('2026-11-20'), closed).waarde.uiterlijk).toBe('2026-11-26');
  });

  it('the explanation names every skipped day with its reason', () => {
    const skipped = terugbeltermijn(d('2026-04-01'), atw).uitleg.filter(({ sleutel }) =>
      sleutel.endsWith('overgeslagen'),
    );
    expect(skipped.map(({ waarden }) => waarden.reden)).toEqual(
      ['goede-vrijdag', 'zaterdag', 'zondag', 'tweede-paasdag'].map((keuze) => ({ keuze })),
    );
  });
});

describe('callback in hours', () => {
  const uur = (aantal: number, klok: 'kalender' | 'weekdag') => ({ eenheid: 'uur', aantal, klok }) as const;

  it('case C7: 48 hours from Wednesday 18 November 2026 09:00 are Friday 09:00 on both clocks', () => {
    const asked = m('2026-11-18T09:00');
    expect(terugbeltermijn(asked, uur(48, 'kalender')).waarde.uiterlijk).toBe('2026-11-20T09:00');
    expect(terugbeltermijn(asked, uur(48, 'weekdag')).waarde.uiterlijk).toBe('2026-11-20T09:00');
  });

  it.each([
    ['2026-11-20T16:00', 48, '2026-11-24T16:00', 'over a weekend'],
    ['2026-11-21T10:00', 48, '2026-11-25T00:00', 'asked on Saturday: starts Monday 00:00'],
    ['2026-11-22T23:59', 1, '2026-11-23T01:00', 'asked on Sunday'],
    ['2026-11-19T00:00', 48, '2026-11-21T00:00', 'the end of Friday, not the start of Monday'],
    ['2026-11-19T00:01', 48, '2026-11-23T00:01', 'a minute later is Monday'],
    ['2026-12-24T12:00', 48, '2026-12-28T12:00', 'eerste kerstdag counts, the weekend does not'],
    ['2026-11-16T08:30', 120, '2026-11-23T08:30', 'a whole week'],
    ['2026-03-27T12:00', 48, '2026-03-31T12:00', 'over the change to summer time'],
  ])('weekday hours: %s + %i hours -> %s (%s)', (asked, hours, expected) => {
    expect(addWeekdayHours(m(asked), hours)).toBe(expected);
    expect(terugbeltermijn(m(asked), uur(hours, 'weekdag')).waarde.uiterlijk).toBe(expected);
  });

  it('calendar hours are elapsed hours: the night to summer time is an hour short, the night back an hour long', () => {
    expect(terugbeltermijn(m('2026-03-28T12:00'), uur(48, 'kalender')).waarde.uiterlijk).toBe(
      '2026-03-30T13:00',
    );
    expect(terugbeltermijn(m('2026-10-24T12:00'), uur(48, 'kalender')).waarde.uiterlijk).toBe(
      '2026-10-26T11:00',
    );
  });

  it('hours need a time of day, and a number of at least 1', () => {
    expect(() => terugbeltermijn(d('2026-11-20'), uur(48, 'kalender'))).toThrow('gevraagdOp');
    expect(() => terugbeltermijn(m('2026-11-20T10:00'), uur(0, 'kalender'))).toThrow('norm.aantal');
    expect(() => terugbeltermijn(d('2026-11-20'), { ...atw, aantal: 1.5 })).toThrow('norm.aantal');
  });

  it('an agreed moment goes before the norm; in a peak the caller gets a message with the reason', () => {
    const afgesproken = m('2026-12-01T14:30');
    const piekmomenten = [{ vanaf: d('2026-02-20'), tot: d('2026-03-15'), reden: 'aanslagen verstuurd' }];
    expect(terugbeltermijn(d('2026-11-20'), atw, { afgesproken }).waarde).toEqual({
      uiterlijk: '2026-12-01T14:30',
      piekbericht: null,
    });
    const on = (date: string) => terugbeltermijn(d(date), atw, { piekmomenten }).waarde.piekbericht;
    expect(on('2026-02-19')).toBeNull();
    expect(on('2026-02-20')).toEqual({ reden: 'aanslagen verstuurd' });
    expect(on('2026-03-15')).toEqual({ reden: 'aanslagen verstuurd' });
    expect(on('2026-03-16')).toBeNull();
  });
});

describe('when a promise to call back may be closed', () => {
  const poging = (op: string, more: Partial<Contactpoging> = {}): Contactpoging => ({
    op: m(op),
    bereikt: false,
    bericht: 'voicemail',
    ...more,
  });
  const close = (...pogingen: Contactpoging[]) =>
    mayCloseTerugbelverzoek(pogingen, CONTACTBELEID_HAARLEM).waarde;

  it('two attempts at different times, with a message left', () => {
    expect(close(poging('2026-11-18T09:00'))).toEqual({
      mag: false,
      reden: 'te-weinig-pogingen',
      pogingen: 1,
    });
    expect(close(poging('2026-11-18T09:00'), poging('2026-11-18T11:59')).reden).toBe('te-weinig-pogingen');
    expect(close(poging('2026-11-18T11:59'), poging('2026-11-18T12:00'))).toEqual({
      mag: true,
      reden: 'beleid-vervuld',
      pogingen: 2,
    });
    expect(close(poging('2026-11-18T17:59'), poging('2026-11-18T18:00')).mag).toBe(true);
    expect(close(poging('2026-11-18T09:00'), poging('2026-11-19T09:00')).mag).toBe(true);
  });

  it('without voicemail or e-mail it stays open, unless neither was possible', () => {
    const geen = { bericht: 'geen' } as const;
    const kanNiet = { bericht: 'niet-mogelijk' } as const;
    const [a, b] = ['2026-11-18T09:00', '2026-11-18T14:00'] as const;
    expect(close(poging(a, geen), poging(b, geen)).reden).toBe('geen-bericht-achtergelaten');
    expect(close(poging(a, geen), poging(b, kanNiet)).reden).toBe('geen-bericht-achtergelaten');
    expect(close(poging(a, kanNiet), poging(b, kanNiet)).mag).toBe(true);
    expect(close(poging(a, geen), poging(b, { bericht: 'e-mail' })).mag).toBe(true);
  });

  it('the parts of a day', () => {
    const at = (time: string) => dagdeelOf(m(`2026-11-18T${time}`));
    expect(['00:00', '11:59', '12:00', '17:59', '18:00', '23:59'].map(at)).toEqual([
      'ochtend',
      'ochtend',
      'middag',
      'middag',
      'avond',
      'avond',
    ]);
  });

  it('one attempt that reached the person is enough, whatever the others were', () => {
    const reached = poging('2026-11-19T09:00', { bereikt: true });
    expect(close(poging('2026-11-18T09:00'), reached).reden).toBe('bereikt');
  });

  it('contact closes it at once; a policy without different times counts every attempt', () => {
    expect(close(poging('2026-11-18T09:00', { bereikt: true, bericht: 'geen' }))).toMatchObject({
      mag: true,
      reden: 'bereikt',
    });
    const beleid = { ...CONTACTBELEID_HAARLEM, verschillendeTijdstippen: false, berichtAchterlaten: false };
    const twice = [
      poging('2026-11-18T09:00', { bericht: 'geen' }),
      poging('2026-11-18T09:05', { bericht: 'geen' }),
    ];
    expect(mayCloseTerugbelverzoek(twice, beleid).waarde).toMatchObject({ mag: true, pogingen: 2 });
  });
});

describe('notice of a portal message', () => {
  it('case C9: placed Friday 20 November 2026 17:00 -> Sunday 22 November 17:00, hours do not move', () => {
    expect(kennisgevingUiterlijk(m('2026-11-20T17:00')).waarde.uiterlijk).toBe('2026-11-22T17:00');
  });

  it('before 2026 the rule was another: no answer', () => {
    expect(() => kennisgevingUiterlijk(m('2025-12-31T17:00'))).toThrow('kennisgeving van een bericht');
  });
});

describe('objection in collection', () => {
  const vraag = { dagtekening: d('2026-03-02'), ontvangen: d('2026-03-20') };
  const bronnen = (uitleg: { bron: { regeling: string } }[]) => uitleg.map(({ bron }) => bron.regeling);

  it('[wet C35] against costs: Awb 7:10 and the Algemene termijnenwet, and no contract is cited', () => {
    const { waarde, uitleg } = beslistermijnInvordering(vraag);
    // 2 March + 42 = Monday 13 April; + 42 = tweede pinksterdag Monday 25 May, so Tuesday 26.
    expect(waarde).toEqual({ laatsteDag: '2026-05-26', regel: 'zes-weken', afspraakTot: null });
    expect(uitleg[0]?.bron.regeling).toBe('Kostenwet invordering rijksbelastingen');
    expect(bronnen(uitleg)).not.toContain('DVO Haarlem 2015');
    expect(beslistermijnInvordering({ ...vraag, tegen: 'rente' }).uitleg[0]?.bron).toMatchObject({
      regeling: 'Invorderingswet 1990',
      artikel: '30',
    });
    // One verdaging of six weeks from 26 May: 7 July.
    expect(beslistermijnInvordering({ ...vraag, verdaagd: true }).waarde.laatsteDag).toBe('2026-07-07');
    // Awb 7:10, lid 2: ten days longer, and six weeks of verdaging from there.
    const langer = beslistermijnInvordering({ ...vraag, opgeschortDagen: 10 });
    expect(langer.waarde.laatsteDag).toBe('2026-06-05');
    expect(langer.uitleg.some(({ bron }) => bron.artikel === '7:10, tweede lid')).toBe(true);
    const beide = beslistermijnInvordering({ ...vraag, opgeschortDagen: 10, verdaagd: true });
    expect(beide.waarde.laatsteDag).toBe('2026-07-17');
    const late = beslistermijnInvordering({ ...vraag, ontvangen: d('2026-04-14') });
    expect(late.waarde.laatsteDag).toBe('2026-05-26');
    expect(late.uitleg.some(({ teBevestigen }) => teBevestigen)).toBe(true);
  });

  it('[wet C35] the term of Haarlem is told beside the law, for Haarlem alone', () => {
    const haarlem = beslistermijnInvordering({ ...vraag, contract: haarlemKosten });
    expect(haarlem.waarde).toEqual({
      laatsteDag: '2026-05-26',
      regel: 'zes-weken',
      afspraakTot: '2026-05-25',
    });
    expect(haarlem.uitleg.at(-1)?.bron).toMatchObject({ regeling: 'DVO Haarlem 2015', artikel: '6.1' });
  });

  it('[wet C7] against another decision the law sets no term: that of the contract, or none at all', () => {
    const overig = { ...vraag, tegen: 'overig' } as const;
    const { waarde, uitleg } = beslistermijnInvordering({ ...overig, contract: haarlemKosten });
    expect(waarde).toEqual({ laatsteDag: '2026-05-25', regel: 'contract', afspraakTot: '2026-05-25' });
    expect(uitleg[0]?.bron).toMatchObject({ regeling: 'Invorderingswet 1990', artikel: '1, tweede lid' });
    expect(uitleg.at(-1)?.bron.regeling).toBe('DVO Haarlem 2015');
    const later = beslistermijnInvordering({ ...overig, contract: haarlemKosten, verdaagd: true });
    expect(later.waarde.laatsteDag).toBe('2026-07-06');
    const laat = beslistermijnInvordering({ ...overig, contract: haarlemKosten, ontvangen: d('2026-04-14') });
    expect(laat.waarde.laatsteDag).toBe('2026-05-26');
    expect(() => beslistermijnInvordering(overig)).toThrow(
      expect.objectContaining({ code: 'niet-bepaald', message: expect.stringContaining('contract') }),
    );
  });
});
