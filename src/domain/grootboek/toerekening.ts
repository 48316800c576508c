import { type Afboeking, bookAf, divideNaarRato } from '@/law/afboeking';
import type { Stap, Uitkomst } from '@/law/uitleg';
import { type Cents, leastCents, sumCents, toCents } from '@/platform/cents';
import { type Boekingsregel, type Post, regelVan, regelVanAanslag } from './boeking';

/** What is open of something, and the most that can be: what would be open had nothing been paid on it. */
type Open = { openCenten: Cents; hoogstensCenten: Cents };

/** What stands open on one aanslag, as a payment meets it. No amount is negative. */
export type OpenStand = {
  aanslagId: string;
  belastingjaar: number;
  /** The oldest first; what stands under no post (null) before all others. */
  kosten: readonly (Open & { kostenId: string | null })[];
  renteCenten: Cents;
  renteHoogstensCenten: Cents;
  regels: readonly (Post & Open)[];
  teVeelCenten: Cents;
};

const openSom = (delen: readonly { openCenten: Cents }[]): Cents => sumCents(delen.map((d) => d.openCenten));

export const openTotaal = (open: OpenStand): Cents =>
  sumCents([openSom(open.kosten), open.renteCenten, openSom(open.regels)]);

/** A line on the costs of one act, or on costs that stand under no post. */
const regelVanKosten = (open: OpenStand, kostenId: string | null, centen: Cents): Boekingsregel => ({
  ...regelVanAanslag('debiteuren-kosten', open, centen),
  ...(kostenId === null ? {} : { kostenId }),
});

/** Fills one after the other up to what each has room for. Gives what each got, in the order given. */
function vulOp(bedrag: Cents, ruimte: readonly Cents[]): Cents[] {
  let over = bedrag;
  return ruimte.map((plaats) => {
    const deel = leastCents(over, plaats);
    over = toCents(over - deel);
    return deel;
  });
}

/**
 * Money for one aanslag becomes credit lines: costs, interest, then the lines pro rata, as IW 1990 art. 7 says; among
 * costs the oldest act first (our choice, ADR 0035). What is left over is te-veel-ontvangen. The lines sum to minus the
 * amount.
 */
export function allocate(open: OpenStand, bedragCenten: Cents): { regels: Boekingsregel[]; uitleg: Stap[] } {
  const { waarde, uitleg } = imputed(open, bedragCenten);
  const post = new Map(open.regels.map((r) => [r.aanslagregelId, r]));
  const perKost = vulOp(
    waarde.kostenCenten,
    open.kosten.map((k) => k.openCenten),
  );
  const lines = waarde.regels.flatMap(({ id, centen }) => {
    const found = post.get(id);
    if (!found) return [];
    return [regelVan('debiteuren', postUit(found), toCents(-centen))];
  });
  return {
    uitleg,
    regels: [
      ...open.kosten.map((k, n) => regelVanKosten(open, k.kostenId, toCents(-(perKost[n] ?? 0n)))),
      regelVanAanslag('debiteuren-rente', open, toCents(-waarde.renteCenten)),
      ...lines,
      regelVanAanslag('te-veel-ontvangen', open, toCents(-waarde.overschotCenten)),
    ],
  };
}

const postUit = ({ aanslagId, aanslagregelId, belastingsoort, belastingjaar }: Post): Post => ({
  aanslagId,
  aanslagregelId,
  belastingsoort,
  belastingjaar,
});

const imputed = (open: OpenStand, bedragCenten: Cents): Uitkomst<Afboeking> =>
  bookAf({
    betalingCenten: bedragCenten,
    kostenCenten: openSom(open.kosten),
    renteCenten: open.renteCenten,
    regels: open.regels.map((r) => ({ id: r.aanslagregelId, openCenten: r.openCenten })),
  });

/**
 * The same aanslag after these lines were posted on it. Costs that these lines charge have no post yet; what is taken
 * back of a post is read from the books again, not from here.
 */
