import { eindkenmerkVan } from '@/domain/betalingen/eindkenmerk';
import { addWerkdagen } from '@/law/kalender/werkdagen';
import type { Betaalstand } from '@/platform/betaalprovider';
import { type Cents, toCents } from '@/platform/cents';
import { addDays, type LocalDate } from '@/platform/local-date';

/** Paying online: a promise of the payment provider, until the line of the bank is there. Pure. */

export const KEUZES = ['alles', 'termijn', 'bedrag'] as const;
export type Keuze = (typeof KEUZES)[number];

const STATUSSEN = ['begonnen', 'open', 'betaald', 'verwerkt', 'geannuleerd', 'verlopen', 'mislukt'] as const;
export type Status = (typeof STATUSSEN)[number];

export type OnlineBetaling = {
  id: string;
  aanslagId: string;
  persoonId: string;
  keuze: Keuze;
  bedragCenten: Cents;
  clientSleutel: string;
  inhoudHash: string;
  kenmerk: string;
  status: Status;
  providerKenmerk: string | null;
  betaaladres: string | null;
  openOp: Date | null;
  betaaldOp: Date | null;
  wachtTot: LocalDate | null;
  geeindigdOp: Date | null;
  verwerktOp: Date | null;
  gemaaktDoor: string;
  gemaaktOp: Date;
  versie: number;
};

/** The least that somebody chooses to pay himself; all that is open may be less. */
export const MINSTENS = toCents(100);

/** Our reference of a payment at the provider and on the line of the bank. */
export const kenmerkVan = (id: string): string => eindkenmerkVan(id, 'OB');

/** What can be paid of an aanslag: all that is open less what was paid and is under way, and the term that comes first. */
export type Keuzes = { alles: Cents; termijn: Cents | null; onderweg: Cents };

export function keuzesVan({
  open,
  volgende,
  onderweg,
}: {
  open: Cents;
  /** What is asked first, costs included; null when nothing is asked. */
  volgende: Cents | null;
  onderweg: Cents;
}): Keuzes {
  const alles = toCents(open > onderweg ? open - onderweg : 0n);
  // What is under way pays the oldest term first.
  const rest = volgende === null ? 0n : volgende - onderweg;
  return { alles, termijn: rest > 0n && rest < alles ? toCents(rest) : null, onderweg };
}

/** What was chosen: `gevraagd` is the amount that stood beside the choice, or that was typed. */
export type Gekozen = { keuze: Keuze; gevraagd: Cents };
type Uitkomst = { ok: true; bedragCenten: Cents } | { ok: false; reden: string; veld?: string };

/** How much is paid for what was chosen, or why it cannot be. */
export function chooseBedrag({ keuze, gevraagd }: Gekozen, keuzes: Keuzes): Uitkomst {
  const nee = (reden: string, veld?: string): Uitkomst => ({
    ok: false,
    reden: `online-betalen.fout.${reden}`,
    ...(veld === undefined ? {} : { veld }),
  });
  if (keuzes.alles <= 0n) return nee('niets-open');
  if (keuze === 'bedrag') {
    if (gevraagd < MINSTENS) return nee('te-weinig', 'bedrag');
    return gevraagd > keuzes.alles ? nee('te-veel', 'bedrag') : { ok: true, bedragCenten: gevraagd };
  }
  // Nobody goes to his bank with another amount than he saw.
  return gevraagd === (keuze === 'alles' ? keuzes.alles : keuzes.termijn)
    ? { ok: true, bedragCenten: gevraagd }
    : nee('bedrag-anders', 'keuze');
}

const EINDE = { canceled: 'geannuleerd', expired: 'verlopen', failed: 'mislukt' } as const;

/** What becomes of a payment by what the provider answers; null when nothing changes, `past-niet` when it is about another. */
export function naAntwoord(
  betaling: Pick<OnlineBetaling, 'status' | 'bedragCenten' | 'kenmerk'>,
  antwoord: { stand: Betaalstand; bedragCenten: Cents; kenmerk: string },
): 'betaald' | 'geannuleerd' | 'verlopen' | 'mislukt' | 'past-niet' | null {
  if (antwoord.kenmerk !== betaling.kenmerk || antwoord.bedragCenten !== betaling.bedragCenten)
    return 'past-niet';
  const { status } = betaling;
  if (status === 'begonnen' || status === 'betaald' || status === 'verwerkt') return null;
  // Also after it ended: money that came is money.
  if (antwoord.stand === 'paid') return 'betaald';
  return status === 'open' && antwoord.stand !== 'open' ? EINDE[antwoord.stand] : null;
}

/** How many werkdagen collecting waits where the kantoor has no norm for booking: a choice of ours, no source says it. */
const WACHT_WERKDAGEN = 5;

/** First day on which collecting waits no longer for a payment of that day: as long as the norm gives to book it (G-01). */
export const wachtTotVan = (dag: LocalDate, norm: number | null): LocalDate =>
  addDays(
    addWerkdagen(dag, norm ?? WACHT_WERKDAGEN, { goedeVrijdag: 'werkdag', gelijkgesteldeDagen: 'werkdag' })
      .datum,
    1,
  );

/** Whether it was paid and the line of the bank may still come. */
export const isOnderweg = (
  { status, wachtTot }: Pick<OnlineBetaling, 'status' | 'wachtTot'>,
  vandaag: LocalDate,
): boolean => status === 'betaald' && wachtTot !== null && vandaag < wachtTot;

const MINUUT = 60_000;
/** How long somebody may take to go on to his bank, and how long a payment that the provider does not know is looked for. */
const BEGONNEN_MS = 60 * MINUUT;
const ONBEKEND_MS = 24 * 60 * MINUUT;
/** From when on a payment is asked for that nobody told us anything of. */
export const VRAAG_NA_MS = 2 * MINUUT;

/** Whether a payment is over by its age alone, for who did not go on or whom the provider does not know. */
export const isVerlopen = (
  { status, gemaaktOp }: Pick<OnlineBetaling, 'status' | 'gemaaktOp'>,
  now: Date,
): boolean => now.getTime() - gemaaktOp.getTime() > (status === 'begonnen' ? BEGONNEN_MS : ONBEKEND_MS);
