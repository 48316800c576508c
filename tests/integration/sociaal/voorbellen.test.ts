import { arrangeAanslagen, type Opgelegd } from '@tests/integration/documenten/arrange';
import { bookOplegging, payOff } from '@tests/support/invordering';
import { renderPage } from '@tests/support/render-page';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import gesprekpagina from '@/app/(kantoor)/invordering/[gemeente]/voorbellen/[id]/[aanslag]/page';
import lijstpagina from '@/app/(kantoor)/invordering/[gemeente]/voorbellen/[id]/page';
import groeppagina from '@/app/(kantoor)/invordering/[gemeente]/voorbellen/groep/[id]/page';
import pagina from '@/app/(kantoor)/invordering/[gemeente]/voorbellen/page';
import setpagina from '@/app/(kantoor)/invordering/voorbellen/page';
import { getVorderingbeeld } from '@/domain/invordering/vordering.queries';
import { listStilte } from '@/domain/rapportages/stilte.queries';
import { assignBelregels } from '@/domain/sociaal/assign-belregels';
import type { Belgroepvorm } from '@/domain/sociaal/belgroep';
import { type Belresultaat, drawRol } from '@/domain/sociaal/bellijst';
import { getGesprek } from '@/domain/sociaal/gesprek.queries';
import { makeBellijst } from '@/domain/sociaal/make-bellijst';
import { recordBelpoging } from '@/domain/sociaal/record-belpoging';
import { saveBelgroep } from '@/domain/sociaal/save-belgroep';
import { stopBellijst } from '@/domain/sociaal/stop-bellijst';
import { getBelgroep, getBellijst, getVoorbellen } from '@/domain/sociaal/voorbellen.queries';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';
import { staffId } from '../../../prisma/seed/staff';

const DAG = '2026-11-17';
const TOT = toLocalDate('2026-12-11');
const AANTAL = 12;
const op = (rol: 'invorderingsambtenaar' | 'medewerker-innen', dag = DAG) =>
  seedContext(`${rol}-gbtwente`, [rol], { now: new Date(`${dag}T10:00:00Z`) });
const ambtenaar = (dag = DAG) => op('invorderingsambtenaar', dag);
const innen = (dag = DAG) => op('medewerker-innen', dag);
let ctx: Context = innen();
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/invordering/enschede/voorbellen',
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/invordering/enschede/voorbellen', taal: 'nl', thema: '' },
    now: ctx.now,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten: [plaats.gemeenteId], sessie: null }),
}));
let alles: pg.Client;
let close: () => Promise<void>;
let plaats: Opgelegd;

beforeAll(async () => {
  const seeded = await openSeeded(4);
  close = seeded.close;
  alles = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await alles.connect();
  plaats = await arrangeAanslagen(alles, 'enschede', AANTAL);
  await copyAanslag(11);
  await bookOplegging(alles, plaats.gemeenteId);
  for (const [n, aanslagId] of plaats.aanslagIds.entries()) {
    await alles.query(
      `insert into invorderingsstap (gemeente_id, id, aanslag_id, stap, volg, dagtekening, uiterlijk, bedrag_centen, kosten_centen,
         gemaakt_door, gemaakt_op) values ($1, $2, $3, 'aanmaning', 1, '2026-08-03', '2026-08-17', 10000000, 900, 'proef', '2026-08-03')`,
      [plaats.gemeenteId, testId(`aanmaning ${n}`), aanslagId],
    );
    // The first six live in one area; of two of those a dwangbevel was made before.
    await alles.query(`update adres set postcode = $3 where gemeente_id = $1 and id = $2`, [
      plaats.gemeenteId,
      testId(`adres enschede ${Math.min(n, AANTAL - 1) + 1}`),
      n < 6 ? '7551AA' : '7622FA',
    ]);
  }
  await dwangbevel(0);
  await dwangbevel(1);
});
afterAll(async () => {
  await alles.end();
  await close();
});

