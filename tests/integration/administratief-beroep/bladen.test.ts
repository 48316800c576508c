import { addBesluiters } from '@tests/support/aanwijzingen';
import { textOf } from '@tests/support/pdf';
import { renderPage } from '@tests/support/render-page';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import pg from 'pg';
import type { ReactNode } from 'react';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import Vastleggen from '@/app/(balie)/balie/[gemeente]/klant/[id]/administratief-beroep/page';
import { recordAdministratiefBeroepAction } from '@/app/(balie)/balie/administratief-beroep-actions';
import Dossier from '@/app/(kantoor)/zaken/[gemeente]/administratief-beroep/[id]/page';
import * as werk from '@/app/(kantoor)/zaken/administratief-beroep-actions';
import Bestuur from '@/app/(kantoor)/zaken/bestuur/page';
import { assignZaakAction } from '@/app/(kantoor)/zaken/zaak-actions';
import NietEens from '@/app/(mijn)/mijn/[gemeente]/administratief-beroep/[tegen]/[id]/page';
import * as mijn from '@/app/(mijn)/mijn/[gemeente]/administratief-beroep/actions';
import Regeling from '@/app/(mijn)/mijn/[gemeente]/regeling/[regeling]/page';
import Zaak from '@/app/(mijn)/mijn/[gemeente]/zaken/[id]/page';
import {
  administratiefBeroepAnswers,
  beroepWerkAnswers,
} from '@/app/administratief-beroep/administratief-beroep-words';
import { openDocument } from '@/domain/documenten/open-document';
import { stopRendering } from '@/domain/documenten/render-document';
import { askRegelingVoor } from '@/domain/invordering/ask-regeling';
import { decideRegeling } from '@/domain/invordering/decide-regeling';
import { proposeRegeling } from '@/domain/invordering/propose-regeling';
import { type ActionState, NIEUW } from '@/platform/action-state';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { may, type Verb } from '@/platform/permissions';
import { readIn } from '@/platform/tenant';
import { datePartNames } from '@/ui/date-parts';
import type { Opgelegd } from '../documenten/arrange';
import { ambtenaar, arrange, burger, innen, MAANDAG, write } from '../kwijtschelding/arrange';

const borne = gemeenteId('borne');
const nu: { ctx: Context; taal: 'nl' | 'en' } = { ctx: innen(), taal: 'nl' };

