import { ClamdStandIn, EICAR } from '@tests/support/clamd';
import type { TestDatabase } from '@tests/support/database';
import { testId, testSleutel, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { GET as openStaff } from '@/app/(kantoor)/zaken/[gemeente]/bijlagen/[id]/route';
import { POST as receiveStaff } from '@/app/(kantoor)/zaken/[gemeente]/bijlagen/ontvangen/route';
import { GET as openOwn } from '@/app/(mijn)/mijn/[gemeente]/bijlagen/[id]/route';
import { POST as receive } from '@/app/(mijn)/mijn/[gemeente]/bijlagen/ontvangen/route';
import { decideQuarantaineAction, removeOwnBijlageAction } from '@/app/bijlagen/bijlage-actions';
import { GRENZEN } from '@/domain/bijlagen/bijlage';
import { pas } from '@/platform/pass';
import { newId } from '@/platform/tenant';
import { ask, logIn, OWN, pdf, TERUG, type Upload, upload } from './arrange';

const request = new Map<string, string>();
vi.mock('next/headers', () => ({
  headers: async () => ({ get: (name: string) => request.get(name) ?? null }),
}));
vi.mock('@/platform/limiet', async (original) => ({
  ...(await original<typeof import('@/platform/limiet')>()),
  countLimiet: async () => undefined,
}));

const { kantoor, vreemd, a, c } = twoTenants;
let database: TestDatabase;
let close: () => Promise<void>;
let db: pg.Client;
let clamd: ClamdStandIn;
let burger = '';
let buurman = '';
let staf = '';
let vreemde = '';

beforeAll(async () => {
  ({ database, close } = await openWalled());
  db = new pg.Client({ connectionString: database.migratieUrl });
  await db.connect();
  clamd = await new ClamdStandIn().listen();
  burger = await logIn(kantoor, { wereld: 'inwoner' });
  buurman = await logIn(kantoor, { wereld: 'inwoner', sleutel: testSleutel(`tweede ${a.sleutel}`) });
  staf = await logIn(kantoor, { wereld: 'medewerker', medewerkerId: kantoor.medewerkerId });
  vreemde = await logIn(vreemd, { wereld: 'medewerker', medewerkerId: vreemd.medewerkerId });
});
afterAll(async () => {
  await clamd.close();
  await db.end();
  await close();
});
beforeEach(() => {
  clamd.gedrag = 'goed';
  process.env.KOHIER_VIRUSSCAN = clamd.address;
});

const concept = () => ({ soort: 'concept' as const, id: newId() });
const zaak = { soort: 'zaak' as const, id: testId(`zaak ${a.sleutel}`) };
const send = (u: Partial<Upload> & Pick<Upload, 'onderwerp'>) =>
  upload(receive, { gemeente: a, cookie: burger, ...u });
const added = async (u: Partial<Upload> & Pick<Upload, 'onderwerp'>) => {
  const response = await send(u);
  expect(response.status).toBe(201);
  return (await response.json()) as { id: string; naam: string; soort: string; bytes: number; stand: string };
};
const open = (route: typeof openOwn, id: string, cookie: string, gemeente = a) =>
  ask(route, { gemeente: gemeente.sleutel, id }, { cookie });
const rows = async (onderwerpId: string) =>
  (await db.query('select * from bijlage where onderwerp_id = $1 order by gemaakt_op, id', [onderwerpId]))
    .rows;
const pieces = async (id: string) =>
  Number((await db.query('select count(*) as n from bijlage_deel where bijlage_id = $1', [id])).rows[0].n);
const act = async (action: typeof removeOwnBijlageAction, cookie: string, fields: Record<string, string>) => {
  request.set('cookie', cookie).set('origin', OWN).set('x-pas', pas());
  const form = new FormData();
  for (const [name, value] of Object.entries({ gemeente: a.sleutel, terug: '/mijn/aland', ...fields }))
    form.append(name, value);
  return action({ status: 'nieuw' }, form).catch((error: { digest?: string }) =>
    error.digest?.startsWith('NEXT_REDIRECT') ? 'terug' : Promise.reject(error),
  );
};

describe('a file that comes in', () => {
  test('is looked at, kept sealed, and comes back as it was, to be saved', async () => {
    const inhoud = Buffer.concat([pdf('x'), Buffer.alloc(700_000, 'GEHEIM-'), Buffer.from('%%EOF')]);
    const bijlage = await added({ onderwerp: concept(), inhoud, naam: 'Loonstrook é.doc' });
    expect(bijlage).toMatchObject({
      soort: 'pdf',
      naam: 'Loonstrook é.pdf',
      stand: 'vrij',
      bytes: inhoud.length,
    });
    const response = await open(openOwn, bijlage.id, burger);
    expect(Buffer.from(await response.arrayBuffer()).equals(inhoud)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Loonstrook e.pdf"; filename*=UTF-8''Loonstrook%20%C3%A9.pdf`,
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    // Nothing of it, nor of its name, can be read in the database.
    const { rows: stored } = await db.query(
      `select string_agg(encode(inhoud_versleuteld, 'escape'), '') as inhoud from bijlage_deel where bijlage_id = $1`,
      [bijlage.id],
    );
    expect(stored[0].inhoud).not.toContain('GEHEIM');
    const { rows: named } = await db.query('select to_jsonb(b)::text as rij from bijlage b where id = $1', [
      bijlage.id,
    ]);
    expect(named[0].rij).not.toContain(Buffer.from('Loonstrook').toString('hex'));
    expect(await pieces(bijlage.id)).toBe(3);
  });

  test('of a page without JavaScript goes back to that page, with what came of it', async () => {
    const good = await send({ onderwerp: concept(), json: false });
    expect([good.status, good.headers.get('location')]).toEqual([303, `${TERUG}&bijlage=toegevoegd`]);
    const none = await send({ onderwerp: concept(), json: false, naam: '', inhoud: new Uint8Array() });
    expect([none.status, none.headers.get('location')]).toEqual([303, `${TERUG}&bijlage=geen-bestand`]);
  });

  test.each(['https://elders.example/', '//elders.example', '/mijn\\elders', 'mijn', '/a?x=<script>'])(
    'is sent back to no other place: %s',
    async (terug) => {
      const response = await send({ onderwerp: concept(), json: false, velden: { terug } });
      expect([response.status, response.headers.get('location')]).toEqual([400, null]);
    },
  );
});

describe('a file that is not taken: a named refusal, and nothing of it is left', () => {
  const groot = Buffer.concat([pdf(), Buffer.alloc(GRENZEN.perBestand, 'x'), Buffer.from('%%EOF')]);
  test.each<[string, string, Uint8Array, number]>([
    ['empty', 'leeg', new Uint8Array(), 422],
    ['of another kind', 'soort', Buffer.from('<html><script>alert(1)</script>'.repeat(20)), 422],
    [
      'with a macro',
      'macro',
      Buffer.from(`PK\x03\x04${'\0'.repeat(26)}word/vbaProject.bin${'x'.repeat(99)}`),
      422,
    ],
    ['not whole', 'onvolledig', Buffer.from(`%PDF-1.7 ${'x'.repeat(900)}`), 422],
    ['too large', 'te-groot', groot, 413],
  ])('%s', async (_, reden, inhoud, status) => {
    const onderwerp = concept();
    const response = await send({ onderwerp, inhoud });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ title: `bijlagen.${reden}` });
    expect(await rows(onderwerp.id)).toEqual([]);
    const page = await send({ onderwerp, inhoud, json: false });
    expect([page.status, page.headers.get('location')]).toEqual([303, `${TERUG}&bijlage=${reden}`]);
    expect(
      (await db.query(`select from bijlage where stand = 'ontvangt' and onderwerp_id = $1`, [onderwerp.id]))
        .rowCount,
    ).toBe(0);
  });

  test('with a virus: what is left says that it was refused, and its content is gone', async () => {
    const onderwerp = concept();
    const response = await send({ onderwerp, inhoud: pdf(EICAR) });
    expect([response.status, await response.json()]).toMatchObject([422, { title: 'bijlagen.besmet' }]);
    const [rij] = await rows(onderwerp.id);
    expect(rij).toMatchObject({ stand: 'geweigerd', stand_reden: 'besmet' });
    expect(await pieces(rij.id)).toBe(0);
    expect((await open(openOwn, rij.id, burger)).status).toBe(410);
  });

  test('cut off on the way', async () => {
    const onderwerp = concept();
    const form = new FormData();
    form.append('onderwerpSoort', 'concept');
    form.append('onderwerpId', onderwerp.id);
    form.append('terug', TERUG);
    form.append('bestand', new Blob([Buffer.concat([pdf(), Buffer.alloc(900_000, 'x')])]), 'x.pdf');
    const whole = new Response(form);
    const bytes = new Uint8Array(await whole.arrayBuffer());
    const sent = [bytes.subarray(0, 600_000)];
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const next = sent.shift();
        if (next) controller.enqueue(next);
        else controller.error(new Error('ECONNRESET'));
      },
    });
    const headers = { 'content-type': whole.headers.get('content-type') ?? '', accept: 'application/json' };
    const response = await ask(
      receive,
      { gemeente: a.sleutel },
      { method: 'POST', body, duplex: 'half', headers, cookie: burger },
    );
    expect([response.status, await response.json()]).toMatchObject([422, { title: 'bijlagen.afgebroken' }]);
    expect(await rows(onderwerp.id)).toEqual([]);
  });

  test('one too many, and one for which there is no room', async () => {
    const onderwerp = concept();
    for (let i = 0; i < GRENZEN.aantal; i++) await added({ onderwerp });
    expect(await (await send({ onderwerp })).json()).toMatchObject({ title: 'bijlagen.te-veel' });
    expect(await rows(onderwerp.id)).toHaveLength(GRENZEN.aantal);
    const vol = concept();
    const { id } = await added({ onderwerp: vol });
    await db.query(`alter table bijlage disable trigger bijlage_vast`);
    await db.query('update bijlage set bytes = $2 where id = $1', [id, GRENZEN.perOnderwerp - 10]);
    await db.query(`alter table bijlage enable trigger bijlage_vast`);
    expect(await (await send({ onderwerp: vol })).json()).toMatchObject({ title: 'bijlagen.samen-te-groot' });
    expect(await rows(vol.id)).toHaveLength(1);
  });

  test('from another site, or by nobody', async () => {
    const elders = await send({ onderwerp: concept(), cookie: '' });
    expect(elders.status).toBe(401);
    const form = new FormData();
    const response = await ask(
      receive,
      { gemeente: a.sleutel },
      {
        method: 'POST',
        body: form,
        cookie: burger,
        headers: { origin: 'https://elders.example' },
      },
    );
    expect(response.status).toBe(403);
  });
});

