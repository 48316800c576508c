import type { TestDatabase } from '@tests/support/database';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { makeAanslagbiljetten } from '@/domain/aanslagen/make-aanslagbiljetten';
import { stopRendering } from '@/domain/documenten/render-document';
import { resendDocument } from '@/domain/documenten/resend-document';
import { countUitval, getAfdrukopdracht, listStukken } from '@/domain/post/afdruk.queries';
import { makeAfdrukopdracht } from '@/domain/post/make-afdrukopdracht';
import { stopOverleden } from '@/domain/post/stop-overleden';
import { workOnAfdrukopdracht } from '@/domain/post/work-on-afdrukopdracht';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import { adresstopsBewaken } from '../../../src/jobs/afdrukopdrachten';
import { arrangeAanslagen, type Opgelegd } from '../documenten/arrange';

/** Somebody dies between the offer of his letter and its print: nobody opens what is in his own name. */
const ctx = seedContext('iemand', ['medewerker-heffen']);
const DAG = '2026-11-21';
let database: TestDatabase;
let close: () => Promise<void>;
let borne: Opgelegd;
const sql = (text: string, ...values: unknown[]) =>
  withClient(database.migratieUrl, async (client) => (await client.query(text, values)).rows);
const write = <T>(fn: (w: Write) => Promise<T>): Promise<T> => writeIn(ctx, borne.gemeenteId, fn);
const brief = (n: number) => borne.aanslagIds[n] ?? '';
const sterft = (n: number) =>
  sql(`update persoon set overlijdensdatum = '2026-11-20' where id = $1`, borne.persoonIds[n]);
const uitval = async (n: number) =>
  (await sql('select uitval from afdrukstuk where document_id = $1 order by uitval', brief(n))).map(
    (r) => r.uitval,
  );
const taken = (n: number) =>
  sql(`select soort, team from taak where onderwerp_soort = 'document' and onderwerp_id = $1`, brief(n));
const inOpdracht = async (id: string) =>
  (
    await readIn(ctx, [borne.gemeenteId], (r) =>
      listStukken(r, borne.gemeenteId, { opdrachtId: id, na: 0, hoogstens: 100 }),
    )
  ).map(({ documentId }) => documentId);

beforeAll(async () => {
  ({ database, close } = await openSeeded());
  borne = await withClient(database.migratieUrl, (client) => arrangeAanslagen(client, 'borne', 6));
  await makeAanslagbiljetten(ctx, borne.gemeenteId, borne.aanslagIds, { runId: null, verzenden: true });
});
afterAll(async () => {
  stopRendering();
  await close();
});

test('while it waits: it is in no print order, and who wrote it gets one task, however often it was sent', async () => {
  await write((w) => resendDocument(w, { documentId: brief(0), wijze: 'post' }));
  await sterft(0);
  const { id } = await write((w) => makeAfdrukopdracht(w, { dag: DAG }));
  expect(await inOpdracht(id)).not.toContain(brief(0));
  expect(await inOpdracht(id)).toHaveLength(5);
  expect(await uitval(0)).toEqual(['overleden', 'overleden']);
  expect(await taken(0)).toEqual([{ soort: 'brief-niet-bezorgd', team: 'heffen' }]);
  const [laatste] = await sql(
    `select resultaat, reden from bezorging where document_id = $1 order by volg desc limit 1`,
    brief(0),
  );
  expect(laatste).toEqual({ resultaat: 'mislukt', reden: 'overleden' });
  expect(await readIn(ctx, [borne.gemeenteId], countUitval)).toMatchObject([
    { reden: 'overleden', aantal: 2 },
  ]);

  // While the order is in the making: let out of its part, which is made without it.
  await sterft(1);
  for (let n = 0; n < 10; n += 1) await workOnAfdrukopdracht(ctx, borne.gemeenteId, id);
  expect(await inOpdracht(id)).not.toContain(brief(1));
  expect([await uitval(1), (await taken(1)).length]).toEqual([['overleden'], 1]);
  const stand = await readIn(ctx, [borne.gemeenteId], (r) => getAfdrukopdracht(r, borne.gemeenteId, id));
  expect(stand).toMatchObject({ status: 'gemaakt', stukken: 4, delen: [{ stukken: 4 }] });

  // What was made is what is printed: it does not change any more.
  await sterft(2);
  await workOnAfdrukopdracht(ctx, borne.gemeenteId, id);
  expect(await inOpdracht(id)).toContain(brief(2));
});

test('where nothing else waits the night finds it, once; a letter to the erven goes', async () => {
  await write((w) => resendDocument(w, { documentId: brief(3), wijze: 'post' }));
  await write((w) => resendDocument(w, { documentId: brief(4), wijze: 'post' }));
  await sterft(3);
  await sterft(4);
  await sql(
    `insert into bezorging (gemeente_id, id, document_id, kanaal, volg, adres, moment, resultaat, gemaakt_door)
      select gemeente_id, $2, document_id, kanaal, 9, '["De erven van J. Proef", "Merelstraat 1", "7622 FA  BORNE"]', moment,
        resultaat, gemaakt_door from bezorging where document_id = $1 and kanaal = 'post' and volg = 1`,
    brief(5),
    testId('aan de erven'),
  );
  await sterft(5);
  for (const _ of [1, 2]) await adresstopsBewaken.run({ kantoorId: 1 });
  expect([await uitval(3), await uitval(4)]).toEqual([
    ['overleden', null],
    ['overleden', null],
  ]);
  expect([(await taken(3)).length, (await taken(4)).length, (await taken(5)).length]).toEqual([1, 1, 0]);
  const { id } = await write((w) => makeAfdrukopdracht(w, { dag: DAG }));
  expect(await inOpdracht(id)).toEqual([brief(5)]);
  expect(await write((w) => stopOverleden(w, 'wachtend'))).toBe(0);
});
