import { seedOntvangsten } from '@tests/support/aanslagen';
import { addBesluiters } from '@tests/support/aanwijzingen';
import { bookOplegging } from '@tests/support/invordering';
import { textOf } from '@tests/support/pdf';
import { refusal } from '@tests/support/refusal';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { undoOntvangst } from '@/domain/betalingen/undo-ontvangst';
import { openDocument } from '@/domain/documenten/open-document';
import { stopRendering } from '@/domain/documenten/render-document';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { decideRentelijst } from '@/domain/invordering/decide-rentelijst';
import { getRenteoverzicht, listRentestanden } from '@/domain/invordering/invorderingsrente.queries';
import { proposeRentelijst } from '@/domain/invordering/propose-rentelijst';
import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { toLocalDate } from '@/platform/local-date';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import { arrangeAanslagen, type Opgelegd } from '../documenten/arrange';

/** Aanslagen of some 400 euro of which the last term ended on 30 April 2026. */
const NU = new Date('2026-10-12T08:00:00Z');
const AANTAL = 9;
let client: pg.Client;
let close: () => Promise<void>;
let borne: Opgelegd;
let bedragen: bigint[];

const als = (wie: string, rol: Parameters<typeof seedContext>[1]) => seedContext(wie, rol, { now: NU });
const innen = als('medewerker-innen-gbtwente', ['medewerker-innen']);
const ambtenaar = als('invorderingsambtenaar-gbtwente', ['invorderingsambtenaar']);
const write = <T>(ctx: typeof innen, fn: (w: Write) => Promise<T>) => writeIn(ctx, borne.gemeenteId, fn);
const zie = () => readIn(innen, [borne.gemeenteId], (r) => getRenteoverzicht(r, borne.gemeenteId));
const aanslag = (n: number) => borne.aanslagIds[n] ?? '';

beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  borne = await arrangeAanslagen(client, 'borne', AANTAL);
  await bookOplegging(client, borne.gemeenteId);
  await addBesluiters(client, 1, ['invorderingsambtenaar-gbtwente', 'medewerker-innen-gbtwente']);
  await client.query(
    `insert into betalingskenmerk (kantoor_id, kenmerk, gemeente_id, aanslag_id)
     select 1, betalingskenmerk, gemeente_id, id from aanslag where gemeente_id = $1 on conflict do nothing`,
    [borne.gemeenteId],
  );
  await client.query(
    `insert into bestand (kantoor_id, id, gemeente_id, soort, naam, sha256, omvang_bytes, status, aangeboden_door, aangeboden_op, klaar_op)
     values (1, $1, null, 'ontvangsten', 'bank.csv', md5('bank') || md5('bank'), 1, 'geladen', 'proef', '2026-06-01', '2026-06-01')`,
    [testId('bankbestand')],
  );
  const { rows } = await client.query<{ bedrag_centen: string }>(
    'select bedrag_centen from aanslag where gemeente_id = $1 order by array_position($2::uuid[], id)',
    [borne.gemeenteId, borne.aanslagIds],
  );
  bedragen = rows.map(({ bedrag_centen }) => BigInt(bedrag_centen));
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

/** The bank gets so much of an aanslag on a day; answers the receipt. */
async function betaal(n: number, centen: bigint, dag: string): Promise<string> {
  const { rows } = await client.query<{ betalingskenmerk: string }>(
    'select betalingskenmerk from aanslag where gemeente_id = $1 and id = $2',
    [borne.gemeenteId, aanslag(n)],
  );
  const [id = ''] = await seedOntvangsten(client, { id: 1, bestandId: testId('bankbestand') }, [
    { ref: `${n} ${dag}`, bedragCenten: centen, kenmerk: rows[0]?.betalingskenmerk ?? '', boekdatum: dag },
  ]);
  await processOntvangsten(
    seedContext('x', [], { actor: { soort: 'systeem', taak: 'ontvangsten' }, now: NU }),
  );
  return id;
}
const besluit = (vanaf: string, waarde: object) =>
  client.query(
    `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
     values ($1, $2, 'invorderingsrente', $3, $4, 'Besluit van het college', 'te-bevestigen', 'proef', '2020-01-01')`,
    [borne.gemeenteId, testId(`besluit ${vanaf}`), JSON.stringify(waarde), vanaf],
  );
const stand = async (n: number) =>
  (
    await readIn(innen, [borne.gemeenteId], (r) => getStandVanAanslagen(r, borne.gemeenteId, [aanslag(n)]))
  ).get(aanslag(n));
