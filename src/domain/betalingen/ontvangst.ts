import { isBetalingskenmerk } from '@/law/identifiers';
import { geenWerkdag, type WerkdagKeuze } from '@/law/kalender/werkdagen';
import type { Cents } from '@/platform/cents';
import { addDays, type LocalDate } from '@/platform/local-date';

/** A receipt as the bank reported it. */
export type Ontvangst = {
  id: string;
  bankreferentie: string;
  boekdatum: LocalDate;
  valutadatum: LocalDate;
  bedragCenten: Cents;
  betalingskenmerk: string | null;
  /** What the bank gave where no betalingskenmerk could be read in it. */
  kenmerkVanBank: string | null;
  tegenrekening: string | null;
};

/** Why a receipt waits for a person. */
export const REDENEN = [
  'geen-kenmerk',
  'kenmerk-onleesbaar',
  'kenmerk-fout',
  'kenmerk-onbekend',
  'gemeente-niet-bediend',
  'storno-zonder-ontvangst',
  'storno-na-terugbetaling',
] as const;
export type Reden = (typeof REDENEN)[number];

/** `nieuw`: not booked yet; `niet-thuisgebracht`: waits for a person; `verwerkt`: booked on an aanslag. */
export const STATUSSEN = ['nieuw', 'niet-thuisgebracht', 'verwerkt'] as const;
export type OntvangstStatus = (typeof STATUSSEN)[number];

/** Which aanslag a betalingskenmerk means. */
export type Bestemming = { gemeenteId: number; aanslagId: string };

/** Where a receipt goes by its kenmerk alone: an aanslag, or to wait with a reason. */
export function bestemmingVan(
  ontvangst: Pick<Ontvangst, 'betalingskenmerk' | 'kenmerkVanBank'>,
  kenmerken: ReadonlyMap<string, Bestemming>,
  bediend: ReadonlySet<number>,
): Bestemming | { reden: Reden } {
  const { betalingskenmerk } = ontvangst;
  if (betalingskenmerk === null)
    return { reden: ontvangst.kenmerkVanBank === null ? 'geen-kenmerk' : 'kenmerk-onleesbaar' };
  const found = kenmerken.get(betalingskenmerk);
  if (found) return bediend.has(found.gemeenteId) ? found : { reden: 'gemeente-niet-bediend' };
  return { reden: isBetalingskenmerk(betalingskenmerk) ? 'kenmerk-onbekend' : 'kenmerk-fout' };
}

/** The order in which receipts are booked: a storno never before a receipt of the same day. */
export function inVolgorde<T extends Ontvangst>(ontvangsten: readonly T[]): T[] {
  const key = (o: Ontvangst) => `${o.boekdatum}|${o.bedragCenten < 0n ? 1 : 0}|${o.bankreferentie}`;
  return ontvangsten.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** An earlier receipt that a storno may take back, as it stands booked. */
export type Kandidaat = Ontvangst & { koppeling: string; kantoorBoekingId: string };

/**
 * Which receipt a storno takes back: the same kenmerk and amount, not later, and not taken back before. The
 * account decides between several, then the latest. Null when there is none.
 */
export function ontvangstVanStorno(storno: Ontvangst, kandidaten: readonly Kandidaat[]): Kandidaat | null {
  const passend = kandidaten.filter(
    (k) =>
      k.betalingskenmerk !== null &&
      k.betalingskenmerk === storno.betalingskenmerk &&
      k.bedragCenten === -storno.bedragCenten &&
      k.boekdatum <= storno.boekdatum,
  );
  const zelfdeRekening = passend.filter((k) => k.tegenrekening === storno.tegenrekening);
  return inVolgorde(zelfdeRekening.length > 0 ? zelfdeRekening : passend).at(-1) ?? null;
}

/** Whether a storno can be of this receipt by its amount and day; whose it was a person says. */
export const kanTerugnemen = (
  storno: Pick<Ontvangst, 'bedragCenten' | 'boekdatum'>,
  ontvangst: Pick<Ontvangst, 'bedragCenten' | 'boekdatum'>,
): boolean =>
  storno.bedragCenten < 0n &&
  ontvangst.bedragCenten === -storno.bedragCenten &&
  ontvangst.boekdatum <= storno.boekdatum;

type Beweging = { id: string; soort: string; koppeling: string | null; tegenboekingVan: string | null };

/** The movement of money that put a receipt where it stands: the one that nobody undid, whatever the clock says. */
export function bewegingVan<T extends Beweging>(boekingen: readonly T[]): (T & { koppeling: string }) | null {
  const found = boekingen.find(
    (b) =>
      b.koppeling !== null && b.soort !== 'correctie' && !boekingen.some((t) => t.tegenboekingVan === b.id),
  );
  return found && found.koppeling !== null ? { ...found, koppeling: found.koppeling } : null;
}

/** Werkdagen between the valutadatum and the day on which a receipt was booked; the first day does not count. */
export function verwerktInWerkdagen(
  valutadatum: LocalDate,
  verwerktOp: LocalDate,
  keuze: WerkdagKeuze = { goedeVrijdag: 'werkdag', gelijkgesteldeDagen: 'werkdag' },
): number {
  let days = 0;
  for (let day = addDays(valutadatum, 1); day <= verwerktOp; day = addDays(day, 1)) {
    if (geenWerkdag(day, keuze) === null) days += 1;
  }
  return days;
}

/**
 * What a payer probably meant by the digits in what the bank gave, when those are a kenmerk or nearly one. A person
 * looks at it before anything is booked.
 */
export function vermoedelijkeKenmerken(
  ontvangst: Pick<Ontvangst, 'betalingskenmerk' | 'kenmerkVanBank'>,
): string[] {
  if (ontvangst.betalingskenmerk !== null) return gelijkendeKenmerken(ontvangst.betalingskenmerk);
  const digits = (ontvangst.kenmerkVanBank ?? '').replace(/\D/g, '');
  return [...(isBetalingskenmerk(digits) ? [digits] : []), ...gelijkendeKenmerken(digits)];
}

/**
 * Kenmerken that differ from a mistyped one by one digit, or by two neighbours that changed places, and pass the
 * check digit: what a payer probably meant. A kenmerk of another length has none.
 */
export function gelijkendeKenmerken(kenmerk: string): string[] {
  if (!/^\d{16}$/.test(kenmerk)) return [];
  const digits = [...kenmerk];
  const found = new Set<string>();
  digits.forEach((digit, i) => {
    for (let n = 0; n <= 9; n += 1) found.add(digits.with(i, String(n)).join(''));
    const next = digits[i + 1];
    if (next !== undefined)
      found.add(
        digits
          .with(i, next)
          .with(i + 1, digit)
          .join(''),
      );
  });
  found.delete(kenmerk);
  return [...found].filter(isBetalingskenmerk);
}
