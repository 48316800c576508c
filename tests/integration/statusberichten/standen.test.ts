import { citizenContext, staffContext } from '@tests/support/context';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { berichtnaam } from '@/app/berichten/berichten-words';
import { listBerichten } from '@/domain/documenten/bericht.queries';
import { deliverDocument } from '@/domain/documenten/deliver-document';
import { openStatusbericht } from '@/domain/statusberichten/open-statusbericht';
import { STANDEN, type Statussoort, wijzeVan } from '@/domain/statusberichten/standen';
import { tellStanden } from '@/domain/statusberichten/tell-standen';
import { chooseKanaalVoor } from '@/domain/voorkeuren/choose-kanaal';
import { ZAAKSOORTEN } from '@/domain/zaken/zaak';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { readIn, writeIn } from '@/platform/tenant';

/** Every status of everything that a citizen can see, as PostgreSQL itself knows it: a new one without a line fails here. */
const { kantoor, a, b } = twoTenants;
const ctx = { ...staffContext(kantoor, [a, b]), now: new Date() };
const burger = { ...citizenContext(kantoor, [a]), now: ctx.now };

/** Tables of which the status is told, with its column and the kinds that stand in them. */
const TABELLEN: Readonly<Record<string, { kolom: string; soorten: readonly Statussoort[] }>> = {
  zaak: { kolom: 'fase', soorten: ZAAKSOORTEN },
  vraag: { kolom: 'stand', soorten: ['vraag'] },
  terugbetaling: { kolom: 'status', soorten: ['terugbetaling'] },
  uitbetaalrekening: { kolom: 'status', soorten: ['uitbetaalrekening'] },
  regeling: { kolom: 'status', soorten: ['regeling'] },
  machtiging: { kolom: 'status', soorten: ['machtiging'] },
  vertegenwoordiging: { kolom: 'stand', soorten: ['vertegenwoordiging'] },
  incassomachtiging: { kolom: 'status', soorten: ['incassomachtiging'] },
};

/** Tables about somebody with a status that he is not told of, and why not. */
const NIET_VERTELD: Readonly<Record<string, string>> = {
  belofte: 'what the office promised itself to do; what came of it is the question or the case',
  bijlage: 'what the scanner says of a file; what is done with it is the case',
  brief: 'a letter while it is written; when it goes it is a message itself',
  contactcode: 'the code that he types at this moment',
  ervenverzoek: 'about somebody who died',
  klantcontact: 'the conversation itself',
  mailbericht: 'the mail itself',
  online_betaling: 'he pays at this moment and sees on that page what came of it',
  taak: 'work of the office about a question or case that is told',
  toetspost: 'a line of a list of the office; who does not get kwijtschelding by it gets a letter',
};

let alles: pg.Client;
let close: () => Promise<void>;
const sql = async <R extends object>(text: string, ...values: unknown[]) =>
  (await alles.query<R>(text, values)).rows;

beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  alles = new pg.Client({ connectionString: walled.database.migratieUrl });
  await alles.connect();
  await sql('update statusbericht set melding = $1, gemeld_op = now() where melding = $2', 'niet', 'wacht');
  await sql(
    `insert into contactgegeven (gemeente_id, id, persoon_id, soort, waarde, herkomst, geverifieerd_op, gemaakt_op)
      values ($1, $2, $3, 'email', 'inwoner@voorbeeld.nl', 'inwoner', '2026-11-01', '2099-01-01')`,
    a.id,
    testId('statusmail'),
    a.persoonId,
  );
  // Only that a status changes counts here, not by which of its roads: what holds those roads has tests of its own.
  for (const tabel of Object.keys(TABELLEN)) {
    await sql(`alter table ${tabel} disable trigger user`);
    await sql(`alter table ${tabel} enable trigger stand_wordt_bericht`);
    for (const { conname } of await sql<{ conname: string }>(
      `select conname from pg_constraint where conrelid = $1::regclass and contype = 'c' and conname <> all ($2)`,
      tabel,
      [`${tabel}_${TABELLEN[tabel]?.kolom}_check`],
    ))
      await sql(`alter table ${tabel} drop constraint "${conname}"`);
  }
});
afterAll(async () => {
  await alles.end();
  await close();
});

