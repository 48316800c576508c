import { expect, test } from 'vitest';
import { refuseAanvullend } from '@/domain/aanslagen/calculate-aanvullend';
import { planDagtekening } from '@/domain/meldingen/dagtekening';
import { toLocalDate } from '@/platform/local-date';

test('an aanslag is dated on the last day of a month, with a week to bring it there', () => {
  expect(planDagtekening(toLocalDate('2026-06-20'))).toBe('2026-06-30');
  expect(planDagtekening(toLocalDate('2026-06-23'))).toBe('2026-06-30');
  expect(planDagtekening(toLocalDate('2026-06-24'))).toBe('2026-07-31');
  expect(planDagtekening(toLocalDate('2026-12-28'))).toBe('2027-01-31');
});

test('why there is nothing to impose names the aanslag that has it before anything else', () => {
  expect(refuseAanvullend([{ reden: 'geen-bedrag' }, { reden: null }])).toBeNull();
  expect(refuseAanvullend([{ reden: 'geen-adres' }, { reden: 'al-opgelegd' }])).toBe(
    'weigering.aanvullend-al-opgelegd',
  );
  expect(refuseAanvullend([{ reden: 'geen-adres' }])).toBe('weigering.aanvullend-geen-adres');
  expect(refuseAanvullend([])).toBe('weigering.aanvullend-niets');
});
