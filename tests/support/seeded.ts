import { withClient } from '@/commands/postgres/roles';
import type { Context } from '@/platform/context';
import { closeConnections, openConnections, replaceConnections } from '@/platform/database';
import type { Rol } from '@/platform/permissions';
import { seedBase } from '../../prisma/seed/main';
import { GEMEENTEN, KANTOREN } from '../../prisma/seed/register';
import { staffId } from '../../prisma/seed/staff';
import { giveAllStaffAanwijzingen } from './aanwijzingen';
import { createFilledDatabase, type TestDatabase } from './database';
import { testEnvironment } from './test-environment';

/** The moment at which contexts of the seed stand, unless the test is about time. */
export const seedMoment = new Date('2026-11-21T09:30:00.000Z');

/**
 * A database with the kantoren, gemeenten, settings and staff of the demo, and this process connected to it as
 * the application is. Call in `beforeAll`; call `close` in `afterAll`.
 */
export async function openSeeded(pool = 4): Promise<{ database: TestDatabase; close: () => Promise<void> }> {
  Object.assign(process.env, testEnvironment);
  const database = await createFilledDatabase('demo', async ({ ownerUrl, migratieUrl }) => {
    await withClient(ownerUrl, (client) => seedBase(client, testEnvironment.OIDC_MEDEWERKER_ISSUER));
    // Who decides in a test is not always who decides in the demo.
    await withClient(migratieUrl, giveAllStaffAanwijzingen);
  });
  process.env.DATABASE_URL = database.appUrl;
  await replaceConnections(openConnections(database.appUrl, pool));
  return {
    database,
    close: async () => {
      await closeConnections();
      await database.drop();
    },
  };
}

/** Somebody of the seed with these roles in the whole kantoor, as a door makes it. */
export function seedContext(
  subject: string,
  rollen: readonly Rol[] = ['beheerder'],
  more: Partial<Context> = {},
  kantoorId = 1,
): Context {
  return {
    kantoorId,
    kantoorNaam: KANTOREN.find((k) => k.id === kantoorId)?.naam ?? '',
    actor: { soort: 'medewerker', medewerkerId: staffId(kantoorId, subject), naam: subject },
    gemeenten: GEMEENTEN.filter((g) => g.kantoorId === kantoorId).map((g) => ({
      gemeenteId: g.id,
      sleutel: g.sleutel,
      naam: g.naam,
      rollen,
    })),
    kantoorRollen: rollen,
    doel: 'proef',
    requestId: 'proef',
    now: seedMoment,
    ...more,
  };
}

/** The id of a gemeente of the seed. */
export function gemeenteId(sleutel: string): number {
  const gemeente = GEMEENTEN.find((g) => g.sleutel === sleutel);
  if (!gemeente) throw new Error(`No gemeente ${sleutel} in the seed`);
  return gemeente.id;
}
