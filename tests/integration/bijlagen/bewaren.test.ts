import { ClamdStandIn, EICAR } from '@tests/support/clamd';
import { citizenContext, jobContext, staffContext } from '@tests/support/context';
import type { TestDatabase } from '@tests/support/database';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { attachBijlagen, setBewaartermijn } from '@/domain/bijlagen/attach-bijlagen';
import { CONCEPT_DAGEN, DEEL_BYTES, GRENZEN, ONDERWEG_MINUTEN } from '@/domain/bijlagen/bijlage';
import { listBijlagen, listEigenBijlagen } from '@/domain/bijlagen/bijlage.queries';
import { openBijlage } from '@/domain/bijlagen/open-bijlage';
import { storeBijlage } from '@/domain/bijlagen/receive-bijlage';
import { bijlagenBewaken } from '@/jobs/bijlagen-bewaken';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { newId, readIn, writeIn } from '@/platform/tenant';
import { pdf } from './arrange';

const { kantoor, a } = twoTenants;
let database: TestDatabase;
let close: () => Promise<void>;
let db: pg.Client;
let clamd: ClamdStandIn;
beforeAll(async () => {
  ({ database, close } = await openWalled());
  db = new pg.Client({ connectionString: database.migratieUrl });
  await db.connect();
  clamd = await new ClamdStandIn().listen();
});
afterAll(async () => {
  await clamd.close();
  await db.end();
  await close();
});
beforeEach(() => {
  clamd.gedrag = 'goed';
  process.env.KOHIER_VIRUSSCAN = clamd.address;
  delete process.env.KOHIER_KLOK;
});

const burger = (more: Partial<Context> = {}) => citizenContext(kantoor, [a], more);
/** A case that nobody added anything to before; whether it exists is for who calls. */
const zaakId = testId(`zaak zonder bijlagen ${a.sleutel}`);

async function* once(bytes: Uint8Array) {
  yield bytes;
}
const store = (
  inhoud: AsyncIterable<Uint8Array> = once(pdf()),
  more: { ctx?: Context; concept?: string; naam?: string } = {},
) =>
  storeBijlage(
    more.ctx ?? burger(),
    a.id,
    {
      onderwerp: { soort: 'concept', id: more.concept ?? newId() },
      naam: more.naam ?? 'stuk.pdf',
      vanWie: async () => a.persoonId,
    },
    inhoud,
  );
const row = async (id: string) => (await db.query('select * from bijlage where id = $1', [id])).rows[0];
const pieces = async (id: string) =>
  Number((await db.query('select count(*) as n from bijlage_deel where bijlage_id = $1', [id])).rows[0].n);
const contentOf = async (ctx: Context, id: string) => {
  const opened = await openBijlage(ctx, a.id, id, async () => true);
  if (opened?.stand !== 'vrij') return opened?.stand ?? null;
  const chunks: Buffer[] = [];
  for await (const chunk of opened.inhoud) chunks.push(chunk);
  return Buffer.concat(chunks);
};
/** The job, at a moment so many days after the test. */
const guardAt = async (moment: Date) => {
  process.env.KOHIER_KLOK = moment.toISOString();
  await bijlagenBewaken.run({ kantoorId: kantoor.id });
};
const later = (ms: number) => new Date(burger().now.getTime() + ms);
const DAY = 86_400_000;

describe('a large file', () => {
  test('never stands in memory: each piece is stored before the next but one is asked for', async () => {
    const concept = newId();
    const stored = async () =>
      Number(
        (
          await db.query(
            'select count(*) as n from bijlage_deel d join bijlage b on b.gemeente_id = d.gemeente_id and b.id = d.bijlage_id where b.onderwerp_id = $1',
            [concept],
          )
        ).rows[0].n,
      );
    let given = 0;
    let behind = 0;
    async function* slow() {
      const first = pdf();
      given += first.length;
      yield first;
      const chunk = Buffer.alloc(64 * 1024, 'abcdefgh');
      while (given + chunk.length + 16 <= GRENZEN.perBestand) {
        behind = Math.max(behind, given - (await stored()) * DEEL_BYTES);
        given += chunk.length;
        yield chunk;
      }
      yield Buffer.from('%%EOF');
    }
    const { id, bytes } = await store(slow(), { concept });
    expect(bytes).toBeGreaterThan(19 * 1024 * 1024);
    expect(behind).toBeLessThanOrEqual(DEEL_BYTES + 64 * 1024);
    expect(await pieces(id)).toBe(Math.ceil(bytes / DEEL_BYTES));
    // And as it was read again for the scanner, so it is when somebody opens it: one piece at a time.
    expect(clamd.gekregen.at(-1)?.length).toBe(bytes);
  });
});

