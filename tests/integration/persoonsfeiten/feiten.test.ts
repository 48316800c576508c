import { arrangeAanslagen, type Opgelegd } from '@tests/integration/documenten/arrange';
import { refusal } from '@tests/support/refusal';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import { testSleutel } from '@tests/support/two-tenants';
import { Logger, runOnce } from 'graphile-worker';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getGeadresseerde } from '@/domain/personen/get-geadresseerden';
import { getPersoon } from '@/domain/personen/persoon.queries';
import { endPersoonsfeit } from '@/domain/persoonsfeiten/end-persoonsfeit';
import type { Einde, NieuwFeit } from '@/domain/persoonsfeiten/persoonsfeit';
import { getFeitenbeeld, listGeldendeFeiten } from '@/domain/persoonsfeiten/persoonsfeit.queries';
import { recordPersoonsfeit } from '@/domain/persoonsfeiten/record-persoonsfeit';
import { spreadPersoonsfeiten } from '@/domain/persoonsfeiten/spread-persoonsfeiten';
import { persoonsfeitenVerspreiden } from '@/jobs/persoonsfeiten-verspreiden';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';

/** The same people live in Borne, in Hengelo of the same kantoor, and in Haarlem of another. */
const heffen = seedContext('medewerker-heffen-gbtwente', ['medewerker-heffen']);
const alleenBorne: Context = { ...heffen, gemeenten: heffen.gemeenten.filter((g) => g.sleutel === 'borne') };
const vreemd = seedContext('medewerker-heffen-cocensus', ['medewerker-heffen'], {}, 2);
const systeem: Context = { ...heffen, actor: { soort: 'systeem', taak: 'persoonsfeiten-verspreiden' } };
const [BORNE, HENGELO, HAARLEM] = ['borne', 'hengelo', 'haarlem'].map(gemeenteId) as [number, number, number];
const BRON = 'Akte van overlijden, burgerlijke stand';
const dag = toLocalDate('2026-11-02');
const vandaag = toLocalDate('2026-11-21');
let alles: pg.Client;
let appUrl: string;
let close: () => Promise<void>;
const mensen = new Map<number, Opgelegd>();

beforeAll(async () => {
  const seeded = await openSeeded(6);
  close = seeded.close;
  appUrl = seeded.database.appUrl;
  process.env.KOHIER_KLOK = '2026-11-21T09:30:00Z';
  alles = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await alles.connect();
  for (const sleutel of ['borne', 'hengelo', 'haarlem'])
    mensen.set(gemeenteId(sleutel), await arrangeAanslagen(alles, sleutel, 12));
  for (const id of [BORNE, HENGELO, HAARLEM])
    for (const [n, persoonId] of (mensen.get(id)?.persoonIds ?? []).entries())
      await alles.query(`update persoon set sleutel = $2, geboortedatum = '1950-06-15' where id = $1`, [
        persoonId,
        testSleutel(`mens ${n}`),
      ]);
});
afterAll(async () => {
  delete process.env.KOHIER_KLOK;
  await alles.end();
  await close();
});

/** The worker as in production, until there is nothing left that it may do now. */
const work = () =>
  runOnce({
    connectionString: appUrl,
    taskList: {
      [persoonsfeitenVerspreiden.taak]: (payload: unknown) => persoonsfeitenVerspreiden.run(payload),
    },
    logger: new Logger(() => () => undefined),
    noPreparedStatements: true,
  });
const mens = (n: number, gemeente = BORNE) => mensen.get(gemeente)?.persoonIds[n] ?? '';
const leg = (n: number, feit: Partial<NieuwFeit>, ctx = alleenBorne, gemeente = BORNE) =>
  writeIn(ctx, gemeente, (w) =>
    recordPersoonsfeit(w, { soort: 'overleden', dag, bron: BRON, ...feit, persoonId: mens(n, gemeente) }),
  );
const eindig = (n: number, feitId: string, gebeurtenis: Einde, op = vandaag, reden = 'Verkeerde persoon') =>
  writeIn(alleenBorne, BORNE, (w) =>
    endPersoonsfeit(w, { persoonId: mens(n), feitId, gebeurtenis, dag: op, reden }),
  );
const lees = (n: number, gemeente: number, ctx = heffen) =>
  readIn(ctx, [gemeente], (r) => getPersoon(r, gemeente, mens(n, gemeente)));
