import { arrange, fill, MAANDAG, send, burger as vanBorne } from '@tests/integration/kwijtschelding/arrange';
import { renderPage } from '@tests/support/render-page';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import klantbeeld from '@/app/(balie)/balie/[gemeente]/klant/[id]/page';
import objecten from '@/app/(mijn)/mijn/[gemeente]/objecten/page';
import { makeAanslagbiljetten } from '@/domain/aanslagen/make-aanslagbiljetten';
import { linkContactobject } from '@/domain/contacten/link-object';
import { startContact } from '@/domain/contacten/start-contact';
import { verifyPersoon } from '@/domain/contacten/verify-persoon';
import { stopRendering } from '@/domain/documenten/render-document';
import { addVraag } from '@/domain/vragen/add-vraag';
import type { Context } from '@/platform/context';
import { write } from '../kwijtschelding/arrange';

let ctx: Context;
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/balie',
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/balie', taal: 'nl', thema: '', now: ctx.now },
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten: ctx.gemeenten.map((g) => g.gemeenteId), sessie: null }),
}));

const ellen = seedContext('frontoffice-borne', ['frontoffice'], { now: MAANDAG });
let client: pg.Client;
let close: () => Promise<void>;
let wie = { gemeenteId: 0, persoonId: '', aanslagId: '' };
beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  const { gemeenteId, persoonIds, aanslagIds } = await arrange(seeded.database, 1);
  wie = { gemeenteId, persoonId: persoonIds[0] ?? '', aanslagId: aanslagIds[0] ?? '' };
  await makeAanslagbiljetten(ellen, gemeenteId, aanslagIds, { runId: null, verzenden: true });
  await client.query(
    `insert into container (gemeente_id, id, adres_id, nummer, soort, inhoud_liter, vanaf)
       values ($1, $2, $3, 'R240-1', 'restafval', 240, '2019-01-01')`,
    [gemeenteId, testId('container'), testId('adres borne 1')],
  );
  // Of this year two, of the year before three; the last minutes of a year are that year's, by the clock here.
  const momenten = [
    '2025-03-01',
    '2025-07-01',
    '2025-12-31 23:30',
    '2026-01-01 00:10',
    '2026-05-01',
    '2024-06-01',
  ];
  for (const [n, moment] of momenten.entries())
    await client.query(
      `insert into lediging (gemeente_id, id, container_id, moment) values ($1, $2, $3, $4::timestamp at time zone 'Europe/Amsterdam')`,
      [gemeenteId, testId(`lediging ${n}`), testId('container'), moment],
    );
  await client.query(
    `insert into belang (gemeente_id, id, object_id, persoon_id, soort, vanaf) values ($1, $2, $3, $4, 'eigenaar', '2020-01-01')`,
    [gemeenteId, testId('belang'), testId('object borne 1'), wie.persoonId],
  );
  for (const [n, vanaf, tot] of [
    [1, '2020-04-01', null],
    [2, '2022-05-01', '2024-06-30'],
  ])
    await client.query(
      `insert into hond (gemeente_id, id, persoon_id, volgnummer, vanaf, tot) values ($1, $2, $3, $4, $5, $6)`,
      [gemeenteId, testId(`hond ${n}`), wie.persoonId, n, vanaf, tot],
    );
  const inwoner = vanBorne(wie.persoonId);
  await fill(inwoner, wie);
  await send(inwoner, wie);
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

const woorden = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;|&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');

