import { expect, test } from 'vitest';
import { ROLLEN_PER_GEMEENTE } from '@/domain/medewerkers/rol';
import { permissionTable } from '@/platform/permissions';

test('[B-08] a kassier is of one gemeente, and has the till, finding who pays, and nothing of anybody else', () => {
  expect(ROLLEN_PER_GEMEENTE).toContain('kassier');
  const eigen = Object.entries(permissionTable())
    .filter(([, rollen]) => rollen.includes('kassier'))
    .map(([verb]) => verb);
  expect(eigen.sort()).toEqual([
    'kas.ontvangen',
    'kas.tekenen',
    'kas.zien',
    'kennis.zien',
    'klant.zoeken',
    'werk.zien',
  ]);
});
