import type { TestDatabase } from '@tests/support/database';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { deliverDocument } from '@/domain/documenten/deliver-document';
import { type Documentsoort, idVan } from '@/domain/documenten/document';
import { listDocumenten } from '@/domain/documenten/document.queries';
import { makeDocument } from '@/domain/documenten/make-document';
import { markGelezen } from '@/domain/documenten/mark-gelezen';
import { resendDocument } from '@/domain/documenten/resend-document';
import { chooseKanaal, chooseKanaalVoor } from '@/domain/voorkeuren/choose-kanaal';
import { getKeuze } from '@/domain/voorkeuren/kanaalkeuze.queries';
import { followMail } from '@/domain/zendingen/follow-mail';
import { guardZendingen } from '@/domain/zendingen/guard-zendingen';
import { recordBounce } from '@/domain/zendingen/record-bounce';
import { fallBackToPost } from '@/domain/zendingen/settle-zending';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import { arrangeAanslagen, type Opgelegd } from '../documenten/arrange';

/** How somebody wants his letters decides how they go, at the moment at which they go. */
let database: TestDatabase;
let close: () => Promise<void>;
let borne: Opgelegd;
const NU = new Date('2026-11-21T09:30:00.000Z');
const UUR_MS = 3_600_000;
const ctx = seedContext('iemand', ['serviceteam', 'medewerker-heffen']);
const later = (uren: number): Context => ({
  ...ctx,
  now: new Date(NU.getTime() + uren * UUR_MS),
});
const write = <T>(fn: (w: Write) => Promise<T>, als: Context = ctx): Promise<T> =>
  writeIn(als, borne.gemeenteId, fn);
const sql = (text: string, ...values: unknown[]) =>
  withClient(database.migratieUrl, async (client) => (await client.query(text, values)).rows);
const persoon = (n: number) => borne.persoonIds[n] ?? '';
const inwoner = (n: number): Context => ({
  ...ctx,
  actor: { soort: 'inwoner', persoonSleutel: 'proef', naam: 'Inwoner' },
  gemeenten: ctx.gemeenten.map((g) => ({
    ...g,
    rollen: [],
    ...(g.gemeenteId === borne.gemeenteId && { persoonId: persoon(n) }),
  })),
});

const DIGITAAL = {
  kanaal: 'mijn',
  taal: 'nl',
  kennisgeving: true,
  akkoord: true,
} as const;
const PAPIER = {
  kanaal: 'post',
  taal: 'nl',
  kennisgeving: false,
  akkoord: false,
} as const;
const kies = (n: number, keuze: Parameters<typeof chooseKanaal>[1], als = inwoner(n)) =>
  write((w) => chooseKanaal(w, keuze), als);
const stand = (n: number) =>
  readIn(ctx, [borne.gemeenteId], (r) => getKeuze(r, borne.gemeenteId, persoon(n)));

/** A letter to somebody, offered as whoever wrote it does: by post, to his address. */
let geteld = 0;
async function stuur(n: number, soort: Documentsoort = 'saldo-opgave', als = ctx): Promise<string> {
  const id = idVan('proef', String(++geteld));
  await write(async (w) => {
    await makeDocument(w, [
      {
        id,
        soort,
        persoonId: persoon(n),
        aanslagId: null,
        runId: null,
        dagtekening: toLocalDate('2026-11-21'),
        taal: 'nl',
        gerenderd: {
          pdf: Buffer.from('brief'),
          bladzijden: 1,
          sha256: 'a'.repeat(64),
        },
      },
    ]);
    await bied(w, id);
  }, als);
  return id;
}
const bied = (w: Write, documentId: string) =>
  deliverDocument(w, [
    {
      documentId,
      kanaal: 'post',
      adres: ['J. Proef', 'Merelstraat 1', '7622 FA  BORNE'],
    },
  ]);
const regels = (id: string) =>
  sql(
    `select kanaal, resultaat, reden from bezorging where document_id = $1 order by moment, array_position(array['mijn', 'mijnoverheid', 'post'], kanaal), volg`,
    id,
  );
const stukken = async (id: string) =>
  (await sql('select count(*)::int as n from afdrukstuk where document_id = $1', id))[0].n;
const zending = async (id: string) =>
  (await sql('select status from zending where document_id = $1', id))[0]?.status ?? null;
const mailOver = (id: string) =>
  sql('select id, soort, taal, status from mailbericht where onderwerp_id = $1', id);