describe('kept sealed', () => {
  test('a piece that was changed, moved or taken away is never shown', async () => {
    const inhoud = Buffer.concat([pdf(), Buffer.alloc(3 * DEEL_BYTES, 'y'), Buffer.from('%%EOF')]);
    for (const harm of [
      `update bijlage_deel set inhoud_versleuteld = set_byte(inhoud_versleuteld, 40, (get_byte(inhoud_versleuteld, 40) + 1) % 256) where bijlage_id = $1 and volg = 1`,
      `delete from bijlage_deel where bijlage_id = $1 and volg = 2`,
      `update bijlage_deel d set inhoud_versleuteld = o.inhoud_versleuteld from bijlage_deel o where d.bijlage_id = $1 and o.bijlage_id = $1 and d.volg = 1 and o.volg = 2`,
    ]) {
      const { id } = await store(once(inhoud));
      expect(await contentOf(burger(), id)).toEqual(expect.any(Buffer));
      expect((await db.query(harm, [id])).rowCount).toBe(1);
      await expect(contentOf(burger(), id)).rejects.toThrow(/Piece/);
    }
  });

  test('the database holds what came in: no piece is added or changed, and nothing is free by itself', async () => {
    const { id } = await store();
    const asApp = (sql: string) =>
      writeIn(staffContext(kantoor, [a]), a.id, (w) => w.db.$executeRawUnsafe(sql));
    const where = `where id = '${id}'`;
    await expect(asApp(`update bijlage_deel set volg = 9 where bijlage_id = '${id}'`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      asApp(
        `insert into bijlage_deel select gemeente_id, bijlage_id, 9, inhoud_versleuteld from bijlage_deel where bijlage_id = '${id}'`,
      ),
    ).rejects.toThrow(/while a bijlage comes in/);
    await expect(asApp(`update bijlage set bytes = 1 ${where}`)).rejects.toThrow(/does not change/);
    await expect(asApp(`update bijlage set persoon_id = '${a.tweedePersoonId}' ${where}`)).rejects.toThrow(
      /does not change/,
    );
    await expect(asApp(`update bijlage set stand = 'ontvangt' ${where}`)).rejects.toThrow(/does not go/);
    process.env.KOHIER_VIRUSSCAN = '';
    const wacht = await store();
    await expect(asApp(`update bijlage set stand = 'vrij' where id = '${wacht.id}'`)).rejects.toThrow(
      /vrij_door_iemand/,
    );
  });
});

describe('a form that is sent', () => {
  test('takes its files along, sealed for the case, also one that waits; of nobody else', async () => {
    const concept = newId();
    const een = await store(once(pdf('een')), { concept });
    process.env.KOHIER_VIRUSSCAN = '';
    const twee = await store(once(pdf('twee')), { concept, ctx: burger({ now: later(1000) }) });
    const anders = await store(once(pdf()), { concept, ctx: staffContext(kantoor, [a]) });
    const naar = { soort: 'zaak', id: zaakId, bewaarklasse: 'bezwaar' } as const;
    expect(await writeIn(burger(), a.id, (w) => attachBijlagen(w, concept, naar))).toBe(2);
    expect(await writeIn(burger(), a.id, (w) => attachBijlagen(w, concept, naar))).toBe(0);
    expect(await row(een.id)).toMatchObject({
      onderwerp_soort: 'zaak',
      onderwerp_id: zaakId,
      bewaarklasse: 'bezwaar',
      stand: 'vrij',
    });
    expect(await row(anders.id)).toMatchObject({ onderwerp_soort: 'concept' });
    expect(await contentOf(burger(), een.id)).toEqual(pdf('een'));
    const staff = staffContext(kantoor, [a]);
    const list = await readIn(staff, [a.id], (r) => listBijlagen(r, a.id, { soort: 'zaak', id: zaakId }));
    expect(list.map(({ id, naam, stand, eigen }) => ({ id, naam, stand, eigen }))).toEqual([
      { id: een.id, naam: 'stuk.pdf', stand: 'vrij', eigen: false },
      { id: twee.id, naam: 'stuk.pdf', stand: 'quarantaine', eigen: false },
    ]);
    const own = await readIn(burger(), [a.id], (r) =>
      listEigenBijlagen(r, a.id, { soort: 'zaak', id: zaakId }),
    );
    expect(own.map(({ id, eigen }) => [id, eigen])).toEqual([
      [een.id, true],
      [twee.id, true],
    ]);
    // The key of its form alone no longer opens it, that of the case does.
    await db.query(
      `update audit_sleutel set sleutel_versleuteld = null where gemeente_id = $1 and bewaarklasse = 'bezwaar'`,
      [a.id],
    );
    expect(await contentOf(burger(), een.id)).toBe('vernietigd');
    // What nobody can read any more is not clean.
    process.env.KOHIER_VIRUSSCAN = clamd.address;
    await expect(guardAt(later(60_000))).rejects.toThrow(/bijlagen-bewaken/);
    expect((await row(twee.id)).stand).toBe('quarantaine');
    await db.query('delete from bijlage_deel where bijlage_id = any($1)', [[een.id, twee.id]]);
    await db.query('delete from bijlage where id = any($1)', [[een.id, twee.id]]);
  });
});

describe('the job', () => {
  test('offers what waits to the scanner once it answers again: free, or refused with its content gone', async () => {
    process.env.KOHIER_VIRUSSCAN = 'tcp://127.0.0.1:1';
    const goed = await store();
    const fout = await store(once(pdf(EICAR)));
    await guardAt(later(60_000));
    expect([(await row(goed.id)).stand, (await row(fout.id)).stand]).toEqual(['quarantaine', 'quarantaine']);
    process.env.KOHIER_VIRUSSCAN = clamd.address;
    await guardAt(later(120_000));
    expect([(await row(goed.id)).stand, (await row(fout.id)).stand]).toEqual(['vrij', 'geweigerd']);
    expect(await pieces(fout.id)).toBe(0);
    expect(await contentOf(burger(), goed.id)).toEqual(pdf());
  });

  test('destroys a form that nobody sent, seven days after its last file and not before', async () => {
    const concept = newId();
    const oud = await store(once(pdf()), { concept });
    const nieuw = await store(once(pdf()), { concept, ctx: burger({ now: later(3 * DAY) }) });
    await guardAt(later((CONCEPT_DAGEN + 1) * DAY));
    expect(await row(oud.id)).toBeDefined();
    await guardAt(later((CONCEPT_DAGEN + 3) * DAY + 1));
    expect([await row(oud.id), await row(nieuw.id), await pieces(oud.id)]).toEqual([undefined, undefined, 0]);
    const { rows } = await db.query(
      `select onderwerp_soort, bewaarklasse from audit where handeling = 'bijlagen.vernietigd' and gemeente_id = $1`,
      [a.id],
    );
    expect(rows[0]).toEqual({ onderwerp_soort: 'gemeente', bewaarklasse: 'vernietiging' });
  });

  test('takes away what never came in whole, and leaves what is on its way', async () => {
    const concept = newId();
    await store(
      (async function* () {
        yield Buffer.concat([pdf(), Buffer.alloc(2 * DEEL_BYTES)]);
        await guardAt(later((ONDERWEG_MINUTEN - 1) * 60_000));
        expect((await db.query('select stand from bijlage where onderwerp_id = $1', [concept])).rows).toEqual(
          [{ stand: 'ontvangt' }],
        );
        await guardAt(later((ONDERWEG_MINUTEN + 1) * 60_000));
        expect((await db.query('select stand from bijlage where onderwerp_id = $1', [concept])).rows).toEqual(
          [],
        );
      })(),
      { concept },
    ).then(
      () => expect.unreachable(),
      (error: { sleutel: string }) => expect(error.sleutel).toBe('bijlagen.afgebroken'),
    );
  });

  test('destroys what belongs to a case when its term is over: content, key and name; what it was stays known', async () => {
    const concept = newId();
    const { id } = await store(once(pdf()), { concept });
    const ander = await store(once(pdf()), { concept });
    await writeIn(burger(), a.id, (w) => attachBijlagen(w, concept, { soort: 'zaak', id: zaakId }));
    await db.query('update bijlage set bewaren_tot = null');
    const onderwerp = { soort: 'zaak', id: zaakId } as const;
    const staff = staffContext(kantoor, [a]);
    await writeIn(staff, a.id, (w) => setBewaartermijn(w, onderwerp, toLocalDate('2030-01-01')));
    await db.query('update bijlage set bewaren_tot = null where id = $1', [ander.id]);
    await guardAt(new Date('2030-01-01T20:00:00Z'));
    expect((await row(id)).stand).toBe('vrij');
    await guardAt(new Date('2030-01-02T02:00:00Z'));
    expect(await row(id)).toMatchObject({
      stand: 'vernietigd',
      sleutel_versleuteld: null,
      naam_versleuteld: null,
    });
    expect(await pieces(id)).toBe(0);
    expect((await row(ander.id)).stand).toBe('vrij');
    const [view] = (await readIn(staff, [a.id], (r) => listBijlagen(r, a.id, onderwerp))).filter(
      (b) => b.id === id,
    );
    expect(view).toMatchObject({ naam: null, stand: 'vernietigd' });
    // The last line of the audit names it, in a class that outlives it.
    const job = jobContext(kantoor, [a]);
    const { readAuditContent } = await import('@/platform/audit');
    const content = await readIn(job, [a.id], async (r) => {
      const [line] = await r.db.audit.findMany({
        where: { handeling: 'bijlagen.vernietigd' },
        orderBy: { moment: 'desc' },
        take: 1,
      });
      return line ? readAuditContent(r.db, line) : null;
    });
    expect(JSON.stringify(content)).toContain(id);
    expect(JSON.stringify(content)).not.toContain('stuk.pdf');
  });
});
