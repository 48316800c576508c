import { renderPage } from '@tests/support/render-page';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import Aanslag from '@/app/(mijn)/mijn/[gemeente]/aanslagen/[id]/page';
import Betaling from '@/app/(mijn)/mijn/[gemeente]/betaling/[id]/page';
import Incasso from '@/app/(mijn)/mijn/[gemeente]/incasso/page';
import { sayRetour } from '@/app/incasso/incasso-words';
import { Betaalnabootsing } from '@/commands/betaalprovider/nabootsing';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { endToEndId, verzamelingId } from '@/domain/incasso/batch';
import { getIncassostand } from '@/domain/incasso/incasso.queries';
import { followOnlineBetaling } from '@/domain/online-betalingen/follow-online-betaling';
import { type Keuze, kenmerkVan } from '@/domain/online-betalingen/online-betaling';
import { listOnlineBetalingen } from '@/domain/online-betalingen/online-betaling.queries';
import { openOnlineBetaling } from '@/domain/online-betalingen/open-online-betaling';
import { settleOnlineBetalingen } from '@/domain/online-betalingen/settle-online-betalingen';
import { startOnlineBetaling } from '@/domain/online-betalingen/start-online-betaling';
import { toCents } from '@/platform/cents';
import { readIn, writeIn } from '@/platform/tenant';
import { a, burger, dienIn, kantoor, lees, machtig, openIncasso, staf, werk } from '../incasso/arrange';

const nu = vi.hoisted(() => ({ moment: '2026-03-02T09:00:00Z' }));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', ownPage: true, path: '/', taal: 'nl', thema: '' },
    now: new Date(nu.moment),
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx: burger(nu.moment), gemeenten: [a.id], sessie: null }),
}));
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
}));

let t: Awaited<ReturnType<typeof openIncasso>>;
const provider = new Betaalnabootsing(new Map([['sleutel-van-de-proef-1', 'geheim-van-de-proef-1']]));
const OMGEVING = ['BETAALPROVIDER_URL', 'BETAALPROVIDER_TOEGANG', 'BETAALPROVIDER_GEHEIM'];
beforeAll(async () => {
  t = await openIncasso([[30_001n, 20_000n], [7_000n]]);
  Object.assign(process.env, {
    BETAALPROVIDER_URL: await provider.listen(0),
    BETAALPROVIDER_TOEGANG: `${kantoor.id}=sleutel-van-de-proef-1`,
    BETAALPROVIDER_GEHEIM: `${kantoor.id}=geheim-van-de-proef-1`,
  });
});
afterAll(async () => {
  for (const naam of OMGEVING) delete process.env[naam];
  await provider.close();
  await t.close();
});

const van = (n: number): string => t.vanA[n]?.id ?? '';
const zie = async (page: typeof Betaling, meer: Record<string, string> = {}) =>
  renderPage(
    await page({
      params: Promise.resolve({ gemeente: a.sleutel, ...meer }),
      searchParams: Promise.resolve({}),
    }),
  );
const openVan = async (aanslagId: string) =>
  (await readIn(staf(nu.moment), [a.id], (read) => getStandVanAanslagen(read, a.id, [aanslagId]))).get(
    aanslagId,
  )?.openCenten;

async function betaal(aanslagId: string, keuze: Keuze, centen: bigint): Promise<string> {
  const ctx = burger(nu.moment);
  const id = await writeIn(ctx, a.id, (write) =>
    startOnlineBetaling(write, {
      aanslagId,
      keuze,
      gevraagd: toCents(centen),
      sleutel: `${keuze} ${centen}`,
    }),
  );
  await openOnlineBetaling(ctx, a.id, id);
  provider.besluit(provider.van(kenmerkVan(id)).id, 'paid');
  expect(await followOnlineBetaling(ctx, a.id, id)).toBe('betaald');
  return id;
}

let saldo = 0n;
let nummer = 0;
async function bank(dag: string, regels: Parameters<typeof lees>[1]['regels']): Promise<void> {
  nummer += 1;
  nu.moment = `${dag}T22:00:00Z`;
  await lees(t.map, { nummer, dag, regels, moment: nu.moment, begin: saldo });
  for (const { centen } of regels) saldo += centen;
  await settleOnlineBetalingen(werk(nu.moment));
}

test('[C-15] an aanslag is paid in part and whole; a mandate and what the bank took back are there to see', async () => {
  const deel = await betaal(van(1), 'bedrag', 2_000n);
  expect(await zie(Aanslag, { id: van(1) })).toContain('Betaald, wordt verwerkt');
  const rest = await betaal(van(1), 'alles', 5_000n);
  await bank('2026-03-04', [
    { ref: 'OB-1', centen: 2_000n, end: kenmerkVan(deel) },
    { ref: 'OB-2', centen: 5_000n, end: kenmerkVan(rest) },
  ]);
  expect(await openVan(van(1))).toBe(0n);
  for (const id of [deel, rest]) expect(await zie(Betaling, { id })).toContain('Uw betaling is verwerkt');
  // The desk has the same before it.
  const balie = await readIn(staf(nu.moment), [a.id], (read) =>
    listOnlineBetalingen(read, a.id, a.persoonId),
  );
  expect(balie.map((b) => b.status).slice(0, 2)).toEqual(['verwerkt', 'verwerkt']);

  nu.moment = '2026-03-05T09:00:00Z';
  expect(await zie(Incasso)).not.toContain('H. Müller');
  await machtig(a, nu.moment);
  expect(await zie(Incasso)).toContain('H. Müller');
  const batch = await dienIn(t.client, '2026-03-26', '2026-03-20T09:00:00Z');
  const { rows } = await t.client.query<{ id: string; centen: string; reeks: string }>(
    `select x.id, x.bedrag_centen as centen, x.reeks from incassopost x join incassoplan p on p.id = x.plan_id
     where x.batch_id = $1 and p.aanslag_id = $2 and x.status = 'ingediend'`,
    [batch, van(0)],
  );
  const [post] = rows;
  if (!post) throw new Error('nothing was collected');
  const centen = BigInt(post.centen);
  const voor = await openVan(van(0));
  await bank('2026-03-26', [
    { ref: 'IN-1', centen, end: endToEndId(post.id), verzameling: verzamelingId(batch, a.id, post.reeks) },
  ]);
  expect(await openVan(van(0))).toBe((voor ?? 0n) - centen);
  await bank('2026-03-30', [{ ref: 'IN-2', centen: -centen, end: endToEndId(post.id), retour: 'AM04' }]);
  expect(await openVan(van(0))).toBe(voor);
  expect(await zie(Incasso)).toContain(sayRetour('AM04', 'nl'));
  expect(await zie(Aanslag, { id: van(0) })).toContain('Betaling teruggehaald door de bank');
  const stand = await readIn(staf(nu.moment), [a.id], (read) => getIncassostand(read, a.id, a.persoonId));
  expect(stand.mislukt?.code).toBe('AM04');
});
