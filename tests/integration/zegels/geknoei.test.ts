import { createHash } from 'node:crypto';
import { size } from '@tests/support/size';
import { twoTenants } from '@tests/support/two-tenants';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { controleerAudit, type Fout } from '@/commands/controleer-audit/controle';
import { openVerzegeld, sealAll, type Verzegeld, writeRegels } from './arrange';

/**
 * Somebody with all rights on the database, past every trigger, changes what was logged. Each attempt is made in a
 * transaction of its own that is taken back.
 */
const { a, b, kantoor } = twoTenants;
let omgeving: Verzegeld;
beforeAll(async () => {
  omgeving = await openVerzegeld();
  for (let ronde = 0; ronde < 5; ronde++) {
    await writeRegels(4);
    await sealAll(omgeving.baas);
  }
  // The last lines wait for a seal.
  await writeRegels(2);
});
afterAll(() => omgeving.close());

const KETENS = [
  { journaal: 'audit', tenant: 'gemeente_id', id: a.id, naam: a.naam },
  { journaal: 'audit', tenant: 'gemeente_id', id: b.id, naam: b.naam },
  { journaal: 'verwerking', tenant: 'gemeente_id', id: a.id, naam: a.naam },
  { journaal: 'kantoor_audit', tenant: 'kantoor_id', id: kantoor.id, naam: kantoor.naam },
] as const;
type Keten = (typeof KETENS)[number];

/** The same attempts every time. */
function dice(seed: number): (n: number) => number {
  let draws = 0;
  return (n) => createHash('md5').update(`${seed} ${draws++}`).digest().readUInt32BE(0) % n;
}

type Regel = { id: string; zegel: number | null; operatie: string | null };

/** The lines of a chain in their order, and the seal that each is in. */
async function regelsOf(keten: Keten): Promise<Regel[]> {
  const zegels = keten.journaal === 'kantoor_audit' ? 'kantoor_zegel' : 'zegel';
  const van = keten.journaal === 'kantoor_audit' ? 'true' : `journaal = '${keten.journaal}'`;
  const { rows } = await omgeving.baas.query(
    `select l.id, ${keten.journaal === 'verwerking' ? 'l.operation_id' : 'null'} as operatie,
       (select min(z.nummer) from ${zegels} z where z.${keten.tenant} = l.${keten.tenant} and ${van}
         and (l.xact, l.id) <= (z.tot_xact, z.tot_id)) as zegel
     from ${keten.journaal} l where l.${keten.tenant} = $1 order by l.xact, l.id`,
    [keten.id],
  );
  return rows;
}

type Knoeier = (keten: Keten, roll: (n: number) => number) => Promise<Partial<Fout> | Partial<Fout>[]>;

const VELDEN: Record<Keten['journaal'], readonly string[]> = {
  audit: ['actor', 'rol', 'handeling', 'onderwerp_id', 'request_id'],
  kantoor_audit: ['actor', 'rol', 'handeling', 'onderwerp_id', 'request_id'],
  verwerking: ['betrokkene', 'afnemer', 'doel', 'trace_id', 'verwerkingsactiviteit'],
};
const pick = <T>(of: readonly T[], roll: (n: number) => number): T => of[roll(of.length)] as T;
const moment = (keten: Keten) => (keten.journaal === 'verwerking' ? 'begin' : 'moment');

const run = (sql: string, values: unknown[]) => omgeving.baas.query(sql, values);

