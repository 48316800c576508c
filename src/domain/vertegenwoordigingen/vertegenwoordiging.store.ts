import type { VertegenwoordigingModel } from '@/generated/prisma/models';
import { actorText } from '@/platform/context';
import { fromDatabaseDate, fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import { BEPERKT } from './machtiging';
import {
  bereikVan,
  type Feiten,
  type Invoer,
  type Nu,
  type Regelsoort,
  type Stand,
} from './vertegenwoordiging';

export type Vertegenwoordiging = Nu & {
  id: string;
  persoonId: string;
  vertegenwoordigerId: string;
  soort: string;
};

const toVertegenwoordiging = (rij: VertegenwoordigingModel): Vertegenwoordiging => ({
  ...rij,
  stand: rij.stand as Stand,
  vanaf: fromDatabaseDate(rij.vanaf),
  tot: fromDatabaseDateOrNull(rij.tot),
});

/** Who records something of the same person waits until this transaction is done. */
export async function lockVertegenwoordigingen({ db, gemeenteId }: Write, persoonId: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`vertegenwoordiging:${persoonId}`}), ${gemeenteId}::int)`;
}

/** What there is to know before one is recorded. Throws NotFound for a person of another gemeente. */
export async function loadFeiten(write: Write, persoonId: string, sleutel: string): Promise<Feiten> {
  const { db, gemeenteId } = write;
  const persoon = await db.persoon.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: persoonId } },
    select: { overlijdensdatum: true },
  });
  if (!persoon) throw new NotFound();
  const gevonden = await db.persoon.findUnique({
    where: { gemeenteId_sleutel: { gemeenteId, sleutel } },
    select: { id: true, overlijdensdatum: true },
  });
  const bestaande = await db.vertegenwoordiging.findMany({
    where: {
      ...{ gemeenteId, persoonId, stand: { in: ['te-bevestigen', 'geldig'] } },
      // Help with one case stands beside a mandate, and in nobody's way.
      NOT: { bereik: { startsWith: BEPERKT } },
    },
  });
  return {
    persoonId,
    vertegenwoordiger: gevonden && { id: gevonden.id, overleden: gevonden.overlijdensdatum !== null },
    overleden: persoon.overlijdensdatum !== null,
    bestaande: bestaande.map(toVertegenwoordiging),
  };
}

/** The two that it is between. Throws NotFound for one of another gemeente. */
export async function loadPaar(
  { db, gemeenteId }: Write,
  persoonId: string,
  vertegenwoordigerId: string,
): Promise<{ overleden: boolean }> {
  const paar = await db.persoon.findMany({
    where: { gemeenteId, id: { in: [persoonId, vertegenwoordigerId] } },
    select: { overlijdensdatum: true },
  });
  if (paar.length !== 2) throw new NotFound();
  return {
    overleden: paar.some(({ overlijdensdatum }) => overlijdensdatum !== null),
  };
}

type Nieuw = Invoer & {
  /** Where that does not follow from the rights alone. */
  bereik?: string;
  persoonId: string;
  vertegenwoordigerId: string;
  stand: Stand;
  herkomst: 'balie' | 'inwoner';
};

/** Adds one, with the first line of its journal. Answers its id. */
export async function insertVertegenwoordiging(write: Write, nieuw: Nieuw): Promise<string> {
  const { rechten, vanaf, tot, ...rest } = nieuw;
  const { db, gemeenteId, ctx } = write;
  const id = newId();
  await db.vertegenwoordiging.create({
    data: {
      ...rest,
      gemeenteId,
      id,
      bereik: rest.bereik ?? (rest.soort === 'mentor' ? 'zorg' : bereikVan(rechten)),
      vanaf: toDatabaseDate(vanaf),
      tot: tot && toDatabaseDate(tot),
      gemaaktDoor: actorText(ctx.actor),
      gemaaktOp: ctx.now,
    },
  });
  await insertRegel(write, id, nieuw.herkomst === 'inwoner' ? 'gegeven' : 'vastgelegd', null);
  return id;
}

/** One of this gemeente, held until the end of the transaction. Throws NotFound. */
export async function lockVertegenwoordiging(
  { db, gemeenteId }: Write,
  id: string,
): Promise<Vertegenwoordiging> {
  await db.$queryRaw`select 1 from vertegenwoordiging where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.vertegenwoordiging.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  return toVertegenwoordiging(rij);
}

type Wijziging = {
  stand?: Stand;
  tot?: LocalDate | null;
  beeindigd?: true;
  besloten?: true;
};

/** Writes what changed, with its line in the journal. */
export async function saveVertegenwoordiging(
  write: Write,
  id: string,
  { stand, tot, beeindigd, besloten }: Wijziging,
  regel: { soort: Regelsoort; reden: string | null },
): Promise<void> {
  const { db, gemeenteId, ctx } = write;
  await db.vertegenwoordiging.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: {
      ...(stand && { stand }),
      ...(tot !== undefined && { tot: tot && toDatabaseDate(tot) }),
      ...(beeindigd && { beeindigdOp: ctx.now }),
      ...(besloten && { beslotenDoor: actorText(ctx.actor), beslotenOp: ctx.now }),
    },
  });
  await insertRegel(write, id, regel.soort, regel.reden);
}

async function insertRegel(write: Write, id: string, soort: Regelsoort, reden: string | null): Promise<void> {
  const { db, gemeenteId, ctx } = write;
  const { _max } = await db.vertegenwoordigingsregel.aggregate({
    where: { gemeenteId, vertegenwoordigingId: id },
    _max: { volgnummer: true },
  });
  await db.vertegenwoordigingsregel.create({
    data: {
      gemeenteId,
      id: newId(),
      vertegenwoordigingId: id,
      volgnummer: (_max.volgnummer ?? 0) + 1,
      moment: ctx.now,
      soort,
      reden,
      door: actorText(ctx.actor),
    },
  });
}
