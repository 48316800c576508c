import { seedOntvangsten } from '@tests/support/aanslagen';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { stopRendering } from '@/domain/documenten/render-document';
import { giveMachtiging } from '@/domain/incasso/give-machtiging';
import { fillBatch, proposeBatch } from '@/domain/incasso/propose-batch';
import { listKandidaten } from '@/domain/invordering/kandidaten.queries';
import { judgeStap } from '@/domain/invordering/take-stap';
import { withdrawKwijtschelding } from '@/domain/kwijtschelding/withdraw-kwijtschelding';
import { listOpschortingen } from '@/domain/opschortingen/opschorting.queries';
import { localDateOf } from '@/platform/clock';
import { toLocalDate } from '@/platform/local-date';
import { writeKantoor } from '@/platform/tenant';
import type { Opgelegd } from '../documenten/arrange';
import { ALLEEN, ambtenaar, arrange, burger, innen, later, read, write } from './arrange';
import { askFor, decide, propose, seeAll } from './handle';

let seeded: Awaited<ReturnType<typeof openSeeded>>;
let opgelegd: Opgelegd;
const borne = gemeenteId('borne');

beforeAll(async () => {
  seeded = await openSeeded();
  opgelegd = await arrange(seeded.database, 5);
  // The file of the bank is in, also of the days that follow.
  await withClient(seeded.database.migratieUrl, async (client) => {
    await client.query(
      `insert into bestand (kantoor_id, id, gemeente_id, soort, naam, sha256, omvang_bytes, status, aangeboden_door, aangeboden_op, klaar_op)
       values (1, $1, null, 'ontvangsten', 'bank.csv', md5('bank') || md5('bank'), 1, 'geladen', 'proef', '2026-06-01', '2026-06-01')`,
      [testId('bankbestand')],
    );
    await seedOntvangsten(client, { id: 1, bestandId: testId('bankbestand') }, [
      { ref: 'bank', bedragCenten: 1n, boekdatum: '2026-12-30' },
    ]);
  });
});
afterAll(async () => {
  stopRendering();
  await seeded.close();
});

const wie = (n: number) => ({
  persoonId: opgelegd.persoonIds[n] ?? '',
  aanslagId: opgelegd.aanslagIds[n] ?? '',
});
/** The first reason against the next step of collection on a day: what the run asks of each claim before it takes it. */
const tegen = (n: number, dagen: number) =>
  write(ambtenaar(later(dagen)), (w) =>
    judgeStap(w, {
      aanslagId: wie(n).aanslagId,
      stap: 'herinnering',
      dagtekening: localDateOf(later(dagen)),
    }),
  );
/** Whether a run of that day would pass it over, and by what. */
const inRun = async (n: number, dagen: number) =>
  (
    await read(innen(later(dagen)), (r) =>
      listKandidaten(r, borne, { dag: localDateOf(later(dagen)), stap: 'herinnering' }),
    )
  ).find(({ aanslagId }) => aanslagId === wie(n).aanslagId)?.tegen;
const holds = (n: number, dagen: number) =>
  read(innen(), (r) => listOpschortingen(r, borne, wie(n), localDateOf(later(dagen))));

test('[K-06] a pending request holds every step and the direct debit by itself, for the time that the law gives after the decision', async () => {
  // Nothing is asked: a step can be taken, of each.
  for (const n of [0, 1, 2]) {
    expect(await tegen(n, 0), `${n}`).toBeNull();
    expect(await inRun(n, 0), `${n}`).toEqual([]);
  }

  // Asked: at once, and nobody had to do anything for it.
  const rijk = { ...ALLEEN, bank: { saldo: '20.000' } };
  const afgewezen = await askFor(wie(0), rijk);
  const ingetrokken = await askFor(wie(1));
  for (const n of [0, 1]) {
    expect(await holds(n, 0)).toMatchObject([{ grond: 'kwijtschelding', tot: null }]);
    expect(await tegen(n, 0)).toMatch(/kwijtschelding/);
    expect((await inRun(n, 0))?.some((code) => code.includes('kwijtschelding'))).toBe(true);
  }
  // However long it takes, and nobody else's.
  expect(await tegen(0, 43)).toMatch(/kwijtschelding/);
  expect(await tegen(2, 43)).toBeNull();

  // Decided: fourteen days of rest (Leidraad 26.1.7), and then it goes on.
  await seeAll(afgewezen);
  await decide(afgewezen, await propose(afgewezen));
  expect(await tegen(0, 14)).toMatch(/kwijtschelding/);
  expect(await inRun(0, 14)).not.toEqual([]);
  expect(await tegen(0, 15)).toBeNull();
  expect(await inRun(0, 15)).toEqual([]);
  // Taken back: nothing was decided, so it goes on at once.
  await write(burger(wie(1).persoonId), (w) =>
    withdrawKwijtschelding(w, { zaakId: ingetrokken, persoonId: wie(1).persoonId }),
  );
  expect(await tegen(1, 0)).toBeNull();

  // Direct debit: of two that would be collected, the one that asked is passed over, with that reason.
  for (const n of [3, 4])
    await write(burger(wie(n).persoonId, new Date('2026-03-02T09:00:00Z')), (w) =>
      giveMachtiging(w, {
        iban: 'NL91ABNA0417164300',
        rekeninghouder: 'J. van der Veen',
        aanslagId: null,
        taal: 'nl',
      }),
    );
  await askFor(wie(3), ALLEEN, later(1));
  const dag = toLocalDate('2026-10-26');
  const batchId = await writeKantoor(innen(new Date('2026-10-20T08:00:00Z')), (w) => proposeBatch(w, dag));
  const klok = seedContext('x', [], {
    actor: { soort: 'systeem', taak: 'incasso' },
    now: new Date('2026-10-20T08:05:00Z'),
  });
  await fillBatch(klok, batchId);
  const redenenVan = async (n: number) =>
    read(innen(), async ({ db }) => {
      const plannen = await db.incassoplan.findMany({
        where: { gemeenteId: borne, aanslagId: wie(n).aanslagId },
      });
      const posten = await db.incassopost.findMany({
        where: { gemeenteId: borne, batchId, planId: { in: plannen.map(({ id }) => id) } },
      });
      return new Set(posten.map(({ reden }) => reden));
    });
  expect(await redenenVan(3)).toEqual(new Set(['kwijtschelding']));
  expect(await redenenVan(4)).toEqual(new Set([null]));
});
