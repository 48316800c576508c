import type { TestDatabase } from '@tests/support/database';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { Postvak } from '@/commands/postvak/postvak';
import { chooseKanaalVoor } from '@/domain/voorkeuren/choose-kanaal';
import { moveZaak } from '@/domain/zaken/move-zaak';
import { openZaak } from '@/domain/zaken/open-zaak';
import type { Zaak } from '@/domain/zaken/zaak';
import { type Write, writeIn } from '@/platform/tenant';
import { mailVerzenden } from '../../../src/jobs/mail-verzenden';
import { arrangeAanslagen, type Opgelegd } from '../documenten/arrange';

/** News in a case, told by mail to who chose to hear of it. */
let database: TestDatabase;
let close: () => Promise<void>;
let borne: Opgelegd;
// The job that sends looks at the clock of now.
const ctx = seedContext('iemand', ['serviceteam'], { now: new Date() });
const post = new Postvak();
const write = <T>(fn: (w: Write) => Promise<T>): Promise<T> => writeIn(ctx, borne.gemeenteId, fn);
const sql = (text: string, ...values: unknown[]) =>
  withClient(database.migratieUrl, async (client) => (await client.query(text, values)).rows);
const persoon = (n: number) => borne.persoonIds[n] ?? '';
const mails = (zaak: Zaak) =>
  sql('select id, soort, taal, status from mailbericht where onderwerp_id = $1', zaak.id);

beforeAll(async () => {
  ({ database, close } = await openSeeded());
  borne = await withClient(database.migratieUrl, (client) => arrangeAanslagen(client, 'borne', 4));
  const { smtpPort } = await post.listen(0, 0);
  Object.assign(process.env, { SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, MAIL_FROM: 'kantoor@voorbeeld.nl' });
  for (const n of [0, 1, 2, 3])
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

test('each change of status that he sees is told once, in his language; who did not choose it hears nothing', async () => {
  await kies(0, { kanaal: 'mijn' });
  await kies(1, { taal: 'en' });
  const [een, twee, drie] = [await open(0), await open(1, 'post'), await open(2, 'post')];
  expect([(await mails(een)).length, (await mails(twee)).length]).toEqual([0, 1]);
  for (const zaak of [een, twee, drie]) {
    await write((w) => moveZaak(w, { id: zaak.id }, 'in-behandeling'));
    await write((w) => moveZaak(w, { id: zaak.id }, 'afgehandeld'));
  }
  expect((await mails(een)).map(({ soort, taal }) => `${soort} ${taal}`)).toEqual(['stand nl', 'stand nl']);
  expect((await mails(twee)).map(({ soort, taal }) => `${soort} ${taal}`)).toEqual(Array(3).fill('stand en'));
  expect(await mails(drie)).toEqual([]);
});

test('the mail says that there is a message and nothing of the case or of him', async () => {
  const zaak = await open(0, 'post');
  const [mail] = await mails(zaak);
  await mailVerzenden.run({ kantoorId: 1, gemeenteId: borne.gemeenteId, mailId: mail?.id });
  const [gekregen] = post.berichten;
  expect(gekregen?.onderwerp).toBe('Er staat een bericht voor u klaar');
  for (const woord of [zaak.zaaknummer, 'klacht', 'Veen1', 'http'])
    expect(`${gekregen?.tekst}${gekregen?.html}`).not.toContain(woord);
});

test('a mailbox that is not there: one task, the address is not used again, and no mail to who died', async () => {
  await kies(3, {});
  const zaak = await open(3, 'post');
  await write((w) => moveZaak(w, { id: zaak.id }, 'in-behandeling'));
  for (const { id } of await mails(zaak))
    await mailVerzenden.run({ kantoorId: 1, gemeenteId: borne.gemeenteId, mailId: id });
  expect((await mails(zaak)).map(({ status }) => status)).toEqual(['geweigerd', 'geweigerd']);
  expect(await sql('select soort, team from taak where persoon_id = $1', persoon(3))).toEqual([
    { soort: 'email-herstellen', team: 'serviceteam' },
  ]);
  await write((w) => moveZaak(w, { id: zaak.id }, 'afgehandeld'));
  expect(await mails(zaak)).toHaveLength(2);
  const ander = await open(0);
  await sql(`update persoon set overlijdensdatum = '2026-11-20' where id = $1`, persoon(0));
  await write((w) => moveZaak(w, { id: ander.id }, 'in-behandeling'));
  expect(await mails(ander)).toEqual([]);
});
