import { arrangeAanslagen, type Opgelegd } from '@tests/integration/documenten/arrange';
import { refusal } from '@tests/support/refusal';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { testId, testSleutel } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { findPersonen } from '@/domain/personen/persoon.queries';
import { findBlijvende } from '@/domain/personen/samengevoegd.queries';
import { parseZoekvraag } from '@/domain/personen/zoekvraag';
import { decideSamenvoeging } from '@/domain/samenvoegingen/decide-samenvoeging';
import { proposeSamenvoeging } from '@/domain/samenvoegingen/propose-samenvoeging';
import type { Samenvoegbesluit } from '@/domain/samenvoegingen/samenvoeging';
import { getSamenvoeging, getVergelijking } from '@/domain/samenvoegingen/samenvoeging.queries';
import { undoSamenvoeging } from '@/domain/samenvoegingen/undo-samenvoeging';
import { listVermoedens } from '@/domain/samenvoegingen/vermoeden.queries';
import { toLocalDate } from '@/platform/local-date';
import { lookUp, readIn, writeIn } from '@/platform/tenant';

const maker = seedContext('medewerker-heffen-gbtwente', ['medewerker-heffen']);
const tweede = seedContext('heffingsambtenaar-gbtwente', ['heffingsambtenaar']);
const REDEN = 'Dezelfde vrouw, zie kopie paspoort in de zaak';
let alles: pg.Client;
let close: () => Promise<void>;
let borne: Opgelegd;

beforeAll(async () => {
  const seeded = await openSeeded(6);
  close = seeded.close;
  alles = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await alles.connect();
  borne = await arrangeAanslagen(alles, 'borne', 24);
  await alles.query('update persoon set zoeknaam = lower(zoeknaam)');
});
afterAll(async () => {
  await alles.end();
  await close();
});

const persoon = (n: number) => borne.persoonIds[n] ?? '';
const aanslag = (n: number) => borne.aanslagIds[n] ?? '';
const stel = (een: number, ander: number, blijft = ander, ctx = maker) =>
  writeIn(ctx, borne.gemeenteId, (w) =>
    proposeSamenvoeging(w, {
      een: persoon(een),
      ander: persoon(ander),
      blijft: persoon(blijft),
      reden: REDEN,
    }),
  );
const besluit = (id: string, hoe: Samenvoegbesluit = 'samenvoegen', ctx = tweede, versie = 1) =>
  writeIn(ctx, borne.gemeenteId, (w) =>
    decideSamenvoeging(w, { id, versie, besluit: hoe, reden: 'Ook gezien en akkoord' }),
  );
const terug = (id: string, versie = 2) =>
  writeIn(tweede, borne.gemeenteId, (w) =>
    undoSamenvoeging(w, { id, versie, reden: 'Het waren toch twee zussen' }),
  );
const vanWie = async (aanslagId: string) =>
  (await alles.query<{ persoon_id: string }>('select persoon_id from aanslag where id = $1', [aanslagId]))
    .rows[0]?.persoon_id;
const geefNummer = (n: number) =>
  alles.query(`update persoon set nummer_versleuteld = '\\x00' where gemeente_id = $1 and id = $2`, [
    borne.gemeenteId,
    persoon(n),
  ]);

test('what hangs on the double goes to the row that stays, each thing is written down, and undo puts exactly that back', async () => {
  const id = await stel(0, 1);
  const { kanten, open } = await readIn(maker, [borne.gemeenteId], (r) =>
    getVergelijking(r, borne.gemeenteId, persoon(0), persoon(1)),
  );
  expect(open?.id).toBe(id);
  expect(kanten.map((kant) => kant.telling.aanslagen)).toEqual([1, 1]);
  expect(await vanWie(aanslag(0))).toBe(persoon(0));
  await besluit(id);
  expect(await vanWie(aanslag(0))).toBe(persoon(1));
  const later = await readIn(maker, [borne.gemeenteId], (r) => getSamenvoeging(r, borne.gemeenteId, id));
  expect(later.samenvoeging.status).toBe('uitgevoerd');
  expect(later.blijft.telling.aanslagen).toBe(2);
  expect(later.dubbel.telling.aanslagen).toBe(0);
  expect(later.gegaan).toContainEqual({ tabel: 'aanslag', richting: 'heen', aantal: 1 });
  // The aanslag itself is what it was: only on which row it hangs differs, and afterwards it is as fixed as before.
  await expect(
    alles.query('update aanslag set persoon_id = $2 where id = $1', [aanslag(0), persoon(3)]),
  ).rejects.toThrow(/only grows/);
  // What came later stays with the row that stays.
  await writeIn(tweede, borne.gemeenteId, (w) =>
    placeOpschorting(w, {
      grond: 'uitstel',
      bron: { soort: 'proef', id: testId('later') },
      ...{ persoonId: persoon(1), vanaf: toLocalDate('2026-11-01'), tot: null },
      ...{ aanslagId: null, aanslagregelId: null, bedragCenten: null },
    }),
  );
  await terug(id);
  expect(await vanWie(aanslag(0))).toBe(persoon(0));
  expect(await vanWie(aanslag(1))).toBe(persoon(1));
  const na = await readIn(maker, [borne.gemeenteId], (r) => getSamenvoeging(r, borne.gemeenteId, id));
  expect(na.samenvoeging.terugReden).toBe('Het waren toch twee zussen');
  expect(na.blijft.telling.opschortingen).toBe(1);
  expect(na.dubbel.telling.opschortingen).toBe(0);
  expect(await refusal(terug(id, 3))).toBe('samenvoegen.fout.al-teruggedraaid');
});

