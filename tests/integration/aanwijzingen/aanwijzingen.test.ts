import { seedAanslagen, type TestAanslag } from '@tests/support/aanslagen';
import { staffContext } from '@tests/support/context';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decideVermindering } from '@/domain/aanslagen/decide-vermindering';
import { proposeVermindering } from '@/domain/aanslagen/propose-vermindering';
import { listVerminderingenVan } from '@/domain/aanslagen/vermindering.queries';
import type { Voorstel } from '@/domain/aanwijzingen/aanwijzing';
import { getAanwijzing, listGeweigerd, listWieMag } from '@/domain/aanwijzingen/aanwijzing.queries';
import { decideAanwijzing } from '@/domain/aanwijzingen/decide-aanwijzing';
import { endAanwijzing } from '@/domain/aanwijzingen/end-aanwijzing';
import { proposeAanwijzing } from '@/domain/aanwijzingen/propose-aanwijzing';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn, writeKantoor } from '@/platform/tenant';

const { kantoor, a } = twoTenants;
const NIEUW = testId('nieuwe heffingsambtenaar');
/** Noon in the Netherlands on this day. */
const op = (dag: string) => ({ now: new Date(`${dag}T11:00:00Z`) });
const als = (medewerkerId: string, dag: string): Context =>
  staffContext(kantoor, [a], ['beheerder', 'heffingsambtenaar', 'medewerker-heffen'], {
    ...op(dag),
    actor: { soort: 'medewerker', medewerkerId, naam: 'Proef' },
  });
const een = (dag: string) => als(kantoor.medewerkerId, dag);
const twee = (dag: string) => als(kantoor.collegaId, dag);
const nieuw = (dag: string) => als(NIEUW, dag);

let close: () => Promise<void>;
let alles: pg.Client;
let app: pg.Client;
let aanslagen: TestAanslag[];
beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  alles = new pg.Client({ connectionString: walled.database.migratieUrl });
  app = new pg.Client({ connectionString: walled.database.appUrl });
  await alles.connect();
  await app.connect();
  await alles.query(
    `insert into medewerker (kantoor_id, id, issuer, subject, naam, werkgever, startdatum)
     values ($1, $2, 'https://idp.example', 'nieuw', 'Nora Nieuw', 'kantoor', '2020-01-01')`,
    [kantoor.id, NIEUW],
  );
  aanslagen = await seedAanslagen(
    alles,
    a,
    Array.from({ length: 6 }, () => [50_000n]),
  );
});
afterAll(async () => {
  await alles.end();
  await app.end();
  await close();
});

const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => 'gedaan',
    (error: unknown) => (error as { sleutel?: string }).sleutel ?? String(error),
  );
const waardenVan = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => (error as { waarden?: object }).waarden ?? null,
  );
const VOORSTEL: Voorstel = {
  functie: 'heffingsambtenaar',
  soorten: ['vermindering'],
  gemeenteId: a.id,
  grensCenten: toCents(10_000),
  vanaf: toLocalDate('2026-03-01'),
  tot: null,
  besluitNummer: 'DB 2026-7',
  besluitDatum: toLocalDate('2026-02-16'),
};
const stelVoor = (more: Partial<Voorstel> = {}, ctx = een('2026-02-20')) =>
  writeKantoor(ctx, (w) => proposeAanwijzing(w, { ...VOORSTEL, ...more, medewerkerId: NIEUW }));
const bevestig = (id: string, ctx = twee('2026-02-21')) =>
  writeKantoor(ctx, (w) => decideAanwijzing(w, { id, versie: 1, besluit: 'bevestigen' }));
const read = (id: string) => readIn(een('2026-03-01'), [a.id], (r) => getAanwijzing(r, id));

let volgende = 0;
/** A vermindering that waits for a decision. */
async function wacht(centen: number): Promise<{ id: string; aanslagId: string }> {
  const aanslag = aanslagen[volgende++];
  if (!aanslag) throw new Error('no aanslag left');
  const { id } = await writeIn(een('2026-03-01'), a.id, (w) =>
    proposeVermindering(w, {
      aanslagId: aanslag.id,
      aanslagregelId: aanslag.regels[0]?.id ?? '',
      bedragCenten: toCents(centen),
      reden: 'ambtshalve',
      toelichting: 'de oppervlakte was te groot',
    }),
  );
  return { id, aanslagId: aanslag.id };
}
const besluit = (ctx: Context, id: string) =>
  writeIn(ctx, a.id, (w) =>
    decideVermindering(w, { id, versie: 1, besluit: 'toekennen', besluitReden: null }),
  );
