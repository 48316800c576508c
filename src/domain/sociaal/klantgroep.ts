import { nietActueel } from '@/domain/invordering/actualiteit';
import type { Vorderingfeiten } from '@/domain/invordering/waarom-niet';
import { type Cents, sumCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';

/**
 * Who walked the whole path year after year, each time to oninbaar, while the costs grew (T-04): the candidates of klantgroep 1.
 * The list names facts; whether somebody cannot pay a person judges. Pure.
 */
export type Padjaar = {
  jaar: number;
  /** Whether it came to a dwangbevel and was then written off. */
  oninbaar: boolean;
  /** What collecting charged on the claims of this year. */
  kosten: Cents;
};

export type Reeks = { jaren: Padjaar[]; kosten: Cents };

/** The years in a row up to the latest that ended so, in which each ended in oninbaar, and what they cost together. */
export function laatsteReeks(jaren: readonly Padjaar[]): Reeks {
  const op = new Map(jaren.map((een) => [een.jaar, een]));
  const reeks: Padjaar[] = [];
  let jaar = Math.max(...jaren.filter(({ oninbaar }) => oninbaar).map((een) => een.jaar));
  for (let een = op.get(jaar); een?.oninbaar; een = op.get(jaar)) {
    reeks.unshift(een);
    jaar -= 1;
  }
  return { jaren: reeks, kosten: sumCents(reeks.map(({ kosten }) => kosten)) };
}

/** From how many years on the list names somebody; another number can be asked for. */
export const REEKS_JAREN = 2;
export const REEKS_JAREN_MAX = 6;

/** How the latest claim of somebody stands, as far as it says whether to get in touch. */
export type Laatste = { belastingjaar: number; feiten: Vorderingfeiten };

/**
 * What makes getting in touch pointless or wrong today: S3 found files of who had died, left, gone bankrupt or paid in time
 * since. Codes of the words; none where nothing does.
 */
export function nietMeerActueel({ belastingjaar, feiten }: Laatste, reeks: Reeks, dag: LocalDate): string[] {
  const { teLaat, later, kosten, stappen, regeling, opschortingen } = feiten;
  const betaalt =
    belastingjaar > (reeks.jaren.at(-1)?.jaar ?? 0) &&
    teLaat <= 0n &&
    !stappen.some(({ stap }) => stap !== 'herinnering');
  return [
    ...nietActueel(feiten, dag).map(({ code }) => code),
    ...[...new Set(opschortingen.map(({ grond }) => grond))].sort(),
    ...(regeling === null ? [] : ['regeling']),
    ...(betaalt && later + kosten <= 0n ? ['betaalt-weer'] : []),
  ];
}
