import { randomBytes, randomUUID } from 'node:crypto';
import { staffCookie } from '@tests/integration/contacten/staff-cookie';
import { arrangeAanslagen, type Opgelegd } from '@tests/integration/documenten/arrange';
import { bookOplegging } from '@tests/support/invordering';
import { renderPage } from '@tests/support/render-page';
import { openSeeded, seedContext } from '@tests/support/seeded';
import pg from 'pg';
import type { ReactNode } from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import klantbeeld from '@/app/(balie)/balie/[gemeente]/klant/[id]/page';
import * as regeling from '@/app/(mijn)/mijn/[gemeente]/regeling/actions';
import { chooseVoorWieAction } from '@/app/(mijn)/mijn/voor-wie/actions';
import { makeAanslagbiljetten } from '@/domain/aanslagen/make-aanslagbiljetten';
import { listBijlagen } from '@/domain/bijlagen/bijlage.queries';
import { storeBijlage } from '@/domain/bijlagen/receive-bijlage';
import { startContact } from '@/domain/contacten/start-contact';
import { verifyPersoon } from '@/domain/contacten/verify-persoon';
import { DOCUMENTSOORTEN, type Documentsoort } from '@/domain/documenten/document';
import { stopRendering } from '@/domain/documenten/render-document';
import { getGeadresseerde } from '@/domain/personen/get-geadresseerden';
import { decideVertegenwoordiging } from '@/domain/vertegenwoordigingen/decide-vertegenwoordiging';
import { endVertegenwoordiging } from '@/domain/vertegenwoordigingen/end-vertegenwoordiging';
import { recordVertegenwoordiging } from '@/domain/vertegenwoordigingen/record-vertegenwoordiging';
import type { Invoer } from '@/domain/vertegenwoordigingen/vertegenwoordiging';
import { RECHTEN } from '@/platform/acting-for';
import { type ActionState, NIEUW } from '@/platform/action-state';
import { persoonSleutel } from '@/platform/identiteit';
import { toLocalDate } from '@/platform/local-date';
import { cookieNames, hashToken } from '@/platform/login/wereld';
import { insertSessie } from '@/platform/session-store';
import { readIn, writeIn } from '@/platform/tenant';

/** Of four people of Borne the last acts for the first (bewind) and the second (a mandate for one kind), not for the third. */
const NUMMER = '900000053';
const NU = new Date('2026-03-20T09:30:00.000Z');
const vandaag = toLocalDate('2026-03-20');
const verzoek = { cookie: '', path: '/mijn', requestId: '' };
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({ ...verzoek, ownPage: true, taal: 'nl' as const, thema: '', now: NU }),
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => verzoek.path,
}));
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));

const balie = seedContext('frontoffice-borne', ['frontoffice'], { now: NU });
const service = seedContext('serviceteam-gbtwente', ['serviceteam'], { now: NU });
let alles: pg.Client;
let close: () => Promise<void>;
let borne: Opgelegd;
const persoon = (n: number) => borne.persoonIds[n] ?? '';

beforeAll(async () => {
  const seeded = await openSeeded(6);
  close = seeded.close;
  process.env.KOHIER_KLOK = NU.toISOString();
  alles = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await alles.connect();
  borne = await arrangeAanslagen(alles, 'borne', 4);
  await bookOplegging(alles, borne.gemeenteId);
  await alles.query(`update persoon set geboortedatum = '1950-06-15' where gemeente_id = $1`, [
    borne.gemeenteId,
  ]);
  await alles.query('update persoon set sleutel = $2 where id = $1', [persoon(3), persoonSleutel(1, NUMMER)]);
});
afterAll(async () => {
  delete process.env.KOHIER_KLOK;
  stopRendering();
  await alles.end();
  await close();
});

const sql = async (text: string, ...values: unknown[]) => (await alles.query(text, values)).rows;
const leg = (n: number, meer: Partial<Invoer>) =>
  writeIn(balie, borne.gemeenteId, (write) =>
    recordVertegenwoordiging(write, {
      ...{ soort: 'bewindvoerder' as const, rechten: [...RECHTEN], bewijs: 'Beschikking 26 EXPL 118' },
      ...{ vanaf: toLocalDate('2026-03-01'), tot: null, ...meer, persoonId: persoon(n), nummer: NUMMER },
    }),
  );
