import type { EigenAanslag } from '@/domain/aanslagen/eigen-aanslag';
import { readEigenAanslagen } from '@/domain/aanslagen/read-eigen-aanslagen';
import { type Cents, sumCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { type Geldendbeleid, loadBeleid, loadBezet, loadVerbroken } from './regeling.store';
import { type Planning, planRegeling, type Wens } from './regelingplan';

export type Gepland = {
  planning: Planning;
  beleid: Geldendbeleid | null;
  /** Those that have something open, oldest first: in this order they are paid off. */
  aanslagen: EigenAanslag[];
  totaal: Cents;
  verbroken: LocalDate[];
};

const oldestFirst = (a: EigenAanslag, b: EigenAanslag): number =>
  a.dagtekening === b.dagtekening
    ? a.aanslagnummer < b.aanslagnummer
      ? -1
      : 1
    : a.dagtekening < b.dagtekening
      ? -1
      : 1;

/**
 * What can be agreed today about these aanslagen of this person, from the ledger and the policy of today. Throws NotFound
 * for an aanslag that is not of him in this gemeente, and outside the read.
 */
export async function gatherPlanning(
  read: Read,
  gemeenteId: number,
  vraag: { persoonId: string; aanslagIds: readonly string[]; wens: Wens },
): Promise<Gepland> {
  const { persoonId, wens } = vraag;
  const beleid = await loadBeleid(read, gemeenteId);
  const eigen = await readEigenAanslagen(read, { gemeenteId, persoonId });
  const gevraagd = new Set(vraag.aanslagIds);
  const gekozen = eigen.filter((aanslag) => gevraagd.has(aanslag.id));
  if (gekozen.length !== gevraagd.size) throw new NotFound();
  const aanslagen = gekozen.filter((aanslag) => aanslag.open > 0n).toSorted(oldestFirst);
  const verbroken = await loadVerbroken(read, gemeenteId, persoonId);
  const bezet = await loadBezet(
    read,
    gemeenteId,
    aanslagen.map((aanslag) => aanslag.id),
  );
  const totaal = sumCents(aanslagen.map((aanslag) => aanslag.open));
  const rest = { beleid, aanslagen, totaal, verbroken };
  if (bezet.length > 0)
    return { ...rest, planning: { plannen: [], redenen: [{ sleutel: 'al-in-regeling', waarden: {} }] } };
  if (beleid === null)
    return { ...rest, planning: { plannen: [], redenen: [{ sleutel: 'geen-beleid', waarden: {} }] } };
  const planning = planRegeling({
    schulden: aanslagen.map(({ id, open }) => ({ aanslagId: id, open })),
    wens,
    beleid: beleid.waarde,
    verbroken,
    vandaag: localDateOf(read.ctx.now),
  });
  return { ...rest, planning };
}
