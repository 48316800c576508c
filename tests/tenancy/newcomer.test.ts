import { seedOntvangsten } from '@tests/support/aanslagen';
import type { TestDatabase } from '@tests/support/database';
import { multiply } from '@tests/support/newcomer';
import { executed, type PlanNode, recordStatements } from '@tests/support/recorded-statements';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { testKenmerk } from '@tests/support/two-tenants-money';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { undoOntvangst } from '@/domain/betalingen/undo-ontvangst';
import { writeIn } from '@/platform/tenant';
import { cases } from './cases/all';
import type { Party } from './cases/case';
import { party, seedFacts, seedKantoorFacts } from './cases/parties';

/**
 * Plans for a gemeente of which PostgreSQL has no statistics: one that joins a kantoor that is large already, and one
 * that is the first of a new kantoor. Every exported query is asked as the tenancy table asks it, and the statements
 * that the product then sends are executed and counted: a look-up reads a handful, a list or report over a gemeente
 * goes over its rows a fixed number of times, however the planner guesses.
 */
const { kantoor, vreemd, a, b, c } = twoTenants;
const KNOWN = 6_000;
const NEW = 1_000;
const bekend = party(kantoor, a);
const nieuweGemeente = party(kantoor, b);
const nieuwKantoor = party(vreemd, c);

