import type { Kosten, Kostensoort, KostenView } from '@/domain/grootboek/kosten';
import { type Cents, sumCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import type { Bezwaarregel, Weigering } from './bezwaar';

/** An objection to the costs of one act of collection (Kostenwet 7): of what, why, and for how much. Pure. */

/** Why somebody disagrees with costs. Each has an example in the texts; nobody has to name a law. */
export const KOSTENGRONDEN = [
  'al-betaald',
  'brief-niet-gekregen',
  'afspraak-over-betalen',
  'bedrag-klopt-niet',
  'anders',
] as const;
export type Kostengrond = (typeof KOSTENGRONDEN)[number];

/** The disputed costs with the act that made them. */
export type Kostenpost = {
  kostenId: string;
  soort: Kostensoort;
  /** The day of the act: the term to object begins after it. */
  dag: LocalDate;
  bedragCenten: Cents;
  /** They were taken back, by this objection or by something else. */
  terug: boolean;
  grond: Kostengrond | null;
  /** What was still owed of them when it came in: the part that can wait. */
  betwistCenten: Cents;
};

/** What was done about the same costs before. */
export type Eerder = { zaaknummer: string; stand: 'loopt' | 'beslist' };

/** Whether somebody may object to these costs: they stand, and nobody decides or decided on them already. */
export function planKostenbezwaar(
  kosten: Pick<Kosten, 'terug'>,
  eerder: readonly Eerder[],
): { ok: true } | Weigering {
  if (kosten.terug !== null) return { ok: false, reden: 'bezwaar.fout.kosten-terug' };
  const [eerste] = eerder;
  if (!eerste) return { ok: true };
  const reden = eerste.stand === 'loopt' ? 'bezwaar.fout.loopt-al' : 'bezwaar.fout.kosten-beslist';
  return { ok: false, reden, waarden: { zaaknummer: eerste.zaaknummer } };
}

/** Costs that a person can object to: they stand, whether they were paid or not. */
export const betwistbaar = <K extends Pick<KostenView, 'id' | 'terug'>>(
  kosten: readonly K[],
  eerder: ReadonlyMap<string, Eerder>,
): K[] => kosten.filter((k) => k.terug === null && !eerder.has(k.id));

/** All that is disputed in one objection, whether of an aanslag or of costs. */
export const allesBetwist = ({
  regels,
  kosten,
}: {
  regels: readonly Pick<Bezwaarregel, 'betwistCenten'>[];
  kosten: Pick<Kostenpost, 'betwistCenten'> | null;
}): Cents => sumCents([...regels, ...(kosten ? [kosten] : [])].map((r) => r.betwistCenten));
