import { addMedewerker } from '@tests/support/aanwijzingen';
import { refusal } from '@tests/support/refusal';
import { seedContext } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { decideWozVaststelling } from '@/domain/objecten/decide-woz-vaststelling';
import { getObjectenVan } from '@/domain/objecten/object.queries';
import { proposeWozVaststelling } from '@/domain/objecten/propose-woz-vaststelling';
import type { Vaststellingbesluit, Voorstelsoort } from '@/domain/objecten/woz-vaststelling';
import {
  countWachtendeWaarden,
  getVaststelling,
  listOpenstaandeWaarden,
} from '@/domain/objecten/woz-vaststelling.queries';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';
import * as runs from '../aanslagen/arrange';

const { BORNE } = runs;
const OBJECTEN = 40;
const DAG = { now: new Date('2027-01-12T09:00:00Z') };
const maker = seedContext('medewerker-heffen-gbtwente', ['medewerker-heffen'], DAG);
const ambtenaar = seedContext('heffingsambtenaar-gbtwente', ['heffingsambtenaar'], DAG);
const later: Context = { ...maker, now: new Date('2027-05-03T09:00:00Z') };

let plek: runs.Plek;
beforeAll(async () => {
  plek = await runs.openPlek(OBJECTEN);
  await addMedewerker(plek.alles, 1, 'zonder-aanwijzing');
});
afterAll(() => plek.close());

const sql = <T extends pg.QueryResultRow>(tekst: string, ...waarden: unknown[]) =>
  plek.alles.query<T>(tekst, [BORNE, ...waarden]);

/** What a file brings: for each object a value of this year, `maal` what it was in 2026. */
const lever = (jaar: number, maal: number) =>
  sql(
    `insert into woz_waarde (gemeente_id, id, object_id, belastingjaar, waarde_euro, waardepeildatum, volgnummer)
     select $1, gen_random_uuid(), object_id, $2::int, round(waarde_euro * $3::numeric), make_date($2::int - 1, 1, 1),
       1 + (select coalesce(max(volgnummer), 0) from woz_waarde x where x.gemeente_id = $1 and x.object_id = w.object_id and x.belastingjaar = $2::int)
     from woz_waarde w where gemeente_id = $1 and belastingjaar = 2026 and volgnummer = 1`,
    jaar,
    maal,
  );
const stelVoor = (
  soort: Voorstelsoort,
  more: { jaar?: number; ctx?: Context; toelichting?: string; dagtekening?: string } = {},
) =>
  writeIn(more.ctx ?? maker, BORNE, (write) =>
    proposeWozVaststelling(write, {
      belastingjaar: more.jaar ?? 2027,
      soort,
      dagtekening: toLocalDate(more.dagtekening ?? '2027-06-28'),
      toelichting: more.toelichting ?? null,
    }),
  );
const lees = (id: string) => readIn(maker, [BORNE], (read) => getVaststelling(read, BORNE, id));
const beslis = async (
  id: string,
  besluit: Vaststellingbesluit = 'vaststellen',
  ctx: Context = ambtenaar,
  reden: string | null = null,
) => {
  const { vaststelling } = await lees(id);
  await writeIn(ctx, BORNE, (write) =>
    decideWozVaststelling(write, { id, versie: vaststelling.versie, besluit, reden }),
  );
};
const open = async (jaar: number) =>
  (await readIn(maker, [BORNE], (read) => listOpenstaandeWaarden(read, BORNE))).find(
    ({ belastingjaar }) => belastingjaar === jaar,
  )?.groepen ?? [];

/** A statement as the application's own role; what it did is taken back. */
async function rauw(tekst: string): Promise<string> {
  const app = new pg.Client({ connectionString: process.env.DATABASE_URL ?? '' });
  await app.connect();
  try {
    await app.query('begin');
    await app.query(
      `select set_config('app.kantoor', '1', true), set_config('app.gemeenten', $1, true), set_config('app.gemeente', $1, true)`,
      [String(BORNE)],
    );
    return `${(await app.query(tekst)).rowCount} changed`;
  } catch (error) {
    return `${(error as { code: string }).code} ${(error as Error).message}`;
  } finally {
    await app.query('rollback').catch(() => undefined);
    await app.end();
  }
}
const wie = ({ actor }: Context) => (actor.soort === 'medewerker' ? `medewerker:${actor.medewerkerId}` : '');