const geldend = (n: number, gemeente: number, ctx = heffen) =>
  readIn(ctx, [gemeente], async (r) =>
    (await listGeldendeFeiten(r, gemeente, mens(n, gemeente))).map(({ soort }) => soort),
  );
const brief = (n: number, gemeente: number, ctx = heffen) =>
  readIn(ctx, [gemeente], async (r) => {
    const aan = await getGeadresseerde(r, gemeente, mens(n, gemeente), vandaag, 'betalen');
    return 'wacht' in aan ? aan.wacht : aan.regels[1];
  });

test('a death recorded in one gemeente by who works for that one alone stops letters in each of the kantoor, and none elsewhere', async () => {
  const id = await leg(0, {});
  expect(await lees(0, BORNE)).toMatchObject({ overlijdensdatum: dag });
  await work();
  for (const gemeente of [BORNE, HENGELO]) {
    expect(await lees(0, gemeente)).toMatchObject({ overlijdensdatum: dag });
    expect(await brief(0, gemeente)).toBe('overleden-erven-onbekend');
  }
  const daar = await readIn(heffen, [HENGELO], (r) => getFeitenbeeld(r, HENGELO, mens(0, HENGELO)));
  expect(daar.feiten).toMatchObject([{ id, bron: BRON, uit: 'Borne', geldt: true }]);
  expect(daar.feiten[0]?.doorNaam).not.toBeNull();
  expect(await lees(0, HAARLEM, vreemd)).toMatchObject({ overlijdensdatum: null });
  expect(await geldend(0, HAARLEM, vreemd)).toEqual([]);
  expect(await brief(0, HAARLEM, vreemd)).toBe('Merelstraat 1');

  // Told once, however often the job runs.
  expect(await spreadPersoonsfeiten(systeem, { bronGemeenteId: BORNE, persoonId: mens(0) })).toBe(0);

  await eindig(0, id, 'ingetrokken');
  await work();
  for (const gemeente of [BORNE, HENGELO]) {
    expect(await lees(0, gemeente)).toMatchObject({ overlijdensdatum: null });
    expect(await brief(0, gemeente)).toBe('Merelstraat 1');
    const { feiten } = await readIn(heffen, [gemeente], (r) =>
      getFeitenbeeld(r, gemeente, mens(0, gemeente)),
    );
    expect(feiten).toMatchObject([
      { geldt: false, einde: { gebeurtenis: 'ingetrokken', bron: 'Verkeerde persoon' } },
    ]);
  }
});

test('a secret address, bewind and who left: each with what follows, and without it when it ended', async () => {
  const geheim = await leg(1, { soort: 'geheimhouding', bron: 'Verzoek van de inwoner' });
  const bewind = await leg(1, { soort: 'bewind', bron: 'Beschikking van de kantonrechter' });
  const weg = await leg(1, { soort: 'vertrokken', bron: 'Retour ontvangen en BRP nagekeken' });
  await work();
  for (const gemeente of [BORNE, HENGELO]) {
    expect(await lees(1, gemeente)).toMatchObject({ geheimhouding: true, adressen: [] });
    expect((await geldend(1, gemeente)).sort()).toEqual(['bewind', 'geheimhouding', 'vertrokken']);
  }
  await eindig(1, geheim, 'geeindigd');
  await eindig(1, bewind, 'geeindigd');
  await eindig(1, weg, 'ingetrokken');
  await work();
  for (const gemeente of [BORNE, HENGELO]) {
    expect(await lees(1, gemeente)).toMatchObject({ geheimhouding: false, adressen: [{ soort: 'woon' }] });
    expect(await geldend(1, gemeente)).toEqual([]);
    expect(await brief(1, gemeente)).toBe('Merelstraat 2');
  }
});

test('what a file said of a row stays when ours is taken back', async () => {
  await alles.query(`update persoon set geheimhouding = true where id = $1`, [mens(2, HENGELO)]);
  const id = await leg(2, { soort: 'geheimhouding' });
  await work();
  await eindig(2, id, 'geeindigd');
  await work();
  expect(await lees(2, BORNE)).toMatchObject({ geheimhouding: false });
  expect(await lees(2, HENGELO)).toMatchObject({ geheimhouding: true });
});

