import { arrangeAanslagen, type Opgelegd } from '@tests/integration/documenten/arrange';
import { addBesluiters, addMedewerker } from '@tests/support/aanwijzingen';
import { bookOplegging } from '@tests/support/invordering';
import { textOf } from '@tests/support/pdf';
import { refusal as waarom } from '@tests/support/refusal';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillOpdrachtIn, fillVerhaalIn } from '@/commands/demo/invordering-verder';
import { listBerichten } from '@/domain/documenten/bericht.queries';
import { openDocument } from '@/domain/documenten/open-document';
import { stopRendering } from '@/domain/documenten/render-document';
import { listKosten } from '@/domain/grootboek/kosten.queries';
import { kenmerkVanOpdracht } from '@/domain/invordering/opdracht';
import { listOpdrachtbestand, listOpdrachten } from '@/domain/invordering/opdracht.queries';
import { recordOpdrachtresultaten } from '@/domain/invordering/record-opdrachtresultaten';
import { recordVerhaalfeit } from '@/domain/invordering/record-verhaalfeit';
import type { Verhaalsactie } from '@/domain/invordering/verhaal';
import type { Verhaalfeitsoort } from '@/domain/invordering/verhaalfeit';
import { getVorderingbeeld } from '@/domain/invordering/vordering.queries';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';

const AMBTENAAR = 'beheerder-gbtwente';
const INNEN = 'heffingsambtenaar-gbtwente';
const als = (rol: Rol, dag: string, wie = rol === 'invorderingsambtenaar' ? AMBTENAAR : INNEN): Context =>
  seedContext(wie, [rol], { now: new Date(`${dag}T09:00:00Z`) });
let client: pg.Client;
let close: () => Promise<void>;
let borne: Opgelegd;

