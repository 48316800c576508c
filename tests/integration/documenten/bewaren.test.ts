import type { TestDatabase } from '@tests/support/database';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { makeAanslagbiljetten } from '@/domain/aanslagen/make-aanslagbiljetten';
import { openAanslagbiljet } from '@/domain/aanslagen/open-aanslagbiljet';
import { DocumentAangetast } from '@/domain/documenten/document';
import { listDocumenten } from '@/domain/documenten/document.queries';
import { recordResultaat } from '@/domain/documenten/record-resultaat';
import { sha256Of, stopRendering } from '@/domain/documenten/render-document';
import { resendDocument } from '@/domain/documenten/resend-document';
import { readAuditContent } from '@/platform/audit';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { readIn, writeIn } from '@/platform/tenant';
import { arrangeAanslagen, type Opgelegd } from './arrange';

let database: TestDatabase;
let close: () => Promise<void>;
let borne: Opgelegd;
const ctx = seedContext('iemand', ['serviceteam']);
beforeAll(async () => {
  ({ database, close } = await openSeeded());
  borne = await withClient(database.migratieUrl, (client) => arrangeAanslagen(client, 'borne', 6));
  await makeAanslagbiljetten(ctx, borne.gemeenteId, borne.aanslagIds.slice(0, 5), {
    runId: null,
    verzenden: true,
  });
});
afterAll(async () => {
  stopRendering();
  await close();
});

const id = (n: number) => borne.aanslagIds[n] ?? '';
const open = (n: number) => openAanslagbiljet(ctx, borne.gemeenteId, id(n));
const alles = <T>(sql: string, values: unknown[] = []) =>
  withClient(database.migratieUrl, async (client) => (await client.query(sql, values)).rows as T[]);
/** Around the triggers, as somebody with the disk in his hands would. */
const knoei = (sql: string, values: unknown[]) =>
  withClient(database.ownerUrl, async (client) => {
    await client.query('alter table document disable trigger user');
    await client.query(
      "select set_config('app.gemeenten', $1, false), set_config('app.gemeente', $1, false)",
      [String(borne.gemeenteId)],
    );
    await client.query('alter table document no force row level security');
    const { rowCount } = await client.query(sql, values);
    await client.query('alter table document force row level security');
    await client.query('alter table document enable trigger user');
    expect(rowCount).toBe(1);
  });

