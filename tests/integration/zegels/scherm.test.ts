import { renderPage } from '@tests/support/render-page';
import { twoTenants } from '@tests/support/two-tenants';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import zegels from '@/app/(beheer)/beheer/zegels/page';
import { zegelsControleren } from '@/jobs/zegels';
import type { Context } from '@/platform/context';
import { openVerzegeld, sealAll, staf, type Verzegeld, writeRegels } from './arrange';

const { a, b, kantoor } = twoTenants;
let ctx: Context;
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/beheer/zegels',
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/beheer/zegels', taal: 'nl', thema: '', now: ctx.now },
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten: ctx.gemeenten.map((g) => g.gemeenteId), sessie: null }),
}));

let omgeving: Verzegeld;
beforeAll(async () => {
  omgeving = await openVerzegeld();
});
afterAll(() => omgeving.close());

const leegVraag = { params: Promise.resolve({}), searchParams: Promise.resolve({}) };
const show = async () => renderPage(await zegels(leegVraag as never));
const toon = async (gemeenten: Context['gemeenten']) => {
  ctx = { ...staf, gemeenten, kantoorRollen: ['auditor'] };
  return show();
};

test('says what has no seal yet, then that all is well, and then what is not', async () => {
  await writeRegels(1);
  const nieuw = await toon(staf.gemeenten);
  expect(nieuw).toContain('De zegels zijn nog niet gecontroleerd');
  expect(nieuw).toContain('nog geen zegel');
  expect(nieuw).toContain('nieuwe regels wachten');
  await sealAll(omgeving.baas);
  await zegelsControleren.run({ kantoorId: kantoor.id });
  const goed = await toon(staf.gemeenten);
  expect(goed).toContain('De laatste zegels kloppen');
  expect(goed).toContain('alles is verzegeld');
  expect(goed).toContain(b.naam);
  await omgeving.baas.query('delete from audit where gemeente_id = $1', [a.id]);
  await zegelsControleren.run({ kantoorId: kantoor.id });
  const fout = await toon(staf.gemeenten);
  expect(fout).toContain('Er klopt iets niet');
  expect(fout).toMatch(new RegExp(`${a.naam}, wie wat deed: zegel 1`));
  // Who may not see that gemeente hears nothing about it.
  const elders = await toon(staf.gemeenten.filter((g) => g.gemeenteId === b.id));
  expect(elders).toContain('De laatste zegels kloppen');
  expect(elders).not.toContain(`${a.naam}, `);
});

test('says that there is no copy outside the database', async () => {
  const map = process.env.KOHIER_ANKER_MAP;
  delete process.env.KOHIER_ANKER_MAP;
  await zegelsControleren.run({ kantoorId: kantoor.id });
  process.env.KOHIER_ANKER_MAP = map;
  expect(await toon(staf.gemeenten)).toContain('geen kopie van de zegels buiten de database');
});
