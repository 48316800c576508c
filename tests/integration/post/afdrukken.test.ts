import { createHash } from 'node:crypto';
import type { TestDatabase } from '@tests/support/database';
import { openSeeded, seedContext } from '@tests/support/seeded';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { bezwaartermijnVan, vervaldagenVan } from '@/domain/aanslagen/aanslag';
import { getAanslag } from '@/domain/aanslagen/aanslag.queries';
import { isStandaardDagtekening, standaardDagtekening } from '@/domain/aanslagen/dagtekening';
import { makeAanslagbiljetten } from '@/domain/aanslagen/make-aanslagbiljetten';
import { stopRendering } from '@/domain/documenten/render-document';
import { resendDocument } from '@/domain/documenten/resend-document';
import {
  countUitval,
  getAfdrukopdracht,
  listStukken,
  listWachtendeGroepen,
} from '@/domain/post/afdruk.queries';
import { STUKKEN_PER_DEEL } from '@/domain/post/afdrukopdracht';
import { confirmGeprint } from '@/domain/post/confirm-geprint';
import { findBekendmakingen } from '@/domain/post/find-bekendmakingen';
import { AFDRUK_TAAK, makeAfdrukopdracht } from '@/domain/post/make-afdrukopdracht';
import { recordDownload } from '@/domain/post/record-download';
import { resumeAfdrukopdrachten } from '@/domain/post/resume-afdrukopdrachten';
import { streamAfdrukdeel } from '@/domain/post/stream-afdrukdeel';
import { streamManifest } from '@/domain/post/stream-manifest';
import { workOnAfdrukopdracht } from '@/domain/post/work-on-afdrukopdracht';
import { getVerzending } from '@/domain/rapportages/verzending.queries';
import { Refused, Stale } from '@/platform/errors';
import { addDays, toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';
import { arrangeAanslagen, type Opgelegd } from '../documenten/arrange';

const AANTAL = 6;
const ctx = seedContext('iemand', ['medewerker-heffen']);
let database: TestDatabase;
let close: () => Promise<void>;
let borne: Opgelegd;
beforeAll(async () => {
  ({ database, close } = await openSeeded());
  borne = await als((client) => arrangeAanslagen(client, 'borne', AANTAL));
  // The first lives furthest, one has no postcode and one lives abroad.
  await sql(
    `update adres set postcode = case huisnummer when 1 then '7699ZZ' when 2 then '7600AA' else postcode end where gemeente_id = $1`,
    borne.gemeenteId,
  );
  await makeAanslagbiljetten(ctx, borne.gemeenteId, borne.aanslagIds, { runId: null, verzenden: true });
});
afterAll(async () => {
  stopRendering();
  await close();
});
const als = <T>(fn: (client: pg.Client) => Promise<T>) => withClient(database.migratieUrl, fn);
const sql = (text: string, ...values: unknown[]) =>
  als(async (client) => (await client.query(text, values)).rows);
const write = <T>(fn: Parameters<typeof writeIn<T>>[2]) => writeIn(ctx, borne.gemeenteId, fn);
const opdracht = async (id: string) => {
  const found = await readIn(ctx, [borne.gemeenteId], (read) =>
    getAfdrukopdracht(read, borne.gemeenteId, id),
  );
  if (!found) throw new Error('no print order');
  return found;
};
const groepen = () => readIn(ctx, [borne.gemeenteId], listWachtendeGroepen);
const stukken = (opdrachtId: string) =>
  readIn(ctx, [borne.gemeenteId], (read) =>
    listStukken(read, borne.gemeenteId, { opdrachtId, na: 0, hoogstens: 2_000 }),
  );
const bytesOf = async (stroom: AsyncIterable<Buffer>) => {
  const stukjes: Buffer[] = [];
  for await (const stuk of stroom) stukjes.push(stuk);
  return Buffer.concat(stukjes);
};
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const DAG = '2026-11-21';

/** Works until nothing is left to do, as the worker would. */
async function finish(id: string) {
  for (let n = 0; n < 20; n += 1) {
    await workOnAfdrukopdracht(ctx, borne.gemeenteId, id);
    const stand = await opdracht(id);
    if (stand.status !== 'in-de-maak') return stand;
  }
  throw new Error('never done');
}
const download = async (id: string) => {
  for (const { deel } of (await opdracht(id)).delen)
    await write((w) => recordDownload(w, { opdrachtId: id, deel }));
};

/** Every letter that was offered by post is in one order or waits, whatever happened. */
async function expectNothingForgotten() {
  const rows = await sql(`select b.id from bezorging b left join afdrukstuk s on s.gemeente_id = b.gemeente_id
      and s.bezorging_id = b.id and s.misdrukt_op is null
    where b.kanaal = 'post' and b.resultaat = 'aangeboden' group by b.gemeente_id, b.id having count(s.id) <> 1`);
  expect(rows).toEqual([]);
}

test('letters that wait become files in order of postcode with a list, and are counted back', async () => {
  expect(await groepen()).toEqual([
    {
      gemeenteId: borne.gemeenteId,
      runId: null,
      dag: DAG,
      soorten: ['aanslagbiljet'],
      stukken: AANTAL,
      bladzijden: AANTAL * 2,
      sinds: DAG,
    },
  ]);
  // Two ask at once: one gets all, the other hears that nothing is left.
  const beide = await Promise.allSettled([
    write((w) => makeAfdrukopdracht(w, { dag: DAG })),
    write((w) => makeAfdrukopdracht(w, { dag: DAG })),
  ]);
  const gelukt = beide.flatMap((b) => (b.status === 'fulfilled' ? [b.value] : []));
  const [mis] = beide.flatMap((b) => (b.status === 'rejected' ? [b.reason as unknown] : []));
  expect(gelukt).toHaveLength(1);
  expect(mis).toBeInstanceOf(Refused);
  const { id } = gelukt[0] ?? { id: '' };
  expect(await groepen()).toEqual([]);

  const klaar = await finish(id);
  expect(klaar).toMatchObject({ status: 'gemaakt', stukken: AANTAL, bladzijden: AANTAL * 2 });
  const postcodes = (await stukken(id)).map((stuk) => stuk.postcode);
  expect(postcodes[0]).toBe('7600 AA');
  expect(postcodes.at(-1)).toBe('7699 ZZ');
  const pdf = await bytesOf(streamAfdrukdeel(ctx, borne.gemeenteId, id, 1));
  expect(klaar.delen).toMatchObject([{ deel: 1, sha256: sha(pdf), bytes: pdf.length }]);
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(AANTAL * 2);
  const lijst = await bytesOf(streamManifest(ctx, borne.gemeenteId, id));
  expect(klaar.manifestSha256).toBe(sha(lijst));
  expect(lijst.toString().trim().split('\r\n')).toHaveLength(AANTAL + 1);
  expect(lijst.toString()).not.toMatch(/Veen|Merelstraat/);

  const tel = (geteld: { stukken: number; bladzijden: number }, misdrukt: number[] = [], versie = 0) =>
    write(async (w) =>
      confirmGeprint(w, { id, versie: versie || (await opdracht(id)).versie, geteld, misdrukt }),
    );
  const alles = { stukken: AANTAL, bladzijden: AANTAL * 2 };
  await expect(tel(alles)).rejects.toThrow('weigering.status-gemaakt');
  await download(id);
  expect((await opdracht(id)).status).toBe('gedownload');
  expect(await tel({ ...alles, stukken: AANTAL - 1 })).toMatchObject({
    sleutel: 'weigering.stukken-te-weinig',
    veld: 'stukken',
  });
  await expect(tel(alles, [99])).rejects.toThrow('weigering.misdruk-onbekend');
  await expect(tel(alles, [], 1)).rejects.toThrow(Stale);
  expect((await opdracht(id)).status).toBe('gedownload');

  expect(await tel({ stukken: AANTAL - 2, bladzijden: AANTAL * 2 - 4 }, [2, 5])).toBeNull();
  expect(await opdracht(id)).toMatchObject({ status: 'geprint', misdrukt: [2, 5], teLaat: AANTAL - 2 });
  await expect(tel(alles)).rejects.toThrow('weigering.status-geprint');
  await expectNothingForgotten();
  // What was printed is known to have left, what was spoiled or only offered is not.
  const vertrokken = await readIn(ctx, [borne.gemeenteId], (read) =>
    findBekendmakingen(
      read,
      borne.aanslagIds.map((id) => ({ gemeenteId: borne.gemeenteId, id })),
    ),
  );
  expect([...vertrokken.values()]).toEqual(Array.from({ length: AANTAL - 2 }, () => DAG));

  // What was spoiled goes into a next one, and nothing else does.
  const misdrukt = (await stukken(id)).filter((s) => [2, 5].includes(s.volgnummer)).map((s) => s.documentId);
  const tweede = await write((w) => makeAfdrukopdracht(w, { dag: DAG }));
  expect((await stukken(tweede.id)).map((s) => s.documentId).toSorted()).toEqual(misdrukt.toSorted());
  expect((await opdracht(tweede.id)).nummer).toBe('P-2026-0002');
  await expectNothingForgotten();
});

test('[F-07] the day on an aanslag is the last one of a month, every term counts from it, and the day on which it left is held against it', async () => {
  for (const vandaag of [
    '2026-01-05',
    '2026-02-28',
    '2026-03-01',
    '2026-04-30',
    '2028-02-10',
    '2026-12-31',
  ]) {
    const dag = standaardDagtekening(Number(vandaag.slice(0, 4)), toLocalDate(vandaag));
    expect(addDays(dag, 1).slice(-2)).toBe('01');
    expect(dag >= vandaag).toBe(true);
    expect([isStandaardDagtekening(dag), isStandaardDagtekening(addDays(dag, -1))]).toEqual([true, false]);
  }
  const read = <T>(fn: Parameters<typeof readIn<T>>[2]) => readIn(ctx, [borne.gemeenteId], fn);
  const aanslagen = await read((r) =>
    Promise.all(borne.aanslagIds.map((id) => getAanslag(r, borne.gemeenteId, id))),
  );
  for (const aanslag of aanslagen) {
    expect(aanslag.dagtekening).toBe('2026-02-28');
    expect(vervaldagenVan(aanslag).waarde.map((t) => t.vervaldag)).toEqual(['2026-03-31', '2026-05-31']);
    // One that is known to have left later begins its term to object there (AWR 22j).
    const { laatsteDag } = bezwaartermijnVan(aanslag).waarde;
    expect(laatsteDag).toBe(aanslag.bekendmaking === DAG ? '2027-01-04' : '2026-04-13');
  }
  expect(aanslagen.filter((aanslag) => aanslag.bekendmaking === DAG)).toHaveLength(AANTAL - 2);
  expect(await read((r) => getVerzending(r, 2026))).toEqual([
    {
      dagtekening: '2026-02-28',
      ...{ biljetten: AANTAL, opTijd: 0, binnenWeek: 0, later: AANTAL - 2, onbekend: 2, langste: 266 },
    },
  ]);
});

test('a letter that is sent again waits once more, and one that is printed at the desk does not', async () => {
  const [een = '', ander = ''] = borne.aanslagIds;
  await write((w) => resendDocument(w, { documentId: een, wijze: 'post' }));
  await write((w) => resendDocument(w, { documentId: ander, wijze: 'balie' }));
  expect(await groepen()).toMatchObject([{ dag: DAG, stukken: 1 }]);
  const { id } = await write((w) => makeAfdrukopdracht(w, { dag: DAG }));
  expect((await stukken(id)).map((s) => s.documentId)).toEqual([een]);
});

test('what was killed half way goes on, and a letter that cannot be opened is let out and shown', async () => {
  const [een = ''] = borne.aanslagIds;
  const AANTAL_GROOT = STUKKEN_PER_DEEL + 1;
  await sql(
    `insert into document (gemeente_id, id, soort, persoon_id, sjabloon, dagtekening, taal, bladzijden, bewaarklasse, jaar,
        inhoud_versleuteld, sha256, gemaakt_door, gemaakt_op)
      select gemeente_id, md5('kopie ' || n)::uuid, 'herinnering', persoon_id, sjabloon, dagtekening, taal, bladzijden, bewaarklasse, jaar,
        case when n = 3 then '\\x00'::bytea else inhoud_versleuteld end, sha256, gemaakt_door, gemaakt_op
      from document, generate_series(1, ${AANTAL_GROOT}) n where id = $1`,
    een,
  );
  await sql(
    `insert into bezorging (gemeente_id, id, document_id, kanaal, volg, adres, moment, resultaat, gemaakt_door)
      select gemeente_id, md5('bezorging ' || id)::uuid, id, 'post', 1, '["A", "Straat 1", "7600 AA  DORP"]', '2026-11-23 09:00Z',
        'aangeboden', 'proef' from document where soort = 'herinnering'`,
  );
  const { id } = await write((w) => makeAfdrukopdracht(w, { dag: '2026-11-23' }));
  expect((await opdracht(id)).delen).toMatchObject([{ stukken: STUKKEN_PER_DEEL }, { stukken: 1 }]);
  await sql('delete from graphile_worker._private_jobs');
  // The bad letter first, then the part without it; then the worker dies.
  await workOnAfdrukopdracht(ctx, borne.gemeenteId, id);
  await workOnAfdrukopdracht(ctx, borne.gemeenteId, id);
  expect(await readIn(ctx, [borne.gemeenteId], countUitval)).toMatchObject([
    { reden: 'aangetast', aantal: 1 },
  ]);
  const half = await opdracht(id);
  expect(half.delen.filter((d) => d.sha256 !== null)).toHaveLength(1);
  await sql('delete from graphile_worker._private_jobs');
  expect(await resumeAfdrukopdrachten(ctx)).toBe(0);
  const later = { ...ctx, now: new Date(ctx.now.getTime() + 10 * 60_000) };
  expect(await resumeAfdrukopdrachten(later)).toBeGreaterThan(0);
  const gevraagd = await sql(
    `select j.payload ->> 'opdrachtId' as id from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1`,
    AFDRUK_TAAK,
  );
  expect(gevraagd.map((rij) => rij.id)).toContain(id);
  const klaar = await finish(id);
  expect(klaar).toMatchObject({ status: 'gemaakt', stukken: STUKKEN_PER_DEEL });
  expect(klaar.delen.filter((d) => d.sha256 !== null).map((d) => d.sha256)).toContain(
    half.delen.find((d) => d.sha256 !== null)?.sha256,
  );
  await expectNothingForgotten();
}, 180_000);

test.each([
  [
    'a letter leaves its order',
    `update afdrukstuk set opdracht_id = null, deel = null, volgnummer = null where opdracht_id = $1`,
  ],
  ['a letter is forgotten', `delete from afdrukstuk where opdracht_id = $1`],
  [
    'an order is opened again',
    `update afdrukopdracht set status = 'gedownload', geprint_op = null, geprint_door = null where id = $1`,
  ],
  ['a count is changed', `update afdrukopdracht set stukken = stukken + 1 where id = $1`],
])('the database refuses that %s', async (_, text) => {
  const [rij] = await sql(`select id from afdrukopdracht where status = 'geprint' limit 1`);
  await expect(sql(text, rij?.id)).rejects.toMatchObject({ code: '23514' });
});
