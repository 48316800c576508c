import type { TestDatabase } from '@tests/support/database';
import { textOf } from '@tests/support/pdf';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
import { getGeadresseerde } from '@/domain/personen/get-geadresseerden';
import { toLocalDate } from '@/platform/local-date';
import { betrokkeneOf } from '@/platform/processing-log';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import { arrangeAanslagen, type Opgelegd } from './arrange';

/** Of the persons of `arrangeAanslagen` the first is represented by the second. */
let database: TestDatabase;
let close: () => Promise<void>;
let borne: Opgelegd;
const ctx = seedContext('iemand', ['medewerker-heffen', 'serviceteam']);
const client = () => borne.persoonIds[0] ?? '';
const helper = () => borne.persoonIds[1] ?? '';
const dag = toLocalDate('2026-11-21');
const SOORTEN = Object.keys(DOCUMENTSOORTEN) as Documentsoort[];
const ZELF = ['J.A. van der Veen1', 'Merelstraat 1', '7622 FA\u00a0\u00a0PROEFDORP'];
const aan = (rol: string) => [
  'J.A. van der Veen2',
  `${rol} van J.A. van der Veen1`,
  'Merelstraat 2',
  '7622 FA\u00a0\u00a0PROEFDORP',
];

const write = <T>(fn: (w: Write) => Promise<T>): Promise<T> => writeIn(ctx, borne.gemeenteId, fn);
const sql = (text: string, ...values: unknown[]) =>
  withClient(database.migratieUrl, async (c) => (await c.query(text, values)).rows);

beforeAll(async () => {
  ({ database, close } = await openSeeded());
  borne = await withClient(database.migratieUrl, (c) => arrangeAanslagen(c, 'borne', 3));
});
afterAll(async () => {
  stopRendering();
  await close();
});
beforeEach(async () => {
  await sql('delete from machtiging where gemeente_id = $1', borne.gemeenteId);
  await sql('delete from vertegenwoordiging where gemeente_id = $1', borne.gemeenteId);
});

const mandaat = (soort: string, { bereik = 'alle belastingzaken', tot = null as string | null } = {}) =>
  sql(
    `insert into vertegenwoordiging (gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, bereik, vanaf, tot)
      values ($1, gen_random_uuid(), $2, $3, $4, $5, '2020-01-01', $6)`,
    borne.gemeenteId,
    client(),
    helper(),
    soort,
    bereik,
    tot,
  );
const venster = (soort: Documentsoort) =>
  readIn(ctx, [borne.gemeenteId], async (read) => {
    const { over } = DOCUMENTSOORTEN[soort];
    const gevonden = await getGeadresseerde(read, borne.gemeenteId, client(), dag, over);
    return 'regels' in gevonden ? gevonden.regels : gevonden.wacht;
  });
const vanGemachtigde = (soort: Documentsoort) => /^(bezwaar|regeling)-|kwijtschelding/.test(soort);

describe('a letter follows the mandate', () => {
  test.each(SOORTEN)('a %s goes to the bewindvoerder and the curator', async (soort) => {
    expect(await venster(soort)).toEqual(ZELF);
    await mandaat('bewindvoerder');
    expect(await venster(soort)).toEqual(aan('bewindvoerder'));
    await mandaat('curator');
    expect(await venster(soort)).toEqual(aan('curator'));
  });

  test.each(SOORTEN)(
    'a %s and a gemachtigde: what he may do for somebody, not what is announced',
    async (soort) => {
      await mandaat('gemachtigde');
      expect(await venster(soort)).toEqual(vanGemachtigde(soort) ? aan('gemachtigde') : ZELF);
    },
  );

  test.each(SOORTEN)('a %s and a mandate for a bezwaar', async (soort) => {
    await mandaat('gemachtigde', { bereik: 'bezwaar' });
    expect(await venster(soort)).toEqual(soort.startsWith('bezwaar-') ? aan('gemachtigde') : ZELF);
  });

  test.each(SOORTEN)('a %s is his own once the mandate ended, and of a mentor always', async (soort) => {
    await mandaat('bewindvoerder', { tot: '2026-11-20' });
    await mandaat('mentor');
    expect(await venster(soort)).toEqual(ZELF);
  });
});

test('the biljet itself says it, and that the bewindvoerder was shown is written down', async () => {
  await mandaat('bewindvoerder');
  const aanslagId = borne.aanslagIds[0] ?? '';
  await makeAanslagbiljetten(ctx, borne.gemeenteId, [aanslagId], { runId: null, verzenden: true });
  const [post] = await sql('select adres from bezorging where document_id = $1', aanslagId);
  expect(post.adres).toEqual(aan('bewindvoerder'));
  const open = await readIn(ctx, [borne.gemeenteId], (r) => openDocument(r, borne.gemeenteId, aanslagId));
  expect(open?.stand === 'leesbaar' && (await textOf(open.pdf))).toContain(
    'bewindvoerder van J.A. van der Veen1',
  );
  const [ingezien] = await sql(
    'select count(*)::int as n from verwerking where betrokkene = $1',
    betrokkeneOf(borne.gemeenteId, helper()),
  );
  expect(ingezien.n).toBeGreaterThan(0);
});

