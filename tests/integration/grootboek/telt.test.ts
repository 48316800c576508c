import { staffContext } from '@tests/support/context';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookKosten, bookTegen } from '@/domain/grootboek/boeking';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { writeIn } from '@/platform/tenant';

const { kantoor, a } = twoTenants;
const ctx = staffContext(kantoor, [a], ['beheerder']);
let close: () => Promise<void>;
beforeAll(async () => {
  ({ close } = await openWalled());
});
afterAll(() => close());

const kop = { boekdatum: toLocalDate('2026-06-01'), reden: 'proef' };

test('a correctie counts as what it corrects, however long the row of corrections is', async () => {
  await writeIn(ctx, a.id, async (write) => {
    const teltVan = async (id: string) =>
      (
        await write.db.$queryRaw<{ soort: string; telt: string }[]>`
          select soort, telt from boeking where gemeente_id = ${a.id} and id = ${id}::uuid`
      )[0];
    const kosten = bookKosten(kop, { aanslagId: a.aanslagId, belastingjaar: 2026 }, toCents(1_000));
    const eerste = await postBoeking(write, kosten);
    const terug = bookTegen({ ...kosten, id: eerste }, 'correctie', kop);
    const tweede = await postBoeking(write, terug);
    const derde = await postBoeking(write, bookTegen({ ...terug, id: tweede }, 'correctie', kop));
    expect(await Promise.all([eerste, tweede, derde].map(teltVan))).toEqual([
      { soort: 'kosten', telt: 'kosten' },
      { soort: 'correctie', telt: 'kosten' },
      { soort: 'correctie', telt: 'kosten' },
    ]);
  });
});

test('nobody can make a boeking count as something else', async () => {
  await writeIn(ctx, a.id, async ({ db }) => {
    await db.$executeRaw`
      with b as (insert into boeking (gemeente_id, id, soort, telt, boekdatum, gemaakt_door, gemaakt_op)
        values (${a.id}, ${testId('telt')}::uuid, 'kosten', 'ontvangst', '2026-06-01', 'proef', now()))
      insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingjaar, aanslag_id, bedrag_centen)
      values (${a.id}, ${testId('telt')}::uuid, 1, 'debiteuren-kosten', 2026, ${a.aanslagId}::uuid, 5),
        (${a.id}, ${testId('telt')}::uuid, 2, 'opbrengst-kosten', 2026, ${a.aanslagId}::uuid, -5)`;
    const rows =
      await db.$queryRaw`select telt from boeking where gemeente_id = ${a.id} and id = ${testId('telt')}::uuid`;
    expect(rows).toEqual([{ telt: 'kosten' }]);
  });
});
