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

/** What is asked now. */
export type Gevraagd = {
  /** All of it in one transfer. A day stands beside it only where `delen` is one and there are no costs. */
  bedrag: Cents;
  /** The terms it is made of, oldest first, each with its own day; none when only costs are left. */
  delen: readonly Termijnregel[];
  /** Costs and interest: of no term, and due at once. */
  kosten: Cents;
  teLaat: boolean;
};

export type Termijnstand = {
  termijnen: readonly Termijnregel[];
  /** What to do first: all that is late, or else the first term that is open. Null when nothing is open. */
  volgende: Gevraagd | null;
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
 * which amount comes next and before when. Terms that are late are asked together, for paying a part of them ends nothing;
 * each keeps its own day, for no other day was ever the day of that amount.
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
  const open = termijnen.filter((termijn) => termijn.open > 0n);
  const laat = open.filter((termijn) => termijn.stand === 'te-laat');
  const delen = laat.length > 0 ? laat : open.slice(0, 1);
  // Costs alone were made after the last day to pay.
  const last = termijnen.at(-1);
  if (delen.length === 0 && (kosten <= 0n || !last)) return null;
  const teLaat = delen.length > 0 ? laat.length > 0 : (last?.vervaldag ?? vandaag) < vandaag;
  return { bedrag: sumCents([...delen.map((deel) => deel.open), kosten]), delen, kosten, teLaat };
}

/** The one day of what is asked, where it has one: else every part is told with its own. */
export const dagVan = ({ delen: [eerste, ...meer], kosten }: Gevraagd): Termijnregel | null =>
  eerste !== undefined && meer.length === 0 && kosten === 0n ? eerste : null;
