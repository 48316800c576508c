import { seedAanslagen, type TestAanslag } from '@tests/support/aanslagen';
import { addMedewerker } from '@tests/support/aanwijzingen';
import { staffContext } from '@tests/support/context';
import { setInvorderingskosten } from '@tests/support/kosten';
import { refusal } from '@tests/support/refusal';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FUNCTIES, SOORTEN_BESLUIT, SOORTEN_VAN, type Voorstel } from '@/domain/aanwijzingen/aanwijzing';
import { listGeweigerd, listWieMag } from '@/domain/aanwijzingen/aanwijzing.queries';
import { decideAanwijzing } from '@/domain/aanwijzingen/decide-aanwijzing';
import { endAanwijzing } from '@/domain/aanwijzingen/end-aanwijzing';
import { proposeAanwijzing } from '@/domain/aanwijzingen/propose-aanwijzing';
import { chargeKosten } from '@/domain/grootboek/charge-kosten';
import { decideKostenterugname } from '@/domain/invordering/decide-kostenterugname';
import { proposeKostenterugname } from '@/domain/invordering/propose-kostenterugname';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { may } from '@/platform/permissions';
import { readIn, writeIn, writeKantoor } from '@/platform/tenant';

const { kantoor, a } = twoTenants;
const op = (ctx: Context, dag: string): Context => ({ ...ctx, now: new Date(`${dag}T10:00:00Z`) });
const als = (medewerkerId: string, rol: 'beheerder' | 'medewerker-innen', naam: string): Context =>
  staffContext(kantoor, [a], [rol], { actor: { soort: 'medewerker', medewerkerId, naam } });
const een = als(kantoor.medewerkerId, 'beheerder', 'Een');
const twee = als(kantoor.collegaId, 'beheerder', 'Twee');
const collega = als(kantoor.medewerkerId, 'medewerker-innen', 'Collega');

let client: pg.Client;
let app: pg.Client;
let close: () => Promise<void>;
let aanslagen: TestAanslag[];
let gemandateerd: Context;
beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  client = new pg.Client({ connectionString: walled.database.migratieUrl });
  app = new pg.Client({ connectionString: walled.database.appUrl });
  await client.connect();
  await app.connect();
  await setInvorderingskosten(client, a);
  aanslagen = await seedAanslagen(client, a, [[10_000n], [10_000n], [10_000n]]);
  gemandateerd = als(await addMedewerker(client, kantoor.id, 'innen'), 'medewerker-innen', 'Innen');
});
afterAll(async () => {
  await client.end();
  await app.end();
  await close();
});

/** Costs of an aanmaning that a colleague proposes to take back. */
async function wacht(n: number): Promise<{ id: string; centen: bigint }> {
  const aanslagId = aanslagen[n]?.id ?? '';
  const handeling = { soort: 'proefstap', id: testId(`mandaat ${n}`) };
  const dag = toLocalDate('2026-07-01');
  return writeIn(op(collega, '2026-07-02'), a.id, async (w) => {
    const kosten = await chargeKosten(w, { aanslagId, soort: 'aanmaning', handeling, dag });
    const { id } = await proposeKostenterugname(w, { kostenId: kosten.id, reden: 'ging naar een oud adres' });
    return { id, centen: kosten.bedragCenten };
  });
}
const besluit = (id: string, dag: string) =>
  writeIn(op(gemandateerd, dag), a.id, (w) =>
    decideKostenterugname(w, { id, versie: 1, besluit: 'toekennen', besluitReden: null }),
  );
const wie = () => (gemandateerd.actor.soort === 'medewerker' ? gemandateerd.actor.medewerkerId : '');
const mandaat = (grens: bigint, vanaf: string, more: Partial<Voorstel> = {}) =>
  writeKantoor(op(een, '2026-07-01'), (w) =>
    proposeAanwijzing(w, {
      functie: 'ambtenaar',
      soorten: ['kostenterugname'],
      gemeenteId: a.id,
      grensCenten: toCents(grens),
      vanaf: toLocalDate(vanaf),
      tot: null,
      besluitNummer: 'DB 2026-12',
      besluitDatum: toLocalDate('2026-06-29'),
      ...more,
      medewerkerId: wie(),
    }),
  );
const bevestig = (id: string) =>
  writeKantoor(op(twee, '2026-07-01'), (w) => decideAanwijzing(w, { id, versie: 1, besluit: 'bevestigen' }));

