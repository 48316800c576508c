import { seedAanslagen, type TestAanslag } from '@tests/support/aanslagen';
import { staffContext } from '@tests/support/context';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { addKas } from '@/domain/kas/add-kas';
import { takeBetaling } from '@/domain/kas/take-betaling';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { type Write, writeIn } from '@/platform/tenant';

export const { kantoor, a, b } = twoTenants;

/** A moment of a day in the first half of November 2026, in winter time. */
export const op = (dag: string, tijd = '10:00'): Date => new Date(`${dag}T${tijd}:00+01:00`);

const wie =
  (medewerkerId: string, rol: Rol) =>
  (now: Date): Context =>
    staffContext(kantoor, [a, b], [rol], {
      ...{ now, kantoorRollen: rol === 'kassier' ? [] : [rol] },
      actor: { soort: 'medewerker', medewerkerId, naam: rol },
    });
export const derdeId = testId('derde van de kas');
export const kassier = wie(kantoor.medewerkerId, 'kassier');
export const collega = wie(kantoor.collegaId, 'kassier');
export const innen = wie(derdeId, 'medewerker-innen');

export type Kastest = {
  alles: pg.Client;
  aanslagen: TestAanslag[];
  kasId: string;
  close: () => Promise<void>;
};

/** Two tenants, a third medewerker, aanslagen of the first person of `a` and a till of `a` with EUR 150 of change. */
export async function openKastest(bedragen: readonly (readonly bigint[])[], pool = 4): Promise<Kastest> {
  const walled = await openWalled(pool);
  const alles = new pg.Client({ connectionString: walled.database.migratieUrl });
  await alles.connect();
  await alles.query(
    `insert into medewerker (kantoor_id, id, issuer, subject, naam, werkgever, startdatum)
     values ($1, $2, 'https://proef.example', 'derde-kas', 'Derde', 'kantoor', '2020-01-01')`,
    [kantoor.id, derdeId],
  );
  const aanslagen = await seedAanslagen(alles, a, bedragen);
  const kasId = await writeIn(innen(op('2026-09-30')), a.id, (write) =>
    addKas(write, {
      ...{ naam: 'Balie', code: 'B1', wisselgeldCenten: toCents(15_000), vanaf: toLocalDate('2026-10-01') },
    }),
  );
  return {
    ...{ alles, aanslagen, kasId },
    close: async () => {
      await alles.end();
      await walled.close();
    },
  };
}

export const inA = <T>(ctx: Context, fn: (write: Write) => Promise<T>): Promise<T> => writeIn(ctx, a.id, fn);

let volgende = 0;
/** A key as a form makes it. */
export const sleutel = (): string => `sleutel ${++volgende}`;

/** Pays so much on these aanslagen at the till of the test. */
export const betaal = (
  { kasId }: Pick<Kastest, 'kasId'>,
  ctx: Context,
  aanslagen: readonly Pick<TestAanslag, 'id'>[],
  bedrag: number,
  meer: Partial<Parameters<typeof takeBetaling>[1]> = {},
): Promise<string> =>
  inA(ctx, (write) =>
    takeBetaling(write, {
      ...{ kasId, persoonId: a.persoonId, aanslagIds: aanslagen.map((x) => x.id), wijze: 'contant' },
      ...{ bedragCenten: toCents(bedrag), gegevenCenten: null, sleutel: sleutel(), ...meer },
    }),
  );
