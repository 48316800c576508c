import type { TestDatabase } from '@tests/support/database';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { makeAanslagbiljetten } from '@/domain/aanslagen/make-aanslagbiljetten';
import { stopRendering } from '@/domain/documenten/render-document';
import { resendDocument } from '@/domain/documenten/resend-document';
import { listAdresstops } from '@/domain/post/adresstop.queries';
import { getAfdrukopdracht, listStukken, listWachtendeGroepen } from '@/domain/post/afdruk.queries';
import { makeAfdrukopdracht } from '@/domain/post/make-afdrukopdracht';
import { recordRetour } from '@/domain/post/record-retour';
import { releaseAdresstop } from '@/domain/post/release-adresstop';
import { readRetourcode } from '@/domain/post/retour';
import { streamAfdrukdeel } from '@/domain/post/stream-afdrukdeel';
import { listTakenOver } from '@/domain/taken/taak.queries';
import { NotFound } from '@/platform/errors';
import { readIn, writeIn } from '@/platform/tenant';
import { arrangeAanslagen, type Opgelegd } from '../documenten/arrange';

const ctx = seedContext('iemand', ['medewerker-heffen']);
const DAG = '2026-11-21';
let database: TestDatabase;
let close: () => Promise<void>;
let borne: Opgelegd;
beforeAll(async () => {
  ({ database, close } = await openSeeded());
  borne = await als((client) => arrangeAanslagen(client, 'borne', 3));
  await makeAanslagbiljetten(ctx, borne.gemeenteId, borne.aanslagIds, { runId: null, verzenden: true });
  await write((w) => makeAfdrukopdracht(w, { dag: DAG }));
});
afterAll(async () => {
  stopRendering();
  await close();
});
const als = <T>(fn: (client: pg.Client) => Promise<T>) => withClient(database.migratieUrl, fn);
const sql = (text: string, ...values: unknown[]) =>
  als(async (client) => (await client.query(text, values)).rows);
const write = <T>(fn: Parameters<typeof writeIn<T>>[2]) => writeIn(ctx, borne.gemeenteId, fn);
const stops = () => readIn(ctx, [borne.gemeenteId], listAdresstops);
const wacht = async () =>
  (await readIn(ctx, [borne.gemeenteId], listWachtendeGroepen)).reduce((som, g) => som + g.stukken, 0);
const codeOf = (text: string) => {
  const code = readRetourcode(text);
  if (!code) throw new Error('no code');
  return code;
};
const takenVan = (id: string) =>
  readIn(ctx, [borne.gemeenteId], (read) => listTakenOver(read, borne.gemeenteId, 'adresstop', [id]));

test('a letter that came back stops the next one to that address, until somebody says why it is right', async () => {
  const [eerste = ''] = borne.aanslagIds;
  const [stuk] = await sql('select volgnummer from afdrukstuk where document_id = $1', eerste);
  const { adresstopId, nieuw } = await write((w) =>
    recordRetour(w, { code: codeOf(`p-2026-0001/${stuk?.volgnummer}`), reden: 'vertrokken' }),
  );
  expect(nieuw).toBe(true);
  expect(
    await sql(
      `select resultaat, reden from bezorging where document_id = $1 order by volg desc limit 1`,
      eerste,
    ),
  ).toEqual([{ resultaat: 'retour', reden: 'vertrokken' }]);
  expect(await takenVan(adresstopId)).toMatchObject([
    { soort: 'adres-uitzoeken', team: 'heffen', status: 'open' },
  ]);

  await write((w) => resendDocument(w, { documentId: eerste, wijze: 'post' }));
  expect(await wacht()).toBe(0);
  expect(await stops()).toMatchObject([{ id: adresstopId, wachtend: 1, reden: 'vertrokken' }]);
  await expect(write((w) => makeAfdrukopdracht(w, { dag: DAG }))).rejects.toThrow(
    'weigering.niets-te-printen',
  );

  await expect(write((w) => releaseAdresstop(w, { id: adresstopId, reden: 'ja' }))).rejects.toThrow(
    'fouten.kort',
  );
  expect(
    await write((w) => releaseAdresstop(w, { id: adresstopId, reden: 'De buren namen de post aan.' })),
  ).toBe(1);
  expect(await wacht()).toBe(1);
  expect(await takenVan(adresstopId)).toMatchObject([{ status: 'afgerond' }]);
  await expect(
    write((w) => releaseAdresstop(w, { id: adresstopId, reden: 'De buren namen de post aan.' })),
  ).rejects.toThrow(NotFound);
  await write((w) => makeAfdrukopdracht(w, { dag: DAG }));
});

test('who moved gets what waited at the new address, with a sheet that bears it', async () => {
  const [, tweede = ''] = borne.aanslagIds;
  const [, persoon = ''] = borne.persoonIds;
  await write((w) => recordRetour(w, { code: codeOf(tweede), reden: 'onbekend' }));
  await write((w) => resendDocument(w, { documentId: tweede, wijze: 'post' }));
  await sql(
    `with a as (insert into adres (gemeente_id, id, postcode, huisnummer, straat, woonplaats)
        values ($1, $2, '7601AB', 9, 'Nieuweweg', 'Nieuwdorp') returning id),
      oud as (update persoon_adres set tot = '2026-11-01' where gemeente_id = $1 and persoon_id = $4 returning 1)
      insert into persoon_adres (gemeente_id, id, persoon_id, adres_id, soort, vanaf) select $1, $3, $4, a.id, 'woon', '2026-11-01' from a`,
    borne.gemeenteId,
    testId('nieuw adres'),
    testId('nieuw persoonadres'),
    persoon,
  );
  const { id } = await write((w) => makeAfdrukopdracht(w, { dag: DAG }));
  expect(await stops()).toEqual([]);
  const stukken = await readIn(ctx, [borne.gemeenteId], (read) =>
    listStukken(read, borne.gemeenteId, { opdrachtId: id, na: 0, hoogstens: 10 }),
  );
  expect(stukken).toMatchObject([{ documentId: tweede, postcode: '7601 AB', bladzijden: 4 }]);
  const bytes: Buffer[] = [];
  for await (const stukje of streamAfdrukdeel(ctx, borne.gemeenteId, id, 1)) bytes.push(stukje);
  const pdf = Buffer.concat(bytes);
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(4);
  expect(stukken[0]?.adresblad?.regels).toContain('Nieuweweg 9');
  const stand = await readIn(ctx, [borne.gemeenteId], (read) =>
    getAfdrukopdracht(read, borne.gemeenteId, id),
  );
  expect(stand).toMatchObject({ stukken: 1, bladzijden: 4 });
});

test('a code of no letter, or of more than one, is told so', async () => {
  const fout = (text: string) => write((w) => recordRetour(w, { code: codeOf(text), reden: 'onbekend' }));
  await expect(fout('P-2026-0099/1')).rejects.toThrow('weigering.brief-onbekend');
  await expect(fout('2026-9999999')).rejects.toThrow('weigering.brief-onbekend');
  expect(readRetourcode('iets anders')).toBeNull();
  // The same letter a second time: what came of it is known.
  const [, , derde = ''] = borne.aanslagIds;
  await fout(derde);
  await expect(fout(derde)).rejects.toThrow('fout.resultaat-past-niet');
});
