import { arrangeAanslagen, type Opgelegd } from '@tests/integration/documenten/arrange';
import { seedOntvangsten } from '@tests/support/aanslagen';
import { bookOplegging, payOff } from '@tests/support/invordering';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listKosten } from '@/domain/grootboek/kosten.queries';
import { askStap } from '@/domain/invordering/ask-stap';
import { decideStapvoorstel } from '@/domain/invordering/decide-stapvoorstel';
import type { Padstap } from '@/domain/invordering/invorderingspad';
import { recordVerhaalfeit } from '@/domain/invordering/record-verhaalfeit';
import type { Stapbesluit } from '@/domain/invordering/stapvoorstel';
import type { Verhaalsactie } from '@/domain/invordering/verhaal';
import { getVorderingbeeld } from '@/domain/invordering/vordering.queries';
import { Refused } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';

const op = (dag: string) =>
  seedContext('heffingsambtenaar-gbtwente', ['medewerker-innen'], { now: new Date(`${dag}T09:00:00Z`) });
const ambtenaar = (dag: string) =>
  seedContext('beheerder-gbtwente', ['invorderingsambtenaar'], { now: new Date(`${dag}T10:00:00Z`) });
let alles: pg.Client;
let close: () => Promise<void>;
let borne: Opgelegd;
beforeAll(async () => {
  const seeded = await openSeeded(4);
  close = seeded.close;
  alles = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await alles.connect();
  borne = await arrangeAanslagen(alles, 'borne', 3);
  await bookOplegging(alles, borne.gemeenteId);
  await alles.query(
    `insert into bestand (kantoor_id, id, gemeente_id, soort, naam, sha256, omvang_bytes, status, aangeboden_door, aangeboden_op, klaar_op)
     values (1, $1, null, 'ontvangsten', 'bank.csv', md5('bank') || md5('bank'), 1, 'geladen', 'proef', '2026-06-01', '2026-06-01')`,
    [testId('bankbestand')],
  );
  await seedOntvangsten(alles, { id: 1, bestandId: testId('bankbestand') }, [
    { ref: 'bank', bedragCenten: 1n, boekdatum: '2026-12-30' },
  ]);
});
afterAll(async () => {
  await alles.end();
  await close();
});

const id = (n: number) => borne.aanslagIds[n] ?? '';
const vraag = (n: number, stap: Padstap, dag: string, nu = dag) =>
  writeIn(op(nu), borne.gemeenteId, (w) =>
    askStap(w, {
      aanslagId: id(n),
      stap,
      dagtekening: toLocalDate(dag),
      toelichting: 'De inwoner belt niet terug',
    }),
  );
const beeld = (n: number, dag: string) =>
  readIn(op(dag), [borne.gemeenteId], (r) => getVorderingbeeld(r, borne.gemeenteId, id(n)));
async function besluit(n: number, dag: string, wat: Stapbesluit, ctx = ambtenaar(dag)) {
  const wacht = (await beeld(n, dag)).voorstellen.find((v) => v.status === 'voorgesteld');
  await writeIn(ctx, borne.gemeenteId, (w) =>
    decideStapvoorstel(w, {
      id: wacht?.id ?? '',
      versie: wacht?.versie ?? 0,
      besluit: wat,
      besluitReden: 'Eerst bellen',
    }),
  );
}
const waarom = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refused ? error.sleutel : String(error)),
  );

test('a herinnering for one claim is taken at once, and not on a free day, before its turn, or twice', async () => {
  expect(await waarom(vraag(0, 'herinnering', '2026-06-14', '2026-06-11'))).toBe('waaromNiet.vrije-dag');
  expect(await waarom(vraag(0, 'aanmaning', '2026-06-16'))).toBe('waaromNiet.eerst-andere-stap:herinnering');
  expect(await waarom(vraag(0, 'herinnering', '2026-06-15', '2026-06-16'))).toBe('weigering.rundag-voorbij');
  expect(await waarom(vraag(0, 'herinnering', '2026-07-16', '2026-06-16'))).toBe('weigering.rundag-te-ver');
  expect((await beeld(0, '2026-06-16')).stapkosten).toBeNull();
  expect(await vraag(0, 'herinnering', '2026-06-16')).toBe('gezet');
  expect(await waarom(vraag(0, 'herinnering', '2026-06-16'))).toBe('waaromNiet.al-gezet:herinnering');
  expect((await beeld(0, '2026-06-16')).stappen.map((s) => s.stap)).toEqual(['herinnering']);
});

