import { seedOntvangsten, type TestAanslag } from '@tests/support/aanslagen';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadRekeningoverzicht } from '@/app/aanslagen/load-rekeningoverzicht';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { getAansluiting } from '@/domain/grootboek/aansluiting.queries';
import { maandVan } from '@/domain/grootboek/maand';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { getGrootboekControle } from '@/domain/grootboek/totalen.queries';
import { endToEndId } from '@/domain/incasso/batch';
import { addKas } from '@/domain/kas/add-kas';
import { takeBetaling } from '@/domain/kas/take-betaling';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';
import { a, b, burger, dienIn, kantoor, lees, machtig, openIncasso, staf, stelVoor, werk } from './arrange';

let client: pg.Client;
let aanslag: TestAanslag;
let map: string;
let close: () => Promise<void>;

beforeAll(async () => {
  const opened = await openIncasso([[20_000n, 10_000n]]);
  ({ client, map, close } = opened);
  const [eerste] = opened.vanA;
  if (!eerste) throw new Error('no aanslag');
  aanslag = eerste;
});
afterAll(() => close());

const rijen = async <T>(sql: string, ...waarden: unknown[]): Promise<T[]> =>
  (await client.query(sql, waarden)).rows as T[];

test('[G-02] what is collected, transferred and paid in cash pays the same debt in the same books', async () => {
  // Automatische incasso: one term of ten.
  await machtig();
  const batch = await dienIn(client, '2026-03-26', '2026-03-20T09:00:00Z');
  const [post] = await rijen<{ id: string; centen: string }>(
    `select x.id, x.bedrag_centen as centen from incassopost x join incassoplan p on p.id = x.plan_id
     where x.batch_id = $1 and p.aanslag_id = $2`,
    batch,
    aanslag.id,
  );
  if (!post) throw new Error('nothing was collected');
  const regel = { ref: 'H-1', centen: BigInt(post.centen), end: endToEndId(post.id) };
  await lees(map, { nummer: 1, dag: '2026-03-26', regels: [regel], moment: '2026-03-26T20:00:00Z' });
  // Overboeking: with the kenmerk of the aanslag.
  await seedOntvangsten(client, kantoor, [
    { ref: 'overboeking', bedragCenten: 10_000n, kenmerk: aanslag.kenmerk, boekdatum: '2026-03-27' },
  ]);
  await processOntvangsten(werk('2026-03-27T20:00:00Z'));
  // Kasstorting: the rest, at the till of the gemeente.
  const kassier = { ...staf('2026-03-30T09:00:00Z'), now: new Date('2026-03-30T09:00:00Z') };
  await writeIn(kassier, a.id, async (write) => {
    const kasId = await addKas(write, {
      ...{ naam: 'Balie', code: 'B1', wisselgeldCenten: toCents(15_000), vanaf: toLocalDate('2026-03-01') },
    });
    await takeBetaling(write, {
      ...{ kasId, persoonId: a.persoonId, aanslagIds: [aanslag.id], wijze: 'contant' },
      ...{ bedragCenten: toCents(17_000), gegevenCenten: null, sleutel: 'kasstorting' },
    });
  });

  // One ledger: three movements of the same kind on one aanslag, which is paid to the cent.
  const geboekt = await rijen<{ soort: string; centen: string; rekeningen: string[] }>(
    `select bk.soort, -sum(r.bedrag_centen) filter (where r.rekening like 'debiteuren%') as centen,
       array_agg(distinct r.rekening order by r.rekening) as rekeningen
     from boeking bk join boekingsregel r on (r.gemeente_id, r.boeking_id) = (bk.gemeente_id, bk.id)
     where bk.gemeente_id = $1 and exists (select from boekingsregel x where (x.gemeente_id, x.boeking_id) = (bk.gemeente_id, bk.id)
       and x.aanslag_id = $2) and bk.soort <> 'oplegging'
     group by bk.id, bk.soort order by 2`,
    a.id,
    aanslag.id,
  );
  expect(geboekt.map(({ soort, centen }) => [soort, BigInt(centen)])).toEqual([
    ['ontvangst', 3_000n],
    ['ontvangst', 10_000n],
    ['ontvangst', 17_000n],
  ]);
  for (const { rekeningen } of geboekt) expect(rekeningen).toContain('debiteuren');
  const laat = staf('2026-04-01T09:00:00Z');
  const stand = (
    await readIn(laat, [a.id, b.id], (read) => getStandVanAanslagen(read, a.id, [aanslag.id]))
  ).get(aanslag.id);
  expect(stand).toMatchObject({ openCenten: 0n, ontvangenCenten: 30_000n, teVeelOntvangenCenten: 0n });
  // Kantoor and gemeente agree, the month ties out, and the citizen sees all three on his account.
  for (const controle of await readIn(laat, [a.id, b.id], getGrootboekControle))
    expect(controle.sluit).toBe(true);
  const maart = await readIn(laat, [a.id], (read) =>
    getAansluiting(read, a.id, maandVan(toLocalDate('2026-03-31'))),
  );
  expect(maart.verschillen).toEqual([]);
  const overzicht = await readIn(burger('2026-04-01T09:00:00Z'), [a.id], (read) =>
    loadRekeningoverzicht(read, { gemeenteId: a.id, persoonId: a.persoonId }),
  );
  expect(
    overzicht.mutaties
      .filter((m) => m.aanslag.id === aanslag.id && m.post === 'ontvangen')
      .map((m) => m.mutatie.bedragCenten),
  ).toEqual([-3_000n, -10_000n, -17_000n]);
  // And nothing of it is collected once more.
  const april = await stelVoor('2026-04-27', '2026-04-20T09:00:00Z');
  expect(
    await rijen(
      `select x.status, x.reden from incassopost x join incassoplan p on p.id = x.plan_id
       where x.batch_id = $1 and p.aanslag_id = $2 and x.status <> 'overgeslagen'`,
      april,
      aanslag.id,
    ),
  ).toEqual([]);
});
