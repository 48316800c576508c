import { afterAll, beforeAll, expect, test } from 'vitest';
import { aanslagoplegging } from '@/domain/aanslagen/aanslagoplegging-run';
import { makeAanslagbiljetten } from '@/domain/aanslagen/make-aanslagbiljetten';
import { stopRendering } from '@/domain/documenten/render-document';
import { withdrawRun } from '@/domain/runs/decide-run';
import { listUitval } from '@/domain/runs/run.queries';
import { carryOutVasteRun } from '@/domain/runs/work-on-vaste-run';
import { Refused } from '@/platform/errors';
import { LETTER_LINE_MAX, printable } from '@/platform/printable';
import { readIn, writeIn } from '@/platform/tenant';
import { BORNE, beslis, maker, openPlek, type Plek, proefdraai, run, start, totalen } from './arrange';

/** A run imposes nothing of which the letter cannot be made: that is found before akkoord. */
let plek: Plek;
beforeAll(async () => {
  plek = await openPlek(60);
});
afterAll(async () => {
  stopRendering();
  await plek.close();
});
const sql = (text: string, ...values: unknown[]) => plek.alles.query(text, [BORNE, ...values]);
const persoon = (n: number) => `md5('hp:' || $1::int || ':' || ${n})::uuid`;
const adres = (n: number) => `md5('ha:' || $1::int || ':' || ${n})::uuid`;
const redenVan = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refused ? error.sleutel : error),
  );

test('what cannot be put on paper is left out of the run with its reason, and all that is imposed gets its letter', async () => {
  // A name, a letter address that goes before where he lives, an object of somebody who lives elsewhere, a long name.
  await sql(`update persoon set geslachtsnaam = '李小龙' where gemeente_id = $1 and id = ${persoon(50)}`);
  await sql(
    `insert into adres (gemeente_id, id, postcode, huisnummer, straat, woonplaats) values ($1, ${adres(900)}, '1234AB', 1, 'רחוב', 'Elders')`,
  );
  await sql(
    `insert into persoon_adres (gemeente_id, id, persoon_id, adres_id, soort, vanaf) values ($1, gen_random_uuid(), ${persoon(52)}, ${adres(900)}, 'post', '2020-01-01')`,
  );
  // Where he lives cannot be printed, and neither is it: his letters go to his postadres.
  await sql(
    `insert into persoon_adres (gemeente_id, id, persoon_id, adres_id, soort, vanaf) values ($1, gen_random_uuid(), ${persoon(53)}, ${adres(900)}, 'woon', '2021-01-01'),
       ($1, gen_random_uuid(), ${persoon(53)}, ${adres(53)}, 'post', '2021-01-01')`,
  );
  await sql(
    `update persoon set geslachtsnaam = rpad('Stichting', ${LETTER_LINE_MAX}, ' oogverblindend') where gemeente_id = $1 and id = ${persoon(55)}`,
  );
  await sql(
    `update persoon set voorletters = null, geslachtsnaam = rpad('Stichting', 142, 'oogverblindend') where gemeente_id = $1 and id = ${persoon(56)}`,
  );
  await sql(
    `update adres set straat = 'Merel' || chr(133) || 'straat' where gemeente_id = $1 and id = ${adres(58)}`,
  );
  const id = await proefdraai({}, 20);
  expect((await run(id)).status).toBe('ter-akkoord');
  const uitval = await readIn(maker, [BORNE], (read) =>
    listUitval(read, BORNE, id, { reden: 'niet-te-drukken' }),
  );
  const redenen = new Set(uitval.map((rij) => rij.toelichting));
  expect([...redenen].sort()).toEqual(
    ['U+05D1, U+05D5, U+05D7, U+05E8', 'U+0085', 'U+5C0F, U+674E, U+9F99', 'lengte'].sort(),
  );
  for (const soort of (await totalen(id)).soorten) {
    expect(soort.verantwoord, soort.belastingsoort).toBe(soort.verwacht);
    const rijen = uitval.filter((rij) => rij.belastingsoort === soort.belastingsoort).length;
    expect(soort.uitval['niet-te-drukken'] ?? 0, soort.belastingsoort).toBe(rijen);
  }

  await beslis(id);
  await carryOutVasteRun(maker, aanslagoplegging, { gemeenteId: BORNE, runId: id });
  expect((await run(id)).status).toBe('uitgevoerd');
  const { rows: opgelegd } = await sql(
    'select a.id, p.geslachtsnaam as naam from aanslag a join persoon p on p.gemeente_id = $1 and p.id = a.persoon_id where a.gemeente_id = $1',
  );
  expect(opgelegd.length).toBeGreaterThan(40);
  expect(opgelegd.filter(({ naam }) => !printable(naam).ok)).toEqual([]);
  const geprint = await makeAanslagbiljetten(
    maker,
    BORNE,
    opgelegd.map((a) => a.id),
    { runId: null, verzenden: true },
  );
  expect(geprint.uitval).toEqual([]);
  expect(geprint.gemaakt.length).toBe(opgelegd.length);
  // Those who got none: what is wrong with them is nobody else's matter.
  const { rows: zonder } = await sql(
    `select count(*)::int as n from persoon p where p.gemeente_id = $1 and p.id in (${[50, 52, 55].map(persoon).join(', ')})
       and not exists (select from aanslag a where a.gemeente_id = $1 and a.persoon_id = p.id)`,
  );
  expect(zonder[0].n).toBe(3);
  const { rows: met } = await sql(
    `select count(*)::int as n from aanslag a where a.gemeente_id = $1 and a.persoon_id in (${[53, 56].map(persoon).join(', ')})`,
  );
  expect(met[0].n).toBe(2);
});

test('a letter that nobody can sign for is found before the run, and again before akkoord', async () => {
  // Of the gemeente itself, and of the kantoor for who has none.
  const huisstijl = async (verschoven: string) => {
    await sql(
      `update gemeente_instelling set vanaf = vanaf ${verschoven} where gemeente_id = $1 and soort = 'huisstijl'`,
    );
    await plek.alles.query(
      `update kantoor_instelling set vanaf = vanaf ${verschoven} where soort = 'huisstijl'`,
    );
  };
  const id = await proefdraai({ soorten: ['ozb'] });
  await huisstijl(`+ 5000`);
  expect(await redenVan(beslis(id))).toBe('weigering.run-huisstijl-ontbreekt');
  expect((await run(id)).status).toBe('ter-akkoord');
  await writeIn(maker, BORNE, async (write) =>
    withdrawRun(write, aanslagoplegging, { id, versie: (await run(id)).versie, reden: 'proef' }),
  );
  expect(await redenVan(start({ soorten: ['ozb'] }))).toBe('weigering.run-huisstijl-ontbreekt');
  await huisstijl(`- 5000`);
  await sql(
    `update gemeente_instelling set waarde = jsonb_set(waarde, '{naam}', '"Gemeente \\u674e"') where gemeente_id = $1 and soort = 'huisstijl'`,
  );
  expect(await redenVan(start({ soorten: ['ozb'] }))).toBe('weigering.run-afzender-niet-te-drukken');
});
