import { BELASTINGSOORTEN, type Belastingsoort } from '@/law/heffing/belastingsoort';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import { type Aantal, BEDRAGKLASSEN, withholdSmall } from './klein-aantal';

/** What was counted for one belastingsoort of one belastingjaar, from the facts and from the grootboek. Cents. */
export type HeffingTelling = {
  belastingsoort: Belastingsoort;
  aanslagregels: number;
  /** From the aanslagregels, and from the boekingen of the oplegging. */
  geheven: { feiten: Cents; grootboek: Cents };
  /** From the verminderingen that were granted, and from their boekingen. */
  verminderd: { feiten: Cents; grootboek: Cents };
  /** The part of the verminderingen that was paid already, so that it does not lower what is open. */
  terugTeBetalen: Cents;
  /** From the grootboek: receipts less what was returned by the bank. */
  ontvangen: Cents;
  /** Remission and what was declared oninbaar. */
  kwijtgescholden: Cents;
  oninbaar: Cents;
  /** Balance of the debiteuren. */
  open: Cents;
};

export type Verschil = {
  belastingsoort: Belastingsoort;
  wat: 'geheven' | 'verminderd' | 'open';
  centen: Cents;
};

/**
 * Whether the facts and the grootboek tell the same: what was imposed, what was reduced, and that what is open is what
 * was imposed less all that went off. Every difference by name; an empty list is a report that closes.
 */
export function reconcile(tellingen: readonly HeffingTelling[]): Verschil[] {
  return tellingen.flatMap((t) => {
    const eraf = t.verminderd.grootboek - t.terugTeBetalen + t.ontvangen + t.kwijtgescholden + t.oninbaar;
    const rest = t.geheven.grootboek - eraf;
    const differences = [
      ['geheven', t.geheven.feiten - t.geheven.grootboek],
      ['verminderd', t.verminderd.feiten - t.verminderd.grootboek],
      ['open', rest - t.open],
    ] as const;
    return differences.flatMap(([wat, centen]) =>
      centen === 0n ? [] : [{ belastingsoort: t.belastingsoort, wat, centen: toCents(centen) }],
    );
  });
}

/** The same over all belastingsoorten of the gemeente. */
export function heffingTotaal(tellingen: readonly HeffingTelling[]): Omit<HeffingTelling, 'belastingsoort'> {
  const sum = (pick: (t: HeffingTelling) => Cents) => sumCents(tellingen.map(pick));
  return {
    aanslagregels: tellingen.reduce((total, t) => total + t.aanslagregels, 0),
    geheven: { feiten: sum((t) => t.geheven.feiten), grootboek: sum((t) => t.geheven.grootboek) },
    verminderd: { feiten: sum((t) => t.verminderd.feiten), grootboek: sum((t) => t.verminderd.grootboek) },
    terugTeBetalen: sum((t) => t.terugTeBetalen),
    ontvangen: sum((t) => t.ontvangen),
    kwijtgescholden: sum((t) => t.kwijtgescholden),
    oninbaar: sum((t) => t.oninbaar),
    open: sum((t) => t.open),
  };
}

/** How many aanslagregels there are per belastingsoort and class of amount; a small count is withheld (null). */
export type Klasseregel = { vanaf: number; tot: number | null; aantallen: Record<Belastingsoort, Aantal> };

/** Counts by class (1 is the first) and belastingsoort, as a table a board may see. */
export function perKlasse(
  tellingen: readonly { belastingsoort: Belastingsoort; klasse: number; aantal: number }[],
): Klasseregel[] {
  const kolom = (soort: Belastingsoort) =>
    withholdSmall(
      BEDRAGKLASSEN.map(
        (_, at) => tellingen.find((t) => t.belastingsoort === soort && t.klasse === at + 1)?.aantal ?? 0,
      ),
    );
  const kolommen = BELASTINGSOORTEN.map((soort) => [soort, kolom(soort)] as const);
  return BEDRAGKLASSEN.map((klasse, at) => ({
    ...klasse,
    aantallen: Object.fromEntries(kolommen.map(([soort, rij]) => [soort, rij[at]])) as Record<
      Belastingsoort,
      Aantal
    >,
  }));
}