/** 4.3 % of whole euros over so many days of 30-day months, down to whole euros. */
const rente = (centen: bigint, dagen: bigint) => (((centen / 100n) * dagen * 43n) / 360_000n) * 100n;

let eerste: string;

test('nothing is charged without a besluit, however late somebody pays', async () => {
  eerste = await betaal(0, bedragen[0] ?? 0n, '2026-08-31');
  expect(await zie()).toMatchObject({ besluit: null, klaar: [], lijsten: [] });
  expect(await refusal(write(innen, proposeRentelijst))).toBe('rente.fout.niets');
  await besluit('2026-01-01', { inRekening: false });
  expect(await zie()).toMatchObject({ besluit: { waarde: { inRekening: false } }, klaar: [] });
  expect(await refusal(write(innen, proposeRentelijst))).toBe('rente.fout.niets');
  await client.query(
    `delete from gemeente_instelling where gemeente_id = $1 and soort = 'invorderingsrente'`,
    [borne.gemeenteId],
  );
});

test('per late payment above the threshold: worked out, proposed, determined by another, booked, told, and shown', async () => {
  await besluit('2026-01-01', { inRekening: true, drempelEuro: 1 });
  const heel = bedragen[1] ?? 0n;
  // The first term too late, the last in time: nothing runs (Iw 28, eerste lid).
  await betaal(1, heel, '2026-04-29');
  // In two, of which the first is in time.
  const half = (bedragen[2] ?? 0n) / 2n;
  await betaal(2, half, '2026-04-30');
  await betaal(2, (bedragen[2] ?? 0n) - half, '2026-09-16');
  // Too little to ask, and a payment while an objection waits.
  await betaal(3, 1_000n, '2026-06-10');
  await write(innen, (w) =>
    placeOpschorting(w, {
      ...{ grond: 'bezwaar-belasting', bron: { soort: 'zaak', id: testId('bezwaar') } },
      ...{ persoonId: borne.persoonIds[4] ?? '', aanslagId: aanslag(4), aanslagregelId: null },
      ...{ bedragCenten: null, vanaf: toLocalDate('2026-04-01'), tot: null },
    }),
  );
  await betaal(4, bedragen[4] ?? 0n, '2026-08-31');

  const verwacht = [
    // Three whole months of thirty days, and thirty days of August.
    { aanslagId: aanslag(0), betaaldOp: '2026-08-31', renteCenten: rente(bedragen[0] ?? 0n, 120n) },
    // Four whole months and fifteen days.
    {
      aanslagId: aanslag(2),
      betaaldOp: '2026-09-16',
      renteCenten: rente((bedragen[2] ?? 0n) - half, 135n),
    },
  ];
  expect(verwacht.every(({ renteCenten }) => renteCenten > 100n)).toBe(true);
  const totaal = verwacht.reduce((som, r) => som + r.renteCenten, 0n);
  expect(await zie()).toMatchObject({ klaar: verwacht, klaarCenten: totaal });

  const id = await write(innen, proposeRentelijst);
  expect(await zie()).toMatchObject({
    klaar: [],
    lijsten: [{ id, status: 'voorgesteld', aantal: 2, totaalCenten: totaal, posten: verwacht }],
  });
  expect(await readIn(innen, [borne.gemeenteId], listRentestanden)).toMatchObject([
    { wacht: { aantal: 2, centen: totaal } },
  ]);
  expect(await refusal(write(innen, proposeRentelijst))).toBe('rente.fout.wacht-al');
  const keuze = { id, versie: 1, reden: null };
  // B-23: not who proposed it, whatever his role; and only who proposed it takes it back.
  expect(await refusal(write(innen, (w) => decideRentelijst(w, { ...keuze, besluit: 'vaststellen' })))).toBe(
    'rente.fout.eigen',
  );
  expect(
    await refusal(write(ambtenaar, (w) => decideRentelijst(w, { ...keuze, besluit: 'intrekken' }))),
  ).toBe('rente.fout.niet-van-u');
  expect(await write(ambtenaar, (w) => decideRentelijst(w, { ...keuze, besluit: 'vaststellen' }))).toBe(2);
  expect(
    await refusal(
      write(ambtenaar, (w) => decideRentelijst(w, { ...keuze, versie: 2, besluit: 'vaststellen' })),
    ),
  ).toBe('rente.fout.besloten');

  for (const { aanslagId, renteCenten } of verwacht) {
    const n = borne.aanslagIds.indexOf(aanslagId);
    expect(await stand(n)).toMatchObject({ openCenten: renteCenten });
    expect((await stand(n))?.mutaties.map((m) => m.soort)).toContain('rente');
  }
  const posten = (await zie()).lijsten[0]?.posten ?? [];
  expect(posten.map((p) => [p.uitkomst, p.teruggenomen])).toEqual([
    ['geboekt', false],
    ['geboekt', false],
  ]);
  const brief = await readIn(innen, [borne.gemeenteId], async (r) => {
    const rij = await r.db.document.findFirst({
      where: { gemeenteId: borne.gemeenteId, aanslagId: aanslag(2), soort: 'invorderingsrente' },
    });
    return openDocument(r, borne.gemeenteId, rij?.id ?? '');
  });
  if (brief?.stand !== 'leesbaar') throw new Error('no letter');
  const tekst = textOf(brief.pdf).replace(/\s+/g, ' ');
  expect(tekst).toContain('30 april 2026');
  expect(tekst).toContain('16 september 2026');
  expect(tekst).toContain('1 mei 2026 tot en met 15 september 2026: 135 dagen, 4,3% per jaar');
  // Six weeks after Monday 12 October.
  expect(tekst).toContain('23 november 2026');
  expect(tekst).toContain('bezwaar');
});

