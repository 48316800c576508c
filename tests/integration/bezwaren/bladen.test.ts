import { renderPage } from '@tests/support/render-page';
import { openSeeded } from '@tests/support/seeded';
import { NextRequest } from 'next/server';
import pg from 'pg';
import type { ReactNode } from 'react';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import VastlegBlad from '@/app/(balie)/balie/[gemeente]/klant/[id]/bezwaar/page';
import { recordBezwaarAction } from '@/app/(balie)/balie/bezwaar-actions';
import { GET as Brief } from '@/app/(kantoor)/zaken/[gemeente]/bezwaar/[id]/brief/[document]/route';
import Dossier from '@/app/(kantoor)/zaken/[gemeente]/bezwaar/[id]/page';
import * as handelen from '@/app/(kantoor)/zaken/bezwaar-actions';
import * as uitspraak from '@/app/(kantoor)/zaken/uitspraak-actions';
import Controleren from '@/app/(mijn)/mijn/[gemeente]/bezwaar/[aanslag]/controleren/page';
import Kies from '@/app/(mijn)/mijn/[gemeente]/bezwaar/[aanslag]/page';
import Waarom from '@/app/(mijn)/mijn/[gemeente]/bezwaar/[aanslag]/waarom/page';
import * as mijn from '@/app/(mijn)/mijn/[gemeente]/bezwaar/actions';
import Ontvangen from '@/app/(mijn)/mijn/[gemeente]/bezwaar/ontvangen/[schrift]/page';
import Zaak from '@/app/(mijn)/mijn/[gemeente]/zaken/[id]/page';
import { werkAnswers } from '@/app/bezwaar/bezwaar-werk-words';
import { bezwaarAnswers } from '@/app/bezwaar/bezwaar-words';
import { stopRendering } from '@/domain/documenten/render-document';
import { type ActionState, NIEUW } from '@/platform/action-state';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { may, type Verb } from '@/platform/permissions';
import { datePartNames } from '@/ui/date-parts';
import {
  ALMELO,
  aanslagVan,
  ambtenaar,
  arrangeGeboekt,
  behandelaar,
  burger,
  OP_TIJD,
  persoonVan,
  regelVan,
} from './arrange';

const nu: { ctx: Context; taal: 'nl' | 'en' } = { ctx: burger(1), taal: 'nl' };

// The door asks Next for the request and the session: who it is stands above, what he may is asked as the door does.
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    cookie: '',
    requestId: 'proef',
    ownPage: true,
    path: '/mijn/almelo',
    taal: nu.taal,
    thema: '',
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
let client: pg.Client;

beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await arrangeGeboekt(client, 6);
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

/** The three parts of a date field, in 2026. */
const dag = (naam: string, dagVan: string, maand: string): Record<string, string> => {
  const namen = datePartNames(naam);
  return { [namen.dag]: dagVan, [namen.maand]: maand, [namen.jaar]: '2026' };
};

type Blad = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<ReactNode>;

/** What stands on a page, as text with plain spaces. */
async function show(
  blad: Blad,
  params: Record<string, string>,
  search: Record<string, string> = {},
): Promise<string> {
  const element = await blad({
    params: Promise.resolve({ gemeente: 'almelo', ...params }),
    searchParams: Promise.resolve(search),
  });
  return (await renderPage(element)).replaceAll('\u00a0', ' ').replaceAll('&nbsp;', ' ');
}

type Actie = (state: ActionState, form: FormData) => Promise<ActionState>;

