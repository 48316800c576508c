import { randomBytes, randomUUID } from 'node:crypto';
import { beleid, setBeleid } from '@tests/integration/invordering/arrange';
import { seedAanslagen } from '@tests/support/aanslagen';
import { renderPage } from '@tests/support/render-page';
import { testId, testSleutel, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import type { ReactNode } from 'react';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import * as gegevens from '@/app/(mijn)/mijn/[gemeente]/gegevens/actions';
import * as regeling from '@/app/(mijn)/mijn/[gemeente]/regeling/actions';
import { chooseVoorWieAction } from '@/app/(mijn)/mijn/voor-wie/actions';
import { namensAnswers } from '@/app/vertegenwoordigen/namens-words';
import { type ActionState, NIEUW } from '@/platform/action-state';
import { cookieNames, hashToken } from '@/platform/login/wereld';
import { betrokkeneOf } from '@/platform/processing-log';
import { insertSessie } from '@/platform/session-store';

/** Karin is the second person of gemeente a; she acts for the first one there. */
const { kantoor, a, b, c } = twoTenants;
const NU = new Date('2026-06-05T10:00:00.000Z');
const VAN_A = testId(`vertegenwoordiging ${a.sleutel}`);
const verzoek = { cookie: '', path: '/mijn', requestId: '' };
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...verzoek,
    ownPage: true,
    taal: 'nl' as const,
    thema: '',
    now: NU,
  }),
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
}));
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));

let client: pg.Client;
let close: () => Promise<void>;
let aanslagId = '';
beforeAll(async () => {
  const walled = await openWalled();
  client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  close = async () => {
    await client.end();
    await walled.close();
  };
  await setBeleid(client, a, beleid);
  aanslagId = (await seedAanslagen(client, a, [[10_000n, 5_000n]]))[0]?.id ?? '';
});
afterAll(() => close());

const sql = async (text: string, ...values: unknown[]) => (await client.query(text, values)).rows;
const mandaat = (set: string) => sql(`update vertegenwoordiging set ${set} where id = $1`, VAN_A);
const sessieRij = async () => (await sql('select namens_id, namens_op from sessie'))[0];