describe('without a scanner that answers', () => {
  test.each<[string, () => void, string]>([
    [
      'there is none',
      () => {
        process.env.KOHIER_VIRUSSCAN = '';
      },
      'geen-scanner',
    ],
    [
      'it is not reached',
      () => {
        process.env.KOHIER_VIRUSSCAN = 'tcp://127.0.0.1:1';
      },
      'scanner-stuk',
    ],
    [
      'it breaks off',
      () => {
        clamd.gedrag = 'breekt-af';
      },
      'scanner-stuk',
    ],
  ])('%s: the file waits, and nobody opens it', async (_, arrange, reden) => {
    arrange();
    const onderwerp = concept();
    const { id, stand } = await added({ onderwerp });
    expect(stand).toBe('quarantaine');
    expect((await rows(onderwerp.id))[0]).toMatchObject({ stand: 'quarantaine', stand_reden: reden });
    expect((await open(openOwn, id, burger)).status).toBe(409);
  });

  test('a medewerker lets it through with a reason, or refuses it', async () => {
    process.env.KOHIER_VIRUSSCAN = '';
    const een = await added({ onderwerp: zaak });
    const twee = await added({ onderwerp: zaak });
    expect((await open(openStaff, een.id, staf)).status).toBe(409);
    const zonder = await act(decideQuarantaineAction, staf, { id: een.id, reden: '' });
    expect(zonder).toMatchObject({ status: 'fout', velden: { reden: { sleutel: 'bijlagen.reden-nodig' } } });
    expect(
      await act(decideQuarantaineAction, burger, { id: een.id, reden: 'x' }).catch(() => 'weg'),
    ).not.toMatchObject({ status: 'gelukt' });
    expect((await open(openOwn, een.id, burger)).status).toBe(409);
    expect(await act(decideQuarantaineAction, staf, { id: een.id, reden: 'Gecontroleerd' })).toBe('terug');
    expect((await open(openStaff, een.id, staf)).status).toBe(200);
    expect(await act(decideQuarantaineAction, staf, { id: een.id, reden: 'Nog eens' })).toMatchObject({
      melding: { sleutel: 'bijlagen.al-besloten' },
    });
    expect(
      await act(decideQuarantaineAction, staf, { id: twee.id, reden: 'Onbekend', knop: 'geweigerd' }),
    ).toBe('terug');
    expect(await pieces(twee.id)).toBe(0);
    const { rows: audit } = await db.query(
      `select handeling from audit where onderwerp_id = $1 order by moment`,
      [een.id],
    );
    expect(audit.map((r) => r.handeling)).toContain('bijlage.besloten');
  });
});

