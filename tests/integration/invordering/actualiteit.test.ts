import { randomUUID } from 'node:crypto';
import { arrangeAanslagen, type Opgelegd } from '@tests/integration/documenten/arrange';
import { seedOntvangsten } from '@tests/support/aanslagen';
import { addBesluiters, addMedewerker } from '@tests/support/aanwijzingen';
import { bookOplegging } from '@tests/support/invordering';
import { refusal as waarom } from '@tests/support/refusal';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PADSTAPPEN } from '@/domain/invordering/invorderingspad';
import { listKandidaten } from '@/domain/invordering/kandidaten.queries';
import { listOpdrachtbestand, listOpdrachten } from '@/domain/invordering/opdracht.queries';
import { recordVerhaalfeit } from '@/domain/invordering/record-verhaalfeit';
import { judgeStap, takeStap } from '@/domain/invordering/take-stap';
import { VERHAALSACTIES } from '@/domain/invordering/verhaal';
import { getVorderingbeeld } from '@/domain/invordering/vordering.queries';
import type { Grond } from '@/domain/opschortingen/opschorting';
import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';

const DAG = '2026-11-10';
const dag = toLocalDate(DAG);
const als = (rol: Rol, wie: string): Context =>
  seedContext(wie, [rol], { now: new Date(`${DAG}T09:00:00Z`) });
const innen = als('medewerker-innen', 'heffingsambtenaar-gbtwente');
const ambtenaar = als('invorderingsambtenaar', 'beheerder-gbtwente');
let client: pg.Client;
let close: () => Promise<void>;
let borne: Opgelegd;
const id = (n: number) => borne.aanslagIds[n] ?? '';
const persoon = (n: number) => borne.persoonIds[n] ?? '';
/** The first four wait for a herinnering, an aanmaning, a dwangbevel and what comes after it. */
const RIJ = [0, 1, 2, 3] as const;

beforeAll(async () => {
  const seeded = await openSeeded(8);
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  borne = await arrangeAanslagen(client, 'borne', 5);
  await bookOplegging(client, borne.gemeenteId);
  await addBesluiters(client, 1, ['invorderingsambtenaar-gbtwente', 'medewerker-innen-gbtwente']);
  await client.query(
    `insert into bestand (kantoor_id, id, gemeente_id, soort, naam, sha256, omvang_bytes, status, aangeboden_door, aangeboden_op, klaar_op)
     values (1, $1, null, 'ontvangsten', 'bank.csv', md5('bank') || md5('bank'), 1, 'geladen', 'proef', '2026-06-01', '2026-06-01')`,
    [testId('bankbestand')],
  );
  await seedOntvangsten(client, { id: 1, bestandId: testId('bankbestand') }, [
    { ref: 'bank', bedragCenten: 1n, boekdatum: '2026-12-30' },
  ]);
  // A letter about something else.
  await client.query(
    `insert into document (gemeente_id, id, soort, persoon_id, sjabloon, dagtekening, taal, bladzijden, bewaarklasse, jaar,
       inhoud_versleuteld, sha256, gemaakt_door, gemaakt_op)
     values ($1, $2, 'aanslagbiljet', $3, 'proef', '2026-02-28', 'nl', 1, 'invordering', 2026, 'x', md5('x') || md5('y'), 'proef',
       '2026-02-21')`,
    [borne.gemeenteId, testId('andere brief'), persoon(4)],
  );
  for (const n of [1, 2, 3]) await zet(n, 'herinnering', '2026-06-16', '2026-06-30');
  for (const n of [2, 3]) await zet(n, 'aanmaning', '2026-07-14', '2026-07-28');
  await zet(3, 'dwangbevel', '2026-08-11', '2026-08-14');
});
afterAll(async () => {
  await client.end();
  await close();
});