/** One more aanslag of the same person. */
async function copyAanslag(n: number): Promise<void> {
  const [van, id] = [plaats.aanslagIds[n] ?? '', testId('tweede aanslag')];
  const kopie = (tabel: string) =>
    `insert into ${tabel} select (jsonb_populate_record(t, $3::jsonb)).* from ${tabel} t where t.gemeente_id = $1`;
  await alles.query(`${kopie('aanslag')} and t.id = $2`, [
    plaats.gemeenteId,
    van,
    JSON.stringify({ id, aanslagnummer: '99000000013', betalingskenmerk: '9900000000000013' }),
  ]);
  await alles.query(
    `insert into aanslagregel select (jsonb_populate_record(t, jsonb_build_object('id', md5(t.id::text)::uuid, 'aanslag_id', $3::text))).*
     from aanslagregel t where t.gemeente_id = $1 and t.aanslag_id = $2`,
    [plaats.gemeenteId, van, id],
  );
  plaats.aanslagIds.push(id);
  plaats.persoonIds.push(plaats.persoonIds[n] ?? '');
}
/** Whom the lot chose does not matter to what follows: here the first is compared with, and everybody else is called. */
const kies = async (lijst: string, controle: string | null) => {
  await alles.query(`update bellijstregel set groep = 'bellen' where gemeente_id = $1 and lijst_id = $2`, [
    plaats.gemeenteId,
    lijst,
  ]);
  await alles.query(
    `update bellijstregel set groep = 'controle' where gemeente_id = $1 and lijst_id = $2 and aanslag_id = $3`,
    [plaats.gemeenteId, lijst, controle],
  );
};
const dwangbevel = (n: number, dag = '2026-10-01') =>
  alles.query(
    `insert into invorderingsstap (gemeente_id, id, aanslag_id, stap, volg, dagtekening, uiterlijk, bedrag_centen, kosten_centen,
       gemaakt_door, gemaakt_op) values ($1, $2, $3, 'dwangbevel', 1, $4, $4::date + 2, 10000, 5000, 'proef', $4)`,
    [plaats.gemeenteId, testId(`dwangbevel ${n}`), plaats.aanslagIds[n], dag],
  );
const vorm = (meer: Partial<Belgroepvorm> = {}): Belgroepvorm => ({
  ...{ naam: 'Iedereen', selectie: 'allen', postcodes: [], minimumCenten: toCents(0) },
  ...{ script: 'Goedemiddag, ik bel over een aanslag.', reden: 'De proef van S3' },
  ...meer,
});
const bewaar = (meer: Partial<Belgroepvorm>, over: { id: string; versie: number } | null = null) =>
  writeIn(ambtenaar(), plaats.gemeenteId, (w) => saveBelgroep(w, { vorm: vorm(meer), over }));
const beeld = () => readIn(innen(), [plaats.gemeenteId], (r) => getVoorbellen(r, plaats.gemeenteId));
const maak = (groepId: string, groepVersie = 1, tot = TOT, ctx = ambtenaar()) =>
  writeIn(ctx, plaats.gemeenteId, (w) => makeBellijst(w, { groepId, groepVersie, tot }));
const lees = (id: string, filter: 'alle' | 'mijn' | 'controle' = 'alle') =>
  readIn(innen(), [plaats.gemeenteId], (r) =>
    getBellijst(r, plaats.gemeenteId, id, { filter, pagina: 0, ik: staffId(1, 'medewerker-innen-gbtwente') }),
  );
const bel = (
  lijstId: string,
  aanslagId: string,
  resultaat: Belresultaat,
  { afspraakTot = null, dag = DAG }: { afspraakTot?: string | null; dag?: string } = {},
) =>
  writeIn(innen(dag), plaats.gemeenteId, (w) =>
    recordBelpoging(w, {
      ...{ lijstId, aanslagId, resultaat, notitie: null },
      afspraakTot: afspraakTot === null ? null : toLocalDate(afspraakTot),
    }),
  );
/** A page as its reader gets it. */
const toon = async (
  page: (props: never) => Promise<React.ReactNode>,
  params: Record<string, string> = {},
  searchParams: Record<string, string> = {},
) =>
  (
    await renderPage(
      await page({
        params: Promise.resolve({ gemeente: 'enschede', ...params }),
        searchParams: Promise.resolve(searchParams),
      } as never),
    )
  )
    .replace(/\u2060/g, '')
    .replaceAll('\u00a0', ' ');
const waarom = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refused ? error.sleutel : String(error)),
  );

let iedereen: string;
let lijstId: string;

