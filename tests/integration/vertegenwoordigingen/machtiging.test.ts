import { citizenContext, staffContext } from '@tests/support/context';
import { refusal } from '@tests/support/refusal';
import { testId, testSleutel, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getGeadresseerde } from '@/domain/personen/get-geadresseerden';
import { listClienten } from '@/domain/personen/vertegenwoordiging.queries';
import { endPersoonsfeit } from '@/domain/persoonsfeiten/end-persoonsfeit';
import { recordPersoonsfeit } from '@/domain/persoonsfeiten/record-persoonsfeit';
import { acceptMachtiging, declineMachtiging } from '@/domain/vertegenwoordigingen/answer-machtiging';
import { giveMachtiging } from '@/domain/vertegenwoordigingen/give-machtiging';
import type { Machtigingsinvoer } from '@/domain/vertegenwoordigingen/machtiging';
import { getAangeboden, listMachtigingen } from '@/domain/vertegenwoordigingen/machtiging.queries';
import {
  revokeMachtiging,
  stopHelp,
  withdrawMachtiging,
} from '@/domain/vertegenwoordigingen/revoke-machtiging';
import { typeMachtigingscode } from '@/domain/vertegenwoordigingen/type-machtigingscode';
import { listVertegenwoordigingen } from '@/domain/vertegenwoordigingen/vertegenwoordiging.queries';
import { loadNamens, type Recht } from '@/platform/acting-for';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { betrokkeneOf } from '@/platform/processing-log';
import { readIn, writeIn } from '@/platform/tenant';

/** In gemeente a the first person asks, and the second one helps. */
const { kantoor, a, b } = twoTenants;
const NU = new Date('2026-11-02T09:30:00.000Z');
const later = (ms: number): Date => new Date(NU.getTime() + ms);
const DAG = 86_400_000;
const ZAAK = testId(`zaak ${a.sleutel}`);
const KLACHT = testId(`klachtzaak ${a.sleutel}`);
const gever = citizenContext(kantoor, [a]);
const helperIn = (gemeente: typeof a, persoonId: string): Context => ({
  ...citizenContext(kantoor, [gemeente]),
  actor: {
    soort: 'inwoner',
    persoonSleutel: testSleutel(`tweede ${gemeente.sleutel}`),
    naam: 'Helper',
  },
  gemeenten: citizenContext(kantoor, [gemeente]).gemeenten.map((g) => ({
    ...g,
    persoonId,
  })),
  toontAnderen: true,
});
const helper = helperIn(a, a.tweedePersoonId);
const DERDE = testId('derde persoon');
const derde = helperIn(a, DERDE);
const op = (ctx: Context, now: Date): Context => ({ ...ctx, now });

let client: pg.Client;
let close: () => Promise<void>;
beforeAll(async () => {
  const walled = await openWalled();
  client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  close = async () => {
    await client.end();
    await walled.close();
  };
  await client.query(
    `insert into persoon_adres (gemeente_id, id, persoon_id, adres_id, soort, vanaf) values ($1, $2, $3, $4, 'woon', '2020-01-01')`,
    [a.id, testId('adres van de helper'), a.tweedePersoonId, a.adresId],
  );
  await client.query(
    `insert into persoon (gemeente_id, id, sleutel, soort, geslachtsnaam, zoeknaam, bijgewerkt_op)
      values ($1, $2, $3, 'natuurlijk', 'Derde', 'derde', now())`,
    [a.id, DERDE, testSleutel('derde')],
  );
});
afterAll(() => close());
beforeEach(async () => {
  await client.query(`begin; set local role none; set local session_replication_role = 'replica'`);
  for (const tabel of ['machtiging', 'vertegenwoordigingsregel', 'vertegenwoordiging'])
    await client.query(`delete from ${tabel}`);
  await client.query('commit');
});

