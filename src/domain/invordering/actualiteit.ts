import type { LocalDate } from '@/platform/local-date';

/**
 * Whether what is known of somebody is still so, looked at before anything goes to him or is taken from him: a letter of the
 * way, an act after the dwangbevel, an assignment to a deurwaarder, one by one or in a run (L-13). An insolvency, an adempauze
 * and a company that ended hold by their opschorting, for which one condition stands (`wachtredenen`). Pure.
 */
export type Actualiteitfeiten = {
  overledenOp: LocalDate | null;
  /** Whether an address is known on the day: who left without a word has none. */
  adresBekend: boolean;
  /** The day on which a letter came back, where no new address is known since. */
  postTerug: LocalDate | null;
};

export type Actualiteitreden = 'overleden' | 'adres-onbekend' | 'post-terug';

/** Everything that is not so any more, in the order in which it is looked into; nothing where all still is. */
export function nietActueel(
  { overledenOp, adresBekend, postTerug }: Actualiteitfeiten,
  dag: LocalDate,
): { code: Actualiteitreden; sinds: LocalDate | null }[] {
  const redenen: { code: Actualiteitreden; sinds: LocalDate | null }[] = [];
  if (overledenOp !== null && overledenOp <= dag) redenen.push({ code: 'overleden', sinds: overledenOp });
  if (!adresBekend) redenen.push({ code: 'adres-onbekend', sinds: null });
  if (postTerug !== null) redenen.push({ code: 'post-terug', sinds: postTerug });
  return redenen;
}
