import { staffContext, testMoment } from '@tests/support/context';
import type { TestDatabase } from '@tests/support/database';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { auditHash, kantoorAuditHash, readAuditContent } from '@/platform/audit';
import { readIn, writeIn, writeKantoor } from '@/platform/tenant';

const { kantoor, a, b } = twoTenants;
const ctx = staffContext(kantoor, [a, b], ['medewerker-innen']);
const GEHEIM = 'Rozengracht 12 te Nergens';
const entry = (bewaarklasse: string, id = 'x') => ({
  handeling: 'adres.wijzigen',
  onderwerp: { soort: 'adres', id },
  voor: { straat: GEHEIM, bedragCenten: 9_007_199_254_740_993n },
  na: { straat: 'elders' },
  bewaarklasse,
});
const lineOf = (row: Record<string, unknown>) => {
  const { rijHash: _, inhoudVersleuteld: __, ...line } = row;
  return line;
};

let database: TestDatabase;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ database, close } = await openWalled());
});
afterAll(() => close());

const readLines = (bewaarklasse: string) =>
  readIn(ctx, [a.id], async (r) => {
    const rows = await r.db.audit.findMany({ where: { bewaarklasse }, orderBy: { onderwerpId: 'asc' } });
    return Promise.all(rows.map(async (row) => ({ row, inhoud: await readAuditContent(r.db, row) })));
  });

describe('the audit', () => {
  test('says who, as what, what and when, in the transaction of the act', async () => {
    await writeIn(ctx, a.id, (w) => w.audit(entry('wie')));
    const [line] = await readLines('wie');
    expect(line?.row).toMatchObject({
      gemeenteId: a.id,
      kantoorId: kantoor.id,
      actor: `medewerker:${kantoor.medewerkerId}`,
      rol: 'medewerker-innen',
      handeling: 'adres.wijzigen',
      onderwerpSoort: 'adres',
      moment: testMoment,
      jaar: 2026,
    });
    expect(line?.inhoud).toEqual({
      voor: { straat: GEHEIM, bedragCenten: '9007199254740993' },
      na: { straat: 'elders' },
    });
    const failing = writeIn(ctx, a.id, async (w) => {
      await w.audit(entry('nooit'));
      throw new Error('planned');
    });
    await expect(failing).rejects.toThrow('planned');
    expect(await readLines('nooit')).toEqual([]);
  });

  test('holds its content encrypted, with another key per gemeente and retention class', async () => {
    await writeIn(ctx, a.id, (w) => w.audit(entry('versleuteld')));
    await writeIn(ctx, b.id, (w) => w.audit(entry('versleuteld')));
    await writeIn(ctx, a.id, (w) => w.audit(entry('anders')));
    await withClient(database.migratieUrl, async (client) => {
      const all = await client.query(
        `select * from audit where position($1::bytea in inhoud_versleuteld) > 0`,
        [Buffer.from('straat')],
      );
      expect(all.rowCount).toBe(0);
      const keys = await client.query(
        "select encode(sleutel_versleuteld, 'hex') as k from audit_sleutel where bewaarklasse in ('versleuteld', 'anders')",
      );
      expect(new Set(keys.rows.map((row) => row.k)).size).toBe(3);
    });
    const [line] = await readLines('anders');
    const wrongKey = readIn(ctx, [a.id], (r) =>
      readAuditContent(r.db, { ...(line?.row as never as object), bewaarklasse: 'versleuteld' } as never),
    );
    await expect(wrongKey).rejects.toThrow();
  });

  test('keeps verifying when the key is destroyed: the content is gone, the hashes stand (ADR 0007)', async () => {
    for (const id of ['1', '2', '3']) await writeIn(ctx, a.id, (w) => w.audit(entry('vernietigen', id)));
    // The application may not do it by itself: a key goes by a list that was decided on (P-17).
    const zelf = writeIn(ctx, a.id, (w) =>
      w.db.auditSleutel.updateMany({
        where: { bewaarklasse: 'vernietigen' },
        data: { sleutelVersleuteld: null },
      }),
    );
    await expect(zelf).rejects.toThrow(/permission denied/);
    await withClient(database.migratieUrl, (client) =>
      client.query(
        `update audit_sleutel set sleutel_versleuteld = null, vernietigd_op = $1 where bewaarklasse = 'vernietigen'`,
        [testMoment],
      ),
    );
    const lines = await readLines('vernietigen');
    expect(lines.map((line) => line.inhoud)).toEqual([null, null, null]);
    for (const { row } of lines) expect(auditHash(lineOf(row), row.inhoudVersleuteld)).toBe(row.rijHash);
    await expect(writeIn(ctx, a.id, (w) => w.audit(entry('vernietigen')))).rejects.toThrow(/was destroyed/);
    const remake = writeIn(ctx, a.id, (w) =>
      w.db.auditSleutel.deleteMany({ where: { bewaarklasse: 'vernietigen' } }),
    );
    await expect(remake).rejects.toThrow(/permission denied/);
  });

  test('a line that was tampered with does not verify', async () => {
    await writeIn(ctx, a.id, (w) => w.audit(entry('geknoei')));
    const [line] = await readLines('geknoei');
    if (!line) throw new Error('no line');
    for (const change of [
      { actor: 'iemand anders' },
      { moment: new Date(0) },
      { gemeenteId: b.id },
      { rol: '' },
    ]) {
      expect(auditHash(lineOf({ ...line.row, ...change }), line.row.inhoudVersleuteld)).not.toBe(
        line.row.rijHash,
      );
    }
    expect(auditHash(lineOf(line.row), Buffer.from('x'))).not.toBe(line.row.rijHash);
  });

  test('two first lines of a new class at the same moment share one key', async () => {
    await Promise.all(
      ['1', '2', '3', '4'].map((id) => writeIn(ctx, a.id, (w) => w.audit(entry('tegelijk', id)))),
    );
    const lines = await readLines('tegelijk');
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line.inhoud?.voor).toMatchObject({ straat: GEHEIM });
  });

  test('of the kantoor verifies from what is stored, whatever order the keys had', async () => {
    const subject = { handeling: 'rol.geven', onderwerp: { soort: 'medewerker', id: 'k' } };
    await writeKantoor(ctx, (w) =>
      w.audit({ ...subject, voor: null, na: { zz: 1, a: { lang: 1, k: [{ y: 1, b: 2 }] } } }),
    );
    const rows = await writeKantoor(ctx, (w) => w.db.kantoorAudit.findMany({ where: { onderwerpId: 'k' } }));
    expect(rows).toHaveLength(1);
    for (const row of rows) expect(kantoorAuditHash(lineOf(row))).toBe(row.rijHash);
    for (const row of rows) expect(kantoorAuditHash(lineOf({ ...row, inhoud: {} }))).not.toBe(row.rijHash);
  });
});
