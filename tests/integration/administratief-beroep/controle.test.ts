import { addBesluiters } from '@tests/support/aanwijzingen';
import { renderPage } from '@tests/support/render-page';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import pg from 'pg';
import type { ReactNode } from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { GET as ControleCsv } from '@/app/(kantoor)/zaken/kwijtschelding/controle/export/route';
import Controle from '@/app/(kantoor)/zaken/kwijtschelding/controle/page';
import { decideBeslissing, proposeBeslissing } from '@/domain/administratief-beroep/decide-beslissing';
import { recordAdministratiefBeroep } from '@/domain/administratief-beroep/file-administratief-beroep';
import { takeAdministratiefBeroep } from '@/domain/administratief-beroep/handle-administratief-beroep';
import { listOpenstaandeBeroepen } from '@/domain/administratief-beroep/openstaand.queries';
import { stopRendering } from '@/domain/documenten/render-document';
import { getZaak } from '@/domain/zaken/zaak.queries';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import type { Opgelegd } from '../documenten/arrange';
import { ALLEEN, arrange, innen, later, read, tom, write } from '../kwijtschelding/arrange';
import { askFor, decide, propose, seeAll } from '../kwijtschelding/handle';

const borne = gemeenteId('borne');
const nu: { ctx: Context } = { ctx: innen() };
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', ownPage: true, path: '/zaken', thema: '', taal: 'nl' },
    now: nu.ctx.now,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx: nu.ctx, gemeenten: [borne], sessie: null }),
}));
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/',
}));

let seeded: Awaited<ReturnType<typeof openSeeded>>;
let opgelegd: Opgelegd;

beforeAll(async () => {
  seeded = await openSeeded();
  opgelegd = await arrange(seeded.database, 3);
  const client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await addBesluiters(client, 1, ['expert-gbtwente', 'directeur-gbtwente']);
  await client.end();
});
afterAll(async () => {
  stopRendering();
  await seeded.close();
});

const expert = (dagen: number) => seedContext('expert-gbtwente', ['expert'], { now: later(dagen) });
const wie = (n: number) => ({
  persoonId: opgelegd.persoonIds[n] ?? '',
  aanslagId: opgelegd.aanslagIds[n] ?? '',
});
const TE_VEEL = { ...ALLEEN, 'inkomen-bijstand': { bedrag: '3.900', per: 'maand', vakantiegeld: 'met' } };

/** A refused request that is disputed by a letter, which was booked in five days after it came. */
async function disputed(n: number): Promise<{ verzoek: string; zaakId: string }> {
  const verzoek = await askFor(wie(n), TE_VEEL);
  await seeAll(verzoek, tom());
  await decide(verzoek, await propose(verzoek));
  const { zaakId } = await write(expert(8), (w) =>
    recordAdministratiefBeroep(w, {
      ...{ tegen: 'kwijtschelding', tegenId: verzoek, persoonId: wie(n).persoonId, kanaal: 'post' },
      ontvangenOp: localDateOf(later(3)),
      gronden: 'Mijn loon ging in augustus omlaag. Dat stond niet in de stukken.',
      telefoon: '',
      clientSleutel: `brief ${n}`,
    }),
  );
  return { verzoek, zaakId };
}

const open = (dagen: number) => read(innen(later(dagen)), (r) => listOpenstaandeBeroepen(r));

async function show(ctx: Context): Promise<string> {
  nu.ctx = ctx;
  const element = await (Controle as (props: object) => Promise<ReactNode>)({
    params: Promise.resolve({}),
    searchParams: Promise.resolve({}),
  });
  return (await renderPage(element)).replaceAll('\u00a0', ' ').replaceAll('&nbsp;', ' ');
}

async function csv(ctx: Context): Promise<string[]> {
  nu.ctx = ctx;
  const request = new Request('http://localhost/zaken/kwijtschelding/controle/export');
  const response = await ControleCsv(request as never, { params: Promise.resolve({}) });
  return (await response.text()).trim().split('\r\n');
}

test('[K-05] the report of a month holds open requests and administratief beroep, each with the day on which it was booked in, its last day and what it waits for', async () => {
  const verzoek = await askFor(wie(0));
  const { verzoek: bestreden, zaakId } = await disputed(1);
  const nummer = async (id: string) => (await read(innen(), (r) => getZaak(r, borne, id)))?.zaaknummer ?? '?';

  const [beroep, ...meer] = await open(20);
  expect(meer).toEqual([]);
  expect(beroep).toMatchObject({
    ...{ zaakId, tegen: 'kwijtschelding', tegenKenmerk: await nummer(bestreden), wachtOp: 'behandelaar' },
    ontvangenOp: localDateOf(later(3)),
    ingeboektOp: localDateOf(later(8)),
    ...{ dagenOud: 17, teLaat: false },
  });
  const blad = await show(innen(later(20)));
  for (const wat of [verzoek, zaakId]) expect(blad).toContain(await nummer(wat));
  for (const dag of ['7 september 2026', '10 september 2026', '15 september 2026'])
    expect(blad).toContain(dag);
  // The disputed request was decided: it is not open, and only told as what is disputed.
  expect(blad).not.toContain(`/zaken/borne/kwijtschelding/${bestreden}`);
  expect(blad).toContain(`/zaken/borne/kwijtschelding/${verzoek}`);
  expect(blad).toContain(`/zaken/borne/administratief-beroep/${zaakId}`);
  // Who controls and may not see the dossier gets no link to it.
  expect(await show(tom(later(20)))).not.toContain('/administratief-beroep/');

  const [, eerste, tweede, ...rest] = await csv(innen(later(20)));
  expect(rest).toEqual([]);
  expect(eerste).toContain(
    `Verzoek om kwijtschelding;${await nummer(verzoek)};Borne;2026-09-07;2026-09-07;20`,
  );
  expect(tweede).toContain(`Administratief beroep;${await nummer(zaakId)};Borne;2026-09-10;2026-09-15;17`);
});

test('what is past its last day stands first, and what was decided is gone', async () => {
  const { zaakId } = await disputed(2);
  await write(expert(9), (w) => takeAdministratiefBeroep(w, { zaakId }));
  const vanDeze = async (dagen: number) => (await open(dagen)).find((b) => b.zaakId === zaakId);
  const genomen = await vanDeze(20);
  expect(genomen).toMatchObject({ wachtOp: 'voorstel', teLaat: false });
  const dagen = 3 + 200;
  expect(await vanDeze(dagen)).toMatchObject({ teLaat: true, dagenOud: 200 });
  expect((await show(innen(later(dagen)))).match(/Te laat/g)?.length).toBeGreaterThan(2);
  const id = await write(expert(10), (w) =>
    proposeBeslissing(w, {
      ...{ zaakId, uitkomst: 'ongegrond' as const },
      motivering: 'Uit de loonstroken blijkt geen lager inkomen.',
    }),
  );
  expect(await vanDeze(20)).toMatchObject({ wachtOp: 'besluit' });
  await write(seedContext('directeur-gbtwente', ['directeur'], { now: later(20) }), (w) =>
    decideBeslissing(w, {
      ...{ id, versie: 1, besluit: 'genomen' as const, toelichting: null },
      bestuursbesluit: 'DB 2026-118 van 24 september',
    }),
  );
  expect(await vanDeze(21)).toBeUndefined();
});
