import { describe, expect, test } from 'vitest';
import { belastinguitlegVan } from '@/domain/gemeenten/belastinguitleg';
import type { Instelling } from '@/domain/gemeenten/instelling';
import { toLocalDate } from '@/platform/local-date';

const rij = (tekst: string, vanaf: string, tot: string | null = null, tekstEn?: string): Instelling => ({
  id: `${tekst} ${vanaf}`,
  soort: 'uitleg-ozb',
  waarde: { tekst, tekstEn },
  vanaf: toLocalDate(vanaf),
  tot: tot === null ? null : toLocalDate(tot),
  bron: 'proef',
  zekerheid: 'contract',
  versie: 1,
  gemaaktDoor: 'proef',
  gemaaktOp: new Date(0),
  vervallenOp: null,
});
const kantoor = [
  rij('Oud van {gemeente} en {gemeente}', '2024-01-01', '2026-03-01', 'Old of {gemeente}'),
  rij('Nieuw', '2026-03-01'),
];
const op = (jaar: number, gemeente: readonly Instelling[] = [], vandaag = '2026-11-24') =>
  belastinguitlegVan({ gemeente, kantoor }, { jaar, gemeente: 'Borne', vandaag: toLocalDate(vandaag) });

describe('the explanation of a belasting', () => {
  test('is the last that held in the year of the aanslag, with the name of the gemeente in it', () => {
    expect(op(2025).ozb).toEqual({ nl: 'Oud van Borne en Borne', en: 'Old of Borne' });
    expect(op(2026).ozb).toEqual({ nl: 'Nieuw', en: null });
  });

  test('is of today while the year runs: what is planned for later is not told yet', () => {
    expect(op(2026, [], '2026-02-28').ozb?.nl).toBe('Oud van Borne en Borne');
    const gepland = [rij('Later', '2026-12-01')];
    expect(op(2026, gepland).ozb?.nl).toBe('Nieuw');
    expect(op(2026, gepland, '2027-05-01').ozb?.nl).toBe('Later');
  });

  test('is of the gemeente before the kantoor, and there is none where nobody wrote one', () => {
    expect(op(2026, [rij('Van ons', '2026-01-01')]).ozb?.nl).toBe('Van ons');
    expect(op(2026, [rij('Van ons', '2026-01-01')]).rioolheffing).toBeNull();
    expect(op(2023).ozb).toBeNull();
  });
});