test('[T-05] whom to call is a selection that is kept with its versions, and each alternative of S3 is counted and simulated before anybody is called', async () => {
  iedereen = await bewaar({});
  const wijken = await bewaar({ naam: 'Wijken', selectie: 'bovengemiddeld' });
  await bewaar({ naam: 'Bevel dreigt', selectie: 'hernieuwd-bevel' });
  const gebied = await bewaar({ naam: 'Zuid', postcodes: ['7622'] });
  const omvang = async () =>
    Object.fromEntries((await beeld()).groepen.map(({ naam, omvang: o }) => [naam, o.aanslagen]));
  // Of thirteen claims eleven have an aanmaning that ran out; two have a dwangbevel, in the area where six of the people live.
  expect(await omvang()).toEqual({ Iedereen: 11, Wijken: 4, 'Bevel dreigt': 0, Zuid: 7 });
  // A vordering that gave nothing: a hernieuwd bevel comes next.
  await alles.query(
    `insert into verhaalfeit (gemeente_id, id, aanslag_id, soort, dag, bewijs, gemaakt_door, gemaakt_op)
     values ($1, $2, $3, 'zonder-resultaat', '2026-11-02', 'brief van de werkgever', 'proef', '2026-11-02')`,
    [plaats.gemeenteId, testId('zonder resultaat'), plaats.aanslagIds[0]],
  );
  expect(await omvang()).toEqual({ Iedereen: 11, Wijken: 4, 'Bevel dreigt': 1, Zuid: 7 });
  expect((await beeld()).groepen.find(({ naam }) => naam === 'Iedereen')?.omvang.personen).toBe(10);

  // Beside each other, each with what a year of calling it would cost the kantoor and save the inwoners by the annex of S3.
  const html = await toon(pagina);
  const rij = (naam: string) =>
    [...html.matchAll(/<tr[\s\S]*?<\/tr>/g)]
      .map(([regel]) => regel.replace(/<[^>]*>/g, ' '))
      .find((regel) => regel.includes(naam));
  expect(rij('Iedereen')).toMatch(/-€ 121,00 .*€ 109,00/);
  expect(rij('Wijken')).toMatch(/-€ 44,00 .*€ 40,00/);
  expect(rij('Bevel dreigt')).toMatch(/-€ 11,00 .*€ 10,00/);
  // Nobody was called, and nobody stands on a list.
  expect((await beeld()).lijsten).toEqual([]);

  expect(await waarom(bewaar({ naam: 'Zuid', postcodes: ['7622'] }, { id: gebied, versie: 1 }))).toBe(
    'sociaal.fout.niets-anders',
  );
  await bewaar(
    { naam: 'Zuid', postcodes: ['7551', '7622'], reden: 'Ook de sterke wijk' },
    { id: gebied, versie: 1 },
  );
  expect(await waarom(bewaar({ naam: 'Ouder' }, { id: gebied, versie: 1 }))).toBe('Stale');
  const versies = await readIn(innen(), [plaats.gemeenteId], (r) =>
    getBelgroep(r, plaats.gemeenteId, gebied),
  );
  expect(versies.map(({ versie, postcodes, reden }) => [versie, postcodes, reden])).toEqual([
    [2, ['7551', '7622'], 'Ook de sterke wijk'],
    [1, ['7622'], 'De proef van S3'],
  ]);
  expect(await omvang()).toMatchObject({ Zuid: 11 });
  // What was made with a version stays of that version, whatever becomes of the group.
  const lijst = await maak(wijken);
  await bewaar({ naam: 'Wijken', selectie: 'allen' }, { id: wijken, versie: 1 });
  const gelezen = await lees(lijst);
  expect(gelezen.groep).toMatchObject({ versie: 1, selectie: 'bovengemiddeld' });
  expect(gelezen.lijst.bellen.aanslagen + gelezen.lijst.controle.aanslagen).toBe(4);
  await writeIn(ambtenaar(), plaats.gemeenteId, (w) =>
    stopBellijst(w, { id: lijst, versie: 1, reden: 'Te klein voor een proef' }),
  );
});

