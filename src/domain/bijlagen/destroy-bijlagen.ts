import { localDateOf } from '@/platform/clock';
import type { Write } from '@/platform/tenant';
import { CONCEPT_DAGEN, ONDERWEG_MINUTEN } from './bijlage';
import { deleteInhoud, saveBijlage } from './bijlage.store';

/** How many at a time: each has up to eighty pieces. */
const PER_KEER = 50;

/** Why something is destroyed; stands in the audit. */
type Vernietigreden = 'bewaartermijn' | 'niet-ingediend' | 'afgebroken';

/** Destroyed by reason. `meer`: there is more, come again. */
export type Vernietigd = Record<Vernietigreden, number> & { meer: boolean };

/**
 * What the clock does to files of this gemeente: those of which the retention term ended lose content, key and name and
 * leave a row that says that there was something; those of a form that nobody sent, and what never came in whole,
 * disappear. What was destroyed and why stands in the audit, in a class of its own that outlives it.
 */
export async function destroyBijlagen(write: Write): Promise<Vernietigd> {
  const { ctx } = write;
  const dagen = new Date(ctx.now.getTime() - CONCEPT_DAGEN * 86_400_000);
  const minuten = new Date(ctx.now.getTime() - ONDERWEG_MINUTEN * 60_000);
  const bewaartermijn = await destroyAll(
    write,
    'bewaartermijn',
    await findVerlopen(write, localDateOf(ctx.now)),
  );
  const afgebroken = await destroyAll(write, 'afgebroken', await findOnderweg(write, minuten));
  const concepten = await destroyAll(write, 'niet-ingediend', await findConcepten(write, dagen));
  return {
    bewaartermijn,
    afgebroken,
    'niet-ingediend': concepten,
    meer: [bewaartermijn, afgebroken, concepten].includes(PER_KEER),
  };
}

type Gevonden = { id: string };

const findVerlopen = ({ db, gemeenteId }: Write, vandaag: string) => db.$queryRaw<Gevonden[]>`
  select id from bijlage
  where gemeente_id = ${gemeenteId} and bewaren_tot < ${vandaag}::date and stand not in ('vernietigd', 'ontvangt')
  order by bewaren_tot, id limit ${PER_KEER} for update skip locked`;

const findOnderweg = ({ db, gemeenteId }: Write, voor: Date) => db.$queryRaw<Gevonden[]>`
  select id from bijlage
  where gemeente_id = ${gemeenteId} and stand = 'ontvangt' and gemaakt_op < ${voor}::timestamptz
  order by gemaakt_op, id limit ${PER_KEER} for update skip locked`;

/** Of a form in which nothing came for so long: not the first file of one that somebody is busy with. */
const findConcepten = ({ db, gemeenteId }: Write, voor: Date) => db.$queryRaw<Gevonden[]>`
  select id from bijlage b
  where gemeente_id = ${gemeenteId} and onderwerp_soort = 'concept' and gemaakt_op < ${voor}::timestamptz
    and not exists (select from bijlage n where n.gemeente_id = b.gemeente_id and n.onderwerp_id = b.onderwerp_id
      and n.gemaakt_door = b.gemaakt_door and n.gemaakt_op >= ${voor}::timestamptz)
  order by gemaakt_op, id limit ${PER_KEER} for update skip locked`;

async function destroyAll(
  write: Write,
  reden: Vernietigreden,
  gevonden: readonly Gevonden[],
): Promise<number> {
  if (gevonden.length === 0) return 0;
  const { db, gemeenteId } = write;
  const bijlagen = await db.bijlage.findMany({
    where: { gemeenteId, id: { in: gevonden.map(({ id }) => id) } },
    select: WAT_HET_WAS,
    orderBy: { id: 'asc' },
  });
  for (const { id } of bijlagen) await destroyOne(write, id, reden);
  await write.audit({
    handeling: 'bijlagen.vernietigd',
    onderwerp: { soort: 'gemeente', id: String(gemeenteId) },
    voor: { bijlagen },
    na: { reden },
    bewaarklasse: 'vernietiging',
  });
  return bijlagen.length;
}

/** What a statement of destruction names; no name of a file and nothing of anybody. */
const WAT_HET_WAS = {
  id: true,
  onderwerpSoort: true,
  onderwerpId: true,
  soort: true,
  bytes: true,
  sha256: true,
  bewaarklasse: true,
  gemaaktOp: true,
} as const;

async function destroyOne(write: Write, id: string, reden: Vernietigreden): Promise<void> {
  await deleteInhoud(write, id, reden !== 'bewaartermijn');
  if (reden !== 'bewaartermijn') return;
  const leeg = { naamVersleuteld: null, sleutelVersleuteld: null };
  await saveBijlage(write, id, { stand: 'vernietigd', standReden: 'termijn', ...leeg });
}