/** Most rows that the steps of one look-up together may see. */
const EEN_VRAAG = 1_000;
/** The same for a question over a whole gemeente or kantoor, for each of the things it has many of. */
const PER_STUK = 200;
/** Questions that are about all there is: lists of what is open, figures, the books. */
const OVER_ALLES = new Map<string, number>([
  ...[
    'aanslagen/aanslag.queries.ts listAanslagenVanRun',
    'aanslagen/vermindering.queries.ts listVoorgesteldeVerminderingen',
    'aanslagen/wacht-op-akkoord.queries.ts listWachtOpAkkoord',
    'beloften/belofte.queries.ts countBeloften',
    'beloften/belofte.queries.ts listBeloftenBinnen',
    'beloften/belofte.queries.ts listBeloftenCijfers',
    'betalingen/plaatsingsvoorstel.queries.ts listPlaatsingsvoorstellen',
    'bezwaren/bezwaarbestand.queries.ts listBezwaarbestanden',
    'bezwaren/dwangsom.queries.ts listIngebreke',
    'contacten/brief.queries.ts listTeOndertekenen',
    'contacten/contact.queries.ts listLopendeContacten',
    'contacten/recent.queries.ts listRecentePersonen',
    'vragen/vraagtaak.queries.ts listTakenrij',
    // A report over all questions of a gemeente.
    'vragen/gemis.queries.ts getGemis',
    'taken/taak.queries.ts countEigenTaken',
    'taken/taaklijst.queries.ts countTaken',
    'taken/taaklijst.queries.ts listTaakplaatsen',
    'taken/taaklijst.queries.ts listTaken',
    'situaties/situatie.queries.ts listSituaties',
    'taken/taak.queries.ts listVerkeerdBezorgd',
    'grootboek/aansluiting.queries.ts getAansluiting',
    'grootboek/aansluiting.queries.ts getBoekperiode',
    'grootboek/aansluitverschil.queries.ts listAansluitverschillen',
    'grootboek/journaal.queries.ts getJournaal',
    'grootboek/maandafsluiting.queries.ts getMaandoverzicht',
    'grootboek/totalen.queries.ts getGrootboekTotalen',
    'grootboek/vordering.queries.ts getStatustotalen',
    'grootboek/vordering.queries.ts getTypetotalen',
    // All of the copies are in one batch.
    'incasso/batch.queries.ts getBatch',
    'incasso/batch.queries.ts listPosten',
    'incasso/batch.queries.ts listKomendeDagen',
    'invordering/invorderingsrente.queries.ts getRenteoverzicht',
    'invordering/kandidaten.queries.ts countKandidaten',
    'invordering/kandidaten.queries.ts listKandidaten',
    'invordering/open-euro.queries.ts getOpenEuro',
    'invordering/open-euro.queries.ts listOpenEuro',
    'invordering/open-euro.queries.ts listOpenPerMaand',
    'invordering/opdracht.queries.ts listOpdrachten',
    'invordering/opdracht.queries.ts listOpdrachtbestand',
    'invordering/oninbaar.queries.ts getOninbaar',
    'invordering/verjaring.queries.ts listVerjaring',
    'sociaal/klantgroep.queries.ts getKlantgroep',
    'sociaal/meting.queries.ts getMeting',
    'sociaal/voorbellen.queries.ts getBellijst',
    'sociaal/voorbellen.queries.ts getVoorbellen',
    'invordering/oninbaar.queries.ts listOninbaarMaanden',
    'invordering/oninbaar.queries.ts listWachtendeOninbaarlijsten',
    'overmakingen/overmaking.queries.ts listOvermaakstanden',
    'overmakingen/overmaking.queries.ts getOvermaakoverzicht',
    'terugbetalingen/tegoed.queries.ts listTegoeden',
    'terugbetalingen/tegoed.queries.ts listTegoedenIn',
    'terugbetalingen/verrekening.queries.ts listVerrekenbaar',
    'terugbetalingen/verrekening.queries.ts listVerrekeningen',
    'terugbetalingen/terugbetaling.queries.ts listOpdrachten',
    'terugbetalingen/terugbetaling.queries.ts listWachtendeRekeningen',
    'invordering/kostenterugname.queries.ts listWachtendeTerugnames',
    'invordering/regeling.queries.ts listVoorgesteldeRegelingen',
    'kwijtschelding/openstaand.queries.ts listOpenstaandeVerzoeken',
    'administratief-beroep/openstaand.queries.ts listOpenstaandeBeroepen',
    'kwijtschelding/verschuiving.queries.ts listVerschuivingen',
    // A report counts all of a gemeente.
    'bewaren/bewaring.queries.ts getBewaarstand',
    'bewaren/vernietiging.queries.ts getVernietigingslijst',
    'bewaren/vernietiging.queries.ts getVernietigoverzicht',
    'rapportages/bezwaarresultaat.queries.ts getBezwaarresultaat',
    'rapportages/bezwaarresultaat.queries.ts listBezwaarresultaat',
    'rapportages/eigen-fout.queries.ts getFoutentelling',
    'rapportages/verzending.queries.ts getVerzending',
    'rapportages/zaken.queries.ts countZaken',
    'rapportages/zaken.queries.ts getZaakTelling',
    // Over all proposals of a gemeente, and all who have no number: of the copies nobody has one, and all live in one house.
    // Over all values of a gemeente: what of them waits.
    'objecten/woz-vaststelling.queries.ts listVaststellingen',
    'objecten/woz-vaststelling.queries.ts listOpenstaandeWaarden',
    'objecten/woz-vaststelling.queries.ts countWachtendeWaarden',
    'samenvoegingen/samenvoeging.queries.ts listSamenvoegingen',
    'samenvoegingen/vermoeden.queries.ts listVermoedens',
    'samenvoegingen/lijkt-op.queries.ts listLijktOp',
    // The copies all bear one name, and were all looked at in one request.
    'personen/persoon.queries.ts findPersonen',
    // The copies are all open contacts of one clerk, who has a handful.
    'contacten/known-gesprek.queries.ts findBekendGesprek',
    'contacten/anoniem-gesprek.queries.ts getAnoniemGesprek',
    'personen/wie-keek.queries.ts listWieKeek',
    'inzagecontrole/bevinding.queries.ts countBevindingen',
    'inzagecontrole/bevinding.queries.ts listBevindingen',
    // The copies all stand on the few days of one till.
    'kas/kas.queries.ts getKasdag',
    'kas/kas.queries.ts listKassen',
    // Over all that waits at the kantoor.
    'kas/kasoverzicht.queries.ts listBankvermoedens',
    'kas/kasoverzicht.queries.ts listDagmeldingen',
    'kas/kasoverzicht.queries.ts listMaandmeldingen',
    'gemeenten/geschil.queries.ts listGeschillen',
    'klachten/klacht.queries.ts listRegister',
    // What was reported to one gemeente, all of it.
    'mandaatzaken/gevolg.queries.ts listGevolgen',
    'post/afdruk.queries.ts countUitval',
    'post/afdruk.queries.ts listAfdrukopdrachten',
    // All of the copies stopped.
    'post/afdruk.queries.ts listStilgevallen',
    'post/adresstop.queries.ts listAdresstops',
    'post/afdruk.queries.ts listWachtendeGroepen',
    'rapportages/beloften.queries.ts getBelofteTelling',
    'rapportages/contacten.queries.ts getContactTelling',
    'rapportages/contacten.queries.ts countDoorverbonden',
    'rapportages/heffing-verloop.queries.ts listHeffingPerMaand',
    'rapportages/heffing.queries.ts getHeffing',
    'rapportages/heffing.queries.ts listBelastingjaren',
    'rapportages/heffing.queries.ts listHeffingPerKlasse',
    'rapportages/heffingsstaat.queries.ts getHeffingsstaat',
    'rapportages/inning.queries.ts getInning',
    'rapportages/inning.queries.ts listInning',
    'rapportages/oninbaar.queries.ts getOninbaarstaat',
    'rapportages/steekproef.queries.ts getSteekproef',
    // All of the copies are about one aanslag.
    'rapportages/steekproefbewijs.queries.ts loadBewijs',
    'rapportages/stilte.queries.ts countStilte',
    'rapportages/stilte.queries.ts listStilte',
    'runs/kandidaat.queries.ts getKandidaatTotalen',
    'runs/run.queries.ts countUitval',
    'runs/run.queries.ts listUitval',
    'toetslijsten/toetslijst.queries.ts listToetslijsten',
    'toetslijsten/toetslijst.queries.ts listWachtendeToetslijsten',
    'taken/taaktermijn.queries.ts countTaaktermijnen',
    'taken/taaktermijn.queries.ts listTaaktermijnen',
    'zaken/volgende-termijnen.queries.ts countTermijnenPerPersoon',
    'zaken/volgende-termijnen.queries.ts listVolgendeTermijnen',
    'zaken/werkvoorraad.queries.ts listWerkvoorraad',
    'zaken/werkvoorraad.queries.ts countOpenZaken',
    'zaken/werkvoorraad.queries.ts listZaakplaatsen',
  ].map((of) => [of, NEW] as const),
  // Over the whole kantoor, whose other gemeenten are known.
  ['betalingen/ontvangst.queries.ts getOntvangstTotalen', KNOWN],
  ['betalingen/verwerking.queries.ts listDagverwerking', KNOWN],
  ['grootboek/totalen.queries.ts getGrootboekControle', KNOWN],
]);

