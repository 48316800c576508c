import { seedAanslagen } from '@tests/support/aanslagen';
import { addMedewerker } from '@tests/support/aanwijzingen';
import { jobContext, staffContext } from '@tests/support/context';
import { refusal } from '@tests/support/refusal';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carryOutVernietiging, resumeVernietigingen } from '@/domain/bewaren/carry-out-vernietiging';
import { decideVernietiging } from '@/domain/bewaren/decide-vernietiging';
import { proposeVernietiging } from '@/domain/bewaren/propose-vernietiging';
import { liftBewaarstop, setBewaarstop } from '@/domain/bewaren/set-bewaarstop';
import type { Lijstbesluit } from '@/domain/bewaren/vernietiging';
import { getVernietigingslijst, getVernietigoverzicht } from '@/domain/bewaren/vernietiging.queries';
import { loadBijlage, loadDeel, loadSleutel } from '@/domain/bijlagen/bijlage.store';
import { readAuditContent } from '@/platform/audit';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';
import { addBijlage, addMens, addZaak, bericht, bijlage, mens, zaaknummer } from './vernietiging.support';

const { kantoor, a, b } = twoTenants;
const maker = staffContext(kantoor, [a, b], ['privacy-officer']);
const jobCtx = jobContext(kantoor, [a, b]);
let directeur: Context;
let zonder: Context;
let close: () => Promise<void>;
let alles: pg.Client;
let app: pg.Client;

const als = (medewerkerId: string): Context =>
  staffContext(kantoor, [a, b], ['directeur'], {
    actor: { soort: 'medewerker', medewerkerId, naam: 'Directeur' },
  });

beforeAll(async () => {
  const walled = await openWalled(6);
  close = walled.close;
  alles = new pg.Client({ connectionString: walled.database.migratieUrl });
  await alles.connect();
  app = new pg.Client({ connectionString: walled.database.appUrl });
  await app.connect();
  await alles.query(`delete from vernietigingspost; delete from vernietigingslijst; delete from bewaarstop;
      delete from kantoor_instelling where soort = 'bewaartermijn'`);
  directeur = als(
    await addMedewerker(alles, kantoor.id, 'directeur-proef', {
      functie: 'directeur',
      soorten: ['vernietiging'],
      grens: null,
    }),
  );
  zonder = als(await addMedewerker(alles, kantoor.id, 'directeur-zonder'));
  for (const wie of ['vrij', 'later', 'open', 'taak', 'stop', 'af', 'schuld']) await addMens(alles, wie);
  await addMens(alles, 'jong', '2024-03-10 09:00Z');
  await addZaak(alles, 'open', { soort: 'bezwaar', fase: 'in-behandeling', op: '2026-01-05 09:00Z' });
  const af = await addZaak(alles, 'af', { soort: 'bezwaar', fase: 'afgehandeld', op: '2010-03-01 09:00Z' });
  await addBijlage(maker, 'af', af);
  await addZaak(alles, 'stop', { soort: 'klacht', fase: 'afgehandeld', op: '2012-03-01 09:00Z' });
  await addZaak(alles, 'later', { soort: 'klacht', fase: 'afgehandeld', op: '2012-03-01 09:00Z' });
  await alles.query(
    `insert into taak (gemeente_id, id, soort, onderwerp_soort, onderwerp_id, heeft_termijn, persoon_id, team, urgentie, uiterlijk,
        gemaakt_op, gemaakt_door)
      values ($1, $2, 'antwoord', 'vraag', $3, false, $4, 'serviceteam', 'gewoon', '2026-11-02 13:00Z', '2026-11-02 08:00Z', 'proef')`,
    [a.id, testId('vernietig taak'), testId(`vraag ${a.sleutel}`), mens('taak')],
  );
  await seedAanslagen(alles, { ...a, persoonId: mens('schuld') }, [[30_000n]]);
  // What the audit says of contact in 2010, sealed with the key of that year.
  await writeIn({ ...maker, now: new Date('2010-06-01T09:00:00Z') }, a.id, (write) =>
    write.audit({
      handeling: 'proef.oud',
      onderwerp: { soort: 'proef', id: 'oud' },
      voor: null,
      na: { tekst: 'wat iemand toen zei' },
      bewaarklasse: 'contact',
    }),
  );
});
afterAll(async () => {
  await app.end();
  await alles.end();
  await close();
});

