import { randomBytes } from 'node:crypto';
import { openSeeded } from '@tests/support/seeded';
import { testSleutel } from '@tests/support/two-tenants';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET } from '@/app/(mijn)/mijn/[gemeente]/documenten/[id]/route';
import { withClient } from '@/commands/postgres/roles';
import { stopRendering } from '@/domain/documenten/render-document';
import { now } from '@/platform/clock';
import { cookieNames, hashToken } from '@/platform/login/wereld';
import { insertSessie } from '@/platform/session-store';
import { arrangeAanslagen, type Opgelegd } from './arrange';

/** The door through which a citizen opens a letter: his own is marked as read, that of another is not there. */
let seeded: Awaited<ReturnType<typeof openSeeded>>;
let borne: Opgelegd;
const cookies: string[] = [];
beforeAll(async () => {
  seeded = await openSeeded();
  borne = await withClient(seeded.database.migratieUrl, (client) => arrangeAanslagen(client, 'borne', 2));
  for (const sleutel of ['borne 1', 'borne 2']) cookies.push(await logIn(testSleutel(sleutel)));
});
afterAll(async () => {
  stopRendering();
  await seeded.close();
});

/** The Cookie header of this person, logged in for an hour. */
async function logIn(persoonSleutel: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const moment = now();
  await insertSessie({
    tokenHash: hashToken(token),
    wereld: 'inwoner',
    kantoorId: 1,
    issuer: 'proef',
    subject: persoonSleutel,
    niveau: 'midden',
    persoonSleutel,
    medewerkerId: null,
    naam: null,
    idToken: null,
    now: moment,
    verlooptOp: new Date(moment.getTime() + 3_600_000),
  });
  return `${cookieNames('inwoner', false).sessie}=${token}`;
}

const open = (id = '', wie = 0) =>
  GET(
    new NextRequest(`http://localhost/mijn/borne/documenten/${id}`, {
      headers: { cookie: cookies[wie] ?? '' },
    }),
    {
      params: Promise.resolve({ gemeente: 'borne', id }),
    },
  );
const gelezen = () =>
  withClient(seeded.database.migratieUrl, async (client) => {
    const { rows } = await client.query('select persoon_id, document_id from bericht_gelezen');
    return rows;
  });

test('a biljet that is made when it is opened first is read at once, and once', async () => {
  const eigen = { persoon_id: borne.persoonIds[0], document_id: borne.aanslagIds[0] };
  for (let keer = 0; keer < 2; keer += 1) {
    const antwoord = await open(borne.aanslagIds[0]);
    expect([antwoord.status, antwoord.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(await gelezen()).toEqual([eigen]);
  }
});

test('the letter of somebody else is not there, and is not read', async () => {
  expect((await open(borne.aanslagIds[1])).status).toBe(404);
  expect(await gelezen()).toHaveLength(1);
});

test('where nothing can be written the letter opens all the same, and stays new', async () => {
  await withClient(seeded.database.ownerUrl, (client) =>
    client.query('revoke insert on bericht_gelezen from kohier_app'),
  );
  expect((await open(borne.aanslagIds[1], 1)).status).toBe(200);
  expect(await gelezen()).toHaveLength(1);
});
