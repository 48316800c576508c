import type { TestDatabase } from '@tests/support/database';
import { textOf } from '@tests/support/pdf';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { makeAanslagbiljetten } from '@/domain/aanslagen/make-aanslagbiljetten';
import { gatherBrief } from '@/domain/contacten/gather-brief';
import { deliverDocument } from '@/domain/documenten/deliver-document';
import { DOCUMENTSOORTEN, type Documentsoort, idVan } from '@/domain/documenten/document';
import { makeDocument } from '@/domain/documenten/make-document';
import { openDocument } from '@/domain/documenten/open-document';
import { stopRendering } from '@/domain/documenten/render-document';
import { resendDocument } from '@/domain/documenten/resend-document';
import { STANDAARDBRIEVEN, type Standaardbrief } from '@/domain/documenten/standaardbrief';
import { sendKwijtscheldingsbrief } from '@/domain/kwijtschelding/send-kwijtscheldingsbrief';
import { toLocalDate } from '@/platform/local-date';
import { betrokkeneOf } from '@/platform/processing-log';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import { arrangeAanslagen, type Opgelegd } from './arrange';

let database: TestDatabase;
let close: () => Promise<void>;
let borne: Opgelegd;
const ctx = seedContext('iemand', ['medewerker-heffen', 'serviceteam']);
const write = <T>(fn: (w: Write) => Promise<T>): Promise<T> => writeIn(ctx, borne.gemeenteId, fn);
const sql = (text: string, ...values: unknown[]) =>
  withClient(database.migratieUrl, async (client) => (await client.query(text, values)).rows);
/** Of the persons of `arrangeAanslagen` this one died; the next lives on. */
const DODE = 0;
const dode = () => borne.persoonIds[DODE] ?? '';
const dag = toLocalDate('2026-11-21');
const SOORTEN = Object.keys(DOCUMENTSOORTEN) as Documentsoort[];

beforeAll(async () => {
  ({ database, close } = await openSeeded());
  borne = await withClient(database.migratieUrl, (client) => arrangeAanslagen(client, 'borne', 3));
  await sql(`update persoon set overlijdensdatum = '2026-03-10' where id = $1`, dode());
});
afterAll(async () => {
  stopRendering();
  await close();
});

const brief = (soort: Documentsoort, id: string) => ({
  id,
  soort,
  persoonId: dode(),
  aanslagId: null,
  runId: null,
  dagtekening: dag,
  taal: 'nl' as const,
  gerenderd: { pdf: Buffer.from('brief'), bladzijden: 1, sha256: 'a'.repeat(64) },
});
const erfgenaam = (soort: string) =>
  sql(
    `insert into vertegenwoordiging (gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, bereik, vanaf)
      values ($1, $2, $3, $4, $5, 'alle belastingzaken', '2026-04-01')`,
    borne.gemeenteId,
    testId(`vertegenwoordiging ${soort}`),
    dode(),
    borne.persoonIds[1],
    soort,
  );

describe('to somebody who died, and nobody knows his heirs', () => {
  test.each(SOORTEN)('no %s can be posted in his own name, nor again later', async (soort) => {
    const id = idVan('overleden', soort);
    await write((w) => makeDocument(w, [brief(soort, id)]));
    const eigenNaam = ['De heer J.A. van der Veen1', 'Merelstraat 1', '7622 FA  PROEFDORP'];
    const post = (adres: string[] | null) =>
      write((w) => deliverDocument(w, [{ documentId: id, kanaal: 'post', adres }]));
    await expect(post(eigenNaam)).rejects.toThrow('letters to who died');
    await expect(post(null)).rejects.toThrow('letters to who died');
    await expect(write((w) => resendDocument(w, { documentId: id, wijze: 'post' }))).rejects.toMatchObject({
      sleutel: 'fout.overleden-erven-onbekend',
    });
    expect(await post(['De erven van J.A. van der Veen1', 'Merelstraat 1'])).toBe(1);
  });

  test('his biljet waits with its reason, and the others go', async () => {
    const { uitval, gemaakt } = await makeAanslagbiljetten(ctx, borne.gemeenteId, borne.aanslagIds, {
      runId: null,
      verzenden: true,
    });
    expect(uitval).toEqual([
      { aanslagId: borne.aanslagIds[DODE], reden: 'overleden-erven-onbekend', melding: '' },
    ]);
    expect([...gemaakt].sort()).toEqual(borne.aanslagIds.slice(1).sort());
  });

  test.each(Object.keys(STANDAARDBRIEVEN) as Standaardbrief[])('a %s is not made', async (soort) => {
    const opmaak = readIn(ctx, [borne.gemeenteId], (read) =>
      gatherBrief(read, borne.gemeenteId, {
        id: testId('brief'),
        persoonId: dode(),
        vraagId: null,
        soort,
        klasse: STANDAARDBRIEVEN[soort].klasse,
        velden: {},
      } as unknown as Parameters<typeof gatherBrief>[2]),
    );
    expect(await opmaak).toEqual({ ok: false, reden: 'weigering.brief-overleden-erven-onbekend' });
  });

  test.each(['besluit', 'aanvulling'] as const)('nor the %s about a kwijtschelding', async (soort) => {
    const zaak = { zaakId: testId('zaak'), persoonId: dode(), aanslagId: borne.aanslagIds[DODE] ?? '' };
    await expect(write((w) => sendKwijtscheldingsbrief(w, zaak, soort, {}))).rejects.toMatchObject({
      sleutel: 'kwijtschelding.brief-overleden-erven-onbekend',
    });
  });

  test('a bewindvoerder of before changes nothing: his task ended with the death', async () => {
    await erfgenaam('bewindvoerder');
    const { uitval } = await makeAanslagbiljetten(ctx, borne.gemeenteId, [borne.aanslagIds[DODE] ?? ''], {
      runId: null,
      verzenden: true,
    });
    expect(uitval.map(({ reden }) => reden)).toEqual(['overleden-erven-onbekend']);
  });
});

test('once an heir is recorded the biljet is made, to the erven and at his address', async () => {
  await erfgenaam('erfgenaam');
  const aanslagId = borne.aanslagIds[DODE] ?? '';
  const { uitval, gemaakt } = await makeAanslagbiljetten(ctx, borne.gemeenteId, [aanslagId], {
    runId: null,
    verzenden: true,
  });
  expect([uitval, gemaakt]).toEqual([[], [aanslagId]]);
  const [post] = await sql(`select adres from bezorging where document_id = $1`, aanslagId);
  expect(post.adres).toEqual([
    'De erven van J.A. van der Veen1',
    'p/a J.A. van der Veen2',
    'Merelstraat 2',
    '7622 FA\u00a0\u00a0PROEFDORP',
  ]);
  const open = await readIn(ctx, [borne.gemeenteId], (r) => openDocument(r, borne.gemeenteId, aanslagId));
  expect(open?.stand === 'leesbaar' && (await textOf(open.pdf))).toContain('De erven van J.A. van der Veen1');
  const [ingezien] = await sql(
    `select count(*)::int as n from verwerking where betrokkene = $1`,
    betrokkeneOf(borne.gemeenteId, borne.persoonIds[1] ?? ''),
  );
  expect(ingezien.n).toBeGreaterThan(0);
});
