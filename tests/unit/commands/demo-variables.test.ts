import { expect, test } from 'vitest';
import { demoVariables } from '@/commands/application';

const server = (password: string) => ({
  adminUrl: `postgresql://postgres:${password}@127.0.0.1:5432/postgres`,
  appUrl: 'postgresql://kohier_app:geheim@127.0.0.1:5432/postgres',
  appPassword: 'geheim',
});

test('people of the demo get the same ids in every demo, and each demo its own secrets', async () => {
  const one = await demoVariables(server('een'), 'kohier_een', 41_300);
  const other = await demoVariables(server('twee'), 'kohier_twee', 41_300);
  expect(one.KOHIER_SLEUTEL_BSN).toMatch(/^[0-9a-f]{64}$/);
  expect(other.KOHIER_SLEUTEL_BSN).toBe(one.KOHIER_SLEUTEL_BSN);
  for (const own of ['KOHIER_SLEUTEL_AUDIT', 'NEXTAUTH_SECRET', 'OIDC_MEDEWERKER_CLIENT_SECRET'])
    expect(other[own]).not.toBe(one[own]);
});
