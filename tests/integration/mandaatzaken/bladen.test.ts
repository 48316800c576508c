import { arrangeGeboekt } from '@tests/integration/bezwaren/arrange';
import { renderPage } from '@tests/support/render-page';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import type { ReactNode } from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import Vastleggen from '@/app/(balie)/balie/[gemeente]/klant/[id]/mandaatzaak/page';
import { recordMandaatzaakAction } from '@/app/(balie)/balie/mandaatzaak-actions';
import Dossier from '@/app/(kantoor)/zaken/[gemeente]/mandaatzaak/[id]/page';
import * as werk from '@/app/(kantoor)/zaken/mandaatzaak-actions';
import Zaak from '@/app/(mijn)/mijn/[gemeente]/zaken/[id]/page';
import { stopRendering } from '@/domain/documenten/render-document';
import { listMandaatzakenVan } from '@/domain/mandaatzaken/mandaatzaak.queries';
import { type ActionState, NIEUW } from '@/platform/action-state';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { may, type Verb } from '@/platform/permissions';
import { readIn } from '@/platform/tenant';

const ALMELO = gemeenteId('almelo');
const NU = new Date('2026-04-07T08:00:00.000Z');
const PERSOON = testId('persoon almelo 1');
const tom = () => seedContext('serviceteam-gbtwente', ['serviceteam'], { now: NU });
function burger(): Context {
  const ctx = seedContext('x', [], { now: NU });
  return {
    ...ctx,
    actor: { soort: 'inwoner', persoonSleutel: 'p1', naam: 'J.A. van der Veen' },
    gemeenten: ctx.gemeenten
      .filter((g) => g.gemeenteId === ALMELO)
      .map((g) => ({ ...g, rollen: [], persoonId: PERSOON })),
  };
}
const nu: { ctx: Context; taal: 'nl' | 'en' } = { ctx: tom(), taal: 'nl' };