test('who proposed it does not decide, not in SQL either, and may take it back', async () => {
  const id = await stel(2, 3);
  expect(await refusal(besluit(id, 'samenvoegen', maker))).toBe('samenvoegen.fout.eigen-voorstel');
  const doorMaker = writeIn(
    maker,
    borne.gemeenteId,
    (w) =>
      w.db
        .$executeRaw`update samenvoeging set status = 'uitgevoerd', besloten_door = voorgesteld_door, besloten_op = now()
      where gemeente_id = ${borne.gemeenteId} and id = ${id}::uuid`,
  );
  await expect(doorMaker).rejects.toThrow(/second person/);
  const zonder = writeIn(
    maker,
    borne.gemeenteId,
    (w) =>
      w.db.$executeRaw`update persoon set samengevoegd_met = ${persoon(3)}::uuid
      where gemeente_id = ${borne.gemeenteId} and id = ${persoon(2)}::uuid`,
  );
  await expect(zonder).rejects.toThrow(/says what a merge did/);
  expect(await refusal(besluit(id, 'intrekken'))).toBe('samenvoegen.fout.niet-van-u');
  await besluit(id, 'intrekken', maker);
  expect(await refusal(besluit(id, 'samenvoegen', tweede, 2))).toBe('samenvoegen.fout.al-besloten');
  expect(await vanWie(aanslag(2))).toBe(persoon(2));
});

test('what can never be one is refused by name', async () => {
  expect(await refusal(stel(4, 4))).toBe('samenvoegen.fout.zelfde-rij');
  await geefNummer(4);
  await geefNummer(5);
  expect(await refusal(stel(4, 5))).toBe('samenvoegen.fout.twee-nummers');
  // Who has a number stays: files and a log-in find that row.
  expect(await refusal(stel(4, 6, 6))).toBe('samenvoegen.fout.nummer-blijft');
  await stel(6, 4, 4);
  expect(await refusal(stel(6, 7))).toBe('samenvoegen.fout.wacht-al');
  expect(await refusal(stel(7, 4))).toBe('samenvoegen.fout.wacht-al');
});

test('a merged row is not merged again, and neither is who others were merged into', async () => {
  await besluit(await stel(8, 9));
  expect(await refusal(stel(8, 10))).toBe('samenvoegen.fout.al-samengevoegd');
  expect(await refusal(stel(9, 10))).toBe('samenvoegen.fout.keten');
  // A second double of the same person is no chain.
  await besluit(await stel(10, 9));
  expect(await vanWie(aanslag(10))).toBe(persoon(9));
});

test('who died or got a hold after the proposal: the decision says that the facts changed', async () => {
  const overleden = await stel(11, 12);
  await alles.query(`update persoon set overlijdensdatum = '2026-11-20' where gemeente_id = $1 and id = $2`, [
    borne.gemeenteId,
    persoon(12),
  ]);
  expect(await refusal(besluit(overleden))).toBe('samenvoegen.fout.feiten-veranderd');
  const gestopt = await stel(13, 14);
  await writeIn(tweede, borne.gemeenteId, (w) =>
    placeOpschorting(w, {
      grond: 'uitstel',
      bron: { soort: 'proef', id: testId('hold') },
      ...{ persoonId: persoon(13), vanaf: toLocalDate('2026-11-01'), tot: null },
      ...{ aanslagId: null, aanslagregelId: null, bedragCenten: null },
    }),
  );
  expect(await refusal(besluit(gestopt))).toBe('samenvoegen.fout.feiten-veranderd');
  await besluit(gestopt, 'afwijzen');
});

