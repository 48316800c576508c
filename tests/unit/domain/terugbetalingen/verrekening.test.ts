import { describe, expect, test } from 'vitest';
import { planVerrekening, type Schuldpost, type Tegoedpost } from '@/domain/terugbetalingen/verrekening';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

const vandaag = toLocalDate('2026-06-10');
const tegoed = (aanslagId: string, centen: bigint, more: Partial<Tegoedpost> = {}): Tegoedpost => ({
  aanslagId,
  centen: toCents(centen),
  sinds: toLocalDate('2026-05-01'),
  inOpdracht: false,
  ...more,
});
const schuld = (aanslagId: string, centen: bigint, more: Partial<Schuldpost> = {}): Schuldpost => ({
  aanslagId,
  centen: toCents(centen),
  laatsteVervaldag: toLocalDate('2026-05-31'),
  wacht: false,
  insolvent: false,
  ...more,
});
const zelf = { opVerzoek: false, vandaag };
const verzoek = { opVerzoek: true, vandaag };

describe('what is set off', () => {
  test('the oldest tegoed pays the oldest debt, and never more than there is of either', () => {
    const plan = planVerrekening(
      [tegoed('nieuw', 500n), tegoed('oud', 300n, { sinds: toLocalDate('2026-04-01') })],
      [schuld('laatst', 1_000n), schuld('eerst', 200n, { laatsteVervaldag: toLocalDate('2026-03-31') })],
      zelf,
    );
    expect(plan).toMatchObject({
      ok: true,
      paren: [
        { van: 'oud', naar: 'eerst', centen: 200n },
        { van: 'oud', naar: 'laatst', centen: 100n },
        { van: 'nieuw', naar: 'laatst', centen: 500n },
      ],
    });
  });

  test('of itself only what is late and does not wait', () => {
    const opDeDag = schuld('vandaag', 100n, { laatsteVervaldag: vandaag });
    expect(planVerrekening([tegoed('t', 100n)], [opDeDag], zelf)).toEqual({
      ok: false,
      reden: 'niet-te-laat',
    });
    expect(planVerrekening([tegoed('t', 100n)], [schuld('s', 100n, { wacht: true })], zelf)).toEqual({
      ok: false,
      reden: 'wacht',
    });
  });

  test('who asks for it gets it for what waits and what is not late as well', () => {
    const plan = planVerrekening(
      [tegoed('t', 250n)],
      [
        schuld('wacht', 100n, { wacht: true }),
        schuld('later', 200n, { laatsteVervaldag: toLocalDate('2026-09-30') }),
      ],
      verzoek,
    );
    expect(plan).toMatchObject({
      ok: true,
      paren: [
        { naar: 'wacht', centen: 100n },
        { naar: 'later', centen: 150n },
      ],
    });
  });

  test('nothing from who is insolvent, though he asks for it', () => {
    const failliet = schuld('s', 100n, { wacht: true, insolvent: true });
    expect(planVerrekening([tegoed('t', 100n)], [failliet], verzoek)).toEqual({
      ok: false,
      reden: 'insolvent',
    });
  });

  test('nothing without tegoed or debt, nor with a tegoed that stands in an order', () => {
    expect(planVerrekening([], [schuld('s', 1n)], verzoek)).toEqual({ ok: false, reden: 'geen-tegoed' });
    expect(planVerrekening([tegoed('t', 1n)], [], verzoek)).toEqual({ ok: false, reden: 'geen-schuld' });
    expect(planVerrekening([tegoed('t', 1n, { inOpdracht: true })], [schuld('s', 1n)], verzoek)).toEqual({
      ok: false,
      reden: 'in-opdracht',
    });
  });
});
