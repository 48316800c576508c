import { testId } from '@tests/support/two-tenants';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hoogstens, type RegelStand } from '@/domain/aanslagen/vermindering';
import type { Bezwaarregel } from '@/domain/bezwaren/bezwaar';
import {
  OORZAKEN,
  planUitspraak,
  teltVoorNorm,
  UITKOMSTEN,
  type Uitspraakfeiten,
  type Uitspraakvoorstel,
} from '@/domain/bezwaren/uitspraak';
import { toCents } from '@/platform/cents';

const id = testId('regel');
const regel: Bezwaarregel = {
  aanslagregelId: id,
  grond: 'anders',
  gewenst: 6_000n,
  soort: 'bedrag',
  betwistCenten: toCents(4_000),
  gekozen: true,
};
const stand: RegelStand = {
  opgelegdCenten: toCents(10_000),
  verminderdCenten: toCents(0),
  kwijtgescholdenCenten: toCents(0),
};
const feiten = (more: Partial<Uitspraakfeiten> = {}): Uitspraakfeiten => ({
  kosten: null,
  regels: [regel],
  standen: new Map([[id, stand]]),
  tijdig: true,
  verschoonbaar: null,
  herstelVerlopen: false,
  hoorstand: 'niet-gevraagd',
  ...more,
});
const MOTIVERING = 'U hebt gelijk: wij telden twee keer.';
const voorstel = (
  uitkomst: Uitspraakvoorstel['uitkomst'],
  centen = 0n,
  more: Partial<Uitspraakvoorstel> = {},
): Uitspraakvoorstel => ({
  kosten: null,
  uitkomst,
  oorzaak: centen > 0n ? 'fout-kantoor' : null,
  nietOntvankelijk: null,
  kennelijk: false,
  regels: [
    {
      aanslagregelId: id,
      verminderingCenten: toCents(centen),
      nieuweWaardeEuro: null,
      motivering: MOTIVERING,
    },
  ],
  ...more,
});
const reden = (v: Uitspraakvoorstel, f = feiten()) => {
  const plan = planUitspraak(v, f);
  return plan.ok ? 'ok' : plan.reden.replace('bezwaar.fout.', '');
};

describe('the decision', () => {
  test('fits what goes off: all that was asked is gegrond, less is a part, nothing is no', () => {
    expect(reden(voorstel('gegrond', 4_000n))).toBe('ok');
    expect(reden(voorstel('gegrond', 3_999n))).toBe('is-gedeeltelijk');
    expect(reden(voorstel('gedeeltelijk-gegrond', 3_999n))).toBe('ok');
    expect(reden(voorstel('gedeeltelijk-gegrond', 4_000n))).toBe('is-gegrond');
    expect(reden(voorstel('gegrond', 0n))).toBe('bedrag-nodig');
    expect(reden(voorstel('ongegrond'))).toBe('ok');
    expect(reden(voorstel('ongegrond', 1n))).toBe('niets-eraf');
  });

  test('who named no amount can be right with any amount', () => {
    const f = feiten({ regels: [{ ...regel, gewenst: null, betwistCenten: toCents(10_000) }] });
    expect(reden(voorstel('gegrond', 500n), f)).toBe('ok');
    expect(reden(voorstel('gedeeltelijk-gegrond', 500n), f)).toBe('ok');
  });

  test('has a reason for every line, and a cause when something goes off', () => {
    const kaal = voorstel('ongegrond', 0n, {
      regels: [
        { aanslagregelId: id, verminderingCenten: toCents(0), nieuweWaardeEuro: null, motivering: 'nee' },
      ],
    });
    expect(reden(kaal)).toBe('motivering');
    expect(reden(voorstel('ongegrond', 0n, { regels: [] }))).toBe('motivering');
    expect(reden(voorstel('gegrond', 4_000n, { oorzaak: null }))).toBe('oorzaak');
  });

  test('about a line that is not disputed is refused', () => {
    const vreemd = {
      aanslagregelId: testId('ander'),
      verminderingCenten: toCents(1),
      nieuweWaardeEuro: null,
      motivering: MOTIVERING,
    };
    const v = voorstel('gegrond', 4_000n);
    expect(reden({ ...v, regels: [...v.regels, vreemd] })).toBe('vreemde-regel');
  });

  test('a late one waits for somebody who looks why, and then is no, or is handled', () => {
    const laat = (verschoonbaar: boolean | null) => feiten({ tijdig: false, verschoonbaar });
    const no = voorstel('niet-ontvankelijk', 0n, { nietOntvankelijk: 'te-laat' });
    expect(reden(no, laat(null))).toBe('beoordeel-te-laat');
    expect(reden(voorstel('gegrond', 4_000n), laat(null))).toBe('beoordeel-te-laat');
    expect(reden(no, laat(false))).toBe('ok');
    expect(reden(voorstel('gegrond', 4_000n), laat(false))).toBe('te-laat-is-niet-ontvankelijk');
    expect(reden(voorstel('gegrond', 4_000n), laat(true))).toBe('ok');
    expect(reden(no, laat(true))).toBe('niet-te-laat');
    expect(reden(no)).toBe('niet-te-laat');
    expect(reden(voorstel('niet-ontvankelijk'))).toBe('waarom-niet-ontvankelijk');
  });

  test('without grounds it is no only after they were asked for and did not come', () => {
    const no = voorstel('niet-ontvankelijk', 0n, { nietOntvankelijk: 'geen-gronden' });
    expect(reden(no)).toBe('herstel-niet-verlopen');
    expect(reden(no, feiten({ herstelVerlopen: true }))).toBe('ok');
  });

  test('who asked to be heard is heard before he gets less than he asked', () => {
    for (const hoorstand of ['gevraagd', 'gepland'] as const) {
      expect(reden(voorstel('ongegrond'), feiten({ hoorstand }))).toBe('eerst-horen');
      expect(reden(voorstel('gedeeltelijk-gegrond', 1n), feiten({ hoorstand }))).toBe('eerst-horen');
      expect(reden(voorstel('gegrond', 4_000n), feiten({ hoorstand }))).toBe('ok');
    }
    for (const hoorstand of ['gehoord', 'afgezien'] as const)
      expect(reden(voorstel('ongegrond'), feiten({ hoorstand }))).toBe('ok');
  });

  test('whatever is proposed, never more goes off than is left of the line', () => {
    const centen = fc.bigInt({ min: -10n, max: 20_000n });
    fc.assert(
      fc.property(fc.constantFrom(...UITKOMSTEN), centen, centen, (uitkomst, eraf, verminderd) => {
        const nu = { ...stand, verminderdCenten: toCents(verminderd < 0n ? 0n : verminderd % 10_001n) };
        const plan = planUitspraak(
          voorstel(uitkomst, eraf, { oorzaak: 'fout-kantoor' }),
          feiten({ standen: new Map([[id, nu]]) }),
        );
        if (!plan.ok) return;
        expect(plan.totaalCenten).toBe(eraf);
        expect(eraf).toBeLessThanOrEqual(hoogstens(nu));
        expect(eraf).toBeGreaterThanOrEqual(0n);
      }),
    );
  });

  test('only an error of our own counts for the norm of 3 percent', () => {
    expect(OORZAKEN.filter(teltVoorNorm)).toEqual(['fout-kantoor']);
  });
});
