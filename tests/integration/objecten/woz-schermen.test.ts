import { arrangeAanslagen } from '@tests/integration/documenten/arrange';
import { renderPage } from '@tests/support/render-page';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import een from '@/app/(kantoor)/heffing/[gemeente]/woz/[id]/page';
import nieuw from '@/app/(kantoor)/heffing/[gemeente]/woz/nieuw/page';
import lijst from '@/app/(kantoor)/heffing/[gemeente]/woz/page';
import overzicht from '@/app/(kantoor)/heffing/page';
import { fillWozVoorstel } from '@/commands/demo/woz-waarden';
import { listVaststellingen } from '@/domain/objecten/woz-vaststelling.queries';
import type { Context } from '@/platform/context';
import { readIn } from '@/platform/tenant';

let ctx: Context;
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/heffing/borne/woz',
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/heffing/borne/woz', taal: 'nl', thema: '', now: ctx.now },
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten: ctx.gemeenten.map((g) => g.gemeenteId), sessie: null }),
}));

const BORNE = gemeenteId('borne');
const in_ = (subject: string, rol: 'medewerker-heffen' | 'heffingsambtenaar'): Context => {
  const gezien = seedContext(subject, [rol]);
  return { ...gezien, gemeenten: gezien.gemeenten.filter((g) => g.gemeenteId === BORNE) };
};
const heffer = in_('medewerker-heffen-gbtwente', 'medewerker-heffen');
const ambtenaar = in_('heffingsambtenaar-gbtwente', 'heffingsambtenaar');

let alles: pg.Client;
let close: () => Promise<void>;
beforeAll(async () => {
  const seeded = await openSeeded(4);
  close = seeded.close;
  alles = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await alles.connect();
  await arrangeAanslagen(alles, 'borne', 10);
});
afterAll(async () => {
  await alles.end();
  await close();
});

type Pagina = typeof lijst;
const toon = async (pagina: unknown, wie: Context, params: object, searchParams: object = {}) => {
  ctx = wie;
  return renderPage(
    await (pagina as Pagina)({
      params: Promise.resolve(params),
      searchParams: Promise.resolve(searchParams),
    } as never),
  );
};

test('the demo has a late file of which the higher values wait for the heffingsambtenaar, once', async () => {
  expect(await fillWozVoorstel(heffer.now)).toBe(1);
  expect(await fillWozVoorstel(heffer.now)).toBe(0);
  const [voorstel] = await readIn(heffer, [BORNE], (read) => listVaststellingen(read, BORNE));
  expect(voorstel).toMatchObject({ soort: 'herziening', status: 'voorgesteld', aantal: 6 });
});

test('a list says what waits, a form takes it in, and a page shows the totals and who may decide', async () => {
  const [voorstel] = await readIn(heffer, [BORNE], (read) => listVaststellingen(read, BORNE));
  const pagina = await toon(lijst, heffer, { gemeente: 'borne' });
  expect(pagina).toContain('Herziening naar boven 2026');
  expect(pagina).toContain('/heffing/borne/woz/nieuw?jaar=2026&amp;soort=vermindering');
  const formulier = await toon(nieuw, heffer, { gemeente: 'borne' }, { jaar: '2026', soort: 'vermindering' });
  expect(formulier).toContain('Waarom gaat de waarde omlaag?');
  const besluit = await toon(een, ambtenaar, { gemeente: 'borne', id: voorstel?.id ?? '' });
  for (const tekst of ['Controletotalen', 'Wet WOZ, artikel 27', 'Neem het besluit', '+50,0', '€ 2.183.000'])
    expect(besluit.replaceAll('\u00a0', ' ')).toContain(tekst);
  // Who proposed it takes it back, and nothing more.
  const eigen = await toon(een, heffer, { gemeente: 'borne', id: voorstel?.id ?? '' });
  expect(eigen).toContain('Trek het voorstel in');
  expect(eigen).not.toContain('Neem het besluit');
  const alle = await toon(overzicht, ambtenaar, {}, { jaar: '2027' });
  expect(alle).toContain('1 voorstel wacht, waarden nog niet voorgesteld');
});
