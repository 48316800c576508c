import { seedAanslagen, type TestAanslag } from '@tests/support/aanslagen';
import { addBesluiters, giveAanwijzingen } from '@tests/support/aanwijzingen';
import { staffContext } from '@tests/support/context';
import { payOff } from '@tests/support/invordering';
import { setInvorderingskosten } from '@tests/support/kosten';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillOninbaarIn } from '@/commands/demo/invordering-verder';
import { getAansluiting } from '@/domain/grootboek/aansluiting.queries';
import { chargeKosten } from '@/domain/grootboek/charge-kosten';
import { maandVan } from '@/domain/grootboek/maand';
import { getGrootboekControle } from '@/domain/grootboek/totalen.queries';
import { decideOninbaarlijst } from '@/domain/invordering/decide-oninbaarlijst';
import {
  checkOninbaarlijst,
  makeOninbaarlijst,
  withdrawOninbaarlijst,
} from '@/domain/invordering/make-oninbaarlijst';
import type { Namens } from '@/domain/invordering/oninbaar';
import { getOninbaar, getOninbaarlijst, listOninbaarVan } from '@/domain/invordering/oninbaar.queries';
import { explainOpen } from '@/domain/invordering/open-euro';
import { getOpenEuro } from '@/domain/invordering/open-euro.queries';
import { proposeOninbaar, withdrawOninbaar } from '@/domain/invordering/propose-oninbaar';
import { judgeStap } from '@/domain/invordering/take-stap';
import { undoOninbaar } from '@/domain/invordering/undo-oninbaar';
import { listVerjaring } from '@/domain/invordering/verjaring.queries';
import { getVorderingbeeld } from '@/domain/invordering/vordering.queries';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';

const { kantoor, a, b } = twoTenants;
const als = (medewerkerId: string, rol: Rol, now = '2026-11-10T09:00:00Z'): Context => ({
  ...staffContext(kantoor, [a], [rol], { actor: { soort: 'medewerker', medewerkerId, naam: 'Iemand' } }),
  now: new Date(now),
});
const innen = als(testId('innen'), 'medewerker-innen');
const controleur = als(testId('controle'), 'medewerker-innen');
const directeur = (now?: string) => als(testId('directeur'), 'directeur', now);
const maand = toLocalDate('2026-11-01');
let client: pg.Client;
let close: () => Promise<void>;
let aanslagen: TestAanslag[];

beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  await setInvorderingskosten(client, a);
  await client.query(
    `insert into medewerker (kantoor_id, id, issuer, subject, naam, werkgever, startdatum)
     values ($1, $2, 'https://idp.example', 'directeur', 'Directeur', 'kantoor', '2020-01-01'),
       ($1, $3, 'https://idp.example', 'controle', 'Controleur', 'kantoor', '2020-01-01')`,
    [kantoor.id, testId('directeur'), testId('controle')],
  );
  await addBesluiters(client, kantoor.id, ['invorderingsambtenaar-proef', 'directeur-proef']);
  await giveAanwijzingen(client, { kantoorId: kantoor.id }, [testId('directeur')]);
  await client.query(
    `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
     values ($1, $2, 'oninbaar', '{"besluit": "directeur", "mandaatTotEuro": 200}', '2020-01-01', 'proef', 'te-bevestigen', 'proef', '2020-01-01')`,
    [a.id, testId('oninbaarbeleid')],
  );
  aanslagen = await seedAanslagen(
    client,
    a,
    Array.from({ length: 6 }, (_, n) => [10_000n + BigInt(n), 5_001n]),
  );
});
afterAll(async () => {
  await client.end();
  await close();
});

const id = (n: number) => aanslagen[n]?.id ?? '';
const stelVoor = (n: number, bedrag: bigint | null = null) =>
  writeIn(innen, a.id, (w) =>
    proposeOninbaar(w, {
      aanslagId: id(n),
      omvang: bedrag === null ? 'geheel' : 'deel',
      bedragCenten: bedrag === null ? null : toCents(bedrag),
      redencode: 'geen-verhaal',
      toelichting: 'Geen loon en geen uitkering gevonden',
    }),
  );
const maak = () => writeIn(innen, a.id, (w) => makeOninbaarlijst(w, { maand }));
const lees = (lijstId: string) => readIn(innen, [a.id], (r) => getOninbaarlijst(r, a.id, lijstId));
const beeld = (n: number) => readIn(innen, [a.id], (r) => getVorderingbeeld(r, a.id, id(n)));
const vak = async () => {
  const gelezen = await readIn(innen, [a.id], (r) => getOpenEuro(r, a.id, toLocalDate('2026-11-10')));
  if (!gelezen) throw new Error('not read');
  const uitleg = explainOpen(gelezen.totalen, gelezen.grootboek);
  expect(uitleg.sluit).toBe(true);
  return uitleg.vakken.find((v) => v.vak === 'oninbaar-voorgesteld')?.bedrag;
};
const controleer = async (lijstId: string, ctx = controleur) => {
  const { versie } = (await lees(lijstId)).lijst;
  await writeIn(ctx, a.id, (w) => checkOninbaarlijst(w, { id: lijstId, versie }));
};
const besluit = async (lijstId: string, ctx: Context, namens: Namens = 'directeur', kenmerk?: string) => {
  const { versie } = (await lees(lijstId)).lijst;
  return writeIn(ctx, a.id, (w) =>
    decideOninbaarlijst(w, {
      id: lijstId,
      versie,
      besluit: 'vaststellen',
      namens,
      kenmerk: kenmerk ?? null,
      reden: null,
    }),
  );
};
const waarom = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refused ? error.sleutel : String(error)),
  );
