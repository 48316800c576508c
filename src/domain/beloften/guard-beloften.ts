import type { Write } from '@/platform/tenant';

/** How long before it breaks a promise is put on the list of warnings. */
export const WAARSCHUW_UREN = 4;

type Rij = { id: string };

/**
 * What the clock does to promises of this gemeente: those of which the term ran out are broken, with a line in the
 * audit each; those that will break within four hours are warned about once. Answers how many of both.
 */
export async function guardBeloften(write: Write): Promise<{ gebroken: number; gewaarschuwd: number }> {
  const { db, ctx, gemeenteId } = write;
  // Broken at the moment that was promised, not at the moment that the job came by.
  const gebroken = await db.$queryRaw<Rij[]>`
    update belofte set status = 'gebroken', status_op = uiterlijk, versie = versie + 1
    where gemeente_id = ${gemeenteId} and status = 'open' and uiterlijk <= ${ctx.now}::timestamptz returning id`;
  for (const { id } of gebroken) {
    await write.audit({
      handeling: 'belofte.gebroken',
      onderwerp: { soort: 'belofte', id },
      voor: { status: 'open' },
      na: { status: 'gebroken' },
      bewaarklasse: 'contact',
    });
  }
  const horizon = new Date(ctx.now.getTime() + WAARSCHUW_UREN * 3_600_000);
  const gewaarschuwd = await db.$executeRaw`
    update belofte set gewaarschuwd_op = ${ctx.now}::timestamptz, versie = versie + 1
    where gemeente_id = ${gemeenteId} and status = 'open' and uiterlijk <= ${horizon}::timestamptz and gewaarschuwd_op is null`;
  return { gebroken: gebroken.length, gewaarschuwd };
}
