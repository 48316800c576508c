import type {
  DwangsomModel,
  DwangsomuitbetalingModel,
  IngebrekestellingModel,
} from '@/generated/prisma/models';
import { toCents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { NotFound, Stale } from '@/platform/errors';
import { newId, type Read, type Write } from '@/platform/tenant';
import type { Dwangsom, Einde, Uitbetaling, Uitbetalingsstand, Uitsluiting, Vaststelling } from './dwangsom';
import type { Afzender, Ingebrekekanaal, Ingebrekestelling } from './ingebrekestelling';

const toIngebrekestelling = (rij: IngebrekestellingModel): Ingebrekestelling => ({
  zaakId: rij.zaakId,
  ontvangenOp: fromDatabaseDate(rij.ontvangenOp),
  kanaal: rij.kanaal as Ingebrekekanaal,
  door: rij.door as Afzender,
  toelichting: rij.toelichting,
  onredelijkLaat: rij.onredelijkLaat,
  onredelijkLaatReden: rij.onredelijkLaatReden,
  beoordeeldDoor: rij.beoordeeldDoor,
  loopt: rij.loopt,
  vastgelegdDoor: rij.vastgelegdDoor,
});

const toDwangsom = ({ gemeenteId: _, ...rij }: DwangsomModel): Dwangsom => ({
  ...rij,
  ingebrekestellingOp: fromDatabaseDate(rij.ingebrekestellingOp),
  einde: rij.einde as Einde,
  eindeOp: fromDatabaseDate(rij.eindeOp),
  bedragCenten: toCents(rij.bedragCenten),
  uitgesloten: rij.uitgesloten as Uitsluiting | null,
});

const toUitbetaling = ({ gemeenteId: _, ...rij }: DwangsomuitbetalingModel): Uitbetaling => ({
  ...rij,
  stand: rij.stand as Uitbetalingsstand,
});

/** The notice of default in a case, or null. */
export async function loadIngebrekestelling(
  { db }: Read,
  gemeenteId: number,
  zaakId: string,
): Promise<Ingebrekestelling | null> {
  const rij = await db.ingebrekestelling.findUnique({ where: { gemeenteId_zaakId: { gemeenteId, zaakId } } });
  return rij && toIngebrekestelling(rij);
}

export async function insertIngebrekestelling(
  { db, gemeenteId, ctx }: Write,
  nieuw: Pick<Ingebrekestelling, 'zaakId' | 'ontvangenOp' | 'kanaal' | 'door' | 'toelichting'>,
): Promise<void> {
  await db.ingebrekestelling.create({
    data: {
      ...nieuw,
      gemeenteId,
      ontvangenOp: toDatabaseDate(nieuw.ontvangenOp),
      vastgelegdDoor: actorText(ctx.actor),
      vastgelegdOp: ctx.now,
    },
  });
}

export async function saveOordeel(
  { db, gemeenteId, ctx }: Write,
  zaakId: string,
  oordeel: { onredelijkLaat: boolean; onredelijkLaatReden: string },
): Promise<void> {
  await db.ingebrekestelling.update({
    where: { gemeenteId_zaakId: { gemeenteId, zaakId } },
    data: { ...oordeel, beoordeeldDoor: actorText(ctx.actor) },
  });
}

/** The amount, once and for ever; with it the notice is done with. */
export async function insertDwangsom(
  { db, gemeenteId, ctx }: Write,
  zaakId: string,
  vaststelling: Vaststelling,
): Promise<void> {
  await db.dwangsom.create({
    data: {
      ...vaststelling,
      gemeenteId,
      zaakId,
      ingebrekestellingOp: toDatabaseDate(vaststelling.ingebrekestellingOp),
      eindeOp: toDatabaseDate(vaststelling.eindeOp),
      vastgesteldDoor: actorText(ctx.actor),
      vastgesteldOp: ctx.now,
    },
  });
  await db.ingebrekestelling.update({
    where: { gemeenteId_zaakId: { gemeenteId, zaakId } },
    data: { loopt: false },
  });
}

/** The amount of a case as it was fixed, or null. */
export async function loadDwangsom(
  { db }: Read,
  gemeenteId: number,
  zaakId: string,
): Promise<Dwangsom | null> {
  const rij = await db.dwangsom.findUnique({ where: { gemeenteId_zaakId: { gemeenteId, zaakId } } });
  return rij && toDwangsom(rij);
}

/** What was proposed to pay in a case, the latest first. */
export async function loadUitbetalingen(
  { db }: Read,
  gemeenteId: number,
  zaakId: string,
): Promise<Uitbetaling[]> {
  const rijen = await db.dwangsomuitbetaling.findMany({
    where: { gemeenteId, zaakId },
    orderBy: [{ voorgesteldOp: 'desc' }, { id: 'desc' }],
  });
  return rijen.map(toUitbetaling);
}

export async function insertUitbetaling(
  { db, gemeenteId, ctx }: Write,
  nieuw: Pick<Uitbetaling, 'zaakId' | 'rekening' | 'opEigenNaam'>,
): Promise<string> {
  const id = newId();
  await db.dwangsomuitbetaling.create({
    data: { ...nieuw, gemeenteId, id, voorgesteldDoor: actorText(ctx.actor), voorgesteldOp: ctx.now },
  });
  return id;
}

/** A proposal to pay, held until the end of the transaction. Throws NotFound or Stale. */
export async function lockUitbetaling(
  { db, gemeenteId }: Write,
  { id, versie }: { id: string; versie: number },
): Promise<Uitbetaling> {
  // The case first, as everybody who works on it does.
  await db.$queryRaw`select 1 from zaak where gemeente_id = ${gemeenteId}
    and id = (select zaak_id from dwangsomuitbetaling where gemeente_id = ${gemeenteId} and id = ${id}::uuid) for update`;
  await db.$queryRaw`select 1 from dwangsomuitbetaling where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.dwangsomuitbetaling.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  if (rij.versie !== versie) throw new Stale();
  return toUitbetaling(rij);
}

export async function saveUitbetaling(
  { db, gemeenteId, ctx }: Write,
  id: string,
  data: { stand: Uitbetalingsstand; toelichting: string | null },
): Promise<void> {
  await db.dwangsomuitbetaling.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: { ...data, beslotenDoor: actorText(ctx.actor), beslotenOp: ctx.now, versie: { increment: 1 } },
  });
}