describe('the values of a year', () => {
  let id = '';
  test('come together in one proposal with control totals, what to look at and one hash', async () => {
    await lever(2027, 1.1);
    await sql(
      `update woz_waarde set waarde_euro = waarde_euro * 2 where gemeente_id = $1 and belastingjaar = 2027
       and object_id = (select id from woz_object where gemeente_id = $1 order by woz_objectnummer limit 1)`,
    );
    // Another waardepeildatum than that of the year is in no proposal.
    await sql(
      `update woz_waarde set waardepeildatum = '2025-01-01' where gemeente_id = $1 and belastingjaar = 2027
       and object_id = (select id from woz_object where gemeente_id = $1 order by woz_objectnummer desc limit 1)`,
    );
    expect(await open(2027)).toEqual([
      { soort: 'vaststelling', niet: null, aantal: OBJECTEN - 1 },
      { soort: 'vaststelling', niet: 'peildatum', aantal: 1 },
    ]);
    id = await stelVoor('vaststelling');
    const { vaststelling, uitschieters } = await lees(id);
    const { rows } = await sql<{ som: string; laagste: string; hoogste: string }>(
      `select sum(waarde_euro)::text as som, min(waarde_euro)::text as laagste, max(waarde_euro)::text as hoogste
       from woz_waarde where gemeente_id = $1 and belastingjaar = 2027 and waardepeildatum = '2026-01-01'`,
    );
    expect(vaststelling).toMatchObject({ aantal: OBJECTEN - 1, status: 'voorgesteld', totalen: rows[0] });
    expect(vaststelling.inhoudHash).toMatch(/^[0-9a-f]{64}$/);
    expect(vaststelling.totalen.verdeling.reduce((som, n) => som + n, 0)).toBe(OBJECTEN - 1);
    expect(vaststelling.totalen.vergelijk.aantal).toBe(OBJECTEN - 1);
    expect(uitschieters).toHaveLength(1);
    expect(uitschieters[0]).toMatchObject({ wozObjectnummer: '900000000001' });
    expect(await refusal(stelVoor('vaststelling'))).toBe('woz.fout.wacht-al');
  });

  test('are determined by a second person with the aanwijzing, on a day that is not over', async () => {
    const zonder = seedContext('zonder-aanwijzing', ['heffingsambtenaar'], DAG);
    expect(await refusal(beslis(id, 'vaststellen', maker))).toBe('woz.fout.eigen-voorstel');
    expect(await refusal(beslis(id, 'vaststellen', zonder))).toBe('aanwijzing.geen');
    const { rows } = await plek.alles.query(
      `select inhoud -> 'na' ->> 'soort' as soort from kantoor_audit where handeling = 'besluit.geweigerd' and onderwerp_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ soort: 'woz-waarde' }]);
    const teLaat = { ...ambtenaar, now: new Date('2027-06-29T09:00:00Z') };
    expect(await refusal(beslis(id, 'vaststellen', teLaat))).toBe('woz.fout.dagtekening-voorbij');
    const akkoord = (door: string) =>
      `update woz_vaststelling set status = 'vastgesteld', besloten_op = '2027-01-12T09:00Z', besloten_door = '${door}' where id = '${id}'`;
    expect(await rauw(akkoord(wie(maker)))).toMatch(/second person/);
    expect(await rauw(akkoord(wie(zonder)))).toMatch(/aangewezen as heffingsambtenaar/);
    expect(await rauw(akkoord(wie(ambtenaar)))).toBe('1 changed');
    await beslis(id);
    expect((await lees(id)).vaststelling).toMatchObject({
      status: 'vastgesteld',
      beslotenDoor: wie(ambtenaar),
    });
    // Whoever looks at the object sees the value, by whom and when; a value that was delivered only is none.
    const { rows: eigenaren } = await sql<{ id: string }>(
      `select b.persoon_id as id from belang b join woz_object o on o.gemeente_id = b.gemeente_id and o.id = b.object_id
       where b.gemeente_id = $1 and o.woz_objectnummer = '900000000004' and b.soort = 'eigenaar'`,
    );
    const { objecten } = await readIn(maker, [BORNE], (read) =>
      getObjectenVan(read, BORNE, eigenaren[0]?.id ?? ''),
    );
    const [waarde] = objecten.find((o) => o.wozObjectnummer === '900000000004')?.waarden ?? [];
    expect(waarde).toMatchObject({
      ...{
        belastingjaar: 2027,
        besluit: 'vaststelling',
        vastgesteldOp: '2027-01-12',
        dagtekening: '2027-06-28',
      },
      door: expect.stringMatching(/\w/),
    });
  });

  test('change by nothing after that: no statement of the application, and no value comes in or goes out', async () => {
    const rij = `id = (select id from woz_waarde where vaststelling_id = '${id}' order by id limit 1)`;
    const vast = /stays as it was|no value comes into/;
    for (const set of [
      'waarde_euro = 1',
      `waardepeildatum = '2024-01-01'`,
      'vaststelling_id = null',
      'belastingjaar = 2031',
    ])
      expect(await rauw(`update woz_waarde set ${set} where ${rij}`), set).toMatch(vast);
    expect(await rauw(`delete from woz_waarde where ${rij}`)).toMatch(vast);
    expect(
      await rauw(
        `update woz_waarde set vaststelling_id = '${id}' where belastingjaar = 2027 and vaststelling_id is null`,
      ),
    ).toMatch(/no value comes into/);
    // Negative control: what nobody proposed can be written, and without the triggers so can the rest.
    expect(
      await rauw(
        `update woz_waarde set waarde_euro = 1 where belastingjaar = 2027 and vaststelling_id is null`,
      ),
    ).toBe('1 changed');
    const triggers = (stand: 'disable' | 'enable') =>
      withClient(plek.database.ownerUrl, async (owner) => {
        for (const naam of ['woz_waarde_vast', 'woz_waarde_erbij'])
          await owner.query(`alter table woz_waarde ${stand} trigger ${naam}`);
      });
    await triggers('disable');
    expect(await rauw(`update woz_waarde set waarde_euro = 1 where ${rij}`)).toBe('1 changed');
    await triggers('enable');
  });

  test('that are refused or taken back come free', async () => {
    await lever(2028, 1.2);
    const januari = { ...maker, now: new Date('2028-01-12T09:00:00Z') };
    const weg = await stelVoor('vaststelling', { jaar: 2028, ctx: januari, dagtekening: '2028-02-28' });
    expect(await refusal(beslis(weg, 'afwijzen', ambtenaar, 'kort'))).toBe('woz.fout.reden');
    await beslis(weg, 'afwijzen', ambtenaar, 'De waarden van de nieuwe wijk kloppen niet');
    expect(await open(2028)).toEqual([{ soort: 'vaststelling', niet: null, aantal: OBJECTEN }]);
    const terug = await stelVoor('vaststelling', { jaar: 2028, ctx: januari, dagtekening: '2028-02-28' });
    expect(await refusal(beslis(terug, 'intrekken'))).toBe('woz.fout.niet-van-u');
    await beslis(terug, 'intrekken', januari);
    expect((await open(2028))[0]?.aantal).toBe(OBJECTEN);
  });
});

describe('another value of a year that was determined', () => {
  test('is a herziening with a new fact where it is higher, and stays behind after five years', async () => {
    await lever(2027, 1.5);
    // Twice the first is still more than half more, and the one of another peildatum has no value yet.
    expect(await open(2027)).toEqual(
      [
        { soort: 'herziening', niet: null, aantal: OBJECTEN - 2 },
        { soort: 'vaststelling', niet: null, aantal: 1 },
        { soort: 'vaststelling', niet: 'peildatum', aantal: 1 },
        { soort: 'vermindering', niet: null, aantal: 1 },
      ].filter(({ aantal }) => aantal > 0),
    );
    expect(await refusal(stelVoor('herziening', { ctx: later }))).toBe('woz.fout.nieuw-feit');
    expect(await refusal(stelVoor('vermindering', { ctx: later }))).toBe('woz.fout.waarom-lager');
    const jaren = { ...maker, now: new Date('2032-02-01T09:00:00Z') };
    expect(
      await refusal(
        stelVoor('herziening', {
          ctx: jaren,
          dagtekening: '2032-03-01',
          toelichting: 'Een aanbouw die niemand kende',
        }),
      ),
    ).toBe('woz.fout.niets');
    const id = await stelVoor('herziening', { ctx: later, toelichting: 'Een aanbouw die niemand kende' });
    await beslis(id, 'vaststellen', { ...ambtenaar, now: later.now });
    expect((await open(2027)).map(({ soort }) => soort)).not.toContain('herziening');
  });
});

describe('the aanslagrun', () => {
  test('leaves out an object of which the value was delivered only, by name, and takes it once it was determined', async () => {
    await sql(
      `update woz_waarde set vaststelling_id = null where gemeente_id = $1 and belastingjaar = 2026 and volgnummer = 1
       and object_id = (select id from woz_object where gemeente_id = $1 and woz_objectnummer = '900000000002')`,
    );
    const uitval = async (run: string) =>
      (
        await sql<{ reden: string }>(
          `select distinct u.reden from run_uitval u join woz_object o on o.gemeente_id = $1 and o.id = u.onderwerp_id
           where u.gemeente_id = $1 and u.run_id = $2 and o.woz_objectnummer = '900000000002' and u.belastingsoort = 'ozb'`,
          run,
        )
      ).rows.map(({ reden }) => reden);
    const eerste = await runs.proefdraai();
    expect(await uitval(eerste)).toEqual(['waarde-niet-vastgesteld']);
    expect(await readIn(maker, [BORNE], (read) => countWachtendeWaarden(read, BORNE))).toMatchObject({
      waarden: true,
    });
    await runs.beslis(eerste, 'afwijzen', runs.besluiter, 'eerst de waarde vaststellen');
    const februari = { now: new Date('2026-02-09T09:00:00Z') };
    const id = await stelVoor('vaststelling', {
      jaar: 2026,
      ctx: { ...maker, ...februari },
      dagtekening: '2026-02-28',
    });
    await beslis(id, 'vaststellen', { ...ambtenaar, ...februari });
    expect(await uitval(await runs.proefdraai())).toEqual([]);
  });
});
