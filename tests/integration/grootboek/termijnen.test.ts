import { seedAanslagen, type TestAanslag } from '@tests/support/aanslagen';
import { staffContext } from '@tests/support/context';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listEigenAanslagen } from '@/domain/aanslagen/eigen-aanslag.queries';
import { termijnstandVan } from '@/domain/aanslagen/termijnstand';
import { bookAfgeschreven, bookKosten, bookRente, losseRegel, makeBoeking } from '@/domain/grootboek/boeking';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { openUit } from '@/domain/grootboek/stand';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { allocate } from '@/domain/grootboek/toerekening';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';

const { kantoor, a } = twoTenants;
const ctx = staffContext(kantoor, [a], ['medewerker-innen']);
const boekdatum = toLocalDate('2026-06-10');
const kop = { boekdatum };
let close: () => Promise<void>;
let client: pg.Client;
let aanslag: TestAanslag;

beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  [aanslag = undefined as never] = await seedAanslagen(client, a, [[20_000n, 10_000n]]);
});
afterAll(async () => {
  await client.end();
  await close();
});

/** What the inwoner sees of it in the middle of April: the first term is over, the second is not. */
async function zie() {
  const [eigen] = await readIn(ctx, [a.id], (read) =>
    listEigenAanslagen(read, [{ gemeenteId: a.id, persoonId: a.persoonId }], aanslag.id),
  );
  const standen = await readIn(ctx, [a.id], (read) => getStandVanAanslagen(read, a.id, [aanslag.id]));
  const stand = standen.get(aanslag.id);
  if (!eigen || !stand) throw new Error('no aanslag');
  const termijnen = termijnstandVan(eigen, toLocalDate('2026-04-15'));
  // Whatever was booked: the list, the terms and the ledger say one amount.
  expect(eigen.open).toBe(stand.openCenten);
  expect(termijnen.open).toBe(stand.openCenten);
  return termijnen;
}
const post = (nr: number, centen: bigint) => ({
  aanslagId: aanslag.id,
  aanslagregelId: aanslag.regels[nr]?.id ?? '',
  belastingsoort: aanslag.regels[nr]?.belastingsoort ?? '',
  belastingjaar: 2026,
  centen: toCents(centen),
});
const vordering = () => ({ aanslagId: aanslag.id, belastingjaar: 2026 });

test('what was waived, written off, or added as costs and interest is in no term as paid or open', async () => {
  expect((await zie()).termijnen.map((t) => [t.bedrag, t.open])).toEqual([
    [15_000n, 15_000n],
    [15_000n, 15_000n],
  ]);
  await writeIn(ctx, a.id, (w) => postBoeking(w, bookAfgeschreven('kwijtschelding', kop, [post(0, 8_000n)])));
  await writeIn(ctx, a.id, (w) => postBoeking(w, bookAfgeschreven('oninbaar', kop, [post(1, 2_000n)])));
  // 200 is left to pay, and none of it was paid.
  const kwijt = await zie();
  expect(kwijt.termijnen.map((t) => [t.bedrag, t.open, t.stand])).toEqual([
    [10_000n, 10_000n, 'te-laat'],
    [10_000n, 10_000n, 'open'],
  ]);
  await writeIn(ctx, a.id, (w) => postBoeking(w, bookKosten(kop, vordering(), toCents(900))));
  await writeIn(ctx, a.id, (w) => postBoeking(w, bookRente(kop, vordering(), toCents(100))));
  const belast = await zie();
  expect(belast.termijnen.map((t) => t.open)).toEqual([10_000n, 10_000n]);
  expect(belast).toMatchObject({
    open: 21_000n,
    volgende: { bedrag: 11_000n, delen: [{ nummer: 1, open: 10_000n }], kosten: 1_000n, teLaat: true },
  });

  const betaal = (bedrag: bigint) =>
    writeIn(ctx, a.id, async (w) => {
      const stand = (await lockStanden(w, [aanslag.id])).get(aanslag.id);
      if (!stand) throw new Error('no stand');
      await postBoeking(
        w,
        makeBoeking('ontvangst', kop, [
          losseRegel('rekening-courant', toCents(bedrag)),
          ...allocate(openUit(stand), toCents(bedrag)).regels,
        ]),
      );
    });
  // The payment meets the costs and the interest first (IW 1990 art. 7): the term is not paid yet.
  await betaal(10_000n);
  expect(await zie()).toMatchObject({
    open: 11_000n,
    termijnen: [{ open: 1_000n }, { open: 10_000n }],
    volgende: { bedrag: 1_000n },
  });
  await betaal(11_000n);
  expect(await zie()).toMatchObject({ open: 0n, volgende: null });
  // Costs after everything was paid: something is to be done again.
  await writeIn(ctx, a.id, (w) => postBoeking(w, bookKosten(kop, vordering(), toCents(300))));
  expect(await zie()).toMatchObject({ open: 300n, volgende: { bedrag: 300n, delen: [], kosten: 300n } });
});