const statusVan = async ({ aanslagId }: { aanslagId: string }) =>
  (await readIn(een('2026-03-01'), [a.id], (r) => listVerminderingenVan(r, a.id, aanslagId)))[0]?.status;
/** Without the one of the seed. */
const geweigerd = async () =>
  (await readIn(een('2026-03-01'), [a.id], (r) => listGeweigerd(r))).filter(({ wie }) => wie !== 'proef');

describe('the register of who may decide', () => {
  test('takes what one proposes and another confirms, and nothing by who proposed it or whom it is about', async () => {
    const id = await stelVoor();
    expect(await refusal(bevestig(id, een('2026-02-21')))).toBe('aanwijzing.eigen-voorstel');
    expect(await refusal(bevestig(id, nieuw('2026-02-21')))).toBe('aanwijzing.over-uzelf');
    await bevestig(id);
    expect(await read(id)).toMatchObject({ status: 'actief', beslotenDoor: kantoor.collegaId, geldt: true });
    expect(await refusal(stelVoor())).toBe('aanwijzing.bestaat-al');
    const terug = await stelVoor({ vanaf: toLocalDate('2027-01-01'), soorten: ['aanslagrun'] });
    await writeKantoor(een('2026-02-21'), (w) =>
      decideAanwijzing(w, { id: terug, versie: 1, besluit: 'intrekken' }),
    );
    expect(await read(terug)).toMatchObject({ status: 'ingetrokken', beslotenDoor: null });
  });

  test.each<[string, Partial<Voorstel>]>([
    ['geen-soort', { soorten: [] }],
    ['niet-van-functie', { soorten: ['kwijtschelding'] }],
    ['gemeente', { gemeenteId: 999 }],
    ['besluit-later', { besluitDatum: toLocalDate('2026-02-21') }],
    ['voor-besluit', { vanaf: toLocalDate('2026-02-15') }],
    ['einde-voor-begin', { tot: VOORSTEL.vanaf }],
  ])('refuses %s', async (reden, more) => {
    expect(await refusal(stelVoor({ ...more }))).toBe(`aanwijzing.${reden}`);
  });

  test('by raw SQL as the application: no confirmation by who proposed it, and nothing changes afterwards but an earlier end', async () => {
    const id = await stelVoor({ soorten: ['uitspraak-bezwaar'] });
    const probeer = async (set: string) => {
      await app.query('begin');
      await app.query(`select set_config('app.kantoor', $1, true)`, [String(kantoor.id)]);
      const uitkomst = await app.query(`update aanwijzing set ${set} where id = $1`, [id]).then(
        ({ rowCount }) => rowCount,
        (error: { constraint?: string; code: string }) => error.constraint ?? error.code,
      );
      await app.query('rollback');
      return uitkomst;
    };
    const door = (wie: string) => `status = 'actief', besloten_op = '2026-02-21', besloten_door = '${wie}'`;
    expect(await probeer(door(kantoor.medewerkerId))).toBe('tweede_persoon_aanwijzing');
    expect(await probeer(door(NIEUW))).toBe('aanwijzing_niet_over_zichzelf');
    expect(await probeer(door(testId('niemand')))).toBe('aanwijzing_kantoor_id_besloten_door_fkey');
    expect(await probeer(`grens_centen = 99999999, ${door(kantoor.collegaId)}`)).toBe('23514');
    expect(await probeer(door(kantoor.collegaId))).toBe(1);
    await bevestig(id);
    const einde = `beeindigd_op = '2026-02-21', beeindigd_door = '${kantoor.medewerkerId}'`;
    for (const wat of [
      'grens_centen = null',
      `medewerker_id = '${kantoor.medewerkerId}'`,
      `soorten = '{aanslagrun}'`,
      `besluit_nummer = 'anders'`,
      `status = 'afgewezen'`,
      `tot = '2026-04-01'`,
    ])
      expect(await probeer(wat), wat).toBe('23514');
    expect(await probeer(`tot = '2026-04-01', ${einde}`)).toBe(1);
  });
});

