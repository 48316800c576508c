import { seedAanslagen, type TestAanslag } from '@tests/support/aanslagen';
import { addBesluiters, addMedewerker } from '@tests/support/aanwijzingen';
import { staffContext } from '@tests/support/context';
import { setInvorderingskosten } from '@tests/support/kosten';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillVerhaalIn } from '@/commands/demo/invordering-verder';
import { recordVerhaalfeit } from '@/domain/invordering/record-verhaalfeit';
import type { Verhaalfeitsoort } from '@/domain/invordering/verhaalfeit';
import { getVorderingbeeld } from '@/domain/invordering/vordering.queries';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';

const { kantoor, a } = twoTenants;
const als = (rol: Rol, dag: string, wie = kantoor.medewerkerId): Context => ({
  ...staffContext(kantoor, [a], [rol], {
    actor: { soort: 'medewerker', medewerkerId: wie, naam: 'Proef' },
  }),
  now: new Date(`${dag}T09:00:00Z`),
});
let client: pg.Client;
let close: () => Promise<void>;
let aanslagen: TestAanslag[];

beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  await setInvorderingskosten(client, a);
  await addBesluiters(client, kantoor.id, ['invorderingsambtenaar-proef']);
  aanslagen = await seedAanslagen(client, a, [[43_440n], [43_440n], [43_440n]]);
  await dwangbevelVan(2);
});
afterAll(async () => {
  await client.end();
  await close();
});

const zet = (aanslagId: string, stap: string, dag: string, uiterlijk: string) =>
  client.query(
    `insert into invorderingsstap (gemeente_id, id, aanslag_id, stap, volg, dagtekening, uiterlijk, bedrag_centen, kosten_centen,
       gemaakt_door, gemaakt_op) values ($1, $2, $3, $4, 1, $5, $6, 43440, 0, 'proef', '2026-07-07')`,
    [a.id, testId(`${stap} ${aanslagId}`), aanslagId, stap, dag, uiterlijk],
  );
const id = (n: number) => aanslagen[n]?.id ?? '';
const dwangbevelVan = async (n: number) => {
  await zet(id(n), 'aanmaning', '2026-07-07', '2026-07-21');
  await zet(id(n), 'dwangbevel', '2026-08-18', '2026-08-24');
};
const leg = (
  n: number,
  soort: Verhaalfeitsoort,
  dag: string,
  more: { naam?: string; centen?: bigint; rol?: Rol; op?: string; wie?: string } = {},
) =>
  writeIn(als(more.rol ?? 'invorderingsambtenaar', more.op ?? dag, more.wie), a.id, (w) =>
    recordVerhaalfeit(w, {
      aanslagId: id(n),
      soort,
      dag: toLocalDate(dag),
      naam: more.naam ?? null,
      centen: more.centen === undefined ? null : toCents(more.centen),
      bewijs: 'Brief met kenmerk 2026-1',
    }),
  );
const beeld = (n: number, dag: string) =>
  readIn(als('medewerker-innen', dag), [a.id], (r) => getVorderingbeeld(r, a.id, id(n)));
const waarom = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refused ? error.sleutel : String(error)),
  );

test('the demo goes on after one dwangbevel of a gemeente, once', async () => {
  const ctx = als('invorderingsambtenaar', '2026-11-28');
  expect(await fillVerhaalIn(ctx, a.id, 'proef')).toBe(6);
  expect(await fillVerhaalIn(ctx, a.id, 'proef')).toBe(0);
  expect((await beeld(2, '2026-11-28')).verhaal.filter(({ mag }) => mag).map(({ actie }) => actie)).toEqual([
    'vordering',
    'hernieuwd-bevel',
    'oninbaar',
  ]);
  for (const n of [0, 1]) await dwangbevelVan(n);
});

