import { renderPage } from '@tests/support/render-page';
import { gemeenteId, openSeeded } from '@tests/support/seeded';
import type { ReactNode } from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import Controle from '@/app/(kantoor)/zaken/kwijtschelding/controle/page';
import { GET as VerschuivingenCsv } from '@/app/(kantoor)/zaken/kwijtschelding/verschuivingen/export/route';
import Verschuivingen from '@/app/(kantoor)/zaken/kwijtschelding/verschuivingen/page';
import { stopRendering } from '@/domain/documenten/render-document';
import { bookAfgeschreven } from '@/domain/grootboek/boeking';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { listOpenstaandeVerzoeken } from '@/domain/kwijtschelding/openstaand.queries';
import { listVerschuivingen } from '@/domain/kwijtschelding/verschuiving.queries';
import { formatCents, sumCents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import type { Opgelegd } from '../documenten/arrange';
import { ALLEEN, arrange, innen, later, read, write } from './arrange';
import { askFor, decide, propose, seeAll } from './handle';

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
const borne = gemeenteId('borne');

beforeAll(async () => {
  seeded = await openSeeded();
  opgelegd = await arrange(seeded.database, 6);
});
afterAll(async () => {
  stopRendering();
  await seeded.close();
});

const wie = (n: number) => ({
  persoonId: opgelegd.persoonIds[n] ?? '',
  aanslagId: opgelegd.aanslagIds[n] ?? '',
});
const stand = async (n: number) => {
  const { aanslagId } = wie(n);
  const gevonden = (await read(innen(), (r) => getStandVanAanslagen(r, borne, [aanslagId]))).get(aanslagId);
  if (!gevonden) throw new Error('no stand');
  return gevonden;
};
const regelVan = async (n: number, soort: string) => {
  const regel = (await stand(n)).regels.find(({ belastingsoort }) => belastingsoort === soort);
  if (!regel) throw new Error(`no ${soort}`);
  return regel;
};

/** So much of one belasting is written off on a day. */
async function writeOff(n: number, soort: string, centen: bigint, dagen: number): Promise<void> {
  const { aanslagregelId, belastingjaar } = await regelVan(n, soort);
  await write(innen(), (w) =>
    postBoeking(
      w,
      bookAfgeschreven('oninbaar', { boekdatum: localDateOf(later(dagen)), reden: 'proef' }, [
        {
          aanslagId: wie(n).aanslagId,
          aanslagregelId,
          belastingsoort: soort,
          belastingjaar,
          centen: toCents(centen),
        },
      ]),
    ),
  );
}

type Blad = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<ReactNode>;
async function show(blad: Blad, ctx: Context): Promise<string> {
  nu.ctx = ctx;
  const html = await renderPage(
    await blad({ params: Promise.resolve({}), searchParams: Promise.resolve({}) }),
  );
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');
}
const geld = (centen: bigint) => formatCents(toCents(centen)).replaceAll('\u00a0', ' ');

test('[K-12] what went from kwijtschelding to oninbaar and back stands per gemeente, year and belasting, with the aanslagen behind it and equal to the ledger', async () => {
  const afgewezen = await askFor(wie(0), { ...ALLEEN, bank: { saldo: '20.000' } });
  await seeAll(afgewezen);
  await decide(afgewezen, await propose(afgewezen));
  // Asked, refused, and later written off: 40 euro of riool.
  await writeOff(0, 'rioolheffing', 4_000n, 30);
  // Written off first, and the rest waived when it was asked: the rest of that line and no other went over.
  await writeOff(1, 'rioolheffing', 2_500n, -10);
  const gegeven = await askFor(wie(1));
  await seeAll(gegeven);
  await decide(gegeven, await propose(gegeven));
  const kwijtRiool = (await regelVan(1, 'rioolheffing')).kwijtgescholdenCenten;
  expect(kwijtRiool).toBeGreaterThan(0n);
  // Neither: written off without a request, before a request, and waived without more.
  await writeOff(2, 'rioolheffing', 700n, 5);
  await writeOff(3, 'rioolheffing', 900n, -20);
  await askFor(wie(3));
  const gewoon = await askFor(wie(4));
  await seeAll(gewoon);
  await decide(gewoon, await propose(gewoon));

  const { totalen, regels } = await read(innen(later(40)), (r) => listVerschuivingen(r));
  const riool = totalen.find(({ belastingsoort }) => belastingsoort === 'rioolheffing');
  expect(riool).toMatchObject({
    gemeenteId: borne,
    belastingjaar: 2026,
    oninbaarCenten: 8_100n,
    naarOninbaarCenten: 4_000n,
    naarKwijtscheldingCenten: kwijtRiool,
  });
  expect(totalen.find(({ belastingsoort }) => belastingsoort === 'afvalstoffenheffing')).toMatchObject({
    oninbaarCenten: 0n,
    naarOninbaarCenten: 0n,
    naarKwijtscheldingCenten: 0n,
  });
  // The same as the ledger says of each aanslag by itself.
  const standen = await Promise.all([0, 1, 2, 3, 4, 5].map(stand));
  expect(sumCents(totalen.map(({ oninbaarCenten }) => oninbaarCenten))).toBe(
    sumCents(standen.map(({ oninbaarCenten }) => oninbaarCenten)),
  );
  expect(sumCents(totalen.map(({ kwijtscheldingCenten }) => kwijtscheldingCenten))).toBe(
    sumCents(standen.map(({ kwijtgescholdenCenten }) => kwijtgescholdenCenten)),
  );
  // Behind each figure its aanslagen, with the days.
  expect(regels).toEqual([
    expect.objectContaining({
      richting: 'naar-oninbaar',
      aanslagId: wie(0).aanslagId,
      eerst: localDateOf(later(0)),
      daarna: localDateOf(later(30)),
      centen: 4_000n,
    }),
    expect.objectContaining({
      richting: 'naar-kwijtschelding',
      aanslagId: wie(1).aanslagId,
      eerst: localDateOf(later(-10)),
      daarna: localDateOf(later(0)),
      centen: kwijtRiool,
    }),
  ]);

  const blad = await show(Verschuivingen, innen(later(40)));
  for (const wat of ['Borne', 'Rioolheffing', geld(4_000n), geld(kwijtRiool), geld(8_100n)])
    expect(blad).toContain(wat);
  for (const { aanslagnummer } of regels) expect(blad).toContain(aanslagnummer);
  const csv = await (
    await VerschuivingenCsv(
      new Request('http://localhost/zaken/kwijtschelding/verschuivingen/export') as never,
      {
        params: Promise.resolve({}),
      },
    )
  ).text();
  expect(csv.trim().split('\r\n')).toHaveLength(1 + regels.length);
  expect(csv).toContain('40,00');
});

test('every open request stands in the control with its days and what it waits for, late first, its amount that of the ledger', async () => {
  const oud = await askFor(wie(2));
  await seeAll(oud);
  const jong = await askFor(wie(5), ALLEEN, later(50));
  const ctx = innen(later(60));
  const verzoeken = await read(ctx, (r) => listOpenstaandeVerzoeken(r));
  // Decided requests are not in it; that of the test before which nobody handled is.
  expect(verzoeken.map(({ zaakId }) => zaakId)).toContain(jong);
  expect(verzoeken[0]).toMatchObject({
    zaakId: oud,
    teLaat: true,
    wachtOp: 'voorstel',
    dagenOud: 60,
    ingeboektOp: localDateOf(later(0)),
    uiterlijk: localDateOf(later(56)),
    aanslagGeboektOp: '2026-02-28',
    openCenten: (await stand(2)).openCenten,
  });
  expect(verzoeken.find(({ zaakId }) => zaakId === jong)).toMatchObject({
    teLaat: false,
    uiterlijk: null,
    wachtOp: 'papieren-vragen',
    dagenOud: 10,
  });
  const blad = await show(Controle, ctx);
  expect(blad).toContain(verzoeken[0]?.zaaknummer);
  expect(blad).toContain(geld(sumCents(verzoeken.map(({ openCenten }) => openCenten))));
});