const gevolg = (n: number, documentId: string | null, status: 'verzonden' | 'geweigerd', als = ctx) =>
  write(
    (w) =>
      followMail(w, {
        id: testId('mail'),
        persoonId: persoon(n),
        onderwerpId: documentId,
        naar: adres(n),
        soort: documentId === null ? 'antwoord' : 'nieuw',
        status,
      }),
    als,
  );
const adres = (n: number) => `inwoner${n}@voorbeeld.nl`;
const geefAdres = (n: number, bevestigd = true) =>
  sql(
    `insert into contactgegeven (gemeente_id, id, persoon_id, soort, waarde, herkomst, geverifieerd_op, gemaakt_op)
      values ($1, gen_random_uuid(), $2, 'email', $3, 'inwoner', $4, '2026-11-01')`,
    borne.gemeenteId,
    persoon(n),
    adres(n),
    bevestigd ? '2026-11-01' : null,
  );

const AANTAL = 12;
beforeAll(async () => {
  ({ database, close } = await openSeeded());
  borne = await withClient(database.migratieUrl, (client) => arrangeAanslagen(client, 'borne', AANTAL));
  for (let n = 0; n < AANTAL - 2; n += 1) await geefAdres(n);
  await geefAdres(AANTAL - 2, false);
});
afterAll(() => close());

describe('what can be chosen', () => {
  test('each refusal names its field and records nothing', async () => {
    const zonder = AANTAL - 1;
    await expect(kies(0, { ...DIGITAAL, akkoord: false })).rejects.toMatchObject({
      sleutel: 'voorkeur.fout.zonder-akkoord',
      veld: 'akkoord',
    });
    for (const n of [zonder, AANTAL - 2])
      await expect(kies(n, DIGITAAL)).rejects.toMatchObject({
        sleutel: 'voorkeur.fout.zonder-email',
      });
    await expect(kies(zonder, { ...PAPIER, kennisgeving: true })).rejects.toMatchObject({
      veld: 'kennisgeving',
    });
    await expect(kies(0, { ...DIGITAAL, kanaal: 'mijnoverheid' })).rejects.toMatchObject({
      sleutel: 'voorkeur.fout.geen-berichtenbox',
    });
    await expect(kies(0, DIGITAAL, ctx)).rejects.toThrow();
    expect((await sql('select count(*)::int as n from kanaalkeuze'))[0].n).toBe(0);
    expect((await stand(0))?.keuze.kanaal).toBe('post');
  });

  test('a choice is a row with its day, its way and what was agreed to; the next one goes over it', async () => {
    await kies(0, DIGITAAL);
    await kies(0, DIGITAAL);
    await write((w) => chooseKanaalVoor(w, { ...DIGITAAL, taal: 'en', persoonId: persoon(0) }), later(1));
    await kies(0, PAPIER, { ...inwoner(0), now: later(2).now });
    expect(
      await sql(
        'select volg, kanaal, taal, wijze, instemming from kanaalkeuze where persoon_id = $1 order by volg',
        persoon(0),
      ),
    ).toEqual([
      {
        volg: 1,
        kanaal: 'mijn',
        taal: 'nl',
        wijze: 'mijn',
        instemming: 'instemming-2026-1',
      },
      {
        volg: 2,
        kanaal: 'mijn',
        taal: 'en',
        wijze: 'balie',
        instemming: 'instemming-2026-1',
      },
      { volg: 3, kanaal: 'post', taal: 'nl', wijze: 'mijn', instemming: null },
    ]);
    for (const change of ["update kanaalkeuze set kanaal = 'mijn'", 'delete from kanaalkeuze'])
      await expect(withClient(database.appUrl, (client) => client.query(change))).rejects.toThrow();
  });

  test('two tabs at once leave two choices behind each other, never one place for both', async () => {
    const even = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const eerste = write(async (w) => {
      await chooseKanaal(w, DIGITAAL);
      await even(800);
    }, inwoner(1));
    await even(200);
    await Promise.all([eerste, kies(1, { ...DIGITAAL, taal: 'en' })]);
    const volg = await sql('select volg from kanaalkeuze where persoon_id = $1 order by volg', persoon(1));
    expect(volg.map((rij) => rij.volg)).toEqual([1, 2]);
  });
});