test('a list is drawn by lot per person, asks a DPIA, and there is one at a time of a group', async () => {
  expect(await waarom(maak(iedereen, 2))).toBe('sociaal.fout.andere-versie');
  expect(await waarom(maak(iedereen, 1, toLocalDate('2026-11-16')))).toBe('sociaal.fout.lijst-termijn');
  // Before the day of the setting there was no DPIA.
  expect(await waarom(maak(iedereen, 1, TOT, ambtenaar('2024-11-17')))).toBe('sociaal.fout.geen-dpia');
  lijstId = await maak(iedereen);
  expect(await waarom(maak(iedereen))).toBe('sociaal.fout.loopt-al');
  const { lijst, regels } = await lees(lijstId);
  const { regels: controle } = await lees(lijstId, 'controle');
  expect(lijst).toMatchObject({ controleProcent: 20, dpia: 'DPIA sociaal incasseren, demonstratie' });
  expect(regels.length + controle.length).toBe(11);
  const rolVan = (aanslagId: string) =>
    drawRol(lijstId, plaats.persoonIds[plaats.aanslagIds.indexOf(aanslagId)] ?? '', 20);
  expect(regels.every(({ aanslagId }) => rolVan(aanslagId) === 'bellen')).toBe(true);
  expect(controle.every(({ aanslagId }) => rolVan(aanslagId) === 'controle')).toBe(true);
  await kies(lijstId, plaats.aanslagIds[2] ?? '');
});

test('the work is given by persons to who may call, and to nobody else', async () => {
  const geef = (medewerker: string, personen: number) =>
    writeIn(ambtenaar(), plaats.gemeenteId, (w) =>
      assignBelregels(w, { lijstId, medewerkerId: staffId(1, medewerker), personen }),
    );
  expect(await waarom(geef('frontoffice-borne', 1))).toBe('sociaal.fout.mag-niet-bellen');
  expect(await geef('medewerker-innen-gbtwente', 2)).toBe(2);
  expect(new Set((await lees(lijstId, 'mijn')).regels.map(({ naam }) => naam)).size).toBe(2);
  // Ten claims of nine people are left to call about; the last of them has two.
  expect(await geef('medewerker-innen-gbtwente', 100)).toBe(7);
  expect((await lees(lijstId, 'mijn')).regels).toHaveLength(10);
  expect(await waarom(geef('medewerker-innen-gbtwente', 1))).toBe('sociaal.fout.niemand-over');
});

test('an afspraak holds the dwangbevel until its day; who was reached, paid or was tried often enough is called no more', async () => {
  const [een, twee, drie] = [3, 4, 5].map((n) => plaats.aanslagIds[n] ?? '') as [string, string, string];
  expect(await waarom(bel(lijstId, plaats.aanslagIds[2] ?? '', 'niet-bereikt'))).toBe(
    'sociaal.fout.controlegroep',
  );
  expect(await waarom(bel(lijstId, een, 'afspraak'))).toBe('fouten.verplicht');
  expect(await waarom(bel(lijstId, een, 'afspraak', { afspraakTot: '2026-12-02' }))).toBe(
    'sociaal.fout.afspraak-termijn',
  );
  expect(await waarom(bel(lijstId, een, 'betaald', { afspraakTot: '2026-11-24' }))).toBe(
    'sociaal.fout.dag-zonder-afspraak',
  );
  await bel(lijstId, een, 'afspraak', { afspraakTot: '2026-11-24' });
  const op24 = async (dag: string) =>
    (
      await readIn(innen(dag), [plaats.gemeenteId], (r) => getVorderingbeeld(r, plaats.gemeenteId, een))
    ).oordeel.redenen.flatMap((r) => (r.tegen && r.code === 'opgeschort' ? [r.soort] : []));
  expect(await op24('2026-11-24')).toEqual(['uitstel']);
  expect(await op24('2026-11-25')).toEqual([]);
  expect(await waarom(bel(lijstId, een, 'betaald', { dag: '2026-11-26' }))).toBe('sociaal.fout.al-bereikt');

  for (const dag of ['2026-11-17', '2026-11-18', '2026-11-19'])
    await bel(lijstId, twee, 'niet-bereikt', { dag });
  expect(await waarom(bel(lijstId, twee, 'niet-bereikt', { dag: '2026-11-20' }))).toBe(
    'sociaal.fout.genoeg-pogingen',
  );

  await payOff(innen('2026-11-18'), plaats.gemeenteId, drie);
  expect(await waarom(bel(lijstId, drie, 'geen-afspraak', { dag: '2026-11-19' }))).toBe(
    'sociaal.fout.niet-meer',
  );
  const gesprek = await readIn(innen('2026-11-19'), [plaats.gemeenteId], (r) =>
    getGesprek(r, plaats.gemeenteId, lijstId, drie),
  );
  expect(gesprek.waarom?.reden).toBe('sociaal.fout.niet-meer');
  expect(gesprek.aanslagen.map(({ beletsels }) => beletsels)).toEqual([['betaald']]);

  const { lijst } = await lees(lijstId);
  expect(lijst.bellen.resultaten).toEqual({ betaald: 0, afspraak: 1, 'geen-afspraak': 0, 'niet-bereikt': 1 });
  expect(lijst.bellen.uitkomsten).toMatchObject({ betaald: 1, dwangbevel: 0 });
});