test('while a run counts with these rows they are not merged', async () => {
  const id = await stel(15, 16);
  await alles.query(
    `insert into run (gemeente_id, id, soort, sleutel, belastingjaar, parameters, status, gemaakt_door, gemaakt_op)
     values ($1, $2, 'aanslagoplegging', 'proef', 2027, '{}', 'proefdraai', 'proef', '2026-11-20')`,
    [borne.gemeenteId, testId('lopende run')],
  );
  expect(await refusal(besluit(id))).toBe('samenvoegen.fout.run-loopt');
  await alles.query(`update run set status = 'vervallen' where id = $1`, [testId('lopende run')]);
  await besluit(id);
});

test('who writes for a row that was merged meanwhile is refused by name, and nothing of it is kept', async () => {
  const id = await stel(17, 18);
  await besluit(id);
  const schrijf = (n: number) =>
    writeIn(tweede, borne.gemeenteId, (w) =>
      placeOpschorting(w, {
        grond: 'uitstel',
        bron: { soort: 'proef', id: testId(`schrijft ${n}`) },
        ...{ persoonId: persoon(n), vanaf: toLocalDate('2026-11-01'), tot: null },
        ...{ aanslagId: null, aanslagregelId: null, bedragCenten: null },
      }),
    );
  expect(await refusal(schrijf(17))).toBe('formulier.samengevoegd');
  expect(await refusal(schrijf(18))).toBe('gedaan');
});

test('two who merge one row with two others at once: one of them is told that a proposal waits', async () => {
  const samen = await Promise.all([refusal(stel(19, 20)), refusal(stel(19, 21))]);
  expect(samen.sort()).toEqual(['gedaan', 'samenvoegen.fout.wacht-al']);
});

test('a double is found only as the row that stays, and a log-in by it leads there', async () => {
  await besluit(await stel(22, 23));
  const { treffers } = await readIn(maker, [borne.gemeenteId], (r) =>
    findPersonen(r, parseZoekvraag('Veen23')),
  );
  expect(treffers.map(({ persoonId, gevondenAls }) => [persoonId, gevondenAls !== null])).toEqual([
    [persoon(23), true],
  ]);
  expect(
    await readIn(maker, [borne.gemeenteId], (r) => findBlijvende(r, borne.gemeenteId, persoon(22))),
  ).toBe(persoon(23));
  const login = await lookUp<{ persoon_id: string }>(
    'select persoon_id from zoek_persoon_gemeenten(1, $1, $2::date)',
    [testSleutel('borne 23'), '2026-11-21'],
  );
  expect(login).toEqual([{ persoon_id: persoon(23) }]);
});

test('likely doubles come with the reason, and one that was refused does not come back', async () => {
  const lijst = async () =>
    (await readIn(maker, [borne.gemeenteId], (r) => listVermoedens(r, borne.gemeenteId))).vermoedens;
  expect(await lijst()).toEqual([]);
  const id = testId('vermoed');
  await alles.query(
    `insert into persoon (gemeente_id, id, sleutel, soort, voorletters, voorvoegsel, geslachtsnaam, zoeknaam, bijgewerkt_op)
      values ($1, $2, $3, 'natuurlijk', 'J.', 'van der', 'Veen5', 'veen5', '2026-01-01')`,
    [borne.gemeenteId, id, testSleutel('vermoed')],
  );
  await alles.query(
    `insert into persoon_adres (gemeente_id, id, persoon_id, adres_id, soort, vanaf)
      select gemeente_id, $3, $2, adres_id, 'woon', '2020-01-01' from persoon_adres where gemeente_id = $1 and persoon_id = $4`,
    [borne.gemeenteId, id, testId('vermoed adres'), persoon(4)],
  );
  expect((await lijst()).map(({ een, ander, redenen }) => [een.persoonId, ander.persoonId, redenen])).toEqual(
    [[id, persoon(4), ['naam-adres']]],
  );
  const voorstel = await writeIn(maker, borne.gemeenteId, (w) =>
    proposeSamenvoeging(w, { een: id, ander: persoon(4), blijft: persoon(4), reden: REDEN }),
  ).catch((error: Error) => error.message);
  // Of that row another proposal waits still, from a test above.
  expect(voorstel).toBe('samenvoegen.fout.wacht-al');
  const wacht = await alles.query<{ id: string }>(
    `select id from samenvoeging where status = 'voorgesteld' and blijft_id = $1`,
    [persoon(4)],
  );
  await besluit(wacht.rows[0]?.id ?? '', 'afwijzen');
  const nieuw = await writeIn(maker, borne.gemeenteId, (w) =>
    proposeSamenvoeging(w, { een: id, ander: persoon(4), blijft: persoon(4), reden: REDEN }),
  );
  await besluit(nieuw, 'afwijzen');
  expect(await lijst()).toEqual([]);
});
