import { type Planstand, type Regelingplan, standVanPlan } from '@/domain/aanslagen/regelingdelen';
import { idVan } from '@/domain/documenten/document';
import type { Regelingbriefsoort } from '@/domain/documenten/regelingbrief';
import { type Cents, sumCents } from '@/platform/cents';
import { addDays, type LocalDate } from '@/platform/local-date';

/** A betalingsregeling and what may happen to it. Pure. */

export type Regelingstatus = 'voorgesteld' | 'lopend' | 'gemist' | 'nagekomen' | 'vervallen' | 'ingetrokken';

/** As long as one of these holds, its aanslagen are in no other regeling. */
export const isOpen = (status: Regelingstatus): boolean =>
  status === 'voorgesteld' || status === 'lopend' || status === 'gemist';

export type Regelinghandeling = 'besluiten' | 'beeindigen' | 'nieuw-plan';

/** The sentence that says why something may not be done with a regeling; null when it may. */
const VERBODEN: Readonly<Record<Regelinghandeling, (status: Regelingstatus) => string | null>> = {
  besluiten: (status) => (status === 'voorgesteld' ? null : 'weigering.regeling-al-besloten'),
  beeindigen: (status) => (isOpen(status) ? null : 'weigering.regeling-afgelopen'),
  'nieuw-plan': (status) =>
    status === 'lopend' || status === 'gemist' ? null : 'weigering.regeling-afgelopen',
};

export const refusalOf = (handeling: Regelinghandeling, status: Regelingstatus): string | null =>
  VERBODEN[handeling](status);

/** A missed term about which a message went, with the last day to catch up. */
export type Bericht = { volgnummer: number; uiterlijk: LocalDate };

export type Bewaking =
  | { doe: 'niets' }
  /** Nothing is open any more. */
  | { doe: 'nagekomen' }
  /** Terms that are over and not paid, of which nobody was told. */
  | { doe: 'bericht'; termijnen: Planstand[] }
  /** The time to catch up is over as well: a person looks at it. */
  | { doe: 'gemist'; volgnummers: number[] }
  /** What was missed is paid after all. */
  | { doe: 'ingehaald' };

/**
 * What the clock does to a regeling. `bankTotEnMet` is the last day of which the bank file is in: what may still be on its
 * way is not missed. A term is told of once; after the days to catch up, and a bank file that covers them, a person gets it.
 */
export function planBewaking(feiten: {
  status: 'lopend' | 'gemist';
  plan: Pick<Regelingplan, 'termijnen' | 'aanslagen' | 'ontvangen'>;
  berichten: readonly Bericht[];
  vandaag: LocalDate;
  bankTotEnMet: LocalDate | null;
}): Bewaking {
  const { status, plan, berichten, vandaag, bankTotEnMet } = feiten;
  if (openVan(plan) === 0n) return { doe: 'nagekomen' };
  const voorbij = (dag: LocalDate) => dag < vandaag && bankTotEnMet !== null && dag < bankTotEnMet;
  const laat = standVanPlan(plan, vandaag).filter((t) => t.open > 0n && voorbij(t.vervaldag));
  if (laat.length === 0) return status === 'gemist' ? { doe: 'ingehaald' } : { doe: 'niets' };
  if (status === 'gemist') return { doe: 'niets' };
  const verteld = new Map(berichten.map((b) => [b.volgnummer, b.uiterlijk]));
  const nieuw = laat.filter((t) => !verteld.has(t.volgnummer));
  if (nieuw.length > 0) return { doe: 'bericht', termijnen: nieuw };
  const op = laat.filter((t) => voorbij(verteld.get(t.volgnummer) ?? vandaag));
  return op.length > 0 ? { doe: 'gemist', volgnummers: op.map((t) => t.volgnummer) } : { doe: 'niets' };
}

/** What is open of all aanslagen of a regeling. */
export const openVan = (plan: Pick<Regelingplan, 'aanslagen'>): Cents =>
  sumCents(plan.aanslagen.map(({ open }) => (open > 0n ? open : 0n)));

/** The last day to catch up with a term of which the message goes today. */
export const inhaaldag = (vandaag: LocalDate, dagen: number): LocalDate => addDays(vandaag, dagen);

/** A letter is one per regeling, kind, version of the plan and term: made twice it meets itself. */
export const regelingbriefId = (
  regelingId: string,
  soort: Regelingbriefsoort,
  planversie: number,
  volgnummer = 0,
): string => idVan('regelingbrief', regelingId, soort, `${planversie}`, `${volgnummer}`);

/** "R-1A2B3C4D": what stands on letters and is told over the telephone. */
export const kenmerkVan = (id: string): string => `R-${id.slice(-8).toUpperCase()}`;
