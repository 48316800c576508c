import { testId } from '@tests/support/two-tenants';
import { describe, expect, test } from 'vitest';
import type { RegelStand } from '@/domain/aanslagen/vermindering';
import {
  type Afronding,
  GERECHTEN,
  type Instelfeiten,
  instantieVan,
  planAfronding,
  planInstellen,
  planUitspraak,
  planUitstel,
  volgende,
} from '@/domain/beroepen/beroep';
import { toCents } from '@/platform/cents';
import { toLocalDate as d } from '@/platform/local-date';

type Plan = { ok: true } | { ok: false; reden: string };
const reden = (plan: Plan) => (plan.ok ? 'ok' : plan.reden.replace('beroep.fout.', ''));

const instellen = (more: Partial<Instelfeiten> = {}) =>
  reden(
    planInstellen({
      uitspraakOp: d('2026-05-20'),
      gerecht: 'rechtbank',
      door: 'belanghebbende',
      ingesteldOp: d('2026-06-10'),
      vandaag: d('2026-06-15'),
      eerder: [],
      ...more,
    }),
  );
const rechtbank = { gerecht: 'rechtbank', oordeel: 'gegrond', vervolg: 'hoger-beroep' } as const;
const hof = { gerecht: 'gerechtshof', oordeel: 'ongegrond', vervolg: 'hoger-beroep' } as const;

describe('going to court', () => {
  test('is after an uitspraak, one court after the other, and too late is for the court', () => {
    expect(instellen()).toBe('ok');
    expect(instellen({ ingesteldOp: d('2026-06-15') })).toBe('ok');
    expect(instellen({ gerecht: 'gerechtshof', door: 'kantoor', eerder: [rechtbank] })).toBe('ok');
    expect(instellen({ gerecht: 'hoge-raad', eerder: [rechtbank, hof] })).toBe('ok');
  });

  test.each([
    ['geen-uitspraak', { uitspraakOp: null }],
    ['dag-later', { ingesteldOp: d('2026-06-16') }],
    ['voor-uitspraak', { ingesteldOp: d('2026-05-19') }],
    ['al-beroep', { eerder: [rechtbank] }],
    ['niet-zelf', { door: 'kantoor' }],
    ['eerst-vorige', { gerecht: 'gerechtshof' }],
    ['eerst-vorige', { gerecht: 'gerechtshof', eerder: [{ ...rechtbank, oordeel: null }] }],
    ['eerst-vorige', { gerecht: 'hoge-raad', eerder: [rechtbank] }],
  ] as const)('is refused: %s', (waarom, more) => {
    expect(instellen(more)).toBe(waarom);
  });

  test('goes from court to court, and of cassatie no tariff is known', () => {
    expect(GERECHTEN.map(volgende)).toEqual(['gerechtshof', 'hoge-raad', null]);
    expect(GERECHTEN.map(instantieVan)).toEqual(['beroep', 'hoger-beroep', null]);
  });
});

describe('more time', () => {
  const vraag = {
    uiterlijk: d('2026-07-13'),
    gevraagdOp: d('2026-07-13'),
    gevraagdTot: d('2026-08-10'),
    vandaag: d('2026-07-14'),
  };
  test('is asked on a day on which the term still ran, the last one included', () => {
    expect(reden(planUitstel(vraag))).toBe('ok');
    expect(reden(planUitstel({ ...vraag, gevraagdOp: d('2026-07-14') }))).toBe('uitstel-te-laat');
    expect(reden(planUitstel({ ...vraag, gevraagdOp: d('2026-07-15') }))).toBe('dag-later');
    expect(reden(planUitstel({ ...vraag, gevraagdTot: d('2026-07-13') }))).toBe('uitstel-korter');
  });
});

describe('a judgment', () => {
  const uitspraak = {
    oordeel: 'gegrond',
    uitspraakOp: d('2026-10-01'),
    proceskostenCenten: toCents(0),
    griffierechtTerug: true,
    toelichting: 'De rechtbank verlaagt het bedrag.',
  } as const;
  const beroep = { oordeel: null, ingesteldOp: d('2026-06-10') };
  test('is written down once, of a day that can be, with what it says', () => {
    const vandaag = d('2026-10-05');
    expect(reden(planUitspraak(beroep, uitspraak, vandaag))).toBe('ok');
    expect(reden(planUitspraak({ ...beroep, oordeel: 'ongegrond' }, uitspraak, vandaag))).toBe(
      'al-uitspraak',
    );
    expect(reden(planUitspraak(beroep, uitspraak, d('2026-09-30')))).toBe('dag-later');
    expect(reden(planUitspraak(beroep, { ...uitspraak, uitspraakOp: d('2026-06-09') }, vandaag))).toBe(
      'uitspraak-eerder',
    );
    expect(reden(planUitspraak(beroep, { ...uitspraak, toelichting: 'ja' }, vandaag))).toBe('toelichting');
  });
});

describe('the end', () => {
  const id = testId('regel');
  const stand: RegelStand = {
    opgelegdCenten: toCents(10_000),
    verminderdCenten: toCents(2_000),
    kwijtgescholdenCenten: toCents(0),
  };
  const gegrond = { gerecht: 'rechtbank', oordeel: 'gegrond', door: 'belanghebbende' } as const;
  const einde = (vervolg: Afronding['vervolg'], centen: bigint, beroep: object = gegrond) =>
    reden(
      planAfronding(
        { vervolg, regels: [{ aanslagregelId: id, verminderingCenten: toCents(centen) }] },
        { beroep: { ...gegrond, ...beroep }, standen: new Map([[id, stand]]) },
      ),
    );
  test('takes off what the court says, never more than is left of the line', () => {
    expect(einde('berusten', 8_000n)).toBe('ok');
    expect(einde('berusten', 8_001n)).toBe('te-veel');
    expect(einde('berusten', -1n)).toBe('te-veel');
    expect(einde('berusten', 0n, { oordeel: null })).toBe('geen-oordeel');
  });
  test('takes nothing off while a next court may say otherwise, nor where nobody won', () => {
    expect(einde('hoger-beroep', 0n)).toBe('ok');
    expect(einde('hoger-beroep', 1n)).toBe('wacht-op-volgende');
    expect(einde('hoger-beroep', 0n, { gerecht: 'hoge-raad' })).toBe('laatste-gerecht');
    expect(einde('berusten', 1n, { oordeel: 'ongegrond' })).toBe('niets-eraf');
    // The office lost its own appeal: what the rechtbank took off goes off now.
    expect(einde('berusten', 1n, { oordeel: 'ongegrond', door: 'kantoor', gerecht: 'gerechtshof' })).toBe(
      'ok',
    );
  });
});
