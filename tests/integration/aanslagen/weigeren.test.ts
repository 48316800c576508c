import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aanslagoplegging } from '@/domain/aanslagen/aanslagoplegging-run';
import { withdrawRun } from '@/domain/runs/decide-run';
import { countUitval, listUitval } from '@/domain/runs/run.queries';
import { calculateVasteRun, carryOutVasteRun } from '@/domain/runs/work-on-vaste-run';
import { NotFound, Refused, Stale } from '@/platform/errors';
import { readIn, writeIn } from '@/platform/tenant';
import {
  BORNE,
  beslis,
  besluiter,
  heleRun,
  maker,
  openPlek,
  type Plek,
  proefdraai,
  run,
  start,
  totalen,
} from './arrange';

let plek: Plek;
beforeAll(async () => {
  plek = await openPlek(120);
});
afterAll(() => plek.close());
const sql = (text: string, ...values: unknown[]) => plek.alles.query(text, [BORNE, ...values]);
const n = async (table: string) =>
  Number((await sql(`select count(*)::int as n from ${table} where gemeente_id = $1`)).rows[0].n);
const refused = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (e: unknown) => e,
  );
  return error instanceof Refused ? error.sleutel : error;
};

/** Whatever a test left open is out of the way of the next one. */
beforeEach(() =>
  sql(
    `update run set status = 'vervallen' where gemeente_id = $1 and status in ('proefdraai', 'ter-akkoord', 'uitvoeren')`,
  ),
);

describe('a run is refused', () => {
  test('without a published verordening, and it says of which tax and year', async () => {
    await sql(
      `update verordening set status = 'vastgesteld' where gemeente_id = $1 and belastingsoort = 'rioolheffing'`,
    );
    const error = await start().catch((e: unknown) => e);
    await sql(`update verordening set status = 'bekendgemaakt' where gemeente_id = $1`);
    expect(error).toBeInstanceOf(Refused);
    expect(error).toMatchObject({
      sleutel: 'weigering.run-niet-bekendgemaakt',
      waarden: { soort: 'rioolheffing', jaar: 2026 },
      veld: 'belastingsoorten',
    });
    expect(await refused(start({ jaar: 2025 }))).toBe('weigering.run-geen-verordening');
  });

  test('with a tariff that is missing', async () => {
    await sql(`update tarief set code = 'hond-9' where gemeente_id = $1 and code = 'hond-1'`);
    expect(await refused(start())).toBe('weigering.run-tarief-ontbreekt');
    await sql(`update tarief set code = 'hond-1' where gemeente_id = $1 and code = 'hond-9'`);
  });

  test.each([
    ['of a closed year', { jaar: 2022 }, 'weigering.run-jaar-gesloten'],
    ['of a year before the law core knows a term', { jaar: 2005 }, 'weigering.run-jaar-gesloten'],
    ['of a year that has not begun', { jaar: 2027 }, 'weigering.run-jaar-niet-begonnen'],
    ['dated before today', { dagtekening: '2026-02-09' }, 'weigering.run-dagtekening-voorbij'],
    ['that looks past its dagtekening', { peildatum: '2026-06-01' }, 'weigering.run-peildatum'],
    ['that looks at another year', { peildatum: '2025-06-01' }, 'weigering.run-peildatum'],
    ['of no tax', { soorten: [] }, 'weigering.run-geen-soort'],
  ] as const)('%s', async (_, aanvraag, reden) => {
    const before = await n('run');
    expect(await refused(start(aanvraag))).toBe(reden);
    expect(await n('run')).toBe(before);
  });

  test('while another is going, also when both begin at once', async () => {
    const both = await Promise.allSettled([start(), start()]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refused(start())).toBe('weigering.run-loopt-al');
  });

  test('a job is asked for in the transaction of the start, and none when it is refused', async () => {
    const jobs = async () =>
      Number((await plek.alles.query('select count(*)::int as n from graphile_worker.jobs')).rows[0].n);
    const before = await jobs();
    const id = await start();
    expect(await jobs()).toBe(before + 1);
    await refused(start());
    expect(await jobs()).toBe(before + 1);
    expect((await run(id)).status).toBe('proefdraai');
  });
});

