import type { TestDatabase } from '@tests/support/database';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Nabootsing } from '@/commands/berichtenbox/nabootsing';
import { withClient } from '@/commands/postgres/roles';
import { deliverDocument } from '@/domain/documenten/deliver-document';
import { idVan } from '@/domain/documenten/document';
import { listDocumenten } from '@/domain/documenten/document.queries';
import { makeDocument } from '@/domain/documenten/make-document';
import { sha256Of } from '@/domain/documenten/render-document';
import { sealNummer } from '@/domain/personen/nummer';
import { chooseKanaal } from '@/domain/voorkeuren/choose-kanaal';
import { takeAanbod } from '@/domain/zendingen/berichtenbox.store';
import { collectResultaten } from '@/domain/zendingen/collect-resultaten';
import { guardZendingen } from '@/domain/zendingen/guard-zendingen';
import { offerToBerichtenbox } from '@/domain/zendingen/offer-to-berichtenbox';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import { arrangeAanslagen, type Opgelegd } from '../documenten/arrange';

/** Letters in the Berichtenbox of MijnOverheid, against a stand-in that holds them to the rules of its handbook. */
let database: TestDatabase;
let close: () => Promise<void>;
let borne: Opgelegd;
let aantal = 0;
const box = new Nabootsing();
const AANTAL = 10;
const NU = new Date();
const ctx = seedContext('iemand', ['serviceteam', 'medewerker-heffen'], { now: NU });
const later = (uren: number): Context => ({ ...ctx, now: new Date(NU.getTime() + uren * 3_600_000) });
const write = <T>(fn: (w: Write) => Promise<T>, als: Context = ctx): Promise<T> =>
  writeIn(als, borne.gemeenteId, fn);
const sql = (text: string, ...values: unknown[]) =>
  withClient(database.migratieUrl, async (client) => (await client.query(text, values)).rows);
const persoon = (n: number) => borne.persoonIds[n] ?? '';
const bsn = (n: number) => String(900_000_000 + n);
const inwoner = (n: number): Context => ({
  ...ctx,
  actor: { soort: 'inwoner', persoonSleutel: 'proef', naam: 'Inwoner' },
  gemeenten: ctx.gemeenten.map((g) => ({
    ...g,
    rollen: [],
    ...(g.gemeenteId === borne.gemeenteId && { persoonId: persoon(n) }),
  })),
});
const aanbieden = (als: Context = ctx) => offerToBerichtenbox(als, borne.gemeenteId);

beforeAll(async () => {
  ({ database, close } = await openSeeded());
  process.env.BERICHTENBOX_URL = await box.listen(0);
  process.env.BERICHTENBOX_OIN = '1=00000001234567890000';
  borne = await withClient(database.migratieUrl, (client) => arrangeAanslagen(client, 'borne', AANTAL));
  for (const [n, id] of borne.persoonIds.entries()) {
    const [{ sleutel }] = await sql('select sleutel from persoon where id = $1', id);
    await sql('update persoon set nummer_versleuteld = $2 where id = $1', id, sealNummer(1, sleutel, bsn(n)));
    await write(
      (w) => chooseKanaal(w, { kanaal: 'mijnoverheid', taal: 'nl', kennisgeving: false, akkoord: true }),
      inwoner(n),
    );
  }
});
afterEach(() => {
  box.buitenGebruik = false;
});
afterAll(async () => {
  delete process.env.BERICHTENBOX_URL;
  delete process.env.BERICHTENBOX_OIN;
  await box.close();
  await close();
});

async function stuur(n: number, als: Context = ctx): Promise<string> {
  const id = idVan('proef', String(++aantal));
  const pdf = Buffer.from(`brief ${id}`);
  await write(async (w) => {
    await makeDocument(w, [
      {
        id,
        soort: 'saldo-opgave',
        persoonId: persoon(n),
        aanslagId: null,
        runId: null,
        dagtekening: toLocalDate('2026-11-21'),
        taal: 'nl',
        gerenderd: { pdf, bladzijden: 1, sha256: sha256Of(pdf) },
      },
    ]);
    await deliverDocument(w, [
      { documentId: id, kanaal: 'post', adres: ['J. Proef', 'Straat 1', '7622 FA  B'] },
    ]);
  }, als);
  return id;
}
const uitkomst = async (id: string) => ({
  regels: (
    await sql(
      `select kanaal, resultaat, reden from bezorging where document_id = $1 order by kanaal, volg`,
      id,
    )
  ).map((r) => `${r.kanaal} ${r.resultaat} ${r.reden ?? '-'}`),
  stukken: (await sql('select count(*)::int as n from afdrukstuk where document_id = $1', id))[0].n,
  stand: (
    await sql('select status, pogingen, laatste_fout as fout from zending where document_id = $1', id)
  )[0],
});
const inBox = (id: string) => box.aangenomen.filter(({ berichtId }) => berichtId === id).length;