let database: TestDatabase;
let close: () => Promise<void>;
let alles: pg.Client;
/** A connection of the application that was there before anything was: what its triggers planned then it goes on with. */
let oud: pg.Client;
beforeAll(async () => {
  ({ database, close } = await openWalled());
  alles = new pg.Client({ connectionString: database.migratieUrl });
  oud = new pg.Client({ connectionString: database.appUrl });
  await alles.connect();
  await oud.connect();
  await bookOnOne(nieuweGemeente, 'vooraf', 1);
  for (const p of [bekend, nieuweGemeente, nieuwKantoor]) await seedFacts(alles, p);
  for (const p of [bekend, nieuwKantoor]) await seedKantoorFacts(alles, p);
  for (const p of [bekend, nieuweGemeente, nieuwKantoor]) await payAndTakeBack(p);
  // Nobody gathers statistics behind our back.
  await alles.query(`set role kohier_eigenaar`);
  await alles.query(`do $$ declare t text; begin
    for t in select oid::regclass::text from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
    loop execute format('alter table %s set (autovacuum_enabled = off)', t); end loop; end $$`);
  await alles.query('set role kohier_migratie');
  await multiply(alles, a.id, KNOWN);
  await alles.query('set role kohier_eigenaar');
  await alles.query('analyze');
  await alles.query('set role kohier_migratie');
  for (const { gemeente } of [nieuweGemeente, nieuwKantoor]) await multiply(alles, gemeente.id, NEW);
}, 600_000);
afterAll(async () => {
  await alles.end();
  await oud.end();
  await close();
});

/** Something of every kind in the books: paid, taken back by the bank, taken off by a person. */
async function payAndTakeBack({ ctx, gemeente, kantoor: k }: Party): Promise<void> {
  const kenmerk = testKenmerk(gemeente);
  const ref = (naam: string) => `${gemeente.sleutel} ${naam}`;
  const [eerste = ''] = await seedOntvangsten(alles, { id: k.id, bestandId: k.bestandId }, [
    { ref: ref('een'), bedragCenten: 10_000n, kenmerk },
    { ref: ref('twee'), bedragCenten: 5_000n, kenmerk, boekdatum: '2026-04-01' },
    { ref: ref('storno'), bedragCenten: -5_000n, kenmerk, boekdatum: '2026-04-02' },
  ]);
  await processOntvangsten(ctx);
  await writeIn(ctx, gemeente.id, (write) => undoOntvangst(write, { ontvangstId: eerste, reden: 'proef' }));
}

