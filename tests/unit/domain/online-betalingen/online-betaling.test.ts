import { describe, expect, test } from 'vitest';
import {
  chooseBedrag,
  isOnderweg,
  isVerlopen,
  kenmerkVan,
  keuzesVan,
  naAntwoord,
  type Status,
  wachtTotVan,
} from '@/domain/online-betalingen/online-betaling';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

const c = toCents;

describe('what can be chosen', () => {
  test.each([
    // open, what is asked first, under way: all, the term
    [20_000, 10_000, 0, 20_000, 10_000],
    [20_000, 20_000, 0, 20_000, null],
    [20_000, null, 0, 20_000, null],
    [20_000, 10_000, 4_000, 16_000, 6_000],
    [20_000, 10_000, 10_000, 10_000, null],
    [20_000, 10_000, 20_000, 0, null],
    [20_000, 10_000, 25_000, 0, null],
    [0, null, 0, 0, null],
  ])('open %s, asked %s, under way %s', (open, volgende, onderweg, alles, termijn) => {
    const som = keuzesVan({
      open: c(open),
      volgende: volgende === null ? null : c(volgende),
      onderweg: c(onderweg),
    });
    expect(som).toEqual({
      alles: c(alles),
      termijn: termijn === null ? null : c(termijn),
      onderweg: c(onderweg),
    });
  });

  const keuzes = { alles: c(20_000), termijn: c(10_000), onderweg: c(0) };
  test.each([
    ['alles', 20_000, null],
    ['alles', 19_999, 'bedrag-anders'],
    ['termijn', 10_000, null],
    ['termijn', 20_000, 'bedrag-anders'],
    ['bedrag', 99, 'te-weinig'],
    ['bedrag', 100, null],
    ['bedrag', 20_000, null],
    ['bedrag', 20_001, 'te-veel'],
  ] as const)('%s of %s cents: %s', (keuze, centen, fout) => {
    const uitkomst = chooseBedrag({ keuze, gevraagd: c(centen) }, keuzes);
    expect(uitkomst).toMatchObject(
      fout === null
        ? { ok: true, bedragCenten: c(centen) }
        : { ok: false, reden: `online-betalen.fout.${fout}` },
    );
  });

  test('nothing is left, and all of less than a euro', () => {
    expect(chooseBedrag({ keuze: 'alles', gevraagd: c(0) }, { ...keuzes, alles: c(0) })).toMatchObject({
      reden: 'online-betalen.fout.niets-open',
    });
    expect(chooseBedrag({ keuze: 'alles', gevraagd: c(40) }, { ...keuzes, alles: c(40) })).toEqual({
      ok: true,
      bedragCenten: 40n,
    });
  });
});

describe('what the provider answers', () => {
  const kenmerk = kenmerkVan('00112233-4455-6677-8899-aabbccddeeff');
  const na = (status: Status, stand: 'open' | 'paid' | 'canceled' | 'expired' | 'failed') =>
    naAntwoord({ status, bedragCenten: c(100), kenmerk }, { stand, bedragCenten: c(100), kenmerk });

  test('our reference has no digits', () => {
    expect(kenmerk).toBe('OB-AABBCCDDEEFFGGHHIIJJKKLLMMNNOOPP');
  });

  test('money that came counts after an end, and an end never after money', () => {
    const paid = (['open', 'geannuleerd', 'verlopen', 'mislukt'] as const).map((s) => na(s, 'paid'));
    expect(paid).toEqual(['betaald', 'betaald', 'betaald', 'betaald']);
    expect([na('betaald', 'paid'), na('betaald', 'canceled'), na('verwerkt', 'expired')]).toEqual([
      null,
      null,
      null,
    ]);
    expect([na('open', 'open'), na('open', 'canceled'), na('open', 'expired'), na('open', 'failed')]).toEqual(
      [null, 'geannuleerd', 'verlopen', 'mislukt'],
    );
    expect(na('geannuleerd', 'expired')).toBeNull();
    expect(na('begonnen', 'paid')).toBeNull();
  });

  test('about another amount or payment it changes nothing', () => {
    const eigen = { status: 'open', bedragCenten: c(100), kenmerk } as const;
    const stand = 'paid' as const;
    expect(naAntwoord(eigen, { stand, bedragCenten: c(99), kenmerk })).toBe('past-niet');
    expect(naAntwoord(eigen, { stand, bedragCenten: c(100), kenmerk: 'OB-X' })).toBe('past-niet');
  });
});

test('collecting waits five werkdagen, over a weekend and a feast', () => {
  expect(wachtTotVan(toLocalDate('2026-03-10'), null)).toBe('2026-03-18');
  // Koningsdag is on a Monday.
  expect(wachtTotVan(toLocalDate('2026-04-24'), 5)).toBe('2026-05-05');
  const betaald = { status: 'betaald', wachtTot: toLocalDate('2026-03-18') } as const;
  expect(isOnderweg(betaald, toLocalDate('2026-03-17'))).toBe(true);
  expect(isOnderweg(betaald, toLocalDate('2026-03-18'))).toBe(false);
  expect(isOnderweg({ ...betaald, status: 'verwerkt' }, toLocalDate('2026-03-17'))).toBe(false);
});

test('what nobody goes on with is over after an hour, what the provider lost after a day', () => {
  const gemaaktOp = new Date('2026-03-10T09:00:00Z');
  const na = (uren: number) => new Date(gemaaktOp.getTime() + uren * 3_600_000);
  expect(isVerlopen({ status: 'begonnen', gemaaktOp }, na(1))).toBe(false);
  expect(isVerlopen({ status: 'begonnen', gemaaktOp }, na(1.01))).toBe(true);
  expect(isVerlopen({ status: 'open', gemaaktOp }, na(24))).toBe(false);
  expect(isVerlopen({ status: 'open', gemaaktOp }, na(24.1))).toBe(true);
});
