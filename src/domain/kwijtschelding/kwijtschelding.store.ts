import type { KwijtscheldingModel } from '@/generated/prisma/models';
import { type Cents, toCents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { fromDatabaseDate, fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Read, type Write } from '@/platform/tenant';
import type { Feit, Gezien, Kwijtschelding, Uitkomst } from './kwijtschelding';
import { openerOf, sealIn } from './verzegeld.store';
import type { Antwoord } from './vragen';

export const toKwijtschelding = (rij: KwijtscheldingModel): Kwijtschelding => ({
  zaakId: rij.zaakId,
  persoonId: rij.persoonId,
  aanslagId: rij.aanslagId,
  gevraagdOp: fromDatabaseDate(rij.gevraagdOp),
  jaar: rij.jaar,
  volledigOp: fromDatabaseDateOrNull(rij.volledigOp),
  aanvullenTot: fromDatabaseDateOrNull(rij.aanvullenTot),
  loopt: rij.loopt,
  uitkomst: rij.uitkomst as Uitkomst | null,
  kwijtCenten: rij.kwijtCenten === null ? null : toCents(rij.kwijtCenten),
  besluitOp: fromDatabaseDateOrNull(rij.besluitOp),
  beroepTot: fromDatabaseDateOrNull(rij.beroepTot),
  boekingId: rij.boekingId,
  documentId: rij.documentId,
  versie: rij.versie,
});

/** One request, or null. */
export async function loadKwijtschelding(
  { db }: Read,
  gemeenteId: number,
  zaakId: string,
): Promise<Kwijtschelding | null> {
  const rij = await db.kwijtschelding.findUnique({ where: { gemeenteId_zaakId: { gemeenteId, zaakId } } });
  return rij && toKwijtschelding(rij);
}

/** The request of a person that was sent last, or null. */
export async function loadLaatste(
  { db }: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<Kwijtschelding | null> {
  const rij = await db.kwijtschelding.findFirst({
    where: { gemeenteId, persoonId },
    orderBy: [{ gevraagdOp: 'desc' }, { zaakId: 'desc' }],
  });
  return rij && toKwijtschelding(rij);
}

/** One request and its case, held until the end of the transaction. Throws NotFound. */
export async function lockKwijtschelding(write: Write, zaakId: string): Promise<Kwijtschelding> {
  // The case first, as everybody who works on it does.
  await write.db
    .$queryRaw`select 1 from zaak where gemeente_id = ${write.gemeenteId} and id = ${zaakId}::uuid for update`;
  const rij = await loadKwijtschelding(write, write.gemeenteId, zaakId);
  if (!rij) throw new NotFound();
  return rij;
}

/** The requests of which what was asked did not come in time, while their case still waits for it. */
export async function findVerlopenAanvullingen(
  { db, gemeenteId }: Write,
  vandaag: LocalDate,
): Promise<string[]> {
  const rijen = await db.kwijtschelding.findMany({
    where: {
      gemeenteId,
      loopt: true,
      volledigOp: null,
      aanvullenTot: { lt: toDatabaseDate(vandaag) },
      zaak: { fase: 'aanvullen' },
    },
    select: { zaakId: true },
    orderBy: { zaakId: 'asc' },
  });
  return rijen.map(({ zaakId }) => zaakId);
}

/** Whether a request for this aanslag is open. */
export const countLopend = ({ db }: Read, gemeenteId: number, aanslagId: string): Promise<number> =>
  db.kwijtschelding.count({ where: { gemeenteId, aanslagId, loopt: true } });

export async function insertKwijtschelding(
  { db, gemeenteId }: Write,
  nieuw: Pick<Kwijtschelding, 'zaakId' | 'persoonId' | 'aanslagId' | 'gevraagdOp' | 'jaar'>,
): Promise<void> {
  await db.kwijtschelding.create({
    data: { ...nieuw, gemeenteId, gevraagdOp: toDatabaseDate(nieuw.gevraagdOp) },
  });
}

type Wijziging = {
  volledigOp?: LocalDate;
  aanvullenTot?: LocalDate;
  loopt?: false;
  uitkomst?: Uitkomst;
  kwijtCenten?: Cents;
  besluitOp?: LocalDate;
  beroepTot?: LocalDate;
  boekingId?: string | null;
  documentId?: string;
};

export async function saveKwijtschelding(
  { db, gemeenteId }: Write,
  zaakId: string,
  { volledigOp, aanvullenTot, besluitOp, beroepTot, ...rest }: Wijziging,
): Promise<void> {
  const dagen = Object.entries({ volledigOp, aanvullenTot, besluitOp, beroepTot }).flatMap(([naam, dag]) =>
    dag === undefined ? [] : [[naam, toDatabaseDate(dag)]],
  );
  await db.kwijtschelding.update({
    where: { gemeenteId_zaakId: { gemeenteId, zaakId } },
    data: { ...rest, ...Object.fromEntries(dagen), versie: { increment: 1 } },
  });
}

/** Every answer of a request, the first of each question first; empty once the key was destroyed. */
export async function loadFeiten(
  read: Read,
  gemeenteId: number,
  { zaakId, jaar }: Pick<Kwijtschelding, 'zaakId' | 'jaar'>,
): Promise<Feit[]> {
  const rijen = await read.db.kwijtscheldingfeit.findMany({
    where: { gemeenteId, zaakId },
    orderBy: [{ vraag: 'asc' }, { volg: 'asc' }],
  });
  const open = await openerOf(read, gemeenteId, jaar);
  return rijen.flatMap(({ vraag, volg, reden, gemaaktDoor, gemaaktOp, inhoud }) => {
    const antwoord = open(inhoud);
    return antwoord === null
      ? []
      : [{ vraag, volg, reden, door: gemaaktDoor, op: gemaaktOp, antwoord: antwoord as Antwoord }];
  });
}

export async function insertFeiten(
  write: Write,
  { zaakId, jaar }: Pick<Kwijtschelding, 'zaakId' | 'jaar'>,
  nieuw: readonly { vraag: string; volg: number; antwoord: Antwoord; reden: string | null }[],
): Promise<void> {
  const { db, gemeenteId, ctx } = write;
  const data = [];
  for (const { antwoord, ...rest } of nieuw)
    data.push({
      ...rest,
      gemeenteId,
      id: newId(),
      zaakId,
      inhoud: await sealIn(write, jaar, antwoord),
      gemaaktDoor: actorText(ctx.actor),
      gemaaktOp: ctx.now,
    });
  await db.kwijtscheldingfeit.createMany({ data });
}

export async function loadGezien({ db }: Read, gemeenteId: number, zaakId: string): Promise<Gezien[]> {
  const rijen = await db.kwijtscheldinggezien.findMany({
    where: { gemeenteId, zaakId },
    orderBy: [{ moment: 'asc' }, { id: 'asc' }],
  });
  return rijen.map(({ vraag, papier, door, moment }) => ({ vraag, papier, door, op: moment }));
}

export async function insertGezien(
  { db, gemeenteId, ctx }: Write,
  zaakId: string,
  rij: { vraag: string; papier: string },
): Promise<void> {
  await db.kwijtscheldinggezien.create({
    data: { ...rij, gemeenteId, id: newId(), zaakId, door: actorText(ctx.actor), moment: ctx.now },
  });
}

/** Whether a bezwaar against this aanslag or one of its lines is being handled (Leidraad 26.1.9). */
export async function isBezwaarOpen({ db }: Read, gemeenteId: number, aanslagId: string): Promise<boolean> {
  const [rij] = await db.$queryRaw<{ open: boolean }[]>`
    select exists (
      select from zaak_onderwerp o join zaak z on z.gemeente_id = o.gemeente_id and z.id = o.zaak_id
      where o.gemeente_id = ${gemeenteId} and z.soort = 'bezwaar' and z.fase not in ('afgehandeld', 'ingetrokken')
        and ((o.onderwerp_soort = 'aanslag' and o.onderwerp_id = ${aanslagId}::uuid)
          or (o.onderwerp_soort = 'aanslagregel' and o.onderwerp_id in (
            select r.id from aanslagregel r where r.gemeente_id = ${gemeenteId} and r.aanslag_id = ${aanslagId}::uuid)))
    ) as open`;
  return rij?.open === true;
}

/** Writes down a yes or a no to the yearly automatic test. */
export async function insertToestemming(
  { db, gemeenteId, ctx }: Write,
  { persoonId, gegeven, kanaal }: { persoonId: string; gegeven: boolean; kanaal: string },
): Promise<void> {
  await db.toetstoestemming.create({
    data: {
      gemeenteId,
      id: newId(),
      persoonId,
      gegeven,
      kanaal,
      door: actorText(ctx.actor),
      moment: ctx.now,
    },
  });
}

/** What somebody said last about the yearly test, or null when he never did. */
export async function loadToestemming(
  { db }: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<{ gegeven: boolean; moment: Date } | null> {
  return db.toetstoestemming.findFirst({
    where: { gemeenteId, persoonId },
    orderBy: [{ moment: 'desc' }, { id: 'desc' }],
    select: { gegeven: true, moment: true },
  });
}

/** One audit line about a request, in the same transaction. */
export const auditKwijtschelding = (
  write: Write,
  handeling: string,
  zaakId: string,
  na: unknown,
  voor: unknown = null,
): Promise<void> =>
  write.audit({
    handeling: `kwijtschelding.${handeling}`,
    onderwerp: { soort: 'zaak', id: zaakId },
    voor,
    na,
    bewaarklasse: 'kwijtschelding',
  });

/** How far the case of a request is; to be asked of a case that is held. Throws NotFound. */
export async function faseVan(
  { db, gemeenteId }: Write,
  zaakId: string,
): Promise<{ fase: string; versie: number; zaaknummer: string }> {
  const rij = await db.zaak.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: zaakId } },
    select: { fase: true, versie: true, zaaknummer: true },
  });
  if (!rij) throw new NotFound();
  return rij;
}

/** Whether a form with this key came in before. */
export async function isVerstuurd(
  { db, gemeenteId }: Write,
  persoonId: string,
  clientSleutel: string,
): Promise<boolean> {
  const where = { gemeenteId_persoonId_clientSleutel: { gemeenteId, persoonId, clientSleutel } };
  return (await db.zaak.findUnique({ where, select: { id: true } })) !== null;
}