// The door asks Next for the request and the session: who it is stands above, what he may is asked as the door does.
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', ownPage: true, path: '/mijn/almelo', thema: '' },
    taal: nu.taal,
    now: nu.ctx.now,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async (toegang: { wie: string; verb?: Verb }) => {
    const rollen = nu.ctx.gemeenten.find((g) => g.gemeenteId === ALMELO)?.rollen ?? [];
    const burgerIs = nu.ctx.actor.soort === 'inwoner';
    if (toegang.wie === 'medewerker' ? burgerIs || !may(rollen, toegang.verb as Verb) : !burgerIs)
      throw new NotFound();
    return { ctx: nu.ctx, gemeenten: [ALMELO], sessie: null };
  },
}));
vi.mock('@/domain/contacten/klant-geopend.queries', async (original) => ({
  ...(await original<typeof import('@/domain/contacten/klant-geopend.queries')>()),
  assertKlantGeopend: async () => undefined,
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

let close: () => Promise<void>;
beforeAll(async () => {
  const seeded = await openSeeded();
  const client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await arrangeGeboekt(client, 2);
  await client.end();
  close = seeded.close;
});
afterAll(async () => {
  stopRendering();
  await close();
});

type Blad = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<ReactNode>;
/** What stands on a page for somebody, with plain spaces. */
async function show(ctx: Context, blad: unknown, id: string): Promise<string> {
  nu.ctx = ctx;
  const element = await (blad as Blad)({
    params: Promise.resolve({ gemeente: 'almelo', id }),
    searchParams: Promise.resolve({}),
  });
  return (await renderPage(element)).replaceAll('\u00a0', ' ').replaceAll('&nbsp;', ' ');
}
type Actie = (state: ActionState, form: FormData) => Promise<ActionState>;
/** Where a form sends the browser; otherwise what the form says. */
async function go(actie: Actie, velden: Record<string, string>): Promise<string> {
  nu.ctx = tom();
  const form = new FormData();
  for (const [naam, value] of Object.entries({ gemeente: 'almelo', ...velden })) form.append(naam, value);
  try {
    return JSON.stringify(await actie(NIEUW, form));
  } catch (error) {
    const [soort, , naar] = String((error as { digest?: string }).digest).split(';');
    if (soort !== 'NEXT_REDIRECT') throw error;
    return String(naar);
  }
}
const dag = (naam: string, dagen: string, maand: string) => ({
  [`${naam}.dag`]: dagen,
  [`${naam}.maand`]: maand,
  [`${naam}.jaar`]: '2026',
});

test('a beroep about a tax of the gemeente itself is taken in at the desk, worked on in its dossier, and seen by whose it is', async () => {
  const blad = await show(tom(), Vastleggen, PERSOON);
  for (const tekst of ['Beroep bij de rechter', 'Naam van het gerecht', 'Datum van de brief van het gerecht'])
    expect(blad).toContain(tekst);
  const invoer = {
    persoon: PERSOON,
    clientSleutel: 'aaaaaaaa-0000-4000-8000-000000000077',
    ...{ verzoek: 'beroep', kanaal: 'post', aanslagnummer: 'TB-9', belasting: 'Toeristenbelasting' },
    ...{ jaar: '2026', bedrag: '480,00', gronden: 'Er waren geen gasten.' },
    ...dag('ontvangen', '7', '4'),
    ...dag('dagtekening', '2', '3'),
  };
  // Without its court it is no beroep: said at each of the three, and nothing that was typed is lost.
  const leeg = await go(recordMandaatzaakAction, invoer);
  for (const veld of ['gerechtNaam', 'gerechtKenmerk', 'verzondenOp', 'Er waren geen gasten.'])
    expect(leeg).toContain(veld);
  await go(recordMandaatzaakAction, {
    ...invoer,
    ...{ gerechtNaam: 'Rechtbank Overijssel', gerechtKenmerk: 'ALM 26/77' },
    ...dag('verzondenOp', '3', '4'),
  });
  const [regel] = await readIn(tom(), [ALMELO], (r) => listMandaatzakenVan(r, ALMELO, PERSOON));
  const id = regel?.zaakId ?? '';

  for (const [taal, tekst] of [
    ['nl', 'Uw zaak ligt bij Rechtbank Overijssel. Het gerecht gebruikt nummer ALM 26/77.'],
    ['en', 'Your case lies at Rechtbank Overijssel. The court uses number ALM 26/77.'],
  ] as const) {
    nu.taal = taal;
    const eigen = await show(burger(), Zaak, id);
    expect(eigen).toContain(tekst);
    // It is taken back at the court.
    expect(eigen).not.toContain(taal === 'nl' ? 'Toch niet?' : 'Changed your mind?');
  }
  nu.taal = 'nl';

  const versie = async () =>
    /name="zaakVersie" value="(\d+)"/.exec(await show(tom(), Dossier, id))?.[1] ?? '';
  const zaak = async () => ({ zaak: id, zaakVersie: await versie() });
  expect(await go(werk.takeMandaatzaakAction, await zaak())).toContain('gelukt=genomen');
  const dossier = await show(tom(), Dossier, id);
  for (const tekst of [
    'Termijnen van het gerecht',
    'Verweerschrift',
    '1 mei 2026',
    'ALM 26/77',
    'Uitstel gevraagd',
  ])
    expect(dossier).toContain(tekst);
  const termijn = /name="termijn" value="([0-9a-f-]{36})"/.exec(dossier)?.[1] ?? '';
  const uitstel = {
    ...{ termijn, reden: 'De gemeente zoekt het register.' },
    ...dag('gevraagdOp', '7', '4'),
  };
  expect(
    await go(werk.askMandaatuitstelAction, {
      ...(await zaak()),
      ...uitstel,
      ...dag('gevraagdTot', '20', '4'),
    }),
  ).toContain('beroep.fout.uitstel-korter');
  expect(
    await go(werk.askMandaatuitstelAction, {
      ...(await zaak()),
      ...uitstel,
      ...dag('gevraagdTot', '29', '5'),
    }),
  ).toContain('gelukt=vastgelegd');
  const later = await show(tom(), Dossier, id);
  expect(later).toContain('29 mei 2026');
  expect(later).toContain('Antwoord van het gerecht op het uitstel');
  expect(
    await go(werk.answerMandaatuitstelAction, {
      ...(await zaak()),
      ...{ termijn, antwoord: 'ja' },
      ...dag('uiterlijk', '12', '6'),
    }),
  ).toContain('gelukt=vastgelegd');
  expect(
    await go(werk.addMandaattermijnAction, {
      ...(await zaak()),
      ...{ stuk: 'stukken', eigenaar: 'gemeente', wie: 'Afdeling toerisme', weken: '4' },
      ...dag('dagtekening', '7', '4'),
    }),
  ).toContain('gelukt=vastgelegd');
  expect(await go(werk.meetMandaattermijnAction, { ...(await zaak()), termijn })).toContain(
    'gelukt=vastgelegd',
  );
  expect(await show(tom(), Dossier, id)).toContain('Afdeling toerisme');
  expect(
    await go(werk.endGerechtszaakAction, { ...(await zaak()), reden: 'Brief van het gerecht van vandaag' }),
  ).toContain('gelukt=vastgelegd');
  expect(await show(tom(), Dossier, id)).not.toContain('Uitstel gevraagd</summary>');
});