/**
 * Books `aantal` receipts on the one aanslag of the seed, both halves, over the old connection. Returns how many rows
 * of the ledger were read to do it, the checks of its triggers included.
 */
async function bookOnOne(
  { kantoor: k, gemeente: g, ctx }: Party,
  naam: string,
  aantal: number,
): Promise<number> {
  const ontvangsten = await seedOntvangsten(
    alles,
    { id: k.id, bestandId: k.bestandId },
    Array.from({ length: aantal }, (_, n) => ({ ref: `${naam} ${n}`, bedragCenten: 100n })),
  );
  await oud.query('begin');
  await oud.query(
    `select set_config('app.kantoor', $1, true), set_config('app.gemeenten', $2, true), set_config('app.gemeente', $2, true)`,
    [String(ctx.kantoorId), String(g.id)],
  );
  await oud.query(
    `with b as (insert into boeking (gemeente_id, id, soort, boekdatum, koppeling, gemaakt_door, gemaakt_op)
       select $1, md5('b' || o)::uuid, 'ontvangst', '2026-05-01', o, 'proef', '2026-05-01' from unnest($2::uuid[]) o)
     insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingsoort, belastingjaar, aanslag_id,
       aanslagregel_id, bedrag_centen)
     select $1, md5('b' || o)::uuid, v.n, v.rekening, v.soort, 2026, v.aanslag, v.regel, v.centen from unnest($2::uuid[]) o,
       (values (1, 'rekening-courant', null, null, null, 100), (2, 'debiteuren', 'ozb', $3::uuid, $4::uuid, -100))
         v(n, rekening, soort, aanslag, regel, centen)`,
    [g.id, ontvangsten, g.aanslagId, g.aanslagregelId],
  );
  await oud.query(
    `with b as (insert into kantoor_boeking (kantoor_id, id, administratie, soort, boekdatum, koppeling, gemaakt_door, gemaakt_op)
       select $1, md5('k' || o)::uuid, 'ontvangsten', 'ontvangst', '2026-05-01', o, 'proef', '2026-05-01' from unnest($2::uuid[]) o)
     insert into kantoor_boekingsregel (kantoor_id, boeking_id, volgnummer, rekening, gemeente_id, ontvangst_id, bedrag_centen)
     select $1, md5('k' || o)::uuid, v.n, v.rekening, v.gemeente, case v.rekening when 'bank' then o end, v.centen
     from unnest($2::uuid[]) o, (values (1, 'bank', null, 100), (2, 'rekening-courant', $3::int, -100)) v(n, rekening, gemeente, centen)`,
    [k.id, ontvangsten, g.id],
  );
  const { rows } = await oud.query<{ gelezen: number }>(
    `select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as gelezen from pg_stat_xact_user_tables
     where relname in ('boeking', 'boekingsregel', 'kantoor_boeking', 'kantoor_boekingsregel', 'ontvangst')`,
  );
  await oud.query('commit');
  return rows[0]?.gelezen ?? 0;
}

type Counted = PlanNode &
  Partial<Record<'Rows Removed by Join Filter' | 'Rows Removed by Index Recheck', number>>;

/** Rows that the steps of a plan gave or looked at in vain, over all their loops. */
const rowsSeen = (nodes: readonly PlanNode[]): number =>
  (nodes as readonly Counted[]).reduce(
    (sum, node) =>
      sum +
      node['Actual Loops'] *
        (node['Actual Rows'] +
          (node['Rows Removed by Filter'] ?? 0) +
          (node['Rows Removed by Join Filter'] ?? 0) +
          (node['Rows Removed by Index Recheck'] ?? 0)),
    0,
  );

const vragen = cases.filter((found) => found.of.includes('.queries.ts '));

