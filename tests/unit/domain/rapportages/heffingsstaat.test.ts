import { expect, test } from 'vitest';
import {
  perBelastingjaar,
  reconcileStaat,
  type StaatRest,
  type StaatTelling,
  staatdagen,
  staatdagUit,
  staatRegel,
  staatTotaal,
} from '@/domain/rapportages/heffingsstaat';
import { toCents } from '@/platform/cents';
import { parseLocalDate, toLocalDate } from '@/platform/local-date';

/** 1,000 imposed, 50 reduced, 100 remitted, 10 written off: 600 came in and 240 is owed. */
const telling = (more: Partial<StaatTelling> = {}): StaatTelling => ({
  belastingjaar: 2026,
  belastingsoort: 'ozb',
  teHeffen: toCents(3_000),
  opgelegd: toCents(100_000),
  verminderd: toCents(5_000),
  kwijtgescholden: toCents(10_000),
  oninbaar: toCents(1_000),
  inTeVorderen: toCents(24_000),
  ingevorderd: toCents(60_000 - 5_000),
  ...more,
});
const goed = telling({ ingevorderd: toCents(60_000) });
const rest: StaatRest = {
  kostenOntvangen: toCents(700),
  teVeelOntvangen: toCents(50),
  rekeningCourant: toCents(60_750),
  zonderSoort: toCents(0),
};

test('the four columns of a belasting, and of all', () => {
  expect(staatRegel(goed)).toEqual({
    belastingjaar: 2026,
    belastingsoort: 'ozb',
    teHeffen: 3_000n,
    geheven: 95_000n,
    nietTeInnen: 11_000n,
    inTeVorderen: 24_000n,
    ingevorderd: 60_000n,
  });
  const jaren = perBelastingjaar([
    telling({ belastingjaar: 2025 }),
    telling({ belastingsoort: 'rioolheffing' }),
    goed,
  ]);
  expect(jaren.map((j) => [j.belastingjaar, j.regels.map((r) => r.belastingsoort)])).toEqual([
    [2026, ['ozb', 'rioolheffing']],
    [2025, ['ozb']],
  ]);
  expect(staatTotaal(jaren.flatMap((j) => j.regels))).toMatchObject({ geheven: 285_000n, teHeffen: 9_000n });
});

test('what does not agree with the books is named', () => {
  expect(reconcileStaat([goed], rest)).toEqual([]);
  expect(reconcileStaat([telling()], rest)).toEqual([
    { wat: 'regel', belastingjaar: 2026, belastingsoort: 'ozb', centen: 5_000n },
    { wat: 'courant', centen: 5_000n },
  ]);
  expect(reconcileStaat([goed], { ...rest, zonderSoort: toCents(9) })).toEqual([
    { wat: 'zonderSoort', centen: 9n },
  ]);
});

test('of today or the end of a month, never of a day that tells who paid on it', () => {
  const vandaag = toLocalDate('2026-11-29');
  expect(staatdagen(vandaag).slice(0, 3)).toEqual(['2026-11-29', '2026-10-31', '2026-09-30']);
  expect(staatdagen(toLocalDate('2026-11-30'))[1]).toBe('2026-10-31');
  const dag = (text: string) => staatdagUit(parseLocalDate(text), vandaag);
  expect(['2026-02-28', '2026-02-27', '2026-12-31', 'x', ''].map(dag)).toEqual([
    '2026-02-28',
    vandaag,
    vandaag,
    vandaag,
    vandaag,
  ]);
});
