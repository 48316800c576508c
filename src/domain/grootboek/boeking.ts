import { type Cents, sumCents, toCents } from '@/platform/cents';
import { groupBy } from '@/platform/group';
import type { LocalDate } from '@/platform/local-date';

/** Rekeningen of the administratie belastingen of a gemeente. */
export type Rekening =
  | 'debiteuren'
  | 'debiteuren-kosten'
  | 'debiteuren-rente'
  | 'opbrengst'
  | 'opbrengst-kosten'
  | 'opbrengst-rente'
  | 'rekening-courant'
  | 'te-veel-ontvangen'
  | 'kwijtschelding'
  | 'oninbaar'
  | 'overgemaakt'
  /** Interest that is paid to a citizen (Iw 28a), by who bears it. */
  | 'rentevergoeding'
  | 'rentevergoeding-kantoor';

export type BoekingSoort =
  | 'oplegging'
  | 'vermindering'
  | 'ontvangst'
  | 'storno'
  | 'kosten'
  | 'rente'
  | 'kwijtschelding'
  | 'oninbaar'
  | 'terugbetaling'
  | 'verrekening'
  | 'rentevergoeding'
  | 'overmaking'
  | 'correctie';

/** One line: debit is positive, credit negative. */
export type Boekingsregel = {
  rekening: Rekening;
  belastingsoort: string | null;
  belastingjaar: number | null;
  aanslagId: string | null;
  aanslagregelId: string | null;
  /** Only on debiteuren-kosten: which costs it is about. The boeking that charges them needs none: it is theirs. */
  kostenId?: string | null;
  centen: Cents;
};

/** What is to be posted in one gemeente. Its lines sum to zero. */
export type Boeking = {
  soort: BoekingSoort;
  /** Its own day; where that month is closed it is booked on the first open day, with this day beside it (ADR 0056). */
  boekdatum: LocalDate;
  hoortBij?: LocalDate | null;
  /** Shared with the mirror in the administratie ontvangsten of the kantoor. */
  koppeling: string | null;
  /** The boeking that this one undoes. */
  tegenboekingVan: string | null;
  reden: string | null;
  regels: readonly Boekingsregel[];
};

/** A boeking that stands in the books. */
export type GeboekteBoeking = Boeking & {
  id: string;
  /** A storno or correctie took it back, and that stands. */
  teruggenomen: boolean;
};

/** A line of an aanslag as the books need it. */
export type Post = {
  aanslagId: string;
  aanslagregelId: string;
  belastingsoort: string;
  belastingjaar: number;
};

type Kop = { boekdatum: LocalDate; reden?: string; koppeling?: string; tegenboekingVan?: string };

const negate = (centen: Cents): Cents => toCents(-centen);

/** A line about one line of an aanslag. */
export const regelVan = (rekening: Rekening, post: Post, centen: Cents): Boekingsregel => ({
  rekening,
  ...post,
  centen,
});

/** A line about an aanslag as a whole: costs, interest, what was paid too much. */
export const regelVanAanslag = (
  rekening: Rekening,
  aanslag: { aanslagId: string; belastingjaar: number },
  centen: Cents,
): Boekingsregel => ({
  rekening,
  belastingsoort: null,
  belastingjaar: aanslag.belastingjaar,
  aanslagId: aanslag.aanslagId,
  aanslagregelId: null,
  centen,
});

/** A line about nobody's aanslag in particular: the rekening-courant with the kantoor. */
export const losseRegel = (rekening: Rekening, centen: Cents): Boekingsregel => ({
  rekening,
  belastingsoort: null,
  belastingjaar: null,
  aanslagId: null,
  aanslagregelId: null,
  centen,
});

