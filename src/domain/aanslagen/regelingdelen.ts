import { type Cents, sumCents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';

/** One term of a betalingsregeling as it was agreed. */
export type Regelingtermijn = { volgnummer: number; vervaldag: LocalDate; bedrag: Cents };

/** A betalingsregeling that holds now, as it is read with the aanslagen that it is about. */
export type Regelingplan = {
  id: string;
  status: 'lopend' | 'gemist';
  termijnen: readonly Regelingtermijn[];
  /** In the order in which they are paid off. `open` is of today: lines, costs and interest. */
  aanslagen: readonly { aanslagId: string; open: Cents }[];
  /** What came in on these aanslagen since the plan began, as the ledger says; what was taken back is off it. */
  ontvangen: Cents;
};

/** How an aanslag is collected from an account now; the same as a regeling of one aanslag that nobody has to keep. */
export type Incassorooster = Omit<Regelingplan, 'status'>;

export type Planstand = Regelingtermijn & { open: Cents; stand: 'betaald' | 'open' | 'te-laat' };

/**
 * Every term of a regeling with what is open of it on a day. What came in pays the oldest term first, on whichever of the
 * aanslagen it was paid; what was taken off the debt takes from the last term, so that the regeling ends sooner.
 */
export function standVanPlan(
  plan: Pick<Regelingplan, 'termijnen' | 'aanslagen' | 'ontvangen'>,
  vandaag: LocalDate,
): Planstand[] {
  let ontvangen = plan.ontvangen > 0n ? plan.ontvangen : 0n;
  const naBetaling = plan.termijnen.map((termijn) => {
    const open = ontvangen < termijn.bedrag ? termijn.bedrag - ontvangen : 0n;
    ontvangen -= termijn.bedrag - open;
    return open;
  });
  let rest: bigint = sumCents(plan.aanslagen.map(({ open }) => (open > 0n ? open : 0n)));
  return plan.termijnen.map((termijn, i) => {
    const asked = naBetaling[i] ?? 0n;
    const open = toCents(asked < rest ? asked : rest);
    rest -= open;
    const stand = open === 0n ? 'betaald' : termijn.vervaldag < vandaag ? 'te-laat' : 'open';
    return { ...termijn, open, stand };
  });
}

/** The part of one term that is paid with the kenmerk of one aanslag. */
export type Regelingdeel = { aanslagId: string; volgnummer: number; vervaldag: LocalDate; open: Cents };

/**
 * Which part of each open term is for which aanslag: the first aanslag is paid off first. `buitenPlan` is what is open
 * beside the terms, per aanslag: costs that came later, or money that the bank took back. Together they are all that is
 * open, to the cent.
 */
export function divideOverAanslagen(
  plan: Pick<Regelingplan, 'termijnen' | 'aanslagen' | 'ontvangen'>,
  vandaag: LocalDate,
): { delen: Regelingdeel[]; buitenPlan: { aanslagId: string; bedrag: Cents }[] } {
  const over = plan.aanslagen.map(({ aanslagId, open }) => ({ aanslagId, open: open > 0n ? open : 0n }));
  const delen: Regelingdeel[] = [];
  for (const { volgnummer, vervaldag, open } of standVanPlan(plan, vandaag)) {
    let nog: bigint = open;
    for (const aanslag of over) {
      const deel = nog < aanslag.open ? nog : aanslag.open;
      if (deel === 0n) continue;
      delen.push({ aanslagId: aanslag.aanslagId, volgnummer, vervaldag, open: toCents(deel) });
      aanslag.open -= deel;
      nog -= deel;
    }
  }
  return {
    delen,
    buitenPlan: over.flatMap(({ aanslagId, open }) =>
      open > 0n ? [{ aanslagId, bedrag: toCents(open) }] : [],
    ),
  };
}