/** What the statements of one question saw, the most first. Writing that prepares a question is not counted. */
async function seenBy(vraag: (typeof cases)[number], door: Party): Promise<{ rows: number; text: string }[]> {
  const statements = await recordStatements(() => vraag.ask(door, door));
  const seen = [];
  for (const statement of statements) {
    if (!/^(with|select)\b/i.test(statement.text) || /\binsert into\b/i.test(statement.text)) continue;
    const nodes = await executed(door.ctx, [door.gemeente.id], statement);
    seen.push({ rows: rowsSeen(nodes), text: statement.text.replace(/\s+/g, ' ').slice(0, 200) });
  }
  return seen.toSorted((x, y) => y.rows - x.rows);
}

test('every question over everything is one that exists', () => {
  const all = vragen.map((found) => found.of);
  expect([...OVER_ALLES.keys()].filter((of) => !all.includes(of))).toEqual([]);
});

describe.each([
  ['a gemeente that joins a large kantoor', nieuweGemeente],
  ['the first gemeente of a new kantoor', nieuwKantoor],
])('%s', (_, door) => {
  test.each(vragen)('$of', async (vraag) => {
    const stuks = OVER_ALLES.get(vraag.of);
    const most = stuks === undefined ? EEN_VRAAG : stuks * PER_STUK;
    const seen = await seenBy(vraag, door);
    expect(seen.filter(({ rows }) => rows > most)).toEqual([]);
  });
});

test('booking reads what it books and no more, over a connection that made its plans when there was nothing', async () => {
  // They stay on the one aanslag that the look-ups below read to the last line: few enough to leave them room.
  const AANTAL = 40;
  const gelezen = await bookOnOne(nieuweGemeente, 'achteraf', AANTAL);
  expect(gelezen).toBeGreaterThan(AANTAL);
  expect(gelezen).toBeLessThan(25 * AANTAL);
});

test('receipts and their stornos are booked without going over the gemeente', async () => {
  const { ctx, kantoor: k, gemeente } = nieuweGemeente;
  const kenmerk = testKenmerk(gemeente);
  await seedOntvangsten(
    alles,
    { id: k.id, bestandId: k.bestandId },
    [7_000n, -7_000n, 8_000n].map((bedragCenten, n) => ({
      ref: `nu ${n}`,
      bedragCenten,
      kenmerk,
      boekdatum: `2026-06-0${n + 1}`,
    })),
  );
  const statements = await recordStatements(() => processOntvangsten(ctx));
  const gelezen = [];
  for (const statement of statements.filter(({ text }) => /^\s*(with gevonden|select)/i.test(text))) {
    if (/pg_advisory/.test(statement.text)) continue;
    gelezen.push(rowsSeen(await executed(ctx, [gemeente.id], statement)));
  }
  // The look-up of what a storno may take back is among them.
  expect(statements.some(({ text }) => text.includes('with gevonden'))).toBe(true);
  expect(Math.max(...gelezen)).toBeLessThan(EEN_VRAAG);
});

describe('negative control', () => {
  const stand = vragen.find((found) => found.of.endsWith(' getStandVanAanslagen'));
  const mostSeen = async () => (stand ? ((await seenBy(stand, nieuweGemeente))[0]?.rows ?? 0) : 0);
  const asOwner = async (sql: string) => {
    await alles.query('set role kohier_eigenaar');
    await alles.query(sql);
    await alles.query('set role kohier_migratie');
  };

  test('with a wall that is a condition of the index, one aanslag is looked for in the whole gemeente', async () => {
    expect(await mostSeen()).toBeLessThan(EEN_VRAAG);
    const { rows } = await alles.query<{ tabel: string; test: string; condition: string }>(
      `select polrelid::regclass::text as tabel, pg_get_expr(polqual, polrelid) as test,
         (select pg_get_expr(q.polwithcheck, q.polrelid) from pg_policy q
           where q.polrelid = 'audit'::regclass and q.polname = 'gemeente_toevoegen') as condition
       from pg_policy where polname = 'gemeente_lezen'
         and polrelid::regclass::text in ('boeking', 'boekingsregel', 'aanslag', 'aanslagregel')`,
    );
    expect(rows).toHaveLength(4);
    for (const { tabel, condition } of rows)
      await asOwner(`alter policy gemeente_lezen on ${tabel} using (${condition})`);
    expect(await mostSeen()).toBeGreaterThan(NEW);
    for (const { tabel, test: own } of rows)
      await asOwner(`alter policy gemeente_lezen on ${tabel} using (${own})`);
    expect(await mostSeen()).toBeLessThan(EEN_VRAAG);
  });
});