export function naRegels(open: OpenStand, alle: readonly Boekingsregel[]): OpenStand {
  const eigen = alle.filter((r) => r.aanslagId === open.aanslagId);
  const sum = (...waar: ((r: Boekingsregel) => boolean)[]) =>
    sumCents(eigen.filter((r) => waar.every((w) => w(r))).map((r) => r.centen));
  const op = (rekening: string) => (r: Boekingsregel) => r.rekening === rekening;
  const van = (aanslagregelId: string) => (r: Boekingsregel) => r.aanslagregelId === aanslagregelId;
  const onder = (kostenId: string | null) => (r: Boekingsregel) => (r.kostenId ?? null) === kostenId;
  const zonderPost =
    open.kosten.some((k) => k.kostenId === null) ||
    !eigen.some((r) => op('debiteuren-kosten')(r) && onder(null)(r))
      ? []
      : [{ kostenId: null, openCenten: toCents(0), hoogstensCenten: toCents(0) }];
  return {
    ...open,
    kosten: [...zonderPost, ...open.kosten].map((k) => ({
      ...k,
      openCenten: toCents(k.openCenten + sum(op('debiteuren-kosten'), onder(k.kostenId))),
      hoogstensCenten: toCents(k.hoogstensCenten - (k.kostenId === null ? sum(op('opbrengst-kosten')) : 0n)),
    })),
    renteCenten: toCents(open.renteCenten + sum(op('debiteuren-rente'))),
    renteHoogstensCenten: toCents(open.renteHoogstensCenten - sum(op('opbrengst-rente'))),
    regels: open.regels.map((r) => ({
      ...r,
      openCenten: toCents(r.openCenten + sum(op('debiteuren'), van(r.aanslagregelId))),
      hoogstensCenten: toCents(
        r.hoogstensCenten -
          sum((m) => ['opbrengst', 'kwijtschelding', 'oninbaar'].includes(m.rekening), van(r.aanslagregelId)),
      ),
    })),
    teVeelCenten: toCents(open.teVeelCenten - sum(op('te-veel-ontvangen'))),
  };
}

/**
 * Money paid too much that meets a debt on the same aanslag again goes to that debt: a biljet never stands open
 * and overpaid at once. Nothing when one of the two is zero.
 */
export function setOffTeVeel(open: OpenStand): Boekingsregel[] {
  const totaal = openTotaal(open);
  const bedrag = leastCents(open.teVeelCenten, totaal);
  if (bedrag <= 0n) return [];
  return [regelVanAanslag('te-veel-ontvangen', open, bedrag), ...allocate(open, bedrag).regels];
}

/**
 * What is due back on the one aanslag pays so much of what is open on the other (IW 1990 art. 24), as if it had been paid
 * there (art. 7). Throws where there is not so much due back or open: the caller knows both.
 */
export function setOffWith(van: OpenStand, naar: OpenStand, bedragCenten: Cents): Boekingsregel[] {
  if (bedragCenten <= 0n || bedragCenten > van.teVeelCenten || bedragCenten > openTotaal(naar))
    throw new Error(`Set-off of ${bedragCenten} cents between ${van.aanslagId} and ${naar.aanslagId}`);
  return [regelVanAanslag('te-veel-ontvangen', van, bedragCenten), ...allocate(naar, bedragCenten).regels];
}

/**
 * Lines of this aanslag become less, by so much each, against `rekening`: less debt up to what is open of them. What was
 * paid on them already goes to what else is open on the biljet, as if it had been paid so (IW 1990 art. 7); the rest was
 * paid too much. Throws for a line that stands in no boeking.
 */
export function lowerRegels(
  open: OpenStand,
  rekening: 'opbrengst' | 'kwijtschelding',
  posten: readonly { aanslagregelId: string; centen: Cents }[],
): Boekingsregel[] {
  const eerst: Boekingsregel[] = [];
  let betaald = 0n;
  for (const { aanslagregelId, centen } of posten) {
    const regel = open.regels.find((r) => r.aanslagregelId === aanslagregelId);
    if (!regel) throw new Error(`Aanslagregel ${aanslagregelId} stands in no boeking`);
    const post = postUit(regel);
    const vanOpen = leastCents(centen, regel.openCenten);
    eerst.push(regelVan(rekening, post, centen), regelVan('debiteuren', post, toCents(-vanOpen)));
    betaald += centen - vanOpen;
  }
  const na = naRegels(open, eerst);
  const vrij = allocate(na, toCents(betaald)).regels;
  return [...eerst, ...vrij, ...setOffTeVeel(naRegels(na, vrij))];
}

/**
 * Costs of one act are taken back, whatever else is open: less debt up to what is open of them. What was paid on them
 * goes to what else is open on the biljet, as if it had been paid so (IW 1990 art. 7); the rest was paid too much.
 * Throws for costs that do not stand.
 */
