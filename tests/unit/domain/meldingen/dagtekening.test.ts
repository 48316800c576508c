import { expect, test } from 'vitest';
import { refuseAanvullend } from '@/domain/aanslagen/calculate-aanvullend';
import type { Gegevens } from '@/domain/gemeenten/geldende-instelling';
import type { Instelling } from '@/domain/gemeenten/instelling';
import { readWaarde } from '@/domain/gemeenten/instelling.schema';
import { planDagtekening } from '@/domain/meldingen/dagtekening';
import { toLocalDate } from '@/platform/local-date';

const GEEN: Gegevens = { gemeente: [], kantoor: [] };
const dagen = (aantal: number, vanaf: string): Instelling => ({
  ...{
    id: `${aantal}`,
    soort: 'dagtekening-aanvullend',
    waarde: { dagen: aantal },
    vanaf: toLocalDate(vanaf),
    tot: null,
  },
  ...{
    bron: 'proef',
    zekerheid: 'contract',
    versie: 1,
    gemaaktDoor: 'proef',
    gemaaktOp: new Date(0),
    vervallenOp: null,
  },
});
const op = (vandaag: string, gegevens: Gegevens = GEEN) => planDagtekening(gegevens, toLocalDate(vandaag));

test('an aanslag is dated on the last day of a month, with a week to bring it there', () => {
  expect(op('2026-06-20')).toBe('2026-06-30');
  expect(op('2026-06-23')).toBe('2026-06-30');
  expect(op('2026-06-24')).toBe('2026-07-31');
  expect(op('2026-12-28')).toBe('2027-01-31');
});

test('with as many days as the gemeente chose, else the kantoor, from the day that it holds', () => {
  const kantoor = { ...GEEN, kantoor: [dagen(21, '2026-01-01')] };
  expect(op('2026-06-09', kantoor)).toBe('2026-06-30');
  expect(op('2026-06-10', kantoor)).toBe('2026-07-31');
  const beide = { ...kantoor, gemeente: [dagen(1, '2026-06-10')] };
  expect(op('2026-06-10', beide)).toBe('2026-06-30');
  expect(op('2026-06-30', beide)).toBe('2026-07-31');
  // The day before it held the choice of the kantoor did.
  expect(op('2026-06-09', { ...beide, kantoor: [dagen(22, '2026-01-01')] })).toBe('2026-07-31');
  expect(readWaarde('dagtekening-aanvullend', { dagen: 92 })).toEqual({ dagen: 92 });
  for (const fout of [0, 93, 1.5])
    expect(() => readWaarde('dagtekening-aanvullend', { dagen: fout })).toThrow();
});

test('why there is nothing to impose names the aanslag that has it before anything else', () => {
  expect(refuseAanvullend([{ reden: 'geen-bedrag' }, { reden: null }])).toBeNull();
  expect(refuseAanvullend([{ reden: 'geen-adres' }, { reden: 'al-opgelegd' }])).toBe(
    'weigering.aanvullend-al-opgelegd',
  );
  expect(refuseAanvullend([{ reden: 'geen-adres' }])).toBe('weigering.aanvullend-geen-adres');
  expect(refuseAanvullend([])).toBe('weigering.aanvullend-niets');
});
