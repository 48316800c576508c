import { actorText } from '@/platform/context';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { newId, type Read, type Write } from '@/platform/tenant';
import type { Geschil, Geschilregel } from './geschil';

/** The disputes of one gemeente with all that happened, the latest begun first; with `id` that one alone. */
export async function loadGeschillen({ db }: Read, gemeenteId: number, id?: string): Promise<Geschil[]> {
  const rijen = await db.geschilregel.findMany({
    where: { gemeenteId, ...(id === undefined ? {} : { geschilId: id }) },
    orderBy: [{ geschilId: 'asc' }, { volgnummer: 'asc' }],
  });
  const geschillen = new Map<string, Geschil>();
  for (const { geschilId, met, soort, dag, tekst, kenmerk } of rijen) {
    const geschil = geschillen.get(geschilId) ?? { id: geschilId, met: met ?? '', regels: [] };
    // The database holds the list of words (CHECK).
    geschil.regels.push({
      soort: soort as Geschilregel['soort'],
      dag: fromDatabaseDate(dag),
      tekst,
      kenmerk,
    });
    geschillen.set(geschilId, geschil);
  }
  const begin = ({ regels }: Geschil) => regels[0]?.dag ?? '';
  return [...geschillen.values()].toSorted(
    (a, b) => begin(b).localeCompare(begin(a)) || a.id.localeCompare(b.id),
  );
}

/** Two changes of one dispute at once wait for each other. */
export async function lockGeschil({ db, gemeenteId }: Write, id: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`geschil:${id}`}), ${gemeenteId}::int)`;
}

export async function insertGeschilregel(
  { db, gemeenteId, ctx }: Write,
  geschilId: string,
  volgnummer: number,
  { dag, ...regel }: Geschilregel & { met: string | null },
): Promise<void> {
  await db.geschilregel.create({
    data: {
      ...regel,
      ...{ gemeenteId, id: newId(), geschilId, volgnummer },
      dag: toDatabaseDate(dag),
      door: actorText(ctx.actor),
      moment: ctx.now,
    },
  });
}
