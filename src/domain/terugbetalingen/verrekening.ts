import { verrekening } from '@/law/invordering/invorderingsstap';
import type { Stap } from '@/law/uitleg';
import { type Cents, leastCents, sumCents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';

/** What a person gets pays what he owes on another aanslag of the same gemeente (Iw 24, Gemeentewet 252). Pure. */

/** Something that is due back to a person. */
export type Tegoedpost = {
  aanslagId: string;
  centen: Cents;
  sinds: LocalDate;
  /** It stands in an order to pay it back, which has to be decided first. */
  inOpdracht: boolean;
};

/** What is due back as the plan takes it. */
export const tegoedpost = (t: {
  aanslagId: string;
  bedragCenten: Cents;
  sinds: LocalDate;
  opdrachtId: string | null;
}): Tegoedpost => ({
  aanslagId: t.aanslagId,
  centen: t.bedragCenten,
  sinds: t.sinds,
  inOpdracht: t.opdrachtId !== null,
});

/** Something that the same person owes. */
export type Schuldpost = {
  aanslagId: string;
  centen: Cents;
  /** The last day to pay of its last term. */
  laatsteVervaldag: LocalDate;
  /** Collecting waits: uitstel, a regeling, an objection, kwijtschelding that was asked for. */
  wacht: boolean;
  /** Somebody else is over what this person owns, or arranges all his debts at once. */
  insolvent: boolean;
};

/** So much of the one pays so much of the other. */
export type Verrekenpaar = { van: string; naar: string; centen: Cents };

/** Why nothing is set off. */
export type Verrekenreden =
  | 'geen-tegoed'
  | 'in-opdracht'
  | 'geen-schuld'
  | 'insolvent'
  | 'wacht'
  | 'niet-te-laat';

export type Verrekenplan =
  | { ok: true; paren: Verrekenpaar[]; uitleg: Stap[] }
  | { ok: false; reden: Verrekenreden };

const byDag = <T extends { aanslagId: string }>(dag: (t: T) => string) => {
  return (a: T, b: T) => dag(a).localeCompare(dag(b)) || a.aanslagId.localeCompare(b.aanslagId);
};

/**
 * What is set off today, the oldest with the oldest. Of itself the office takes only what is late and does not wait (Iw
 * 24(6); that it is late is our choice, the law does not ask it). Who asks for it himself gets it for all that he owes. Answers
 * the reason when there is nothing to set off.
 */
export function planVerrekening(
  tegoeden: readonly Tegoedpost[],
  schulden: readonly Schuldpost[],
  { opVerzoek, vandaag }: { opVerzoek: boolean; vandaag: LocalDate },
): Verrekenplan {
  if (tegoeden.length === 0) return { ok: false, reden: 'geen-tegoed' };
  const vrij = tegoeden.filter((t) => !t.inOpdracht).sort(byDag((t) => t.sinds));
  if (vrij.length === 0) return { ok: false, reden: 'in-opdracht' };
  if (schulden.length === 0) return { ok: false, reden: 'geen-schuld' };
  // The curator or bewindvoerder has a say in it, and the law other conditions (Fw 53, 307): no button does that.
  const eigen = schulden.filter((s) => !s.insolvent);
  if (eigen.length === 0) return { ok: false, reden: 'insolvent' };
  const mag = eigen
    .filter((s) => verrekening({ uitstelLoopt: s.wacht, opVerzoek }).waarde.mag)
    .filter((s) => opVerzoek || s.laatsteVervaldag < vandaag)
    .sort(byDag((s) => s.laatsteVervaldag));
  if (mag.length === 0) return { ok: false, reden: eigen.every((s) => s.wacht) ? 'wacht' : 'niet-te-laat' };
  return {
    ok: true,
    paren: pair(vrij, mag),
    uitleg: verrekening({ uitstelLoopt: false, opVerzoek }).uitleg,
  };
}

function pair(tegoeden: readonly Tegoedpost[], schulden: readonly Schuldpost[]): Verrekenpaar[] {
  const paren: Verrekenpaar[] = [];
  const over = schulden.map((s) => ({ ...s }));
  for (const tegoed of tegoeden) {
    let rest = tegoed.centen;
    for (const schuld of over) {
      const centen = leastCents(rest, schuld.centen);
      if (centen <= 0n) continue;
      paren.push({ van: tegoed.aanslagId, naar: schuld.aanslagId, centen });
      rest = toCents(rest - centen);
      schuld.centen = toCents(schuld.centen - centen);
    }
  }
  return paren;
}

/** All that a plan sets off; nothing for a refusal. */
export const verrekendBedrag = (plan: Verrekenplan): Cents =>
  sumCents(plan.ok ? plan.paren.map((p) => p.centen) : []);