/** The statuses of a column, from the rule that holds them. */
async function standenVan(tabel: string, kolom: string): Promise<string[]> {
  const [regel] = await sql<{ def: string }>(
    `select pg_get_constraintdef(c.oid) as def from pg_constraint c
      join pg_attribute t on t.attrelid = c.conrelid and array[t.attnum] = c.conkey
      where c.conrelid = $1::regclass and t.attname = $2 and c.contype = 'c' and pg_get_constraintdef(c.oid) like '%ARRAY%'`,
    tabel,
    kolom,
  );
  return [...(regel?.def.matchAll(/'([^']+)'::text/g) ?? [])].map(([, woord]) => woord ?? '');
}

const kies = (kanaal: 'mijn' | 'post') =>
  writeIn(ctx, a.id, (w) =>
    chooseKanaalVoor(w, {
      persoonId: a.persoonId,
      kanaal,
      taal: 'nl',
      kennisgeving: kanaal === 'mijn',
      akkoord: kanaal === 'mijn',
    }),
  );
const berichten = async (soort: string, stand: string) =>
  sql<{ id: string; melding: string; mails: number }>(
    `select s.id, s.melding, (select count(*)::int from mailbericht m where m.onderwerp_id = s.id) as mails
      from statusbericht s where s.soort = $1 and s.stand = $2 and s.persoon_id = $3 and s.moment > $4`,
    soort,
    stand,
    a.persoonId,
    ctx.now,
  );
const opPagina = async () => {
  const namen: string[] = [];
  for (let bladzijde = 1; ; bladzijde += 1) {
    const { berichten: deel } = await readIn(burger, [a.id], (r) => listBerichten(r, bladzijde));
    if (deel.length === 0) return namen;
    namen.push(...deel.map(({ soort }) => berichtnaam(soort, 'nl')));
  }
};

describe('which statuses there are', () => {
  test('every table about somebody that has a status is told of, or says why not', async () => {
    const gevonden = await sql<{ tabel: string }>(
      `select distinct c.relname as tabel from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
        join pg_attribute p on p.attrelid = c.oid and p.attname = 'persoon_id'
        join pg_attribute s on s.attrelid = c.oid and s.attname in ('status', 'stand', 'fase')
        where c.relkind = 'r' and c.relname <> 'statusbericht' order by 1`,
    );
    expect(gevonden.map(({ tabel }) => tabel)).toEqual(
      [...Object.keys(TABELLEN), ...Object.keys(NIET_VERTELD)].sort(),
    );
  });

  test('every kind with its lines is of one of those tables', () => {
    expect(Object.values(TABELLEN).flatMap(({ soorten }) => soorten)).toEqual(Object.keys(STANDEN));
  });
});

test('[C-23] each change of status of whatever he can see is one message, by the way that he chose', async () => {
  for (const kanaal of ['mijn', 'post'] as const) {
    await kies(kanaal);
    await sql('delete from mailbericht where soort = $1', 'stand');
    await sql('delete from statusbericht where persoon_id = $1', a.persoonId);
    for (const [tabel, { kolom, soorten }] of Object.entries(TABELLEN)) {
      const standen = await standenVan(tabel, kolom);
      expect(standen.length, tabel).toBeGreaterThan(2);
      const [rij] = await sql<{ id: string }>(
        `select id from ${tabel} where gemeente_id = $1 order by id limit 1`,
        a.id,
      );
      const zet = (wat: string) => sql(`update ${tabel} set ${wat} where id = $1`, rij?.id);
      await zet(`persoon_id = '${a.persoonId}'`);
      if (tabel === 'vertegenwoordiging') await zet(`herkomst = 'balie'`);
      if (tabel === 'uitbetaalrekening') await zet(`bron = 'opgegeven'`);
      for (const soort of soorten) {
        // A status without a line, and a line without a status, are both a mistake.
        expect(Object.keys(STANDEN[soort]).sort(), soort).toEqual([...standen].sort());
        if (tabel === 'zaak') await zet(`soort = '${soort}'`);
        await zet(`${kolom} = '${standen[0]}'`);
        await sql('delete from statusbericht where soort = $1', soort);
        for (const stand of [...standen.slice(1), standen[0] ?? '']) {
          await zet(`${kolom} = '${stand}'`);
          // Again is no change.
          await zet(`${kolom} = '${stand}'`);
        }
      }
    }
    await tellStanden(ctx, a.id);
    await tellStanden(ctx, a.id);
    const pagina = await opPagina();
    for (const [soort, standen] of Object.entries(STANDEN))
      for (const stand of Object.keys(standen)) {
        const gemaakt = await berichten(soort, stand);
        expect(gemaakt, `${soort} ${stand}`).toHaveLength(1);
        const gemaild = kanaal === 'mijn' && wijzeVan(soort, stand) === 'mail';
        const verwacht =
          wijzeVan(soort, stand) === 'eigen-mail' ? 'eigen-mail' : gemaild ? 'gemaild' : 'niet';
        expect(gemaakt[0], `${soort} ${stand} ${kanaal}`).toMatchObject({
          melding: verwacht,
          mails: gemaild ? 1 : 0,
        });
        const zin = berichtnaam(`status:${soort}:${stand}`, 'nl');
        expect(pagina.filter((naam) => naam === zin).length, `${soort} ${stand}`).toBe(
          wijzeVan(soort, stand) === 'intern' ? 0 : 1,
        );
      }
    // Where the law asks a letter, that goes the same way.
    const [brief] = await sql<{ id: string }>(
      `insert into document (gemeente_id, id, soort, persoon_id, sjabloon, dagtekening, taal, bladzijden, bewaarklasse,
         jaar, inhoud_versleuteld, sha256, gemaakt_door, gemaakt_op)
       select gemeente_id, gen_random_uuid(), 'bezwaar-uitspraak', persoon_id, sjabloon, dagtekening, taal, bladzijden, bewaarklasse,
         jaar, inhoud_versleuteld, sha256, gemaakt_door, gemaakt_op from document where id = $1 returning id`,
      a.documentId,
    );
    await sql('update document set persoon_id = $2 where id = $1', brief?.id, a.persoonId).catch(() => null);
    const documentId = brief?.id ?? '';
    await writeIn(ctx, a.id, (w) =>
      deliverDocument(w, [
        { documentId, kanaal: 'post', adres: ['J. Proef', 'Merelstraat 1', '7622 FA  BORNE'] },
      ]),
    );
    expect(await sql('select kanaal from bezorging where document_id = $1', documentId)).toEqual([
      { kanaal },
    ]);
  }
});

describe('who is told', () => {
  test('nobody who died, whatever still changes; what waited is not mailed', async () => {
    await kies('mijn');
    await sql('delete from statusbericht where persoon_id = $1', a.persoonId);
    const [zaak] = await sql<{ id: string }>(
      'select id from zaak where persoon_id = $1 order by id limit 1',
      a.persoonId,
    );
    await sql(`update zaak set fase = 'aanvullen' where id = $1`, zaak?.id);
    await sql(`update zaak set fase = 'in-behandeling' where id = $1`, zaak?.id);
    await sql(`update persoon set overlijdensdatum = '2026-11-20' where id = $1`, a.persoonId);
    await sql(`update zaak set fase = 'afgehandeld' where id = $1`, zaak?.id);
    await tellStanden(ctx, a.id);
    const over = await sql('select distinct melding from statusbericht where persoon_id = $1', a.persoonId);
    expect(over).toEqual([{ melding: 'niet' }]);
    expect(
      await sql(
        `select stand from statusbericht where stand = 'afgehandeld' and persoon_id = $1`,
        a.persoonId,
      ),
    ).toEqual([]);
    await sql('update persoon set overlijdensdatum = null where id = $1', a.persoonId);
  });

  test('what a file or the bank delivers, and nobody gave, is no message', async () => {
    await sql('delete from statusbericht where persoon_id = $1', a.persoonId);
    await sql(`update vertegenwoordiging set herkomst = 'bestand' where gemeente_id = $1`, a.id);
    await sql(`update vertegenwoordiging set stand = 'afgewezen' where gemeente_id = $1`, a.id);
    await sql(`update uitbetaalrekening set bron = 'betaald-van' where gemeente_id = $1`, a.id);
    await sql(`update uitbetaalrekening set status = 'geweigerd' where gemeente_id = $1`, a.id);
    expect(await sql('select * from statusbericht where persoon_id = $1', a.persoonId)).toEqual([]);
  });
});

describe('opening one', () => {
  const van = async (g: typeof a, soort = 'klacht') => {
    const [rij] = await sql<{ id: string }>(
      `insert into statusbericht (gemeente_id, id, persoon_id, soort, onderwerp_id, stand, moment)
        values ($1, gen_random_uuid(), $2, $3, $2, 'afgehandeld', now()) returning id`,
      g.id,
      g.persoonId,
      soort,
    );
    return rij?.id ?? '';
  };
  const gelezen = async (id: string) =>
    (await sql<{ op: Date | null }>('select gelezen_op as op from statusbericht where id = $1', id))[0]?.op ??
    null;

  test('leads to what changed and marks it as read, once', async () => {
    const id = await van(a);
    const open = () => writeIn(burger, a.id, (w) => openStatusbericht(w, id));
    expect(await open()).toBe(`zaken/${a.persoonId}`);
    const eerste = await gelezen(id);
    expect(eerste).not.toBeNull();
    expect(await open()).toBe(`zaken/${a.persoonId}`);
    expect(await gelezen(id)).toEqual(eerste);
    expect(await sql(`select 1 from audit where handeling = 'statusbericht.gelezen'`)).toHaveLength(1);
  });

  test('who acts for him sees what changed in his cases, and nothing of his questions and codes', async () => {
    await sql('delete from statusbericht where persoon_id = $1', a.persoonId);
    for (const soort of ['klacht', 'machtiging', 'vraag'])
      await sql(
        `insert into statusbericht (gemeente_id, id, persoon_id, soort, onderwerp_id, stand, moment)
          values ($1, gen_random_uuid(), $2, $3, $2, $4, now())`,
        a.id,
        a.persoonId,
        soort,
        soort === 'klacht' ? 'afgehandeld' : soort === 'vraag' ? 'gesteld' : 'aanvaard',
      );
    const { id, gemeenteId, persoonId } = { id: testId('namens'), gemeenteId: a.id, persoonId: a.persoonId };
    const namens = { id, gemeenteId, persoonId, naam: 'Inwoner', soort: 'bewindvoerder', grens: null };
    const helper: Context = {
      ...burger,
      actor: {
        soort: 'inwoner',
        persoonSleutel: 'helper',
        naam: 'Helper',
        namens: { ...namens, rechten: ['zien'] },
      },
    };
    const soorten = async (wie: Context) =>
      (await readIn(wie, [a.id], (r) => listBerichten(r, 1))).berichten
        .map(({ soort }) => soort)
        .filter((soort) => soort.startsWith('status:'))
        .sort();
    expect(await soorten(helper)).toEqual(['status:klacht:afgehandeld']);
    expect(await soorten(burger)).toEqual([
      'status:klacht:afgehandeld',
      'status:machtiging:aanvaard',
      'status:vraag:gesteld',
    ]);
  });

  test('of another, of a kind that is not there and by who is no citizen: not found, and nothing is marked', async () => {
    const ander = await van({ ...a, persoonId: a.tweedePersoonId });
    const onbekend = await van(a, 'verdwenen');
    for (const id of [ander, onbekend, testId('bestaat niet')])
      await expect(writeIn(burger, a.id, (w) => openStatusbericht(w, id))).rejects.toThrow(NotFound);
    const eigen = await van(a);
    await expect(writeIn(ctx, a.id, (w) => openStatusbericht(w, eigen))).rejects.toThrow(NotFound);
    for (const id of [ander, onbekend, eigen]) expect(await gelezen(id)).toBeNull();
  });

  test('the database holds what was told: who, what and when stay, and it is told and read once', async () => {
    const id = await van(a);
    await writeIn(burger, a.id, (w) => openStatusbericht(w, id));
    await tellStanden(ctx, a.id);
    const als = (text: string) =>
      writeIn(ctx, a.id, (w) => w.db.$executeRawUnsafe(`${text} where id = '${id}'`));
    for (const set of [
      `stand = 'ontvangen'`,
      `persoon_id = '${a.tweedePersoonId}'`,
      'gelezen_op = null',
      `melding = 'gemaild'`,
    ])
      await expect(als(`update statusbericht set ${set}`), set).rejects.toThrow();
    await expect(als('delete from statusbericht')).rejects.toThrow();
  });
});