describe('a decision is refused', () => {
  test('by who made the run, also past the use case', async () => {
    const id = await proefdraai();
    expect(await refused(beslis(id, 'akkoord', maker))).toBe('weigering.run-zelf-gemaakt');
    await expect(
      sql(
        `update run set status = 'uitvoeren', besloten_door = gemaakt_door where gemeente_id = $1 and id = $2`,
        id,
      ),
    ).rejects.toThrow(/tweede_persoon/);
    expect((await run(id)).status).toBe('ter-akkoord');
  });

  test('before it is calculated, twice, without a reason, on an old version or of no run', async () => {
    const id = await start();
    expect(await refused(beslis(id))).toBe('weigering.run-nog-niet-berekend');
    await calculateVasteRun(maker, aanslagoplegging, { gemeenteId: BORNE, runId: id });
    expect(await refused(beslis(id, 'afwijzen'))).toBe('weigering.run-reden-nodig');
    await beslis(id, 'afwijzen', besluiter, 'Tarief klopt niet');
    expect(await run(id)).toMatchObject({ status: 'afgewezen', reden: 'Tarief klopt niet' });
    expect(await refused(beslis(id))).toBe('weigering.run-al-besloten');
    const { versie } = await run(id);
    const withdraw = (runId: string, v: number) =>
      writeIn(maker, BORNE, (write) =>
        withdrawRun(write, aanslagoplegging, { id: runId, versie: v, reden: 'proef' }),
      );
    expect(await withdraw(id, versie - 1).catch((e: unknown) => e)).toBeInstanceOf(Stale);
    expect(await refused(withdraw(id, versie))).toBe('weigering.run-klaar');
    const niemand = '00000000-0000-4000-8000-00000000000a';
    expect(await withdraw(niemand, 1).catch((e: unknown) => e)).toBeInstanceOf(NotFound);
    // Nothing was imposed by any of it, also not by a worker that comes along.
    await carryOutVasteRun(maker, aanslagoplegging, { gemeenteId: BORNE, runId: id });
    expect(await n('aanslag')).toBe(0);
  });
});

test('everything of the selection ends in a line or is left out with a reason', async () => {
  const fout = (text: string) =>
    sql(`with o as (select id, adres_id, row_number() over (order by woz_objectnummer) as n from woz_object where gemeente_id = $1 and soort = 'woning'),
      p as (select distinct on (b.object_id) b.object_id, b.persoon_id from belang b where b.gemeente_id = $1 and b.soort = 'gebruiker') ${text}`);
  await fout(`delete from belang b using o where b.gemeente_id = $1 and b.object_id = o.id and o.n = 1`);
  await fout(`delete from woz_waarde w using o where w.gemeente_id = $1 and w.object_id = o.id and o.n = 2`);
  await fout(
    `update woz_waarde w set waarde_euro = 11999 from o where w.gemeente_id = $1 and w.object_id = o.id and o.n = 4`,
  );
  await fout(
    `update container c set soort = 'pmd' from o where c.gemeente_id = $1 and c.adres_id = o.adres_id and o.n = 7`,
  );
  await fout(
    `update persoon set overlijdensdatum = '2026-01-20' from o, p where persoon.gemeente_id = $1 and persoon.id = p.persoon_id and p.object_id = o.id and o.n = 11`,
  );
  await fout(
    `delete from persoon_adres pa using o, p where pa.gemeente_id = $1 and pa.persoon_id = p.persoon_id and p.object_id = o.id and o.n = 13`,
  );
  const id = await proefdraai();
  expect((await run(id)).status).toBe('ter-akkoord');
  const tellingen = await readIn(maker, [BORNE], (read) => countUitval(read, BORNE, id));
  const redenen = new Set(tellingen.map((telling) => telling.reden));
  expect([...redenen].sort()).toEqual([
    'geen-adres',
    'geen-belanghebbende',
    'geen-woz-waarde',
    'onder-drempel',
    'overleden-erven-onbekend',
    'tarief-ontbreekt',
  ]);
  const { soorten } = await totalen(id);
  for (const soort of soorten) expect(soort.verantwoord, soort.belastingsoort).toBe(soort.verwacht);
  // What the totals say is what the rows say, also page by page.
  const geteld = soorten.flatMap((soort) => Object.values(soort.uitval)).reduce((a, b) => a + b, 0);
  const { aantalUitval } = await run(id);
  expect(aantalUitval).toBe(geteld);
  let na = 0;
  let gezien = 0;
  for (;;) {
    const rijen = await readIn(maker, [BORNE], (read) => listUitval(read, BORNE, id, { na }));
    if (rijen.length === 0) break;
    gezien += rijen.length;
    na = rijen.at(-1)?.volgnummer ?? 0;
    for (const rij of rijen) expect(rij.adres === null).toBe(rij.onderwerpSoort === 'hond');
  }
  expect(gezien).toBe(aantalUitval);
});

