import {
  seedAanslagen,
  seedOntvangsten,
  type TestAanslag,
  type TestOntvangst,
} from '@tests/support/aanslagen';
import { jobContext, staffContext } from '@tests/support/context';
import { size } from '@tests/support/size';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomOf } from '@/commands/genereer/random';
import { decideVermindering } from '@/domain/aanslagen/decide-vermindering';
import { proposeVermindering } from '@/domain/aanslagen/propose-vermindering';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { bookAfgeschreven, bookKosten, bookRente } from '@/domain/grootboek/boeking';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { getGrootboekControle, getGrootboekTotalen } from '@/domain/grootboek/totalen.queries';
import { toCents } from '@/platform/cents';
import { addDays, toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';

/**
 * R8: random events on real tables against a model of a few lines, which knows no boekingen: a debt, what was
 * received, and that somebody either owes or gets back the difference.
 */
const { kantoor, a, b } = twoTenants;
const job = jobContext(kantoor, [a, b]);
const een = staffContext(kantoor, [a, b], ['medewerker-heffen']);
const twee = staffContext(kantoor, [a, b], ['heffingsambtenaar'], {
  actor: { soort: 'medewerker', medewerkerId: kantoor.collegaId, naam: 'Collega' },
});
const DEBITEUREN = size(12, 200);
const RONDEN = size(10, 250);
const PER_RONDE = size(15, 60);
const SEED = 8;

type Model = {
  aanslag: TestAanslag;
  schuld: bigint;
  ontvangen: bigint;
  /** What is left of each line to reduce. */
  over: bigint[];
  betaald: bigint[];
};

let close: () => Promise<void>;
let alles: pg.Client;
let model: Model[];
beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  alles = new pg.Client({ connectionString: walled.database.migratieUrl });
  await alles.connect();
  const random = randomOf(SEED, 0);
  const bedragen = () =>
    Array.from({ length: DEBITEUREN / 2 }, () =>
      Array.from({ length: 1 + random.int(4) }, () => BigInt(1 + random.int(60_000))),
    );
  const aanslagen = [
    ...(await seedAanslagen(alles, a, bedragen())),
    ...(await seedAanslagen(alles, b, bedragen())),
  ];
  model = aanslagen.map((aanslag) => ({
    aanslag,
    schuld: aanslag.bedragCenten,
    ontvangen: 0n,
    over: aanslag.regels.map((r) => r.bedragCenten),
    betaald: [],
  }));
});
afterAll(async () => {
  await alles.end();
  await close();
});

const inGemeente = (m: Model) => m.aanslag.gemeente.id;
const standVan = async (m: Model) => {
  const found = await readIn(een, [inGemeente(m)], (read) =>
    getStandVanAanslagen(read, inGemeente(m), [m.aanslag.id]),
  );
  const stand = found.get(m.aanslag.id);
  if (!stand) throw new Error('no stand');
  return stand;
};

async function verminder(m: Model, nr: number, bedrag: bigint): Promise<void> {
  const v = await writeIn(een, inGemeente(m), (write) =>
    proposeVermindering(write, {
      aanslagId: m.aanslag.id,
      aanslagregelId: m.aanslag.regels[nr]?.id ?? '',
      bedragCenten: toCents(bedrag),
      reden: 'ambtshalve',
      toelichting: 'een reden van genoeg tekens',
    }),
  );
  await writeIn(twee, inGemeente(m), (write) =>
    decideVermindering(write, { id: v.id, versie: v.versie, besluit: 'toekennen', besluitReden: null }),
  );
  m.over[nr] = (m.over[nr] ?? 0n) - bedrag;
  m.schuld -= bedrag;
}

/** Waives or writes off part of what is open on one line. */
async function schrijfAf(m: Model, soort: 'kwijtschelding' | 'oninbaar', deel: bigint): Promise<void> {
  await writeIn(een, inGemeente(m), async (write) => {
    const stand = (await lockStanden(write, [m.aanslag.id])).get(m.aanslag.id);
    const nr = stand?.regels.findIndex((r) => r.openCenten > 0n) ?? -1;
    const regel = stand?.regels[nr];
    if (!regel) return;
    const centen = toCents(
      regel.openCenten / deel + 1n > regel.openCenten ? regel.openCenten : regel.openCenten / deel + 1n,
    );
    const { aanslagregelId, belastingsoort, belastingjaar } = regel;
    const post = { aanslagId: m.aanslag.id, aanslagregelId, belastingsoort, belastingjaar, centen };
    await postBoeking(write, bookAfgeschreven(soort, { boekdatum: toLocalDate('2026-08-01') }, [post]));
    m.schuld -= centen;
    const at = m.aanslag.regels.findIndex((r) => r.id === aanslagregelId);
    if (soort === 'kwijtschelding') m.over[at] = (m.over[at] ?? 0n) - centen;
  });
}

