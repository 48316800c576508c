import { seedAanslagen } from '@tests/support/aanslagen';
import { addBesluiters, giveAanwijzingen } from '@tests/support/aanwijzingen';
import { staffContext } from '@tests/support/context';
import { payOff } from '@tests/support/invordering';
import { setInvorderingskosten } from '@tests/support/kosten';
import { testId, testSleutel, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chargeKosten } from '@/domain/grootboek/charge-kosten';
import { decideOninbaarlijst } from '@/domain/invordering/decide-oninbaarlijst';
import { checkOninbaarlijst, makeOninbaarlijst } from '@/domain/invordering/make-oninbaarlijst';
import { proposeOninbaar } from '@/domain/invordering/propose-oninbaar';
import { getVorderingbeeld } from '@/domain/invordering/vordering.queries';
import type { Oordeel } from '@/domain/sociaal/duiding';
import { judgeBetaler } from '@/domain/sociaal/judge-betaler';
import { getKlantgroep, listDuidingen } from '@/domain/sociaal/klantgroep.queries';
import type { Context } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';

const { kantoor, a } = twoTenants;
const als = (medewerkerId: string, rol: Rol): Context => ({
  ...staffContext(kantoor, [a], [rol], { actor: { soort: 'medewerker', medewerkerId, naam: 'Iemand' } }),
  now: new Date('2026-11-10T09:00:00Z'),
});
const innen = als(testId('innen'), 'medewerker-innen');
let client: pg.Client;
let close: () => Promise<void>;
const een = testId('reeks');
const ander = testId('gat');
/** Years of two people: the first ended in oninbaar three years in a row, the second in two with a year between. */
const PAD = [
  { wie: een, jaar: 2022, weg: false },
  { wie: een, jaar: 2023, weg: true },
  { wie: een, jaar: 2024, weg: true },
  { wie: een, jaar: 2025, weg: true },
  { wie: ander, jaar: 2023, weg: true },
  { wie: ander, jaar: 2025, weg: true },
];
const padId = (n: number) => testId(`pad ${n}`);
let nu: string;

beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  for (const id of [een, ander]) {
    await client.query(
      `insert into persoon (gemeente_id, id, sleutel, soort, voorletters, geslachtsnaam, zoeknaam, bijgewerkt_op)
       values ($1, $2, $3, 'natuurlijk', 'R.', 'Reeks', 'reeks r', '2026-01-01')`,
      [a.id, id, testSleutel(`reeks ${id}`)],
    );
    await client.query(
      `insert into persoon_adres (gemeente_id, id, persoon_id, adres_id, soort, vanaf) values ($1, $2, $2, $3, 'woon', '2020-01-01')`,
      [a.id, id, a.adresId],
    );
  }
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
     values ($1, $2, 'oninbaar', '{"besluit": "directeur", "mandaatTotEuro": 9000}', '2020-01-01', 'proef', 'te-bevestigen', 'proef', '2020-01-01')`,
    [a.id, testId('oninbaarbeleid')],
  );
  // The aanslag of this year, which is open.
  const [nieuw] = await seedAanslagen(client, { ...a, persoonId: een }, [[10_000n]]);
  nu = nieuw?.id ?? '';
  for (const [n, { wie, jaar }] of PAD.entries()) await oudJaar(n, wie, jaar);
  await schrijfAf(PAD.flatMap(({ weg }, n) => (weg ? [padId(n)] : [])));
});
afterAll(async () => {
  await client.end();
  await close();
});

/** An aanslag of an earlier year that came to a dwangbevel, in the books and with its costs. */
async function oudJaar(n: number, persoonId: string, jaar: number): Promise<void> {
  await client.query(
    `insert into aanslag select (jsonb_populate_record(t, jsonb_build_object('id', $3::text, 'aanslagnummer', $4::text,
       'betalingskenmerk', $5::text, 'belastingjaar', $6::int, 'dagtekening', $6::text || '-02-28', 'persoon_id', $7::text,
       'laatste_vervaldag', $6::text || '-05-31'))).* from aanslag t where t.gemeente_id = $1 and t.id = $2`,
    [a.id, nu, padId(n), `99${jaar}${n}`, `88000000000${jaar}${n}`, jaar, persoonId],
  );
  await client.query(
    `with r as (insert into aanslagregel select (jsonb_populate_record(t, jsonb_build_object('id', $4::text, 'aanslag_id', $3::text))).*
       from aanslagregel t where t.gemeente_id = $1 and t.aanslag_id = $2 returning *),
     b as (insert into boeking (gemeente_id, id, soort, boekdatum, gemaakt_door, gemaakt_op)
       values ($1, md5($3 || 'oplegging')::uuid, 'oplegging', $5::date, 'proef', $5::date) returning id)
     insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingsoort, belastingjaar, aanslag_id,
       aanslagregel_id, bedrag_centen)
     select $1, b.id, v.k, v.rekening, r.belastingsoort, $6, r.aanslag_id, r.id, r.bedrag_centen * v.teken
     from r, b, (values (0, 'debiteuren', 1), (1, 'opbrengst', -1)) v(k, rekening, teken)`,
    [a.id, nu, padId(n), testId(`padregel ${n}`), `${jaar}-02-28`, jaar],
  );
  for (const [stap, dag] of [
    ['aanmaning', `${jaar}-07-01`],
    ['dwangbevel', `${jaar}-09-01`],
  ] as const)
    await client.query(
      `insert into invorderingsstap (gemeente_id, id, aanslag_id, stap, volg, dagtekening, uiterlijk, bedrag_centen, kosten_centen,
         gemaakt_door, gemaakt_op) values ($1, $2, $3, $4, 1, $5::date, $5::date + 14, 10000, 0, 'proef', $5::date)`,
      [a.id, testId(`pad ${stap} ${n}`), padId(n), stap, dag],
    );
  await writeIn(innen, a.id, (w) =>
    chargeKosten(w, {
      aanslagId: padId(n),
      soort: 'dwangbevel',
      handeling: { soort: 'proef', id: testId(`handeling ${n}`) },
      dag: toLocalDate('2026-11-09'),
    }),
  );
}

/** Proposed, put on one list, checked by another and decided by a third. */
async function schrijfAf(ids: readonly string[]): Promise<void> {
  for (const aanslagId of ids)
    await writeIn(innen, a.id, (w) =>
      proposeOninbaar(w, {
        ...{ aanslagId, omvang: 'geheel', bedragCenten: null, redencode: 'geen-verhaal' },
        toelichting: 'Geen loon en geen uitkering gevonden',
      }),
    );
  const id = await writeIn(innen, a.id, (w) => makeOninbaarlijst(w, { maand: toLocalDate('2026-11-01') }));
  await writeIn(als(testId('controle'), 'medewerker-innen'), a.id, (w) =>
    checkOninbaarlijst(w, { id, versie: 1 }),
  );
  await writeIn(als(testId('directeur'), 'directeur'), a.id, (w) =>
    decideOninbaarlijst(w, {
      ...{ id, versie: 2, besluit: 'vaststellen', namens: 'directeur', kenmerk: null, reden: null },
    }),
  );
}
const lijst = async (jaren: number) =>
  (await readIn(innen, [a.id], (r) => getKlantgroep(r, a.id, jaren))).klanten;
/** One minute after the other, from the tenth hour on. */
let minuut = 0;
const duid = (oordeel: Oordeel, reden: string) => {
  minuut += 1;
  const now = new Date(`2026-11-10T10:${String(minuut).padStart(2, '0')}:00Z`);
  return writeIn({ ...innen, now }, a.id, (w) =>
    judgeBetaler(w, { aanslagId: nu, oordeel, reden, toelichting: 'Zei het aan de telefoon' }),
  );
};
const waarom = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refused ? error.sleutel : String(error)),
  );

test('[T-04] who came to a dwangbevel and ended in oninbaar year after year is named with the costs of each year, and whether it still makes sense to get in touch', async () => {
  const [wie, ...anderen] = await lijst(2);
  expect(anderen).toEqual([]);
  // 2022 came to a dwangbevel and was paid or is open: the row begins in 2023.
  expect(wie?.reeks.jaren.map(({ jaar }) => jaar)).toEqual([2023, 2024, 2025]);
  const kosten = wie?.reeks.jaren.map((een) => een.kosten) ?? [];
  expect(kosten.every((centen) => centen > 0n)).toBe(true);
  expect(wie?.reeks.kosten).toBe(kosten.reduce((som, centen) => som + centen, 0n));
  expect(wie).toMatchObject({ persoonId: een, aanslagId: nu, beletsels: [], duiding: null });
  // Two years with one between are no two in a row; both people ended so once.
  expect((await lijst(1)).map(({ persoonId }) => persoonId).sort()).toEqual([een, ander].sort());
  expect((await lijst(3)).map(({ persoonId }) => persoonId)).toEqual([een]);
  expect(await lijst(4)).toEqual([]);
  // Paid in time this year, or died: S3 found files that were not so any more.
  await payOff(innen, a.id, nu);
  expect((await lijst(2))[0]?.beletsels).toEqual(['betaalt-weer']);
  await client.query(
    `update persoon set overlijdensdatum = '2026-11-01' where gemeente_id = $1 and id = $2`,
    [a.id, een],
  );
  expect((await lijst(2))[0]?.beletsels).toContain('overleden');
});

test('[M-08] whether somebody cannot pay or will not is said by a person with a reason of its list, can be taken back, and decides nothing by itself', async () => {
  const oordelen = async () =>
    (await readIn(innen, [a.id], (r) => listDuidingen(r, a.id, nu))).map(({ oordeel, reden }) => [
      oordeel,
      reden,
    ]);
  const beeld = async () => {
    const { oordeel, verhaal, los } = await readIn(innen, [a.id], (r) => getVorderingbeeld(r, a.id, nu));
    return JSON.stringify({ oordeel, verhaal, los }, (_, v) => (typeof v === 'bigint' ? String(v) : v));
  };
  const voor = await beeld();
  expect(await waarom(duid('onbekend', 'vergissing'))).toBe('sociaal.fout.niets-terug');
  expect(await waarom(duid('niet-kunner', 'inkomen-genoeg'))).toBe('sociaal.fout.reden-past-niet');
  await duid('niet-kunner', 'schuldhulp');
  expect(await waarom(duid('niet-kunner', 'schuldhulp'))).toBe('sociaal.fout.staat-al');
  expect((await lijst(2))[0]?.duiding).toBe('niet-kunner');
  // Nothing that may be done, and no reason for or against it, is another one now.
  expect(await beeld()).toBe(voor);
  await duid('niet-willer', 'inkomen-genoeg');
  expect(await beeld()).toBe(voor);
  await duid('onbekend', 'nieuwe-feiten');
  expect((await lijst(2))[0]?.duiding).toBeNull();
  expect(await oordelen()).toEqual([
    ['onbekend', 'nieuwe-feiten'],
    ['niet-willer', 'inkomen-genoeg'],
    ['niet-kunner', 'schuldhulp'],
  ]);
  // A program that runs at night is no person, and what was judged stays as it was.
  const nacht: Context = { ...innen, actor: { soort: 'systeem', taak: 'nacht' } };
  await expect(
    writeIn(nacht, a.id, (w) =>
      judgeBetaler(w, {
        ...{
          aanslagId: nu,
          oordeel: 'niet-kunner',
          reden: 'schuldhulp',
          toelichting: 'Uitgerekend in de nacht',
        },
      }),
    ),
  ).rejects.toThrow();
  await expect(
    writeIn(innen, a.id, (w) => w.db.$executeRaw`update betaalduiding set oordeel = 'niet-willer'`),
  ).rejects.toThrow();
});