const invoer = (more: Partial<Machtigingsinvoer> = {}): Machtigingsinvoer => ({
  grens: 'kwijtschelding',
  zaakId: null,
  doen: true,
  laatsteDag: toLocalDate('2026-12-02'),
  ...more,
});
const give = (more: Partial<Machtigingsinvoer> = {}, ctx = gever) =>
  writeIn(ctx, a.id, (write) => giveMachtiging(write, invoer(more)));
const typ = (code: string, ctx = helper) =>
  writeIn(ctx, ctx.gemeenten[0]?.gemeenteId ?? 0, (write) => typeMachtigingscode(write, code));
const accept = (id: string, ctx = helper) => writeIn(ctx, a.id, (write) => acceptMachtiging(write, id));
const revoke = (id: string, ctx = gever) => writeIn(ctx, a.id, (write) => revokeMachtiging(write, id));
const views = () => readIn(op(helper, NU), [a.id], (read) => listMachtigingen(read, a.id, a.persoonId));
const clienten = (ctx = helper) =>
  readIn(ctx, [a.id], (read) => listClienten(read, [{ gemeenteId: a.id, persoonId: a.tweedePersoonId }]));
const helpen = async (more: Partial<Machtigingsinvoer> = {}) => {
  const { id, code } = await give(more);
  await typ(code);
  await accept(id);
  return id;
};
const reden = async (getypt: ReturnType<typeof typ>) => {
  const uitkomst = await getypt;
  return uitkomst.ok ? 'goed' : uitkomst.reden.replace('machtiging.fout.', '');
};
const aanbod = (id: string, persoonId = a.tweedePersoonId, ctx = helper) =>
  readIn(ctx, [a.id], (read) => getAangeboden(read, { gemeenteId: a.id, persoonId }, id));
/** How often somebody was told of the client. */
const getoond = async (): Promise<number> => {
  const { rows } = await client.query('select count(*)::int as n from verwerking where betrokkene = $1', [
    betrokkeneOf(a.id, a.persoonId),
  ]);
  return rows[0].n;
};
/** A code that differs in its last digit only. */
const fout = (code: string): string => code.slice(0, -1) + ((Number(code.at(-1)) + 1) % 10);

