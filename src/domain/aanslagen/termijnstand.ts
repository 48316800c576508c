import { iw } from '@/law/regelingen';
import { makeStap } from '@/law/stap';
import type { Stap } from '@/law/uitleg';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import { addDays, type LocalDate } from '@/platform/local-date';
import type { Betaalschema } from '../verordeningen/verordening.schema';
import { vervaldagenVan } from './aanslag';
import { divideOverAanslagen, type Incassorooster, type Regelingplan, standVanPlan } from './regelingdelen';

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
  /** The betalingsregeling whose terms these are; null for those of the verordening. */
  regeling: { id: string; status: Regelingplan['status']; aantal: number } | null;
  /** They are collected from an account: who owes them does nothing. */
  incasso?: { id: string; aantal: number };
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
  const volgende = nextOf(termijnen, kosten, vandaag);
  return { termijnen, volgende, open: toCents(vordering.open + kosten), regeling: null };
}

/**
 * The same for an aanslag in a betalingsregeling, which goes before the verordening: the open terms of the regeling as far
 * as they are paid with the kenmerk of this aanslag, and what is open beside them as costs.
 */
function termijnstandInRegeling(plan: Regelingplan, aanslagId: string, vandaag: LocalDate): Termijnstand {
  const { delen, buitenPlan } = divideOverAanslagen(plan, vandaag);
  const aantal = plan.termijnen.length;
  const termijnen = delen
    .filter((deel) => deel.aanslagId === aanslagId)
    .map(({ volgnummer, vervaldag, open }): Termijnregel => {
      const waarden = { nummer: volgnummer, aantal, dag: { datum: vervaldag } };
      return {
        nummer: volgnummer,
        vervaldag,
        bedrag: open,
        open,
        stand: vervaldag < vandaag ? 'te-laat' : 'open',
        uitleg: [makeStap('betaalplan.termijn', waarden, iw('25, eerste lid'))],
      };
    });
  const kosten = sumCents(
    buitenPlan.filter((deel) => deel.aanslagId === aanslagId).map((deel) => deel.bedrag),
  );
  return {
    termijnen,
    volgende: nextOf(termijnen, kosten, vandaag),
    open: sumCents([...termijnen.map((termijn) => termijn.open), kosten]),
    regeling: { id: plan.id, status: plan.status, aantal },
  };
}

/** So long after the day of collection the bank may still have to tell that it was done. */
const BANK_NOG_NIET_DAGEN = 10;

/** The same for an aanslag that is collected: the terms as they were told, and what is open beside them as costs. */
function termijnstandMetIncasso(rooster: Incassorooster, open: Cents, vandaag: LocalDate): Termijnstand {
  const aantal = rooster.termijnen.length;
  const termijnen = standVanPlan(rooster, addDays(vandaag, -BANK_NOG_NIET_DAGEN)).map(
    ({ volgnummer: nummer, vervaldag, bedrag, open: rest, stand }): Termijnregel => {
      const waarden = { nummer, aantal, dag: { datum: vervaldag } };
      const uitleg = [makeStap('incasso.termijn', waarden, iw('25, eerste lid'))];
      return { nummer, vervaldag, bedrag, open: rest, stand, uitleg };
    },
  );
  const kosten = toCents(open - sumCents(termijnen.map((termijn) => termijn.open)));
  const volgende = nextOf(termijnen, kosten > 0n ? kosten : toCents(0), vandaag);
  return { termijnen, volgende, open, regeling: null, incasso: { id: rooster.id, aantal } };
}

/**
 * The same for an aanslag as a screen has it. Nothing is assumed of what made it less: what is open of the terms is what
 * the ledger says of the lines, the rest of `open` is costs and interest.
 */
export function termijnstandVan(
  aanslag: Pick<Vordering, 'dagtekening' | 'betaalschema' | 'open'> & {
    id?: string;
    regeling?: Regelingplan | null;
    incasso?: Incassorooster | null;
    bedrag: Cents;
    verminderd: Cents;
    afgeschreven: Cents;
    regels: readonly { open: Cents }[];
  },
  vandaag: LocalDate,
): Termijnstand {
  const { dagtekening, betaalschema, bedrag, verminderd, afgeschreven, id, regeling, incasso } = aanslag;
  if (regeling && id !== undefined) return termijnstandInRegeling(regeling, id, vandaag);
  if (incasso) return termijnstandMetIncasso(incasso, aanslag.open, vandaag);
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
  if (delen.length === 0 && kosten <= 0n) return null;
  const teLaat = delen.length > 0 ? laat.length > 0 : (last?.vervaldag ?? vandaag) < vandaag;
  return { bedrag: sumCents([...delen.map((deel) => deel.open), kosten]), delen, kosten, teLaat };
}

/** Whether it comes by itself: it is collected from an account, and nothing of it is late. */
export const wordtAfgeschreven = ({ incasso, volgende }: Termijnstand): boolean =>
  incasso !== undefined && volgende !== null && !volgende.teLaat;

/** The one day of what is asked, where it has one: else every part is told with its own. */
export const dagVan = ({ delen: [eerste, ...meer], kosten }: Gevraagd): Termijnregel | null =>
  eerste !== undefined && meer.length === 0 && kosten === 0n ? eerste : null;
