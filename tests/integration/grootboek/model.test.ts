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
import {
  bookAfgeschreven,
  bookKosten,
  bookRente,
  makeBoeking,
  regelVanAanslag,
} from '@/domain/grootboek/boeking';
import { decideMaandafsluiting } from '@/domain/grootboek/decide-maandafsluiting';
import { makeKoppel } from '@/domain/grootboek/koppel';
import { findBoekingen, lockStanden } from '@/domain/grootboek/lock-stand';
import { readMaand } from '@/domain/grootboek/maand';
import { getMaandoverzicht } from '@/domain/grootboek/maandafsluiting.queries';
import { postBoeking, postKoppel } from '@/domain/grootboek/post-boeking';
import { proposeMaandafsluiting } from '@/domain/grootboek/propose-maandafsluiting';
import { openUit } from '@/domain/grootboek/stand';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { allocate, setOffWith } from '@/domain/grootboek/toerekening';
import { getGrootboekControle, getGrootboekTotalen } from '@/domain/grootboek/totalen.queries';
import { leastCents, toCents } from '@/platform/cents';
import { addDays, toLocalDate } from '@/platform/local-date';
import { newId, readIn, writeIn } from '@/platform/tenant';

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
const DEBITEUREN = size(12, 2_000);
const RONDEN = size(16, 1_000);
const PER_RONDE = size(12, 1_000);
/** A single act takes its own transactions, a receipt its part of one: the many are receipts. */
const DEEL_ONTVANGSTEN = size(50, 90) / 100;
const SEED = 8;
/** After all that was imposed; where its month is open it is booked on it. */
const LATER = toLocalDate('2026-08-02');

const SOORTEN = [
  ...['oplegging', 'ontvangst', 'storno', 'vermindering', 'kosten', 'rente'],
  ...['kwijtschelding', 'oninbaar', 'terugbetaling', 'verrekening'],
];

