import { arrangeAanslagen, type Opgelegd } from '@tests/integration/documenten/arrange';
import { bookOplegging } from '@tests/support/invordering';
import { renderPage } from '@tests/support/render-page';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { testSleutel } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import dossier from '@/app/(kantoor)/invordering/[gemeente]/bijzonder/[persoon]/page';
import vordering from '@/app/(kantoor)/invordering/[gemeente]/vordering/[id]/page';
import { GET as csv } from '@/app/(kantoor)/invordering/bijzonder/export/route';
import lijst from '@/app/(kantoor)/invordering/bijzonder/page';
import nietBetalen from '@/app/(mijn)/mijn/[gemeente]/niet-betalen/page';
import { fileVordering } from '@/domain/situaties/file-vordering';
import { recordSituatie } from '@/domain/situaties/record-situatie';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { writeIn } from '@/platform/tenant';

let ctx: Context;
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/invordering/bijzonder',
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{
      cookie: '',
      requestId: 'proef',
      path: '/invordering/bijzonder',
      taal: 'nl',
      thema: '',
      now: ctx.now,
    },
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten: ctx.gemeenten.map((g) => g.gemeenteId), sessie: null }),
}));

const nu = new Date('2026-06-20T09:00:00Z');
const innen = seedContext('medewerker-innen-gbtwente', ['medewerker-innen'], { now: nu });
let alles: pg.Client;
let close: () => Promise<void>;
let borne: Opgelegd;
beforeAll(async () => {
  const seeded = await openSeeded(4);
  close = seeded.close;
  alles = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await alles.connect();
  borne = await arrangeAanslagen(alles, 'borne', 2);
  await bookOplegging(alles, borne.gemeenteId);
});
afterAll(async () => {
  await alles.end();
  await close();
});
const persoon = (n: number) => borne.persoonIds[n] ?? '';

type Page = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<React.ReactNode>;
/** The words of a page as this person sees it in Borne, without its markup. */
async function zie(page: Page, wie: Context, params: Record<string, string> = {}): Promise<string> {
  ctx = { ...wie, gemeenten: wie.gemeenten.filter((g) => g.gemeenteId === borne.gemeenteId) };
  const html = await renderPage(
    await page({
      params: Promise.resolve({ gemeente: 'borne', ...params }),
      searchParams: Promise.resolve({}),
    }),
  );
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');
}

test('nothing recorded: the list says so, and the page of a person asks what is the matter', async () => {
  expect(await zie(lijst, innen)).toContain('Er is niets vastgelegd');
  const leeg = await zie(dossier, innen, { persoon: persoon(0) });
  for (const woord of [
    'Er is niets vastgelegd over deze persoon',
    'Wat is er aan de hand?',
    'Leg vast en stop met innen',
  ])
    expect(leeg).toContain(woord);
});

test('what was recorded stands on the list, in the file, at the person, at his claim and on his own page', async () => {
  // A letter each: one transaction for one of them.
  await writeIn(innen, borne.gemeenteId, (w) =>
    recordSituatie(w, {
      ...{ persoonId: persoon(0), soort: 'adempauze', dag: toLocalDate('2026-06-01') },
      ...{ naam: null, adres: null, kenmerk: null, bewijs: 'Terugmelding van de gemeente' },
    }),
  );
  const { dossierId } = await writeIn(innen, borne.gemeenteId, (w) =>
    recordSituatie(w, {
      ...{ persoonId: persoon(1), soort: 'faillissement', dag: toLocalDate('2026-03-02') },
      ...{ naam: 'mr. C. Curator', adres: 'Postbus 1\n7500 AA Enschede', kenmerk: 'F.08/26/12' },
      bewijs: 'Centraal Insolventieregister',
    }),
  );
  await writeIn(innen, borne.gemeenteId, (w) => fileVordering(w, dossierId));
  const alle = await zie(lijst, innen);
  for (const woord of [
    'Adempauze',
    'Stopt op 1 september 2026',
    'Faillissement',
    'Kijk opnieuw of dit nog klopt',
    '20 juni 2026',
  ])
    expect(alle).toContain(woord);
  const een = await zie(dossier, innen, { persoon: persoon(1) });
  for (const woord of [
    'Faillissement sinds 2 maart 2026',
    'mr. C. Curator',
    'concurrent',
    '400,41',
    'Vordering ingediend',
    'Leg het einde vast',
  ])
    expect(een).toContain(woord);
  expect(await zie(dossier, innen, { persoon: persoon(0) })).toContain('Laat de adempauze langer duren');
  // Who may only look sees no form.
  const kijkt = seedContext('auditor-gbtwente', ['auditor'], { now: nu });
  expect(await zie(dossier, kijkt, { persoon: persoon(1) })).not.toContain('Leg het einde vast');
  const claim = await zie(vordering, innen, { id: borne.aanslagIds[0] ?? '' });
  for (const woord of [
    'Bijzondere situatie',
    'Er is een adempauze. Zo lang wachten wij met',
    'Dat geldt tot 1 september 2026',
  ])
    expect(claim).toContain(woord);
  const burger: Context = {
    ...innen,
    actor: { soort: 'inwoner', persoonSleutel: testSleutel('borne 1'), naam: 'Veen' },
    gemeenten: innen.gemeenten.map((g) => ({ ...g, rollen: [], persoonId: persoon(0) })),
    kantoorRollen: [],
  };
  expect(await zie(nietBetalen, burger)).toContain('U hebt een adempauze. Tot 1 september 2026');
  ctx = innen;
  const file = await (
    await csv(new Request('http://localhost/x') as never, { params: Promise.resolve({}) })
  ).text();
  expect(file).toContain('Faillissement;2026-03-02');
  expect(file).toContain(';2026-06-20;400,41;0,00');
});
