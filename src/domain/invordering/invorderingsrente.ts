import type { Waarde } from '@/domain/gemeenten/instelling.schema';
import { windowOn } from '@/law/dated';
import { LawError } from '@/law/law-error';
import { calculateInvorderingsrente } from '@/law/rente';
import { countRentedagen } from '@/law/rente.dagen';
import { invorderingsrentepercentage, rentedrempel } from '@/law/rente.parameters';
import { type Cents, leastCents, toCents } from '@/platform/cents';
import { addDays, type LocalDate } from '@/platform/local-date';

/**
 * Interest that a debtor owes over what he paid too late (Iw 28): worked out per payment, proposed on a list, and determined
 * by another. Pure.
 */

/** What of one payment went to the belasting of one aanslag, after the last day to pay of its last term. */
export type LateBetaling = {
  betalingId: string;
  aanslagId: string;
  aanslagnummer: string;
  persoonId: string;
  /** The last day of the last term: of terms only passing the last makes interest run (Iw 28, eerste lid). */
  vervaldag: LocalDate;
  /** The day on which the bank got it. */
  betaaldOp: LocalDate;
  centen: Cents;
};

/** A stretch of days with one rate, as the letter tells it. */
export type Rentetijdvak = { vanaf: LocalDate; totEnMet: LocalDate; dagen: number; percentage: string };
export type Renteregel = LateBetaling & {
  renteCenten: Cents;
  drempelCenten: Cents;
  tijdvakken: Rentetijdvak[];
};

export type Rentebesluit = Waarde<'invorderingsrente'>;

/** The stretches over which interest was counted. Throws LawError. */
export const tijdvakkenVan = ({
  vervaldag,
  betaaldOp,
}: Pick<LateBetaling, 'vervaldag' | 'betaaldOp'>): Rentetijdvak[] =>
  countRentedagen(invorderingsrentepercentage, vervaldag, betaaldOp).map(({ venster, ...tijdvak }) => ({
    ...tijdvak,
    percentage: venster.waarde,
  }));

/** Up to and including which amount nothing is charged on a day: that of the besluit, else of the Rijk. Throws LawError. */
const drempelOp = (besluit: Rentebesluit, dag: LocalDate): Cents =>
  besluit.drempelEuro === undefined
    ? windowOn(rentedrempel, dag).waarde
    : toCents(BigInt(besluit.drempelEuro) * 100n);

/** What no interest is charged below on any day: what can be left out before anything is worked out. */
export const laagsteDrempel = ({ drempelEuro }: Rentebesluit): Cents =>
  drempelEuro === undefined
    ? rentedrempel.vensters.map(({ waarde }) => waarde).reduce(leastCents)
    : toCents(BigInt(drempelEuro) * 100n);

/**
 * The interest over one late payment, by the besluit that held on its day; null where nothing is charged: no besluit or one
 * that says so, not above the threshold, or a rate that was not confirmed for all its days (C44). What somebody must pay is
 * never worked out with a guess.
 */
export function renteOver(betaling: LateBetaling, besluit: Rentebesluit | null): Renteregel | null {
  const { vervaldag, betaaldOp, centen } = betaling;
  if (!besluit?.inRekening || betaaldOp <= vervaldag) return null;
  try {
    const laatste = windowOn(invorderingsrentepercentage, addDays(betaaldOp, -1));
    if (laatste.zekerheid === 'te-bevestigen') return null;
    const drempelCenten = drempelOp(besluit, betaaldOp);
    const { waarde } = calculateInvorderingsrente({
      ...{ bedragCenten: centen, vervaldag, betaaldOp, drempelCenten },
    });
    return waarde.inRekeningCenten > 0n
      ? {
          ...betaling,
          ...{ renteCenten: waarde.inRekeningCenten, drempelCenten },
          tijdvakken: tijdvakkenVan(betaling),
        }
      : null;
  } catch (error) {
    if (error instanceof LawError && error.code === 'geen-parameter') return null;
    throw error;
  }
}

export type Rentelijststatus = 'voorgesteld' | 'vastgesteld' | 'afgewezen' | 'ingetrokken';

export type Rentelijst = {
  id: string;
  aantal: number;
  totaalCenten: Cents;
  status: Rentelijststatus;
  voorgesteldDoor: string;
  voorgesteldOp: Date;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
  besluitReden: string | null;
  versie: number;
};

/** One payment on a list, with what came of it. */
export type Rentepost = LateBetaling & {
  id: string;
  lijstId: string;
  renteCenten: Cents;
  drempelCenten: Cents;
  uitkomst: 'voorgesteld' | 'geboekt' | 'vervallen';
};

export const RENTEBESLUITEN = ['vaststellen', 'afwijzen', 'intrekken'] as const;
type Keuze = (typeof RENTEBESLUITEN)[number];

/** Why a list is refused is written so that who proposed it can do something with it. */
const REDEN_MIN = 10;

/** Whether this person may decide so: never on his own list (B-23); who proposed it, and nobody else, takes it back. */
export function planRentebesluit(
  lijst: Pick<Rentelijst, 'status' | 'voorgesteldDoor'>,
  { besluit, reden }: { besluit: Keuze; reden: string | null },
  wie: string,
): { ok: true; status: Rentelijststatus } | { ok: false; reden: string; veld?: string } {
  const nee = (code: string, veld?: string) => ({
    ok: false as const,
    reden: `rente.fout.${code}`,
    ...(veld === undefined ? {} : { veld }),
  });
  if (lijst.status !== 'voorgesteld') return nee('besloten');
  const eigen = lijst.voorgesteldDoor === wie;
  if (besluit === 'intrekken') return eigen ? { ok: true, status: 'ingetrokken' } : nee('niet-van-u');
  if (eigen) return nee('eigen');
  if (besluit === 'vaststellen') return { ok: true, status: 'vastgesteld' };
  return (reden ?? '').trim().length < REDEN_MIN ? nee('reden', 'reden') : { ok: true, status: 'afgewezen' };
}
