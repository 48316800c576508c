import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { openPlek, type Plek } from '@tests/integration/import/arrange';
import { size } from '@tests/support/size';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { camt053, type Dagafschrift } from '@/commands/genereer/afschrift';
import { randomOf } from '@/commands/genereer/random';
import { addBankrekening } from '@/domain/betalingen/add-bankrekening';
import { bankafschriftenFormat } from '@/domain/betalingen/bankafschriften.format';
import { importBestand } from '@/domain/runs/import-bestand';
import type { Context } from '@/platform/context';
import { addDays, toLocalDate } from '@/platform/local-date';
import { writeKantoor } from '@/platform/tenant';

/**
 * R10: a file of the bank is in the books once, however it comes: again, at the same time, in parts, overlapping, in another
 * order, under another name, or by a process that dies halfway. Held against one import that nothing went wrong with.
 */

const SEED = 10;
const IBAN = 'NL72FAKE0000000901';
const DAGEN = size(6, 30);
/** Enough that reading and loading each tell how far they are more than once. */
const PER_DAG = size(200, 2_000);
const KEREN_GEDOOD = size(3, 100);
const MOMENT = '2026-11-02T09:00:00Z';

function makeDagen(): Dagafschrift[] {
  const random = randomOf(SEED);
  let saldo = 0n;
  return Array.from({ length: DAGEN }, (_, n) => {
    const boekingen = Array.from({ length: PER_DAG }, (_, i) => ({
      referentie: `R10-${n}-${i}`,
      centen: BigInt(1 + random.int(90_000)) * (random.chance(0.1) ? -1n : 1n),
      ...{ naam: `Betaler ${i}`, rekening: 'NL91ABNA0417164300', omschrijving: `Betaling ${n} ${i}` },
    }));
    const dag = { iban: IBAN, nummer: n + 1, dag: addDays(toLocalDate('2026-09-01'), n) };
    const heel = { ...dag, beginsaldoCenten: saldo, boekingen };
    for (const { centen } of boekingen) saldo += centen;
    return heel;
  });
}
const dagen = makeDagen();
const eind = dagen.flatMap(({ boekingen }) => boekingen).reduce((som, { centen }) => som + centen, 0n);

let plek: Plek;
let ctx: Context;
let goed: string;

const open = async () => {
  plek = await openPlek();
  ctx = { ...plek.gbtwente, now: new Date(MOMENT) };
  await writeKantoor(ctx, (write) =>
    addBankrekening(write, { iban: IBAN, naam: 'Belasting', doel: 'belastinggeld', vanaf: '2026-01-01' }),
  );
};
let bestanden = 0;
function schrijf(inhoud: string): string {
  bestanden += 1;
  const pad = path.join(plek.map, `${bestanden}.xml`);
  fs.writeFileSync(pad, inhoud);
  return pad;
}
const bied = (inhoud: string) =>
  importBestand(ctx, {
    ...{ pad: schrijf(inhoud), formaat: bankafschriftenFormat, gemeenteId: null },
    klok: () => ctx.now,
  });
/** All that a file leaves behind, but for ids and moments. */
async function afdruk(): Promise<string> {
  const { rows } = await plek.alles.query<{ regel: string }>(
    `select to_jsonb(o) - '{id,bestand_id,gemaakt_op,afschrift_id,regel}'::text[] || '{}' as regel from ontvangst o
      order by bankreferentie, post`,
  );
  const afschriften = await plek.alles.query(
    'select iban, referentie, nummer, einddag, aantal, beginsaldo_centen, eindsaldo_centen from bankafschrift order by 1, 4, 2',
  );
  return createHash('sha256')
    .update(JSON.stringify([rows, afschriften.rows]))
    .digest('hex');
}

beforeAll(async () => {
  await open();
  expect(await bied(camt053(dagen))).toMatchObject({ soort: 'geladen', nieuw: DAGEN * PER_DAG });
  goed = await afdruk();
  await plek.close();
  await open();
}, 600_000);
afterAll(() => plek.close());

/** Whether the process came to its end; it was killed at the n-th time that it told how far it was. */
const gedood = (pad: string, keer: number): Promise<boolean> =>
  new Promise((resolve) => {
    const kind = path.join(import.meta.dirname, 'bank-kind.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', kind, pad, MOMENT, String(keer)], {
      env: process.env,
      stdio: 'ignore',
    });
    child.on('exit', (_, signal) => resolve(signal === 'SIGKILL'));
  });

test(
  `[R10 deel] ${DAGEN * PER_DAG} entries of a bank, killed ${KEREN_GEDOOD} times, ten times again, eight at once, in parts and turned round: once`,
  async () => {
    const alles = camt053(dagen);
    const pad = schrijf(alles);
    const meldingen = Math.floor((DAGEN * PER_DAG) / 500);
    for (let keer = 0; keer < KEREN_GEDOOD; keer += 1) {
      // Reading tells as often as loading: at any of both it dies, and leaves nothing.
      expect(await gedood(pad, 1 + (keer % (2 * meldingen)))).toBe(true);
      expect((await plek.alles.query('select from ontvangst')).rowCount).toBe(0);
      expect((await plek.alles.query('select from bankafschrift')).rowCount).toBe(0);
      await plek.alles.query(`update bestand set hartslag_op = hartslag_op - interval '1 hour'`);
    }
    // Part of it first, then all of it: what was there counts as there.
    expect(await bied(camt053(dagen.slice(2, 4)))).toMatchObject({ soort: 'geladen', nieuw: 2 * PER_DAG });
    expect(await bied(alles)).toMatchObject({ soort: 'geladen', nieuw: (DAGEN - 2) * PER_DAG });
    expect(await afdruk()).toBe(goed);

    for (let keer = 0; keer < 10; keer += 1) expect(await bied(alles)).toMatchObject({ soort: 'al-geladen' });
    for (const ander of [
      ...[camt053(dagen.toReversed()), camt053(dagen.slice(0, 3)), camt053(dagen.slice(1))],
      ...[`${alles}\n`, camt053([...dagen.slice(0, 2), ...dagen.slice(0, 2)])],
    ])
      expect(await bied(ander)).toMatchObject({ soort: 'geladen', nieuw: 0 });
    const tegelijk = Array.from({ length: 8 }, (_, n) => bied(`${alles}${' '.repeat(n + 2)}`));
    for (const uitkomst of await Promise.all(tegelijk))
      expect(uitkomst).toMatchObject({ soort: 'geladen', nieuw: 0 });
    expect(await afdruk()).toBe(goed);

    // What came in is what the balances say: and a file that says otherwise is refused whole.
    const { rows } = await plek.alles.query('select sum(bedrag_centen)::text as som from ontvangst');
    expect(rows).toEqual([{ som: eind.toString() }]);
    const scheef = alles.replace(/<Cd>CLBD<\/Cd><\/CdOrPrtry><\/Tp><Amt Ccy="EUR">\d/, (m) =>
      m.endsWith('9') ? `${m.slice(0, -1)}8` : `${m.slice(0, -1)}9`,
    );
    expect(await bied(scheef)).toMatchObject({ soort: 'afgekeurd' });
    expect(await afdruk()).toBe(goed);
  },
  size(240_000, 3_600_000),
);
