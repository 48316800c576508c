import { addMonths, toLocalDate } from '@/platform/local-date';
import { KLEINSTE_AANTAL } from './klein-aantal';

/** What was levied and received of a belastingjaar, added up month by month. Pure. */

/** What one month brought, and from how many aanslagregels and receipts. */
export type Maandtelling = {
  maand: string;
  geheven: bigint;
  regels: number;
  ontvangen: bigint;
  ontvangsten: number;
};

/** Up to and including a month; null where too few came since the last that is told. */
export type Stapeling = { maand: string; geheven: bigint | null; ontvangen: bigint | null };

/**
 * Added up over the months from the first to the last, a month without anything among them. A sum is told once ten or more
 * came since the one before (decision 22): what one person had to pay must not follow from two months beside each other. What
 * came after the last that is told is ten or more as well, or nothing: the table above tells all of it.
 */
export function stackMaanden(tellingen: readonly Maandtelling[]): Stapeling[] {
  const maanden = tellingen.map((t) => t.maand).toSorted();
  const [eerste, laatste] = [maanden[0], maanden.at(-1)];
  if (eerste === undefined || laatste === undefined) return [];
  const reeks: string[] = [];
  for (let dag = toLocalDate(`${eerste}-01`); dag.slice(0, 7) <= laatste; dag = addMonths(dag, 1))
    reeks.push(dag.slice(0, 7));
  const per = (maand: string) => tellingen.filter((t) => t.maand === maand);
  const geheven = stack(
    reeks.map((maand) => per(maand).map((t) => ({ centen: t.geheven, aantal: t.regels }))),
  );
  const ontvangen = stack(
    reeks.map((maand) => per(maand).map((t) => ({ centen: t.ontvangen, aantal: t.ontvangsten }))),
  );
  return reeks.map((maand, at) => ({
    maand,
    geheven: geheven[at] ?? null,
    ontvangen: ontvangen[at] ?? null,
  }));
}

type Deel = { centen: bigint; aantal: number };

function stack(maanden: readonly (readonly Deel[])[]): (bigint | null)[] {
  const told: { som: bigint | null; sinds: number }[] = [];
  let [som, sinds] = [0n, 0];
  for (const delen of maanden) {
    for (const { centen, aantal } of delen) [som, sinds] = [som + centen, sinds + aantal];
    const toon = sinds === 0 || sinds >= KLEINSTE_AANTAL;
    told.push({ som: toon ? som : null, sinds });
    if (toon) sinds = 0;
  }
  // A few that came last would follow from the total: then neither is what came before them told by itself.
  if (sinds > 0) {
    const last = told.findLastIndex(({ som: getoond, sinds: nieuw }) => getoond !== null && nieuw > 0);
    for (const een of last < 0 ? told : told.slice(last)) een.som = null;
  }
  return told.map(({ som: getoond }) => getoond);
}
