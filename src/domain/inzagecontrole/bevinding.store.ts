import { fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Read, type Write } from '@/platform/tenant';
import type { Bevinding, Bevindingregel, Inzageregel } from './bevinding';
import type { Bevindingstand, Oordeel } from './oordeel';

/** Of the lines behind a finding so many are kept with it. */
const HOOGSTENS_REGELS = 100;

/** The last day of this gemeente that was checked up to its end; null before the first. */
export async function findLaatsteDag({ db, gemeenteId }: Read & { gemeenteId: number }) {
  const { _max } = await db.inzagecontrole.aggregate({ where: { gemeenteId }, _max: { dag: true } });
  return fromDatabaseDateOrNull(_max.dag);
}

/** Two workers that check one gemeente do it one after the other. */
export async function lockControle({ db, gemeenteId }: Write): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('inzagecontrole'), ${gemeenteId}::int)`;
}

/** Writes what is new of these. What was found before on that day by that rule is left alone. Answers how many were new. */
export async function insertBevindingen(
  { db, gemeenteId, ctx }: Write,
  dag: LocalDate,
  bevindingen: readonly Bevinding[],
  personen: ReadonlyMap<string, string>,
): Promise<number> {
  const { count } = await db.inzagebevinding.createMany({
    data: bevindingen.map(({ medewerker, betrokkene, regels, ...rest }) => ({
      ...rest,
      ...{ gemeenteId, id: newId(), dag: toDatabaseDate(dag), medewerkerId: medewerker },
      betrokkene: betrokkene ?? '',
      persoonId: betrokkene === null ? null : (personen.get(betrokkene) ?? null),
      regels: regels.slice(0, HOOGSTENS_REGELS).map(
        ({ operatie, moment, doel }): Bevindingregel => ({
          operatie,
          moment: new Date(moment).toISOString(),
          doel,
        }),
      ),
      gevondenOp: ctx.now,
    })),
    skipDuplicates: true,
  });
  return count;
}

/** Says that a day was checked up to its end. Once. */
export async function insertControle(
  { db, gemeenteId, ctx }: Write,
  dag: LocalDate,
  telling: { regels: number; bevindingen: number },
): Promise<void> {
  await db.inzagecontrole.createMany({
    data: [{ ...telling, gemeenteId, dag: toDatabaseDate(dag), gecontroleerdOp: ctx.now }],
    skipDuplicates: true,
  });
}

/** Findings that nobody judged and that nobody was told of, found before a moment. */
export async function listTeLaat({ db, gemeenteId }: Write, voor: Date): Promise<string[]> {
  const rijen = await db.$queryRaw<{ id: string }[]>`
    select b.id::text as id from inzagebevinding b
    where b.gemeente_id = ${gemeenteId} and b.gevonden_op < ${voor}::timestamptz
      and not exists (select from inzagestap s where s.gemeente_id = b.gemeente_id and s.bevinding_id = b.id)
    order by b.gevonden_op, b.id`;
  return rijen.map(({ id }) => id);
}

/** Writes a step of a finding. False when it was there already. */
export async function insertStap(
  { db, gemeenteId, ctx }: Write,
  stap: {
    bevindingId: string;
    soort: 'escalatie' | 'oordeel';
    oordeel?: Oordeel;
    reden?: string;
    door: string;
  },
): Promise<boolean> {
  const { count } = await db.inzagestap.createMany({
    data: [{ ...stap, gemeenteId, id: newId(), moment: ctx.now }],
    skipDuplicates: true,
  });
  return count === 1;
}

export type Bevindingrij = {
  gemeenteId: number;
  id: string;
  dag: string;
  regel: Inzageregel;
  medewerkerId: string;
  rol: string;
  persoonId: string | null;
  aantal: number;
  norm: number;
  gevondenOp: Date;
  stand: Bevindingstand;
  oordeelDoor: string | null;
  oordeelOp: Date | null;
  reden: string | null;
  escalatieOp: Date | null;
};

/** Findings of these gemeenten, those that wait longest first; one of them, with an id. */
export const loadBevindingen = (
  { db }: Pick<Read, 'db'>,
  gemeenten: readonly number[],
  { id = null, hoogstens }: { id?: string | null; hoogstens: number },
): Promise<Bevindingrij[]> =>
  db.$queryRaw<Bevindingrij[]>`
    select b.gemeente_id as "gemeenteId", b.id::text as id, b.dag::text as dag, b.regel, b.medewerker_id::text as "medewerkerId",
      b.rol, b.persoon_id::text as "persoonId", b.aantal, b.norm, b.gevonden_op as "gevondenOp",
      coalesce(o.oordeel, case when e.moment is null then 'open' else 'te-laat' end) as stand,
      o.door as "oordeelDoor", o.moment as "oordeelOp", o.reden, e.moment as "escalatieOp"
    from inzagebevinding b
    left join lateral (select oordeel, door, moment, reden from inzagestap
      where gemeente_id = b.gemeente_id and bevinding_id = b.id and soort = 'oordeel' offset 0) o on true
    left join lateral (select moment from inzagestap
      where gemeente_id = b.gemeente_id and bevinding_id = b.id and soort = 'escalatie' offset 0) e on true
    where b.gemeente_id = any (${[...gemeenten]}::int[]) and (${id}::uuid is null or b.id = ${id}::uuid)
    order by (o.oordeel is not null), b.gevonden_op, b.gemeente_id, b.dag, b.regel, b.medewerker_id, b.betrokkene limit ${hoogstens}::int`;

/** The lines behind one finding. */
export async function loadBevindingregels(
  { db }: Pick<Read, 'db'>,
  gemeenteId: number,
  id: string,
): Promise<Bevindingregel[]> {
  const rij = await db.inzagebevinding.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    select: { regels: true },
  });
  if (!rij) throw new NotFound();
  return rij.regels as unknown as Bevindingregel[];
}
