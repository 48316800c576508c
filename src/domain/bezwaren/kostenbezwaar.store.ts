import type { Read, Write } from '@/platform/tenant';
import type { Eerder, Kostenpost } from './kostenbezwaar';
import type { Hoorstand } from './uitspraak';

/** The objections that were made to each of these costs before, by their id; one that was withdrawn counts for nothing. */
export async function loadEerder(
  { db }: Read,
  gemeenteId: number,
  kostenIds: readonly string[],
): Promise<ReadonlyMap<string, Eerder>> {
  const rijen = await db.bezwaarkosten.findMany({
    where: { gemeenteId, kostenId: { in: [...kostenIds] } },
    select: {
      kostenId: true,
      loopt: true,
      bezwaar: { select: { uitkomst: true, zaak: { select: { zaaknummer: true } } } },
    },
  });
  return new Map(
    rijen
      .filter((r) => r.loopt || r.bezwaar.uitkomst !== null)
      .map((r) => [
        r.kostenId,
        { zaaknummer: r.bezwaar.zaak.zaaknummer, stand: r.loopt ? 'loopt' : 'beslist' },
      ]),
  );
}

export async function insertKostenbezwaar(
  { db, gemeenteId }: Write,
  rij: { zaakId: string; schriftId: string; aanslagId: string; hoorstand: Hoorstand },
  { kostenId, grond, betwistCenten }: Pick<Kostenpost, 'kostenId' | 'grond' | 'betwistCenten'>,
): Promise<void> {
  await db.bezwaar.create({ data: { ...rij, gemeenteId, soort: 'kosten' } });
  await db.bezwaarkosten.create({
    data: { gemeenteId, zaakId: rij.zaakId, kostenId, grond, betwistCenten },
  });
}
