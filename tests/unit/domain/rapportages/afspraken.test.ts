import { describe, expect, test } from 'vitest';
import type { BeloftenTelling } from '@/domain/beloften/belofte';
import { type Cijfers, judgeAfspraken, oordeelOver } from '@/domain/rapportages/afspraken';
import { belofteRapport } from '@/domain/rapportages/beloften';
import type { Dienstregel, Dienststand } from '@/domain/rapportages/dienstbeloften';
import type { Cohort } from '@/domain/rapportages/inning';
import { zakenPerSoort } from '@/domain/rapportages/zaken';
import { toLocalDate } from '@/platform/local-date';

const TOT = toLocalDate('2027-01-01');
const telling = (more: Partial<BeloftenTelling>): BeloftenTelling => ({
  ...{ gemeenteId: 1, eigenaar: 'kantoor', soort: 'terugbellen', maand: '2026-11' },
  ...{ nagekomen: 0, gebroken: 0, open: 0 },
  ...more,
});
const dienst = (meting: Dienstregel['meting'], stand: Dienststand): Dienstregel => ({
  ...{ id: meting, gemeenteId: null, tekst: meting, toelichting: null, bron: 'DVO', zekerheid: 'contract' },
  ...{ vanaf: toLocalDate('2026-01-01'), tot: null, versie: 1, eigenaar: 'kantoor' },
  ...{ meting, stand },
});
const leeg = { rijp: 0, binnen: 0 };
const cijfers = (more: Partial<Cijfers> = {}): Cijfers => ({
  ...{ dienst: [], beloften: belofteRapport([]), normen: [], zaken: [], cohorten: [], jaar: [] },
  duren: { drie: leeg, zes: leeg, jaar: leeg },
  duurnormen: { drie: null, zes: null, jaar: 100 },
  doorverbonden: { gesprekken: 0, vaker: 0 },
  tot: TOT,
  vandaag: toLocalDate('2026-11-30'),
  now: new Date('2026-11-30T20:00:00Z'),
  ...more,
});
const oordelen = (more: Partial<Cijfers>) =>
  judgeAfspraken(cijfers(more)).map(({ id, oordeel }) => [id, oordeel] as const);

