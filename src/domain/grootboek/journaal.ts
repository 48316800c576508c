import { type Cents, sumCents, toCents } from '@/platform/cents';
import { groupBy } from '@/platform/group';
import type { Doorboeking } from './aansluiting';
import type { Rekening } from './boeking';
import { type Maand, maandText } from './maand';
import { type Handeling, typeVan, type Vorderingstype } from './vordering';

/** What one month of boekingen comes to on one key. */
export type Journaaltelling = Handeling & {
  rekening: Rekening;
  belastingsoort: string | null;
  belastingjaar: number | null;
  boekingen: number;
  debetCenten: Cents;
  /** Negative. */
  creditCenten: Cents;
};

export type Journaalregel = Journaaltelling & {
  boekingssleutel: string;
  /** Null for money. */
  type: Vorderingstype | null;
};

/** What the journal and the statement of the month say differently of one rekening. */
export type Journaalverschil = { sleutel: string; journaalCenten: Cents; aansluitingCenten: Cents };

/** The financiele verantwoording of one gemeente over one month. */
export type Journaal = {
  verantwoordingsnummer: number;
  regels: readonly Journaalregel[];
  debetCenten: Cents;
  creditCenten: Cents;
  verschillen: readonly Journaalverschil[];
  /** Debit is credit, and every rekening comes to what the statement of the month says. */
  sluit: boolean;
};

/** "202603": one number per month, the same however often it is made. */
export const verantwoordingsnummerVan = (maand: Maand): number => Number(maandText(maand).replace('-', ''));

type Sleutelbaar = Handeling & Pick<Journaaltelling, 'rekening' | 'belastingsoort' | 'belastingjaar'>;

/**
 * Where an entry belongs, for the financial administration to translate: what happened, the rekening, the belasting
 * and the year. Never a number of a ledger, which is the gemeente's own.
 */
export const boekingssleutelVan = ({ telt, terug, rekening, belastingsoort, belastingjaar }: Sleutelbaar) =>
  [terug ? `${telt}-terug` : telt, rekening, belastingsoort ?? 'geen', belastingjaar ?? 'geen'].join('.');

const kant = (r: { rekening: string; belastingsoort: string | null; belastingjaar: number | null }) =>
  `${r.rekening}.${r.belastingsoort ?? 'geen'}.${r.belastingjaar ?? 'geen'}`;

/** Two counts of the same month, each from its own question to the books: per rekening they must be the same. */
function verschillenTussen(
  tellingen: readonly Journaaltelling[],
  doorboeking: readonly Doorboeking[],
): Journaalverschil[] {
  const hier = groupBy(tellingen, kant);
  const daar = groupBy(doorboeking, kant);
  const som = (
    rijen: readonly { debetCenten: Cents; creditCenten: Cents }[] | undefined,
    side: 'debet' | 'credit',
  ) => sumCents((rijen ?? []).map((r) => r[`${side}Centen`]));
  return [...new Set([...hier.keys(), ...daar.keys()])].toSorted().flatMap((sleutel) =>
    (['debet', 'credit'] as const).flatMap((side) => {
      const journaal = som(hier.get(sleutel), side);
      const aansluiting = som(daar.get(sleutel), side);
      return journaal === aansluiting
        ? []
        : [{ sleutel: `${sleutel}.${side}`, journaalCenten: journaal, aansluitingCenten: aansluiting }];
    }),
  );
}

/** The collective journal of a month beside the statement of the same month. Keys in one order, each once. */
export function journaalVan(
  maand: Maand,
  tellingen: readonly Journaaltelling[],
  doorboeking: readonly Doorboeking[],
): Journaal {
  const regels = tellingen
    .map((t) => ({ ...t, boekingssleutel: boekingssleutelVan(t), type: typeVan(t) }))
    .toSorted((a, b) => (a.boekingssleutel < b.boekingssleutel ? -1 : 1));
  const debet = sumCents(regels.map((r) => r.debetCenten));
  const credit = sumCents(regels.map((r) => r.creditCenten));
  const verschillen = verschillenTussen(tellingen, doorboeking);
  return {
    verantwoordingsnummer: verantwoordingsnummerVan(maand),
    regels,
    debetCenten: debet,
    creditCenten: toCents(-credit),
    verschillen,
    sluit: debet + credit === 0n && verschillen.length === 0,
  };
}