beforeAll(async () => {
  const seeded = await openSeeded(8);
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  // The fifth owes more than may be asked at a time, the sixth more than may be open.
  borne = await arrangeAanslagen(client, 'borne', 7, (n) => ({ 5: 3, 6: 5 })[n] ?? 1);
  await bookOplegging(client, borne.gemeenteId);
  await addBesluiters(client, 1, ['invorderingsambtenaar-gbtwente', 'medewerker-innen-gbtwente']);
  await dwangbevelVan(6);
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

const id = (n: number) => borne.aanslagIds[n] ?? '';
const zet = (n: number, stap: string, dag: string, uiterlijk: string) =>
  client.query(
    `insert into invorderingsstap (gemeente_id, id, aanslag_id, stap, volg, dagtekening, uiterlijk, bedrag_centen, kosten_centen,
       gemaakt_door, gemaakt_op) values ($1, $2, $3, $4, 1, $5, $6, 30000, 0, 'proef', '2026-07-07')`,
    [borne.gemeenteId, testId(`${stap} ${id(n)}`), id(n), stap, dag, uiterlijk],
  );
async function dwangbevelVan(n: number): Promise<void> {
  await zet(n, 'aanmaning', '2026-07-07', '2026-07-21');
  await zet(n, 'dwangbevel', '2026-08-11', '2026-08-14');
}
type Meer = { naam?: string; adres?: string; centen?: bigint; rol?: Rol; op?: string; wie?: string };
const leg = (n: number, soort: Verhaalfeitsoort, dag: string, more: Meer = {}) =>
  writeIn(als(more.rol ?? 'invorderingsambtenaar', more.op ?? dag, more.wie), borne.gemeenteId, (w) =>
    recordVerhaalfeit(w, {
      aanslagId: id(n),
      soort,
      dag: toLocalDate(dag),
      naam: more.naam ?? null,
      adres: more.adres ?? null,
      centen: more.centen === undefined ? null : toCents(more.centen),
      bewijs: 'Brief met kenmerk 2026-1',
    }),
  );
const innen = { rol: 'medewerker-innen' } as const;
const werkgever = { ...innen, naam: 'Zorggroep Zuid', adres: 'Postbus 12\n7620 AA Borne' };
const beeld = (n: number, dag: string) =>
  readIn(als('medewerker-innen', dag), [borne.gemeenteId], (r) =>
    getVorderingbeeld(r, borne.gemeenteId, id(n)),
  );
const tegen = async (n: number, actie: Verhaalsactie, dag: string) =>
  (await beeld(n, dag)).verhaal.find((o) => o.actie === actie)?.tegen.map(({ code }) => code);
const inwoner = (n: number, dag: string): Context => {
  const ctx = als('medewerker-innen', dag);
  return {
    ...ctx,
    actor: { soort: 'inwoner', persoonSleutel: `borne ${n}`, naam: 'Inwoner' },
    gemeenten: ctx.gemeenten.flatMap((g) =>
      g.gemeenteId === borne.gemeenteId ? [{ ...g, rollen: [], persoonId: borne.persoonIds[n] ?? '' }] : [],
    ),
    kantoorRollen: [],
  };
};
/** The letters of one debt, by kind: where each went, and what it says. */
async function brieven(n: number): Promise<Record<string, { adres: string[]; tekst: string; id: string }>> {
  const { rows } = await client.query<{ id: string; soort: string; adres: string[] }>(
    `select d.id, d.soort, b.adres from document d join bezorging b on b.gemeente_id = d.gemeente_id and b.document_id = d.id
     where d.gemeente_id = $1 and d.aanslag_id = $2 and b.kanaal = 'post'`,
    [borne.gemeenteId, id(n)],
  );
  const gevonden: Record<string, { adres: string[]; tekst: string; id: string }> = {};
  for (const rij of rows) {
    const open = await readIn(als('medewerker-innen', '2027-01-05'), [borne.gemeenteId], (r) =>
      openDocument(r, borne.gemeenteId, rij.id),
    );
    gevonden[rij.soort] = {
      adres: rij.adres,
      id: rij.id,
      tekst: open?.stand === 'leesbaar' ? textOf(open.pdf) : '',
    };
  }
  return gevonden;
}
const taken = async (soort: string) =>
  (
    await client.query(
      `select t.status, t.resultaat, (t.uiterlijk at time zone 'Europe/Amsterdam')::date::text as voor from taak t
       join verhaalfeit v on v.gemeente_id = t.gemeente_id and v.id = t.onderwerp_id and t.onderwerp_soort = 'verhaalfeit'
       where t.gemeente_id = $1 and t.soort = $2 order by t.gemaakt_op`,
      [borne.gemeenteId, soort],
    )
  ).rows;

test('the demo goes on after one dwangbevel of a gemeente, once', async () => {
  const ctx = als('invorderingsambtenaar', '2026-11-28');
  expect(await fillVerhaalIn(ctx, borne.gemeenteId, 'gbtwente')).toBe(6);
  expect(await fillVerhaalIn(ctx, borne.gemeenteId, 'gbtwente')).toBe(0);
  expect((await beeld(6, '2026-11-28')).verhaal.filter(({ mag }) => mag).map(({ actie }) => actie)).toEqual([
    'vordering',
    'hernieuwd-bevel',
    'oninbaar',
  ]);
  // One assignment in each gemeente, as far as that has come: here it was brought.
  expect(await fillOpdrachtIn(ctx, borne.gemeenteId, 'gbtwente', 3)).toBe(5);
  expect(await fillOpdrachtIn(ctx, borne.gemeenteId, 'gbtwente', 3)).toBe(0);
  expect((await beeld(6, '2026-11-28')).opdrachten).toMatchObject([
    { stand: 'uitgevoerd', kostenCenten: 2_200n, rekeningCenten: 4_550n },
  ]);
  for (const n of [0, 1, 2, 3, 4, 5]) await dwangbevelVan(n);
});

test('[L-04] a month after the dwangbevel: warned, four weeks later the vordering, on known income, within what is left free, why it suits him; the limits of an overheidsvordering', async () => {
  // What may be done next, and every reason why not.
  expect(await tegen(0, 'vooraankondiging', '2026-09-10')).toEqual(['te-vroeg']);
  expect(await tegen(0, 'vooraankondiging', '2026-09-14')).toEqual([]);
  expect(await tegen(0, 'vordering', '2026-09-14')).toEqual([
    'geen-aankondiging',
    'geen-inkomstenbron',
    'geen-beslagvrije-voet',
    'geen-maatwerk',
  ]);
  expect(await waarom(leg(0, 'vordering', '2026-09-14', { centen: 1n }))).toBe(
    'verhaalreden.geen-aankondiging',
  );
  expect(await waarom(leg(0, 'vooraankondiging', '2026-09-14', { op: '2026-09-15' }))).toBe(
    'verhaalfout.vandaag',
  );
  await leg(0, 'vooraankondiging', '2026-09-14');
  expect(await waarom(leg(0, 'vooraankondiging', '2026-09-15'))).toBe('verhaalreden.al-aangekondigd');
  expect(await waarom(leg(0, 'vordering', '2026-10-11', { centen: 1n }))).toBe(
    'verhaalreden.aankondiging-loopt',
  );
  expect(await waarom(leg(0, 'inkomstenbron', '2026-10-12', innen))).toBe('verhaalfout.naam');
  expect(await waarom(leg(0, 'inkomstenbron', '2026-10-12', { ...innen, naam: 'Zorggroep Zuid' }))).toBe(
    'verhaalfout.adres',
  );
  await leg(0, 'inkomstenbron', '2026-10-12', werkgever);
  expect(await waarom(leg(0, 'vordering', '2026-10-12', { centen: 1n }))).toBe(
    'verhaalreden.geen-beslagvrije-voet',
  );
  await leg(0, 'beslagvrije-voet', '2026-10-12', { ...innen, centen: 170_000n });
  expect(await waarom(leg(0, 'vordering', '2026-10-12', { centen: 1n }))).toBe('verhaalreden.geen-maatwerk');
  await leg(0, 'maatwerk', '2026-10-12', innen);
  expect(await tegen(0, 'vordering', '2026-10-12')).toEqual([]);
  expect(await waarom(leg(0, 'vordering', '2026-10-12', { ...innen, centen: 1n }))).toBe(
    'verhaalfout.alleen-ambtenaar',
  );
  const { teInnen } = (await beeld(0, '2026-10-12')).oordeel;
  expect(await waarom(leg(0, 'vordering', '2026-10-12', { centen: teInnen + 1n }))).toBe(
    'verhaalfout.te-veel',
  );
  expect(await waarom(leg(0, 'vordering', '2026-10-13', { centen: 1n, op: '2026-10-12' }))).toBe(
    'verhaalfout.later',
  );
  await leg(0, 'vordering', '2026-10-12', { centen: teInnen });
  const post = await brieven(0);
  expect(Object.keys(post).toSorted()).toEqual([
    'vooraankondiging',
    'vordering-derde',
    'vordering-kennisgeving',
  ]);
  expect(post['vordering-derde']?.adres).toEqual(['Zorggroep Zuid', 'Postbus 12', '7620 AA Borne']);
  expect(post['vordering-derde']?.tekst).toContain('Laat elke maand € 1.700,00 vrij.');
  // Of what somebody owes and where he lives his employer reads no more than he needs.
  expect(post['vordering-derde']?.tekst).not.toMatch(/Merelstraat|Onroerendezaakbelasting/);
  expect(post.vooraankondiging?.tekst).toContain('Dat doen wij niet vóór 12 oktober 2026.');
  for (const soort of ['vooraankondiging', 'vordering-kennisgeving'])
    for (const wat of [
      'Kunt u niet (alles) betalen?',
      'Hoeveel houdt u over?',
      'in verzet',
      '9.00 tot 17.00 uur',
    ])
      expect(post[soort]?.tekst).toContain(wat);
  // He reads what was sent to him, and not what was sent about him.
  const { berichten } = await readIn(inwoner(0, '2026-10-13'), [borne.gemeenteId], (r) =>
    listBerichten(r, 1),
  );
  expect(berichten.map(({ soort }) => soort).toSorted()).toEqual([
    'aanslagbiljet',
    'vooraankondiging',
    'vordering-kennisgeving',
  ]);
  const zelf = await readIn(inwoner(0, '2026-10-13'), [borne.gemeenteId], (r) =>
    openDocument(r, borne.gemeenteId, post['vordering-derde']?.id ?? '', borne.persoonIds[0]),
  );
  expect(zelf).toBeNull();

  // URIW 1ca to 1ch: on his own account, 500 a time, 1,500 open at most, twice a month, three months in a row.
  expect(await tegen(1, 'overheidsvordering', '2026-10-05')).toEqual(['rekening-onbekend']);
  for (const n of [1, 4, 5]) await leg(n, 'rekening', '2026-10-05', { naam: 'Bank van de proef' });
  expect(await tegen(5, 'overheidsvordering', '2026-10-05')).toEqual(['openstaand-te-hoog']);
  expect(
    (await beeld(4, '2026-10-05')).verhaal.find((o) => o.actie === 'overheidsvordering')?.hoogstens,
  ).toBe(50_000n);
  expect(await waarom(leg(4, 'overheidsvordering', '2026-10-05', { centen: 50_001n }))).toBe(
    'verhaalfout.te-veel',
  );
  await leg(1, 'overheidsvordering', '2026-10-05', { centen: 1_000n });
  await leg(1, 'overheidsvordering', '2026-10-06', { centen: 1_000n });
  expect(await tegen(1, 'overheidsvordering', '2026-10-07')).toEqual(['maand-vol']);
  // Told within seven days after the five werkdagen of the bank, and not before.
  expect(await taken('overheidsvordering-meedelen')).toMatchObject([
    { status: 'open', voor: '2026-10-20' },
    { status: 'open', voor: '2026-10-21' },
  ]);
  expect(await waarom(leg(1, 'kennisgeving', '2026-10-12', innen))).toBe('verhaalfout.terugboeken-loopt');
  await leg(1, 'kennisgeving', '2026-10-13', innen);
  expect((await taken('overheidsvordering-meedelen')).map(({ status }) => status)).toEqual([
    'afgerond',
    'open',
  ]);
  const gemeld = (await brieven(1))['overheidsvordering-kennisgeving']?.tekst;
  expect(gemeld).toContain('Op 5 oktober 2026 gaven wij uw bank de opdracht om € 10,00 aan ons te betalen.');
  for (const dag of ['2026-11-03', '2026-12-03']) await leg(1, 'overheidsvordering', dag, { centen: 1_000n });
  expect(await tegen(1, 'overheidsvordering', '2027-01-05')).toEqual(['te-veel-maanden-achtereen']);
});

test('the role is not enough: an aanwijzing, and up to what it takes', async () => {
  await addMedewerker(client, 1, 'tot 100', {
    functie: 'invorderingsambtenaar',
    soorten: ['verhaal'],
    grens: 10_000,
  });
  expect(await waarom(leg(3, 'vooraankondiging', '2026-10-12', { wie: 'tot 100' }))).toBe(
    'aanwijzing.boven-grens',
  );
  expect(await waarom(leg(3, 'vooraankondiging', '2026-10-12', { wie: 'niemand' }))).toBe('aanwijzing.geen');
});

test('[L-05] a vordering that gives nothing leaves a task of a month, and the hernieuwd bevel that ends it has its costs and its letter', async () => {
  expect(await waarom(leg(0, 'hernieuwd-bevel', '2026-10-20'))).toBe('verhaalreden.eerst-vordering');
  await leg(0, 'zonder-resultaat', '2026-10-20', innen);
  const mijne = async () => (await taken('bevel-uitbrengen')).filter(({ voor }) => voor === '2026-11-21');
  expect(await mijne()).toEqual([{ status: 'open', resultaat: null, voor: '2026-11-21' }]);
  // Somebody looks at this person: a regeling is still possible.
  expect((await beeld(0, '2026-10-27')).verhaal.find((o) => o.actie === 'hernieuwd-bevel')?.mag).toBe(true);
  await leg(0, 'hernieuwd-bevel', '2026-10-27');
  expect(await mijne()).toEqual([{ status: 'afgerond', resultaat: 'vervallen', voor: '2026-11-21' }]);
  // Kostenwet 3, tweede lid, in 2026.
  const kosten = await readIn(als('medewerker-innen', '2026-10-27'), [borne.gemeenteId], (r) =>
    listKosten(r, borne.gemeenteId, [id(0)]),
  );
  expect(kosten.map((k) => [k.soort, k.bedragCenten])).toEqual([['hernieuwd-bevel', 2_200n]]);
  const brief = (await brieven(0))['hernieuwd-bevel'];
  for (const wat of [
    'In naam van de Koning',
    'Kosten van het hernieuwd bevel € 22,00',
    'Betaal alles uiterlijk op 29 oktober 2026.',
    'Doe dat uiterlijk op 8 december 2026.',
  ])
    expect(brief?.tekst).toContain(wat);
});

const lijst = async (dag: string, n = 0) =>
  (
    await readIn(als('medewerker-innen', dag), [borne.gemeenteId], (r) => listOpdrachten(r, borne.gemeenteId))
  ).opdrachten.filter(({ aanslagId }) => aanslagId === id(n));
const bestand = (dag: string) =>
  readIn(als('invorderingsambtenaar', dag), [borne.gemeenteId], (r) =>
    listOpdrachtbestand(r, borne.gemeenteId),
  );
const lees = (dag: string, tekst: string) =>
  writeIn(als('invorderingsambtenaar', dag), borne.gemeenteId, (w) => recordOpdrachtresultaten(w, tekst));
const deurwaarder = (waarde: object) =>
  client.query(
    `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
     values ($1, $2, 'deurwaarder', $3, '2026-01-01', 'proef', 'te-bevestigen', 'proef', '2020-01-01')
     on conflict (gemeente_id, id) do update set waarde = excluded.waarde`,
    [borne.gemeenteId, testId('deurwaarder'), JSON.stringify(waarde)],
  );

test('[L-12] [B-13] an assignment to a deurwaarder, own or from outside: proposed, given by another, accepted, done or brought back, with what it cost', async () => {
  expect(await waarom(leg(0, 'beslagvoorstel', '2026-10-29', innen))).toBe(
    'verhaalreden.hernieuwd-bevel-loopt',
  );
  await deurwaarder({ naam: 'Voorbeeld', eigen: false });
  expect(await waarom(leg(0, 'beslagvoorstel', '2026-11-02', innen))).toBe('verhaalreden.geen-deurwaarder');
  await deurwaarder({ naam: 'Voorbeeld', eigen: false, verwerkersovereenkomst: 'VWO 2025-04' });
  expect(await waarom(leg(0, 'beslagopdracht', '2026-11-02'))).toBe('verhaalfout.geen-voorstel');
  await leg(0, 'beslagvoorstel', '2026-11-02', innen);
  expect(await waarom(leg(0, 'beslagvoorstel', '2026-11-02', innen))).toBe('verhaalfout.opdracht-loopt');
  expect(await waarom(leg(0, 'beslagopdracht', '2026-11-02', { wie: INNEN }))).toBe(
    'verhaalfout.zelf-voorgesteld',
  );
  expect(await lijst('2026-11-02')).toMatchObject([{ stand: 'voorgesteld', deurwaarder: 'Voorbeeld' }]);
  expect((await bestand('2026-11-02')).regels).toEqual([]);
  await leg(0, 'beslagopdracht', '2026-11-02');

  // The file for the deurwaarder has who and where; without an agreement there is none.
  const [regel] = (await bestand('2026-11-03')).regels;
  expect(regel).toMatchObject({ soort: 'beslagopdracht', stand: 'gegeven' });
  expect(regel?.regels.join(' ')).toContain('Merelstraat');
  await deurwaarder({ naam: 'Voorbeeld', eigen: false });
  expect(await bestand('2026-11-03')).toEqual({ deurwaarder: null, regels: [] });
  await deurwaarder({ naam: 'Voorbeeld', eigen: false, verwerkersovereenkomst: 'VWO 2025-04' });

  // What he sends back: all of a file or nothing.
  const d = kenmerkVanOpdracht(regel?.id ?? '');
  expect(
    await waarom(lees('2026-11-16', `${d};aangenomen;2026-11-04;\nD-00000000;beslag;2026-11-10;\n`)),
  ).toBe('opdrachtbestand.onbekende-opdracht');
  expect(await waarom(lees('2026-11-16', `${d};beslag;2026-11-10;`))).toBe('verhaalfout.past-niet');
  expect(await waarom(lees('2026-11-16', `${d};verhuisd;2026-11-10;`))).toBe(
    'opdrachtbestand.onbekend-resultaat',
  );
  expect((await lijst('2026-11-16'))[0]?.stand).toBe('gegeven');
  expect(
    await lees(
      '2026-11-16',
      `kenmerk;resultaat;datum;bedrag\r\n${d};aangenomen;2026-11-04;\r\n${d};beslag;2026-11-10;\r\n${d};rekening;2026-11-12;45,50\r\n`,
    ),
  ).toBe(3);
  // Kostenwet 4, eerste lid, in 2026: charged when beslag was laid, not when it was asked for.
  expect(await lijst('2026-11-16')).toMatchObject([
    { stand: 'uitgevoerd', kostenCenten: 7_800n, rekeningCenten: 4_550n, op: '2026-11-10' },
  ]);
  expect((await beeld(0, '2026-11-16')).feiten.kosten).toBe(10_000n);
  expect(await waarom(lees('2026-11-16', `${d};teruggegeven;2026-11-16;`))).toBe('verhaalfout.past-niet');

  // One in service needs no agreement, and an assignment can come back.
  await deurwaarder({ naam: 'Eigen deurwaarder', eigen: true });
  await leg(2, 'zonder-resultaat', '2026-11-16', innen);
  await leg(2, 'bevelvoorstel', '2026-11-16', innen);
  await leg(2, 'bevelopdracht', '2026-11-17');
  expect(await waarom(leg(2, 'opdracht-betaald', '2026-11-17', { ...innen, centen: 1n }))).toBe(
    'verhaalfout.geen-opdracht',
  );
  await leg(2, 'opdracht-teruggegeven', '2026-11-18', innen);
  expect((await lijst('2026-11-18', 2))[0]).toMatchObject({
    soort: 'bevelopdracht',
    deurwaarder: 'Eigen deurwaarder',
    stand: 'teruggegeven',
    kostenCenten: 0n,
  });
  // Again, and now it is brought: its costs and its letter come with that.
  await leg(2, 'bevelvoorstel', '2026-11-19', innen);
  await leg(2, 'bevelopdracht', '2026-11-19');
  await leg(2, 'opdracht-aangenomen', '2026-11-20', innen);
  await leg(2, 'hernieuwd-bevel', '2026-11-23');
  expect(await lijst('2026-11-23', 2)).toMatchObject([
    { stand: 'uitgevoerd', kostenCenten: 2_200n },
    { stand: 'teruggegeven' },
  ]);
});

test('the database gives no assignment to who proposed it, and ties each line to what it is about', async () => {
  const insert = (soort: string, over: string | null, door: string) =>
    client.query(
      `insert into verhaalfeit (gemeente_id, id, aanslag_id, soort, dag, naam, bewijs, over_id, gemaakt_door, gemaakt_op)
       values ($1, gen_random_uuid(), $2, $3, '2026-11-02', 'Voorbeeld', 'een bewijs van die dag', $4, $5, '2026-11-02')`,
      [borne.gemeenteId, id(3), soort, over, door],
    );
  await insert('beslagvoorstel', null, 'een');
  const { rows } = await client.query<{ id: string }>(
    `select id from verhaalfeit where gemeente_id = $1 and aanslag_id = $2 and soort = 'beslagvoorstel'`,
    [borne.gemeenteId, id(3)],
  );
  const voorstel = rows[0]?.id ?? '';
  await expect(insert('beslagopdracht', voorstel, 'een')).rejects.toThrow('by another than who proposed it');
  await expect(insert('bevelopdracht', voorstel, 'twee')).rejects.toThrow('is not about');
  await expect(insert('beslagopdracht', null, 'twee')).rejects.toThrow('about something before it');
  await insert('beslagopdracht', voorstel, 'twee');
  await expect(insert('beslagopdracht', voorstel, 'drie')).rejects.toThrow('is once');
});