const SOORTEN = Object.keys(DOCUMENTSOORTEN) as Documentsoort[];
/** Which kinds of letter about somebody go to the representative today. */
const brievenVia = async (n: number): Promise<Documentsoort[]> =>
  readIn(service, [borne.gemeenteId], async (read) => {
    const via = new Set<string>();
    for (const over of new Set(SOORTEN.map((soort) => DOCUMENTSOORTEN[soort].over))) {
      const aan = await getGeadresseerde(read, borne.gemeenteId, persoon(n), vandaag, over);
      if ('via' in aan && aan.via === persoon(3)) via.add(over);
    }
    return SOORTEN.filter((soort) => via.has(DOCUMENTSOORTEN[soort].over));
  });

/** Where something sends the browser, or null. */
async function redirectOf(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    const [soort, , naar] = String((error as { digest?: string }).digest).split(';');
    if (soort !== 'NEXT_REDIRECT') throw error;
    return String(naar);
  }
}
type Page = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<ReactNode>;
async function open(page: Page, path: string, params: Record<string, string> = {}): Promise<string> {
  Object.assign(verzoek, { requestId: randomUUID(), path });
  const html = await renderPage(
    await page({ params: Promise.resolve(params), searchParams: Promise.resolve({}) }),
  );
  return html.replace(/&nbsp;|\u00a0/g, ' ');
}
async function stuur(
  actie: (state: ActionState, form: FormData) => Promise<ActionState>,
  velden: Record<string, string>,
): Promise<string | undefined> {
  const form = new FormData();
  for (const [naam, waarde] of Object.entries(velden)) form.append(naam, waarde);
  verzoek.requestId = randomUUID();
  let state: ActionState | undefined;
  const naar = await redirectOf(async () => {
    state = await actie(NIEUW, form);
  });
  return naar ?? state?.melding?.sleutel;
}
const kies = (keuze: string) => stuur(chooseVoorWieAction, { gemeente: 'borne', keuze });
const vraagRegeling = (n: number, namens: string) =>
  stuur(regeling.askRegelingAction, {
    ...{ gemeente: 'borne', namens, [`aanslagen-${borne.aanslagIds[n]}`]: 'ja' },
    ...{ nu: '0,00', perMaand: '400,00', clientSleutel: randomBytes(8).toString('hex') },
  });
async function logIn(): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await insertSessie({
    ...{ tokenHash: hashToken(token), wereld: 'inwoner', kantoorId: 1, issuer: 'https://idp.example' },
    ...{ subject: 'bewindvoerder', niveau: 'midden', persoonSleutel: persoonSleutel(1, NUMMER) },
    ...{
      medewerkerId: null,
      naam: null,
      idToken: null,
      now: NU,
      verlooptOp: new Date(NU.getTime() + 3_600_000),
    },
  });
  return `${cookieNames('inwoner', false).sessie}=${token}`;
}