describe('what is kept', () => {
  test('[F-09] a readable PDF and its unchangeable copy: with its hash, under its retention class, sealed', async () => {
    const brief = await open(0);
    if (brief?.stand !== 'leesbaar') throw new Error('no letter');
    expect(brief.pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const [rij] = await alles<{
      sha256: string;
      bewaarklasse: string;
      jaar: number;
      inhoud_versleuteld: Buffer;
      sjabloon: string;
    }>('select * from document where id = $1', [id(0)]);
    expect(rij).toMatchObject({ sha256: sha256Of(brief.pdf), bewaarklasse: 'belastingaanslag', jaar: 2026 });
    expect(rij?.sjabloon).toMatch(/^aanslagbiljet@[0-9a-f]{12}$/);
    expect(rij?.inhoud_versleuteld.includes(Buffer.from('%PDF'))).toBe(false);
    for (const sql of ['update document set taal = taal', 'delete from document']) {
      await expect(alles(sql)).rejects.toThrow(/only grows/);
      await expect(withClient(database.appUrl, (client) => client.query(sql))).rejects.toThrow(
        /permission denied/,
      );
    }
    // Making it again changes nothing.
    const again = await makeAanslagbiljetten(ctx, borne.gemeenteId, [id(0)], {
      runId: null,
      verzenden: true,
    });
    expect(again).toEqual({ gemaakt: [], uitval: [] });
    const [na] = await alles('select * from document where id = $1', [id(0)]);
    expect(na).toEqual(rij);
  });

  test('the audit of the making holds the same hash', async () => {
    const brief = await open(0);
    const hashes = await readIn(ctx, [borne.gemeenteId], async (read) => {
      const lines = await read.db.audit.findMany({ where: { handeling: 'document.gemaakt' } });
      const inhoud = await Promise.all(lines.map((line) => readAuditContent(read.db, line)));
      return inhoud.flatMap(
        (one) => (one?.na as { documenten?: { id: string; sha256: string }[] } | null)?.documenten ?? [],
      );
    });
    expect(hashes).toContainEqual({ id: id(0), sha256: brief?.sha256 });
  });

  test('bytes that were changed, or changed for those of another letter, are found', async () => {
    await knoei(
      `update document set inhoud_versleuteld = set_byte(inhoud_versleuteld, 200, (get_byte(inhoud_versleuteld, 200) + 1) % 256)
      where id = $1`,
      [id(1)],
    );
    await expect(open(1)).rejects.toThrow(DocumentAangetast);
    await knoei(
      'update document d set inhoud_versleuteld = a.inhoud_versleuteld from document a where d.id = $1 and a.id = $2',
      [id(2), id(3)],
    );
    await expect(open(2)).rejects.toThrow(DocumentAangetast);
    expect(await open(3)).toMatchObject({ stand: 'leesbaar' });
  });

  test('a citizen opens his own and nothing else', async () => {
    const { persoonIds, gemeenteId } = borne;
    const burger: Context = {
      ...ctx,
      actor: { soort: 'inwoner', persoonSleutel: 'x', naam: null },
      gemeenten: ctx.gemeenten
        .filter((g) => g.gemeenteId === gemeenteId)
        .map((g) => ({ ...g, rollen: [], persoonId: persoonIds[5] ?? '' })),
    };
    // His own is not made yet: it is made now, and only once.
    expect(await openAanslagbiljet(burger, gemeenteId, id(5), persoonIds[5])).toMatchObject({
      stand: 'leesbaar',
    });
    expect(await openAanslagbiljet(burger, gemeenteId, id(5), persoonIds[5])).toMatchObject({
      stand: 'leesbaar',
    });
    expect(await openAanslagbiljet(burger, gemeenteId, id(0), persoonIds[5])).toBeNull();
    expect(await openAanslagbiljet(burger, gemeenteId, persoonIds[0] ?? '', persoonIds[5])).toBeNull();
    const [row] = await alles<{ n: number }>('select count(*)::int as n from document where id = $1', [
      id(5),
    ]);
    expect(row?.n).toBe(1);
    await expect(openAanslagbiljet(ctx, gemeenteId, persoonIds[0] ?? '')).rejects.toThrow(NotFound);
  });

  test('that a clerk looked stands in the processing log, each time', async () => {
    const count = async () =>
      (
        await alles<{ n: number }>("select count(*)::int as n from verwerking where doel = 'document-zien'")
      )[0]?.n ?? 0;
    const before = await count();
    await openAanslagbiljet({ ...ctx, doel: 'document-zien' }, borne.gemeenteId, id(3));
    expect(await count()).toBe(before + 1);
  });
});

describe('where it went', () => {
  const lijst = () =>
    readIn(ctx, [borne.gemeenteId], (read) =>
      listDocumenten(read, borne.gemeenteId, borne.persoonIds[4] ?? ''),
    );

  test('[C-05] per letter the channel, the address as it was, the moment and the result; a new address changes no old line', async () => {
    const { gemeenteId, persoonIds } = borne;
    const oud = ['J.A. van der Veen5', 'Merelstraat 5', '7622 FA\u00a0\u00a0PROEFDORP'];
    expect((await lijst())[0]?.bezorgingen).toEqual([
      { kanaal: 'post', resultaat: 'aangeboden', moment: ctx.now, adres: oud, reden: null },
    ]);
    await withClient(database.migratieUrl, (client) =>
      client.query("update adres set straat = 'Lijsterstraat' where gemeente_id = $1 and huisnummer = 5", [
        gemeenteId,
      ]),
    );
    const daarna = (minuten: number) => ({ ...ctx, now: new Date(ctx.now.getTime() + minuten * 60_000) });
    await writeIn(daarna(1), gemeenteId, (write) =>
      recordResultaat(write, {
        documentId: id(4),
        kanaal: 'post',
        resultaat: 'mislukt',
        reden: 'retour, onbekend',
      }),
    );
    await writeIn(daarna(2), gemeenteId, (write) =>
      resendDocument(write, { documentId: id(4), wijze: 'post' }),
    );
    await writeIn(daarna(3), gemeenteId, (write) =>
      resendDocument(write, { documentId: id(4), wijze: 'balie' }),
    );
    const [brief] = await lijst();
    expect(brief?.bezorgingen.map((b) => [b.kanaal, b.resultaat, b.adres?.[1] ?? null, b.reden])).toEqual([
      ['balie', 'afgedrukt', null, null],
      ['post', 'aangeboden', 'Lijsterstraat 5', null],
      ['post', 'mislukt', null, 'retour, onbekend'],
      ['post', 'aangeboden', 'Merelstraat 5', null],
    ]);
    expect(brief?.bezorgingen.map((b) => b.moment.getTime())).toEqual(
      [3, 2, 1, 0].map((m) => daarna(m).now.getTime()),
    );
    for (const sql of ["update bezorging set resultaat = 'bezorgd'", 'delete from bezorging']) {
      await expect(alles(sql)).rejects.toThrow(/only grows/);
    }
    expect(persoonIds).toHaveLength(6);
  });

  test('a result that cannot be is refused, and so is a letter that does not exist', async () => {
    const record = (documentId: string, kanaal: 'post' | 'mijnoverheid') =>
      writeIn(ctx, borne.gemeenteId, (write) =>
        recordResultaat(write, { documentId, kanaal, resultaat: 'geopend', reden: null }),
      );
    await expect(record(id(3), 'mijnoverheid')).rejects.toMatchObject({ sleutel: 'fout.niet-aangeboden' });
    await expect(record(borne.persoonIds[0] ?? '', 'post')).rejects.toThrow(NotFound);
    await record(id(3), 'post');
    await expect(record(id(3), 'post')).rejects.toMatchObject({ sleutel: 'fout.resultaat-past-niet' });
  });

  test('two who tell a result of one letter at one moment: one line, and the other is told so', async () => {
    const record = (resultaat: 'bezorgd' | 'mislukt', dan?: () => Promise<void>) =>
      writeIn(ctx, borne.gemeenteId, async (write) => {
        await recordResultaat(write, { documentId: id(2), kanaal: 'post', resultaat, reden: null });
        await dan?.();
      });
    let ander: Promise<unknown> = Promise.resolve();
    // The second one has read the same last line and waits for the first to commit.
    await record('bezorgd', async () => {
      ander = record('mislukt').then(
        () => null,
        (error: unknown) => error,
      );
      const wachtend = `select 1 from pg_locks w where not granted and exists (select 1 from pg_locks r
        where r.pid = w.pid and r.database = (select oid from pg_database where datname = current_database()))`;
      await expect.poll(async () => (await alles(wachtend)).length, { timeout: 60_000 }).toBe(1);
    });
    expect(await ander).toMatchObject({ sleutel: 'fout.intussen-gemeld' });
    const regels = await alles('select volg from bezorging where document_id = $1 order by volg', [id(2)]);
    expect(regels).toEqual([{ volg: 1 }, { volg: 2 }]);
  });
});

test('once its key is destroyed a letter cannot be read by anybody; that it was there and its hash stay', async () => {
  const before = await open(0);
  await alles(
    `update audit_sleutel set sleutel_versleuteld = null, vernietigd_op = $2
      where gemeente_id = $1 and bewaarklasse = 'belastingaanslag' and jaar = 2026`,
    [borne.gemeenteId, ctx.now],
  );
  expect(await open(0)).toEqual({
    soort: 'aanslagbiljet',
    persoonId: borne.persoonIds[0],
    dagtekening: '2026-02-28',
    sha256: before?.sha256,
    stand: 'vernietigd',
  });
});