const zetTermijn = (waarde: Record<string, number>, vanaf: string) =>
  alles.query(
    `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
      values ($1, gen_random_uuid(), 'bewaartermijn', $2, $3, 'Selectielijst (proef)', 'te-bevestigen', 'proef', '2020-01-01')`,
    [a.id, waarde, vanaf],
  );
const stelVoor = (ctx: Context = maker, gemeenteId = a.id) => writeIn(ctx, gemeenteId, proposeVernietiging);
const besluit = async (
  id: string,
  wat: Lijstbesluit,
  ctx: Context,
  { nummer = 'DB 2026-77', reden = null }: { nummer?: string | null; reden?: string | null } = {},
) => {
  const { lijst } = await zie(id);
  return writeIn(ctx, a.id, (write) =>
    decideVernietiging(write, { id, versie: lijst.versie, besluit: wat, nummer, reden }),
  );
};
const zie = (id: string) => readIn(maker, [a.id], (read) => getVernietigingslijst(read, a.id, id));
const werk = (id: string, perKeer: number) =>
  writeIn(jobCtx, a.id, (write) => carryOutVernietiging(write, id, perKeer));
const postVan = async (lijst: string, rij: string) =>
  (
    await alles.query(
      'select aanhouding, uitkomst, uitkomst_reden as reden from vernietigingspost where lijst_id = $1 and rij_id = $2',
      [lijst, rij],
    )
  ).rows[0];
const erIs = async (wie: string) =>
  (await alles.query('select from statusbericht where id = $1', [bericht(wie)])).rowCount === 1;
const oudeAudit = () =>
  readIn(maker, [a.id], async ({ db }) => {
    const rij = await db.audit.findFirstOrThrow({ where: { gemeenteId: a.id, handeling: 'proef.oud' } });
    return readAuditContent(db, rij as never);
  });
const inhoudVan = (wie: string) =>
  readIn(maker, [a.id], async (read) => {
    const rij = await loadBijlage(read, a.id, bijlage(wie));
    const sleutel = rij && (await loadSleutel(read, rij));
    return sleutel && (await loadDeel(read, a.id, { bijlageId: bijlage(wie), volg: 0, sleutel })).toString();
  });

/** Raw SQL as the role of the application, in gemeente a; what it does is rolled back. Answers 'ok' or what the database says. */
async function ruw(...sql: [string, unknown[]?][]): Promise<string> {
  await app.query('begin');
  await app.query(
    `select set_config('app.kantoor', $1, true), set_config('app.gemeente', $2, true), set_config('app.gemeenten', $2, true)`,
    [String(kantoor.id), String(a.id)],
  );
  try {
    for (const [text, values] of sql) await app.query(text, values ?? []);
    return 'ok';
  } catch (error) {
    return (error as Error).message;
  } finally {
    await app.query('rollback');
  }
}

let lijstId: string;
let stopId: string;

