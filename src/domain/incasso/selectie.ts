import { type Cents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import type { Grond, Opschorting } from '../opschortingen/opschorting';
import { redenenTegen } from '../opschortingen/opschorting';
import { type Machtiging, machtigingGeldt } from './machtiging';

/** Why a term is not collected in a batch. */
export const REDENEN = [
  'machtiging-ingetrokken',
  'machtiging-verlopen',
  'plan-gestopt',
  'overleden',
  'betaald',
  'regeling',
  'kwijtschelding',
  'bezwaar-belasting',
  'bezwaar-kosten',
  'uitstel',
  'bijzondere-situatie',
  'online-betaling',
  'buitenlandse-incasso',
  'niet-aangekondigd',
] as const;
export type Reden = (typeof REDENEN)[number];

/** What decides on one term. */
export type Kandidaat = {
  planId: string;
  volgnummer: number;
  machtiging: Pick<Machtiging, 'status' | 'getekendOp' | 'soort'>;
  planLoopt: boolean;
  /** When this mandate was last used; null when never. */
  laatstGebruikt: LocalDate | null;
  /** A collection by this mandate stands at the bank, or was booked: the series has begun. */
  reeksBegonnen: boolean;
  overleden: boolean;
  inRegeling: boolean;
  opschortingen: readonly Opschorting[];
  /** Day of the term, and of which day it was told. */
  dag: LocalDate;
  aangekondigdOp: LocalDate;
  /** What is open of this term by what came in, and of the whole aanslag less what is on its way. */
  termijnOpen: Cents;
  aanslagOpen: Cents;
};

/** Holds of the collection itself: they keep the steps away, and not what they are about. */
type Eigen = 'incasso' | 'incasso-mislukt';
const isEigen = (grond: Grond): grond is Eigen => grond === 'incasso' || grond === 'incasso-mislukt';

const BIJ_GROND: Readonly<Record<Exclude<Grond, Eigen>, Reden>> = {
  'bezwaar-belasting': 'bezwaar-belasting',
  'bezwaar-kosten': 'bezwaar-kosten',
  kwijtschelding: 'kwijtschelding',
  uitstel: 'uitstel',
  regeling: 'regeling',
  'online-betaling': 'online-betaling',
  'buitenlandse-incasso': 'buitenlandse-incasso',
  faillissement: 'bijzondere-situatie',
  surseance: 'bijzondere-situatie',
  wsnp: 'bijzondere-situatie',
  schuldregeling: 'bijzondere-situatie',
  adempauze: 'bijzondere-situatie',
  'bedrijf-beeindigd': 'bijzondere-situatie',
};

/**
 * Whether a term is collected on a day and how much, or the first reason why not. A hold on any ground says no, but that of
 * the collection itself; what is open decides how much, never more than the term.
 */
export function judgeTermijn(
  kandidaat: Kandidaat,
  {
    incassodag,
    vandaag,
    aankondigdagen,
  }: { incassodag: LocalDate; vandaag: LocalDate; aankondigdagen: number },
): { ok: true; bedragCenten: Cents } | { ok: false; reden: Reden } {
  const nee = (reden: Reden) => ({ ok: false, reden }) as const;
  const geldt = machtigingGeldt(kandidaat.machtiging, kandidaat.laatstGebruikt, incassodag);
  if (geldt !== 'ja') return nee(geldt === 'verlopen' ? 'machtiging-verlopen' : 'machtiging-ingetrokken');
  if (!kandidaat.planLoopt) return nee('plan-gestopt');
  if (kandidaat.overleden) return nee('overleden');
  if (kandidaat.inRegeling) return nee('regeling');
  for (const dag of [vandaag, incassodag])
    for (const { grond } of redenenTegen(kandidaat.opschortingen, 'dwanginvordering', dag))
      if (!isEigen(grond)) return nee(BIJ_GROND[grond]);
  const { termijnOpen, aanslagOpen } = kandidaat;
  const [bedragCenten = toCents(0)] = [termijnOpen, aanslagOpen].sort((x, y) => (x < y ? -1 : 1));
  if (bedragCenten <= 0n) return nee('betaald');
  const dagen = (Date.parse(incassodag) - Date.parse(kandidaat.aangekondigdOp)) / 86_400_000;
  return dagen < aankondigdagen ? nee('niet-aangekondigd') : { ok: true, bedragCenten };
}

export type Reeks = 'FRST' | 'RCUR' | 'OOFF';

/**
 * The sequence of each collection in a file: once for a mandate of one aanslag; else the first of its mandate, and recurrent
 * as soon as one stands at the bank. Two of one mandate in one file: the first begins the series.
 */
export function reeksenVan(
  posten: readonly {
    machtigingId: string;
    soort: Machtiging['soort'];
    reeksBegonnen: boolean;
  }[],
): Reeks[] {
  const begonnen = new Set<string>();
  return posten.map(({ machtigingId, soort, reeksBegonnen }) => {
    if (soort === 'eenmalig') return 'OOFF';
    const reeks = reeksBegonnen || begonnen.has(machtigingId) ? 'RCUR' : 'FRST';
    begonnen.add(machtigingId);
    return reeks;
  });
}
