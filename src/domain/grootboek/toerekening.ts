import { type Afboeking, boekAf } from '@/law/afboeking';
import type { Stap, Uitkomst } from '@/law/uitleg';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import { type Boekingsregel, type Post, regelVan, regelVanAanslag } from './boeking';

/** What stands open on one aanslag, as a payment meets it. No amount is negative. */
export type OpenStand = {
  aanslagId: string;
  belastingjaar: number;
  kostenCenten: Cents;
  renteCenten: Cents;
  regels: readonly (Post & { openCenten: Cents })[];
  teVeelCenten: Cents;
};

const least = (a: Cents, b: Cents): Cents => (a < b ? a : b);

export const openTotaal = (open: OpenStand): Cents =>
  sumCents([open.kostenCenten, open.renteCenten, ...open.regels.map((r) => r.openCenten)]);

/**
 * Money for one aanslag becomes credit lines: costs, interest, then the lines pro rata, as IW 1990 art. 7 says;
 * what is left over is te-veel-ontvangen. The lines sum to minus the amount.
 */
export function rekenToe(open: OpenStand, bedragCenten: Cents): { regels: Boekingsregel[]; uitleg: Stap[] } {
  const { waarde, uitleg } = imputed(open, bedragCenten);
  const post = new Map(open.regels.map((r) => [r.aanslagregelId, r]));
  const lines = waarde.regels.flatMap(({ id, centen }) => {
    const found = post.get(id);
    if (!found) return [];
    const { openCenten: _, ...rest } = found;
    return [regelVan('debiteuren', rest, toCents(-centen))];
  });
  return {
    uitleg,
    regels: [
      regelVanAanslag('debiteuren-kosten', open, toCents(-waarde.kostenCenten)),
      regelVanAanslag('debiteuren-rente', open, toCents(-waarde.renteCenten)),
      ...lines,
      regelVanAanslag('te-veel-ontvangen', open, toCents(-waarde.overschotCenten)),
    ],
  };
}

const imputed = (open: OpenStand, bedragCenten: Cents): Uitkomst<Afboeking> =>
  boekAf({
    betalingCenten: bedragCenten,
    kostenCenten: open.kostenCenten,
    renteCenten: open.renteCenten,
    regels: open.regels.map((r) => ({ id: r.aanslagregelId, openCenten: r.openCenten })),
  });

/** The same aanslag after these lines were posted on it. */
export function naRegels(open: OpenStand, regels: readonly Boekingsregel[]): OpenStand {
  const sum = (rekening: string, aanslagregelId?: string) =>
    sumCents(
      regels
        .filter(
          (r) =>
            r.aanslagId === open.aanslagId &&
            r.rekening === rekening &&
            (aanslagregelId === undefined || r.aanslagregelId === aanslagregelId),
        )
        .map((r) => r.centen),
    );
  return {
    ...open,
    kostenCenten: toCents(open.kostenCenten + sum('debiteuren-kosten')),
    renteCenten: toCents(open.renteCenten + sum('debiteuren-rente')),
    regels: open.regels.map((r) => ({
      ...r,
      openCenten: toCents(r.openCenten + sum('debiteuren', r.aanslagregelId)),
    })),
    teVeelCenten: toCents(open.teVeelCenten - sum('te-veel-ontvangen')),
  };
}

/**
 * Money paid too much that meets a debt on the same aanslag again goes to that debt: a biljet never stands open
 * and overpaid at once. Nothing when one of the two is zero.
 */
export function verrekenTeVeel(open: OpenStand): Boekingsregel[] {
  const totaal = openTotaal(open);
  const bedrag = least(open.teVeelCenten, totaal);
  if (bedrag <= 0n) return [];
  return [regelVanAanslag('te-veel-ontvangen', open, bedrag), ...rekenToe(open, bedrag).regels];
}

/**
 * Lines of this aanslag become less, by so much each, against `rekening`: less debt up to what is open of them. What was
 * paid on them already goes to what else is open on the biljet, as if it had been paid so (IW 1990 art. 7); the rest was
 * paid too much. Throws for a line that stands in no boeking.
 */
export function verlaag(
  open: OpenStand,
  rekening: 'opbrengst' | 'kwijtschelding',
  posten: readonly { aanslagregelId: string; centen: Cents }[],
): Boekingsregel[] {
  const eerst: Boekingsregel[] = [];
  let betaald = 0n;
  for (const { aanslagregelId, centen } of posten) {
    const regel = open.regels.find((r) => r.aanslagregelId === aanslagregelId);
    if (!regel) throw new Error(`Aanslagregel ${aanslagregelId} stands in no boeking`);
    const { openCenten, ...post } = regel;
    const vanOpen = least(centen, openCenten);
    eerst.push(regelVan(rekening, post, centen), regelVan('debiteuren', post, toCents(-vanOpen)));
    betaald += centen - vanOpen;
  }
  const na = naRegels(open, eerst);
  const vrij = rekenToe(na, toCents(betaald)).regels;
  return [...eerst, ...vrij, ...verrekenTeVeel(naRegels(na, vrij))];
}

/**
 * Takes back earlier lines on this aanslag (without the rekening-courant). What was paid too much by then goes to
 * what falls open again. Null when money would have to come back that was paid out already.
 */
export function neemTerug(open: OpenStand, regels: readonly Boekingsregel[]): Boekingsregel[] | null {
  const tegen = regels.map((r) => ({ ...r, centen: toCents(-r.centen) }));
  const na = naRegels(open, tegen);
  return na.teVeelCenten < 0n ? null : [...tegen, ...verrekenTeVeel(na)];
}
