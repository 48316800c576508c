import { describe, expect, test } from 'vitest';
import {
  GRONDEN,
  geldtOp,
  type Opschorting,
  redenenTegen,
  STAPPEN,
} from '@/domain/opschortingen/opschorting';
import { toLocalDate } from '@/platform/local-date';

const dag = toLocalDate;
const op = (grond: Opschorting['grond'], vanaf: string, tot: string | null): Opschorting => ({
  id: `${grond} ${vanaf}`,
  grond,
  bron: { soort: 'zaak', id: 'z' },
  persoonId: 'p',
  aanslagId: null,
  aanslagregelId: null,
  bedragCenten: null,
  vanaf: dag(vanaf),
  tot: tot === null ? null : dag(tot),
});

describe('why collecting waits', () => {
  test('from its first day to the day before its end, and without an end for good', () => {
    const held = op('bezwaar-belasting', '2026-03-10', '2026-06-01');
    expect(
      ['2026-03-09', '2026-03-10', '2026-05-31', '2026-06-01'].map((d) => geldtOp(held, dag(d))),
    ).toEqual([false, true, true, false]);
    expect(geldtOp({ ...held, tot: null }, dag('2040-01-01'))).toBe(true);
  });

  test('every reason is told, not the first one', () => {
    const rijen = GRONDEN.map((grond) => op(grond, '2026-01-01', null));
    expect(redenenTegen(rijen, 'aanmaning', dag('2026-02-01')).map((o) => o.grond)).toEqual([...GRONDEN]);
  });

  test('every ground stops every step that costs money; time to pay alone does not stop set-off', () => {
    for (const grond of GRONDEN)
      for (const stap of STAPPEN) {
        const stopped = redenenTegen([op(grond, '2026-01-01', null)], stap, dag('2026-02-01')).length === 1;
        const alleenTijd = grond === 'uitstel' || grond === 'incasso-mislukt';
        expect(stopped, `${grond} ${stap}`).toBe(!(alleenTijd && stap === 'verrekening'));
      }
  });
});