test('a vordering is sent after its announcement, on known income, within the free part, by the ambtenaar alone', async () => {
  expect(await waarom(leg(0, 'vordering', '2026-09-14', { centen: 1n }))).toBe(
    'verhaalreden.geen-aankondiging',
  );
  await leg(0, 'vooraankondiging', '2026-09-14');
  expect(await waarom(leg(0, 'vooraankondiging', '2026-09-15'))).toBe('verhaalreden.al-aangekondigd');
  expect(await waarom(leg(0, 'vordering', '2026-10-11', { centen: 1n }))).toBe(
    'verhaalreden.aankondiging-loopt',
  );
  const innen = { rol: 'medewerker-innen' } as const;
  expect(await waarom(leg(0, 'inkomstenbron', '2026-10-12', innen))).toBe('verhaalfout.naam');
  await leg(0, 'inkomstenbron', '2026-10-12', { ...innen, naam: 'Zorggroep Zuid' });
  await leg(0, 'beslagvrije-voet', '2026-10-12', { ...innen, centen: 170_000n });
  expect(await waarom(leg(0, 'vordering', '2026-10-12', { centen: 1n }))).toBe('verhaalreden.geen-maatwerk');
  await leg(0, 'maatwerk', '2026-10-12', innen);
  expect(await waarom(leg(0, 'vordering', '2026-10-12', { ...innen, centen: 1n }))).toBe(
    'verhaalfout.alleen-ambtenaar',
  );
  expect(await waarom(leg(0, 'vordering', '2026-10-12', { centen: 43_441n }))).toBe('verhaalfout.te-veel');
  expect(await waarom(leg(0, 'vordering', '2026-10-13', { centen: 1n, op: '2026-10-12' }))).toBe(
    'verhaalfout.later',
  );
  // The role is not enough (B-14): an aanwijzing, and up to what it takes.
  const wie = await addMedewerker(client, kantoor.id, 'tot 100', {
    functie: 'invorderingsambtenaar',
    soorten: ['verhaal'],
    grens: 10_000,
  });
  const niemand = testId('zonder aanwijzing');
  expect(await waarom(leg(0, 'vordering', '2026-10-12', { centen: 43_440n, wie }))).toBe(
    'aanwijzing.boven-grens',
  );
  expect(await waarom(leg(0, 'vordering', '2026-10-12', { centen: 1n, wie: niemand }))).toBe(
    'aanwijzing.geen',
  );
  await leg(0, 'vordering', '2026-10-12', { centen: 43_440n });
  expect((await beeld(0, '2026-10-12')).verhaalfeiten.map((f) => f.soort).toSorted()).toEqual([
    'beslagvrije-voet',
    'inkomstenbron',
    'maatwerk',
    'vooraankondiging',
    'vordering',
  ]);
});

test('an overheidsvordering goes twice a month, and not to an account of which nobody knows whose it is', async () => {
  const mag = async (dag: string) =>
    (await beeld(1, dag)).verhaal.find(({ actie }) => actie === 'overheidsvordering');
  expect((await mag('2026-10-05'))?.tegen.map((t) => t.code)).toEqual(['rekening-onbekend']);
  await leg(1, 'rekening', '2026-10-05', { naam: 'Bank van de proef' });
  expect(await mag('2026-10-05')).toMatchObject({ mag: true, hoogstens: 43_440n });
  await leg(1, 'overheidsvordering', '2026-10-05', { centen: 10_000n });
  await leg(1, 'overheidsvordering', '2026-10-06', { centen: 10_000n });
  expect(await waarom(leg(1, 'overheidsvordering', '2026-10-07', { centen: 1n }))).toBe(
    'verhaalreden.maand-vol',
  );
});

test('after a vordering that gave nothing a hernieuwd bevel with its costs, then beslag by a deurwaarder with an agreement', async () => {
  expect(await waarom(leg(0, 'hernieuwd-bevel', '2026-10-20'))).toBe('verhaalreden.eerst-vordering');
  await leg(0, 'zonder-resultaat', '2026-10-20', { rol: 'medewerker-innen' });
  await leg(0, 'hernieuwd-bevel', '2026-10-27');
  const bevel = (await beeld(0, '2026-10-27')).verhaalfeiten.at(-1);
  // Kostenwet 3, tweede lid, in 2026.
  expect([bevel?.soort, bevel?.kostenCenten]).toEqual(['hernieuwd-bevel', 2_200n]);
  expect((await beeld(0, '2026-10-27')).feiten.kosten).toBe(2_200n);
  const beslag = (dag: string) => leg(0, 'beslagopdracht', dag, { naam: 'Gerechtsdeurwaarders Voorbeeld' });
  expect(await waarom(beslag('2026-10-29'))).toBe('verhaalreden.hernieuwd-bevel-loopt');
  expect(await waarom(beslag('2026-11-02'))).toBe('verhaalreden.geen-deurwaarder');
  const stel = (waarde: object) =>
    client.query(
      `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
       values ($1, $2, 'deurwaarder', $3, '2020-01-01', 'proef', 'te-bevestigen', 'proef', '2020-01-01')
       on conflict (gemeente_id, id) do update set waarde = excluded.waarde`,
      [a.id, testId('deurwaarder'), JSON.stringify(waarde)],
    );
  await stel({ naam: 'Voorbeeld', eigen: false });
  expect(await waarom(beslag('2026-11-02'))).toBe('verhaalreden.geen-deurwaarder');
  await stel({ naam: 'Voorbeeld', eigen: false, verwerkersovereenkomst: 'VWO 2025-04' });
  await beslag('2026-11-02');
  expect((await beeld(0, '2026-11-02')).verhaalfeiten.at(-1)?.kostenCenten).toBe(7_800n);
});
