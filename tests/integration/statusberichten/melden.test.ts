import type { TestDatabase } from '@tests/support/database';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { Postvak } from '@/commands/postvak/postvak';
import { takeBundel } from '@/domain/personen/mailbundel.store';
import { tellStanden } from '@/domain/statusberichten/tell-standen';
import { chooseKanaalVoor } from '@/domain/voorkeuren/choose-kanaal';
import { moveZaak } from '@/domain/zaken/move-zaak';
import { openZaak } from '@/domain/zaken/open-zaak';
import { recordBounce } from '@/domain/zendingen/record-bounce';
import { type Write, writeIn } from '@/platform/tenant';
import { mailVerzenden } from '../../../src/jobs/mail-verzenden';
import { arrangeAanslagen, type Opgelegd } from '../documenten/arrange';

/** News told by mail to who chose to hear of it: one mail a day, with nothing in it but how many messages there are. */
let database: TestDatabase;
let close: () => Promise<void>;
let borne: Opgelegd;
// The job that sends looks at the clock of now: it stands still, so that no midnight falls in between.
const NU = '2026-11-30T10:00:00.000Z';
const ctx = seedContext('iemand', ['serviceteam'], { now: new Date(NU) });
const post = new Postvak();
const write = <T>(fn: (w: Write) => Promise<T>): Promise<T> => writeIn(ctx, borne.gemeenteId, fn);
const sql = (text: string, ...values: unknown[]) =>
  withClient(database.migratieUrl, async (client) => (await client.query(text, values)).rows);
const persoon = (n: number) => borne.persoonIds[n] ?? '';
const mails = (n: number) =>
  sql(
    'select id, soort, taal, status, bundel_id, pogingen from mailbericht where persoon_id = $1 order by gemaakt_op, id',
    persoon(n),
  );
const meld = () => tellStanden(ctx, borne.gemeenteId);
const verzend = (mailId: string) => mailVerzenden.run({ kantoorId: 1, gemeenteId: borne.gemeenteId, mailId });
const verzendAlle = async (n: number) => {
  for (const { id } of await mails(n)) await verzend(id);
};
const gekregen = (n: number) => post.berichten.filter(({ naar }) => naar.includes(`inwoner${n}@`));
/** As if all that went to somebody went yesterday. */
const gisteren = (n: number) =>
  sql(
    `update mailbericht set afgerond_op = afgerond_op - interval '1 day' where persoon_id = $1 and status = 'verzonden'`,
    persoon(n),
  );

beforeAll(async () => {
  ({ database, close } = await openSeeded());
  borne = await withClient(database.migratieUrl, (client) => arrangeAanslagen(client, 'borne', 8));
  const { smtpPort } = await post.listen(0, 0);
  Object.assign(process.env, {
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    MAIL_FROM: 'kantoor@voorbeeld.nl',
    KOHIER_KLOK: NU,
  });
  for (const n of [0, 1, 2, 3, 4, 5, 6, 7])
    await sql(
      `insert into contactgegeven (gemeente_id, id, persoon_id, soort, waarde, herkomst, geverifieerd_op, gemaakt_op)
        values ($1, gen_random_uuid(), $2, 'email', $3, 'inwoner', '2026-11-01', '2026-11-01')`,
      borne.gemeenteId,
      persoon(n),
      n === 3 ? 'bestaat-niet3@voorbeeld.nl' : `inwoner${n}@voorbeeld.nl`,
    );
});
afterAll(async () => {
  delete process.env.SMTP_URL;
  delete process.env.MAIL_FROM;
  delete process.env.KOHIER_KLOK;
  await post.close();
  await close();
});

let nummer = 0;
const open = async (n: number, kanaal: 'mijn' | 'post' = 'mijn') =>
  (
    await write((w) =>
      openZaak(w, {
        soort: 'klacht',
        persoonId: persoon(n),
        kanaal,
        ontvangenOp: ctx.now,
        onderwerpen: [],
        clientSleutel: `proef ${++nummer}`,
        inhoudHash: 'a'.repeat(64),
      }),
    )
  ).zaak;
const kies = (n: number, keuze: Partial<Parameters<typeof chooseKanaalVoor>[1]>) =>
  write((w) =>
    chooseKanaalVoor(w, {
      kanaal: 'post',
      taal: 'nl',
      kennisgeving: true,
      akkoord: true,
      ...keuze,
      persoonId: persoon(n),
    }),
  );

test('each change that he sees is asked once, in his language; who did not choose it hears nothing', async () => {
  await kies(0, { kanaal: 'mijn' });
  await kies(1, { taal: 'en' });
  for (const zaak of [await open(0), await open(1, 'post'), await open(2, 'post')]) {
    await write((w) => moveZaak(w, { id: zaak.id }, 'in-behandeling'));
    await write((w) => moveZaak(w, { id: zaak.id }, 'afgehandeld'));
  }
  await Promise.all([meld(), meld()]);
  await meld();
  expect((await mails(0)).map(({ soort, taal }) => `${soort} ${taal}`)).toEqual(Array(3).fill('stand nl'));
  expect((await mails(1)).map(({ soort, taal }) => `${soort} ${taal}`)).toEqual(Array(3).fill('stand en'));
  expect(await mails(2)).toEqual([]);
});

