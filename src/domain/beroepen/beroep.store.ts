import type { RegelStand } from '@/domain/aanslagen/vermindering';
import { readStanden } from '@/domain/grootboek/read-standen';
import type { BeroepModel } from '@/generated/prisma/models';
import { type Cents, toCents } from '@/platform/cents';
import { fromDatabaseDate, fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read, Write } from '@/platform/tenant';
import type { Beroep, Gerecht, Insteller, Oordeel, Vervolg } from './beroep';

/** A row as the core knows it; the database holds the lists of words (CHECK). */
const toBeroep = (rij: BeroepModel): Beroep => ({
  zaakId: rij.zaakId,
  bezwaarId: rij.bezwaarId,
  aanslagId: rij.aanslagId,
  gerecht: rij.gerecht as Gerecht,
  gerechtNaam: rij.gerechtNaam,
  kenmerk: rij.kenmerk,
  door: rij.door as Insteller,
  rechtspersoon: rij.rechtspersoon,
  ingesteldOp: fromDatabaseDate(rij.ingesteldOp),
  oordeel: rij.oordeel as Oordeel | null,
  uitspraakOp: fromDatabaseDateOrNull(rij.uitspraakOp),
  hogerBeroepTot: fromDatabaseDateOrNull(rij.hogerBeroepTot),
  proceskostenCenten: rij.proceskostenCenten === null ? null : toCents(rij.proceskostenCenten),
  griffierechtTerug: rij.griffierechtTerug,
  vervolg: rij.vervolg as Vervolg | null,
});

/** The case at court of one zaak, or null. */
export async function loadBeroep({ db }: Read, gemeenteId: number, zaakId: string): Promise<Beroep | null> {
  const rij = await db.beroep.findUnique({ where: { gemeenteId_zaakId: { gemeenteId, zaakId } } });
  return rij && toBeroep(rij);
}

/** The same. Throws NotFound. */
export async function requireBeroep(read: Read, gemeenteId: number, zaakId: string): Promise<Beroep> {
  const beroep = await loadBeroep(read, gemeenteId, zaakId);
  if (!beroep) throw new NotFound();
  return beroep;
}

/** Everything that went to court about one objection, in the order of the courts. */
export async function loadBeroepenBij(
  { db }: Read,
  gemeenteId: number,
  bezwaarId: string,
): Promise<(Beroep & { zaaknummer: string })[]> {
  const rijen = await db.beroep.findMany({
    where: { gemeenteId, bezwaarId },
    include: { zaak: { select: { zaaknummer: true } } },
    orderBy: [{ ingesteldOp: 'asc' }, { zaakId: 'asc' }],
  });
  return rijen.map(({ zaak, ...rij }) => ({ ...toBeroep(rij), zaaknummer: zaak.zaaknummer }));
}

type NieuwBeroep = Pick<
  Beroep,
  | 'zaakId'
  | 'bezwaarId'
  | 'aanslagId'
  | 'gerecht'
  | 'gerechtNaam'
  | 'kenmerk'
  | 'door'
  | 'rechtspersoon'
  | 'ingesteldOp'
>;

export async function insertBeroep({ db, gemeenteId }: Write, nieuw: NieuwBeroep): Promise<void> {
  await db.beroep.create({ data: { ...nieuw, gemeenteId, ingesteldOp: toDatabaseDate(nieuw.ingesteldOp) } });
}

export async function saveUitspraak(
  { db, gemeenteId }: Write,
  zaakId: string,
  uitspraak: {
    oordeel: Oordeel;
    uitspraakOp: LocalDate;
    hogerBeroepTot: LocalDate | null;
    proceskostenCenten: Cents;
    griffierechtTerug: boolean;
  },
): Promise<void> {
  const { uitspraakOp, hogerBeroepTot } = uitspraak;
  await db.beroep.update({
    where: { gemeenteId_zaakId: { gemeenteId, zaakId } },
    data: {
      ...uitspraak,
      uitspraakOp: toDatabaseDate(uitspraakOp),
      hogerBeroepTot: hogerBeroepTot && toDatabaseDate(hogerBeroepTot),
    },
  });
}

export async function saveVervolg(
  { db, gemeenteId }: Write,
  zaakId: string,
  vervolg: Vervolg,
): Promise<void> {
  await db.beroep.update({ where: { gemeenteId_zaakId: { gemeenteId, zaakId } }, data: { vervolg } });
}

/** How every line of the aanslag stands in the books, by its id. */
export async function loadRegelstanden(
  read: Read,
  gemeenteId: number,
  aanslagId: string,
): Promise<ReadonlyMap<string, RegelStand>> {
  const stand = (await readStanden(read, gemeenteId, [aanslagId])).get(aanslagId);
  return new Map((stand?.regels ?? []).map((r) => [r.aanslagregelId, r]));
}