describe('by which way a letter goes', () => {
  test('without a choice by post, with one on the own page and nothing to print', async () => {
    const papier = await stuur(2);
    expect(await regels(papier)).toEqual([{ kanaal: 'post', resultaat: 'aangeboden', reden: null }]);
    await kies(2, { ...DIGITAAL, taal: 'en' });
    const digitaal = await stuur(2);
    expect(await regels(digitaal)).toEqual([{ kanaal: 'mijn', resultaat: 'aangeboden', reden: 'voorkeur' }]);
    expect([await stukken(papier), await stukken(digitaal)]).toEqual([1, 0]);
    expect(await zending(digitaal)).toBe('open');
    expect(await mailOver(digitaal)).toMatchObject([{ soort: 'nieuw', taal: 'en', status: 'wacht' }]);
    const gezien = await readIn(ctx, [borne.gemeenteId], (r) =>
      listDocumenten(r, borne.gemeenteId, persoon(2)),
    );
    expect(gezien.find(({ id }) => id === digitaal)?.bezorgingen).toMatchObject([{ kanaal: 'mijn' }]);
  });

  test('what was withdrawn counts at once, and a letter that went is not sent again', async () => {
    const eerst = await stuur(2);
    await kies(2, PAPIER);
    const daarna = await stuur(2);
    expect((await regels(daarna)).map(({ kanaal }) => kanaal)).toEqual(['post']);
    expect(await write((w) => bied(w, eerst))).toBe(0);
    expect(await stukken(eerst)).toBe(0);
  });

  test('a dwangbevel by post, and a letter that another gets for him to that one', async () => {
    await kies(3, DIGITAAL);
    expect(await regels(await stuur(3, 'dwangbevel'))).toEqual([
      { kanaal: 'post', resultaat: 'aangeboden', reden: 'alleen-post' },
    ]);
    await sql(
      `insert into vertegenwoordiging (gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, bereik, vanaf)
        values ($1, $2, $3, $4, 'bewindvoerder', 'alle belastingzaken', '2026-04-01')`,
      borne.gemeenteId,
      testId('bewind'),
      persoon(3),
      persoon(0),
    );
    expect(await regels(await stuur(3))).toEqual([
      { kanaal: 'post', resultaat: 'aangeboden', reden: 'via-ander' },
    ]);
  });

  test('who keeps paper can have a mail about it', async () => {
    await kies(4, { ...PAPIER, kennisgeving: true });
    const id = await stuur(4);
    expect((await regels(id)).map(({ kanaal }) => kanaal)).toEqual(['post']);
    expect(await mailOver(id)).toMatchObject([{ soort: 'bericht' }]);
  });
});