/** What stands in each group of the klantbeeld, by its name. */
async function groepen(): Promise<Record<string, string>> {
  ctx = { ...ellen, gemeenten: ellen.gemeenten.filter((g) => g.gemeenteId === wie.gemeenteId) };
  const html = await renderPage(
    await klantbeeld({
      params: Promise.resolve({ gemeente: 'borne', id: wie.persoonId }),
      searchParams: Promise.resolve({}),
    }),
  );
  const delen = html.split(/<section[^>]*aria-labelledby="groep-/).slice(1);
  return Object.fromEntries(
    delen.map((deel) => [deel.slice(0, deel.indexOf('"')), woorden(deel.slice(deel.indexOf('>') + 1))]),
  );
}

test('[D-01] the nine groups of questions stand on one screen, each with its answer and how old it is', async () => {
  const contactId = await write(ellen, (w) =>
    startContact(w, { persoonId: wie.persoonId, kanaal: 'balie', richting: 'in' }),
  );
  await write(ellen, (w) => verifyPersoon(w, { contactId, legitimatie: true }));
  const beeld = await groepen();
  expect(Object.keys(beeld)).toEqual([
    ...[
      'aanslag',
      'bezorging',
      'betaling',
      'kwijtschelding',
      'bezwaar',
      'gemachtigde',
      'woz',
      'afval',
      'hond',
    ],
  ]);
  // What was sent, line by line, and what each belasting is.
  expect(beeld.aanslag).toContain('over 2026, nummer 2026-0000001, van 28 februari 2026');
  expect(beeld.aanslag).toMatch(
    /OZB, eigenaar van een woning: € [\d.,]+ [\d,]+% van de WOZ-waarde van € 312.000/,
  );
  for (const uitleg of ['Onroerendezaakbelasting', 'Rioolheffing', 'Afvalstoffenheffing'])
    expect(beeld.aanslag).toContain(uitleg);
  expect(beeld.aanslag).toContain('Bezwaar kan tot en met');
  expect(beeld.bezorging).toMatch(/Aanslagbiljet van 28 februari 2026 .*Merelstraat 1/);
  expect(beeld.betaling).toContain('nog te betalen');
  expect(beeld.kwijtschelding).toMatch(/7 september 2026/);
  expect(beeld.woz).toContain('€ 312.000');
  expect(beeld.woz).toContain('Voor uitleg: verbind door met het serviceteam.');
  // Two kinds of figure: of the year that was imposed, and of the year that goes on.
  expect(beeld.afval).toContain(
    'restafval 240 l 2026: 2 keer geleegd. Voorlopig; bij diftar voor de aanslag van 2027.',
  );
  expect(beeld.afval).toContain('2025: 3 keer geleegd. Definitief; bij diftar voor de aanslag van 2026.');
  expect(beeld.hond).toContain('1 hond');
  expect(beeld.hond).toContain('Hond 1: aangemeld per 1 april 2020');
  expect(beeld.hond).toContain('Hond 2: aangemeld per 1 mei 2022, afgemeld per 30 juni 2024');
  for (const [groep, tekst] of Object.entries(beeld))
    expect(tekst, groep).toMatch(/Stand van|Nog nooit aangeleverd/);
});

test('what happened stands right below them in one line of time, with what a contact was about; each kind alone for who asks', async () => {
  const klant = async (searchParams: object) => {
    ctx = { ...ellen, gemeenten: ellen.gemeenten.filter((g) => g.gemeenteId === wie.gemeenteId) };
    const html = await renderPage(
      await klantbeeld({
        params: Promise.resolve({ gemeente: 'borne', id: wie.persoonId }),
        searchParams: Promise.resolve(searchParams as Record<string, string>),
      }),
    );
    return woorden(html.slice(html.indexOf('id="gebeurd"'), html.indexOf('Meldingen')));
  };
  const contactId = await write(ellen, (w) =>
    startContact(w, { persoonId: wie.persoonId, kanaal: 'huisbezoek', richting: 'uit' }),
  );
  await write(ellen, (w) => verifyPersoon(w, { contactId, legitimatie: true }));
  const over = { soort: 'aanslag', id: wie.aanslagId } as const;
  await write(ellen, (w) => linkContactobject(w, { contactId, over }));
  await write(ellen, (w) => addVraag(w, { contactId, onderwerp: 'aanslag', tekst: 'Waarom twee honden?' }));
  const alles = await klant({});
  expect(alles).toContain('Waarom twee honden?');
  expect(alles).toMatch(
    /Wij namen contact op · sinds [\d.]+, [^·]+ · Ging over: Aanslag 2026-0000001 \(2026\)/,
  );
  expect(alles).toContain('Aanslagbiljet van 28 februari 2026');
  const brieven = await klant({ gebeurd: 'brieven' });
  expect(brieven).toContain('Aanslagbiljet van 28 februari 2026');
  expect(brieven).not.toContain('Waarom twee honden?');
  // And at the aanslag itself, for who works there.
  const { default: aanslag } = await import('@/app/(kantoor)/heffing/[gemeente]/aanslagen/[id]/page');
  ctx = seedContext('heffen', ['medewerker-heffen'], { now: MAANDAG });
  ctx = { ...ctx, gemeenten: ctx.gemeenten.filter((g) => g.gemeenteId === wie.gemeenteId) };
  const html = await renderPage(
    await aanslag({
      params: Promise.resolve({ gemeente: 'borne', id: wie.aanslagId }),
      searchParams: Promise.resolve({}),
    }),
  );
  expect(woorden(html)).toMatch(/Contacten hierover .*Huisbezoek, wij namen contact op/);
});

test('[C-10] an inwoner reads his containers with how often they were emptied: final of last year, provisional of this one', async () => {
  ctx = vanBorne(wie.persoonId);
  ctx = { ...ctx, gemeenten: ctx.gemeenten.filter((g) => g.gemeenteId === wie.gemeenteId) };
  const html = await renderPage(
    await objecten({ params: Promise.resolve({ gemeente: 'borne' }), searchParams: Promise.resolve({}) }),
  );
  const tekst = woorden(html);
  expect(tekst).toContain(
    'Geleegd in 2025 Geleegd in 2026, tot nu toe Restafval (grijs) 240 liter 3 keer 2 keer',
  );
  expect(tekst).toContain('staat het aantal van 2025 op uw aanslag van 2026');
  expect(tekst).toContain('Het aantal van 2026 is voorlopig');
});