describe('[B-12] an ambtenaar of the kantoor decides by mandaat', () => {
  test('with the role that opens the screen and without mandaat: nothing', async () => {
    expect(may(['medewerker-innen'], 'kosten.besluiten')).toBe(true);
    const { id } = await wacht(0);
    expect(await refusal(besluit(id, '2026-07-03'))).toBe('aanwijzing.geen');
  });

  test('what was delegated, from its day, up to its amount, until it ends; the rest is refused and told', async () => {
    const [eerste, tweede] = [await wacht(1), await wacht(2)];
    const krap = await mandaat(eerste.centen - 1n, '2026-07-06');
    // One proposes, another confirms; until then it carries nothing.
    expect(await refusal(besluit(eerste.id, '2026-07-06'))).toBe('aanwijzing.geen');
    await bevestig(krap);
    expect(await refusal(besluit(eerste.id, '2026-07-05'))).toBe('aanwijzing.nog-niet');
    expect(await refusal(besluit(eerste.id, '2026-07-06'))).toBe('aanwijzing.boven-grens');
    await writeKantoor(op(een, '2026-07-07'), (w) =>
      endAanwijzing(w, { id: krap, versie: 2, laatste: toLocalDate('2026-07-07') }),
    );
    const ruim = await mandaat(eerste.centen, '2026-07-08');
    await bevestig(ruim);
    const mag = await readIn(op(gemandateerd, '2026-07-08'), [a.id], (r) =>
      listWieMag(r, a.id, 'kostenterugname'),
    );
    expect(mag).toContainEqual({ naam: 'innen', functie: 'ambtenaar', grensCenten: eerste.centen });
    expect(await refusal(besluit(eerste.id, '2026-07-08'))).toBe('gedaan');
    await writeKantoor(op(een, '2026-07-09'), (w) =>
      endAanwijzing(w, { id: ruim, versie: 2, laatste: toLocalDate('2026-07-09') }),
    );
    expect(await refusal(besluit(tweede.id, '2026-07-10'))).toBe('aanwijzing.geeindigd');
    const gemeld = await readIn(op(een, '2026-07-10'), [a.id], listGeweigerd);
    expect(
      gemeld
        .filter((g) => g.wie === 'innen')
        .map((g) => g.reden)
        .toSorted(),
    ).toEqual(['boven-grens', 'geeindigd', 'geen', 'geen', 'nog-niet']);
  });

  test('never what the law leaves to the heffingsambtenaar, the invorderingsambtenaar or the directeur', async () => {
    const gedelegeerd: readonly string[] = SOORTEN_VAN.ambtenaar;
    const voorbehouden = SOORTEN_BESLUIT.filter((soort) => !gedelegeerd.includes(soort));
    expect(voorbehouden).toContain('kwijtschelding');
    expect(voorbehouden).toContain('aanslagrun');
    for (const soort of voorbehouden) {
      expect(await refusal(mandaat(100n, '2027-01-01', { soorten: [soort] })), soort).toBe(
        'aanwijzing.niet-van-functie',
      );
      await app.query('begin');
      await app.query(`select set_config('app.kantoor', $1, true)`, [String(kantoor.id)]);
      const sql = await app
        .query(
          `insert into aanwijzing (kantoor_id, id, medewerker_id, functie, soorten, vanaf, besluit_nummer, besluit_datum, status,
             voorgesteld_door, voorgesteld_op)
           values ($1, gen_random_uuid(), $2, 'ambtenaar', array[$3], '2027-01-01', 'x', '2026-12-01', 'voorgesteld', $4, now())`,
          [kantoor.id, wie(), soort, kantoor.medewerkerId],
        )
        .then(
          () => 'gedaan',
          (error: { constraint?: string }) => error.constraint,
        );
      await app.query('rollback');
      expect(sql, soort).toBe('soorten_van_functie');
    }
  });

  test('and the database knows the kinds of each functie as the program does', async () => {
    const { rows } = await client.query<{ def: string }>(
      `select pg_get_constraintdef(oid) as def from pg_constraint where conname = 'soorten_van_functie'`,
    );
    for (const functie of FUNCTIES)
      for (const soort of SOORTEN_VAN[functie])
        expect(rows[0]?.def, `${functie} ${soort}`).toContain(`'${soort}'::text`);
  });
});