test('a payment that is taken back takes its interest with it, in the same transaction', async () => {
  const voor = await stand(0);
  expect(voor?.openCenten).toBeGreaterThan(0n);
  await write(innen, (w) => undoOntvangst(w, { ontvangstId: eerste, reden: 'Hoort bij een ander' }));
  const na = await stand(0);
  // All of the belasting is open again, and nothing else.
  expect(na?.openCenten).toBe(bedragen[0]);
  const posten = (await zie()).lijsten[0]?.posten ?? [];
  expect(posten.find((p) => p.aanslagId === aanslag(0))).toMatchObject({
    uitkomst: 'geboekt',
    teruggenomen: true,
  });
});

test('a list that was refused comes back; what was taken back while it waited falls off', async () => {
  const ids = [
    await betaal(5, bedragen[5] ?? 0n, '2026-08-31'),
    await betaal(6, bedragen[6] ?? 0n, '2026-08-31'),
  ];
  const eerst = await write(innen, proposeRentelijst);
  const af = { id: eerst, versie: 1, besluit: 'afwijzen' as const };
  expect(await refusal(write(ambtenaar, (w) => decideRentelijst(w, { ...af, reden: 'nee' })))).toBe(
    'rente.fout.reden',
  );
  await write(ambtenaar, (w) => decideRentelijst(w, { ...af, reden: 'Eerst het besluit nakijken' }));
  expect((await zie()).klaar.map((r) => r.aanslagId).toSorted()).toEqual([aanslag(5), aanslag(6)].toSorted());

  const id = await write(innen, proposeRentelijst);
  await write(innen, (w) => undoOntvangst(w, { ontvangstId: ids[0] ?? '', reden: 'Verkeerd geboekt' }));
  expect(
    await write(ambtenaar, (w) =>
      decideRentelijst(w, { id, versie: 1, besluit: 'vaststellen', reden: null }),
    ),
  ).toBe(1);
  expect((await stand(5))?.openCenten).toBe(bedragen[5]);
  expect((await stand(6))?.openCenten).toBe(rente(bedragen[6] ?? 0n, 120n));
  expect((await zie()).klaar).toEqual([]);
});

test('the database holds it: no interest without a list that was determined, and none twice over a payment', async () => {
  const kopie = (uitkomst: string) =>
    client.query(
      `insert into rentepost (gemeente_id, id, lijst_id, aanslag_id, betaling_id, betaald_centen, betaald_op, vervaldag,
         drempel_centen, rente_centen, uitkomst)
       select gemeente_id, gen_random_uuid(), lijst_id, aanslag_id, betaling_id, betaald_centen, betaald_op, vervaldag,
         drempel_centen, rente_centen, $2 from rentepost where gemeente_id = $1 and aanslag_id = $3 and uitkomst = 'geboekt'`,
      [borne.gemeenteId, uitkomst, aanslag(6)],
    );
  await expect(kopie('voorgesteld')).rejects.toThrow('rentepost_een_per_betaling');
  await expect(kopie('vervallen')).rejects.toThrow('comes on a list that waits');
  await expect(
    client.query(`update rentepost set rente_centen = 99900 where gemeente_id = $1 and aanslag_id = $2`, [
      borne.gemeenteId,
      aanslag(6),
    ]),
  ).rejects.toThrow('stays as it was');
});