/** Where a form sends the browser; otherwise fails with what the form says. */
async function go(actie: Actie, velden: Record<string, string>): Promise<string> {
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

const as = (ctx: Context) => {
  nu.ctx = ctx;
};
const idIn = (pad: string): string =>
  /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(pad.split('/').reverse().join('/'))?.[0] ?? '';

describe('the pages of a bezwaar', () => {
  test.each(['nl', 'en'] as const)('from choosing a line to the decision, in %s', async (taal) => {
    const n = taal === 'nl' ? 1 : 2;
    nu.taal = taal;
    as(burger(n));
    const aanslag = { aanslag: aanslagVan(n) };
    const afval = regelVan(n, 2);
    const ozb = regelVan(n, 1);
    expect(await show(Kies, aanslag)).toContain(`name="regel-${afval}"`);
    expect(await go(mijn.chooseRegelsAction, aanslag)).toContain('bezwaar.fout.kies-regel');
    const regels = { [`regel-${afval}`]: 'ja', [`regel-${ozb}`]: 'ja' };
    expect(await go(mijn.chooseRegelsAction, { ...aanslag, ...regels })).toMatch(/\/waarom$/);
    expect(await show(Waarom, aanslag)).toContain(`name="gewenst-${afval}"`);

    const soorten = { [`soort-${afval}`]: 'afvalstoffenheffing', [`soort-${ozb}`]: 'ozb' };
    const half = await go(mijn.explainBezwaarAction, { ...aanslag, ...regels, ...soorten, toelichting: 'x' });
    for (const veld of [`grond-${afval}`, `grond-${ozb}`, 'horen', 'bellen', 'uitstel'])
      expect(half).toContain(veld);
    expect(half).toContain('"toelichting":"x"');
    const heel = {
      ...aanslag,
      ...regels,
      ...soorten,
      [`grond-${afval}`]: 'anders',
      [`grond-${ozb}`]: 'waarde-te-hoog',
      [`gewenst-${ozb}`]: '50.000',
      toelichting: 'Mijn eigen woorden.',
      horen: 'nee',
      bellen: 'nee',
      uitstel: 'ja',
    };
    expect(await go(mijn.explainBezwaarAction, heel)).toMatch(/\/controleren$/);
    const controle = await show(Controleren, aanslag);
    expect(controle).toContain('Mijn eigen woorden.');
    // "€ 50.000" in Dutch, "€50,000" in English.
    expect(controle).toMatch(/€\s?50[.,]000/);
    const sleutel = /name="sleutel" value="([^"]+)"/.exec(controle)?.[1] ?? '';
    const naar = await go(mijn.submitBezwaarAction, { ...aanslag, sleutel });
    expect(naar).toMatch(/\/bezwaar\/ontvangen\//);
    const ontvangen = await show(Ontvangen, { schrift: idIn(naar) });
    const nummers = [...new Set(ontvangen.match(/B2026\.\d{6}/g))];
    expect(nummers).toHaveLength(2);
    expect(ontvangen).toContain(taal === 'nl' ? '31 december 2026' : '31 December 2026');
    expect(ontvangen).toContain(`/mijn/almelo/documenten/${idIn(naar)}`);
    // Sent again, the same page.
    expect(await go(mijn.submitBezwaarAction, { ...aanslag, sleutel })).toBe(naar);

    const zaken = [...ontvangen.matchAll(/\/mijn\/almelo\/zaken\/([0-9a-f-]{36})/g)].map((m) => m[1] ?? '');
    for (const id of zaken) expect(await show(Zaak, { id })).toContain('Mijn eigen woorden.');
    as(burger(3));
    await expect(show(Zaak, { id: zaken[0] ?? '' })).rejects.toThrow(/NEXT_HTTP_ERROR_FALLBACK;404/);
    await expect(show(Ontvangen, { schrift: idIn(naar) })).rejects.toThrow(/404/);
    await expect(show(Kies, aanslag)).rejects.toThrow(/404/);
  });

  test('of who handles and who decides, each with what he may', async () => {
    nu.taal = 'nl';
    const { rows } = await client.query<{ id: string }>(
      `select z.id from zaak z join bezwaar b on b.gemeente_id = z.gemeente_id and b.zaak_id = z.id
        where z.persoon_id = $1 and b.soort = 'woz'`,
      [persoonVan(1)],
    );
    const id = rows[0]?.id ?? '';
    const ozb = regelVan(1, 1);
    const vers = (html: string) => /name="zaakVersie" value="(\d+)"/.exec(html)?.[1] ?? '';
    as(behandelaar());
    let blad = await show(Dossier, { id });
    for (const tekst of [
      'Kan het in behandeling?',
      'In behandeling nemen',
      'Mijn eigen woorden.',
      'Verdagen',
    ])
      expect(blad).toContain(tekst);
    const zaak = () => ({ zaak: id, zaakVersie: vers(blad) });
    const eerste = zaak();
    expect(await go(handelen.takeBezwaarAction, eerste)).toContain('gelukt=genomen');
    expect(await go(handelen.verdaagBezwaarAction, { ...eerste, reden: 'Wij wachten.' })).toContain(
      'iemand-anders',
    );
    blad = await show(Dossier, { id }, { gelukt: 'genomen' });
    expect(blad).toContain('U behandelt dit bezwaar nu.');
    for (const [actie, velden] of [
      [handelen.recordGesprekAction, { bereikt: 'ja', verslag: 'Wil doorgaan.' }],
      [handelen.askAdviesAction, { vraag: 'Klopt het onderhoud?', ...dag('adviesUiterlijk', '21', '4') }],
      [handelen.recordAdviesAction, { advies: 'Nee.' }],
      [handelen.verdaagBezwaarAction, { reden: 'Wij wachten op de taxateur.' }],
      [
        handelen.planHoorgesprekAction,
        { hoorTijd: '9.30', hoorWijze: 'kantoor', hoorDoor: 'R. ter Haar', ...dag('hoorDatum', '21', '4') },
      ],
      [handelen.waiveHorenAction, { reden: 'Wil toch niet komen.' }],
    ] as const)
      expect(await go(actie, { ...zaak(), ...velden })).toMatch(/gelukt=(vastgelegd|brief)$/);
    const voorstel = {
      [`soort-${ozb}`]: 'woz-waarde',
      uitkomst: 'gegrond',
      [`uitkomst-${ozb}`]: '50.000',
      [`motivering-${ozb}`]: 'Onze taxateur vond de waarde te hoog.',
    };
    expect(await go(uitspraak.proposeUitspraakAction, { ...zaak(), ...voorstel })).toContain(
      'bezwaar.fout.oorzaak',
    );
    expect(
      await go(uitspraak.proposeUitspraakAction, { ...zaak(), ...voorstel, oorzaak: 'fout-kantoor' }),
    ).toContain('gelukt=voorgesteld');
    blad = await show(Dossier, { id });
    expect(blad).toContain('U hebt dit zelf voorgesteld.');
    expect(blad).not.toContain('Ik neem dit besluit');

    as(ambtenaar());
    blad = await show(Dossier, { id });
    expect(blad).toContain('WOZ-waarde wordt € 50.000');
    const [, besluit = '', versie = ''] =
      /name="id" value="([^"]+)".*?name="versie" value="(\d+)"/s.exec(blad) ?? [];
    expect(await go(uitspraak.decideUitspraakAction, { id: besluit, versie, besluit: 'genomen' })).toContain(
      'gelukt=besloten',
    );
    expect(await show(Dossier, { id }, { gelukt: 'besloten' })).toContain(
      'Beroep kan tot en met 6 mei 2026.',
    );
    as(burger(1));
    const eind = await show(Zaak, { id });
    for (const tekst of ['Onze beslissing', 'U krijgt gelijk', 'lager', 'tot en met 6 mei 2026'])
      expect(eind).toContain(tekst);
  });

  test('a letter opens from the dossier that it stands in, and no other letter of that person', async () => {
    const { rows } = await client.query<{ zaak: string; schrift: string }>(
      `select zaak_id as zaak, schrift_id as schrift from bezwaar b join zaak z on z.gemeente_id = b.gemeente_id and z.id = b.zaak_id
        where z.persoon_id = $1 order by z.zaaknummer limit 1`,
      [persoonVan(1)],
    );
    const { zaak = '', schrift = '' } = rows[0] ?? {};
    const open = (document: string) =>
      Brief(new NextRequest(`http://localhost/zaken/almelo/bezwaar/${zaak}/brief/${document}`), {
        params: Promise.resolve({ gemeente: 'almelo', id: zaak, document }),
      });
    as(behandelaar());
    const brief = await open(schrift);
    expect([brief.status, brief.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    // His aanslagbiljet is of the same person, and not of this case.
    expect((await open(aanslagVan(1))).status).toBe(404);
    as(burger(1));
    expect((await open(schrift)).status).toBe(404);
  });

  test('of the desk: an objection by letter, for whom it is about', async () => {
    as({ ...behandelaar(), now: OP_TIJD });
    expect(await show(VastlegBlad, { id: persoonVan(4) })).toContain(`?aanslag=${aanslagVan(4)}`);
    const blad = await show(VastlegBlad, { id: persoonVan(4) }, { aanslag: aanslagVan(4) });
    expect(blad).toContain('Datum op het poststempel');
    const afval = regelVan(4, 2);
    const velden = {
      persoon: persoonVan(4),
      aanslag: aanslagVan(4),
      clientSleutel: 'brief-1',
      kanaal: 'post',
      ...dag('ontvangen', '20', '3'),
      [`soort-${afval}`]: 'afvalstoffenheffing',
      [`soort-${regelVan(4, 0)}`]: 'rioolheffing',
      [`regel-${afval}`]: 'ja',
      [`grond-${afval}`]: 'anders',
      toelichting: 'Per brief.',
      horen: 'nee',
      bellen: 'nee',
      uitstel: 'nee',
    };
    expect(await go(recordBezwaarAction, { ...velden, kanaal: 'duif' })).toContain('fouten.kies');
    expect(await go(recordBezwaarAction, velden)).toContain('gelukt=bezwaar');
    as(burger(4));
    expect(await go(recordBezwaarAction, velden)).toContain('niet-gevonden');
  });

  test('every refusal of the domain has its words, for citizen and staff', async () => {
    const { readFileSync, readdirSync } = await import('node:fs');
    const bronnen = readdirSync('src/domain/bezwaren')
      .filter((f) => f.endsWith('.ts'))
      .map((f) => readFileSync(`src/domain/bezwaren/${f}`, 'utf8'))
      .join('\n');
    const vol = [...bronnen.matchAll(/'(bezwaar\.fout\.[a-z-]+)'/g)].map((m) => m[1] ?? '');
    const kort = [...bronnen.matchAll(/nee\('([a-z-]+)'/g)].map((m) => `bezwaar.fout.${m[1]}`);
    const werk = werkAnswers();
    const eigen = { ...werk, ...bezwaarAnswers('nl') };
    expect([...vol, ...kort].filter((sleutel) => eigen[sleutel] === undefined)).toEqual([]);
    expect(kort.filter((sleutel) => werk[sleutel] === undefined)).toEqual([]);
    expect(vol.length).toBeGreaterThan(30);
  });
});
