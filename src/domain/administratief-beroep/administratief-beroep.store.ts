import type { AdministratiefBeroepModel } from '@/generated/prisma/models';
import type { Rechtsmiddel } from '@/law/invordering/administratief-beroep';
import { actorText } from '@/platform/context';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { Read, Write } from '@/platform/tenant';
import type { AdministratiefBeroep, Bestreden, Tegen, Uitkomst } from './administratief-beroep';
import type { Welk } from './bestreden.store';

/** A row as the core knows it; the database holds the lists of words (CHECK). */
export const toAdministratiefBeroep = (rij: AdministratiefBeroepModel): AdministratiefBeroep => ({
  zaakId: rij.zaakId,
  tegen: rij.tegen as Tegen,
  tegenId: rij.kwijtscheldingId ?? rij.regelingId ?? '',
  bestredenOp: fromDatabaseDate(rij.bestredenOp),
  eersteBeslisser: rij.eersteBeslisser,
  rechtsmiddel: rij.rechtsmiddel as Rechtsmiddel,
  indienenTot: fromDatabaseDate(rij.indienenTot),
  gronden: rij.gronden,
  telefoon: rij.telefoon,
  loopt: rij.loopt,
  verdaagd: rij.verdaagd,
  behandeldDoor: rij.behandeldDoor,
  verschoonbaar: rij.verschoonbaar,
  verschoonbaarReden: rij.verschoonbaarReden,
  uitkomst: rij.uitkomst as Uitkomst | null,
  bestuursbesluit: rij.bestuursbesluit,
  beslotenDoor: rij.beslotenDoor,
  beslotenOp: rij.beslotenOp,
});

const naar = ({ tegen, id }: Welk) =>
  tegen === 'kwijtschelding' ? { kwijtscheldingId: id } : { regelingId: id };

/** One of them. Throws NotFound. */
export async function requireAdministratiefBeroep(
  { db }: Read,
  gemeenteId: number,
  zaakId: string,
): Promise<AdministratiefBeroep> {
  const rij = await db.administratiefBeroep.findUnique({
    where: { gemeenteId_zaakId: { gemeenteId, zaakId } },
  });
  if (!rij) throw new NotFound();
  return toAdministratiefBeroep(rij);
}

/** What disputes or disputed this decision, the latest first; what was taken back is none. */
export async function loadTegen(
  { db }: Read,
  gemeenteId: number,
  welk: Welk,
): Promise<{ zaakId: string; zaaknummer: string }[]> {
  const rijen = await db.administratiefBeroep.findMany({
    where: { gemeenteId, ...naar(welk), zaak: { fase: { not: 'ingetrokken' } } },
    select: { zaakId: true, zaak: { select: { zaaknummer: true } } },
    orderBy: [{ vastgelegdOp: 'desc' }, { zaakId: 'asc' }],
  });
  return rijen.map(({ zaakId, zaak }) => ({ zaakId, zaaknummer: zaak.zaaknummer }));
}

export async function insertAdministratiefBeroep(
  { db, gemeenteId, ctx }: Write,
  zaakId: string,
  { tegen, id, besluitOp, eersteBeslisser, rechtsmiddel, indienenTot }: Bestreden,
  invoer: { gronden: string; telefoon: string | null },
): Promise<void> {
  await db.administratiefBeroep.create({
    data: {
      gemeenteId,
      zaakId,
      tegen,
      ...naar({ tegen, id }),
      bestredenOp: toDatabaseDate(besluitOp),
      eersteBeslisser,
      rechtsmiddel,
      indienenTot: toDatabaseDate(indienenTot),
      ...invoer,
      vastgelegdDoor: actorText(ctx.actor),
      vastgelegdOp: ctx.now,
    },
  });
}

export async function saveAdministratiefBeroep(
  { db, gemeenteId }: Write,
  zaakId: string,
  data: {
    behandeldDoor?: string;
    verschoonbaar?: boolean;
    verschoonbaarReden?: string;
    verdaagd?: true;
    loopt?: false;
  },
): Promise<void> {
  await db.administratiefBeroep.update({ where: { gemeenteId_zaakId: { gemeenteId, zaakId } }, data });
}

/** How it ended, by who takes the decision. */
export async function endAdministratiefBeroep(
  { db, gemeenteId, ctx }: Write,
  zaakId: string,
  { uitkomst, bestuursbesluit }: { uitkomst: Uitkomst; bestuursbesluit: string | null },
): Promise<void> {
  await db.administratiefBeroep.update({
    where: { gemeenteId_zaakId: { gemeenteId, zaakId } },
    data: {
      loopt: false,
      uitkomst,
      bestuursbesluit,
      beslotenDoor: actorText(ctx.actor),
      beslotenOp: ctx.now,
    },
  });
}
