import { citizenContext, staffContext } from '@tests/support/context';
import type { TestDatabase } from '@tests/support/database';
import { renderPage } from '@tests/support/render-page';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import inGemeente from '@/app/(mijn)/mijn/[gemeente]/berichten/page';
import home from '@/app/(mijn)/mijn/[gemeente]/page';
import overal from '@/app/(mijn)/mijn/berichten/page';
import { withClient } from '@/commands/postgres/roles';
import { listBerichten } from '@/domain/documenten/bericht.queries';
import { markGelezen } from '@/domain/documenten/mark-gelezen';
import { NotFound } from '@/platform/errors';
import { readIn, writeIn } from '@/platform/tenant';

/** Berichten: every letter of one's own over all gemeenten, newest first, with what was read (C-05). */
const { kantoor, a, b, c, vreemd } = twoTenants;
const now = new Date('2026-06-09T08:00:00.000Z');
let gemeenten = [a];
let taal = 'nl';

vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('@/platform/request', () => ({
  readRequest: async () => ({
    cookie: '',
    requestId: 'proef',
    path: `/mijn/${a.sleutel}`,
    taal,
    thema: '',
    now,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({
    ctx: citizenContext(kantoor, gemeenten, { now }),
    gemeenten: gemeenten.map((g) => g.id),
    sessie: null,
  }),
}));

let database: TestDatabase;
let close: () => Promise<void>;
const sql = (text: string, values: unknown[] = []) =>
  withClient(database.migratieUrl, (client) => client.query(text, values));

const AANTAL = 24;
const brief = (g: typeof a, n: number) => testId(`brief ${g.sleutel} ${n}`);

/** Letters of the person of this gemeente, one a day from the first of May. */
const schrijf = (g: typeof a, aantal: number, soort = 'saldo-opgave') =>
  withClient(database.migratieUrl, async (client) => {
    for (let n = 1; n <= aantal; n += 1)
      await client.query(
        `insert into document (gemeente_id, id, soort, persoon_id, sjabloon, dagtekening, taal, bladzijden, bewaarklasse,
           jaar, inhoud_versleuteld, sha256, gemaakt_door, gemaakt_op)
         select gemeente_id, $2, $3, persoon_id, sjabloon, '2026-05-01'::date + $4::int - 1, taal, bladzijden, bewaarklasse,
           jaar, inhoud_versleuteld, sha256, gemaakt_door, gemaakt_op from document where gemeente_id = $5 and id = $1`,
        [g.documentId, brief(g, n), soort, n, g.id],
      );
  });

beforeAll(async () => {
  ({ database, close } = await openWalled());
  // What changed of what is his stands between them as well, and has tests of its own (statusberichten).
  await sql('delete from statusbericht');
  await schrijf(a, AANTAL);
  await schrijf(b, 1, 'aanmaning');
  await schrijf(c, 1, 'dwangbevel');
});
afterAll(() => close());

const lijst = (van = [a, b], bladzijde = 1, ctx = citizenContext(kantoor, van)) =>
  readIn(
    ctx,
    van.map((g) => g.id),
    (read) => listBerichten(read, bladzijde),
  );
const lees = (id: string, g = a, ctx = citizenContext(kantoor, [g], { now })) =>
  writeIn(ctx, g.id, (write) => markGelezen(write, id));

describe('which letters', () => {
  test('all of the own gemeenten, newest first, a page at a time, each once', async () => {
    const eerste = await lijst();
    const tweede = await lijst([a, b], 2);
    expect([eerste.berichten.length, eerste.totaal]).toEqual([20, AANTAL + 3]);
    expect(tweede.berichten).toHaveLength(7);
    const alle = [...eerste.berichten, ...tweede.berichten];
    expect(alle.map((x) => x.dagtekening)).toEqual(
      alle
        .map((x) => x.dagtekening)
        .sort()
        .reverse(),
    );
    expect(new Set(alle.map((x) => x.id)).size).toBe(AANTAL + 3);
    expect(alle.filter((x) => x.gemeenteId === b.id).map((x) => x.soort)).toEqual([
      'aanmaning',
      'aanslagbiljet',
    ]);
    expect((await lijst([a, b], 3)).berichten).toEqual([]);
  });

  test('a biljet that nobody opened yet is among them, and once it is made it is there once', async () => {
    const ander = testId('nieuwe aanslag');
    await sql(
      `insert into aanslag select gemeente_id, $2, aanslagnummer || '-9', run_id, persoon_id, belastingjaar, soort, '2026-06-01',
         betaalschema, '2026-08-31', lpad('9', 16, '9'), bedrag_centen, opgelegd_op from aanslag where gemeente_id = $3 and id = $1`,
      [a.aanslagId, ander, a.id],
    );
    const { berichten, totaal } = await lijst([a]);
    expect(berichten[0]).toMatchObject({ id: ander, soort: 'aanslagbiljet', gelezen: false });
    await sql(
      `insert into document select gemeente_id, $2, 'aanslagbiljet', persoon_id, $2, null, sjabloon, '2026-06-01', taal, bladzijden,
         bewaarklasse, jaar, inhoud_versleuteld, sha256, gemaakt_door, gemaakt_op from document where gemeente_id = $3 and id = $1`,
      [a.documentId, ander, a.id],
    );
    const daarna = await lijst([a]);
    expect(daarna.totaal).toBe(totaal);
    expect(daarna.berichten.filter((x) => x.id === ander)).toHaveLength(1);
  });

  test('nothing of a gemeente outside the read, nor of somebody else, nor for who is no citizen', async () => {
    const beide = citizenContext(kantoor, [a, b]);
    expect((await lijst([a], 1, beide)).berichten.every((x) => x.gemeenteId === a.id)).toBe(true);
    expect((await lijst([c], 1, citizenContext(vreemd, [c]))).berichten.map((x) => x.id)).not.toContain(
      brief(a, 1),
    );
    // Another person of the same gemeente.
    expect(await lijst([{ ...a, persoonId: testId('een ander') }])).toMatchObject({ totaal: 0 });
    expect(await lijst([a], 1, staffContext(kantoor, [a]))).toEqual({ berichten: [], totaal: 0, nieuw: 0 });
  });
});

describe('what was read', () => {
  test('is written the first time, with one line of audit, and never again', async () => {
    const { nieuw } = await lijst([a]);
    const id = brief(a, 3);
    await lees(id);
    await lees(id, a, citizenContext(kantoor, [a], { now: new Date('2026-07-01T08:00:00Z') }));
    const { rows } = await sql(
      'select gelezen_op from bericht_gelezen where gemeente_id = $1 and document_id = $2',
      [a.id, id],
    );
    expect(rows).toEqual([{ gelezen_op: now }]);
    const audit = await sql(
      `select count(*)::int as n from audit where gemeente_id = $1 and handeling = 'bericht.gelezen'`,
      [a.id],
    );
    expect(audit.rows).toEqual([{ n: 1 }]);
    expect((await lijst([a])).nieuw).toBe(nieuw - 1);
  });

  test('not of a letter that is not there, of another person, or of another gemeente', async () => {
    await expect(lees(testId('geen brief'))).rejects.toThrow(NotFound);
    await expect(lees(brief(b, 1))).rejects.toThrow(NotFound);
    await expect(lees(brief(c, 1), c, citizenContext(vreemd, [c]))).resolves.toBeUndefined();
    const ander = citizenContext(kantoor, [{ ...a, persoonId: testId('een ander') }]);
    await expect(lees(brief(a, 1), a, ander)).rejects.toThrow(NotFound);
    await expect(lees(brief(a, 1), a, staffContext(kantoor, [a]))).rejects.toThrow(NotFound);
  });

  test('stays: a line is not changed and not taken away, not by the application', async () => {
    for (const change of ['update bericht_gelezen set gelezen_op = now()', 'delete from bericht_gelezen'])
      await expect(
        writeIn(citizenContext(kantoor, [a]), a.id, (write) => write.db.$executeRawUnsafe(change)),
      ).rejects.toThrow();
  });
});

type Page = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<React.ReactNode>;

const show = async (page: Page, params: Record<string, string> = {}, zoek: Record<string, string> = {}) =>
  renderPage(await page({ params: Promise.resolve(params), searchParams: Promise.resolve(zoek) }));

describe('the pages', () => {
  test('of one gemeente: what each letter says, whether it is new, and the way to the next page', async () => {
    gemeenten = [a];
    const html = await show(inGemeente, { gemeente: a.sleutel });
    expect(html).toContain('Overzicht van wat u nog moet betalen (PDF)');
    expect(html).toContain(`/mijn/${a.sleutel}/documenten/${brief(a, AANTAL)}`);
    expect(html).toContain(`href="/mijn/${a.sleutel}/berichten?bladzijde=2"`);
    expect(html).toMatch(/1 tot en met 20 van \d+/);
    expect(html).not.toContain('van al uw gemeenten');
    const tweede = await show(inGemeente, { gemeente: a.sleutel }, { bladzijde: '2' });
    expect(tweede).toContain(`href="/mijn/${a.sleutel}/berichten"`);
    expect(tweede).toContain('Gelezen');
    await expect(show(inGemeente, { gemeente: a.sleutel }, { bladzijde: '3' })).rejects.toThrow();
    expect(await show(inGemeente, { gemeente: a.sleutel }, { bladzijde: 'x' })).toContain('1 tot en met 20');
  });

  test('of all gemeenten: each letter names its own, and opens there', async () => {
    gemeenten = [a, b];
    const html = await show(overal, {}, { bladzijde: '2' });
    expect(html).toContain(a.naam);
    expect(html).toContain(`/mijn/${b.sleutel}/documenten/`);
    expect(html).not.toContain(brief(c, 1));
    gemeenten = [a];
    await expect(show(overal)).rejects.toThrow(/NEXT_REDIRECT/);
  });

  test('the home and the menu tell how many are new; in English too', async () => {
    gemeenten = [a];
    const { nieuw } = await lijst([a]);
    expect(nieuw).toBeGreaterThan(1);
    const html = await show(home, { gemeente: a.sleutel });
    expect(html).toContain(`U hebt ${nieuw} nieuwe berichten.`);
    expect(html).toMatch(new RegExp(`Berichten<span[^>]*>${nieuw}</span>`));
    taal = 'en';
    const english = await show(inGemeente, { gemeente: a.sleutel });
    taal = 'nl';
    expect(english).toContain(`You have ${nieuw} new messages.`);
    expect(english).toContain('Overview of what you still have to pay (PDF)');
  });

  test('nobody wrote yet: it says so', async () => {
    gemeenten = [{ ...a, persoonId: testId('iemand zonder brief') }];
    const html = await show(inGemeente, { gemeente: a.sleutel });
    expect(html).toContain('U hebt nog geen berichten');
    gemeenten = [a];
  });
});
