import { testId } from '@tests/support/two-tenants';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hoogstens, type RegelStand } from '@/domain/aanslagen/vermindering';
import { beslisdagVan, stilstand, tijdigheidVan, verdagenTot } from '@/domain/bezwaren/beslisdag';
import {
  type Aanslagregel,
  betwistVan,
  lagerBij,
  onderwerpVan,
  planBezwaren,
  totaalBetwist,
} from '@/domain/bezwaren/bezwaar';
import type { Belastingsoort } from '@/law/heffing/belastingsoort';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

const keuzes = { betaalschema: 'twee-termijnen' } as const;
const stand = (opgelegd: bigint, verminderd = 0n, kwijt = 0n): RegelStand => ({
  opgelegdCenten: toCents(opgelegd),
  verminderdCenten: toCents(verminderd),
  kwijtgescholdenCenten: toCents(kwijt),
});
/** OZB of 0.1524 % over 312,000 euro: 475.49. */
const ozb = (naam: string, object: string): Aanslagregel => ({
  id: testId(naam),
  belastingsoort: 'ozb',
  tarief: { code: 'eigenaar-woning', percentage: '0.1524', bedragCenten: null },
  keuzes,
  aantal: 312_000n,
  gebeurtenis: null,
  object: { id: testId(object) },
});
const ander = (naam: string, belastingsoort: Belastingsoort): Aanslagregel => ({
  id: testId(naam),
  belastingsoort,
  tarief: { code: 'vast', percentage: null, bedragCenten: 20_640n },
  keuzes,
  aantal: 1n,
  gebeurtenis: null,
  object: null,
});
const huis = ozb('huis', 'a');
const winkelEigenaar = ozb('winkel eigenaar', 'b');
const winkelGebruiker = ozb('winkel gebruiker', 'b');
const afval = ander('afval', 'afvalstoffenheffing');
const lediging = ander('lediging', 'afvalstoffenheffing');
const hond = ander('hond', 'hondenbelasting');
const biljet = [huis, winkelEigenaar, winkelGebruiker, afval, lediging, hond];
const standen = new Map(
  biljet.map((r) => [r.id, stand(r.belastingsoort === 'ozb' ? 47_549n : 20_640n)] as const),
);
const vraag = (regel: Aanslagregel, gewenst: bigint | null = null) => ({
  aanslagregelId: regel.id,
  grond: 'anders' as const,
  gewenst,
});
const plan = (...gevraagd: ReturnType<typeof vraag>[]) => planBezwaren(gevraagd, biljet, standen);

describe('one letter against several lines', () => {
  test('becomes one bezwaar for each object and each belasting', () => {
    const gepland = plan(vraag(huis), vraag(winkelEigenaar), vraag(afval), vraag(lediging), vraag(hond));
    expect(gepland.ok && gepland.delen.map((d) => [d.soort, d.regels.map((r) => r.aanslagregelId)])).toEqual([
      ['woz', [huis.id]],
      ['woz', [winkelEigenaar.id, winkelGebruiker.id]],
      ['heffing', [afval.id, lediging.id]],
      ['heffing', [hond.id]],
    ]);
  });

  test('takes the other OZB of the object along, at the value that is right to the objector', () => {
    const gepland = plan(vraag(winkelEigenaar, 285_000n));
    expect(gepland.ok && gepland.delen[0]?.regels).toMatchObject([
      { aanslagregelId: winkelEigenaar.id, gekozen: true, gewenst: 285_000n, betwistCenten: 4_115n },
      {
        aanslagregelId: winkelGebruiker.id,
        gekozen: false,
        grond: null,
        gewenst: 285_000n,
        betwistCenten: 4_115n,
      },
    ]);
  });

  test('names what is disputed: the difference, or with nothing named all of it', () => {
    const gepland = plan(vraag(huis, 285_000n), vraag(afval, 10_000n), vraag(hond));
    expect(gepland.ok && gepland.delen.map((d) => totaalBetwist(d.regels))).toEqual([
      4_115n,
      10_640n,
      20_640n,
    ]);
  });

  test('is refused in words without a line, with a line of another aanslag, and for what is nothing any more', () => {
    expect(plan()).toMatchObject({ ok: false, reden: 'bezwaar.fout.kies-regel' });
    expect(plan(vraag(ander('vreemd', 'ozb')))).toMatchObject({
      ok: false,
      reden: 'bezwaar.fout.kies-regel',
    });
    const weg = new Map([...standen, [hond.id, stand(20_640n, 20_000n, 640n)] as const]);
    expect(planBezwaren([vraag(hond)], biljet, weg)).toMatchObject({
      ok: false,
      reden: 'bezwaar.fout.niets-meer',
    });
  });

  test('is refused at its field where what is right to him is not lower', () => {
    for (const [regel, gewenst] of [
      [huis, 312_000n],
      [huis, 400_000n],
      [afval, 20_640n],
      [afval, 999_999n],
      [afval, -1n],
    ] as const)
      expect(plan(vraag(regel, gewenst))).toMatchObject({
        ok: false,
        reden: 'bezwaar.fout.niet-lager',
        veld: `gewenst-${regel.id}`,
      });
  });

  test('whatever is chosen: every chosen line is in one bezwaar, never two values or two belastingen in one', () => {
    fc.assert(
      fc.property(fc.subarray(biljet, { minLength: 1 }), (gekozen) => {
        const gepland = plan(...gekozen.map((r) => vraag(r)));
        if (!gepland.ok) throw new Error(gepland.reden);
        const ids = gepland.delen.flatMap((d) => d.regels.map((r) => r.aanslagregelId));
        expect(new Set(ids).size).toBe(ids.length);
        for (const regel of gekozen) expect(ids).toContain(regel.id);
        for (const deel of gepland.delen) {
          const regels = deel.regels.map((d) => biljet.find((r) => r.id === d.aanslagregelId));
          expect(new Set(regels.map((r) => r?.belastingsoort)).size).toBe(1);
          if (deel.soort === 'woz') expect(new Set(regels.map((r) => r?.object?.id)).size).toBe(1);
        }
      }),
    );
  });
});

