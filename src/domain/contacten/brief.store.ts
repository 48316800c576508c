import { isStandaardbrief } from '@/domain/documenten/standaardbrief';
import type { BriefModel } from '@/generated/prisma/models';
import { NotFound, Stale } from '@/platform/errors';
import type { Read, Write } from '@/platform/tenant';
import type { Brief } from './brief';

/** A row as the core knows it; the database holds the lists of words (CHECK). Throws NotFound for a letter of no template that is known. */
export function toBrief({ gemeenteId: _, ...rij }: BriefModel): Brief {
  if (!isStandaardbrief(rij.soort)) throw new NotFound();
  return rij as unknown as Brief;
}

/** One letter of a gemeente, or null. */
export async function loadBrief({ db }: Read, gemeenteId: number, id: string): Promise<Brief | null> {
  const rij = await db.brief.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  return rij && toBrief(rij);
}

/** A letter held until the end of the transaction: two who decide on it wait for each other. Throws NotFound. */
export async function lockBrief(write: Write, id: string): Promise<Brief> {
  const { db, gemeenteId } = write;
  await db.$queryRaw`select 1 from brief where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const brief = await loadBrief(write, gemeenteId, id);
  if (!brief) throw new NotFound();
  return brief;
}

export async function insertBrief(
  { db, gemeenteId }: Write,
  {
    velden,
    ...brief
  }: Pick<
    Brief,
    'id' | 'soort' | 'klasse' | 'persoonId' | 'contactId' | 'vraagId' | 'velden' | 'makerId' | 'gemaaktOp'
  >,
): Promise<void> {
  await db.brief.create({ data: { ...brief, gemeenteId, velden: { ...velden } } });
}

type Wijziging = Partial<
  Pick<
    Brief,
    'status' | 'aangebodenOp' | 'ondertekenaarId' | 'functie' | 'reden' | 'afgerondOp' | 'velden' | 'vraagId'
  >
>;

/** Writes what became of a letter that still has the version it was read with. Throws Stale otherwise. */
export async function saveBrief(
  { db, gemeenteId }: Write,
  { id, versie }: Pick<Brief, 'id' | 'versie'>,
  { velden, ...data }: Wijziging,
): Promise<void> {
  const { count } = await db.brief.updateMany({
    where: { gemeenteId, id, versie },
    data: { ...data, ...(velden ? { velden: { ...velden } } : {}), versie: versie + 1 },
  });
  if (count !== 1) throw new Stale();
}

/** One line in the audit in the same transaction. What was typed stands in the letter; here is what was done. */
export const auditBrief = (
  write: Write,
  handeling: string,
  { id, soort, status }: Pick<Brief, 'id' | 'soort' | 'status'>,
  na: Record<string, unknown>,
): Promise<void> =>
  write.audit({
    handeling: `brief.${handeling}`,
    onderwerp: { soort: 'brief', id },
    voor: { soort, status },
    na,
    bewaarklasse: 'contact',
  });
