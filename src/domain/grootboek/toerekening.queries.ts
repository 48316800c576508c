import type { Stap } from '@/law/uitleg';
import { sumCents, toCents } from '@/platform/cents';
import type { Read } from '@/platform/tenant';
import { type Boekingsregel, samengevoegd } from './boeking';
import { type Mutatieregel, openUit, standUit } from './stand';
import { loadMutatieregels } from './stand.store';
import { allocate } from './toerekening';

/** How a receipt was divided over an aanslag. */
export type ToerekeningView = {
  aanslagId: string;
  boekingId: string;
  /** The lines as booked, without the rekening-courant; what was taken off a debt is positive. */
  regels: Boekingsregel[];
  /** The rule, step by step; null where the same question gives another answer now (booked in one batch with others). */
  uitleg: Stap[] | null;
};

/** How the receipt of this movement was divided, with the rule worked out again from the books. Null when it is none. */
export async function getToerekening(
  read: Read,
  gemeenteId: number,
  aanslagId: string,
  koppeling: string,
): Promise<ToerekeningView | null> {
  const [boeking] = await read.db.boeking.findMany({
    where: { gemeenteId, koppeling, soort: 'ontvangst' },
    select: { id: true },
    take: 1,
  });
  if (!boeking) return null;
  const { regels, persoonIds } = await loadMutatieregels(read, gemeenteId, [aanslagId]);
  read.shows(gemeenteId, persoonIds);
  const eigen = regels.filter((r) => r.boekingId === boeking.id);
  const [first] = eigen;
  if (!first) return null;
  const bedrag = toCents(-sumCents(eigen.map((r) => r.centen)));
  const open = openUit(
    standUit(
      aanslagId,
      regels.filter((r) => staatEerder(r, first)),
    ),
  );
  const opnieuw = open.regels.length > 0 ? allocate(open, bedrag) : null;
  const geboekt = eigen.map(toBoekingsregel);
  return {
    aanslagId,
    boekingId: boeking.id,
    regels: geboekt.map((r) => ({ ...r, centen: toCents(-r.centen) })),
    uitleg: opnieuw && gelijk(samengevoegd(opnieuw.regels), geboekt) ? opnieuw.uitleg : null,
  };
}

/** Booked before it: an earlier moment, or in the same batch for an earlier day. */
const staatEerder = (r: Mutatieregel, dan: Mutatieregel): boolean =>
  r.boekingId !== dan.boekingId &&
  (r.gemaaktOp.getTime() < dan.gemaaktOp.getTime() ||
    (r.gemaaktOp.getTime() === dan.gemaaktOp.getTime() && r.boekdatum < dan.boekdatum));

const toBoekingsregel = (r: Mutatieregel): Boekingsregel => ({
  rekening: r.rekening,
  belastingsoort: r.belastingsoort,
  belastingjaar: r.belastingjaar,
  aanslagId: r.aanslagId,
  aanslagregelId: r.aanslagregelId,
  kostenId: r.kostenId,
  centen: r.centen,
});

function gelijk(a: readonly Boekingsregel[], b: readonly Boekingsregel[]): boolean {
  const text = (regels: readonly Boekingsregel[]) =>
    regels
      .map((r) => `${r.rekening}|${r.aanslagregelId}|${r.kostenId ?? ''}|${r.centen}`)
      .sort()
      .join('\n');
  return text(a) === text(b);
}
