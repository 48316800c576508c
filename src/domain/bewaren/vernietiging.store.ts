import type { VernietigingslijstModel } from '@/generated/prisma/models';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { NotFound, Stale } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Read, type Write } from '@/platform/tenant';
import type {
  Aanhouding,
  Kandidaat,
  Lijst,
  Lijststatus,
  Postsoort,
  Termijnen,
  Verklaringsregel,
} from './vernietiging';

/** Lines of one list at most: what is past it comes on the next one. */
export const HOOGSTENS_OP_LIJST = 5000;

const toLijst = ({ gemeenteId: _, ...rij }: VernietigingslijstModel): Lijst => ({
  ...rij,
  peildag: fromDatabaseDate(rij.peildag),
  termijnen: rij.termijnen as unknown as Termijnen,
  status: rij.status as Lijststatus,
  verklaring: rij.verklaring as unknown as Verklaringsregel[] | null,
});

/** Every list of these gemeenten, the newest first. */
export async function loadLijsten(
  { db }: Read,
  gemeenten: readonly number[],
): Promise<(Lijst & { gemeenteId: number })[]> {
  const rijen = await db.vernietigingslijst.findMany({
    where: { gemeenteId: { in: [...gemeenten] } },
    orderBy: [{ voorgesteldOp: 'desc' }, { id: 'asc' }],
  });
  return rijen.map((rij) => ({ ...toLijst(rij), gemeenteId: rij.gemeenteId }));
}

export async function loadLijst({ db }: Read, gemeenteId: number, id: string): Promise<Lijst | null> {
  const rij = await db.vernietigingslijst.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  return rij && toLijst(rij);
}

/** One of them, held until the end, with the version that was looked at. Throws NotFound, Stale. */
export async function lockLijst(
  write: Write,
  { id, versie }: { id: string; versie: number },
): Promise<Lijst> {
  const { db, gemeenteId } = write;
  await db.$queryRaw`select 1 from vernietigingslijst where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const lijst = await loadLijst(write, gemeenteId, id);
  if (!lijst) throw new NotFound();
  if (lijst.versie !== versie) throw new Stale();
  return lijst;
}

/** Two who propose at once do it one after the other. */
export async function lockVoorstellen({ db, gemeenteId }: Write): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('vernietigingslijst'), ${gemeenteId}::int)`;
}

export const countOpenLijsten = ({ db, gemeenteId }: Write): Promise<number> =>
  db.vernietigingslijst.count({ where: { gemeenteId, status: { in: ['voorgesteld', 'akkoord'] } } });

type KandidaatRow = Omit<Kandidaat, 'dag' | 'magOp'> & { dag: Date; magOp: Date };

/** What is past its term on a day and why some of it stays, as the database finds it. */
export async function findKandidaten(
  { db, gemeenteId }: Write,
  dag: LocalDate,
  hoogstens: number,
): Promise<Kandidaat[]> {
  const rijen = await db.$queryRaw<KandidaatRow[]>`
    select soort, rij_id as "rijId", klasse, jaar, dag, mag_op as "magOp", aanhouding
    from zoek_te_vernietigen(${gemeenteId}::int, ${dag}::date, ${hoogstens}::int)`;
  return rijen.map((rij) => ({
    ...rij,
    soort: rij.soort as Postsoort,
    aanhouding: rij.aanhouding as Aanhouding | null,
    dag: fromDatabaseDate(rij.dag),
    magOp: fromDatabaseDate(rij.magOp),
  }));
}

export async function insertLijst(
  { db, gemeenteId }: Write,
  lijst: Pick<
    Lijst,
    'id' | 'peildag' | 'termijnen' | 'aantal' | 'aangehouden' | 'hash' | 'voorgesteldDoor' | 'voorgesteldOp'
  >,
  posten: readonly Kandidaat[],
): Promise<void> {
  const { peildag, ...rest } = lijst;
  await db.vernietigingslijst.create({
    data: { ...rest, gemeenteId, peildag: toDatabaseDate(peildag), status: 'voorgesteld' },
  });
  await db.vernietigingspost.createMany({
    data: posten.map(({ dag, magOp, ...post }, index) => ({
      ...post,
      gemeenteId,
      id: newId(),
      lijstId: lijst.id,
      volg: index + 1,
      dag: toDatabaseDate(dag),
      magOp: toDatabaseDate(magOp),
    })),
  });
}

/** Writes what was decided. Throws Stale when somebody was first. */
export async function saveLijstbesluit(
  { db, gemeenteId }: Write,
  { id, versie }: Pick<Lijst, 'id' | 'versie'>,
  besluit: Pick<Lijst, 'status' | 'beslotenDoor' | 'beslotenOp' | 'besluitReden' | 'besluitNummer'>,
): Promise<void> {
  const { count } = await db.vernietigingslijst.updateMany({
    where: { gemeenteId, id, versie },
    data: { ...besluit, versie: versie + 1 },
  });
  if (count !== 1) throw new Stale();
}

export type Deel = { gedaan: number; voorbijgegaan: number; rest: number };

/** Lets the database take away the next lines of a list that was decided on. */
export async function destroyPosten(
  { db, gemeenteId, ctx }: Write,
  id: string,
  hoogstens: number,
): Promise<Deel> {
  const [deel] = await db.$queryRaw<Deel[]>`
    select gedaan, voorbijgegaan, rest
    from vernietig_deel(${gemeenteId}::int, ${id}::uuid, ${hoogstens}::int, ${ctx.now}::timestamptz)`;
  return deel ?? { gedaan: 0, voorbijgegaan: 0, rest: 0 };
}
