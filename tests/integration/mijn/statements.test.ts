import { randomBytes } from 'node:crypto';
import { staffContext } from '@tests/support/context';
import type { TestDatabase } from '@tests/support/database';
import { recordStatements } from '@tests/support/recorded-statements';
import { renderPage } from '@tests/support/render-page';
import { gedeeldeSleutel, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { type SetInstelling, setInstelling } from '@/domain/gemeenten/set-instelling';
import { localDateOf } from '@/platform/clock';
import { cookieNames, hashToken } from '@/platform/login/wereld';
import { pas } from '@/platform/pass';
import { insertSessie } from '@/platform/session-store';
import { writeIn, writeKantoor } from '@/platform/tenant';

/** P12: how many statements a page of a citizen needs, and that they do not grow with what there is. */
const request = new Map<string, string>();
vi.mock('next/headers', () => ({
  headers: async () => ({ get: (name: string) => request.get(name) ?? null }),
}));
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));

const { kantoor, a, b } = twoTenants;
let database: TestDatabase;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ database, close } = await openWalled(2));
  const token = randomBytes(32).toString('base64url');
  // Ahead of the clock: on a slow machine the note that somebody is active would be counted as well.
  const now = new Date(Date.now() + 600_000);
  await insertSessie({
    tokenHash: hashToken(token),
    wereld: 'inwoner',
    kantoorId: kantoor.id,
    issuer: 'https://idp.example',
    subject: 'inwoner',
    niveau: 'midden',
    persoonSleutel: gedeeldeSleutel,
    medewerkerId: null,
    naam: null,
    idToken: null,
    now,
    verlooptOp: new Date(now.getTime() + 3_600_000),
  });
  request.set('x-pas', pas());
  request.set('cookie', `${cookieNames('inwoner', false).sessie}=${token}`);
});
afterAll(() => close());

type Page = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<React.ReactNode>;

/** What a page sends to the database, statement by statement, and the text that it shows. */
async function open(page: Page, params: Record<string, string>) {
  let html = '';
  // What a gemeente says to everybody is kept a minute: the first page asks for it.
  await renderPage(await page({ params: Promise.resolve(params), searchParams: Promise.resolve({}) }));
  const reads = await recordStatements(async () => {
    const node = await page({ params: Promise.resolve(params), searchParams: Promise.resolve({}) });
    html = await renderPage(node);
  });
  return { reads: reads.length, html };
}

/** Nine more aanslagen of the same person, each with its regel and its boeking. */
const grow = () =>
  withClient(database.migratieUrl, async (client) => {
    for (let n = 1; n <= 9; n += 1) {
      const make = `md5(id::text || '${n}')::uuid`;
      await client.query(
        `insert into aanslag select gemeente_id, ${make}, aanslagnummer || '-${n}', run_id, persoon_id, belastingjaar, soort,
           dagtekening, betaalschema, laatste_vervaldag, lpad('${n}', 16, '9'), bedrag_centen, opgelegd_op
         from aanslag where gemeente_id = $1 and id = $2`,
        [a.id, a.aanslagId],
      );
      await client.query(
        `insert into aanslagregel (gemeente_id, id, aanslag_id, volgnummer, belastingsoort, tarief_id, object_id, aantal,
           deel_teller, deel_noemer, gebeurtenis, gebeurtenis_op, bedrag_centen)
         select gemeente_id, ${make}, md5(aanslag_id::text || '${n}')::uuid, volgnummer, belastingsoort, tarief_id, object_id,
           aantal, deel_teller, deel_noemer, gebeurtenis, gebeurtenis_op, bedrag_centen
         from aanslagregel where gemeente_id = $1 and aanslag_id = $2`,
        [a.id, a.aanslagId],
      );
    }
  });