describe('[B-14] a decision', () => {
  test('outside the period or above the limit is refused in words and reported, and nothing of it happens', async () => {
    const laag = await wacht(10_000);
    const hoog = await wacht(10_001);
    expect(await refusal(besluit(nieuw('2026-02-28'), laag.id))).toBe('aanwijzing.nog-niet');
    expect(await waardenVan(besluit(nieuw('2026-02-28'), laag.id))).toEqual({ dag: '2026-03-01' });
    expect(await refusal(besluit(nieuw('2026-03-01'), hoog.id))).toBe('aanwijzing.boven-grens');
    const [rij] = await alles
      .query(`select id from aanwijzing where medewerker_id = $1 and 'vermindering' = any(soorten)`, [NIEUW])
      .then(({ rows }) => rows);
    const eindig = (laatste: string, versie: number, dag: string) =>
      writeKantoor(een(dag), (w) => endAanwijzing(w, { id: rij.id, versie, laatste: toLocalDate(laatste) }));
    await eindig('2026-03-31', 2, '2026-03-10');
    expect(await refusal(eindig('2026-04-30', 3, '2026-03-11'))).toBe('aanwijzing.eindigt-eerder');
    expect(await refusal(eindig('2026-03-09', 3, '2026-03-11'))).toBe('aanwijzing.verleden');
    expect(await refusal(besluit(nieuw('2026-04-01'), laag.id))).toBe('aanwijzing.geeindigd');
    expect(await waardenVan(besluit(nieuw('2026-04-01'), laag.id))).toEqual({ dag: '2026-03-31' });
    expect(await statusVan(laag)).toBe('voorgesteld');
    // The last day counts.
    await besluit(nieuw('2026-03-31'), laag.id);
    expect(await statusVan(laag)).toBe('toegekend');
    expect(await statusVan(hoog)).toBe('voorgesteld');
    // Four kinds of no, each told, though the transaction in which it was said is gone.
    expect((await geweigerd()).map(({ reden, centen, wie }) => [reden, centen, wie])).toEqual([
      ['geeindigd', 10_000n, 'Nora Nieuw'],
      ['geeindigd', 10_000n, 'Nora Nieuw'],
      ['boven-grens', 10_001n, 'Nora Nieuw'],
      ['nog-niet', 10_000n, 'Nora Nieuw'],
      ['nog-niet', 10_000n, 'Nora Nieuw'],
    ]);
  });

  test('by somebody without any aanwijzing, or with one of another gemeente or kind, is refused', async () => {
    const derde = testId('derde ambtenaar');
    await alles.query(
      `insert into medewerker (kantoor_id, id, issuer, subject, naam, werkgever, startdatum)
       values ($1, $2, 'https://idp.example', 'derde', 'Dirk Derde', 'kantoor', '2020-01-01')`,
      [kantoor.id, derde],
    );
    const v = await wacht(100);
    expect(await refusal(besluit(als(derde, '2026-03-01'), v.id))).toBe('aanwijzing.geen');
    const ander = await writeKantoor(een('2026-03-01'), (w) =>
      proposeAanwijzing(w, { ...VOORSTEL, gemeenteId: twoTenants.b.id, medewerkerId: derde }),
    );
    await bevestig(ander, twee('2026-03-01'));
    expect(await refusal(besluit(als(derde, '2026-03-01'), v.id))).toBe('aanwijzing.geen');
  });

  test('shows who may take it today', async () => {
    const wie = await readIn(een('2026-03-15'), [a.id], (r) => listWieMag(r, a.id, 'vermindering'));
    expect(wie).toContainEqual({ naam: 'Nora Nieuw', functie: 'heffingsambtenaar', grensCenten: 10_000n });
    const later = await readIn(een('2026-04-01'), [a.id], (r) => listWieMag(r, a.id, 'vermindering'));
    expect(later.map(({ naam }) => naam)).not.toContain('Nora Nieuw');
  });
});
