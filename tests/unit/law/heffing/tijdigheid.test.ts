import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { beslistermijn } from '@/law/heffing/beslistermijn';
import { bezwaartermijn } from '@/law/heffing/bezwaartermijn';
import { assessTijdigheid } from '@/law/heffing/tijdigheid';
import { vrijeDagOn } from '@/law/kalender/feestdagen';
import { addDays, toLocalDate as d } from '@/platform/local-date';

const besluit = { dagtekening: d('2026-02-28') };
const dagtekening = fc.integer({ min: 0, max: 1780 }).map((n) => addDays(d('2024-01-01'), n));
const keysOf = (uitleg: { sleutel: string }[]) => uitleg.map(({ sleutel }) => sleutel);

describe('bezwaartermijn', () => {
  test.prop([dagtekening])('lasts at least 42 days and never ends on a free day', (date) => {
    const { eersteDag, laatsteDag } = bezwaartermijn({ dagtekening: date }).waarde;
    expect(eersteDag).toBe(addDays(date, 1));
    expect(laatsteDag >= addDays(date, 42)).toBe(true);
    expect(laatsteDag <= addDays(date, 47)).toBe(true);
    expect(vrijeDagOn(laatsteDag)).toBeNull();
  });

  it('explains beginning, length, shift and last day, each with its article', () => {
    const { uitleg } = bezwaartermijn(besluit);
    expect(uitleg.map(({ sleutel, bron }) => [sleutel, bron.artikel])).toEqual([
      ['termijnen.bezwaar.begin-dagtekening', '22j, onder a'],
      ['termijnen.bezwaar.duur', '6:7'],
      ['termijnen.atw.verschoven', '1, eerste lid'],
      ['termijnen.bezwaar.laatste-dag', '6:7'],
    ]);
    expect(uitleg[1]?.waarden).toEqual({ weken: 6, dag: { datum: '2026-04-11' } });
    const later = bezwaartermijn({ ...besluit, bekendmaking: d('2026-03-05') });
    expect(later.uitleg[0]).toMatchObject({
      sleutel: 'termijnen.bezwaar.begin-bekendmaking',
      waarden: {
        dagtekening: { datum: '2026-02-28' },
        bekendmaking: { datum: '2026-03-05' },
        begin: { datum: '2026-03-06' },
      },
    });
    expect(later.waarde.eersteDag).toBe('2026-03-06');
  });

  it('a bekendmaking on the dagtekening itself is not explained as later', () => {
    const { uitleg } = bezwaartermijn({ ...besluit, bekendmaking: besluit.dagtekening });
    expect(keysOf(uitleg)[0]).toBe('termijnen.bezwaar.begin-dagtekening');
  });

  it('a message on a wrong channel lengthens the term before the last day is named', () => {
    const verkeerdKanaal = { ontvangen: d('2026-04-08'), reactie: d('2026-04-10') };
    const { waarde, uitleg } = bezwaartermijn(besluit, { verkeerdKanaal });
    expect(waarde.laatsteDag).toBe('2026-04-15');
    expect(keysOf(uitleg).slice(-2)).toEqual(['termijnen.kanaal.verlengd', 'termijnen.bezwaar.laatste-dag']);
    expect(uitleg.at(-1)?.waarden).toEqual({ dag: { datum: '2026-04-15' } });
  });
});

