import type { Regelingplan, Regelingtermijn } from '@/domain/aanslagen/regelingdelen';
import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import type { RegelingModel } from '@/generated/prisma/models';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { NotFound, Stale } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Read, type Write } from '@/platform/tenant';
import type { Bericht, Regelingstatus } from './regeling';
import type { Beleid } from './regelingplan';

export type Regeling = Omit<RegelingModel, 'status' | 'besluit'> & {
  status: Regelingstatus;
  besluit: 'automatisch' | 'medewerker' | 'tweede-persoon';
};

/** The policy of a day with where it comes from. */
export type Geldendbeleid = { waarde: Beleid; bron: string; vanaf: LocalDate };

/** What holds in a gemeente about betalingsregelingen on a day; null where nothing does. Throws NotFound outside the read. */
export async function loadBeleid(read: Read, gemeenteId: number): Promise<Geldendbeleid | null> {
  const geldend = geldendOp(
    'betalingsregeling',
    await readGegevens(read, gemeenteId),
    localDateOf(read.ctx.now),
  );
  return geldend.waarde && { waarde: geldend.waarde, bron: geldend.rij.bron, vanaf: geldend.rij.vanaf };
}

/** Whoever asks or agrees for this person waits here for who does the same: the second then sees the first. */
export async function lockRegelingenVan({ db, gemeenteId }: Write, persoonId: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`regeling:${persoonId}`}), ${gemeenteId}::int)`;
}

/** Which of these aanslagen are in a regeling that is open. */
export async function loadBezet(
  { db }: Read,
  gemeenteId: number,
  aanslagIds: readonly string[],
): Promise<string[]> {
  const rijen = await db.regelingAanslag.findMany({
    where: { gemeenteId, aanslagId: { in: [...aanslagIds] }, actief: true },
    select: { aanslagId: true },
  });
  return rijen.map((rij) => rij.aanslagId);
}

/** The days on which regelingen of this person ended because they were not kept. */
export async function loadVerbroken(
  { db }: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<LocalDate[]> {
  const rijen = await db.$queryRaw<{ dag: Date }[]>`
    select (status_op at time zone 'Europe/Amsterdam')::date as dag from regeling
    where gemeente_id = ${gemeenteId} and persoon_id = ${persoonId}::uuid and status = 'vervallen'`;
  return rijen.map((rij) => fromDatabaseDate(rij.dag));
}

export type NieuweRegeling = Pick<
  Regeling,
  'persoonId' | 'aanvraagId' | 'status' | 'besluit' | 'motivering'
> & {
  beleid: object;
  afwijking: readonly string[];
  aanslagIds: readonly string[];
  termijnen: readonly Regelingtermijn[];
};

/** A regeling with its aanslagen and the first version of its plan, in the order in which the walls need them. */
export async function insertRegeling(write: Write, nieuw: NieuweRegeling): Promise<string> {
  const { db, gemeenteId, ctx } = write;
  const id = newId();
  const { aanslagIds, termijnen, beleid, afwijking, ...rest } = nieuw;
  const door = actorText(ctx.actor);
  const besloten = rest.besluit === 'tweede-persoon' ? {} : { beslotenDoor: door, beslotenOp: ctx.now };
  await db.regeling.create({
    data: {
      gemeenteId,
      id,
      ...rest,
      beleid,
      afwijking: [...afwijking],
      statusOp: ctx.now,
      voorgesteldDoor: door,
      voorgesteldOp: ctx.now,
      planversie: 1,
      ...besloten,
    },
  });
  await db.regelingAanslag.createMany({
    data: aanslagIds.map((aanslagId, i) => ({
      gemeenteId,
      regelingId: id,
      aanslagId,
      volgnummer: i + 1,
      actief: true,
    })),
  });
  await insertPlan(write, id, 1, termijnen, null);
  return id;
}

/** One version of the terms; the first, or one that follows. */
export async function insertPlan(
  { db, gemeenteId, ctx }: Write,
  regelingId: string,
  versie: number,
  termijnen: readonly Regelingtermijn[],
  reden: string | null,
): Promise<void> {
  await db.regelingplan.create({
    data: { gemeenteId, regelingId, versie, vanafOp: ctx.now, reden, gemaaktDoor: actorText(ctx.actor) },
  });
  await db.regelingtermijn.createMany({
    data: termijnen.map(({ volgnummer, vervaldag, bedrag }) => ({
      gemeenteId,
      regelingId,
      planversie: versie,
      volgnummer,
      vervaldag: toDatabaseDate(vervaldag),
      bedragCenten: bedrag,
    })),
  });
}

/** A regeling of this gemeente, held until the end of the transaction. Throws NotFound, or Stale for another version. */
export async function lockRegeling(
  { db, gemeenteId }: Write,
  id: string,
  versie?: number,
): Promise<Regeling> {
  await db.$queryRaw`select 1 from regeling where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.regeling.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  if (versie !== undefined && rij.versie !== versie) throw new Stale();
  return rij as unknown as Regeling;
}