const zet = (n: number, stap: string, op: string, uiterlijk: string) =>
  client.query(
    `insert into invorderingsstap (gemeente_id, id, aanslag_id, stap, volg, dagtekening, uiterlijk, bedrag_centen, kosten_centen,
       gemaakt_door, gemaakt_op) values ($1, $2, $3, $4, 1, $5, $6, 3000000, 0, 'proef', '2026-06-16')`,
    [borne.gemeenteId, testId(`${stap} ${id(n)}`), id(n), stap, op, uiterlijk],
  );

/** What may turn out not to be so any more, how it comes to be known, and what is said of it after a dwangbevel. */
type Soort = { naam: string; code: string; daarna: string; doe: (persoonId: string) => Promise<unknown> };
const houd = (grond: Grond): Soort => ({
  naam: grond,
  code: `opgeschort:${grond}`,
  daarna: 'wacht',
  doe: (persoonId) =>
    writeIn(innen, borne.gemeenteId, (w) =>
      placeOpschorting(w, {
        ...{ grond, bron: { soort: 'situatie', id: testId(`${grond} ${persoonId}`) }, persoonId },
        ...{
          aanslagId: null,
          aanslagregelId: null,
          bedragCenten: null,
          vanaf: toLocalDate('2026-11-01'),
          tot: null,
        },
      }),
    ),
});
const SOORTEN: readonly Soort[] = [
  {
    naam: 'overleden',
    code: 'overleden',
    daarna: 'overleden',
    doe: (persoonId) =>
      client.query(`update persoon set overlijdensdatum = '2026-11-01' where gemeente_id = $1 and id = $2`, [
        borne.gemeenteId,
        persoonId,
      ]),
  },
  {
    naam: 'verhuisd zonder adres',
    code: 'adres-onbekend',
    daarna: 'adres-onbekend',
    doe: (persoonId) =>
      client.query(`update persoon_adres set tot = '2026-11-01' where gemeente_id = $1 and persoon_id = $2`, [
        borne.gemeenteId,
        persoonId,
      ]),
  },
  {
    naam: 'een brief over iets anders kwam terug',
    code: 'post-terug',
    daarna: 'post-terug',
    doe: (persoonId) =>
      client.query(
        `insert into adresstop (gemeente_id, id, persoon_id, document_id, straat, plaats, reden, vastgelegd_op, vastgelegd_door)
         select $1, $2, $3, d.id, 'Dorpsstraat 1', 'Borne', 'vertrokken', '2026-11-01', 'proef' from document d
         where d.gemeente_id = $1 order by d.id limit 1`,
        [borne.gemeenteId, randomUUID(), persoonId],
      ),
  },
  houd('faillissement'),
  houd('surseance'),
  houd('wsnp'),
  houd('schuldregeling'),
  houd('adempauze'),
  houd('bedrijf-beeindigd'),
];

const kandidaat = async (n: number) => {
  const stap = PADSTAPPEN[n] ?? null;
  const rijen = await readIn(innen, [borne.gemeenteId], (r) =>
    listKandidaten(r, borne.gemeenteId, { dag, stap }),
  );
  return rijen.find((rij) => rij.aanslagId === id(n))?.tegen ?? ['geen kandidaat'];
};
const oordeel = (n: number) =>
  writeIn(innen, borne.gemeenteId, (w) =>
    judgeStap(w, { aanslagId: id(n), stap: PADSTAPPEN[n] ?? 'herinnering', dagtekening: dag }),
  );
const beeld = (n: number) =>
  readIn(innen, [borne.gemeenteId], (r) => getVorderingbeeld(r, borne.gemeenteId, id(n)));

test('with all that is known still so, each of them can have its step', async () => {
  for (const n of [0, 1, 2]) expect([await kandidaat(n), await oordeel(n)]).toEqual([[], null]);
  const { verhaal } = await beeld(3);
  expect(verhaal.find(({ actie }) => actie === 'vooraankondiging')?.mag).toBe(true);
});

