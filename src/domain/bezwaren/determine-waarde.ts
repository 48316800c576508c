import { readAanslag } from '@/domain/aanslagen/read-aanslag';
import { determineByUitspraak } from '@/domain/objecten/determine-by-uitspraak';
import { Refused } from '@/platform/errors';
import type { Read, Write } from '@/platform/tenant';
import { type Uitspraakvoorstel, uitkomstVeld } from './uitspraak';

/** The WOZ value of each object on which an uitspraak decides. Throws Refused: an object has one value. */
export async function waardenVan(
  read: Read & Pick<Write, 'gemeenteId'>,
  aanslagId: string,
  { uitkomst, regels }: Uitspraakvoorstel,
): Promise<{ belastingjaar: number; waarden: { objectId: string; waardeEuro: bigint }[] }> {
  const honoreert = uitkomst === 'gegrond' || uitkomst === 'gedeeltelijk-gegrond';
  const nieuw = honoreert ? regels.filter((regel) => regel.nieuweWaardeEuro !== null) : [];
  if (nieuw.length === 0) return { belastingjaar: 0, waarden: [] };
  const aanslag = await readAanslag(read, read.gemeenteId, aanslagId);
  const perObject = new Map<string, bigint>();
  for (const { aanslagregelId, nieuweWaardeEuro } of nieuw) {
    const objectId = aanslag.regels.find(({ id }) => id === aanslagregelId)?.object?.id;
    if (objectId === undefined || nieuweWaardeEuro === null) continue;
    const al = perObject.get(objectId);
    if (al !== undefined && al !== nieuweWaardeEuro)
      throw new Refused('bezwaar.fout.twee-waarden', {}, uitkomstVeld(aanslagregelId));
    perObject.set(objectId, nieuweWaardeEuro);
  }
  return {
    belastingjaar: aanslag.belastingjaar,
    waarden: [...perObject].map(([objectId, waardeEuro]) => ({ objectId, waardeEuro })),
  };
}

/** The value that an uitspraak gives an object holds from that uitspraak on (ADR 0062). Throws NotFound, Refused. */
export async function determineWaarde(
  write: Write,
  { besluitId, aanslagId, voorstel }: { besluitId: string; aanslagId: string; voorstel: Uitspraakvoorstel },
): Promise<void> {
  await determineByUitspraak(write, besluitId, await waardenVan(write, aanslagId, voorstel));
}