test('an aanmaning waits for a second person in the role that the gemeente names, who sees what it costs', async () => {
  const dag = '2026-07-14';
  const voor = await beeld(0, dag);
  expect(voor.los).toEqual({ weg: 'tweede-persoon', akkoord: 'invorderingsambtenaar' });
  expect(await vraag(0, 'aanmaning', dag)).toBe('voorgesteld');
  expect(await waarom(vraag(0, 'aanmaning', dag))).toBe('losseStap.wacht-al');
  expect((await beeld(0, dag)).stappen).toHaveLength(1);
  const zelf = { ...ambtenaar(dag), actor: op(dag).actor };
  expect(await waarom(besluit(0, dag, 'zetten', zelf))).toBe('losseStap.eigen');
  const innen = seedContext('beheerder-gbtwente', ['medewerker-innen'], {
    now: new Date(`${dag}T10:00:00Z`),
  });
  expect(await waarom(besluit(0, dag, 'zetten', innen))).toBe('weigering.akkoord-van-invorderingsambtenaar');
  await besluit(0, dag, 'afwijzen');
  expect((await beeld(0, dag)).voorstellen.map((v) => v.status)).toEqual(['afgewezen']);
  await vraag(0, 'aanmaning', dag);
  await besluit(0, dag, 'zetten');
  const na = await beeld(0, dag);
  expect(na.stappen.map((s) => s.stap)).toEqual(['herinnering', 'aanmaning']);
  const kosten = await readIn(op(dag), [borne.gemeenteId], (r) => listKosten(r, borne.gemeenteId, [id(0)]));
  expect(kosten.map((k) => k.bedragCenten)).toEqual([voor.stapkosten]);
});

test('a proposal of which the claim was paid meanwhile, or the day went by, is not carried out', async () => {
  await vraag(1, 'herinnering', '2026-06-16');
  await vraag(1, 'aanmaning', '2026-07-14');
  expect(await waarom(besluit(1, '2026-07-15', 'zetten'))).toBe('losseStap.dag-voorbij');
  await payOff(op('2026-07-14'), borne.gemeenteId, id(1));
  expect(await waarom(besluit(1, '2026-07-14', 'zetten'))).toBe('waaromNiet.betaald');
  expect((await beeld(1, '2026-07-14')).voorstellen.map((v) => v.status)).toEqual(['voorgesteld']);
  await besluit(1, '2026-07-14', 'intrekken', op('2026-07-14'));
});

test('[L-06] a company goes a way of its own: its dwangbevel by post, then a hernieuwd bevel without a vordering, and what follows is judged for it alone', async () => {
  await alles.query(`update persoon set soort = 'niet-natuurlijk' where gemeente_id = $1 and id = $2`, [
    borne.gemeenteId,
    borne.persoonIds[2],
  ]);
  // The gemeente begins with an aanmaning for companies alone.
  await alles.query(
    `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
     select $1, $2, soort, jsonb_set(waarde, '{anders,herinnering,wel}', 'false'), vanaf, bron, zekerheid, gemaakt_door, gemaakt_op
     from kantoor_instelling where kantoor_id = 1 and soort = 'invorderingspad'`,
    [borne.gemeenteId, testId('pad')],
  );
  expect((await beeld(2, '2026-06-16')).oordeel.stap).toBe('aanmaning');
  for (const [stap, dag] of [
    ['aanmaning', '2026-06-16'],
    ['dwangbevel', '2026-07-20'],
  ] as const) {
    expect(await vraag(2, stap, dag)).toBe('voorgesteld');
    await besluit(2, dag, 'zetten');
  }
  const { rows } = await alles.query(
    `select b.kanaal from document d join bezorging b on b.gemeente_id = d.gemeente_id and b.document_id = d.id
     where d.gemeente_id = $1 and d.aanslag_id = $2 and d.soort = 'dwangbevel'`,
    [borne.gemeenteId, id(2)],
  );
  expect(rows).toEqual([{ kanaal: 'post' }]);
  const tegen = async (actie: Verhaalsactie, dag: string) =>
    (await beeld(2, dag)).verhaal.find((o) => o.actie === actie)?.tegen.map(({ code }) => code);
  const leg = (soort: 'hernieuwd-bevel' | 'maatwerk', dag: string) =>
    writeIn(ambtenaar(dag), borne.gemeenteId, (w) =>
      recordVerhaalfeit(w, {
        aanslagId: id(2),
        soort,
        dag: toLocalDate(dag),
        naam: null,
        centen: null,
        bewijs: 'Overleg van die dag met de deurwaarder',
      }),
    );
  expect(await tegen('hernieuwd-bevel', '2026-08-19')).toEqual(['te-vroeg']);
  expect(await tegen('vooraankondiging', '2026-08-20')).toEqual(['geen-mens']);
  expect(await tegen('vordering', '2026-08-20')).toContain('geen-mens');
  expect(await tegen('beslagopdracht', '2026-08-20')).toEqual(['geen-hernieuwd-bevel']);
  await leg('hernieuwd-bevel', '2026-08-20');
  // What suits this one: written down, and everything that is left may be done.
  await leg('maatwerk', '2026-08-24');
  expect((await beeld(2, '2026-08-25')).verhaal.filter(({ mag }) => mag).map(({ actie }) => actie)).toEqual([
    'beslagopdracht',
    'oninbaar',
  ]);
});
