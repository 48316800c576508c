import { renderPage } from '@tests/support/render-page';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import komendJaar from '@/app/(beheer)/beheer/komend-jaar/page';
import bestuur from '@/app/(bestuur)/bestuur/[gemeente]/verordeningen/page';
import { GET as haalBestand } from '@/app/(kantoor)/heffing/[gemeente]/verordeningen/[id]/bestand/[bestand]/route';
import { POST as stuurBestand } from '@/app/(kantoor)/heffing/[gemeente]/verordeningen/[id]/bestand/route';
import detail from '@/app/(kantoor)/heffing/[gemeente]/verordeningen/[id]/page';
import { GET as csv } from '@/app/(kantoor)/heffing/[gemeente]/verordeningen/export/route';
import nieuw from '@/app/(kantoor)/heffing/[gemeente]/verordeningen/nieuw/page';
import register from '@/app/(kantoor)/heffing/[gemeente]/verordeningen/page';
import { listVerordeningbestanden, listVerordeningen } from '@/domain/verordeningen/verordening.queries';
import type { Context } from '@/platform/context';
import { readIn } from '@/platform/tenant';

const NU = new Date('2026-12-01T09:00:00Z');
const heffer = seedContext('medewerker-heffen-gbtwente', ['medewerker-heffen'], { now: NU });
const beheerder = seedContext('beheerder-gbtwente', ['beheerder'], { now: NU });
const SLEUTEL = 'oldenzaal';
let ctx: Context = heffer;
let gemeenten: readonly number[] = [];
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/heffing/oldenzaal/verordeningen',
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/heffing/oldenzaal/verordeningen', taal: 'nl', thema: '' },
    now: ctx.now,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten, sessie: null }),
}));

let close: () => Promise<void>;
beforeAll(async () => ({ close } = await openSeeded()));
afterAll(() => close());

type Blad = (vraag: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<unknown>;
async function zie(
  blad: unknown,
  wie: Context,
  params: Record<string, string> = {},
  zoek: Record<string, string> = {},
): Promise<string> {
  ctx = wie;
  gemeenten =
    params.gemeente === undefined ? wie.gemeenten.map((g) => g.gemeenteId) : [gemeenteId(params.gemeente)];
  const element = await (blad as Blad)({
    params: Promise.resolve(params),
    searchParams: Promise.resolve(zoek),
  });
  return (await renderPage(element as Parameters<typeof renderPage>[0]))
    .replaceAll('\u00a0', ' ')
    .replaceAll('&nbsp;', ' ');
}
const plat = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
async function regelingVan(sleutel: string) {
  const id = gemeenteId(sleutel);
  const alle = await readIn(heffer, [id], (read) => listVerordeningen(read, id));
  const [nieuwste] = alle.filter((rij) => rij.belastingsoort === 'kwijtschelding');
  if (!nieuwste) throw new Error('no rules');
  return nieuwste;
}

test('heffing and board see the kwijtscheldingsregels beside the verordeningen, with what is done, late and still to come', async () => {
  const bij = plat(await zie(register, heffer, { gemeente: SLEUTEL }, { jaar: '2027' }));
  expect(bij).toMatch(/Kwijtschelding voorstel aan de raad 6 augustus 2026 23 september 2026/);
  const bestuurder = seedContext('directeur-gbtwente', ['directeur'], { now: NU });
  const html = await zie(bestuur, bestuurder, { gemeente: SLEUTEL });
  const bord = plat(html);
  expect(bord).toContain('Verordeningen en kwijtscheldingsregels');
  expect(bord).toMatch(
    /Kwijtschelding voorstel aan de raad 6 augustus 2026 23 september 2026 - - uiterlijk 31 december 2026/,
  );
  expect(bord).toContain('Verordeningen voor belastingjaar 2026');
  // The board reads; the page of one version is of the office.
  expect(html).not.toContain('/verordeningen/');
});

test('a version shows every choice, its road, and the file that was added, which comes back as it was sent', async () => {
  const { id } = await regelingVan(SLEUTEL);
  const params = { gemeente: SLEUTEL, id };
  const pagina = plat(await zie(detail, heffer, params));
  for (const zin of [
    'Procent van de bijstandsnorm',
    '100',
    'Afvalstoffenheffing, Rioolheffing',
    'Leg besluit vast',
  ])
    expect(pagina).toContain(zin);
  expect(pagina).toContain('Er is nog geen bestand toegevoegd.');
  const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';
  const stuur = async (inhoud: string, accept = 'application/json') => {
    const form = new FormData();
    form.append('bestand', new File([inhoud], 'Verordening 2027.pdf', { type: 'application/pdf' }));
    const request = new NextRequest(`http://localhost:3000/heffing/${SLEUTEL}/verordeningen/${id}/bestand`, {
      method: 'POST',
      body: form,
      headers: { accept, origin: 'http://localhost:3000' },
    });
    return stuurBestand(request, { params: Promise.resolve(params) });
  };
  expect((await stuur('geen document')).status).toBe(422);
  expect((await stuur(pdf.slice(0, 12))).status).toBe(422);
  expect((await stuur(pdf)).status).toBe(201);
  // A browser without JavaScript is sent back to the page with what came of it.
  expect((await stuur('', 'text/html')).headers.get('location')).toContain('?gelukt=geen-bestand');
  const bestanden = await readIn(heffer, gemeenten, (r) =>
    listVerordeningbestanden(r, gemeenteId(SLEUTEL), id),
  );
  expect(bestanden.map(({ naam }) => naam)).toEqual(['Verordening 2027.pdf']);
  expect(plat(await zie(detail, heffer, params))).toContain('Verordening 2027.pdf');
  const antwoord = await haalBestand(new NextRequest('http://localhost:3000/'), {
    params: Promise.resolve({ ...params, bestand: bestanden[0]?.id ?? '' }),
  });
  expect(await antwoord.text()).toBe(pdf);
  expect(antwoord.headers.get('content-disposition')).toContain('attachment');
});

test('a new version begins with the choices of the one before, and the register can be taken along whole', async () => {
  const { id } = await regelingVan(SLEUTEL);
  const html = await zie(
    nieuw,
    heffer,
    { gemeente: SLEUTEL },
    { soort: 'kwijtschelding', van: id, jaar: '2028' },
  );
  expect(html).toMatch(/name="normPercentage"[^>]*value="100"|value="100"[^>]*name="normPercentage"/);
  expect(plat(html)).toContain('Voor welke belastingen geeft de gemeente kwijtschelding?');
  const antwoord = await csv(new NextRequest('http://localhost:3000/'), {
    params: Promise.resolve({ gemeente: SLEUTEL }),
  });
  const tekst = await antwoord.text();
  expect(tekst).toContain('Procent van de bijstandsnorm');
  expect(tekst).toContain('Eigenaar van een woning');
});

test('what is missing for the coming year stands on one page, with its day and where to look', async () => {
  const pagina = plat(await zie(komendJaar, beheerder));
  expect(pagina).toContain('Wat nog ontbreekt voor 2027');
  // Of the rijk, of a gemeente whose raad did not decide, and nothing of one that is done.
  expect(pagina).toMatch(/Verordening rioolheffing Oldenzaal 1 januari 2027/);
  expect(pagina).toMatch(/Verordening kwijtschelding Twenterand 1 januari 2027/);
  expect(pagina).not.toMatch(/Verordening [a-z]+ Enschede/);
  expect(pagina).toContain('Heel Nederland');
});
