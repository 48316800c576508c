import { describe, expect, test } from 'vitest';
import { afspraakVan } from '@/commands/reken/contractnormen';
import {
  beslistBestuur,
  planBehandelaar,
  planBeslissing,
  planIndienen,
} from '@/domain/administratief-beroep/administratief-beroep';
import { beroepdagVan, bronVan, verdagenTot } from '@/domain/administratief-beroep/beroepdag';
import { soortBesluitVan } from '@/domain/administratief-beroep/decide-beslissing';
import { toLocalDate } from '@/platform/local-date';

const dag = toLocalDate;
const bestreden = { besluitOp: dag('2026-09-07') };
const feiten = { bestreden, ontvangenOp: dag('2026-09-10'), vandaag: dag('2026-09-10'), eerder: 0 };

describe('disputing a decision', () => {
  test('can be done of a decision that stands, once, and not before it', () => {
    expect(planIndienen(feiten)).toEqual({ ok: true });
    expect(planIndienen({ ...feiten, bestreden: null })).toMatchObject({
      reden: expect.stringContaining('geen-besluit'),
    });
    expect(planIndienen({ ...feiten, eerder: 1 })).toMatchObject({
      reden: expect.stringContaining('al-beroep'),
    });
    expect(planIndienen({ ...feiten, ontvangenOp: dag('2026-09-06') })).toMatchObject({ veld: 'ontvangen' });
    expect(planIndienen({ ...feiten, ontvangenOp: dag('2026-09-11') })).toMatchObject({ veld: 'ontvangen' });
  });

  test('is not for who took it', () => {
    expect(planBehandelaar({ eersteBeslisser: 'medewerker:a' }, 'medewerker:a').ok).toBe(false);
    expect(planBehandelaar({ eersteBeslisser: 'medewerker:a' }, 'medewerker:b').ok).toBe(true);
  });

  test('late without an excuse is niet-ontvankelijk, and nothing else is', () => {
    const reden = 'Een motivering die iets zegt.';
    const plan = (
      uitkomst: Parameters<typeof planBeslissing>[0],
      teLaat: boolean,
      verschoonbaar: boolean | null,
    ) => planBeslissing(uitkomst, reden, { teLaat, verschoonbaar }).ok;
    expect(plan('gegrond', false, null)).toBe(true);
    expect(plan('niet-ontvankelijk', false, null)).toBe(false);
    expect(plan('gegrond', true, null)).toBe(false);
    expect(plan('gegrond', true, true)).toBe(true);
    expect(plan('gegrond', true, false)).toBe(false);
    expect(plan('niet-ontvankelijk', true, false)).toBe(true);
  });

  test('once bezwaar took its place, Awb 7:10 gives the day and who decides on requests decides', () => {
    const haarlem = afspraakVan('haarlem', 'beroep');
    const oud = {
      ...({ rechtsmiddel: 'administratief-beroep', verdaagd: false } as const),
      bestredenOp: dag('2026-09-07'),
    };
    const nieuw = { rechtsmiddel: 'bezwaar', bestredenOp: dag('2027-02-01'), verdaagd: false } as const;
    expect(beroepdagVan(oud, dag('2026-09-10'), haarlem).waarde).toBe('2026-12-03');
    expect(beroepdagVan(oud, dag('2026-09-10'), null).waarde).toBe('2026-10-22');
    // Once six weeks more by the Leidraad; never where a contract gives the weeks, nor where it is bezwaar.
    expect(verdagenTot(oud, dag('2026-09-10'), null)).toBe('2026-12-03');
    expect(verdagenTot({ ...oud, verdaagd: true }, dag('2026-09-10'), null)).toBeNull();
    expect(verdagenTot(oud, dag('2026-09-10'), haarlem)).toBeNull();
    expect(verdagenTot(nieuw, dag('2027-02-10'), null)).toBeNull();
    // Six weeks to object end on 15 March 2027, and six weeks after that on 26 April.
    const dagNieuw = beroepdagVan(nieuw, dag('2027-02-10'), haarlem);
    expect(dagNieuw.waarde).toBe('2027-04-26');
    expect(bronVan(beroepdagVan(oud, dag('2026-09-10'), haarlem))).toContain('6.3');
    expect(beslistBestuur('bezwaar')).toBe(false);
    expect(beslistBestuur('nog-open')).toBe(true);
    expect(soortBesluitVan({ rechtsmiddel: 'bezwaar', tegen: 'kwijtschelding' })).toBe('kwijtschelding');
    expect(soortBesluitVan({ rechtsmiddel: 'bezwaar', tegen: 'regeling' })).toBe('betalingsregeling');
    expect(soortBesluitVan({ rechtsmiddel: 'nog-open', tegen: 'regeling' })).toBe('administratief-beroep');
  });
});