describe('what came of it', () => {
  test('the mail went: it arrived, and nothing goes by post after the 48 hours', async () => {
    await kies(5, DIGITAAL);
    const id = await stuur(5);
    await gevolg(5, id, 'verzonden');
    expect((await regels(id)).map(({ resultaat }) => resultaat)).toEqual(['aangeboden', 'bezorgd']);
    await guardZendingen(later(60), borne.gemeenteId);
    expect([await zending(id), await stukken(id)]).toEqual(['afgeleverd', 0]);
  });

  test('not known to have arrived after 48 hours: by post, once, however often it is looked at', async () => {
    await kies(6, DIGITAAL);
    const id = await stuur(6);
    await guardZendingen(later(48), borne.gemeenteId);
    expect(await zending(id)).toBe('open');
    await Promise.all([1, 2].map(() => guardZendingen(later(49), borne.gemeenteId)));
    await guardZendingen(later(80), borne.gemeenteId);
    expect(await regels(id)).toEqual([
      { kanaal: 'mijn', resultaat: 'aangeboden', reden: 'voorkeur' },
      { kanaal: 'mijn', resultaat: 'mislukt', reden: 'niet-op-tijd' },
      { kanaal: 'post', resultaat: 'aangeboden', reden: 'teruggevallen' },
    ]);
    expect([await zending(id), await stukken(id)]).toEqual(['teruggevallen', 1]);
    // The mail that was late after all changes nothing any more.
    await gevolg(6, id, 'verzonden', later(90));
    expect(await stukken(id)).toBe(1);
    await expect(
      sql(`update zending set status = 'open', afgerond_op = null where document_id = $1`, id),
    ).rejects.toThrow('does not go again');
  });

  test('killed between the result and the post: nothing of it is there, and it is done over', async () => {
    await kies(7, DIGITAAL);
    const id = await stuur(7);
    const halverwege = new Error('killed');
    await expect(
      write(async (w) => {
        await fallBackToPost(w, id, 'niet-op-tijd');
        throw halverwege;
      }, later(50)),
    ).rejects.toThrow(halverwege);
    expect(await regels(id)).toHaveLength(1);
    await guardZendingen(later(50), borne.gemeenteId);
    expect(await stukken(id)).toBe(1);
  });

  test('where the desk sent it by post meanwhile there is no second letter', async () => {
    await kies(8, DIGITAAL);
    const id = await stuur(8);
    await write((w) => resendDocument(w, { documentId: id, wijze: 'post' }));
    await guardZendingen(later(50), borne.gemeenteId);
    expect([await zending(id), await stukken(id)]).toEqual(['teruggevallen', 1]);
  });

  test('what he read on his own page arrived, whatever became of the mail', async () => {
    const id = await stuur(8);
    await write((w) => markGelezen(w, id), inwoner(8));
    await guardZendingen(later(50), borne.gemeenteId);
    expect([await zending(id), await stukken(id)]).toEqual(['afgeleverd', 0]);
  });

  test('a mail that came back: by post, the address is not used again, one task for the serviceteam', async () => {
    await kies(9, DIGITAAL);
    const [eerste, tweede] = [await stuur(9), await stuur(9)];
    for (const id of [eerste, tweede]) await gevolg(9, id, 'geweigerd');
    await gevolg(9, null, 'geweigerd');
    for (const id of [eerste, tweede])
      expect((await regels(id)).slice(1)).toEqual([
        { kanaal: 'mijn', resultaat: 'mislukt', reden: 'email-teruggekomen' },
        { kanaal: 'post', resultaat: 'aangeboden', reden: 'teruggevallen' },
      ]);
    expect(
      await sql(
        `select soort, team from taak where onderwerp_soort = 'emailadres' and persoon_id = $1`,
        persoon(9),
      ),
    ).toEqual([{ soort: 'email-herstellen', team: 'serviceteam' }]);
    const volgende = await stuur(9);
    expect(await regels(volgende)).toEqual([
      { kanaal: 'post', resultaat: 'aangeboden', reden: 'email-onbruikbaar' },
    ]);
    expect(await mailOver(volgende)).toEqual([]);
    await expect(kies(9, { ...DIGITAAL, taal: 'en' })).rejects.toMatchObject({
      sleutel: 'voorkeur.fout.zonder-email',
    });
  });

  test('a mail that came back after it went: the same follows, once, and not for who read the letter', async () => {
    await kies(0, DIGITAAL);
    const [ongelezen, gelezen] = [await stuur(0), await stuur(0)];
    for (const id of [ongelezen, gelezen]) {
      const [mail] = await mailOver(id);
      await sql(
        `update mailbericht set status = 'verzonden', afgerond_op = now(), gegevens_versleuteld = null where id = $1`,
        mail?.id,
      );
      await gevolg(0, id, 'verzonden');
    }
    await write((w) => markGelezen(w, gelezen), inwoner(0));
    const terug = async (id: string, persoonId = persoon(0)) => {
      const [mail] = await mailOver(id);
      return write((w) => recordBounce(w, { mailId: mail?.id, persoonId }));
    };
    await expect(terug(ongelezen, persoon(1))).rejects.toThrow(NotFound);
    await terug(ongelezen);
    await terug(gelezen);
    await expect(terug(ongelezen)).rejects.toThrow(NotFound);
    expect((await regels(ongelezen)).map(({ kanaal, resultaat }) => `${kanaal} ${resultaat}`)).toEqual([
      'mijn aangeboden',
      'mijn bezorgd',
      'mijn mislukt',
      'post aangeboden',
    ]);
    expect([await zending(ongelezen), await zending(gelezen)]).toEqual(['teruggevallen', 'afgeleverd']);
    expect([await stukken(ongelezen), await stukken(gelezen)]).toEqual([1, 0]);
    expect((await stand(0))?.mailbaar).toBe(false);
    expect(
      await sql(
        `select count(*)::int as n from taak where onderwerp_soort = 'emailadres' and persoon_id = $1`,
        persoon(0),
      ),
    ).toEqual([{ n: 1 }]);
  });

  test('without an address to fall back on a person gets one task, and the letter is not forgotten', async () => {
    const id = await stuur(5);
    await sql(`update persoon set overlijdensdatum = '2026-11-22' where id = $1`, persoon(5));
    await guardZendingen(later(50), borne.gemeenteId);
    await guardZendingen(later(60), borne.gemeenteId);
    expect([await zending(id), await stukken(id)]).toEqual(['vastgelopen', 0]);
    expect(
      await sql(`select soort from taak where onderwerp_soort = 'document' and onderwerp_id = $1`, id),
    ).toEqual([{ soort: 'brief-niet-bezorgd' }]);
  });
});