describe('after akkoord', () => {
  test('facts that change stop the run, and nothing of that part is written', async () => {
    const id = await proefdraai({}, 30);
    await beslis(id);
    const { rows } = await sql(
      `select vanaf from run_deel where gemeente_id = $1 and run_id = $2 and nummer = 3`,
      id,
    );
    await sql(
      `insert into hond (gemeente_id, id, persoon_id, volgnummer, vanaf) values ($1, gen_random_uuid(), $2, 7, '2020-01-01')`,
      rows[0].vanaf,
    );
    await carryOutVasteRun(maker, aanslagoplegging, { gemeenteId: BORNE, runId: id });
    expect(await run(id)).toMatchObject({
      status: 'gestopt',
      reden: 'gegevens-gewijzigd',
      voortgang: { gedaan: 2, totaal: 4 },
    });
    const gedaan = await sql(
      `select sum(aantal)::int as n from run_deel where gemeente_id = $1 and run_id = $2 and status = 'gedaan'`,
      id,
    );
    expect(await n('aanslag')).toBe(gedaan.rows[0].n);
    expect((await run(id)).aantalGedaan).toBe(gedaan.rows[0].n);
    await sql(`delete from hond where gemeente_id = $1 and volgnummer = 7`);
  });

  test('the content agreed to cannot be put in the place of another: the hash of the whole is checked as well', async () => {
    const id = await proefdraai({}, 30);
    await beslis(id);
    const eerst = await n('aanslag');
    await sql(
      `update run_deel set inhoud_hash = encode(sha256('anders'), 'hex') where gemeente_id = $1 and run_id = $2 and nummer = 4`,
      id,
    );
    await carryOutVasteRun(maker, aanslagoplegging, { gemeenteId: BORNE, runId: id });
    expect(await run(id)).toMatchObject({ status: 'gestopt', reden: 'gegevens-gewijzigd', aantalGedaan: 0 });
    expect(await n('aanslag')).toBe(eerst);
  });

  test('who has an aanslag already gets no second one, and the books close', async () => {
    const eerst = await n('aanslag');
    const id = await heleRun({}, 30);
    expect((await run(id)).status).toBe('uitgevoerd');
    const al = (await totalen(id)).soorten.map((soort) => soort.uitval['al-opgelegd'] ?? 0);
    expect(Math.min(...al)).toBeGreaterThan(0);
    expect(await n('aanslag')).toBe(eerst + (await run(id)).aantal);
    const nog = await sql(
      `select persoon_id, count(*) from aanslag where gemeente_id = $1 group by persoon_id having count(*) > 1`,
    );
    expect(nog.rows).toEqual([]);
    const boek =
      await sql(`select (select sum(bedrag_centen) from aanslag where gemeente_id = $1)::text as aanslag,
      (select sum(bedrag_centen) from aanslagregel where gemeente_id = $1)::text as regel,
      (select sum(bedrag_centen) from boekingsregel where gemeente_id = $1 and rekening = 'debiteuren')::text as debet,
      (select -sum(bedrag_centen) from boekingsregel where gemeente_id = $1 and rekening = 'opbrengst')::text as credit,
      (select count(*) from betalingskenmerk k where not exists (select from aanslag a where a.gemeente_id = $1 and a.id = k.aanslag_id and a.betalingskenmerk = k.kenmerk))::int as los`);
    const [{ aanslag, regel, debet, credit, los }] = boek.rows;
    expect([regel, debet, credit, los]).toEqual([aanslag, aanslag, aanslag, 0]);
  });
});
