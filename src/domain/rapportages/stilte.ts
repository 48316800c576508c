import { daysBetween, type LocalDate } from '@/platform/local-date';

/** How long nothing was said about a claim that is late, and between what (M-07). Pure. */

export type Momentsoort = 'vervaldag' | 'brief' | 'stap' | 'verhaal' | 'contact' | 'bereikt';

/** A day on which something was said, to or by who owes; the last day to pay is where it begins. */
export type Moment = { dag: LocalDate; wat: Momentsoort };

export type Gat = { van: Moment; tot: Moment | null; dagen: number };

/** The days between each two moments, and from the last one until today. */
export function gatenVan(momenten: readonly Moment[], vandaag: LocalDate): Gat[] {
  return momenten.map((van, at) => {
    const tot = momenten[at + 1] ?? null;
    return { van, tot, dagen: daysBetween(van.dag, tot?.dag ?? vandaag) };
  });
}

/** The longest time between two moments that lies behind; null where there was one moment alone. */
export const langsteGat = (gaten: readonly Gat[]): Gat | null =>
  gaten
    .filter(({ tot }) => tot !== null)
    .reduce<Gat | null>(
      (langste, gat) => (langste === null || gat.dagen > langste.dagen ? gat : langste),
      null,
    );

/**
 * What makes silence right: it waits for somebody, or a term of ours still runs. A regeling that was missed is none, and an
 * unknown address is none either: then somebody has to look for one.
 */
export const RUSTREDENEN = [
  'in-regeling:lopend',
  'in-regeling:voorgesteld',
  'zaak-loopt:kwijtschelding',
  'oninbaar-voorgesteld',
  'overleden',
] as const;
export const RUSTSOORTEN = ['opgeschort', 'termijn-loopt'] as const;
