import { expect, test } from 'vitest';
import { eindeAdempauze } from '@/law/invordering/adempauze';
import { toLocalDate } from '@/platform/local-date';

test('an adempauze lasts three months, to the last day of a shorter month', () => {
  expect(eindeAdempauze(toLocalDate('2026-06-12'))).toBe('2026-09-12');
  expect(eindeAdempauze(toLocalDate('2026-11-30'))).toBe('2027-02-28');
});