const KNOEIERS: Record<string, Knoeier> = {
  update: async (keten, roll) => {
    const { id } = pick(await regelsOf(keten), roll);
    const veld = pick(VELDEN[keten.journaal], roll);
    await run(`update ${keten.journaal} set ${veld} = ${veld} || 'x' where id = $1`, [id]);
    return { soort: 'regel-veranderd', id };
  },
  'update with a hash as it was made before there were keys': async (keten, roll) => {
    const { id } = pick(await regelsOf(keten), roll);
    const hash = keten.journaal === 'verwerking' ? '' : createHash('sha256').update(id).digest('hex');
    await run(`update ${keten.journaal} set rij_hash = $2 where id = $1`, [id, hash]);
    return { soort: keten.journaal === 'verwerking' ? 'regel-zonder-sleutel' : 'regel-veranderd', id };
  },
  'who looked': async (_, roll) => {
    const regels = await regelsOf(KETENS[2]);
    const { operatie } = pick(regels, roll);
    const veld = pick(
      ["wie = wie || 'x'", "rol = 'auditor'", "soort = 'onbekend'", "moment = moment - interval '1 day'"],
      roll,
    );
    await run(`update wie_keek set ${veld} where operation_id = $1`, [operatie]);
    return { soort: 'regel-veranderd', id: regels.find((r) => r.operatie === operatie)?.id as string };
  },
  'who looked is taken away': async (_, roll) => {
    const regels = await regelsOf(KETENS[2]);
    const { operatie } = pick(regels, roll);
    await run('delete from wie_keek where operation_id = $1', [operatie]);
    return { soort: 'regel-veranderd', id: regels.find((r) => r.operatie === operatie)?.id as string };
  },
  delete: async (keten, roll) => {
    const { id, zegel } = pick(
      (await regelsOf(keten)).filter((r) => r.zegel !== null),
      roll,
    );
    await run(`delete from ${keten.journaal} where id = $1`, [id]);
    return { soort: 'regels-anders', zegel: zegel as number };
  },
  insert: async (keten, roll) => {
    const { id } = pick(await regelsOf(keten), roll);
    const { rows } = await run(
      `insert into ${keten.journaal} select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()
         ${roll(2) === 0 ? ", 'xact', zegelvolgorde(pg_current_xact_id())" : ''}))).* from ${keten.journaal} t where id = $1 returning id`,
      [id],
    );
    return { soort: 'regel-veranderd', id: rows[0].id };
  },
  swap: async (keten, roll) => {
    const regels = await regelsOf(keten);
    const een = pick(regels, roll);
    const ander = pick(
      regels.filter((r) => r.id !== een.id),
      roll,
    );
    // All but the place in the table changes hands.
    const velden = ['rij_hash', moment(keten), ...VELDEN[keten.journaal]];
    await run(
      `update ${keten.journaal} l set ${velden.map((v) => `${v} = o.${v}`).join(', ')}
       from ${keten.journaal} o where l.id in ($1, $2) and o.id in ($1, $2) and o.id <> l.id`,
      [een.id, ander.id],
    );
    const eerste = regels.find((r) => r.id === een.id || r.id === ander.id);
    return { soort: 'regel-veranderd', id: eerste?.id as string };
  },
  'swap of the places of two lines': async (keten, roll) => {
    const regels = (await regelsOf(keten)).filter((r) => r.zegel !== null);
    const een = pick(regels, roll);
    const ander = pick(
      regels.filter((r) => r.zegel !== een.zegel),
      roll,
    );
    await run(
      `update ${keten.journaal} l set xact = o.xact from ${keten.journaal} o
       where l.id in ($1, $2) and o.id in ($1, $2) and o.id <> l.id`,
      [een.id, ander.id],
    );
    return { soort: 'regels-anders', zegel: Math.min(een.zegel as number, ander.zegel as number) };
  },
  'back-date': async (keten, roll) => {
    const { id } = pick(await regelsOf(keten), roll);
    const veld = moment(keten);
    await run(`update ${keten.journaal} set ${veld} = ${veld} - $2 * interval '1 minute' where id = $1`, [
      id,
      1 + roll(100_000),
    ]);
    return { soort: 'regel-veranderd', id };
  },
  'cut the tail': async (keten, roll) => {
    const over = 1 + roll(4);
    await cutTail(keten, over);
    return { soort: 'einde-weg', zegel: over };
  },
  'a seal': async (keten, roll) => {
    const [tabel, waar] = zegelsOf(keten);
    const nummer = 1 + roll(5);
    const gedaan = pick(
      [
        `regels_hash = zegel`,
        `totaal = totaal + 1`,
        `gemaakt_op = gemaakt_op - interval '1 hour'`,
        `vorige = zegel`,
        `soort = 'begin'`,
      ],
      roll,
    );
    await run(`update ${tabel} set ${gedaan} where ${waar} and nummer = $2`, [keten.id, nummer]);
    return { soort: 'zegel-veranderd', zegel: nummer };
  },
  'a seal is taken away': async (keten, roll) => {
    const [tabel, waar] = zegelsOf(keten);
    const nummer = 1 + roll(4);
    await run(`delete from ${tabel} where ${waar} and nummer = $2`, [keten.id, nummer]);
    return { soort: 'zegel-ontbreekt', zegel: nummer };
  },
};

