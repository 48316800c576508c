import type { Belastingsoort } from '@/law/heffing/belastingsoort';
import { calculateOzb } from '@/law/ozb';
import { makeStap } from '@/law/stap';
import { calculateDiftar, calculateHondenbelasting, calculateRioolheffing } from '@/law/tarieven';
import { calculateOverJaar, type TijdsgelangMethode } from '@/law/tijdsgelang';
import type { Uitkomst } from '@/law/uitleg';
import { type Cents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';

/** What the raad chose in the verordening, as far as an amount depends on it. */
export type Regelkeuzes = {
  betaalschema: 'twee-termijnen' | 'zes-weken';
  afronding?: 'cent' | 'euro-omlaag' | undefined;
  tienEuroPerBiljet?: boolean | undefined;
  tijdsgelang?: TijdsgelangMethode | undefined;
  variabel?: 'geen' | 'vorig-jaar' | undefined;
};

/** The facts of one aanslagregel from which its amount follows. */
export type Regelfeiten = {
  belastingsoort: Belastingsoort;
  tarief: {
    code: string;
    /** Decimal text, "0.1524"; only for ozb. */
    percentage: string | null;
    bedragCenten: bigint | null;
  };
  keuzes: Regelkeuzes;
  /** WOZ value in whole euros, emptyings, or 1. */
  aantal: bigint;
  /** Where the tax duty began or ended within the year. */
  gebeurtenis: { soort: 'begin' | 'einde'; datum: LocalDate } | null;
};

/** "0.15240" as a verordening prints it: "0.1524". */
export const trimPercentage = (decimal: string): string =>
  decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;

/** "lediging-restafval-240" in words a line can begin with: "Restafval 240 liter". */
export function ledigingOf(code: string): string {
  const [, soort = '', liter = ''] = /^lediging-(.+)-(\d+)$/.exec(code) ?? [];
  return `${soort.charAt(0).toUpperCase()}${soort.slice(1)} ${liter} liter`;
}

const bedragOf = (feiten: Regelfeiten): Cents => toCents(feiten.tarief.bedragCenten ?? 0n);

/** The amount over a whole year, with the steps of the rule that gives it. */
function jaarbedrag(feiten: Regelfeiten): Uitkomst<Cents> {
  const { belastingsoort, tarief, aantal } = feiten;
  switch (belastingsoort) {
    case 'ozb':
      return calculateOzb({
        wozWaardeEuro: Number(aantal),
        tariefPercentage: trimPercentage(tarief.percentage ?? '0'),
        afronding: feiten.keuzes.afronding ?? 'cent',
      });
    case 'afvalstoffenheffing':
      if (!tarief.code.startsWith('lediging-')) return withoutSum(calculateDiftar(bedragOf(feiten), []));
      return withoutFixed(
        calculateDiftar(toCents(0), [
          { soort: ledigingOf(tarief.code), aantal: String(aantal), tariefCenten: bedragOf(feiten) },
        ]),
      );
    case 'rioolheffing':
      return calculateRioolheffing(bedragOf(feiten));
    case 'hondenbelasting':
      return hond(Number(tarief.code.replace('hond-', '')), bedragOf(feiten));
  }
}

/** A line holds the fixed part or one kind of emptying: a sum of one thing says nothing. */
const withoutSum = ({ waarde, uitleg }: Uitkomst<Cents>): Uitkomst<Cents> => ({
  waarde,
  uitleg: uitleg.filter((stap) => stap.sleutel !== 'geld.diftar.som'),
});
const withoutFixed = (uitkomst: Uitkomst<Cents>): Uitkomst<Cents> => {
  const { waarde, uitleg } = withoutSum(uitkomst);
  return { waarde, uitleg: uitleg.filter((stap) => stap.sleutel !== 'geld.diftar.vast') };
};

/** One dog on one line: the tariff of that number. */
function hond(nummer: number, tarief: Cents): Uitkomst<Cents> {
  const { waarde, uitleg } = calculateHondenbelasting({ aantal: 1, tarievenCenten: [tarief] });
  const [eerste] = uitleg;
  return {
    waarde,
    uitleg: eerste ? [makeStap(eerste.sleutel, { ...eerste.waarden, nummer }, eerste.bron)] : [],
  };
}

/**
 * How the amount of a line follows from its stored facts, by the same law functions that `reken` uses. A run
 * calculates the same in SQL; a test holds the two together. Throws LawError when the facts are no facts.
 */
export function explainAanslagregel(feiten: Regelfeiten): Uitkomst<Cents> {
  const jaar = jaarbedrag(feiten);
  if (!feiten.gebeurtenis) return jaar;
  const deel = calculateOverJaar({
    jaarbedragCenten: jaar.waarde,
    gebeurtenis: feiten.gebeurtenis.soort,
    datum: feiten.gebeurtenis.datum,
    methode: feiten.keuzes.tijdsgelang ?? 'volle-maanden',
  });
  return { waarde: deel.waarde, uitleg: [...jaar.uitleg, ...deel.uitleg] };
}