test('what waits goes as one mail, that says how many there are and nothing of the case or of him', async () => {
  const [zaak] = await sql('select zaaknummer from zaak where persoon_id = $1', persoon(0));
  await verzendAlle(0);
  await verzendAlle(1);
  const [nl, ...meer] = gekregen(0);
  expect([nl?.onderwerp, meer]).toEqual(['Er staan 3 berichten voor u klaar', []]);
  expect(gekregen(1).map(({ onderwerp }) => onderwerp)).toEqual(['There are 3 messages for you']);
  expect((await mails(0)).map(({ status }) => status)).toEqual(Array(3).fill('verzonden'));
  for (const woord of [zaak?.zaaknummer, 'klacht', 'Veen1', 'http'])
    expect(`${nl?.tekst}${nl?.html}`).not.toContain(woord);
});

test('a second one on a day waits until the next, whatever tells of it', async () => {
  const zaak = await open(0);
  await meld();
  await verzendAlle(0);
  expect(gekregen(0)).toHaveLength(1);
  const wacht = (await mails(0)).find(({ status }) => status === 'wacht');
  const [taak] = await sql(
    'select extract(epoch from run_at - now())::int as over from graphile_worker._private_jobs where key = $1',
    `${borne.gemeenteId}:mail-verzenden:${wacht?.id}`,
  );
  // Until seven o'clock the next morning, twenty hours on.
  expect(taak?.over).toBeGreaterThan(19 * 3_600);
  expect(taak?.over).toBeLessThanOrEqual(20 * 3_600);
  await gisteren(0);
  await write((w) => moveZaak(w, { id: zaak.id }, 'in-behandeling'));
  await meld();
  await verzendAlle(0);
  expect(gekregen(0).map(({ onderwerp }) => onderwerp)).toEqual([
    'Er staan 2 berichten voor u klaar',
    'Er staan 3 berichten voor u klaar',
  ]);
});

test('one message alone is told as one', async () => {
  await kies(4, {});
  await open(4);
  await meld();
  await verzendAlle(4);
  expect(gekregen(4).map(({ onderwerp }) => onderwerp)).toEqual(['Er staat een bericht voor u klaar']);
});

test('a worker that was killed between taking and sending sends the same mail when it comes back', async () => {
  await kies(5, {});
  const zaak = await open(5);
  await write((w) => moveZaak(w, { id: zaak.id }, 'in-behandeling'));
  await meld();
  const [eerste, tweede] = await mails(5);
  await write((w) => takeBundel(w, eerste?.id, persoon(5)));
  // What came meanwhile is not in it, and does not go beside it.
  await write((w) => moveZaak(w, { id: zaak.id }, 'afgehandeld'));
  await meld();
  const derde = (await mails(5)).find(({ id }) => id !== eerste?.id && id !== tweede?.id);
  await verzend(tweede?.id);
  await verzend(derde?.id);
  expect(gekregen(5)).toEqual([]);
  await verzend(eerste?.id);
  await verzend(eerste?.id);
  expect(gekregen(5).map(({ onderwerp }) => onderwerp)).toEqual(['Er staan 2 berichten voor u klaar']);
  expect((await mails(5)).filter(({ status }) => status === 'wacht').map(({ id }) => id)).toEqual([
    derde?.id,
  ]);
});

test('two workers with two messages of one person send one mail', async () => {
  await kies(6, {});
  const zaak = await open(6);
  await write((w) => moveZaak(w, { id: zaak.id }, 'in-behandeling'));
  await meld();
  await Promise.all((await mails(6)).map(({ id }) => verzend(id)));
  expect(gekregen(6)).toHaveLength(1);
  expect(new Set((await mails(6)).map(({ bundel_id }) => bundel_id)).size).toBe(1);
});

test('what came back is recorded of all that went in it, with one task', async () => {
  await kies(7, {});
  const zaak = await open(7);
  await write((w) => moveZaak(w, { id: zaak.id }, 'in-behandeling'));
  await meld();
  await verzendAlle(7);
  const [een] = await mails(7);
  await write((w) => recordBounce(w, { mailId: een?.id, persoonId: persoon(7) }));
  expect((await mails(7)).map(({ status }) => status)).toEqual(['geweigerd', 'geweigerd']);
  expect(await sql('select soort from taak where persoon_id = $1', persoon(7))).toEqual([
    { soort: 'email-herstellen' },
  ]);
  await write((w) => moveZaak(w, { id: zaak.id }, 'afgehandeld'));
  await meld();
  expect(await mails(7)).toHaveLength(2);
});

test('a mailbox that is not there: one task, the address is not used again, and no mail to who died', async () => {
  await kies(3, {});
  const zaak = await open(3, 'post');
  await write((w) => moveZaak(w, { id: zaak.id }, 'in-behandeling'));
  await meld();
  await verzendAlle(3);
  expect((await mails(3)).map(({ status }) => status)).toEqual(['geweigerd', 'geweigerd']);
  expect(await sql('select soort, team from taak where persoon_id = $1', persoon(3))).toEqual([
    { soort: 'email-herstellen', team: 'serviceteam' },
  ]);
  await write((w) => moveZaak(w, { id: zaak.id }, 'afgehandeld'));
  const ander = await open(1);
  const eerder = (await mails(1)).length;
  await sql(`update persoon set overlijdensdatum = '2026-11-20' where id = $1`, persoon(1));
  await write((w) => moveZaak(w, { id: ander.id }, 'in-behandeling'));
  await meld();
  expect([(await mails(3)).length, (await mails(1)).length]).toEqual([2, eerder]);
});