describe('statements of a citizen’s page', () => {
  test('are few, and as many with ten times the aanslagen', async () => {
    const pages: [string, Page, Record<string, string>, number][] = [
      ['overzicht', (await import('@/app/(mijn)/mijn/[gemeente]/page')).default, {}, 6],
      ['aanslagen', (await import('@/app/(mijn)/mijn/[gemeente]/aanslagen/page')).default, {}, 6],
      ['betalingen', (await import('@/app/(mijn)/mijn/[gemeente]/betalingen/page')).default, {}, 6],
      ['gemeenten', (await import('@/app/(mijn)/mijn/page')).default, {}, 6],
    ];
    const count = async () => {
      const found: Record<string, number> = {};
      for (const [naam, page, params] of pages)
        found[naam] = (
          await open(page, { ...params, ...(naam === 'gemeenten' ? {} : { gemeente: a.sleutel }) })
        ).reads;
      return found;
    };
    const before = await count();
    for (const [naam, , , most] of pages) expect(before[naam], naam).toBeLessThanOrEqual(most);
    await grow();
    expect(await count()).toEqual(before);
  });

  test('the account is there as a file too, in the language of the reader and without a name in its name', async () => {
    const { GET } = await import('@/app/(mijn)/mijn/[gemeente]/betalingen/export/route');
    const ask = (headers: Record<string, string>) =>
      GET(new NextRequest('http://localhost/mijn/x/betalingen/export', { headers }), {
        params: Promise.resolve({ gemeente: a.sleutel }),
      });
    const answer = await ask({ cookie: request.get('cookie') ?? '', 'x-taal': 'en' });
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="payments-${a.sleutel}.csv"`,
    );
    const regels = (await answer.text()).trim().split('\r\n');
    expect(regels[0]).toContain('Date;What;Assessment;Tax year;Added or taken off;Balance after');
    expect(regels[1]).toBe(`2026-02-28;Assessment;${a.kanarie};2026;475,49;475,49`);
    expect((await ask({})).status).toBe(401);
  });

  test('list and aanslag say what each belasting is in the words of gemeente or kantoor, and link the letter', async () => {
    const ctx = staffContext(kantoor, [a, b], ['beheerder']);
    const zet = (tekst: string): SetInstelling => ({
      soort: 'uitleg-ozb',
      waarde: { tekst },
      vanaf: localDateOf(ctx.now),
      tot: null,
      bron: 'Besluit',
      zekerheid: 'contract',
      stand: 'leeg',
    });
    const pages: [Page, Record<string, string>][] = [
      [(await import('@/app/(mijn)/mijn/[gemeente]/aanslagen/page')).default, {}],
      [(await import('@/app/(mijn)/mijn/[gemeente]/aanslagen/[id]/page')).default, { id: a.aanslagId }],
    ];
    const shown = async (tekst: string) => {
      for (const [page, params] of pages) {
        const { html } = await open(page, { gemeente: a.sleutel, ...params });
        expect(html).toContain(tekst);
        expect(html).toContain(`/documenten/${a.documentId}`);
      }
    };
    // Nobody wrote one yet: the product's own sentence, then the kantoor's, then that of the gemeente itself.
    await shown('De OZB betaalt u als u op 1 januari');
    await writeKantoor(ctx, (write) =>
      setInstelling({ niveau: 'kantoor', write }, zet('Uitleg van het kantoor voor {gemeente}.')),
    );
    await shown(`Uitleg van het kantoor voor ${a.naam}.`);
    await writeIn(ctx, b.id, (write) =>
      setInstelling({ niveau: 'gemeente', write }, zet('Uitleg van de buren.')),
    );
    await shown(`Uitleg van het kantoor voor ${a.naam}.`);
    await writeIn(ctx, a.id, (write) => setInstelling({ niveau: 'gemeente', write }, zet('Uitleg van ons.')));
    await shown('Uitleg van ons.');
  });

  test('the overview does show the aanslagen that there are', async () => {
    const page = (await import('@/app/(mijn)/mijn/[gemeente]/aanslagen/page')).default;
    const { html } = await open(page, { gemeente: a.sleutel });
    expect(html.match(/\/aanslagen\/[0-9a-f-]{36}/g)?.length).toBe(10);
  });
});
