import type { Stap } from '@/law/uitleg';
import { type Cents, toCents } from '@/platform/cents';
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
  /** What has to be paid in all: imposed less what was taken off. */
  verschuldigd: Cents;
  /** What of that is still open; more than `verschuldigd` never is. */
  open: Cents;
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
  return { termijnen, volgende: nextOf(termijnen), open: vordering.open };
}

/** The same for an aanslag as a screen has it: imposed, taken off, open. */
export const termijnstandVan = (
  aanslag: Omit<Vordering, 'verschuldigd'> & { bedrag: Cents; verminderd: Cents },
  vandaag: LocalDate,
): Termijnstand =>
  termijnstandOp({ ...aanslag, verschuldigd: toCents(aanslag.bedrag - aanslag.verminderd) }, vandaag);

/** With two terms each has a step of its own; the other steps are about all of them. */
const stepsOf = (uitleg: readonly Stap[], index: number, aantal: number): readonly Stap[] =>
  aantal > 1 && uitleg.length > aantal ? uitleg.filter((_, i) => i === index || i >= aantal) : uitleg;

function nextOf(termijnen: readonly Termijnregel[]): Termijnstand['volgende'] {
  const [first, ...later] = termijnen.filter((termijn) => termijn.open > 0n);
  if (!first) return null;
  const laat = [first, ...later].filter((termijn) => termijn.stand === 'te-laat');
  const bedrag = laat.length > 0 ? laat.reduce((sum, { open }) => sum + open, 0n) : first.open;
  const { vervaldag, nummer, uitleg } = first;
  return { bedrag: toCents(bedrag), vervaldag, nummer, teLaat: laat.length > 0, uitleg };
}