describe('whose a file is', () => {
  test('his own: nobody else opens it, takes it away or adds to his form', async () => {
    const onderwerp = concept();
    const { id } = await added({ onderwerp });
    expect((await open(openOwn, id, buurman)).status).toBe(404);
    expect((await open(openStaff, id, staf)).status).toBe(404);
    expect((await open(openOwn, testId('niemand'), burger)).status).toBe(404);
    expect(await act(removeOwnBijlageAction, buurman, { id })).toMatchObject({
      melding: { sleutel: 'formulier.niet-gevonden' },
    });
    // Who knows the key of a form and adds to it has one of his own beside it.
    await added({ onderwerp, cookie: buurman });
    expect((await rows(onderwerp.id)).map((r) => r.persoon_id).sort()).toEqual(
      [a.persoonId, a.tweedePersoonId].sort(),
    );
    expect(await act(removeOwnBijlageAction, burger, { id })).toBe('terug');
    expect(await rows(onderwerp.id)).toHaveLength(1);
    expect(await pieces(id)).toBe(0);
  });

  test('in a case: who works on it opens it, with a line in the processing log; another office does not', async () => {
    const { id } = await added({ onderwerp: zaak });
    const lines = async () =>
      Number(
        (await db.query(`select count(*) as n from verwerking where doel = 'zaakbehandeling'`)).rows[0].n,
      );
    const before = await lines();
    expect((await open(openStaff, id, staf)).status).toBe(200);
    expect(await lines()).toBe(before + 1);
    expect((await open(openStaff, id, vreemde)).status).toBe(404);
    expect((await open(openStaff, id, vreemde, c)).status).toBe(404);
    expect(await act(removeOwnBijlageAction, burger, { id })).toMatchObject({
      melding: { sleutel: 'bijlagen.ingediend' },
    });
    expect((await open(openOwn, id, burger)).status).toBe(200);
  });

  test('somebody else’s case takes nothing, nor does one that does not exist', async () => {
    for (const [onderwerp, cookie] of [
      [zaak, buurman],
      [{ soort: 'zaak' as const, id: newId() }, burger],
    ] as const) {
      const response = await send({ onderwerp, cookie });
      expect(response.status).toBe(404);
    }
  });

  test('a medewerker adds to a case, and to a form of a person who exists', async () => {
    const staff = (u: Partial<Upload> & Pick<Upload, 'onderwerp'>) =>
      upload(receiveStaff, { gemeente: a, cookie: staf, ...u });
    const response = await staff({ onderwerp: zaak });
    expect(response.status).toBe(201);
    const { id } = await response.json();
    expect((await open(openStaff, id, staf)).status).toBe(200);
    // What the office added is the office's.
    expect((await open(openOwn, id, burger)).status).toBe(404);
    const form = concept();
    expect((await staff({ onderwerp: form, velden: { persoon: a.persoonId } })).status).toBe(201);
    expect((await rows(form.id))[0]).toMatchObject({ persoon_id: a.persoonId });
    for (const velden of [{}, { persoon: testId('niemand') }, { persoon: c.persoonId }] as Record<
      string,
      string
    >[])
      expect((await staff({ onderwerp: concept(), velden })).status).toBe(404);
    expect((await upload(receiveStaff, { gemeente: a, cookie: vreemde, onderwerp: zaak })).status).toBe(404);
  });
});