test('[F-06] the citizen chose it: the letter is in his Berichtenbox, and what came of it is recorded and seen', async () => {
  const id = await stuur(0);
  expect((await uitkomst(id)).regels).toEqual(['mijnoverheid aangeboden voorkeur']);
  expect(await aanbieden()).toBe(1);
  expect(await collectResultaten(ctx)).toBe(1);
  expect(await uitkomst(id)).toMatchObject({
    regels: ['mijnoverheid aangeboden voorkeur', 'mijnoverheid bezorgd -'],
    stukken: 0,
    stand: { status: 'afgeleverd' },
  });
  expect(box.aangenomen).toMatchObject([
    { berichtId: id, bsn: bsn(0), onderwerp: 'Brief van gemeente Borne', pdf: Buffer.from(`brief ${id}`) },
  ]);
  // Failed is recorded as well, with why, and the letter goes by post.
  box.gedrag.set(bsn(1), { code: 'BijlageTeGroot' });
  const mislukt = await stuur(1);
  await aanbieden();
  await collectResultaten(ctx);
  expect(await uitkomst(mislukt)).toMatchObject({
    regels: [
      'mijnoverheid aangeboden voorkeur',
      'mijnoverheid mislukt niet-aangenomen',
      'post aangeboden teruggevallen',
    ],
    stukken: 1,
  });
  const gezien = await readIn(ctx, [borne.gemeenteId], (r) =>
    listDocumenten(r, borne.gemeenteId, persoon(1)),
  );
  expect(
    gezien
      .find((d) => d.id === mislukt)
      ?.bezorgingen.map((b) => b.resultaat)
      .sort(),
  ).toEqual(['aangeboden', 'aangeboden', 'mislukt']);
  // Nothing is left over, and a second look changes nothing.
  expect([await aanbieden(), await collectResultaten(ctx)]).toEqual([0, 0]);
  await guardZendingen(later(72), borne.gemeenteId);
  expect([(await uitkomst(id)).stukken, (await uitkomst(mislukt)).stukken]).toEqual([0, 1]);
});

