import type { Gegevens } from '@/domain/gemeenten/geldende-instelling';
import type { Instelling } from '@/domain/gemeenten/instelling';
import { toLocalDate } from '@/platform/local-date';
import { GEMEENTEN, KANTOREN } from '../../prisma/seed/register';
import {
  GEMEENTE_INSTELLINGEN,
  KANTOOR_INSTELLINGEN,
  type SeedInstelling,
} from '../../prisma/seed/tenants.data';

const rij = (seed: SeedInstelling, id: number): Instelling =>
  ({
    ...seed,
    id: String(id),
    vanaf: toLocalDate(seed.vanaf),
    tot: null,
    versie: 1,
    gemaaktDoor: 'proef',
    gemaaktOp: new Date('2026-01-01T00:00:00Z'),
    vervallenOp: null,
  }) as Instelling;

/** The settings of a gemeente of the demo and of its kantoor, as a use case would read them. */
export function gegevensVan(sleutel: string): Gegevens {
  const gemeente = GEMEENTEN.find((g) => g.sleutel === sleutel);
  const kantoor = KANTOREN.find((k) => k.id === gemeente?.kantoorId);
  if (!gemeente || !kantoor) throw new Error(`No gemeente ${sleutel}`);
  return {
    gemeente: (GEMEENTE_INSTELLINGEN.get(gemeente.id) ?? []).map(rij),
    kantoor: (KANTOOR_INSTELLINGEN[kantoor.sleutel] ?? []).map(rij),
  };
}