/** Every fact is taken back after its test. */
beforeEach(async () => {
  await client.query(`update persoon set overlijdensdatum = null where gemeente_id = $1`, [borne.gemeenteId]);
  await client.query(`update persoon_adres set tot = null where gemeente_id = $1`, [borne.gemeenteId]);
  await client.query(
    `update adresstop set opgeheven_op = '2026-11-09', opgeheven_door = 'proef', opheffing = 'adres-gewijzigd'
     where gemeente_id = $1 and opgeheven_op is null`,
    [borne.gemeenteId],
  );
  await client.query(`delete from opschorting where gemeente_id = $1`, [borne.gemeenteId]);
});

test.each(SOORTEN)(
  '[L-13] $naam: no run selects it, no step is taken by itself, and nothing is done after the dwangbevel',
  async ({ code, daarna, doe }) => {
    for (const n of RIJ) await doe(persoon(n));
    for (const n of [0, 1, 2] as const) {
      const stap = PADSTAPPEN[n];
      if (!stap) throw new Error('no step');
      expect([stap, await kandidaat(n)]).toEqual([stap, [code]]);
      expect([stap, await oordeel(n)]).toEqual([stap, code]);
      const zetten = writeIn(innen, borne.gemeenteId, (w) =>
        takeStap(w, { aanslagId: id(n), stap, dagtekening: dag, ondertekenaar: 'proef' }),
      );
      expect(await waarom(zetten)).toBe(`waaromNiet.${code}`);
    }
    const { verhaal } = await beeld(3);
    for (const actie of VERHAALSACTIES.filter((een) => een !== 'oninbaar')) {
      const een = verhaal.find((o) => o.actie === actie);
      expect([actie, een?.mag, een?.tegen.map((t) => t.code)]).toEqual([
        actie,
        false,
        expect.arrayContaining([daarna]),
      ]);
    }
    const daad = writeIn(ambtenaar, borne.gemeenteId, (w) =>
      recordVerhaalfeit(w, {
        ...{ aanslagId: id(3), soort: 'vooraankondiging', dag, naam: null, centen: null },
        bewijs: 'Brief van vandaag',
      }),
    );
    expect(await waarom(daad)).toMatch(/^verhaalreden\./);
  },
);

test('an assignment that waits for the deurwaarder stays in the house from the day on which something is not so any more', async () => {
  await addMedewerker(client, 1, 'tweede');
  await client.query(
    `insert into verhaalfeit (gemeente_id, id, aanslag_id, soort, dag, naam, bewijs, kosten_centen, gemaakt_door, gemaakt_op)
     select $1, x.id::uuid, $2, x.soort, '2026-10-01', 'Deurwaarder', 'Voorstel van 1 oktober', 0, x.door, x.op::timestamptz
     from (values ($3, 'bevelvoorstel', 'medewerker:een', '2026-10-01')) x(id, soort, door, op)`,
    [borne.gemeenteId, id(3), testId('bevelvoorstel')],
  );
  const { deurwaarder } = await readIn(innen, [borne.gemeenteId], (r) => listOpdrachten(r, borne.gemeenteId));
  await client.query(
    `insert into verhaalfeit (gemeente_id, id, aanslag_id, soort, dag, naam, bewijs, over_id, kosten_centen, gemaakt_door, gemaakt_op)
     values ($1, $2, $3, 'bevelopdracht', '2026-10-02', $4, 'Opdracht van 2 oktober', $5, 0, 'medewerker:twee', '2026-10-02')`,
    [borne.gemeenteId, testId('bevelopdracht'), id(3), deurwaarder, testId('bevelvoorstel')],
  );
  const mee = async () =>
    (await readIn(innen, [borne.gemeenteId], (r) => listOpdrachtbestand(r, borne.gemeenteId))).regels.length;
  expect(await mee()).toBe(1);
  for (const { doe, daarna } of SOORTEN.slice(0, 4)) {
    await doe(persoon(3));
    expect([daarna, await mee()]).toEqual([daarna, 0]);
    const { opdrachten } = await readIn(innen, [borne.gemeenteId], (r) =>
      listOpdrachten(r, borne.gemeenteId),
    );
    expect(opdrachten.flatMap(({ beletsels }) => beletsels)).toContain(daarna);
  }
});