test('a list that does too little by its own rule stops by itself, and after its last day nobody is called', async () => {
  const [vier, vijf, zes] = [6, 7, 8].map((n) => plaats.aanslagIds[n]);
  expect(await waarom(bel(lijstId, vijf ?? '', 'niet-bereikt', { dag: '2026-12-12' }))).toBe(
    'sociaal.fout.lijst-voorbij',
  );
  // Two were to be reached, and more than half of them to pay or agree: one of three does not.
  await alles.query('update bellijst set stop_na = 3, stop_onder_procent = 50 where id = $1', [lijstId]);
  await bel(lijstId, vier ?? '', 'geen-afspraak');
  expect((await lees(lijstId)).lijst.status).toBe('loopt');
  await bel(lijstId, vijf ?? '', 'geen-afspraak');
  expect((await lees(lijstId)).lijst).toMatchObject({ status: 'gestopt', stopReden: 'stopregel', versie: 2 });
  expect(await waarom(bel(lijstId, zes ?? '', 'betaald'))).toBe('sociaal.fout.lijst-gestopt');
});

test('everything of one person on the list is one call', async () => {
  const nieuw = await maak(iedereen);
  await kies(nieuw, null);
  await bel(nieuw, plaats.aanslagIds[11] ?? '', 'niet-bereikt');
  const gebeld = (await lees(nieuw)).regels.filter(({ laatste }) => laatste !== null);
  expect(gebeld.map(({ aanslagId }) => aanslagId).sort()).toEqual(plaats.aanslagIds.slice(11).sort());
});

test('the screens say what a caller needs, and ask only of who may', async () => {
  const [lopend] = (await beeld()).lijsten.filter(({ status }) => status === 'loopt');
  const id = lopend?.id ?? '';
  ctx = innen();
  const lijst = await toon(lijstpagina, { id });
  expect(lijst).toContain('Verdeel het werk');
  expect(lijst).not.toContain('Stop deze lijst');
  const aanslag = plaats.aanslagIds[7] ?? '';
  const gesprek = await toon(gesprekpagina, { id, aanslag });
  expect(gesprek).toContain('Wij hebben geen telefoonnummer');
  expect(gesprek).toContain('Goedemiddag, ik bel over een aanslag.');
  expect(gesprek).toContain('Hoe liep het gesprek af?');
  ctx = ambtenaar();
  expect(await toon(lijstpagina, { id })).toContain('Stop deze lijst');
  expect(await toon(groeppagina, { id: iedereen })).toContain('Bekijk de lijst die loopt');
  expect(await toon(setpagina)).toContain('Enschede');
});

test('who was reached by telephone is not silent, and who was not is', async () => {
  // Reached about the seventh, and three times nobody took the telephone about the fifth.
  const dag = toLocalDate('2026-12-01');
  const stil = await readIn(innen('2026-12-01'), [plaats.gemeenteId], (r) =>
    listStilte(r, plaats.gemeenteId, { dag, metReden: false }),
  );
  const laatste = (n: number) =>
    stil.find(({ aanslagId }) => aanslagId === plaats.aanslagIds[n])?.momenten.at(-1);
  expect(laatste(6)).toEqual({ dag: DAG, wat: 'bereikt' });
  expect(laatste(4)).toEqual({ dag: '2026-08-03', wat: 'stap' });
});
