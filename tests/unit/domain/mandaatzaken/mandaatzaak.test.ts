import { describe, expect, test } from 'vitest';
import { beslisdagVan, tijdigheidVan } from '@/domain/mandaatzaken/mandaatdag';
import { type Besluitinvoer, planBesluit, planIndienen } from '@/domain/mandaatzaken/mandaatzaak';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

const dag = toLocalDate;
const zaak = { verzoek: 'bezwaar' as const, bedragCenten: toCents(48_000n), verschoonbaar: null };
const invoer = (uitkomst: Besluitinvoer['uitkomst'], centen: bigint | null = null): Besluitinvoer => ({
  uitkomst,
  wordtCenten: centen === null ? null : toCents(centen),
  motivering: 'Het nachtregister laat dit zien.',
});
const reden = (uit: { ok: boolean; reden?: string }) => (uit.ok ? 'goed' : uit.reden);

describe('what an aanslag of the gemeente becomes', () => {
  test('stays where nothing is given, is nothing where all is, and else what was named below it', () => {
    expect(planBesluit(zaak, invoer('ongegrond'), false)).toEqual({ ok: true, wordtCenten: 48_000n });
    expect(planBesluit(zaak, invoer('gegrond', 0n), false)).toEqual({ ok: true, wordtCenten: 0n });
    expect(planBesluit(zaak, invoer('gedeeltelijk-gegrond', 1n), false)).toEqual({
      ok: true,
      wordtCenten: 1n,
    });
    expect(
      planBesluit({ ...zaak, verzoek: 'kwijtschelding' }, invoer('volledig', 5n), false),
      'an amount that nobody asks for counts for nothing',
    ).toEqual({ ok: true, wordtCenten: 0n });
  });

  test.each([
    ['gegrond', null, 'bedrag'],
    ['gegrond', 48_000n, 'bedrag-niet-lager'],
    ['gegrond', -1n, 'bedrag-niet-lager'],
    ['gedeeltelijk-gegrond', 0n, 'bedrag-niet-lager'],
    ['afgewezen', null, 'uitkomst'],
  ] as const)('%s with %s is refused: %s', (uitkomst, centen, fout) => {
    expect(reden(planBesluit(zaak, invoer(uitkomst, centen), false))).toBe(`mandaatzaak.fout.${fout}`);
  });

  test('late is judged first; without excuse it is niet-ontvankelijk, with one it is decided', () => {
    const laat = (verschoonbaar: boolean | null, uitkomst: Besluitinvoer['uitkomst']) =>
      reden(planBesluit({ ...zaak, verschoonbaar }, invoer(uitkomst), true));
    expect(laat(null, 'niet-ontvankelijk')).toBe('mandaatzaak.fout.beoordeel-te-laat');
    expect(laat(false, 'ongegrond')).toBe('mandaatzaak.fout.te-laat-is-niet-ontvankelijk');
    expect(laat(false, 'niet-ontvankelijk')).toBe('goed');
    expect(laat(true, 'niet-ontvankelijk')).toBe('mandaatzaak.fout.verschoonbaar');
    expect(laat(true, 'ongegrond')).toBe('goed');
  });
});

test('it comes in on a day that was, once at a time, and of an aanslag that can be', () => {
  const feiten = {
    dagtekening: dag('2026-03-02'),
    ontvangenOp: dag('2026-04-07'),
    terPost: null,
    verzoek: 'bezwaar' as const,
    gerecht: null,
    vandaag: dag('2026-04-07'),
    lopend: 0,
  };
  expect(planIndienen(feiten)).toEqual({ ok: true });
  // Before its dagtekening is early, and taken in (Awb 6:10).
  expect(planIndienen({ ...feiten, dagtekening: dag('2026-04-30') })).toEqual({ ok: true });
  expect(reden(planIndienen({ ...feiten, lopend: 1 }))).toBe('mandaatzaak.fout.loopt-al');
  expect(reden(planIndienen({ ...feiten, dagtekening: dag('2028-03-02') }))).toBe(
    'mandaatzaak.fout.dagtekening-later',
  );
  // A court with a beroep, and with nothing else; its letter was there when it came in.
  const gerecht = { gerechtNaam: 'Rechtbank', gerechtKenmerk: 'ALM 26/1', verzondenOp: dag('2026-04-03') };
  expect(planIndienen({ ...feiten, verzoek: 'beroep', gerecht })).toEqual({ ok: true });
  expect(reden(planIndienen({ ...feiten, verzoek: 'beroep' }))).toBe('mandaatzaak.fout.gerecht');
  expect(reden(planIndienen({ ...feiten, gerecht }))).toBe('mandaatzaak.fout.gerecht');
  const later = { ...gerecht, verzondenOp: dag('2026-04-08') };
  expect(reden(planIndienen({ ...feiten, verzoek: 'beroep', gerecht: later }))).toBe(
    'mandaatzaak.fout.verzonden-later',
  );
});

test('the days are those of the law: of the heffing for a bezwaar, of the Leidraad or the contract for a request', () => {
  const feiten = {
    ...{ dagtekening: dag('2026-03-02'), ontvangen: dag('2026-04-07') },
    ...{ terPost: null, gerecht: null },
  };
  expect(tijdigheidVan({ ...feiten, verzoek: 'bezwaar' })?.waarde).toMatchObject({
    tijdig: true,
    laatsteDag: '2026-04-13',
  });
  expect(tijdigheidVan({ ...feiten, verzoek: 'kwijtschelding' })).toBeNull();
  expect(beslisdagVan({ ...feiten, verzoek: 'bezwaar' }, null).waarde).toBe('2026-12-31');
  expect(beslisdagVan({ ...feiten, verzoek: 'kwijtschelding' }, null).waarde).toBe('2026-06-02');
  expect(
    beslisdagVan({ ...feiten, verzoek: 'kwijtschelding' }, { weken: 12, bron: { regeling: 'DVO' } }).waarde,
  ).toBe('2026-06-30');
  // What lies at a court: four weeks for the verweerschrift (Awb 8:42), and the court says whether it came in time.
  const gerecht = { gerechtNaam: 'Rechtbank', gerechtKenmerk: 'ALM 26/1', verzondenOp: dag('2026-04-03') };
  expect(tijdigheidVan({ ...feiten, gerecht, verzoek: 'beroep' })).toBeNull();
  expect(beslisdagVan({ ...feiten, gerecht, verzoek: 'beroep' }, null).waarde).toBe('2026-05-01');
});
