import { describe, expect, test } from 'vitest';
import { planVaststelling, type Vaststelfeiten } from '@/domain/bezwaren/dwangsom';
import { type Ingebrekefeiten, planIngebrekestelling } from '@/domain/bezwaren/ingebrekestelling';
import { toLocalDate as d } from '@/platform/local-date';

const binnen = (more: Partial<Ingebrekefeiten> = {}) => {
  const plan = planIngebrekestelling({
    soort: 'bezwaar',
    fase: 'in-behandeling',
    beslisdag: d('2026-12-31'),
    eerder: false,
    ontvangenOp: d('2027-01-04'),
    vandaag: d('2027-01-05'),
    ...more,
  });
  return plan.ok ? 'ok' : plan.reden.replace('bezwaar.fout.', '');
};

describe('a notice of default', () => {
  test('is taken in after the last day to decide, also while a decision waits for its second person', () => {
    expect(binnen()).toBe('ok');
    expect(binnen({ fase: 'besluit-gevraagd' })).toBe('ok');
    expect(binnen({ ontvangenOp: d('2027-01-01') })).toBe('ok');
  });

  test('is refused before its time, with the day', () => {
    expect(binnen({ ontvangenOp: d('2026-12-31') })).toBe('ingebreke-te-vroeg');
    const plan = planIngebrekestelling({
      soort: 'bezwaar',
      fase: 'ontvangen',
      beslisdag: d('2026-12-31'),
      eerder: false,
      ontvangenOp: d('2026-12-31'),
      vandaag: d('2027-01-05'),
    });
    expect(plan).toMatchObject({ veld: 'ontvangen', waarden: { beslisdag: '2026-12-31' } });
  });

  test.each([
    ['ingebreke-alleen-bezwaar', { soort: 'kwijtschelding' }],
    ['al-in-gebreke', { eerder: true }],
    ['ingebreke-besloten', { fase: 'afgehandeld' }],
    ['ingebreke-besloten', { fase: 'ingetrokken' }],
    ['ingebreke-staat-stil', { fase: 'aanvullen' }],
    ['ontvangen-later', { ontvangenOp: d('2027-01-06') }],
  ] as const)('is refused: %s', (reden, more) => {
    expect(binnen(more)).toBe(reden);
  });
});

const vast = (more: Partial<Vaststelfeiten> = {}) =>
  planVaststelling({
    ingebrekestelling: { ontvangenOp: d('2027-01-04'), onredelijkLaat: null },
    uitspraakOp: null,
    ingetrokkenOp: null,
    kennelijk: false,
    vandaag: d('2027-02-03'),
    ...more,
  });

describe('the amount', () => {
  test('is fixed when the decision comes: to the day before', () => {
    expect(vast({ uitspraakOp: d('2027-02-03') })).toEqual({
      ok: true,
      vaststelling: {
        ingebrekestellingOp: '2027-01-04',
        einde: 'besluit',
        eindeOp: '2027-02-03',
        dagen: 15,
        bedragCenten: 35_700n,
        uitgesloten: null,
      },
    });
  });

  test('is not fixed while it runs, and at its most when no decision came', () => {
    expect(vast({ vandaag: d('2027-03-01') })).toMatchObject({
      ok: false,
      reden: 'bezwaar.fout.dwangsom-loopt',
      waarden: { laatsteDag: '2027-03-01' },
    });
    expect(vast({ vandaag: d('2027-03-02') })).toMatchObject({
      vaststelling: { einde: 'maximum', eindeOp: '2027-03-02', dagen: 42, bedragCenten: 144_200n },
    });
  });

  test('ends with who takes his objection back', () => {
    expect(vast({ ingetrokkenOp: d('2027-01-21') })).toMatchObject({
      vaststelling: { einde: 'ingetrokken', dagen: 2, bedragCenten: 4_600n },
    });
  });

  test('is nothing where a person found so, and counts while nobody looked', () => {
    const op = { uitspraakOp: d('2027-02-03') };
    const laat = { ontvangenOp: d('2027-01-04'), onredelijkLaat: true };
    expect(vast({ ...op, ingebrekestelling: laat })).toMatchObject({
      vaststelling: { dagen: 15, bedragCenten: 0n, uitgesloten: 'onredelijk-laat' },
    });
    expect(vast({ ...op, ingebrekestelling: { ...laat, onredelijkLaat: false } })).toMatchObject({
      vaststelling: { bedragCenten: 35_700n },
    });
    expect(vast({ ...op, kennelijk: true })).toMatchObject({
      vaststelling: { bedragCenten: 0n, uitgesloten: 'kennelijk' },
    });
  });
});