/** More debt; not while somebody is owed money: costs are only made for who owes. */
async function belast(m: Model, soort: 'kosten' | 'rente', bedrag: bigint): Promise<void> {
  if (m.schuld <= m.ontvangen) return;
  const boek = soort === 'kosten' ? bookKosten : bookRente;
  await writeIn(een, inGemeente(m), (write) =>
    postBoeking(
      write,
      boek(
        { boekdatum: toLocalDate('2026-07-01') },
        { aanslagId: m.aanslag.id, belastingjaar: 2026 },
        toCents(bedrag),
      ),
    ),
  );
  m.schuld += bedrag;
}

async function vergelijk(): Promise<void> {
  for (const m of model) {
    const stand = await standVan(m);
    const verschil = m.schuld - m.ontvangen;
    expect(stand.openCenten).toBe(verschil > 0n ? verschil : 0n);
    expect(stand.teVeelOntvangenCenten).toBe(verschil < 0n ? -verschil : 0n);
    expect(stand.ontvangenCenten).toBe(m.ontvangen);
    expect(stand.opgelegdCenten).toBe(m.aanslag.bedragCenten);
    for (const r of stand.regels) {
      expect(r.openCenten >= 0n).toBe(true);
      expect(
        r.opgelegdCenten -
          r.verminderdCenten -
          r.ontvangenCenten -
          r.kwijtgescholdenCenten -
          r.oninbaarCenten,
      ).toBe(r.openCenten);
    }
    const verloop = stand.mutaties.reduce((sum, mutatie) => sum + mutatie.bedragCenten, 0n);
    expect(verloop).toBe(verschil);
  }
  for (const c of await readIn(een, [a.id, b.id], getGrootboekControle))
    expect(c).toMatchObject({ saldoCenten: 0n, sluit: true });
  for (const t of await readIn(een, [a.id, b.id], getGrootboekTotalen))
    expect(
      t.opgelegdCenten - t.verminderdCenten - t.ontvangenCenten - t.kwijtgescholdenCenten - t.oninbaarCenten,
    ).toBe(t.openCenten);
}

test(
  `${RONDEN * PER_RONDE} random events on ${DEBITEUREN} debtors: the books say what the model says, to the cent`,
  async () => {
    const random = randomOf(SEED, 1);
    for (let ronde = 0; ronde < RONDEN; ronde += 1) {
      const ontvangsten: TestOntvangst[] = [];
      const boekdatum = addDays(toLocalDate('2026-03-01'), Math.min(ronde, 240));
      for (let n = 0; n < PER_RONDE; n += 1) {
        const m = random.pick(model);
        const bedrag = BigInt(1 + random.int(40_000));
        const ref = `${ronde} ${n}`;
        const kans = random.next();
        if (kans < 0.55) {
          ontvangsten.push({ ref, bedragCenten: bedrag, kenmerk: m.aanslag.kenmerk, boekdatum });
          m.ontvangen += bedrag;
          m.betaald.push(bedrag);
        } else if (kans < 0.67) {
          const terug = m.betaald.pop();
          if (terug === undefined) continue;
          ontvangsten.push({ ref, bedragCenten: -terug, kenmerk: m.aanslag.kenmerk, boekdatum });
          m.ontvangen -= terug;
        } else if (ontvangsten.every((o) => o.kenmerk !== m.aanslag.kenmerk)) {
          // Single acts are booked at once, receipts at the end of the round: not both on one aanslag.
          const nr = random.int(m.over.length);
          const over = m.over[nr] ?? 0n;
          if (kans < 0.82 && over > 0n) await verminder(m, nr, bedrag < over ? bedrag : over);
          else if (kans < 0.88) await belast(m, 'kosten', (bedrag % 2_000n) + 1n);
          else if (kans < 0.92) await belast(m, 'rente', (bedrag % 900n) + 1n);
          else await schrijfAf(m, kans < 0.96 ? 'kwijtschelding' : 'oninbaar', BigInt(1 + random.int(4)));
        }
      }
      await seedOntvangsten(alles, kantoor, ontvangsten);
      expect((await processOntvangsten(job, 1 + random.int(20))).nietThuisgebracht.aantal).toBe(0);
      if (ronde % size(1, 10) === 0) await vergelijk();
    }
    await vergelijk();
  },
  size(120_000, 3_600_000),
);
