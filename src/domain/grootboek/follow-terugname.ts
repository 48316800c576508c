import { toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { type Boeking, makeBoeking } from './boeking';
import { openUit, standUit } from './stand';
import { loadMutatieregels } from './stand.store';
import { takeBackRente } from './toerekening';

/**
 * What follows from taking a payment back, whoever does it and whichever way: the interest that was charged over it is
 * taken back in the same transaction, for it was not paid late after all. `post` books without asking this again.
 */
export async function followTerugname(
  write: Write,
  boekingen: readonly Boeking[],
  post: (boeking: Boeking) => Promise<string>,
): Promise<void> {
  const teruggenomen = new Map(
    boekingen.flatMap(({ tegenboekingVan, boekdatum }) =>
      tegenboekingVan === null ? [] : [[tegenboekingVan, boekdatum] as const],
    ),
  );
  if (teruggenomen.size === 0) return;
  for (const { aanslagId, betalingId, boekingId, renteCenten } of await findRente(write, [
    ...teruggenomen.keys(),
  ])) {
    const dag = teruggenomen.get(betalingId) as LocalDate;
    const { regels } = await loadMutatieregels(write, write.gemeenteId, [aanslagId]);
    const terug = await post(
      makeBoeking(
        'correctie',
        { boekdatum: dag, reden: 'betaling-terug', tegenboekingVan: boekingId },
        takeBackRente(openUit(standUit(aanslagId, regels)), renteCenten),
      ),
    );
    await write.audit({
      handeling: 'rente.terugnemen',
      onderwerp: { soort: 'boeking', id: boekingId },
      voor: { aanslagId, bedragCenten: renteCenten },
      na: { boekingId: terug, dag, reden: 'betaling-terug' },
      bewaarklasse: 'invordering',
    });
  }
}

/** The interest that stands over these payments. */
async function findRente({ db, gemeenteId }: Write, betalingIds: readonly string[]) {
  const rijen = await db.rentepost.findMany({
    where: {
      gemeenteId,
      betalingId: { in: [...betalingIds] },
      uitkomst: 'geboekt',
      boeking: { correcties: { none: {} } },
    },
    select: { aanslagId: true, betalingId: true, boekingId: true, renteCenten: true },
    orderBy: { id: 'asc' },
  });
  return rijen.flatMap(({ boekingId, renteCenten, ...rij }) =>
    boekingId === null ? [] : [{ ...rij, boekingId, renteCenten: toCents(renteCenten) }],
  );
}
