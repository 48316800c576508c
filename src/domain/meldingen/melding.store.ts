import type { MeldingModel } from '@/generated/prisma/models';
import { actorText } from '@/platform/context';
import { fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read, Write } from '@/platform/tenant';
import type { Melding, Uitkomst } from './melding';
import type { Meldinginvoer } from './meldingvelden';
import type { Meldingsoort } from './vragen';

/** A row as the core knows it; the database holds the lists of words (CHECK). */
export const toMelding = ({ gemeenteId: _, vastgelegdOp: __, ...rij }: MeldingModel): Melding => ({
  ...rij,
  soort: rij.soort as Meldingsoort,
  dag: fromDatabaseDateOrNull(rij.dag),
  antwoorden: rij.antwoorden as Record<string, string>,
  uitkomst: rij.uitkomst as Uitkomst | null,
  beslotenDag: fromDatabaseDateOrNull(rij.beslotenDag),
});

/** One melding. Throws NotFound. */
export async function loadMelding({ db }: Read, gemeenteId: number, zaakId: string): Promise<Melding> {
  const rij = await db.melding.findUnique({ where: { gemeenteId_zaakId: { gemeenteId, zaakId } } });
  if (!rij) throw new NotFound();
  return toMelding(rij);
}

/** Two meldingen of one person wait for each other here; the second then sees the first. */
export async function lockMeldingen({ db, gemeenteId }: Write, persoonId: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`melding:${persoonId}`}), ${gemeenteId}::int)`;
}

/** Of the meldingen of one person that run: the dogs that end in one, and the names of those that come. */
export async function loadLopend(
  { db }: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<{ hondIds: string[]; namen: string[] }> {
  const rijen = await db.melding.findMany({
    where: { gemeenteId, loopt: true, soort: { in: ['hond-aan', 'hond-af'] }, zaak: { persoonId } },
    select: { soort: true, hondId: true, antwoorden: true },
  });
  return {
    hondIds: rijen.flatMap(({ soort, hondId }) => (soort === 'hond-af' && hondId ? [hondId] : [])),
    namen: rijen.flatMap(({ soort, antwoorden }) =>
      soort === 'hond-aan' ? [(antwoorden as Record<string, string>).naam ?? ''] : [],
    ),
  };
}

export async function insertMelding(
  { db, gemeenteId, ctx }: Write,
  zaakId: string,
  { dag, ...invoer }: Meldinginvoer,
): Promise<void> {
  await db.melding.create({
    data: {
      ...invoer,
      gemeenteId,
      zaakId,
      antwoorden: { ...invoer.antwoorden },
      dag: dag && toDatabaseDate(dag),
      vastgelegdDoor: actorText(ctx.actor),
      vastgelegdOp: ctx.now,
    },
  });
}

/** How a melding ends: decided with its reason, or withdrawn. */
export async function endMelding(
  { db, gemeenteId, ctx }: Write,
  zaakId: string,
  besluit: {
    uitkomst: Uitkomst;
    motivering: string;
    beslotenDag: LocalDate | null;
    verminderdCenten: bigint;
    hondId: string | null;
  } | null,
): Promise<void> {
  await db.melding.update({
    where: { gemeenteId_zaakId: { gemeenteId, zaakId } },
    data: {
      loopt: false,
      ...(besluit && {
        ...besluit,
        beslotenDag: besluit.beslotenDag && toDatabaseDate(besluit.beslotenDag),
        beslotenDoor: actorText(ctx.actor),
        beslotenOp: ctx.now,
      }),
    },
  });
}