describe('[P-17] what was kept long enough is destroyed by a decision, and what was destroyed is said for ever', () => {
  test('without a term that somebody set nothing is ever proposed', async () => {
    expect(await refusal(stelVoor())).toBe('vernietigen.fout.geen-termijn');
    await zetTermijn({ heffing: 5 }, '2019-01-01');
    expect(await refusal(stelVoor())).toBe('vernietigen.fout.niets');
    await alles.query(`update gemeente_instelling set tot = '2020-01-01' where soort = 'bewaartermijn'`);
    await zetTermijn({ contact: 5, zaken: 7 }, '2020-01-01');
  });

  test('a proposal counts what is past its term per class, and shows what stays with its reason', async () => {
    stopId = await writeIn(maker, a.id, (write) =>
      setBewaarstop(write, {
        ...{
          zaaknummer: zaaknummer('stop'),
          reden: 'Onderzoek van de ombudsman',
          tot: toLocalDate('2026-12-31'),
        },
      }),
    );
    lijstId = await stelVoor();
    expect(await refusal(stelVoor())).toBe('vernietigen.fout.wacht-al');
    const { lijst, groepen } = await zie(lijstId);
    const { termijnen } = await readIn(maker, [a.id], (read) => getVernietigoverzicht(read, a.id));
    expect(termijnen).toMatchObject({ jaren: { contact: 5, zaken: 7 }, zekerheid: 'te-bevestigen' });
    for (const wie of ['vrij', 'later', 'af'])
      expect(await postVan(lijstId, bericht(wie))).toMatchObject({ aanhouding: null });
    expect(await postVan(lijstId, bijlage('af'))).toMatchObject({ aanhouding: null });
    expect(await postVan(lijstId, bericht('open'))).toMatchObject({ aanhouding: 'bezwaar' });
    expect(await postVan(lijstId, bericht('taak'))).toMatchObject({ aanhouding: 'taak' });
    expect(await postVan(lijstId, bericht('schuld'))).toMatchObject({ aanhouding: 'schuld' });
    expect(await postVan(lijstId, bericht('stop'))).toMatchObject({ aanhouding: 'bewaarstop' });
    // What is younger than its term stands on no list.
    expect(await postVan(lijstId, bericht('jong'))).toBeUndefined();
    // A key is held by a hold anywhere, for what it opens is about many.
    expect(groepen.filter(({ soort }) => soort === 'sleutel')).toMatchObject([
      { klasse: 'contact', reden: 'bewaarstop', stand: 'aangehouden' },
      { klasse: 'zaken', reden: 'bewaarstop', stand: 'aangehouden' },
    ]);
    expect(lijst).toMatchObject({ aantal: 4, aangehouden: 6, status: 'voorgesteld' });
    expect(groepen.filter(({ stand }) => stand === 'te-doen')).toMatchObject([
      { soort: 'bijlage', klasse: 'zaken', aantal: 1 },
      { soort: 'statusbericht', klasse: 'contact', aantal: 3 },
    ]);
  });

  test('a second person decides for the dagelijks bestuur, with an aanwijzing and the number of its besluit', async () => {
    expect(await refusal(besluit(lijstId, 'akkoord', maker))).toBe('vernietigen.fout.eigen-voorstel');
    expect(await refusal(besluit(lijstId, 'akkoord', zonder))).toMatch(/^aanwijzing\./);
    expect(await refusal(besluit(lijstId, 'akkoord', directeur, { nummer: ' ' }))).toBe(
      'vernietigen.fout.nummer',
    );
    expect(await refusal(besluit(lijstId, 'afwijzen', directeur, { reden: 'nee' }))).toBe(
      'vernietigen.fout.reden-kort',
    );
    expect(await refusal(besluit(lijstId, 'intrekken', directeur))).toBe('vernietigen.fout.niet-van-u');
    await besluit(lijstId, 'intrekken', maker);
    expect(await refusal(besluit(lijstId, 'akkoord', directeur))).toBe('vernietigen.fout.al-besloten');
    // The hold is lifted; what it held is on the next list.
    await writeIn(maker, a.id, (write) => liftBewaarstop(write, { id: stopId, versie: 1 }));
    lijstId = await stelVoor();
    expect(await postVan(lijstId, bericht('stop'))).toMatchObject({ aanhouding: null });
    const { groepen } = await zie(lijstId);
    expect(groepen.filter(({ soort }) => soort === 'sleutel')).toMatchObject([
      { klasse: 'contact', stand: 'te-doen' },
      { klasse: 'zaken', reden: 'in-gebruik', stand: 'aangehouden' },
    ]);
  });

  test('the role of the application destroys nothing by itself, before or after the decision', async () => {
    const post = (aanhouding: string | null): [string, unknown[]] => [
      `insert into vernietigingspost (gemeente_id, id, lijst_id, volg, soort, rij_id, klasse, jaar, dag, mag_op, aanhouding)
      values ($1, gen_random_uuid(), $2, 900, 'statusbericht', $3, 'contact', 2024, '2000-01-01', '2005-01-02', $4)`,
      [a.id, lijstId, bericht('jong'), aanhouding],
    ];
    const akkoord = (door: string): [string, unknown[]] => [
      `update vernietigingslijst set status = 'akkoord', besloten_door = $2, besloten_op = now(), besluit_nummer = 'DB 1' where id = $1`,
      [lijstId, `medewerker:${door}`],
    ];
    const deur: [string, unknown[]] = ['select * from vernietig_deel($1, $2, 100, now())', [a.id, lijstId]];
    const collega = kantoor.collegaId;
    const altijd: [string, [string, unknown[]][]][] = [
      ['permission denied', [['delete from statusbericht where id = $1', [bericht('vrij')]]]],
      [
        'permission denied',
        [['update audit_sleutel set sleutel_versleuteld = null where gemeente_id = $1', [a.id]]],
      ],
      [
        'permission denied',
        [[`update vernietigingspost set uitkomst = null where lijst_id = $1`, [lijstId]]],
      ],
      ['permission denied', [['delete from vernietigingspost where lijst_id = $1', [lijstId]]]],
      ['permission denied', [['delete from vernietigingslijst where id = $1', [lijstId]]]],
      ['permission denied', [['delete from bewaarstop', []]]],
      ['permission denied', [['select kohier.persoon_aangehouden(1, gen_random_uuid(), now()::date)', []]]],
      ['stays what was proposed', [['update vernietigingslijst set aantal = 1 where id = $1', [lijstId]]]],
      ['a hold stays', [[`update bewaarstop set tot = '2026-01-01', vanaf = '2025-01-01'`, []]]],
    ];
    const poging = async (gevallen: [string, [string, unknown[]][]][]) => {
      for (const [zegt, sql] of gevallen) expect(await ruw(...sql), JSON.stringify(sql)).toContain(zegt);
    };
    await poging([
      ...altijd,
      ['by a list that was decided on', [deur]],
      ['second person', [akkoord(kantoor.medewerkerId)]],
      ['second person', [akkoord(testId('niemand'))]],
      // One more line than was proposed, and one more that is held.
      ['other lines stand', [post(null), akkoord(collega)]],
      ['other lines stand', [post('taak'), akkoord(collega)]],
    ]);
    // The negative control: what is proposed is decided on, and the door then opens.
    expect(await ruw(akkoord(collega), deur)).toBe('ok');
    await besluit(lijstId, 'akkoord', directeur);
    await poging([
      ...altijd,
      ['nothing comes on a list', [post(null)]],
      [
        'says who carried it out',
        [
          [
            `update vernietigingslijst set status = 'uitgevoerd', uitgevoerd_op = now(), verklaring = '[]' where id = $1`,
            [lijstId],
          ],
        ],
      ],
      ['goes one way', [[`update vernietigingslijst set status = status where id = $1`, [lijstId]]]],
      [
        'stays what was proposed',
        [[`update vernietigingslijst set besluit_nummer = 'DB 2' where id = $1`, [lijstId]]],
      ],
    ]);
  });

  test('the work goes in parts, is taken up where it was killed, and passes over what is held meanwhile', async () => {
    expect(await oudeAudit()).toMatchObject({ na: { tekst: 'wat iemand toen zei' } });
    expect(await inhoudVan('af')).toBe('%PDF-geheim');
    // The first line, and then killed before the end of the transaction: nothing of it stands.
    const dood = writeIn(jobCtx, a.id, async (write) => {
      await carryOutVernietiging(write, lijstId, 1);
      throw new Error('killed');
    });
    await expect(dood).rejects.toThrow('killed');
    expect(await inhoudVan('af')).toBe('%PDF-geheim');
    expect(await werk(lijstId, 2)).toBeGreaterThan(0);
    expect((await zie(lijstId)).lijst.status).toBe('akkoord');
    // A case and a hold come between the decision and the rest of the work.
    await addZaak(alles, 'vrij', { soort: 'klacht', fase: 'in-behandeling', op: '2026-10-05 09:00Z' });
    await writeIn(maker, a.id, (write) =>
      setBewaarstop(write, {
        ...{
          zaaknummer: zaaknummer('later'),
          reden: 'De rechter vroeg de stukken',
          tot: toLocalDate('2026-12-31'),
        },
      }),
    );
    expect(await resumeVernietigingen(jobCtx)).toBe(1);
    while ((await werk(lijstId, 2)) > 0);
    expect(await werk(lijstId, 2)).toBe(0);
    expect(await postVan(lijstId, bericht('vrij'))).toMatchObject({
      uitkomst: 'overgeslagen',
      reden: 'klacht',
    });
    expect(await postVan(lijstId, bericht('later'))).toMatchObject({
      uitkomst: 'overgeslagen',
      reden: 'bewaarstop',
    });
    expect(await postVan(lijstId, bericht('af'))).toMatchObject({ uitkomst: 'vernietigd', reden: null });
    for (const wie of ['vrij', 'later', 'open', 'taak', 'schuld', 'jong'])
      expect(await erIs(wie), wie).toBe(true);
    for (const wie of ['af', 'stop']) expect(await erIs(wie), wie).toBe(false);
    expect(await resumeVernietigingen(jobCtx)).toBe(0);
  });

  test('what was sealed cannot be read any more, and the journal keeps that there was something', async () => {
    expect(await inhoudVan('af')).toBeNull();
    const { rows } = await alles.query(
      'select stand, naam_versleuteld as naam, sha256 from bijlage where id = $1',
      [bijlage('af')],
    );
    expect(rows).toMatchObject([{ stand: 'vernietigd', naam: null, sha256: 'a'.repeat(64) }]);
    expect(
      (await alles.query('select from bijlage_deel where bijlage_id = $1', [bijlage('af')])).rowCount,
    ).toBe(0);
    expect(await oudeAudit()).toBeNull();
    const { rowCount } = await alles.query(
      `select from audit where gemeente_id = $1 and handeling = 'proef.oud'`,
      [a.id],
    );
    expect(rowCount).toBe(1);
  });

  test('the verklaring says what went, of which days, on whose decision and when, for ever', async () => {
    const { lijst } = await zie(lijstId);
    expect(lijst).toMatchObject({
      status: 'uitgevoerd',
      besluitNummer: 'DB 2026-77',
      beslotenDoor: `medewerker:${directeur.actor.soort === 'medewerker' ? directeur.actor.medewerkerId : ''}`,
      termijnen: { jaren: { contact: 5, zaken: 7 }, bron: 'Selectielijst (proef)' },
      verklaring: [
        {
          soort: 'bijlage',
          klasse: 'zaken',
          aantal: 1,
          van: '2010-03-01',
          tot: '2010-03-01',
          overgeslagen: 0,
        },
        {
          soort: 'sleutel',
          klasse: 'contact',
          aantal: 1,
          van: '2010-12-31',
          tot: '2010-12-31',
          overgeslagen: 0,
        },
        {
          soort: 'statusbericht',
          klasse: 'contact',
          aantal: 2,
          van: '2015-03-10',
          tot: '2015-03-10',
          overgeslagen: 2,
        },
      ],
    });
    expect(await ruw([`update vernietigingslijst set verklaring = '[]' where id = $1`, [lijstId]])).toContain(
      'goes one way',
    );
    expect((await readIn(maker, [a.id], (read) => getVernietigoverzicht(read, a.id))).lijsten).toHaveLength(
      2,
    );
  });

  test('a decision is worth nothing once the term was made longer', async () => {
    await alles.query(`update zaak set fase = 'ingetrokken' where id = $1`, [testId('vernietig zaak vrij')]);
    const id = await stelVoor();
    expect(await postVan(id, bericht('vrij'))).toMatchObject({ aanhouding: null });
    await besluit(id, 'akkoord', directeur);
    await alles.query(
      `update gemeente_instelling set waarde = '{"contact": 30}' where soort = 'bewaartermijn' and tot is null`,
    );
    while ((await werk(id, 5)) > 0);
    expect(await postVan(id, bericht('vrij'))).toMatchObject({ uitkomst: 'overgeslagen', reden: 'termijn' });
    expect(await erIs('vrij')).toBe(true);
  });
});