const zegelsOf = (keten: Keten): [string, string] =>
  keten.journaal === 'kantoor_audit'
    ? ['kantoor_zegel', 'kantoor_id = $1']
    : ['zegel', `gemeente_id = $1 and journaal = '${keten.journaal}'`];

/** Takes away everything after this seal: lines, who looked, and seals. */
async function cutTail(keten: Keten, over: number): Promise<void> {
  const [tabel, waar] = zegelsOf(keten);
  const weg = (await regelsOf(keten)).filter((r) => r.zegel === null || r.zegel > over);
  await run(`delete from ${keten.journaal} where id = any($1)`, [weg.map((r) => r.id)]);
  await run(
    `delete from wie_keek w where not exists (select from verwerking v where v.gemeente_id = w.gemeente_id
       and v.operation_id = w.operation_id)`,
    [],
  );
  await run(`delete from ${tabel} where ${waar} and nummer > $2`, [keten.id, over]);
}

async function attempt(keten: Keten, knoei: Knoeier, seed: number) {
  const { baas, anker } = omgeving;
  await baas.query('begin');
  try {
    const verwacht = await knoei(keten, dice(seed));
    const gevonden = (await controleerAudit(baas, anker)).filter(({ fout }) => fout !== null);
    return { verwacht, gevonden };
  } finally {
    await baas.query('rollback');
  }
}

test('untouched lines and seals pass, also those that wait for a seal', async () => {
  await omgeving.baas.query('begin');
  const uitkomsten = await controleerAudit(omgeving.baas, omgeving.anker);
  await omgeving.baas.query('rollback');
  expect(uitkomsten.filter(({ fout }) => fout !== null)).toEqual([]);
  for (const keten of KETENS) {
    const van = keten.journaal === 'kantoor_audit' ? 'kantoor' : 'gemeente';
    const uitkomst = uitkomsten.find(
      (u) => u.keten.van === van && u.keten.id === keten.id && u.keten.journaal === keten.journaal,
    );
    expect(uitkomst?.zegels).toBeGreaterThanOrEqual(5);
    expect(uitkomst?.wachtend).toBeGreaterThan(0);
    expect(uitkomst?.regels).toBe((await regelsOf(keten)).length);
  }
});

const namen = Object.keys(KNOEIERS);
test(`[R14] ${size(48, 1_000)} random changes by a superuser are all found, and the first bad line or seal is named`, async () => {
  const gemist: unknown[] = [];
  for (let n = 0; n < size(48, 1_000); n++) {
    const naam = namen[n % namen.length] as string;
    const keten = naam.startsWith('who looked')
      ? KETENS[2]
      : (KETENS[Math.floor(n / namen.length) % 4] as Keten);
    const { verwacht, gevonden } = await attempt(keten, KNOEIERS[naam] as Knoeier, n);
    const [een, ...meer] = gevonden;
    const raak =
      meer.length === 0 &&
      een?.keten.journaal === keten.journaal &&
      een.keten.id === keten.id &&
      Object.entries(verwacht).every(([k, v]) => (een.fout as Record<string, unknown>)[k] === v);
    if (!raak) gemist.push({ n, naam, keten, verwacht, gevonden: gevonden.map((g) => g.fout) });
  }
  expect(gemist).toEqual([]);
});

test('negative control: without the anchor a tail that was cut off is not seen', async () => {
  const { baas, anker } = omgeving;
  for (const keten of KETENS) {
    await baas.query('begin');
    try {
      await cutTail(keten, 3);
      expect((await controleerAudit(baas, null)).filter(({ fout }) => fout !== null)).toEqual([]);
      expect((await controleerAudit(baas, anker)).filter(({ fout }) => fout !== null)).toHaveLength(1);
    } finally {
      await baas.query('rollback');
    }
  }
});