/** Each month the decisions are the ledger, and the books close. */
async function sluit() {
  const { maanden } = await readIn(innen, [a.id], (r) => getOninbaar(r, a.id));
  expect(maanden.map((m) => m.verschilCenten)).toEqual(maanden.map(() => 0n));
  const staat = await readIn(innen, [a.id], (r) => getAansluiting(r, a.id, maandVan(maand)));
  expect(staat.totaal.verschilCenten).toBe(0n);
  return maanden;
}

test('a proposal holds every step, stands in its own bucket, and is made once', async () => {
  expect(await vak()).toBe(0n);
  const voorstelId = await stelVoor(0);
  expect(await vak()).toBe(15_001n);
  expect(await waarom(stelVoor(0))).toBe('oninbaar.fout.al-voorgesteld');
  const stap = { aanslagId: id(0), stap: 'herinnering', dagtekening: toLocalDate('2026-11-10') } as const;
  const codes = (await beeld(0)).oordeel.redenen.filter((r) => r.tegen).map((r) => r.code);
  expect(codes).toContain('oninbaar-voorgesteld');
  expect(await writeIn(innen, a.id, (w) => judgeStap(w, stap))).not.toBeNull();
  await writeIn(innen, a.id, (w) => withdrawOninbaar(w, { id: voorstelId, versie: 1, reden: 'Toch loon' }));
  expect(await vak()).toBe(0n);
  expect(await waarom(maak())).toBe('oninbaar.fout.lijst-leeg');
});

test('made by one, checked by a second, decided by a third: booked per line, costs apart, paid meanwhile passed over', async () => {
  await writeIn(innen, a.id, (w) =>
    chargeKosten(w, {
      aanslagId: id(0),
      soort: 'aanmaning',
      handeling: { soort: 'proef', id: testId('aanmaning oninbaar') },
      dag: toLocalDate('2026-11-01'),
    }),
  );
  await stelVoor(0);
  await stelVoor(1, 4_000n);
  await stelVoor(2);
  const lijst = await maak();
  expect(await waarom(besluit(lijst, directeur()))).toBe('oninbaar.fout.eerst-controle');
  expect(await waarom(controleer(lijst, innen))).toBe('oninbaar.fout.eigen-controle');
  await controleer(lijst);
  for (const ctx of [innen, controleur])
    expect(await waarom(besluit(lijst, ctx))).toBe('oninbaar.fout.eigen');
  expect(await waarom(besluit(lijst, directeur('2026-12-01T09:00:00Z')))).toBe(
    'oninbaar.fout.maand-gesloten',
  );
  await payOff(innen, a.id, id(2));
  expect(await besluit(lijst, directeur())).toEqual({ geboekt: 2, overgeslagen: 1 });
  const { regels, lijst: na } = await lees(lijst);
  const opNummer = [0, 1, 2].map((n) => regels.find((r) => r.aanslagId === id(n)));
  expect(opNummer.map((r) => [r?.status, r?.geboektCenten, r?.uitkomstReden])).toEqual([
    ['oninbaar', 15_001n, null],
    ['oninbaar', 4_000n, null],
    ['overgeslagen', 0n, 'betaald'],
  ]);
  expect(opNummer[0]?.kostenCenten).toBeGreaterThan(0n);
  expect(na.geboektCenten).toBe(19_001n);
  expect((await beeld(0)).status.status).toBe('oninbaar');
  expect((await beeld(1)).feiten.teLaat).toBe(11_002n);
  expect(await vak()).toBe(0n);
  expect((await sluit())[0]).toMatchObject({ beslotenCenten: 19_001n, grootboekCenten: 19_001n });
  await expect(besluit(lijst, directeur())).rejects.toThrow('oninbaar.fout.besloten');
});