test.each(Object.keys(STANDAARDBRIEVEN) as Standaardbrief[])('a %s of the desk as well', async (soort) => {
  await mandaat('bewindvoerder');
  const opmaak = await readIn(ctx, [borne.gemeenteId], (read) =>
    gatherBrief(read, borne.gemeenteId, {
      id: testId('brief'),
      persoonId: client(),
      vraagId: null,
      soort,
      klasse: STANDAARDBRIEVEN[soort].klasse,
      velden: { uiterlijk: '2026-12-31', gegevens: 'een uittreksel' },
    } as unknown as Parameters<typeof gatherBrief>[2]),
  );
  if (opmaak.ok) expect(opmaak.brief.adres).toEqual(aan('bewindvoerder'));
  // Some need a question first; none says that there is nobody to write to.
  else expect(opmaak.reden).toMatch(/geen-vraag|niet-te-maken/);
});

describe('sent again later', () => {
  const brief = async (soort: Documentsoort, adres: string[] | null, zaakId: string | null = null) => {
    const id = idVan('vertegenwoordigd', soort, String(adres), String(Math.floor(performance.now() * 1000)));
    const gerenderd = { pdf: Buffer.from('brief'), bladzijden: 1, sha256: 'a'.repeat(64) };
    await write(async (w) => {
      await makeDocument(w, [
        {
          id,
          soort,
          persoonId: client(),
          aanslagId: null,
          zaakId,
          runId: null,
          dagtekening: dag,
          taal: 'nl',
          gerenderd,
        },
      ]);
      await deliverDocument(w, [{ documentId: id, kanaal: adres === null ? 'mijn' : 'post', adres }]);
    });
    return (wijze: 'post' | 'balie') => write((w) => resendDocument(w, { documentId: id, wijze }));
  };
  const andere = { sleutel: 'fout.andere-geadresseerde' };

  test('a letter to himself not to who acts for him now, nor his to somebody himself', async () => {
    const opnieuw = await brief('saldo-opgave', ZELF);
    await opnieuw('post');
    await mandaat('bewindvoerder');
    await expect(opnieuw('post')).rejects.toMatchObject(andere);
    await opnieuw('balie');
    const aanHaar = await brief('saldo-opgave', aan('bewindvoerder'));
    await aanHaar('post');
    await sql('delete from vertegenwoordiging where gemeente_id = $1', borne.gemeenteId);
    await expect(aanHaar('post')).rejects.toMatchObject(andere);
  });

  test('nor one that was only on the own page', async () => {
    const opnieuw = await brief('bezwaar-ontvangst', null);
    await opnieuw('post');
    const tweede = await brief('melding-ontvangst', null);
    await mandaat('curator');
    await expect(tweede('post')).rejects.toMatchObject(andere);
  });

  test('a letter of a case to who helps with that case, and another letter not', async () => {
    const zaakId = testId('zaak van hulp');
    await sql(
      `insert into zaak (gemeente_id, id, zaaknummer, soort, persoon_id, kanaal, ontvangen_op, fase, fase_op, client_sleutel,
          inhoud_hash, gemaakt_door, gemaakt_op)
        values ($1, $2, 'L2026.000001', 'klacht', $3, 'mijn', now(), 'ontvangen', now(), 'x', 'x', 'x', now())`,
      borne.gemeenteId,
      zaakId,
      client(),
    );
    await sql(
      `insert into vertegenwoordiging (gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, bereik, vanaf, tot, herkomst,
          gemaakt_door, gemaakt_op)
        values ($1, $2, $3, $4, 'gemachtigde', 'beperkt tot zaak L2026.000001', '2020-01-01', '2030-01-01', 'inwoner', 'x', now())`,
      borne.gemeenteId,
      testId('hulp'),
      client(),
      helper(),
    );
    await sql(
      `insert into machtiging (gemeente_id, id, persoon_id, grens, zaak_id, doen, rechten, tot, kenmerk, code_hmac, status,
          geldig_tot, gemaakt_op, gemaakt_door, helper_id, getoond_op, afgerond_op, afgerond_door, vertegenwoordiging_id)
        values ($1, $2, $3, 'zaak', $4, true, '{zien}', '2030-01-01', 'K7QX', repeat('a', 64), 'aanvaard',
          '2020-01-02', '2020-01-01', 'x', $5, '2020-01-01', '2020-01-01', 'x', $2)`,
      borne.gemeenteId,
      testId('hulp'),
      client(),
      zaakId,
      helper(),
    );
    const vanZaak = await brief('klacht-oordeel', aan('gemachtigde'), zaakId);
    await vanZaak('post');
    const ander = await brief('klacht-oordeel', aan('gemachtigde'));
    await expect(ander('post')).rejects.toMatchObject(andere);
    const eigen = await brief('saldo-opgave', ZELF);
    await eigen('post');
  });

  test('an address of his own that changed is no other name', async () => {
    const opnieuw = await brief('saldo-opgave', [ZELF[0] ?? '', 'Oude straat 9', '7622 FA  PROEFDORP']);
    await opnieuw('post');
  });
});