// The door asks Next for the request and the session: who it is stands above, what he may is asked as the door does.
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    cookie: '',
    requestId: 'proef',
    ownPage: true,
    path: '/mijn/borne',
    taal: nu.taal,
    thema: '',
    now: nu.ctx.now,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async (toegang: { wie: string; verb?: Verb }) => {
    const rollen = nu.ctx.gemeenten.find((g) => g.gemeenteId === borne)?.rollen ?? [];
    const burgerIs = nu.ctx.actor.soort === 'inwoner';
    if (toegang.wie === 'medewerker' ? burgerIs || !may(rollen, toegang.verb as Verb) : !burgerIs)
      throw new NotFound();
    return { ctx: nu.ctx, gemeenten: [borne], sessie: null };
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

let seeded: Awaited<ReturnType<typeof openSeeded>>;
let opgelegd: Opgelegd;

beforeAll(async () => {
  seeded = await openSeeded();
  opgelegd = await arrange(seeded.database, 4);
  const client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await addBesluiters(client, 1, ['directeur-gbtwente']);
  await client.end();
});
afterAll(async () => {
  stopRendering();
  await seeded.close();
});

const persoonVan = (n: number) => opgelegd.persoonIds[n] ?? '';
const directeur = () => seedContext('directeur-gbtwente', ['directeur'], { now: MAANDAG });

/** A regeling that the ambtenaar refused. */
async function geweigerd(n: number): Promise<string> {
  const id = await write(innen(), async (w) => {
    const { id: aanvraagId } = await askRegelingVoor(w, {
      persoonId: persoonVan(n),
      aanslagIds: [opgelegd.aanslagIds[n] ?? ''],
      wens: { nu: toCents(0), perMaand: toCents(1_000n) },
      clientSleutel: `vraag ${n}`,
    });
    return proposeRegeling(w, { aanvraagId, motivering: 'Net ziek geweest' });
  });
  await write(ambtenaar(), (w) =>
    decideRegeling(w, { id, versie: 1, besluit: 'afgewezen', toelichting: 'Te lang' }),
  );
  return id;
}

type Blad = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<ReactNode>;

/** What stands on a page, as text with plain spaces. */
async function show(blad: unknown, params: Record<string, string>, search: Record<string, string> = {}) {
  const element = await (blad as Blad)({
    params: Promise.resolve({ gemeente: 'borne', ...params }),
    searchParams: Promise.resolve(search),
  });
  return (await renderPage(element)).replaceAll('\u00a0', ' ').replaceAll('&nbsp;', ' ');
}

type Actie = (state: ActionState, form: FormData) => Promise<ActionState>;

/** Where a form sends the browser; otherwise fails with what the form says. */
async function go(actie: Actie, velden: Record<string, string>): Promise<string> {
  const form = new FormData();
  for (const [naam, value] of Object.entries({ gemeente: 'borne', ...velden })) form.append(naam, value);
  try {
    return JSON.stringify(await actie(NIEUW, form));
  } catch (error) {
    const [soort, , naar] = String((error as { digest?: string }).digest).split(';');
    if (soort !== 'NEXT_REDIRECT') throw error;
    return String(naar);
  }
}
const as = (ctx: Context) => {
  nu.ctx = ctx;
};

describe('the pages of disputing a decision', () => {
  test('the decision is postponed once, with a letter and the new last day for both', async () => {
    const regelingId = await geweigerd(3);
    as(burger(persoonVan(3)));
    const naar = await go(mijn.submitAdministratiefBeroepAction, {
      ...{ tegen: 'regeling', tegenId: regelingId, gronden: 'Ik kan dit wel betalen.' },
      clientSleutel: 'aaaaaaaa-0000-4000-8000-000000000003',
    });
    const id = naar.slice(-36);
    as(innen());
    const vers = async () => /name="zaakVersie" value="(\d+)"/.exec(await show(Dossier, { id }))?.[1] ?? '';
    const zaak = async () => ({ zaak: id, zaakVersie: await vers() });
    await go(werk.takeAdministratiefBeroepAction, await zaak());
    // Six weeks, and once six more (Leidraad 1.1.5).
    expect(await show(Dossier, { id })).toContain('De nieuwe laatste dag is 30 november 2026.');
    expect(await go(werk.postponeAdministratiefBeroepAction, { ...(await zaak()), reden: ' ' })).toContain(
      'fouten.verplicht',
    );
    const verdaag = async () =>
      go(werk.postponeAdministratiefBeroepAction, {
        ...(await zaak()),
        reden: 'Het dagelijks bestuur vergadert pas in november.',
      });
    expect(await verdaag()).toContain('gelukt=vastgelegd');
    expect(await verdaag()).toContain('zaken.fout.al-verdaagd');
    const dossier = await show(Dossier, { id });
    expect(dossier).toContain('30 november 2026');
    expect(dossier).not.toContain('19 oktober 2026</strong>');
    expect(dossier).not.toContain('De nieuwe laatste dag is');
    as(burger(persoonVan(3)));
    const eigen = await show(Zaak, { id });
    expect(eigen).toContain('30 november 2026');
    const brief = /documenten\/([0-9a-f-]{36})"[^>]*>[^<]*meer tijd nodig/.exec(eigen)?.[1] ?? '';
    const pdf = await readIn(nu.ctx, [borne], (r) => openDocument(r, borne, brief, persoonVan(3)));
    const tekst = pdf?.stand === 'leesbaar' ? textOf(pdf.pdf).replace(/\s+/g, ' ') : '';
    for (const zin of ['19 oktober 2026', '30 november 2026', 'vergadert pas in november', 'Leidraad'])
      expect(tekst).toContain(zin);
  });

  test('from the decision that a citizen reads to the decision of the dagelijks bestuur', async () => {
    const regelingId = await geweigerd(0);
    as(burger(persoonVan(0)));
    const pad = `/mijn/borne/administratief-beroep/regeling/${regelingId}`;
    expect(await show(Regeling, { regeling: regelingId })).toContain(pad);
    for (const taal of ['en', 'nl'] as const) {
      nu.taal = taal;
      const blad = await show(NietEens, { tegen: 'regeling', id: regelingId });
      expect(blad).toContain(taal === 'nl' ? '17 september 2026' : '17 September 2026');
      expect(blad).toContain('name="gronden"');
    }
    const invoer = {
      tegen: 'regeling',
      tegenId: regelingId,
      clientSleutel: 'aaaaaaaa-0000-4000-8000-000000000001',
    };
    const leeg = await go(mijn.submitAdministratiefBeroepAction, { ...invoer, telefoon: '06 12345678' });
    expect(leeg).toContain('gronden');
    expect(leeg).toContain('06 12345678');
    const naar = await go(mijn.submitAdministratiefBeroepAction, {
      ...invoer,
      gronden: 'Dit kan ik betalen.',
    });
    expect(naar).toMatch(/^\/mijn\/borne\/zaken\/[0-9a-f-]{36}$/);
    const id = naar.slice(-36);
    const zaakblad = await show(Zaak, { id });
    for (const tekst of ['Dit kan ik betalen.', 'Dit is administratief beroep.', '19 oktober 2026'])
      expect(zaakblad).toContain(tekst);
    expect(await show(NietEens, { tegen: 'regeling', id: regelingId })).toContain('/zaken/');
    as(burger(persoonVan(1)));
    await expect(show(NietEens, { tegen: 'regeling', id: regelingId })).rejects.toThrow(/404/);
    await expect(show(Zaak, { id })).rejects.toThrow(/404/);

    as(innen());
    const vers = (html: string) => /name="zaakVersie" value="(\d+)"/.exec(html)?.[1] ?? '';
    let blad = await show(Dossier, { id });
    for (const tekst of [
      'Dit kan ik betalen.',
      'In behandeling nemen',
      'Beslis uiterlijk',
      'Administratief beroep, naar het recht van 7 september 2026',
    ])
      expect(blad).toContain(tekst);
    const zaak = () => ({ zaak: id, zaakVersie: vers(blad) });
    expect(await go(werk.takeAdministratiefBeroepAction, zaak())).toContain('gelukt=genomen');
    blad = await show(Dossier, { id }, { gelukt: 'genomen' });
    expect(
      await go(werk.recordBeroepgesprekAction, {
        ...zaak(),
        bereikt: 'ja',
        verslag: 'Vertelt over de ziekte.',
      }),
    ).toContain('gelukt=vastgelegd');
    blad = await show(Dossier, { id });
    expect(
      await go(werk.proposeBeslissingAction, { ...zaak(), uitkomst: 'ongegrond', motivering: 'kort' }),
    ).toContain('administratief-beroep.fout.motivering');
    expect(
      await go(werk.proposeBeslissingAction, {
        ...zaak(),
        uitkomst: 'ongegrond',
        motivering: 'Er is geen nieuw feit genoemd in deze zaak.',
      }),
    ).toContain('gelukt=voorgesteld');
    blad = await show(Dossier, { id });
    expect(blad).toContain('U hebt dit zelf voorgesteld.');
    expect(blad).not.toContain('name="bestuursbesluit"');

    as(directeur());
    expect(await show(Bestuur, {})).toContain(`/zaken/borne/administratief-beroep/${id}`);
    blad = await show(Dossier, { id });
    expect(blad).toContain('name="bestuursbesluit"');
    const [, besluit = '', versie = ''] =
      /name="id" value="([^"]+)".*?name="versie" value="(\d+)"/s.exec(blad) ?? [];
    const keuze = { id: besluit, versie, besluit: 'genomen' };
    expect(await go(werk.decideBeslissingAction, keuze)).toContain(
      'administratief-beroep.fout.bestuursbesluit',
    );
    expect(await go(werk.decideBeslissingAction, { ...keuze, bestuursbesluit: 'DB 2026-118' })).toContain(
      'gelukt=besloten',
    );
    expect(await show(Dossier, { id }, { gelukt: 'besloten' })).toContain('DB 2026-118');
    expect(await show(Bestuur, {})).toContain('Er wacht nu niets');
    as(burger(persoonVan(0)));
    expect(await show(Zaak, { id })).toContain('u krijgt geen gelijk');
  });

  test('recorded at the desk; who decided first sees that it is not his, and cannot take it', async () => {
    const regelingId = await geweigerd(2);
    as(innen());
    const blad = await show(Vastleggen, { id: persoonVan(2) });
    expect(blad).toContain(`regeling:${regelingId}`);
    const dag = datePartNames('ontvangen');
    const invoer = {
      persoon: persoonVan(2),
      clientSleutel: 'aaaaaaaa-0000-4000-8000-000000000002',
      kanaal: 'balie',
      [dag.dag]: '7',
      [dag.maand]: '9',
      [dag.jaar]: '2026',
      gronden: 'Vertelt aan de balie dat dit niet kan.',
    };
    expect(await go(recordAdministratiefBeroepAction, invoer)).toContain('besluit');
    expect(
      await go(recordAdministratiefBeroepAction, { ...invoer, besluit: `regeling:${regelingId}` }),
    ).toContain('gelukt=administratief-beroep');
    expect(await show(Vastleggen, { id: persoonVan(2) })).toContain('Er is geen besluit');
    const id = await write(
      innen(),
      async (w) =>
        (await w.db.administratiefBeroep.findFirstOrThrow({ where: { gemeenteId: borne, regelingId } }))
          .zaakId,
    );
    const zelf: Context = {
      ...ambtenaar(),
      gemeenten: ambtenaar().gemeenten.map((g) => ({
        ...g,
        rollen: ['invorderingsambtenaar', 'medewerker-innen'],
      })),
    };
    as(zelf);
    const dossier = await show(Dossier, { id });
    expect(dossier).toContain('U nam het besluit waar dit over gaat.');
    expect(dossier).not.toContain('In behandeling nemen');
    const zaakVersie = /name="zaakVersie" value="(\d+)"/.exec(dossier)?.[1] ?? '';
    expect(await go(assignZaakAction, { zaak: id, zaakVersie, los: 'nee' })).toContain(
      'administratief-beroep.fout.eerste-beslisser',
    );
  });

  test('every refusal of the domain has its words, for citizen and staff', () => {
    for (const fout of ['geen-besluit', 'al-beroep', 'dag-later', 'voor-besluit', 'telefoon', 'afgelopen'])
      for (const woorden of [
        administratiefBeroepAnswers('nl'),
        administratiefBeroepAnswers('en'),
        beroepWerkAnswers(),
      ])
        expect(woorden[`administratief-beroep.fout.${fout}`]).toBeTruthy();
    for (const fout of [
      'eerste-beslisser',
      'wacht-op-besluit',
      'bestuursbesluit',
      'motivering',
      'niet-te-laat',
    ])
      expect(beroepWerkAnswers()[`administratief-beroep.fout.${fout}`]).toBeTruthy();
  });
});
