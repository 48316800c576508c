import type { Stap } from '@/law/uitleg';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import type { Betaalschema } from '../verordeningen/verordening.schema';
import { vervaldagenVan } from './aanslag';

/** One term of an aanslag, as somebody who pays sees it. */
export type Termijnregel = {
  nummer: number;
  vervaldag: LocalDate;
  bedrag: Cents;
  open: Cents;
  stand: 'betaald' | 'open' | 'te-laat';
  /** Why it ends on this day. */
  uitleg: readonly Stap[];
};

export type Termijnstand = {
  termijnen: readonly Termijnregel[];
  /** What to do first: all that is late, or else the first term that is open. Null when nothing is open. */
  volgende: {
    bedrag: Cents;
    vervaldag: LocalDate;
    nummer: number;
    teLaat: boolean;
    uitleg: readonly Stap[];
  } | null;
  open: Cents;
};

type Vordering = {
  dagtekening: LocalDate;
  betaalschema: Betaalschema;
  /** What has to be paid in all: imposed less what was taken off, waived or written off. */
  verschuldigd: Cents;
  /** What of that is still open; more than `verschuldigd` never is. */
  open: Cents;
  /** Costs and interest that are open: of no term, and due at once. */
  kosten?: Cents;
};

/**
 * Divides what is due over the terms of an aanslag and what was received over the oldest terms first, and says
 * which amount comes next and before when. Terms that are late come together: paying a part of them ends nothing.
 */
export function termijnstandOp(vordering: Vordering, vandaag: LocalDate): Termijnstand {
  const { waarde, uitleg } = vervaldagenVan({ ...vordering, bedragCenten: vordering.verschuldigd });
  let ontvangen = vordering.verschuldigd - vordering.open;
  const termijnen = waarde.map(({ nummer, vervaldag, bedragCenten: bedrag }): Termijnregel => {
    const open = toCents(ontvangen < bedrag ? bedrag - ontvangen : 0n);
    ontvangen -= bedrag - open;
    const stand = open === 0n ? 'betaald' : vervaldag < vandaag ? 'te-laat' : 'open';
    return { nummer, vervaldag, bedrag, open, stand, uitleg: stepsOf(uitleg, nummer - 1, waarde.length) };
  });
  const kosten = vordering.kosten ?? toCents(0);
  return { termijnen, volgende: nextOf(termijnen, kosten, vandaag), open: toCents(vordering.open + kosten) };
}

/**
 * The same for an aanslag as a screen has it. Nothing is assumed of what made it less: what is open of the terms is what
 * the ledger says of the lines, the rest of `open` is costs and interest.
 */
export function termijnstandVan(
  aanslag: Pick<Vordering, 'dagtekening' | 'betaalschema' | 'open'> & {
    bedrag: Cents;
    verminderd: Cents;
    afgeschreven: Cents;
    regels: readonly { open: Cents }[];
  },
  vandaag: LocalDate,
): Termijnstand {
  const { dagtekening, betaalschema, bedrag, verminderd, afgeschreven } = aanslag;
  const open = sumCents(aanslag.regels.map((regel) => regel.open));
  const verschuldigd = toCents(bedrag - verminderd - afgeschreven);
  const kosten = toCents(aanslag.open - open);
  return termijnstandOp({ dagtekening, betaalschema, verschuldigd, open, kosten }, vandaag);
}

/** With two terms each has a step of its own; the other steps are about all of them. */
const stepsOf = (uitleg: readonly Stap[], index: number, aantal: number): readonly Stap[] =>
  aantal > 1 && uitleg.length > aantal ? uitleg.filter((_, i) => i === index || i >= aantal) : uitleg;

function nextOf(
  termijnen: readonly Termijnregel[],
  kosten: Cents,
  vandaag: LocalDate,
): Termijnstand['volgende'] {
  const [first, ...later] = termijnen.filter((termijn) => termijn.open > 0n);
  const last = termijnen.at(-1);
  if (!first) {
    if (kosten <= 0n || !last) return null;
    // Only costs are left: they were made after the last day to pay.
    const { vervaldag, nummer, uitleg } = last;
    return { bedrag: kosten, vervaldag, nummer, teLaat: vervaldag < vandaag, uitleg };
  }
  const laat = [first, ...later].filter((termijn) => termijn.stand === 'te-laat');
  const bedrag = laat.length > 0 ? laat.reduce((sum, { open }) => sum + open, 0n) : first.open;
  const { vervaldag, nummer, uitleg } = first;
  return { bedrag: toCents(bedrag + kosten), vervaldag, nummer, teLaat: laat.length > 0, uitleg };
}
