import { testId } from '@tests/support/two-tenants';
import { readModels } from '@tests/tenancy/catalogue/models';
import { scopeOf } from '@tests/tenancy/catalogue/table-rules';
import type { Context } from '@/platform/context';
import {
  type KantoorWrite,
  type Read,
  readIn,
  type Write,
  writeIn,
  writeKantoor,
  writeRaw,
} from '@/platform/tenant';

/** Everything that somebody may try at the wall, on any table, aimed at any tenant. */
export type Aim = {
  ctx: Context;
  /** The gemeente in which is written: one of the set. */
  own: number;
  table: Target;
  /** The tenant aimed at: its own, a neighbour's or a stranger's. */
  tenant: number;
  /** A row of that tenant. */
  rowId: string;
  persoonId: string;
  salt: number;
};
export type Target = {
  table: string;
  model: string;
  key: 'gemeente_id' | 'kantoor_id';
  hasId: boolean;
  written: readonly string[];
};
type Row = Record<string, unknown>;

const models = readModels();

/** Every table behind the wall. */
export const targets: readonly Target[] = models.flatMap((m): Target[] => {
  const scope = scopeOf(models, m.table);
  if (scope !== 'gemeente' && scope !== 'kantoor') return [];
  const model = m.name.charAt(0).toLowerCase() + m.name.slice(1);
  const { table, written } = m;
  return [{ table, model, key: `${scope}_id`, hasId: m.columns.includes('id'), written }];
});

type Delegate = Record<
  'findMany' | 'findFirst' | 'count' | 'updateMany' | 'deleteMany' | 'aggregate' | 'upsert',
  (args?: object) => Promise<unknown>
>;
const delegate = (read: Read, model: string): Delegate => {
  const found = (read.db as unknown as Record<string, Delegate>)[model];
  if (!found) throw new Error(`No model ${model}`);
  return found;
};

const prismaKey = (t: Target) => (t.key === 'gemeente_id' ? 'gemeenteId' : 'kantoorId');
const asRows = (answer: unknown): Row[] =>
  (Array.isArray(answer) ? answer : [answer]).filter(
    (row): row is Row => row !== null && typeof row === 'object',
  );

/** Opens the transaction in which this table is written: of one gemeente, or of the kantoor. */
const write = (aim: Aim, fn: (w: Write | KantoorWrite) => Promise<unknown>): Promise<Row[]> =>
  (aim.table.key === 'gemeente_id' ? writeIn(aim.ctx, aim.own, fn) : writeKantoor(aim.ctx, fn)).then(asRows);

const read = (aim: Aim, fn: (r: Read) => Promise<unknown>): Promise<Row[]> =>
  readIn(
    aim.ctx,
    aim.ctx.gemeenten.map((g) => g.gemeenteId),
    fn,
  ).then(asRows);

const raw = (aim: Aim, sql: string, values: unknown[] = []): Promise<Row[]> =>
  writeRaw(aim.ctx, aim.table.key === 'gemeente_id' ? aim.own : null, (client) =>
    client.query(sql, values),
  ).then((answer) => answer.rows as Row[]);

/** Without `returning`: that would ask the read policy as well. */
const copyRow = ({ table, key, hasId, written }: Target, tenant: string, id: string) =>
  `insert into ${table} (${written.join(', ')}) select ${written.map((name) => `r.${name}`).join(', ')} from ${table} t
    cross join lateral jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object('${key}', ${tenant}
    ${hasId ? `, 'id', ${id}` : ''})) r limit 1`;

const contact = (aim: Aim) => ({
  id: testId(`nieuw ${aim.salt}`),
  soort: 'email',
  waarde: 'x@example.nl',
  herkomst: 'import',
  gemaaktOp: aim.ctx.now,
});