describe('what is disputed', () => {
  test('is never more than is left of the line, and with the amount that is right to him exactly the rest', () => {
    const centen = fc.bigInt({ min: 0n, max: 1_000_000n });
    fc.assert(
      fc.property(centen, centen, centen, fc.option(centen), (a, b, c, gewenst) => {
        const st = stand(a + b + c, b, c);
        const uit = betwistVan(afval, st, gewenst);
        if (!uit.ok) {
          expect(gewenst).toBeGreaterThanOrEqual(a);
          return;
        }
        expect(uit.centen).toBe(a - (gewenst ?? 0n));
        expect(uit.centen).toBeLessThanOrEqual(hoogstens(st));
      }),
    );
  });

  test('of a value that was lowered before counts from what it is now', () => {
    // 285,000 was granted before: 4,115 off. At 280,000 another 7.62 goes off.
    expect(lagerBij(huis, stand(47_549n, 4_115n), 280_000n)).toBe(762n);
    // Part of it was waived: no more than is left.
    expect(lagerBij(huis, stand(47_549n, 0n, 47_000n), 280_000n)).toBe(549n);
    expect(lagerBij(huis, stand(47_549n), 400_000n)).toBe(0n);
  });

  test('of ozb is the value, of anything else the amount', () => {
    expect(biljet.map((r) => onderwerpVan(r.belastingsoort))).toEqual([
      'woz-waarde',
      'woz-waarde',
      'woz-waarde',
      'bedrag',
      'bedrag',
      'bedrag',
    ]);
  });
});

describe('its days', () => {
  const feiten = (ontvangen: string, more = {}) => ({
    soort: 'woz' as const,
    dagtekening: toLocalDate('2026-02-28'),
    ontvangen: toLocalDate(ontvangen),
    terPost: null,
    opgeschortDagen: 0,
    verdaagd: false,
    ...more,
  });

  test('received within the term, before it, after it, or posted in time', () => {
    const grond = (f: ReturnType<typeof feiten>) => tijdigheidVan(f).waarde.grond;
    expect(grond(feiten('2026-03-24'))).toBe('ontvangen');
    expect(grond(feiten('2026-02-20'))).toBe('te-vroeg');
    // Six weeks end on Saturday 11 April: Monday the 13th is in time.
    expect(grond(feiten('2026-04-13'))).toBe('ontvangen');
    expect(grond(feiten('2026-04-14'))).toBe('te-laat');
    expect(grond(feiten('2026-04-15', { terPost: toLocalDate('2026-04-13') }))).toBe('verzendtheorie');
  });

  test('the decision: in the year of receipt, once six weeks longer, and later by the days that it stood still', () => {
    expect(beslisdagVan(feiten('2026-03-24')).waarde.laatsteDag).toBe('2026-12-31');
    expect(verdagenTot(feiten('2026-03-24'))).toBe('2027-02-11');
    expect(verdagenTot(feiten('2026-03-24', { verdaagd: true }))).toBeNull();
    expect(beslisdagVan(feiten('2026-03-24', { opgeschortDagen: 10 })).waarde.laatsteDag).toBe('2027-01-10');
  });

  test('it stands still until what was asked is there, and no longer than it could be sent', () => {
    const dag = toLocalDate;
    expect(stilstand(dag('2026-03-25'), dag('2026-04-22'), dag('2026-04-01'))).toBe(7);
    expect(stilstand(dag('2026-03-25'), dag('2026-04-22'), dag('2026-05-01'))).toBe(28);
    expect(stilstand(dag('2026-03-25'), dag('2026-04-22'), dag('2026-03-25'))).toBe(0);
  });
});