type Wijziging = Partial<
  Pick<Regeling, 'status' | 'statusOp' | 'statusReden' | 'planversie' | 'beslotenDoor' | 'beslotenOp'>
>;

export async function saveRegeling({ db, gemeenteId }: Write, id: string, data: Wijziging): Promise<void> {
  await db.regeling.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: { ...data, versie: { increment: 1 } },
  });
}

export type Stapsoort =
  | 'toegekend'
  | 'voorgesteld'
  | 'termijn-gemist'
  | 'gemist'
  | 'ingehaald'
  | 'nieuw-plan'
  | 'nagekomen'
  | 'vervallen'
  | 'ingetrokken'
  /** A letter could not be sent; the reason says what it waits for. */
  | 'brief-wacht';

/** One line in the journal of a regeling. Answers its id. */
export async function insertStap(
  { db, gemeenteId, ctx }: Write,
  stap: {
    regelingId: string;
    soort: Stapsoort;
    planversie: number;
    volgnummer?: number;
    uiterlijk?: LocalDate;
    reden?: string | null;
  },
): Promise<string> {
  const id = newId();
  const { uiterlijk, reden = null, ...rest } = stap;
  await db.regelingstap.create({
    data: {
      gemeenteId,
      id,
      ...rest,
      uiterlijk: uiterlijk === undefined ? null : toDatabaseDate(uiterlijk),
      reden,
      moment: ctx.now,
      door: actorText(ctx.actor),
    },
  });
  return id;
}

/** The messages about missed terms of the plan that holds. */
export async function loadBerichten({ db, gemeenteId }: Write, regeling: Regeling): Promise<Bericht[]> {
  const rijen = await db.regelingstap.findMany({
    where: {
      gemeenteId,
      regelingId: regeling.id,
      planversie: regeling.planversie,
      soort: 'termijn-gemist',
    },
    select: { volgnummer: true, uiterlijk: true },
  });
  return rijen.flatMap(({ volgnummer, uiterlijk }) =>
    volgnummer === null || uiterlijk === null ? [] : [{ volgnummer, uiterlijk: fromDatabaseDate(uiterlijk) }],
  );
}

/** The plan of a regeling that holds, with what is open and came in; the same facts as an aanslag is read with. */
export async function loadPlan(
  { db }: Read,
  gemeenteId: number,
  regeling: Pick<Regeling, 'id' | 'status' | 'planversie'>,
): Promise<Omit<Regelingplan, 'status'> & { aanslagnummers: Map<string, string> }> {
  const termijnen = await db.regelingtermijn.findMany({
    where: { gemeenteId, regelingId: regeling.id, planversie: regeling.planversie },
    orderBy: { volgnummer: 'asc' },
  });
  const aanslagen = await db.$queryRaw<
    { aanslag_id: string; aanslagnummer: string; open: bigint; ontvangen: bigint }[]
  >`
    select x.aanslag_id, a.aanslagnummer,
      coalesce((select sum(br.bedrag_centen) from boekingsregel br where br.gemeente_id = x.gemeente_id
        and br.aanslag_id = x.aanslag_id and br.rekening like 'debiteuren%'), 0)::bigint as open,
      coalesce((select -sum(br.bedrag_centen) from boekingsregel br
        join boeking b on b.gemeente_id = br.gemeente_id and b.id = br.boeking_id
        where br.gemeente_id = x.gemeente_id and br.aanslag_id = x.aanslag_id and br.rekening like 'debiteuren%'
          and b.telt in ('ontvangst', 'storno', 'verrekening') and b.gemaakt_op >= p.vanaf_op), 0)::bigint as ontvangen
    from regeling_aanslag x
    join aanslag a on a.gemeente_id = x.gemeente_id and a.id = x.aanslag_id
    join regelingplan p on p.gemeente_id = x.gemeente_id and p.regeling_id = x.regeling_id
      and p.versie = ${regeling.planversie}
    where x.gemeente_id = ${gemeenteId} and x.regeling_id = ${regeling.id}::uuid
    order by x.volgnummer`;
  return {
    id: regeling.id,
    termijnen: termijnen.map((t) => ({
      volgnummer: t.volgnummer,
      vervaldag: fromDatabaseDate(t.vervaldag),
      bedrag: toCents(t.bedragCenten),
    })),
    aanslagen: aanslagen.map((a) => ({ aanslagId: a.aanslag_id, open: toCents(a.open) })),
    ontvangen: toCents(aanslagen.reduce((sum, a) => sum + a.ontvangen, 0n)),
    aanslagnummers: new Map(aanslagen.map((a) => [a.aanslag_id, a.aanslagnummer])),
  };
}

/** One line in the audit in the same transaction. */
export const auditRegeling = (
  write: Write,
  handeling: string,
  id: string,
  voor: unknown,
  na: unknown,
): Promise<void> =>
  write.audit({
    handeling: `regeling.${handeling}`,
    onderwerp: { soort: 'regeling', id },
    voor,
    na,
    bewaarklasse: 'belastingaanslag',
  });