describe('tijdigheid', () => {
  it.each<[{ ontvangen: string; terPost?: string; kennisgevingOntbrak?: boolean }, string, string]>([
    [{ ontvangen: '2026-04-13' }, 'ontvangen', 'received on the last day'],
    [{ ontvangen: '2026-04-14' }, 'te-laat', 'a day after'],
    [{ ontvangen: '2026-04-14', terPost: '2026-04-13' }, 'verzendtheorie', 'posted on the last day'],
    [{ ontvangen: '2026-04-15', terPost: '2026-04-14' }, 'te-laat', 'posted a day late'],
    [{ ontvangen: '2026-04-20', terPost: '2026-03-30' }, 'verzendtheorie', 'seven days after the end'],
    [{ ontvangen: '2026-04-21', terPost: '2026-03-30' }, 'te-laat', 'eight days after the end'],
    [{ ontvangen: '2026-04-10', terPost: '2026-04-09' }, 'ontvangen', 'receipt goes first'],
    [
      { ontvangen: '2026-04-14', kennisgevingOntbrak: true },
      'geen-kennisgeving',
      'no notice of the portal (2:22)',
    ],
    [{ ontvangen: '2026-02-20' }, 'te-vroeg', 'before the dagtekening'],
    [{ ontvangen: '2026-02-28' }, 'te-vroeg', 'on the dagtekening: the term begins a day later'],
    [{ ontvangen: '2026-03-01' }, 'ontvangen', 'on the first day'],
  ])('%o: %s (%s)', ({ ontvangen, terPost, ...more }, grond) => {
    const indiening = {
      ontvangen: d(ontvangen),
      ...(terPost !== undefined && { terPost: d(terPost) }),
      ...more,
    };
    const { waarde } = assessTijdigheid(besluit, indiening);
    expect(waarde).toEqual({
      tijdig: grond !== 'te-laat',
      laatsteDag: '2026-04-13',
      grond,
      beoordelingNodig: grond === 'te-laat' ? 'verschoonbaarheid' : null,
    });
  });

  it('[wet C38] before the dagtekening is early: admissible by Awb 6:10, said in words, and decided from the bekendmaking', () => {
    const { waarde, uitleg } = assessTijdigheid(besluit, { ontvangen: d('2026-02-20') });
    expect(waarde).toMatchObject({ tijdig: true, grond: 'te-vroeg' });
    expect(uitleg.slice(-2).map(({ sleutel, bron }) => [sleutel, bron.artikel])).toEqual([
      ['termijnen.tijdigheid.te-vroeg', '6:10, eerste lid'],
      ['termijnen.tijdigheid.te-vroeg-beslissen', '6:10'],
    ]);
    const laat = { dagtekening: d('2026-02-28'), bekendmaking: d('2026-03-05') };
    expect(assessTijdigheid(laat, { ontvangen: d('2026-03-02') }).waarde.grond).toBe('te-vroeg');
    // Received in 2025 against an aanslag of 2026: decided in 2026, the year of the bekendmaking.
    const over = { dagtekening: d('2026-01-31'), soort: 'heffing', ontvangen: d('2025-12-20') } as const;
    expect(beslistermijn(over).waarde).toEqual({ laatsteDag: '2026-12-31', regel: 'kalenderjaar' });
    expect(beslistermijn(over).uitleg[0]).toMatchObject({
      sleutel: 'termijnen.beslissen.te-vroeg',
      bron: { artikel: '6:10' },
    });
    const opTijd = beslistermijn({ ...over, ontvangen: d('2026-01-31') });
    expect(opTijd.uitleg[0]?.sleutel).not.toBe('termijnen.beslissen.te-vroeg');
  });

  it('posted after it was received cannot be', () => {
    const wrong = { ontvangen: d('2026-04-10'), terPost: d('2026-04-11') };
    expect(() => assessTijdigheid(besluit, wrong)).toThrow('terPost');
    expect(
      assessTijdigheid(besluit, { ontvangen: d('2026-04-11'), terPost: d('2026-04-11') }).waarde.tijdig,
    ).toBe(true);
  });

  it('the week after posting is marked; a letter posted in time but too long under way gets its own words', () => {
    const last = (indiening: { ontvangen: string; terPost: string }) =>
      assessTijdigheid(besluit, {
        ontvangen: d(indiening.ontvangen),
        terPost: d(indiening.terPost),
      }).uitleg.at(-1);
    expect(last({ ontvangen: '2026-04-20', terPost: '2026-04-13' })).toMatchObject({
      sleutel: 'termijnen.tijdigheid.verzendtheorie',
      waarden: { grens: { datum: '2026-04-20' } },
      teBevestigen: true,
    });
    const keys = (terPost?: string) =>
      keysOf(
        assessTijdigheid(besluit, {
          ontvangen: d('2026-04-21'),
          ...(terPost !== undefined && { terPost: d(terPost) }),
        }).uitleg,
      );
    expect(keys('2026-04-13')).toContain('termijnen.tijdigheid.te-laat-bezorgd');
    expect(keys('2026-04-14')).toContain('termijnen.tijdigheid.te-laat');
    expect(keys()).toContain('termijnen.tijdigheid.te-laat');
  });

  test.prop([dagtekening, fc.integer({ min: 0, max: 70 })])('later is never better', (date, after) => {
    const on = (n: number) =>
      assessTijdigheid({ dagtekening: date }, { ontvangen: addDays(date, n) }).waarde.tijdig;
    if (on(after + 1)) expect(on(after)).toBe(true);
  });
});