test('[B-02] a mandate with scope, period and evidence: seen by the frontoffice, acted on after log-in for several clients, and followed by letters', async () => {
  // With scope, period and evidence; the file beside what was said of it.
  const bewind = await leg(0, {});
  const mandaat = await leg(1, {
    ...{ soort: 'gemachtigde', rechten: ['zien', 'regeling'], bewijs: 'Ondertekende machtiging' },
    tot: toLocalDate('2026-12-31'),
  });
  await storeBijlage(
    balie,
    borne.gemeenteId,
    {
      onderwerp: { soort: 'vertegenwoordiging', id: bewind.id },
      naam: 'beschikking.pdf',
      vanWie: async () => persoon(0),
    },
    (async function* () {
      yield new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
    })(),
  );
  expect(
    await readIn(balie, [borne.gemeenteId], (read) =>
      listBijlagen(read, borne.gemeenteId, { soort: 'vertegenwoordiging', id: bewind.id }),
    ),
  ).toMatchObject([{ naam: 'beschikking.pdf' }]);
  // A large power gives nothing until another looked at the evidence.
  expect([bewind.geldt, mandaat.geldt]).toEqual([false, true]);
  expect(await brievenVia(0)).toEqual([]);
  await writeIn(service, borne.gemeenteId, (write) =>
    decideVertegenwoordiging(write, { id: bewind.id, klopt: true, reden: null }),
  );

  // The frontoffice sees that it exists, of both, with kind, period, scope and evidence.
  verzoek.cookie = await staffCookie('frontoffice-borne');
  for (const [n, woorden] of [
    [0, ['bewindvoerder', '1 maart 2026', 'alle belastingzaken', 'Bewijs']],
    [1, ['gemachtigde', '31 december 2026', 'zien, regeling', 'Bewijs']],
    [2, []],
  ] as const) {
    const contactId = await writeIn(balie, borne.gemeenteId, (write) =>
      startContact(write, { persoonId: persoon(n), kanaal: 'telefoon', richting: 'in' }),
    );
    const adres = { geboortedatum: '1950-06-15', adres: `7622FA ${n + 1}` };
    expect(
      await writeIn(balie, borne.gemeenteId, (write) => verifyPersoon(write, { contactId, ...adres })),
    ).toBe('gelukt');
    const path = `/balie/borne/klant/${persoon(n)}`;
    const html = await open(klantbeeld as Page, path, { gemeente: 'borne', id: persoon(n) });
    expect(html.includes('J.A. van der Veen4')).toBe(woorden.length > 0);
    for (const woord of woorden) expect(html).toContain(woord);
    await sql(
      `update klantcontact set status = 'geparkeerd', geparkeerd_op = begonnen_op where id = $1`,
      contactId,
    );
  }

  // She logs in, is asked for whom, and acts for the one and then for the other, within the scope of each.
  verzoek.cookie = await logIn();
  const mijn = (await import('@/app/(mijn)/mijn/page')).default as Page;
  const voorWie = (await import('@/app/(mijn)/mijn/voor-wie/page')).default as Page;
  const overzicht = (await import('@/app/(mijn)/mijn/[gemeente]/page')).default as Page;
  expect(await redirectOf(() => open(mijn, '/mijn'))).toBe('/mijn/voor-wie');
  const keuze = await open(voorWie, '/mijn/voor-wie');
  expect([1, 2, 3].map((n) => keuze.includes(`van der Veen${n}`))).toEqual([true, true, false]);
  for (const [n, id] of [
    [0, bewind.id],
    [1, mandaat.id],
  ] as const) {
    expect(await kies(id)).toBe('/mijn');
    const html = await open(overzicht, '/mijn/borne', { gemeente: 'borne' });
    expect(html).toContain(`U regelt dit voor J.A. van der Veen${n + 1}`);
    expect(await vraagRegeling(n, id)).toMatch(/^\/mijn\/borne\/regeling\/aanvraag\//);
  }
  expect(await sql(`select persoon_id, gemaakt_door from regelingaanvraag order by gemaakt_op, id`)).toEqual(
    expect.arrayContaining(
      [0, 1].map((n) => ({
        persoon_id: persoon(n),
        gemaakt_door: `inwoner:${persoonSleutel(1, NUMMER)} namens persoon:${persoon(n)}`,
      })),
    ),
  );

  // Letters follow: all of who is under bewind, of a gemachtigde those of his scope, none of anybody else.
  expect(await brievenVia(0)).toEqual(SOORTEN);
  expect(await brievenVia(1)).toEqual(SOORTEN.filter((soort) => DOCUMENTSOORTEN[soort].over === 'regeling'));
  expect(await brievenVia(2)).toEqual([]);
  const [van, ook] = borne.aanslagIds.slice(0, 2);
  await makeAanslagbiljetten(
    { ...service, gemeenten: service.gemeenten.map((g) => ({ ...g, rollen: ['medewerker-heffen'] })) },
    borne.gemeenteId,
    [van ?? '', ook ?? ''],
    { runId: null, verzenden: true },
  );
  const vensters = await sql('select document_id, adres from bezorging where document_id = any($1)', [
    van,
    ook,
  ]);
  const venster = (id?: string) => vensters.find((v) => v.document_id === id)?.adres;
  expect(venster(van)?.slice(0, 3)).toEqual([
    'J.A. van der Veen4',
    'bewindvoerder van J.A. van der Veen1',
    'Merelstraat 4',
  ]);
  expect(venster(ook)?.slice(0, 2)).toEqual(['J.A. van der Veen2', 'Merelstraat 2']);

  // It ends: she is refused at her next act, and the letters are the client's own again.
  await writeIn(balie, borne.gemeenteId, (write) =>
    endVertegenwoordiging(write, { id: mandaat.id, persoonId: persoon(1), reden: 'Ingetrokken.' }),
  );
  expect(await vraagRegeling(1, mandaat.id)).toBe('formulier.namens-voorbij');
  expect(await brievenVia(1)).toEqual([]);
});