test('somebody can pay after all: the claim lives again in the month of today, and money that came in goes to it', async () => {
  const alle = await readIn(innen, [a.id], (r) => listOninbaarVan(r, a.id, id(0)));
  const rij = alle.find((v) => v.status === 'oninbaar');
  await payOff(innen, a.id, id(0), toCents(1_000));
  const later = directeur('2026-12-03T09:00:00Z');
  const draai = (versie: number) =>
    writeIn(later, a.id, (w) =>
      undoOninbaar(w, { id: rij?.id ?? '', versie, reden: 'Heeft nu werk gevonden' }),
    );
  await draai(rij?.versie ?? 0);
  expect((await beeld(0)).feiten.teLaat).toBe(14_001n);
  expect(await waarom(draai((rij?.versie ?? 0) + 1))).toBe('oninbaar.fout.niet-oninbaar');
  // The seed has a list of October that booked nothing.
  const maanden = (await sluit()).slice(0, 2);
  expect(maanden.map((m) => [m.maand.van, m.teruggedraaidCenten, m.grootboekCenten])).toEqual([
    ['2026-12-01', 15_001n, -15_001n],
    ['2026-11-01', 0n, 19_001n],
  ]);
  const controle = await readIn(innen, [a.id], (r) => getGrootboekControle(r));
  expect(controle).toBeTruthy();
});

test('above the mandate the dagelijks bestuur decides, with the place of its besluit; a list taken back lets its claims wait', async () => {
  await client.query(
    `update gemeente_instelling set waarde = '{"besluit": "directeur", "mandaatTotEuro": 100}' where gemeente_id = $1 and id = $2`,
    [a.id, testId('oninbaarbeleid')],
  );
  await stelVoor(3);
  const eerst = await maak();
  const { versie } = (await lees(eerst)).lijst;
  await writeIn(innen, a.id, (w) =>
    withdrawOninbaarlijst(w, { id: eerst, versie, reden: 'Nog een claim erbij' }),
  );
  const lijst = await maak();
  await controleer(lijst);
  expect(await waarom(besluit(lijst, directeur()))).toBe('oninbaar.fout.boven-mandaat');
  expect(await waarom(besluit(lijst, directeur(), 'dagelijks-bestuur'))).toBe('oninbaar.fout.kenmerk');
  expect(await besluit(lijst, directeur(), 'dagelijks-bestuur', 'DB 10 november 2026, punt 8')).toEqual({
    geboekt: 1,
    overgeslagen: 0,
  });
  await sluit();
});

test('[L-16] each claim has the last day on which it can be collected, alarms half a year before it and after it, and begins anew by an aanmaning', async () => {
  const lees2 = (dag: string) => readIn(innen, [a.id], (r) => listVerjaring(r, a.id, toLocalDate(dag)));
  expect(await lees2('2030-11-29')).toEqual([]);
  const [eerste] = await lees2('2031-01-15');
  expect(eerste).toMatchObject({ laatsteDag: '2031-05-31', alarm: 'binnenkort' });
  expect((await lees2('2031-06-01'))[0]).toMatchObject({ laatsteDag: '2031-05-31', alarm: 'verjaard' });
  expect((await beeld(5)).verjaring).toMatchObject({ laatsteDag: '2031-05-31', alarm: null });
  await client.query(
    `insert into invorderingsstap (gemeente_id, id, aanslag_id, stap, volg, dagtekening, uiterlijk, bedrag_centen, kosten_centen,
       gemaakt_door, gemaakt_op) values ($1, $2, $3, 'aanmaning', 1, '2026-11-09', '2026-11-23', 100, 0, 'proef', '2026-11-09')`,
    [a.id, testId('stuiting'), id(5)],
  );
  expect((await lees2('2031-01-15')).map((r) => r.aanslagId)).not.toContain(id(5));
  expect((await beeld(5)).verjaring).toMatchObject({ laatsteDag: '2031-11-09', alarm: null });
  expect((await beeld(5)).verhaal.map((v) => [v.actie, v.mag])).toContainEqual(['vordering', false]);
});

test('the demo has one that was decided, one that waits for the decision and one for a list, once', async () => {
  await client.query(
    `update gemeente_instelling set waarde = '{"besluit": "dagelijks-bestuur", "mandaatTotEuro": 0}' where gemeente_id = $1 and id = $2`,
    [a.id, testId('oninbaarbeleid')],
  );
  const leeg = { ...innen, actor: { soort: 'systeem', taak: 'proef' } as const };
  // What is there is left alone.
  expect(await fillOninbaarIn(leeg, a.id, 'proef', innen.now)).toBe(0);
  const daar = { ...leeg, gemeenten: staffContext(kantoor, [b], ['directeur']).gemeenten };
  for (const tabel of ['oninbaarvoorstel', 'opschorting'])
    await client.query(`delete from ${tabel} where gemeente_id = $1`, [b.id]);
  // One in three of what is open.
  await seedAanslagen(
    client,
    b,
    Array.from({ length: 9 }, (_, n) => [BigInt(10_000 + n * 1_000)]),
  );
  expect(await fillOninbaarIn(daar, b.id, 'proef', innen.now)).toBe(3);
  const { rows } = await client.query(
    `select status, count(*)::int as n from oninbaarvoorstel where gemeente_id = $1 group by 1 order by 1`,
    [b.id],
  );
  expect(rows).toEqual([
    { status: 'oninbaar', n: 1 },
    { status: 'op-lijst', n: 1 },
    { status: 'voorgesteld', n: 1 },
  ]);
  expect(await fillOninbaarIn(daar, b.id, 'proef', innen.now)).toBe(0);
});
