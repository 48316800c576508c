import { BELASTINGSOORTEN, type Belastingsoort } from '@/law/heffing/belastingsoort';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import { addDays, addMonths, dateOf, endOfMonth, type LocalDate, partsOf } from '@/platform/local-date';

/** To impose, imposed, to collect and collected, per belasting and belastingjaar on a day (G-09). Pure. */

/** What the books of one gemeente say up to and including a day, of one belastingsoort and belastingjaar. */
export type StaatTelling = {
  belastingjaar: number;
  belastingsoort: Belastingsoort;
  /** Calculated by an aanslagrun and not imposed yet. */
  teHeffen: Cents;
  /** From the yield: what was imposed, and what was taken off it since. */
  opgelegd: Cents;
  verminderd: Cents;
  kwijtgescholden: Cents;
  oninbaar: Cents;
  /** From the debtors: what is owed, and the money that came in and stayed. */
  inTeVorderen: Cents;
  ingevorderd: Cents;
};

/** What lies beside the belastingen in the same books, and where all the money went. */
export type StaatRest = {
  kostenOntvangen: Cents;
  teVeelOntvangen: Cents;
  rekeningCourant: Cents;
  /** Debtors without belastingsoort: always a mistake. */
  zonderSoort: Cents;
};

export type StaatRegel = {
  belastingjaar: number;
  belastingsoort: Belastingsoort;
  teHeffen: Cents;
  geheven: Cents;
  /** Levied and not to be collected any more: kwijtschelding and oninbaar. */
  nietTeInnen: Cents;
  inTeVorderen: Cents;
  ingevorderd: Cents;
};
export const KOLOMMEN = ['teHeffen', 'geheven', 'inTeVorderen', 'ingevorderd', 'nietTeInnen'] as const;
export type StaatKolom = (typeof KOLOMMEN)[number];

export const staatRegel = (t: StaatTelling): StaatRegel => ({
  belastingjaar: t.belastingjaar,
  belastingsoort: t.belastingsoort,
  teHeffen: t.teHeffen,
  geheven: toCents(t.opgelegd - t.verminderd),
  nietTeInnen: toCents(t.kwijtgescholden + t.oninbaar),
  inTeVorderen: t.inTeVorderen,
  ingevorderd: t.ingevorderd,
});

export const staatTotaal = (regels: readonly StaatRegel[]): Record<StaatKolom, Cents> => {
  const som = (kolom: StaatKolom) => sumCents(regels.map((r) => r[kolom]));
  return {
    teHeffen: som('teHeffen'),
    geheven: som('geheven'),
    inTeVorderen: som('inTeVorderen'),
    ingevorderd: som('ingevorderd'),
    nietTeInnen: som('nietTeInnen'),
  };
};

/** The belastingjaren of the statement, the latest first, each with its lines in the order of the biljet. */
export function perBelastingjaar(
  tellingen: readonly StaatTelling[],
): { belastingjaar: number; regels: StaatRegel[] }[] {
  const jaren = [...new Set(tellingen.map((t) => t.belastingjaar))].toSorted((a, b) => b - a);
  return jaren.map((belastingjaar) => ({
    belastingjaar,
    regels: BELASTINGSOORTEN.flatMap((soort) =>
      tellingen
        .filter((t) => t.belastingjaar === belastingjaar && t.belastingsoort === soort)
        .map(staatRegel),
    ),
  }));
}

export type Staatverschil =
  | { wat: 'regel'; belastingjaar: number; belastingsoort: Belastingsoort; centen: Cents }
  | { wat: 'courant' | 'zonderSoort'; centen: Cents };

/**
 * Whether the statement is what the books say: of each line what was levied is what came in, what is owed and what will not
 * come in; and what came in, with costs and what was paid too much, is what the rekening-courant says with what was made over.
 */
export function reconcileStaat(tellingen: readonly StaatTelling[], rest: StaatRest): Staatverschil[] {
  const ingevorderd = sumCents(tellingen.map((t) => t.ingevorderd));
  const los = [
    ['courant', rest.rekeningCourant - ingevorderd - rest.kostenOntvangen - rest.teVeelOntvangen],
    ['zonderSoort', rest.zonderSoort],
  ] as const;
  return [
    ...tellingen.flatMap((t): Staatverschil[] => {
      const { geheven, nietTeInnen, inTeVorderen, ingevorderd: geld } = staatRegel(t);
      const centen = toCents(geheven - nietTeInnen - inTeVorderen - geld);
      const { belastingjaar, belastingsoort } = t;
      return centen === 0n ? [] : [{ wat: 'regel', belastingjaar, belastingsoort, centen }];
    }),
    ...los.flatMap(([wat, centen]): Staatverschil[] =>
      centen === 0n ? [] : [{ wat, centen: toCents(centen) }],
    ),
  ];
}

/** So many months back can be chosen. */
const MAANDEN_TERUG = 12;

/** The days of which the statement can be asked: today, and the last day of each month before it. */
export function staatdagen(vandaag: LocalDate): LocalDate[] {
  const { year, month } = partsOf(vandaag);
  const eerste = dateOf(year, month, 1);
  const maandeinden = Array.from({ length: MAANDEN_TERUG }, (_, n) => addDays(addMonths(eerste, -n), -1));
  return [vandaag, ...maandeinden.filter((dag) => dag < vandaag)];
}

/** The day that was asked, when it is today or the last of an earlier month: any day would tell who paid on it. */
export const staatdagUit = (dag: LocalDate | null, vandaag: LocalDate): LocalDate =>
  dag !== null && dag < vandaag && dag === endOfMonth(dag) ? dag : vandaag;
