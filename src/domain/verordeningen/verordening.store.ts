import type { Prisma } from '@/generated/prisma/client';
import type { Zekerheid } from '@/law/dated';
import type { Belastingsoort } from '@/law/heffing/belastingsoort';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate, fromDatabaseDateOrNull, holdsOn, toDatabaseDate } from '@/platform/database-date';
import { NotFound, Stale } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read, Write } from '@/platform/tenant';
import {
  isHeffing,
  type Registerrij,
  type Verordening,
  type VerordeningRij,
  type VerordeningStatus,
} from './verordening';
import { keuzesSchemas, type Registersoort } from './verordening.schema';

export const METTARIEVEN = {
  tarieven: { orderBy: [{ code: 'asc' }, { vanaf: 'asc' }] },
} satisfies Prisma.VerordeningInclude;

type Row = Prisma.VerordeningGetPayload<{ include: typeof METTARIEVEN }>;

/** A row as the core knows it. Throws when the stored choices do not have the shape of their soort. */
export function toRegisterrij({ gemeenteId: _, ...row }: Row): Registerrij {
  const belastingsoort = row.belastingsoort as Registersoort;
  return {
    ...row,
    belastingsoort,
    keuzes: keuzesSchemas[belastingsoort].parse(row.keuzes),
    zekerheid: row.zekerheid as Zekerheid,
    status: row.status as VerordeningStatus,
    vanaf: fromDatabaseDate(row.vanaf),
    tot: fromDatabaseDateOrNull(row.tot),
    conceptOp: localDateOf(row.ingevoerdOp),
    voorstelOp: fromDatabaseDateOrNull(row.voorstelOp),
    vastgesteldOp: fromDatabaseDateOrNull(row.vastgesteldOp),
    bekendgemaaktOp: fromDatabaseDateOrNull(row.bekendgemaaktOp),
    tarieven: row.tarieven.map((tarief) => ({
      id: tarief.id,
      code: tarief.code,
      vanaf: fromDatabaseDate(tarief.vanaf),
      tot: fromDatabaseDateOrNull(tarief.tot),
      percentage: tarief.percentage?.toString() ?? null,
      bedragCenten: tarief.bedragCenten,
    })),
    // One member of the union: the schema of this soort made its choices.
  } as Registerrij;
}

/** What the register of one gemeente holds, of these soorten where asked, oldest first. */
export async function loadRegister(
  read: Read,
  gemeenteId: number,
  soorten?: readonly Registersoort[],
): Promise<Registerrij[]> {
  const rijen = await read.db.verordening.findMany({
    where: {
      gemeenteId,
      ...(soorten === undefined ? {} : { belastingsoort: { in: [...soorten] } }),
    },
    include: METTARIEVEN,
    orderBy: [{ vanaf: 'asc' }, { ingevoerdOp: 'asc' }, { id: 'asc' }],
  });
  return rijen.map(toRegisterrij);
}

/** Every verordening of these belastingen of one gemeente, oldest first. */
export const loadVerordeningen = async (
  read: Read,
  gemeenteId: number,
  belastingsoorten: readonly Belastingsoort[],
): Promise<Verordening[]> => (await loadRegister(read, gemeenteId, belastingsoorten)).filter(isHeffing);

export async function loadVerordening(
  read: Read,
  gemeenteId: number,
  id: string,
): Promise<Registerrij | null> {
  const rij = await read.db.verordening.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    include: METTARIEVEN,
  });
  return rij === null ? null : toRegisterrij(rij);
}

/** The published and controlled rules about kwijtschelding that hold on a day: the database lets there be one. */
export async function findKwijtscheldingsregels(
  { db }: Read,
  gemeenteId: number,
  dag: LocalDate,
): Promise<VerordeningRij<'kwijtschelding'> | null> {
  const rij = await db.verordening.findFirst({
    where: { gemeenteId, belastingsoort: 'kwijtschelding', status: 'bekendgemaakt', ...holdsOn(dag) },
  });
  const gelezen = rij && toRegisterrij({ ...rij, tarieven: [] });
  return gelezen && !isHeffing(gelezen) ? gelezen : null;
}

/** Two decisions at once about the verordeningen of this gemeente wait for each other. */
export async function lockVerordeningen(write: Write): Promise<void> {
  await write.db.$executeRaw`select pg_advisory_xact_lock(hashtext('verordening'), ${write.gemeenteId}::int)`;
}

/** The row that a form was made from, locked. Throws NotFound, or Stale when somebody else changed it since. */
export async function lockedVerordening(
  write: Write,
  input: { id: string; versie: number },
): Promise<Registerrij> {
  await lockVerordeningen(write);
  const rij = await loadVerordening(write, write.gemeenteId, input.id);
  if (rij === null) throw new NotFound();
  if (rij.versie !== input.versie) throw new Stale();
  return rij;
}

const dayOrNull = (dag: LocalDate | null) => (dag === null ? null : toDatabaseDate(dag));

export async function insertVerordening(write: Write, rij: Registerrij): Promise<void> {
  const { gemeenteId } = write;
  const { tarieven, keuzes, conceptOp: _, ...velden } = rij;
  await write.db.verordening.create({
    data: {
      ...velden,
      gemeenteId,
      keuzes: keuzes as Prisma.InputJsonObject,
      vanaf: toDatabaseDate(rij.vanaf),
      tot: dayOrNull(rij.tot),
      voorstelOp: dayOrNull(rij.voorstelOp),
      vastgesteldOp: dayOrNull(rij.vastgesteldOp),
      bekendgemaaktOp: dayOrNull(rij.bekendgemaaktOp),
    },
  });
  await write.db.tarief.createMany({
    data: tarieven.map((tarief) => ({
      ...tarief,
      gemeenteId,
      verordeningId: rij.id,
      belastingsoort: rij.belastingsoort,
      vanaf: toDatabaseDate(tarief.vanaf),
      tot: dayOrNull(tarief.tot),
    })),
  });
}

export type Wijziging = Partial<
  Pick<
    Registerrij,
    | 'status'
    | 'tot'
    | 'voorstelOp'
    | 'vastgesteldOp'
    | 'bekendgemaaktOp'
    | 'publicatie'
    | 'gecontroleerdDoor'
    | 'gecontroleerdOp'
  >
>;

const DAGEN = ['tot', 'voorstelOp', 'vastgesteldOp', 'bekendgemaaktOp'] as const;

/** Changes a row that still has this version. Throws Stale when somebody else was first. */
export async function saveVerordening(
  write: Write,
  { id, versie }: { id: string; versie: number },
  wijziging: Wijziging,
): Promise<void> {
  const dagen = Object.fromEntries(
    DAGEN.flatMap((veld) => {
      const dag = wijziging[veld];
      return dag === undefined ? [] : [[veld, dayOrNull(dag)]];
    }),
  );
  const { count } = await write.db.verordening.updateMany({
    where: { gemeenteId: write.gemeenteId, id, versie },
    data: { ...wijziging, ...dagen, versie: versie + 1 },
  });
  if (count !== 1) throw new Stale();
}

/** One line in the audit of the gemeente, in the same transaction as the change. */
export const auditVerordening = (
  write: Write,
  handeling: string,
  id: string,
  voor: unknown,
  na: unknown,
): Promise<void> =>
  write.audit({ handeling, onderwerp: { soort: 'verordening', id }, voor, na, bewaarklasse: 'verordening' });
