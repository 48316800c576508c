import { proposeOninbaar } from '@/domain/invordering/propose-oninbaar';
import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { releaseOpschorting } from '@/domain/opschortingen/release-opschorting';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { redenNietMeer, type Situatie, type Situatieregel, type Uitkomst } from './situatie';
import { listVanVoor } from './situatie.store';

const bronVan = (dossierId: string) => ({ soort: 'situatie', id: dossierId });

/** Collecting waits for all that this person owes, from the day of the fact until it ends by itself or is ended. */
export const holdSituatie = (
  write: Write,
  { dossierId, persoonId, soort }: Pick<Situatieregel, 'dossierId' | 'persoonId' | 'soort'>,
  vanaf: LocalDate,
  tot: LocalDate | null,
): Promise<string> =>
  placeOpschorting(write, {
    grond: soort,
    bron: bronVan(dossierId),
    ...{ persoonId, vanaf, tot },
    ...{ aanslagId: null, aanslagregelId: null, bedragCenten: null },
  });

/**
 * The hold ends with its fact. Where the law or the outcome says that what is left is not claimed any more, each claim of
 * before is proposed for oninbaar in the same transaction, so that no step is taken about it meanwhile. Answers how many.
 */
export async function releaseSituatie(
  write: Write,
  situatie: Situatie,
  { uitkomst, dag }: { uitkomst: Uitkomst; dag: LocalDate },
): Promise<number> {
  const { dossierId, persoonId, begin } = situatie;
  // Of an aanslag that a proposal asks about today nothing waits today; never from before, so that the journal stays true.
  await releaseOpschorting(write, { bron: bronVan(dossierId), per: dag, reden: uitkomst });
  const redencode = redenNietMeer(uitkomst);
  if (redencode === null) return 0;
  let voorgesteld = 0;
  for (const aanslagId of await listVanVoor(write, persoonId, begin))
    if (
      await propose(
        write,
        aanslagId,
        redencode,
        `${situatie.soort}, ${uitkomst}, ${localDateOf(write.ctx.now)}`,
      )
    )
      voorgesteld += 1;
  return voorgesteld;
}

async function propose(
  write: Write,
  aanslagId: string,
  redencode: NonNullable<ReturnType<typeof redenNietMeer>>,
  toelichting: string,
): Promise<boolean> {
  try {
    await proposeOninbaar(write, { aanslagId, omvang: 'geheel', bedragCenten: null, redencode, toelichting });
    return true;
  } catch (error) {
    // In a regeling, in an objection, or proposed already: that holds it, and who ends that sees the outcome here.
    if (error instanceof Refused) return false;
    throw error;
  }
}
