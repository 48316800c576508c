import { citizenContext, staffContext } from '@tests/support/context';
import type { TestDatabase } from '@tests/support/database';
import { renderPage } from '@tests/support/render-page';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import home from '@/app/(mijn)/mijn/[gemeente]/page';
import overal from '@/app/(mijn)/mijn/page';
import { withClient } from '@/commands/postgres/roles';
import { losseRegel, makeBoeking } from '@/domain/grootboek/boeking';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { openUit } from '@/domain/grootboek/stand';
import { allocate } from '@/domain/grootboek/toerekening';
import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { getWachtfeiten } from '@/domain/vragen/wachtend.queries';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';

const { kantoor, a, b } = twoTenants;
const now = new Date('2026-06-09T08:00:00.000Z');
let gemeenten = [a];

vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('@/platform/request', () => ({
  readRequest: async () => ({ cookie: '', requestId: 'proef', path: '/', taal: 'nl', thema: '', now }),
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

/** Everything paid, the question at its end and asked how he can be reached: nothing waits. */
beforeAll(async () => {
  ({ database, close } = await openWalled());
  for (const g of [a, b]) await pay(g, 47_549n);
});
afterAll(() => close());
beforeEach(async () => {
  gemeenten = [a];
  await sql(`update vraag set stand = 'beantwoord'`);
});

const pay = (g: typeof a, bedrag: bigint) =>
  writeIn(staffContext(kantoor, [g], ['medewerker-innen']), g.id, async (w) => {
    const stand = (await lockStanden(w, [g.aanslagId])).get(g.aanslagId);
    if (!stand) throw new Error('no stand');
    await postBoeking(
      w,
      makeBoeking('ontvangst', { boekdatum: toLocalDate('2026-03-10') }, [
        losseRegel('rekening-courant', toCents(bedrag)),
        ...allocate(openUit(stand), toCents(bedrag)).regels,
      ]),
    );
  });

const show = async (page = home, params: Record<string, string> = { gemeente: a.sleutel }) =>
  (
    await renderPage(await page({ params: Promise.resolve(params), searchParams: Promise.resolve({}) }))
  ).replace(/[\u00a0\u202f]|&nbsp;/g, ' ');
const NIETS = 'U hoeft nu niets te doen';
const vraag = testId(`vraag ${a.sleutel}`);

test('why an aanslag need not be paid now: what holds today and for all of it, and no other', async () => {
  const leeg = { bron: { soort: 'proef', id: a.aanslagId }, aanslagregelId: null, bedragCenten: null };
  const hier = { ...leeg, persoonId: a.persoonId, aanslagId: a.aanslagId, vanaf: toLocalDate('2026-06-01') };
  const staf = staffContext(kantoor, [a], ['medewerker-innen'], { now });
  await writeIn(staf, a.id, async (w) => {
    await placeOpschorting(w, { ...hier, grond: 'kwijtschelding', tot: toLocalDate('2026-07-01') });
    await placeOpschorting(w, { ...hier, grond: 'adempauze', aanslagId: null, tot: null });
    await placeOpschorting(w, { ...hier, grond: 'uitstel', tot: toLocalDate('2026-06-09') });
    await placeOpschorting(w, {
      ...hier,
      grond: 'bezwaar-belasting',
      bedragCenten: toCents(100),
      tot: null,
    });
  });
  const feiten = await readIn(citizenContext(kantoor, [a], { now }), [a.id], (read) =>
    getWachtfeiten(read, [{ gemeenteId: a.id, persoonId: a.persoonId }]),
  );
  const stil = feiten.get(a.id)?.stil ?? [];
  expect(stil).toContainEqual({ aanslagId: a.aanslagId, grond: 'kwijtschelding', tot: '2026-07-01' });
  expect(stil).toContainEqual({ aanslagId: null, grond: 'adempauze', tot: null });
  expect(stil.map(({ grond }) => grond)).not.toContain('uitstel');
  expect(stil.map(({ grond }) => grond)).not.toContain('bezwaar-belasting');
  await sql(`delete from opschorting where bron_soort = 'proef'`);
});

test('nothing waits: it says so', async () => {
  expect(await show()).toContain(NIETS);
});

test('whom to ask stands there for who owes nothing: by the smaak of the gemeente, as on its letters', async () => {
  // Nobody is recorded: the page names no number, and still leads to a question.
  const leeg = await show();
  expect(leeg).toContain('Stel uw vraag');
  expect(leeg).not.toContain('href="tel:');
  // Past the triggers: what stands on letters is confirmed by a second beheerder (ADR 0047), and this is not about that.
  const zet = (niveau: 'kantoor' | 'gemeente', soort: string, waarde: unknown) =>
    withClient(database.migratieUrl, async (client) => {
      await client.query(`begin; set local role none; set local session_replication_role = 'replica'`);
      await client.query(
        `insert into ${niveau}_instelling (${niveau}_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
         values ($1, $2, $3, $4, '2026-01-01', 'Proef', 'contract', 'proef', '2026-01-01')`,
        [
          niveau === 'kantoor' ? kantoor.id : a.id,
          testId(`${niveau} ${soort} wachtend`),
          soort,
          JSON.stringify(waarde),
        ],
      );
      await client.query('commit');
    });
  const gegevens = (naam: string, telefoon: string) => ({
    naam,
    telefoon,
    website: 'https://gemeente.example',
  });
  await zet('kantoor', 'contactgegevens', gegevens('Het kantoor', '074 000 00 02'));
  await zet('gemeente', 'contactgegevens', gegevens('Gemeente Aland', '074 000 00 01'));
  await zet('gemeente', 'smaak', { smaak: 1 });
  const html = await show();
  expect(html).toContain('href="tel:0740000001"');
  expect(html).not.toContain('tel:0740000002');
});

test('what goes on stands there with how far it is and the next day, what ended only as a number', async () => {
  const [zaak, ...ander] = (
    await sql(
      `select id, zaaknummer from zaak where gemeente_id = $1 and persoon_id = $2 order by zaaknummer`,
      [a.id, a.persoonId],
    )
  ).rows;
  const zet = (ids: string[], fase: string, dag: string) =>
    sql(`update zaak set fase = $2, vervolg_op = $3 where id = any ($1)`, [ids, fase, dag]);
  await zet([zaak.id], 'in-behandeling', '2026-07-21');
  // What is for a court or the gemeente to keep is no date of the inwoner, however early.
  await sql(
    `insert into termijn (gemeente_id, id, zaak_id, soort, eigenaar, regel, bron, feiten, begin, uiterlijk, gemaakt_door, gemaakt_op)
     select $1, gen_random_uuid(), $2, v.soort, 'kantoor', 'proef', 'proef', '{}', '2026-06-01', v.dag::date, 'proef', '2026-06-01'
     from (values ('beslissen', '2026-07-21'), ('advies', '2026-07-01')) v(soort, dag)`,
    [a.id, zaak.id],
  );
  await zet(
    ander.map(({ id }) => id),
    'afgehandeld',
    '9999-12-31',
  );
  const html = await show();
  expect(html).toContain(`/mijn/${a.sleutel}/zaken/${zaak.id}`);
  expect(html).toContain('In behandeling');
  expect(html).toContain('Wij beslissen uiterlijk op 21 juli 2026.');
  expect(html).not.toContain('op 1 juli 2026');
  for (const { id } of ander) expect(html).not.toContain(`/zaken/${id}`);
  expect(html).toContain('Alle zaken');
});

test.each([
  ['antwoord-gegeven', 'U kreeg antwoord op uw vraag'],
  ['afspraak-aangeboden', 'Wilt u een afspraak met ons?'],
  ['afspraak-gemaakt', 'U hebt een afspraak met ons aangevraagd'],
  ['gesteld', 'Wij bellen u'],
])('a question that is %s: "%s"', async (stand, kop) => {
  await sql(
    `update vraag set stand = $1, antwoord = 'Ja.', beantwoord_op = ontvangen_op, beantwoord_door = 'proef' where id = $2`,
    [stand, vraag],
  );
  const html = await show();
  expect(html).not.toContain(NIETS);
  expect(html).toContain(kop);
  expect(html).toContain(`/mijn/${a.sleutel}/vragen/${vraag}`);
});

test('a letter of this week', async () => {
  await sql(
    `insert into document (gemeente_id, id, soort, persoon_id, sjabloon, dagtekening, taal, bladzijden, bewaarklasse,
       jaar, inhoud_versleuteld, sha256, gemaakt_door, gemaakt_op)
     select gemeente_id, $2, 'saldo-opgave', persoon_id, sjabloon, '2026-06-08', taal, bladzijden, bewaarklasse, jaar,
       inhoud_versleuteld, sha256, gemaakt_door, gemaakt_op from document where id = $1`,
    [a.documentId, testId('nieuwe brief')],
  );
  const html = await show();
  expect(html).not.toContain(NIETS);
  expect(html).toContain('Open de brief van 8 juni 2026');
  expect(html).toContain(`/mijn/${a.sleutel}/documenten/${testId('nieuwe brief')}`);
});

test('who paid too much is told the amount and how he gets it, in his gemeente and over all of them', async () => {
  await pay(b, 73_068n);
  gemeenten = [b];
  const html = await show(home, { gemeente: b.sleutel });
  expect(html).not.toContain(NIETS);
  expect(html).not.toContain('Alles is betaald.');
  expect(html).toContain('U krijgt € 730,68 terug');
  gemeenten = [a, b];
  expect(await show(overal, {})).toContain('U krijgt € 730,68 terug');
});