describe('what MijnOverheid answers', () => {
  test('no subscription: nothing is sent there, and by post at once', async () => {
    box.gedrag.set(bsn(2), 'geen-abonnement');
    const id = await stuur(2);
    const vooraf = box.verzoeken.length;
    expect(await aanbieden()).toBe(0);
    expect(await uitkomst(id)).toMatchObject({
      regels: [
        'mijnoverheid aangeboden voorkeur',
        'mijnoverheid mislukt geen-abonnement',
        'post aangeboden teruggevallen',
      ],
      stukken: 1,
    });
    expect(box.verzoeken.length).toBe(vooraf);
  });

  test('out of order: kept, tried again when its time has come and not before, and then there once', async () => {
    box.buitenGebruik = true;
    const id = await stuur(3);
    expect(await aanbieden()).toBe(0);
    expect((await uitkomst(id)).stand).toEqual({ status: 'open', pogingen: 1, fout: '503' });
    box.buitenGebruik = false;
    expect(await aanbieden(later(0.05))).toBe(0);
    expect(await aanbieden(later(0.1))).toBe(1);
    expect(await collectResultaten(ctx)).toBe(1);
    expect([(await uitkomst(id)).stand?.status, inBox(id)]).toEqual(['afgeleverd', 1]);
  });

  test('a technical problem: offered again in the same batch under the same id', async () => {
    box.gedrag.set(bsn(4), { code: 'TechnischProbleem' });
    const id = await stuur(4);
    await aanbieden();
    await collectResultaten(ctx);
    expect((await uitkomst(id)).stand).toMatchObject({ status: 'open', fout: 'TechnischProbleem' });
    box.gedrag.delete(bsn(4));
    await aanbieden(later(1));
    await collectResultaten(ctx);
    expect((await uitkomst(id)).stand?.status).toBe('afgeleverd');
    const batches = box.verzoeken
      .filter((xml) => xml.includes(id))
      .map((xml) => /<BatchID>(.*?)</.exec(xml)?.[1]);
    expect([batches.length, new Set(batches).size]).toEqual([2, 1]);
  });

  test('out of order for 48 hours: by post, once, and the connection that is back sends nothing more', async () => {
    box.buitenGebruik = true;
    const id = await stuur(5);
    for (const uren of [0, 1, 10, 30, 47]) await aanbieden(later(uren));
    await guardZendingen(later(47), borne.gemeenteId);
    expect((await uitkomst(id)).stukken).toBe(0);
    await guardZendingen(later(48.1), borne.gemeenteId);
    box.buitenGebruik = false;
    await Promise.all([aanbieden(later(49)), guardZendingen(later(49), borne.gemeenteId)]);
    expect([(await uitkomst(id)).stukken, inBox(id)]).toEqual([1, 0]);
  });

  test('no result within 48 hours: by post, and a result that comes after that changes nothing', async () => {
    box.gedrag.set(bsn(6), 'geen-resultaat');
    const id = await stuur(6);
    await aanbieden();
    await guardZendingen(later(50), borne.gemeenteId);
    box.gedrag.delete(bsn(6));
    const dubbel = await fetch(`${process.env.BERICHTENBOX_URL}/ebms/messages`, {
      method: 'POST',
      body: JSON.stringify({
        properties: { fromPartyId: 'urn:osb:oin:00000001234567890000' },
        dataSources: [
          { content: Buffer.from(box.verzoeken.find((xml) => xml.includes(id)) ?? '').toString('base64') },
        ],
      }),
    });
    expect(dubbel.ok).toBe(true);
    expect(await collectResultaten(later(51))).toBe(0);
    expect(await uitkomst(id)).toMatchObject({ stukken: 1, stand: { status: 'teruggevallen' } });
  });

  test('killed before the offer, or between it and its record: offered again, kept once, its first result counts', async () => {
    const id = await stuur(7);
    const [brief] = await write((w) => takeAanbod(w, 10));
    expect(brief?.documentId).toBe(id);
    expect(await aanbieden()).toBe(0);
    expect(await aanbieden(later(1))).toBe(1);
    // As a worker leaves it that died after the message went.
    await sql('update zending set overgenomen_op = null where document_id = $1', id);
    expect(await aanbieden(later(2))).toBe(1);
    expect(await aanbieden(later(3))).toBe(0);
    expect(await collectResultaten(ctx)).toBe(1);
    expect([(await uitkomst(id)).stand?.status, inBox(id)]).toEqual(['afgeleverd', 1]);
  });

  test('two workers at once offer each letter once', async () => {
    const brieven = [await stuur(8), await stuur(8), await stuur(8)];
    const gegaan = await Promise.all([aanbieden(), aanbieden()]);
    expect(gegaan[0] + gegaan[1]).toBe(3);
    for (const id of brieven) expect(inBox(id)).toBe(1);
    expect(await collectResultaten(ctx)).toBe(3);
  });

  test('a result that is no XML, or of a letter that is not ours, keeps no other back', async () => {
    const stuk = (content: string) =>
      fetch(`${process.env.BERICHTENBOX_URL}/ebms/messages`, {
        method: 'POST',
        body: JSON.stringify({
          properties: { fromPartyId: 'x' },
          dataSources: [{ content: Buffer.from(content).toString('base64') }],
        }),
      });
    await stuk('<BerichtID>3b9126b2-c661-4c0f-9e05-7b038906cccf</BerichtID>');
    await stuk('<BerichtID><&</BerichtID>');
    const id = await stuur(8);
    await aanbieden();
    expect(await collectResultaten(ctx)).toBe(1);
    expect((await uitkomst(id)).stand?.status).toBe('afgeleverd');
  });
});

test('his death between the offer and MijnOverheid: not there in his own name, and a person gets a task', async () => {
  const id = await stuur(9);
  await sql(`update persoon set overlijdensdatum = '2026-11-28' where id = $1`, persoon(9));
  await aanbieden();
  expect(await uitkomst(id)).toMatchObject({ stukken: 0, stand: { status: 'vastgelopen' } });
  expect(inBox(id)).toBe(0);
  expect(await sql('select soort from taak where onderwerp_id = $1', id)).toEqual([
    { soort: 'brief-niet-bezorgd' },
  ]);
});

test('an office without a connection: nobody can choose it, and who chose it gets post', async () => {
  const { BERICHTENBOX_URL, BERICHTENBOX_OIN } = process.env;
  delete process.env.BERICHTENBOX_URL;
  delete process.env.BERICHTENBOX_OIN;
  try {
    const id = await stuur(0);
    expect((await uitkomst(id)).regels).toEqual(['post aangeboden geen-berichtenbox']);
    expect([await aanbieden(), await collectResultaten(ctx)]).toEqual([0, 0]);
    await expect(
      write(
        (w) => chooseKanaal(w, { kanaal: 'mijnoverheid', taal: 'en', kennisgeving: false, akkoord: true }),
        inwoner(0),
      ),
    ).rejects.toMatchObject({ sleutel: 'voorkeur.fout.geen-berichtenbox' });
  } finally {
    Object.assign(process.env, { BERICHTENBOX_URL, BERICHTENBOX_OIN });
  }
});