/** Each answers with the rows that it got to see. What it may not do it finds out by an error. */
export const operations: Readonly<Record<string, (aim: Aim) => Promise<Row[]>>> = {
  'raw select of everything': (aim) =>
    read(aim, (r) => r.db.$queryRawUnsafe(`select * from ${aim.table.table}`)),
  'raw select of a tenant': (aim) =>
    read(aim, (r) =>
      r.db.$queryRawUnsafe(`select * from ${aim.table.table} where ${aim.table.key} = ${aim.tenant}`),
    ),
  'raw aggregate': (aim) =>
    read(aim, (r) =>
      r.db.$queryRawUnsafe(
        `select ${aim.table.key}, count(*)::int, max(t::text) from ${aim.table.table} t group by 1`,
      ),
    ),
  'raw union, or and subquery': (aim) =>
    read(aim, (r) =>
      r.db.$queryRawUnsafe(
        `select * from ${aim.table.table} where true or ${aim.table.key} > 0
          union all select * from ${aim.table.table} where exists (select from ${aim.table.table} x where x.${aim.table.key} = ${aim.tenant})`,
      ),
    ),
  'raw update of everything': (aim) =>
    raw(aim, `update ${aim.table.table} set ${aim.table.key} = ${aim.table.key} returning *`),
  'raw move to a tenant': (aim) =>
    raw(aim, `update ${aim.table.table} set ${aim.table.key} = $1 returning *`, [aim.tenant]),
  'raw pull from a tenant': (aim) =>
    raw(aim, `update ${aim.table.table} set ${aim.table.key} = $1 where ${aim.table.key} = $2 returning *`, [
      aim.own,
      aim.tenant,
    ]),
  'raw delete of a tenant': (aim) =>
    raw(aim, `delete from ${aim.table.table} where ${aim.table.key} = $1 returning *`, [aim.tenant]),
  'raw copy into a tenant': (aim) =>
    raw(aim, copyRow(aim.table, '$1::int', '$2::uuid'), [
      aim.tenant,
      ...(aim.table.hasId ? [testId(`kopie ${aim.salt}`)] : []),
    ]),
  'raw insert on conflict of a tenant': (aim) =>
    raw(
      aim,
      `insert into adres (gemeente_id, id, postcode, huisnummer, straat, woonplaats) values ($1, $2, '1234AB', 1, 's', 'w')
        on conflict (gemeente_id, postcode, huisnummer, huisletter, toevoeging) do update set straat = 's' returning *`,
      [aim.tenant, testId(`adres ${aim.salt}`)],
    ),
  'raw truncate': (aim) => raw(aim, `truncate ${aim.table.table} cascade`),
  'raw row lock': (aim) => raw(aim, `select * from ${aim.table.table} for update`),
  'raw cursor': (aim) =>
    writeRaw(aim.ctx, aim.table.key === 'gemeente_id' ? aim.own : null, async (client) => {
      await client.query(`declare c cursor for select * from ${aim.table.table}`);
      return (await client.query('fetch all from c')).rows as Row[];
    }),
  findMany: (aim) => read(aim, (r) => delegate(r, aim.table.model).findMany()),
  'findMany with or': (aim) =>
    read(aim, (r) =>
      delegate(r, aim.table.model).findMany({
        where: { OR: [{ [prismaKey(aim.table)]: aim.tenant }, { [prismaKey(aim.table)]: { gt: 0 } }] },
        take: 50,
      }),
    ),
  'findFirst of a row': (aim) =>
    read(aim, (r) =>
      delegate(r, aim.table.model).findFirst({
        where: aim.table.hasId ? { id: aim.rowId } : { [prismaKey(aim.table)]: aim.tenant },
      }),
    ),
  count: (aim) =>
    read(aim, async (r) => {
      const count = await delegate(r, aim.table.model).count({
        where: { [prismaKey(aim.table)]: aim.tenant },
      });
      return count === 0 ? [] : [{ [prismaKey(aim.table)]: aim.tenant }];
    }),
  aggregate: (aim) =>
    read(aim, async (r) => {
      const key = prismaKey(aim.table);
      const answer = (await delegate(r, aim.table.model).aggregate({ _max: { [key]: true } })) as {
        _max: Row;
      };
      return answer._max[key] === null ? [] : [answer._max];
    }),
  updateMany: (aim) =>
    write(aim, (w) =>
      delegate(w, aim.table.model).updateMany({ data: { [prismaKey(aim.table)]: aim.tenant } }),
    ),
  deleteMany: (aim) =>
    write(aim, (w) =>
      delegate(w, aim.table.model).deleteMany({ where: { [prismaKey(aim.table)]: aim.tenant } }),
    ),
  'persons with all that hangs on them': (aim) =>
    read(aim, (r) =>
      r.db.persoon.findMany({
        include: { adressen: { include: { adres: true } }, contacten: true, belangen: true },
      }),
    ),
  'cursor at a foreign row': (aim) =>
    read(aim, (r) =>
      r.db.persoon.findMany({
        cursor: { gemeenteId_id: { gemeenteId: aim.tenant, id: aim.persoonId } },
        orderBy: { id: 'asc' },
      }),
    ),
  'nested connect': (aim) =>
    writeIn(aim.ctx, aim.own, (w) =>
      w.db.contactgegeven.create({
        data: {
          ...contact(aim),
          persoon: { connect: { gemeenteId_id: { gemeenteId: aim.tenant, id: aim.persoonId } } },
        },
      }),
    ).then(asRows),
  'foreign key at a foreign row': (aim) =>
    writeIn(aim.ctx, aim.own, (w) =>
      w.db.contactgegeven.create({
        data: { ...contact(aim), gemeenteId: aim.own, persoonId: aim.persoonId },
      }),
    ).then(asRows),
  upsert: (aim) =>
    writeIn(aim.ctx, aim.own, (w) =>
      w.db.adres.upsert({
        where: { gemeenteId_id: { gemeenteId: aim.tenant, id: aim.rowId } },
        create: {
          gemeenteId: aim.tenant,
          id: aim.rowId,
          postcode: '9999ZZ',
          huisnummer: aim.salt % 1000,
          straat: 's',
          woonplaats: 'w',
        },
        update: { straat: 'gekaapt' },
      }),
    ).then(asRows),
  'audit line for a tenant': (aim) =>
    writeIn(aim.ctx, aim.own, async (w) => {
      await w.audit({
        handeling: 'proef',
        onderwerp: { soort: 'proef', id: 'x' },
        voor: null,
        na: 1,
        bewaarklasse: 'proef',
      });
      await w.db.$executeRawUnsafe(
        copyRow(
          targets.find(({ table }) => table === 'audit') as Target,
          `${aim.tenant}`,
          'gen_random_uuid()',
        ),
      );
      return [];
    }),
  'processing log for a tenant': (aim) =>
    read(aim, async (r) => {
      r.shows(aim.tenant, [aim.persoonId]);
      return [];
    }),
  'a transaction for a tenant': (aim) =>
    readIn(aim.ctx, [aim.tenant], (r) => r.db.persoon.findMany()).then(asRows),
  'a write for a tenant': (aim) =>
    writeIn(aim.ctx, aim.tenant, (w) => w.db.adres.updateMany({ data: { straat: `s${aim.salt}` } })).then(
      () => [],
    ),
};