type Model = {
  aanslag: TestAanslag;
  schuld: bigint;
  ontvangen: bigint;
  /** What was paid out to who paid too much. */
  terug: bigint;
  /** Refunds that the bank may send back, by their boeking. */
  uit: { koppeling: string; bedrag: bigint }[];
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
  // What the seed of two tenants closes is not of this test.
  await alles.query('delete from maandafsluiting');
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
    terug: 0n,
    uit: [],
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
  if (m.schuld <= m.ontvangen - m.terug) return;
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

/** Pays out all that somebody gets back, as an order does when it is sent. */
async function keerUit(m: Model): Promise<void> {
  await writeIn(een, inGemeente(m), async (write) => {
    const stand = (await lockStanden(write, [m.aanslag.id])).get(m.aanslag.id);
    const bedrag = stand?.teVeelOntvangenCenten ?? 0n;
    if (!stand || bedrag <= 0n) return;
    const koppeling = newId();
    await postKoppel(
      write,
      makeKoppel({
        ...{ gemeenteId: inGemeente(m), koppeling, bedragCenten: toCents(-bedrag), boekdatum: LATER },
        regels: [regelVanAanslag('te-veel-ontvangen', stand, toCents(bedrag))],
        ...{ gemeente: { soort: 'terugbetaling' }, kantoor: { soort: 'terugbetaling' } },
        tegenover: { rekening: 'uitbetaling-onderweg', ontvangstId: null },
      }),
    );
    m.terug += bedrag;
    m.uit.push({ koppeling, bedrag });
    // What went out again is not there to be taken back.
    m.betaald = [];
  });
}

/** The bank could not pay it: money for the aanslag again, that meets what is open by now. */
async function kwamTerug(m: Model): Promise<void> {
  const uit = m.uit.pop();
  if (!uit) return;
  await writeIn(een, inGemeente(m), async (write) => {
    const [boeking] = await findBoekingen(write, [uit.koppeling]);
    const stand = (await lockStanden(write, [m.aanslag.id])).get(m.aanslag.id);
    if (!boeking || !stand) throw new Error('no refund');
    await postKoppel(
      write,
      makeKoppel({
        ...{
          gemeenteId: inGemeente(m),
          koppeling: newId(),
          bedragCenten: toCents(uit.bedrag),
          boekdatum: LATER,
        },
        regels: allocate(openUit(stand), toCents(uit.bedrag)).regels,
        gemeente: { soort: 'correctie', tegenboekingVan: boeking.id },
        kantoor: { soort: 'terugbetaling' },
        tegenover: { rekening: 'uitbetaling-onderweg', ontvangstId: null },
      }),
    );
  });
  m.terug -= uit.bedrag;
}

/** What is due back on one aanslag pays what is open on another of the same person. */
async function verreken(van: Model, naar: Model): Promise<void> {
  await writeIn(een, inGemeente(van), async (write) => {
    const standen = await lockStanden(write, [van.aanslag.id, naar.aanslag.id]);
    const [hier, daar] = [standen.get(van.aanslag.id), standen.get(naar.aanslag.id)];
    if (!hier || !daar) throw new Error('no stand');
    const bedrag = leastCents(hier.teVeelOntvangenCenten, daar.openCenten);
    if (bedrag <= 0n) return;
    const regels = setOffWith(openUit(hier), openUit(daar), bedrag);
    await postBoeking(write, makeBoeking('verrekening', { boekdatum: LATER }, regels));
    van.ontvangen -= bedrag;
    naar.ontvangen += bedrag;
    van.betaald = [];
  });
}

/** The books of a month are closed by two: it takes nothing more, and changes nothing of how anybody stands. */
async function sluitMaand(gemeenteId: number): Promise<void> {
  const maand = readMaand('2026-02');
  if (!maand) throw new Error('no month');
  await writeIn(een, gemeenteId, (write) => proposeMaandafsluiting(write, { maand }));
  const { maanden } = await readIn(een, [gemeenteId], (read) => getMaandoverzicht(read, gemeenteId));
  const voorstel = maanden.find((m) => m.maand.van === maand.van)?.afsluiting;
  if (!voorstel) throw new Error('nothing proposed');
  const { id, versie } = voorstel;
  await writeIn(twee, gemeenteId, (write) =>
    decideMaandafsluiting(write, { id, versie, besluit: 'sluiten', reden: null }),
  );
}

async function vergelijk(): Promise<void> {
  for (const m of model) {
    const stand = await standVan(m);
    const verschil = m.schuld - m.ontvangen + m.terug;
    expect(stand.openCenten).toBe(verschil > 0n ? verschil : 0n);
    expect(stand.teVeelOntvangenCenten).toBe(verschil < 0n ? -verschil : 0n);
    expect(stand.ontvangenCenten).toBe(m.ontvangen);
    expect(stand.terugbetaaldCenten).toBe(m.terug);
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
  `[R8 deel] ${RONDEN * PER_RONDE} random events on ${DEBITEUREN} debtors: the books say what the model says, to the cent`,
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
        if (kans < DEEL_ONTVANGSTEN) {
          ontvangsten.push({ ref, bedragCenten: bedrag, kenmerk: m.aanslag.kenmerk, boekdatum });
          m.ontvangen += bedrag;
          m.betaald.push(bedrag);
        } else if (random.chance(0.2)) {
          const terug = m.betaald.pop();
          if (terug === undefined) continue;
          ontvangsten.push({ ref, bedragCenten: -terug, kenmerk: m.aanslag.kenmerk, boekdatum });
          m.ontvangen -= terug;
        } else if (ontvangsten.every((o) => o.kenmerk !== m.aanslag.kenmerk)) {
          // Single acts are booked at once, receipts at the end of the round: not both on one aanslag.
          const nr = random.int(m.over.length);
          const over = m.over[nr] ?? 0n;
          const daad = random.next();
          const vrij = model.filter((x) => ontvangsten.every((o) => o.kenmerk !== x.aanslag.kenmerk));
          const teVeel = vrij.filter((x) => x.schuld < x.ontvangen - x.terug);
          if (daad < 0.28 && over > 0n) await verminder(m, nr, bedrag < over ? bedrag : over);
          else if (daad < 0.36) await belast(m, 'kosten', (bedrag % 2_000n) + 1n);
          else if (daad < 0.42) await belast(m, 'rente', (bedrag % 900n) + 1n);
          else if (daad < 0.56)
            await schrijfAf(m, daad < 0.48 ? 'kwijtschelding' : 'oninbaar', BigInt(1 + random.int(4)));
          else if (daad < 0.62 && teVeel.length > 0) await keerUit(random.pick(teVeel));
          else if (daad < 0.7) for (const x of vrij.filter(({ uit }) => uit.length > 0)) await kwamTerug(x);
          else if (teVeel.length > 0) {
            const van = random.pick(teVeel);
            const schulden = vrij.filter(
              (x) => inGemeente(x) === inGemeente(van) && x.schuld > x.ontvangen - x.terug,
            );
            if (schulden.length > 0) await verreken(van, random.pick(schulden));
          }
        }
      }
      await seedOntvangsten(alles, kantoor, ontvangsten);
      expect((await processOntvangsten(job, 1 + random.int(20))).nietThuisgebracht.aantal).toBe(0);
      if (ronde === RONDEN / 2) for (const { id } of [a, b]) await sluitMaand(id);
      if (ronde % size(1, 50) === 0) await vergelijk();
    }
    await vergelijk();
    // Nothing of what can happen stayed out by chance.
    const { rows } = await alles.query<{ telt: string }>(
      'select distinct telt from boeking where gemeente_id = any ($1)',
      [[a.id, b.id]],
    );
    expect(rows.map(({ telt }) => telt)).toEqual(expect.arrayContaining(SOORTEN));
    const terug = await alles.query(
      `select from boeking where soort = 'correctie' and telt = 'terugbetaling' and gemeente_id = any ($1)`,
      [[a.id, b.id]],
    );
    expect(terug.rowCount).toBeGreaterThan(0);
  },
  size(120_000, 3_600_000),
);