test('a code shown once, typed by a helper who sees whom and what, accepts, and may do that and no more', async () => {
  const { id, code } = await give();
  expect(code).toMatch(/^[2-9A-Z]{4}-\d{3}-\d{3}$/);
  const [rij] = (await client.query('select * from machtiging')).rows;
  expect(JSON.stringify(rij)).not.toContain(code.replaceAll('-', '').slice(4));
  expect(await aanbod(id)).toBeNull();
  expect(await clienten()).toEqual([]);

  expect(await typ(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toEqual({
    ok: true,
    id,
  });
  expect(await aanbod(id)).toMatchObject({
    grens: 'kwijtschelding',
    doen: true,
    laatsteDag: '2026-12-02',
  });
  expect((await aanbod(id))?.naam).toContain(a.kanarie);
  expect(await clienten()).toEqual([]);
  await accept(id);
  expect(await clienten()).toMatchObject([
    {
      persoonId: a.persoonId,
      rechten: ['zien', 'kwijtschelding'],
      grens: { soort: 'kwijtschelding' },
      tot: '2026-12-03',
    },
  ]);
  expect(await views()).toMatchObject([
    { id, stand: 'geldt', laatsteDag: '2026-12-02', vanaf: '2026-11-02' },
  ]);
  const balie = await readIn(staffContext(kantoor, [a], ['frontoffice']), [a.id], (read) =>
    listVertegenwoordigingen(read, a.id, a.persoonId),
  );
  expect(balie).toMatchObject([
    {
      herkomst: 'inwoner',
      bereik: 'beperkt tot kwijtschelding',
      rechten: ['zien', 'kwijtschelding'],
      voorbij: false,
    },
  ]);
  const audit = await client.query(
    `select handeling from audit where handeling like 'machtiging.%' order by moment, handeling`,
  );
  expect(audit.rows.map(({ handeling }) => handeling)).toEqual([
    'machtiging.aanvaard',
    'machtiging.gegeven',
    'machtiging.getoond',
  ]);
});

describe('a code that is no help', () => {
  test('wrong: it says nothing of whom it is, and the fifth blocks the right one as well', async () => {
    const { id, code } = await give();
    const voor = await getoond();
    for (let poging = 1; poging <= 5; poging += 1) expect(await reden(typ(fout(code)))).toBe('klopt-niet');
    expect(await reden(typ(code))).toBe('geblokkeerd');
    expect(await getoond()).toBe(voor);
    expect(await views()).toMatchObject([{ id, stand: 'geblokkeerd', helper: null }]);
    expect(await reden(typ(`2222-${code.slice(5)}`))).toBe('klopt-niet');
    expect(await reden(typ('K7QX-12'))).toBe('geen-code');
  });

  test('used by another, or answered already', async () => {
    const { id, code } = await give();
    expect(await reden(typ(code))).toBe('goed');
    expect(await reden(typ(code, derde))).toBe('gebruikt');
    expect(await aanbod(id, DERDE, derde)).toBeNull();
    expect(await refusal(accept(id, derde))).toBe('NotFound');
    expect(await reden(typ(code))).toBe('goed');
    await accept(id);
    expect(await reden(typ(code))).toBe('gebruikt');
    expect(await refusal(accept(id))).toBe('machtiging.fout.al-beantwoord');
  });

  test('declined: nothing comes of it', async () => {
    const { id, code } = await give();
    await typ(code);
    await writeIn(helper, a.id, (write) => declineMachtiging(write, id));
    expect(await reden(typ(code))).toBe('gebruikt');
    expect(await clienten()).toEqual([]);
    expect(await views()).toMatchObject([{ stand: 'geweigerd' }]);
  });

  test('one day old, before it is typed or before it is accepted', async () => {
    const { id, code } = await give();
    expect(await reden(typ(code, op(helper, later(DAG))))).toBe('verlopen');
    expect(await reden(typ(code, op(helper, later(DAG - 1))))).toBe('goed');
    expect(await refusal(accept(id, op(helper, later(DAG))))).toBe('machtiging.fout.verlopen');
    expect(await aanbod(id, a.tweedePersoonId, op(helper, later(DAG)))).toBeNull();
  });

  test('his own, one that was replaced and one that was taken back', async () => {
    const { code } = await give();
    expect(await reden(typ(code, gever))).toBe('eigen');
    const nieuw = await give();
    expect(await reden(typ(code))).toBe('ingetrokken');
    expect(await reden(typ(nieuw.code))).toBe('goed');
    await revoke(nieuw.id);
    expect(await refusal(accept(nieuw.id))).toBe('machtiging.fout.ingetrokken');
    expect(await aanbod(nieuw.id)).toBeNull();
    expect(await refusal(revoke(nieuw.id))).toBe('machtiging.fout.al-voorbij');
  });

  test('of another gemeente: there it is no code', async () => {
    const { id, code } = await give();
    expect(await reden(typ(code, helperIn(b, b.tweedePersoonId)))).toBe('klopt-niet');
    expect((await client.query('select pogingen from machtiging')).rows).toEqual([{ pogingen: 0 }]);
    const daar = helperIn(b, b.tweedePersoonId);
    expect(await refusal(writeIn(daar, b.id, (write) => acceptMachtiging(write, id)))).toBe('NotFound');
    expect(
      await refusal(writeIn(citizenContext(kantoor, [b]), b.id, (write) => revokeMachtiging(write, id))),
    ).toBe('NotFound');
  });
});

describe('what may be given', () => {
  test.each<[string, Partial<Machtigingsinvoer>, string]>([
    ['a day that is over', { laatsteDag: toLocalDate('2026-11-01') }, 'dag-voorbij'],
    ['longer than the gemeente says', { laatsteDag: toLocalDate('2027-02-01') }, 'te-lang'],
    ['a case of somebody else', { grens: 'zaak', zaakId: testId('zaak van niemand') }, 'zaak-onbekend'],
    ['to read along with a regeling', { grens: 'regeling', doen: false }, 'regeling-meelezen'],
  ])('not %s', async (_, more, waarom) => {
    expect(await refusal(give(more))).toBe(`machtiging.fout.${waarom}`);
  });

  test('nothing to do for him by who is under bewind, before it is recorded who the bewindvoerder is', async () => {
    const balie = staffContext(kantoor, [a], ['medewerker-heffen'], { now: NU });
    const dag = toLocalDate('2026-06-01');
    const feitId = await writeIn(balie, a.id, (write) =>
      recordPersoonsfeit(write, { persoonId: a.persoonId, soort: 'bewind', dag, bron: 'Beschikking' }),
    );
    await expect(give()).rejects.toMatchObject({ sleutel: 'machtiging.fout.bewind' });
    expect(await give({ doen: false })).toHaveProperty('code');
    await writeIn(balie, a.id, (write) =>
      endPersoonsfeit(write, {
        ...{ persoonId: a.persoonId, feitId, gebeurtenis: 'ingetrokken', dag },
        reden: 'Verkeerde persoon',
      }),
    );
    expect(await give()).toHaveProperty('code');
  });

  test('90 days where nothing was set, and what the gemeente sets', async () => {
    await give({ laatsteDag: toLocalDate('2027-01-31') });
    await client.query(
      `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
        values ($1, gen_random_uuid(), 'machtiging', '{"dagen": 10}', '2020-01-01', 'proef', 'contract', 'proef', '2020-01-01')`,
      [a.id],
    );
    expect(await refusal(give({ laatsteDag: toLocalDate('2026-11-13') }))).toBe('machtiging.fout.te-lang');
    await give({ laatsteDag: toLocalDate('2026-11-12') });
    await client.query(
      `begin; set local role none; set local session_replication_role = 'replica'; delete from gemeente_instelling where soort = 'machtiging'; commit`,
    );
  });

  test('nobody gives in the name of another', async () => {
    await helpen({ grens: 'alles' });
    const [wie] = await clienten();
    const namens = await readIn(helper, [a.id], ({ db }) => loadNamens(db, a.id, wie?.id ?? ''));
    if (namens === null || helper.actor.soort !== 'inwoner') throw new Error('no mandate');
    const inNaam: Context = { ...gever, actor: { ...helper.actor, namens } };
    expect(await refusal(give({}, inNaam))).toBe('NotFound');
  });
});

describe('it ends', () => {
  test('at once when the citizen takes it back, and nothing of him stays with the helper', async () => {
    const id = await helpen({ grens: 'alles' });
    const [wie] = await clienten();
    await revoke(id);
    expect(await clienten()).toEqual([]);
    expect(await readIn(helper, [a.id], ({ db }) => loadNamens(db, a.id, wie?.id ?? ''))).toBeNull();
    expect(await aanbod(id)).toBeNull();
    expect(await views()).toMatchObject([{ stand: 'voorbij' }]);
    // Also on a later day than it began.
    const tweede = await helpen({ grens: 'alles' });
    await revoke(tweede, op(gever, later(3 * DAG)));
    expect(await clienten(op(helper, later(3 * DAG)))).toEqual([]);
  });

  test('when the helper stops, and no other stops it for him', async () => {
    await helpen();
    const [wie] = await clienten();
    const stop = (ctx: Context) => writeIn(ctx, a.id, (write) => stopHelp(write, wie?.id ?? ''));
    expect(await refusal(stop(derde))).toBe('NotFound');
    expect(await refusal(stop(gever))).toBe('NotFound');
    await stop(helper);
    expect(await clienten()).toEqual([]);
    expect(await refusal(stop(helper))).toBe('machtiging.fout.al-voorbij');
  });

  test('on the day that was chosen', async () => {
    await helpen();
    expect(await clienten(op(helper, new Date('2026-12-02T22:00:00Z')))).toHaveLength(1);
    expect(await clienten(op(helper, new Date('2026-12-02T23:30:00Z')))).toEqual([]);
  });

  test('by the desk, of the person whose file is open and no other', async () => {
    const id = await helpen();
    const balie = staffContext(kantoor, [a], ['frontoffice']);
    const bij = (persoonId: string) =>
      writeIn(balie, a.id, (write) => withdrawMachtiging(write, { id, persoonId, reden: 'Zij belde.' }));
    expect(await refusal(bij(a.tweedePersoonId))).toBe('NotFound');
    await bij(a.persoonId);
    expect(await clienten()).toEqual([]);
    expect(await refusal(bij(a.persoonId))).toBe('machtiging.fout.al-voorbij');
  });

  test('and a new one for the same comes in its place', async () => {
    await helpen();
    await helpen({ laatsteDag: toLocalDate('2026-12-20') });
    expect(await clienten()).toMatchObject([{ tot: '2026-12-21' }]);
    await helpen({ grens: 'zaak', zaakId: ZAAK });
    await helpen({ grens: 'zaak', zaakId: KLACHT });
    expect(await clienten()).toHaveLength(3);
  });
});

describe('letters follow the mandate', () => {
  const aan = (over: Recht, zaakId: string | null) =>
    readIn(staffContext(kantoor, [a]), [a.id], async (read) => {
      const gevonden = await getGeadresseerde(
        read,
        a.id,
        a.persoonId,
        toLocalDate('2026-11-02'),
        over,
        zaakId,
      );
      return 'via' in gevonden ? gevonden.via : gevonden.wacht;
    });

  test('of one case those of that case, whatever it is, and no others', async () => {
    await helpen({ grens: 'zaak', zaakId: ZAAK });
    expect(await aan('bezwaar', ZAAK)).toBe(a.tweedePersoonId);
    expect(await aan('bezwaar', KLACHT)).toBeNull();
    expect(await aan('bezwaar', null)).toBeNull();
    expect(await aan('kwijtschelding', null)).toBeNull();
    expect(await aan('betalen', null)).toBeNull();
    await helpen({ grens: 'zaak', zaakId: KLACHT });
    expect(await aan('zien', KLACHT)).toBe(a.tweedePersoonId);
    expect(await aan('zien', null)).toBeNull();
  });

  test('of one kind those of the kind, of everything what a gemachtigde gets, and none to who reads along', async () => {
    await helpen();
    expect(await aan('kwijtschelding', null)).toBe(a.tweedePersoonId);
    expect(await aan('bezwaar', ZAAK)).toBeNull();
    const alles = await helpen({ grens: 'alles', doen: true });
    expect(await aan('bezwaar', ZAAK)).toBe(a.tweedePersoonId);
    expect(await aan('betalen', null)).toBeNull();
    await revoke(alles);
    await helpen({ grens: 'zaak', zaakId: ZAAK, doen: false });
    expect(await aan('bezwaar', ZAAK)).toBeNull();
  });
});

describe('the database holds it', () => {
  const sql = (text: string) => client.query(text);

  test('what was given, the code and how it ended', async () => {
    const id = await helpen();
    for (const set of [
      `grens = 'alles'`,
      `rechten = '{zien,betalen}'`,
      `tot = '2028-01-01'`,
      `status = 'open'`,
      `code_hmac = repeat('0', 64)`,
    ])
      await expect(sql(`update machtiging set ${set} where id = '${id}'`)).rejects.toThrow();
    const { id: open } = await give({ grens: 'alles' });
    await expect(
      sql(`update machtiging set status = 'aanvaard', afgerond_op = now(), afgerond_door = 'x', helper_id = '${a.tweedePersoonId}', getoond_op = now(),
        vertegenwoordiging_id = (select vertegenwoordiging_id from machtiging where id = '${id}') where id = '${open}'`),
    ).rejects.toThrow();
  });
});