test('recorded in two gemeenten before either was told: one that is taken back leaves the other', async () => {
  const hier = await leg(3, {});
  await leg(3, { dag: toLocalDate('2026-11-03') }, heffen, HENGELO);
  await work();
  await eindig(3, hier, 'ingetrokken');
  await work();
  for (const gemeente of [BORNE, HENGELO])
    expect(await lees(3, gemeente)).toMatchObject({ overlijdensdatum: '2026-11-03' });
});

describe('refused in words', () => {
  test.each<[string, Partial<NieuwFeit>, string]>([
    ['a day that lies ahead', { dag: toLocalDate('2026-11-22') }, 'toekomst'],
    ['a day before the birth', { dag: toLocalDate('1950-06-14') }, 'voor-geboorte'],
    ['no source', { bron: ' x ' }, 'bron'],
  ])('%s', async (_, feit, reden) => {
    expect(await refusal(leg(4, feit))).toBe(`persoonsfeit.fout.${reden}`);
    expect(await geldend(4, BORNE)).toEqual([]);
  });

  test('what is known already, whoever said so, and what comes after a death', async () => {
    await leg(5, {});
    expect(await refusal(leg(5, {}))).toBe('persoonsfeit.fout.al-bekend');
    expect(await refusal(leg(5, { soort: 'bewind', dag: vandaag }))).toBe('persoonsfeit.fout.na-overlijden');
    await alles.query(`update persoon set overlijdensdatum = '2026-01-01' where id = $1`, [mens(6)]);
    expect(await refusal(leg(6, {}))).toBe('persoonsfeit.fout.al-bekend');
  });

  test('an organisation, and a row that was merged', async () => {
    await alles.query(`update persoon set soort = 'niet-natuurlijk' where id = $1`, [mens(7)]);
    expect(await refusal(leg(7, { soort: 'bewind' }))).toBe('persoonsfeit.fout.alleen-mensen');
    await alles.query(`update persoon set samengevoegd_met = $2 where id = $1`, [mens(8), mens(9)]);
    expect(await refusal(leg(8, {}))).toBe('persoonsfeit.fout.samengevoegd');
  });

  test('an end before the begin, of what is over, without a reason, and of a death that was none', async () => {
    const id = await leg(10, {});
    expect(await refusal(eindig(10, id, 'geeindigd'))).toBe('persoonsfeit.fout.eindigt-niet');
    expect(await refusal(eindig(10, id, 'ingetrokken', toLocalDate('2026-11-01')))).toBe(
      'persoonsfeit.fout.voor-begin',
    );
    expect(await refusal(eindig(10, id, 'ingetrokken', vandaag, ' '))).toBe('persoonsfeit.fout.reden');
    await eindig(10, id, 'ingetrokken');
    expect(await refusal(eindig(10, id, 'ingetrokken'))).toBe('persoonsfeit.fout.al-voorbij');
    expect(await refusal(eindig(11, id, 'ingetrokken'))).toBe('NotFound');
  });

  test('two at the same moment: one records it', async () => {
    const uit = await Promise.allSettled([leg(11, {}), leg(11, {})]);
    expect(uit.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

test('a line is not changed and not taken away, and a merged row gets none, by the role of the application either', async () => {
  const app = new pg.Client({ connectionString: appUrl });
  await app.connect();
  const als = async (sql: string, ...values: unknown[]) => {
    await app.query('begin');
    await app.query(
      `select set_config('app.kantoor', '1', true), set_config('app.gemeente', $1, true), set_config('app.gemeenten', $1, true)`,
      [String(BORNE)],
    );
    const uit = await app.query(sql, values).then(
      ({ rowCount }) => `${rowCount}`,
      (error: Error) => error.message,
    );
    await app.query('rollback');
    return uit;
  };
  expect(await als('update persoonsfeit set bron = $1', 'iets anders')).toMatch(
    /only grows|permission denied|append-only/,
  );
  expect(await als('delete from persoonsfeit')).toMatch(/only grows|permission denied|append-only/);
  expect(
    await als(
      `insert into persoonsfeit (gemeente_id, id, persoon_id, soort, gebeurtenis, dag, bron, door, moment)
        values ($1, gen_random_uuid(), $2, 'bewind', 'vastgelegd', '2026-11-02', 'proef van regel', 'proef', now())`,
      BORNE,
      mens(8),
    ),
  ).toContain('persoon-samengevoegd');
  await app.end();
});
