import { type Cents, leastCents, sumCents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { awb, iw } from './regelingen';
import { demand, makeStap } from './stap';
import type { Stap, Uitkomst } from './uitleg';

const IW_7 = iw('7, eerste en tweede lid');
const AWB_4_92 = awb('4:92, tweede lid');
const EIGEN_KEUZE = { regeling: 'Eigen keuze van dit programma', vindplaats: 'verdeling van een losse cent' };

export type OpenRegel = { id: string; openCenten: Cents };
export type RegelBedrag = { id: string; centen: Cents };

export type Afboeking = {
  kostenCenten: Cents;
  renteCenten: Cents;
  /** In the order in which the lines were given. */
  regels: RegelBedrag[];
  /** What is left of the payment when everything is paid. */
  overschotCenten: Cents;
};

/**
 * Splits `bedrag` over the lines in proportion to what is open, in whole cents and exact in sum: each line gets
 * its share rounded down, the cents left go to the largest remainders; a tie goes to the larger line, then to
 * the earlier one. `bedrag` lies between 0 and the sum of the lines; nobody gets more than is open.
 */
export function divideNaarRato(bedrag: Cents, regels: readonly OpenRegel[]): RegelBedrag[] {
  const totaal = sumCents(regels.map((regel) => regel.openCenten));
  demand(bedrag >= 0n && bedrag <= totaal, 'Het te verdelen bedrag past niet bij wat openstaat.');
  if (totaal === 0n) return regels.map(({ id }) => ({ id, centen: toCents(0) }));
  const delen = regels.map((regel, plaats) => ({
    plaats,
    open: regel.openCenten,
    centen: (bedrag * regel.openCenten) / totaal,
    rest: (bedrag * regel.openCenten) % totaal,
  }));
  const los = Number(bedrag - sumCents(delen.map((deel) => deel.centen)));
  const volgorde = delen.toSorted((a, b) => descending(a.rest, b.rest) || descending(a.open, b.open));
  const krijgtCent = new Set(volgorde.slice(0, los).map((deel) => deel.plaats));
  return regels.map(({ id }, plaats) => {
    const basis = delen[plaats]?.centen ?? 0n;
    return { id, centen: toCents(krijgtCent.has(plaats) ? basis + 1n : basis) };
  });
}

/** Sorting is stable: what ties keeps the order in which it was given. */
const descending = (a: bigint, b: bigint): number => (a > b ? -1 : a < b ? 1 : 0);

function eisGeldig(vraag: Parameters<typeof bookAf>[0]): void {
  const bedragen = [
    vraag.betalingCenten,
    vraag.kostenCenten,
    vraag.renteCenten,
    ...vraag.regels.map((regel) => regel.openCenten),
  ];
  demand(
    bedragen.every((bedrag) => bedrag >= 0n),
    'Een bedrag kan niet lager zijn dan 0.',
  );
  demand(
    new Set(vraag.regels.map((regel) => regel.id)).size === vraag.regels.length,
    'Elke regel moet een eigen id hebben.',
  );
}

/**
 * Imputes a payment on one aanslagbiljet: first the costs, then the interest, then the lines of the biljet in
 * proportion to what is open. The payer cannot choose a line within one biljet. All amounts in cents, none
 * negative. Source: IW 1990 art. 7. Throws LawError 'ongeldige-invoer' for a negative amount or a double id.
 */
export function bookAf(vraag: {
  betalingCenten: Cents;
  kostenCenten: Cents;
  renteCenten: Cents;
  regels: readonly OpenRegel[];
}): Uitkomst<Afboeking> {
  eisGeldig(vraag);
  const kosten = leastCents(vraag.betalingCenten, vraag.kostenCenten);
  const naKosten = toCents(vraag.betalingCenten - kosten);
  const rente = leastCents(naKosten, vraag.renteCenten);
  const naRente = toCents(naKosten - rente);
  const open = sumCents(vraag.regels.map((regel) => regel.openCenten));
  const belasting = leastCents(naRente, open);
  const regels = divideNaarRato(belasting, vraag.regels);
  const overschot = toCents(naRente - belasting);
  const uitleg: Stap[] = [
    makeStap(
      'geld.afboeking.kosten',
      { bedrag: { centen: kosten }, open: { centen: vraag.kostenCenten } },
      IW_7,
    ),
    makeStap(
      'geld.afboeking.rente',
      { bedrag: { centen: rente }, open: { centen: vraag.renteCenten } },
      IW_7,
    ),
    makeStap('geld.afboeking.belasting', { bedrag: { centen: belasting }, open: { centen: open } }, IW_7),
    ...regels.map((regel) =>
      makeStap('geld.afboeking.regel', { regel: regel.id, bedrag: { centen: regel.centen } }, IW_7),
    ),
  ];
  if (belasting > 0n && belasting < open)
    uitleg.push(makeStap('geld.afboeking.losse-cent', {}, EIGEN_KEUZE, true));
  if (overschot > 0n) {
    uitleg.push(makeStap('geld.afboeking.overschot', { bedrag: { centen: overschot } }, IW_7));
  }
  return {
    waarde: { kostenCenten: kosten, renteCenten: rente, regels, overschotCenten: overschot },
    uitleg,
  };
}

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export type OpenAanslag = { id: string; vervaldag: LocalDate; openCenten: Cents };

/**
 * Divides one payment over several aanslagen of the same debtor: first the one that the payer designated, then
 * the others from the oldest vervaldag on. `openCenten` is all that is open on the aanslag, costs and interest
 * included. Within each aanslag `bookAf` then decides, whatever the payer wrote.
 * Source: Awb 4:92(2), which IW 1990 art. 7 leaves in place between aanslagen; oldest first is policy.
 * Throws LawError 'ongeldige-invoer' when the designated aanslag is not in the list.
 */
export function divideOverAanslagen(vraag: {
  betalingCenten: Cents;
  aanslagen: readonly OpenAanslag[];
  aangewezen?: string;
}): Uitkomst<{ aanslagen: RegelBedrag[]; overschotCenten: Cents }> {
  const { aangewezen, aanslagen } = vraag;
  demand(
    aangewezen === undefined || aanslagen.some((aanslag) => aanslag.id === aangewezen),
    'De aangewezen aanslag staat niet open.',
  );
  const volgorde = aanslagen.toSorted(
    (a, b) =>
      Number(b.id === aangewezen) - Number(a.id === aangewezen) ||
      ascending(a.vervaldag, b.vervaldag) ||
      ascending(a.id, b.id),
  );
  let over = vraag.betalingCenten;
  const toegerekend = volgorde.map(({ id, openCenten }) => {
    const centen = leastCents(over, openCenten);
    over = toCents(over - centen);
    return { id, centen };
  });
  const uitleg = [
    aangewezen === undefined
      ? makeStap('geld.afboeking.oudste-eerst', {}, EIGEN_VOLGORDE, true)
      : makeStap('geld.afboeking.aangewezen', { aanslag: aangewezen }, AWB_4_92),
    ...toegerekend.map(({ id, centen }) =>
      makeStap('geld.afboeking.aanslag', { aanslag: id, bedrag: { centen } }, AWB_4_92),
    ),
  ];
  return { waarde: { aanslagen: toegerekend, overschotCenten: over }, uitleg };
}

const EIGEN_VOLGORDE = { regeling: 'Beleid invordering', vindplaats: 'oudste vervaldag eerst' };
