import { describe, expect, test } from 'vitest';
import { type HeffingTelling, heffingTotaal, perKlasse, reconcile } from '@/domain/rapportages/heffing';
import { toCents } from '@/platform/cents';

const c = toCents;

/** 1,000 levied, 50 reduced of which 20 was paid already, 600 received, 100 remitted: 270 open. */
const telling = (more: Partial<HeffingTelling> = {}): HeffingTelling => ({
  belastingsoort: 'ozb',
  aanslagregels: 3,
  geheven: { feiten: c(100_000), grootboek: c(100_000) },
  verminderd: { feiten: c(5_000), grootboek: c(5_000) },
  terugTeBetalen: c(2_000),
  ontvangen: c(60_000),
  kwijtgescholden: c(10_000),
  oninbaar: c(0),
  open: c(100_000 - (5_000 - 2_000) - 60_000 - 10_000),
  ...more,
});

describe('levied against received closes on the grootboek', () => {
  test('what agrees gives no difference', () => {
    expect(reconcile([telling(), telling({ belastingsoort: 'rioolheffing' })])).toEqual([]);
  });

  test('an aanslagregel that was never booked is named', () => {
    const wrong = telling({ geheven: { feiten: c(100_001), grootboek: c(100_000) } });
    expect(reconcile([wrong])).toEqual([{ belastingsoort: 'ozb', wat: 'geheven', centen: 1n }]);
  });

  test('a vermindering that was granted and not booked is named', () => {
    const wrong = telling({ verminderd: { feiten: c(6_000), grootboek: c(5_000) } });
    expect(reconcile([wrong])).toEqual([{ belastingsoort: 'ozb', wat: 'verminderd', centen: 1_000n }]);
  });

  test('an open euro that nothing explains is named', () => {
    expect(reconcile([telling({ open: c(26_900) })])).toEqual([
      { belastingsoort: 'ozb', wat: 'open', centen: 100n },
    ]);
  });

  test('the total is the sum of the rows', () => {
    expect(heffingTotaal([telling(), telling()])).toMatchObject({ aanslagregels: 6, ontvangen: 120_000n });
  });
});

describe('the list that a figure was counted from', () => {
  test('a small count is withheld and does not read as none', () => {
    const klassen = perKlasse([
      { belastingsoort: 'ozb', klasse: 1, aantal: 4 },
      { belastingsoort: 'ozb', klasse: 2, aantal: 18 },
      { belastingsoort: 'ozb', klasse: 5, aantal: 10 },
    ]);
    expect(klassen.map((klasse) => klasse.aantallen.ozb)).toEqual([null, 18, 0, 0, null, 0]);
    expect(klassen.map((klasse) => klasse.aantallen.rioolheffing)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