export function takeBackKosten(open: OpenStand, kostenId: string): Boekingsregel[] {
  const post = open.kosten.find((k) => k.kostenId === kostenId);
  if (!post || post.hoogstensCenten === 0n) throw new Error(`Costs ${kostenId} do not stand`);
  const { openCenten, hoogstensCenten } = post;
  const weg = regelVanKosten(open, kostenId, toCents(-openCenten));
  const na = naRegels(open, [weg]);
  const vrij = allocate(na, toCents(hoogstensCenten - openCenten)).regels;
  return [
    regelVanAanslag('opbrengst-kosten', open, hoogstensCenten),
    weg,
    ...vrij,
    ...setOffTeVeel(naRegels(na, vrij)),
  ];
}

/** So much interest is taken back, as costs are: less debt up to what is open of it, the rest as if it had been paid elsewhere. */
export function takeBackRente(open: OpenStand, bedragCenten: Cents): Boekingsregel[] {
  const vanOpen = leastCents(bedragCenten, open.renteCenten);
  const eerst = [
    regelVanAanslag('opbrengst-rente', open, bedragCenten),
    regelVanAanslag('debiteuren-rente', open, toCents(-vanOpen)),
  ];
  const na = naRegels(open, eerst);
  const vrij = allocate(na, toCents(bedragCenten - vanOpen)).regels;
  return [...eerst, ...vrij, ...setOffTeVeel(naRegels(na, vrij))];
}

/**
 * Takes back earlier lines on this aanslag (without the rekening-courant). They go back where they lay as far as that is
 * still there; the rest is taken from where the money is by then. What was paid too much goes to what falls open again.
 * Null when money would have to come back that was paid out already.
 */
export function takeBackRegels(open: OpenStand, regels: readonly Boekingsregel[]): Boekingsregel[] | null {
  const tegen = regels.map((r) => ({ ...r, centen: toCents(-r.centen) }));
  const na = naRegels(open, tegen);
  const verlegd = verleg(na);
  const alles = verlegd && [...tegen, ...verlegd, ...setOffTeVeel(naRegels(na, verlegd))];
  return alles?.filter((r) => r.centen !== 0n) ?? null;
}

const NUL = toCents(0);
const boven = (centen: bigint): Cents => toCents(centen > 0n ? centen : 0n);
/** What is open of it beyond what can be: of costs that were taken back, of a line that was lowered. */
const teVeelOpen = ({ openCenten, hoogstensCenten }: Open): Cents =>
  boven(openCenten - boven(hoogstensCenten));
/** How much more of it can be open: what is paid on it. */
const betaald = ({ openCenten, hoogstensCenten }: Open): Cents => boven(hoogstensCenten - openCenten);

/**
 * No post is open further than it would be had nothing been paid, and nothing is paid too much below zero: what is, is
 * taken from where money still is, IW 1990 art. 7 the other way round. First what was paid too much, then the lines
 * pro rata to what is paid on them, the interest, and the youngest costs. Null where there is not so much money.
 */
function verleg(open: OpenStand): Boekingsregel[] | null {
  const rente = { openCenten: open.renteCenten, hoogstensCenten: open.renteHoogstensCenten };
  const tekort = boven(-open.teVeelCenten);
  const eruit = [...open.kosten, rente, ...open.regels].map(teVeelOpen);
  const regels = open.regels.map((r) => ({ id: r.aanslagregelId, openCenten: betaald(r) }));
  const jongsteEerst = open.kosten.toReversed();
  const totaal = sumCents([...eruit, tekort]);
  const [vanTeVeel = NUL, vanRegels = NUL, vanRente = NUL, ...vanKosten] = vulOp(totaal, [
    boven(open.teVeelCenten),
    openSom(regels),
    betaald(rente),
    ...jongsteEerst.map(betaald),
  ]);
  if (sumCents([vanTeVeel, vanRegels, vanRente, ...vanKosten]) < totaal) return null;
  const perRegel = divideNaarRato(vanRegels, regels);
  return [
    regelVanAanslag('te-veel-ontvangen', open, toCents(vanTeVeel - tekort)),
    ...open.regels.map((r, n) =>
      regelVan('debiteuren', postUit(r), toCents((perRegel[n]?.centen ?? 0n) - teVeelOpen(r))),
    ),
    regelVanAanslag('debiteuren-rente', open, toCents(vanRente - teVeelOpen(rente))),
    ...jongsteEerst.map((k, n) =>
      regelVanKosten(open, k.kostenId, toCents((vanKosten[n] ?? 0n) - teVeelOpen(k))),
    ),
  ];
}
