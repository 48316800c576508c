import { fromDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import type { Belemmering } from './layout';

export type TeSchrijven = {
  id: string;
  persoonId: string;
  belastingjaar: number;
  maand: LocalDate;
  belemmering: Belemmering;
};

/** The next who is told that the test did not do it, held; null when there is none left after `na`. */
export async function lockTeSchrijven(
  { db, gemeenteId }: Write,
  na: string | null,
): Promise<TeSchrijven | null> {
  type Rij = Omit<TeSchrijven, 'maand' | 'belemmering'> & { maand: Date; belemmering: Belemmering | null };
  const [rij] = await db.$queryRaw<Rij[]>`
    select x.id, x.persoon_id as "persoonId", l.belastingjaar, l.maand, x.belemmering
    from toetspost x join toetslijst l on l.gemeente_id = x.gemeente_id and l.id = x.toetslijst_id
    where x.gemeente_id = ${gemeenteId} and x.brief_op is null and x.status in ('negatief', 'geen-antwoord')
      and x.vernietigd_op is null and (${na}::uuid is null or x.id > ${na}::uuid)
    order by x.id limit 1 for update of x skip locked`;
  // Nothing came back of him: what stands in the way is not known.
  return rij
    ? { ...rij, maand: fromDatabaseDate(rij.maand), belemmering: rij.belemmering ?? 'onbekend' }
    : null;
}

export async function markGeschreven({ db, gemeenteId, ctx }: Write, id: string): Promise<void> {
  await db.toetspost.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: { briefOp: ctx.now },
  });
}

/** Takes away what stood in somebody's way once its day came, and the file of a list of which nothing is left. */
export async function destroyVerlopen({ db, gemeenteId, ctx }: Write, vandaag: LocalDate): Promise<number> {
  const weg = await db.$executeRaw`
    update toetspost set belemmering = null, vernietigd_op = ${ctx.now}
    where gemeente_id = ${gemeenteId} and belemmering is not null and vernietigen_op <= ${vandaag}::date`;
  const bestanden = await db.$executeRaw`
    update toetslijst l set bestand = null, versie = versie + 1
    where l.gemeente_id = ${gemeenteId} and l.status = 'beantwoord' and l.bestand is not null
      and not exists (select from toetspost x where x.gemeente_id = l.gemeente_id and x.toetslijst_id = l.id
        and x.belemmering is not null)`;
  return weg + bestanden;
}