/** Lines on the same account about the same thing become one, and what comes to nothing falls away. */
export function samengevoegd(regels: readonly Boekingsregel[]): Boekingsregel[] {
  const key = (r: Boekingsregel) =>
    [r.rekening, r.belastingsoort, r.belastingjaar, r.aanslagId, r.aanslagregelId, r.kostenId].join('|');
  return [...groupBy(regels, key).values()].flatMap((group) => {
    const [first] = group;
    const centen = sumCents(group.map((r) => r.centen));
    return first && centen !== 0n ? [{ ...first, centen }] : [];
  });
}

/**
 * A boeking of these lines. Throws when they do not sum to zero or come to nothing: that is a programming error,
 * and the database would refuse it too (ADR 0005).
 */
export function makeBoeking(soort: BoekingSoort, kop: Kop, regels: readonly Boekingsregel[]): Boeking {
  const schoon = samengevoegd(regels);
  const verschil = sumCents(schoon.map((r) => r.centen));
  if (verschil !== 0n) throw new Error(`A boeking ${soort} is off by ${verschil} cents`);
  if (schoon.length === 0) throw new Error(`A boeking ${soort} without lines`);
  return {
    soort,
    boekdatum: kop.boekdatum,
    koppeling: kop.koppeling ?? null,
    tegenboekingVan: kop.tegenboekingVan ?? null,
    reden: kop.reden ?? null,
    regels: schoon,
  };
}

/** An aanslag is imposed: debit the debtor, credit the yield, per line. */
export const bookOpleggingRegels = (kop: Kop, posten: readonly (Post & { centen: Cents })[]): Boeking =>
  makeBoeking(
    'oplegging',
    kop,
    posten.flatMap(({ centen, ...post }) => [
      regelVan('debiteuren', post, centen),
      regelVan('opbrengst', post, negate(centen)),
    ]),
  );

type Aanslag = { aanslagId: string; belastingjaar: number };

/** Costs of collection become a debt on the aanslag (IW 1990 art. 7 imputes on them first). */
export const bookKosten = (kop: Kop, aanslag: Aanslag, centen: Cents): Boeking =>
  makeBoeking('kosten', kop, [
    regelVanAanslag('debiteuren-kosten', aanslag, centen),
    regelVanAanslag('opbrengst-kosten', aanslag, negate(centen)),
  ]);

/** Interest for late payment becomes a debt on the aanslag. */
export const bookRente = (kop: Kop, aanslag: Aanslag, centen: Cents): Boeking =>
  makeBoeking('rente', kop, [
    regelVanAanslag('debiteuren-rente', aanslag, centen),
    regelVanAanslag('opbrengst-rente', aanslag, negate(centen)),
  ]);

/**
 * Interest that is owed to who is paid too late (IW 1990 art. 28a) is due back on the aanslag, at the cost of the gemeente or
 * of the kantoor: what the contract says.
 */
export const bookRentevergoeding = (
  kop: Kop,
  aanslag: Aanslag,
  centen: Cents,
  last: 'gemeente' | 'kantoor',
): Boeking =>
  makeBoeking('rentevergoeding', kop, [
    regelVanAanslag(last === 'kantoor' ? 'rentevergoeding-kantoor' : 'rentevergoeding', aanslag, centen),
    regelVanAanslag('te-veel-ontvangen', aanslag, negate(centen)),
  ]);

/** What is open on these lines is waived or written off; never more than is open, which the caller knows. */
export const bookAfgeschreven = (
  soort: 'kwijtschelding' | 'oninbaar',
  kop: Kop,
  posten: readonly (Post & { centen: Cents })[],
): Boeking =>
  makeBoeking(
    soort,
    kop,
    posten.flatMap(({ centen, ...post }) => [
      regelVan(soort, post, centen),
      regelVan('debiteuren', post, negate(centen)),
    ]),
  );

/** Undoes a boeking as a whole: the same lines with the other sign, pointing at it. */
export const bookTegen = (van: Boeking & { id: string }, soort: 'correctie' | 'storno', kop: Kop): Boeking =>
  makeBoeking(
    soort,
    { ...kop, tegenboekingVan: van.id },
    van.regels.map((r) => ({ ...r, centen: negate(r.centen) })),
  );