describe('what was agreed, held against the figures', () => {
  test('one late promise of a thousand is a promise that was not kept, and stands first', () => {
    const deel = (nagekomen: number, klaar: number) => ({
      soort: 'gehouden' as const,
      deel: { procent: Math.floor((100 * nagekomen) / klaar), nagekomen, klaar },
    });
    const regels = [dienst('antwoord', deel(12, 12)), dienst('terugbellen', deel(999, 1000))];
    const standen = judgeAfspraken(cijfers({ dienst: regels }));
    expect(standen.map(({ id, oordeel }) => [id, oordeel])).toEqual([
      ['terugbellen', 'niet-gehaald'],
      ['antwoord', 'gehaald'],
    ]);
    expect(oordeelOver(standen)).toEqual({ binnen: 1, van: 2 });
  });

  test('what has no norm, cannot be measured or did not happen has no judgement and is not in the verdict', () => {
    const standen = judgeAfspraken(
      cijfers({
        dienst: [
          dienst('een-keer', { soort: 'een-keer', aantal: 40, vragen: 50 }),
          dienst('niet-meetbaar', { soort: 'niet-meetbaar' }),
          dienst('antwoord', { soort: 'onbekend' }),
        ],
        beloften: belofteRapport([telling({ soort: 'afspraak', gebroken: 3 })]),
      }),
    );
    expect(standen.map(({ oordeel }) => oordeel)).toEqual(['zonder', 'zonder', 'zonder', 'zonder']);
    expect(oordeelOver(standen)).toEqual({ binnen: 0, van: 0 });
  });

  test('a norm of a contract counts once: not beside the promise to all inwoners that says the same', () => {
    const beloften = belofteRapport([
      telling({ nagekomen: 9, gebroken: 1 }),
      telling({ soort: 'antwoord', nagekomen: 5 }),
      telling({ soort: 'extra-informatie', nagekomen: 1, gebroken: 1 }),
    ]);
    const normen = (['terugbellen', 'antwoord', 'extra-informatie'] as const).map((soort) => ({
      ...{ soort, eigenaar: 'kantoor' as const },
    }));
    const gehouden = { soort: 'gehouden' as const, deel: { procent: 90, nagekomen: 9, klaar: 10 } };
    expect(oordelen({ dienst: [dienst('terugbellen', gehouden)], beloften, normen })).toEqual([
      ['terugbellen', 'niet-gehaald'],
      ['belofte-kantoor-extra-informatie', 'niet-gehaald'],
      ['belofte-kantoor-antwoord', 'gehaald'],
    ]);
    // A norm of the kantoor says nothing about what the gemeente promised.
    const vanGemeente = belofteRapport([telling({ eigenaar: 'gemeente', gebroken: 1 })]);
    expect(oordelen({ beloften: vanGemeente, normen })).toEqual([['belofte-gemeente-terugbellen', 'zonder']]);
  });

  test('once at most: a conversation that was passed on twice breaks the promise', () => {
    const regel = dienst('doorverbinden', { soort: 'doorverbinden', aantal: 30, vragen: 80 });
    const vaker = (aantal: number) =>
      oordelen({ dienst: [regel], doorverbonden: { gesprekken: 30, vaker: aantal } })[0]?.[1];
    expect([vaker(0), vaker(1)]).toEqual(['gehaald', 'niet-gehaald']);
    expect(oordelen({ dienst: [regel] })[0]?.[1]).toBe('zonder');
  });

  test('brought up to date: within a day, and of a period that is over nothing is known', () => {
    const sinds = (uren: number, more: Partial<Cijfers> = {}) => {
      const moment = new Date(cijfers().now.getTime() - uren * 3_600_000);
      return oordelen({ dienst: [dienst('bijgewerkt', { soort: 'bijgewerkt', moment })], ...more })[0]?.[1];
    };
    expect([sinds(23), sinds(25)]).toEqual(['gehaald', 'niet-gehaald']);
    expect(sinds(1, { tot: toLocalDate('2026-11-01') })).toBe('zonder');
  });

  test('cases by the last day for deciding, and how soon by what the contract says', () => {
    const zaken = zakenPerSoort([
      { soort: 'klacht', uitkomst: 'gegrond', aantal: 4, teLaat: 0 },
      { soort: 'bezwaar-woz', uitkomst: 'ongegrond', aantal: 4, teLaat: 1 },
      { soort: 'beroep', uitkomst: 'loopt', aantal: 2, teLaat: 0 },
    ]);
    const duren = { drie: { rijp: 10, binnen: 5 }, zes: { rijp: 10, binnen: 7 }, jaar: leeg };
    expect(oordelen({ zaken, duren, duurnormen: { drie: 50, zes: 75, jaar: 100 } })).toEqual([
      ['zaak-bezwaar-woz', 'niet-gehaald'],
      ['duur-zes', 'niet-gehaald'],
      ['zaak-klacht', 'gehaald'],
      ['duur-drie', 'gehaald'],
    ]);
    expect(oordelen({ duren })).toEqual([]);
  });

  test('collecting by the latest aanslagregeling that is old enough', () => {
    const punt = (naMaanden: number, oordeel: 'gehaald' | 'niet-gehaald' | 'loopt') => ({
      ...{ naMaanden, oordeel, vanaf: TOT, ontvangen: 0n, promille: 950, norm: 950 },
    });
    const cohort = (sleutel: string, punten: ReturnType<typeof punt>[]) =>
      ({ sleutel, punten }) as unknown as Cohort;
    const cohorten = [
      cohort('2026', [punt(12, 'loopt')]),
      cohort('2025', [punt(12, 'niet-gehaald')]),
      cohort('2024', [punt(12, 'gehaald'), punt(24, 'gehaald')]),
    ];
    expect(judgeAfspraken(cijfers({ cohorten })).map(({ naam, oordeel }) => [naam, oordeel])).toEqual([
      [{ van: 'inning', naMaanden: 12, cohort: '2025' }, 'niet-gehaald'],
      [{ van: 'inning', naMaanden: 24, cohort: '2024' }, 'gehaald'],
    ]);
  });
});