beforeEach(async () => {
  const token = randomBytes(32).toString('base64url');
  await sql('delete from sessie');
  await insertSessie({
    tokenHash: hashToken(token),
    wereld: 'inwoner',
    kantoorId: kantoor.id,
    issuer: 'https://idp.example',
    subject: 'karin',
    niveau: 'midden',
    persoonSleutel: testSleutel(`tweede ${a.sleutel}`),
    medewerkerId: null,
    naam: null,
    idToken: null,
    now: NU,
    verlooptOp: new Date(NU.getTime() + 3_600_000),
  });
  verzoek.cookie = `${cookieNames('inwoner', false).sessie}=${token}`;
  await mandaat(`bereik = 'alle belastingzaken', soort = 'gemachtigde', vanaf = '2020-01-01', tot = null`);
  await sql('update persoon set overlijdensdatum = null where id = $1', a.persoonId);
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

type Actie = (state: ActionState, form: FormData) => Promise<ActionState>;
async function send(
  actie: Actie,
  velden: Record<string, string>,
): Promise<ActionState | { naar: string | null }> {
  const form = new FormData();
  for (const [naam, value] of Object.entries(velden)) form.append(naam, value);
  let state: ActionState | undefined;
  verzoek.requestId = randomUUID();
  const naar = await redirectOf(async () => {
    state = await actie(NIEUW, form);
  });
  return state ?? { naar };
}
const sleutelOf = (state: ActionState | { naar: string | null }) =>
  'naar' in state ? state.naar : state.melding?.sleutel;
const kies = (keuze: string | null, gemeente = a.sleutel) =>
  send(chooseVoorWieAction, { gemeente, keuze: keuze ?? '' });

type Page = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<ReactNode>;
/** `antwoord`: as the answer to the form that was just sent, by a browser without JavaScript. */
async function open(page: Page, params: Record<string, string> = {}, antwoord = false): Promise<string> {
  if (!antwoord) verzoek.requestId = randomUUID();
  verzoek.path = params.gemeente ? `/mijn/${params.gemeente}` : '/mijn';
  return renderPage(await page({ params: Promise.resolve(params), searchParams: Promise.resolve({}) }));
}
const mijn = async () => (await import('@/app/(mijn)/mijn/page')).default as Page;
const voorWie = async () => (await import('@/app/(mijn)/mijn/voor-wie/page')).default as Page;
const overzicht = async () => (await import('@/app/(mijn)/mijn/[gemeente]/page')).default as Page;
const telefoon = async () =>
  (await import('@/app/(mijn)/mijn/[gemeente]/gegevens/telefoon/page')).default as Page;
const opA = { gemeente: a.sleutel };
const aanvraag = (more: Record<string, string> = {}) => ({
  gemeente: a.sleutel,
  [`aanslagen-${aanslagId}`]: 'ja',
  nu: '0,00',
  perMaand: '40,00',
  clientSleutel: randomBytes(8).toString('hex'),
  ...more,
});
const verwerkingen = async (persoonId: string) =>
  (
    await sql(
      'select afnemer, doel from verwerking where betrokkene = $1 order by begin, id',
      betrokkeneOf(a.id, persoonId),
    )
  ).map((rij) => `${rij.afnemer}: ${rij.doel}`);

test('after log-in she chooses for whom; each page then says so, and that she looked is written down', async () => {
  expect(await redirectOf(async () => open(await mijn()))).toBe('/mijn/voor-wie');
  const keuze = await open(await voorWie());
  expect(keuze).toContain('Voor mijzelf');
  expect(keuze).toContain(`A. ${a.kanarie}`);
  expect(keuze).toContain(a.naam);
  expect(keuze).not.toContain(b.kanarie);
  expect(await verwerkingen(a.persoonId)).toEqual([expect.stringMatching(/: namens-kiezen$/)]);

  expect(await kies(VAN_A)).toEqual({ naar: '/mijn' });
  expect(await redirectOf(async () => open(await mijn()))).toBe(`/mijn/${a.sleutel}`);
  const html = await open(await overzicht(), opA);
  expect(html).toContain(`<title>Mijn belastingen, namens A. ${a.kanarie}</title>`);
  expect(html).toContain(`U regelt dit voor A. ${a.kanarie}`);
  expect(html).toContain(`Overzicht van A. ${a.kanarie}`);
  expect(html.includes(`/mijn/${a.sleutel}/gegevens"`)).toBe(false);
  expect(await verwerkingen(a.persoonId)).toContain(`${kantoor.naam}, gemachtigde: eigen-gegevens`);

  expect(await kies(null)).toEqual({ naar: '/mijn' });
  expect((await open(await overzicht(), opA)).includes('namens')).toBe(false);
  // What only she herself is asked comes now that she is here for herself.
  expect(await redirectOf(async () => open(await mijn()))).toBe(`/mijn/${a.sleutel}/gegevens/aanvullen`);
  const sporen = await sql(`select actor from audit where handeling = 'namens.gekozen'`);
  expect(sporen).toHaveLength(2);
});

test('she acts within her right, and the records name both', async () => {
  await kies(VAN_A);
  const gedaan = await send(regeling.askRegelingAction, aanvraag({ namens: VAN_A }));
  expect(sleutelOf(gedaan)).toMatch(new RegExp(`^/mijn/${a.sleutel}/regeling/aanvraag/`));
  const [rij] = await sql(
    `select persoon_id, gemaakt_door from regelingaanvraag where gemaakt_door like 'inwoner:%'`,
  );
  expect(rij).toEqual({
    persoon_id: a.persoonId,
    gemaakt_door: `inwoner:${testSleutel(`tweede ${a.sleutel}`)} namens persoon:${a.persoonId}`,
  });
});

describe('refused by name, with what was typed', () => {
  const refusals = async (): Promise<unknown[]> => {
    const velden = aanvraag({ namens: VAN_A });
    const state = await send(regeling.askRegelingAction, velden);
    const { namens: _, ...getypt } = velden;
    expect('ingevuld' in state && state.ingevuld).toEqual(getypt);
    return [sleutelOf(state), await redirectOf(async () => open(await overzicht(), opA))];
  };
  const both = (reden: string) => [`formulier.namens-${reden}`, `/mijn/voor-wie?waarom=${reden}`];

  test.each([
    ['ended yesterday', `tot = '2026-06-04'`, 'voorbij'],
    ['ended today', `tot = '2026-06-05'`, 'voorbij'],
    ['begins tomorrow', `vanaf = '2026-06-06'`, 'nog-niet'],
    ['of who is no mandate for money', `soort = 'mentor'`, 'bereik'],
    ['of an heir of who lives', `soort = 'erfgenaam'`, 'leeft'],
  ])('a vertegenwoordiging that %s, after it was chosen', async (_, set, reden) => {
    await kies(VAN_A);
    await mandaat(set);
    expect(await refusals()).toEqual(both(reden));
    expect(await open(await voorWie())).toContain('Voor mijzelf');
  });

  test('what is not in its scope: she sees, and arranges nothing', async () => {
    await kies(VAN_A);
    await mandaat(`bereik = 'zien, bezwaar'`);
    expect(await refusals()).toEqual(['formulier.namens-bereik', null]);
  });

  test('after a death, by a mandate of before; an heir begins then', async () => {
    await kies(VAN_A);
    await sql(`update persoon set overlijdensdatum = '2026-06-01' where id = $1`, a.persoonId);
    expect(await refusals()).toEqual(both('overleden'));
    await mandaat(`soort = 'erfgenaam'`);
    expect(await open(await overzicht(), opA)).toContain(`Overzicht van A. ${a.kanarie}`);
  });

  test('a page and a form that are not made for it', async () => {
    await kies(VAN_A);
    expect(await redirectOf(async () => open(await telefoon(), opA))).toBe('/mijn/voor-wie?waarom=niet');
    const state = await send(gegevens.saveTelefoonAction, {
      gemeente: a.sleutel,
      telefoon: '0612345678',
      namens: VAN_A,
    });
    expect(sleutelOf(state)).toBe('formulier.namens-niet');
  });

  test('a form of another tab: made for somebody else than she acts for now', async () => {
    const melding = async (actie: Actie, velden: Record<string, string>) => {
      const { namens: _, ...getypt } = velden;
      const state = await send(actie, velden);
      if ('naar' in state) throw new Error(`sent: ${state.naar}`);
      expect(state.ingevuld).toEqual(getypt);
      return state.melding;
    };
    const naam = `A. ${a.kanarie}`;
    await kies(VAN_A);
    expect(await melding(regeling.askRegelingAction, aanvraag())).toEqual({
      sleutel: 'formulier.namens-anders-van-uzelf',
      waarden: { nu: naam },
    });
    // Also at a door that is closed to who acts for another.
    expect(await melding(gegevens.saveTelefoonAction, { ...opA, telefoon: '0612345678' })).toEqual({
      sleutel: 'formulier.namens-anders-van-uzelf',
      waarden: { nu: naam },
    });
    await kies(null);
    for (const [actie, velden] of [
      [regeling.askRegelingAction, aanvraag({ namens: VAN_A })],
      [gegevens.saveTelefoonAction, { ...opA, telefoon: '0612345678', namens: VAN_A }],
    ] as const)
      expect(await melding(actie, velden)).toEqual({
        sleutel: 'formulier.namens-anders-nu-uzelf',
        waarden: { was: naam },
      });
    // Of who is nobody to her no name is told, nor of one that ended.
    for (const ander of [testId(`vertegenwoordiging ${b.sleutel}`), "x' or 1=1", testId('niemand')])
      expect(await melding(regeling.askRegelingAction, aanvraag({ namens: ander }))).toEqual({
        sleutel: 'formulier.namens-anders',
        waarden: {},
      });
    await mandaat(`tot = '2026-06-04'`);
    expect(await melding(regeling.askRegelingAction, aanvraag({ namens: VAN_A }))).toMatchObject({
      sleutel: 'formulier.namens-anders',
    });
    for (const taal of ['nl', 'en'] as const)
      for (const sleutel of ['', '-van-uzelf', '-nu-uzelf', '-dan'])
        expect(namensAnswers(taal)[`formulier.namens-anders${sleutel}`]).toMatch(/[a-z]/);
  });

  test('its answer without JavaScript is the page of whom it was for, once', async () => {
    const eigen = async () => (await import('@/app/(mijn)/mijn/[gemeente]/gegevens/page')).default as Page;
    await kies(VAN_A);
    await send(gegevens.saveTelefoonAction, { ...opA, telefoon: '0612345678' });
    expect(await open(await eigen(), opA, true)).not.toContain('U regelt dit voor');
    expect(await redirectOf(async () => open(await eigen(), opA, true))).toBe('/mijn/voor-wie?waarom=niet');
    await kies(null);
    await send(regeling.askRegelingAction, aanvraag({ namens: VAN_A }));
    expect(await open(await overzicht(), opA, true)).toContain(`U regelt dit voor A. ${a.kanarie}`);
    expect(await open(await overzicht(), opA)).not.toContain('U regelt dit voor');
    // Not once it ended: then he has nothing of theirs to see.
    await send(regeling.askRegelingAction, aanvraag({ namens: VAN_A }));
    await mandaat(`tot = '2026-06-04'`);
    expect(await redirectOf(async () => open(await overzicht(), opA, true))).toBe(
      '/mijn/voor-wie?waarom=voorbij',
    );
  });
});

describe('nobody of another gemeente or kantoor', () => {
  test('can be chosen', async () => {
    for (const ander of [b, c]) {
      const id = testId(`vertegenwoordiging ${ander.sleutel}`);
      await sql(`update vertegenwoordiging set bereik = 'alle belastingzaken' where id = $1`, id);
      expect(sleutelOf(await kies(id))).toBe('formulier.namens-voorbij');
      expect(sleutelOf(await kies(id, ander.sleutel))).toBe('formulier.niet-gevonden');
    }
    expect((await sessieRij()).namens_op).toBeNull();
  });

  test('is shown by a session in which it stands all the same', async () => {
    for (const ander of [b, c]) {
      await sql(
        'update sessie set namens_gemeente_id = $1, namens_id = $2, namens_op = now()',
        ander.id,
        testId(`vertegenwoordiging ${ander.sleutel}`),
      );
      expect(await redirectOf(async () => open(await overzicht(), opA))).toBe(
        '/mijn/voor-wie?waarom=voorbij',
      );
    }
  });

  test('nor by a vertegenwoordiging of somebody else in the same gemeente', async () => {
    await mandaat('vertegenwoordiger_id = persoon_id, persoon_id = vertegenwoordiger_id');
    expect(sleutelOf(await kies(VAN_A))).toBe('formulier.namens-voorbij');
    await mandaat('vertegenwoordiger_id = persoon_id, persoon_id = vertegenwoordiger_id');
  });
});

test('the choice of staff is refused by the database', async () => {
  await expect(
    sql(
      `update sessie set wereld = 'medewerker', persoon_sleutel = null, medewerker_id = $1, namens_op = now()`,
      kantoor.medewerkerId,
    ),
  ).rejects.toThrow('sessie_namens_check');
});
