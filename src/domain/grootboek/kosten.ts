import type { Waarde } from '@/domain/gemeenten/instelling.schema';
import {
  calculateAanmaningskosten,
  calculateDwangbevelkosten,
  calculateVervolgingskosten,
} from '@/law/kosten';
import { VERVOLGINGSKOSTEN } from '@/law/kosten.parameters';
import { LawError } from '@/law/law-error';
import type { Stap, Uitkomst } from '@/law/uitleg';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { type OpenStand, openTotaal } from './toerekening';

/** Acts that cost: Kostenwet 2 (aanmaning), 3 lid 1 (betekening van het dwangbevel), and what follows on it. */
export const KOSTENSOORTEN = ['aanmaning', 'dwangbevel', ...VERVOLGINGSKOSTEN] as const;
export type Kostensoort = (typeof KOSTENSOORTEN)[number];

/** Who gets what is paid on costs (G-12): a term of the contract, of the day of the act. */
export const BEGUNSTIGDEN = ['gemeente', 'kantoor', 'deurwaarder'] as const;
export type Begunstigde = (typeof BEGUNSTIGDEN)[number];

/** Costs of one act, a post of its own. */
export type Kosten = {
  id: string;
  aanslagId: string;
  soort: Kostensoort;
  /** The act that made them, and where that stands. */
  handeling: { soort: string; id: string };
  /** The day of the act: amount, beneficiary and boekdatum are those of that day. */
  dag: LocalDate;
  /** The sum that the act was about. */
  overCenten: Cents;
  /** How often: hours, copies. */
  aantal: number;
  bedragCenten: Cents;
  begunstigde: Begunstigde;
  /** Why this amount, worked out again; null where the same question gives another answer now. */
  uitleg: Stap[] | null;
  boekingId: string;
  /** Null while they stand. */
  terug: { boekingId: string; dag: LocalDate; reden: string } | null;
};

/** Costs as they stand. */
export type KostenView = Kosten & {
  /** What is still owed of these costs; nothing of what was taken back. */
  openCenten: Cents;
};

type Weigering = { ok: false; reden: string };
type Bepaald = { ok: true; overCenten: Cents; bedragCenten: Cents; begunstigde: Begunstigde; uitleg: Stap[] };

/**
 * What an act costs, to whose good, and why. `overCenten` is the debt that the act is about, without earlier costs;
 * absent, all that is open. Refused for more than is open, where the law has no amount for the day, and where the
 * contract does not say who gets it.
 */
export function determineKosten(
  open: OpenStand,
  act: { soort: Kostensoort; dag: LocalDate; overCenten?: Cents; aantal?: number },
  beleid: Waarde<'invorderingskosten'> | null,
): Bepaald | Weigering {
  const eerder = sumCents(open.kosten.map((k) => k.openCenten));
  const schuld = toCents(openTotaal(open) - eerder);
  const over = act.overCenten ?? schuld;
  if (schuld <= 0n) return { ok: false, reden: 'kosten.fout.niets-open' };
  if (over <= 0n || over > schuld) return { ok: false, reden: 'kosten.fout.meer-dan-open' };
  if (beleid === null) return { ok: false, reden: 'kosten.fout.geen-begunstigde' };
  // The Kostenwet does not say whether earlier costs are part of the sum of a dwangbevel: the gemeente does.
  const meegeteld = act.soort === 'dwangbevel' && beleid.eerdereKostenTellenMee ? eerder : 0n;
  const overCenten = toCents(over + meegeteld);
  try {
    const { waarde, uitleg } = tariefVan({ ...act, overCenten });
    return {
      ok: true,
      overCenten,
      bedragCenten: waarde,
      begunstigde: begunstigdeVan(act.soort, beleid),
      uitleg,
    };
  } catch (error) {
    if (error instanceof LawError && error.code === 'geen-parameter')
      return { ok: false, reden: 'kosten.fout.geen-tarief' };
    throw error;
  }
}

/** What the law says that an act costs. Throws LawError. */
export function tariefVan({
  soort,
  dag,
  overCenten,
  aantal,
}: {
  soort: Kostensoort;
  dag: LocalDate;
  overCenten: Cents;
  aantal?: number;
}): Uitkomst<Cents> {
  if (soort === 'aanmaning') return calculateAanmaningskosten(dag, overCenten);
  if (soort === 'dwangbevel') return calculateDwangbevelkosten(dag, overCenten);
  return calculateVervolgingskosten(dag, soort, aantal);
}

/** Why costs are what they are: the same question asked again. Null where the answer is another by now. */
export function waarom(kosten: Omit<Kosten, 'uitleg'>): Stap[] | null {
  const { waarde, uitleg } = tariefVan(kosten);
  return waarde === kosten.bedragCenten ? uitleg : null;
}

function begunstigdeVan(soort: Kostensoort, beleid: Waarde<'invorderingskosten'>): Begunstigde {
  if (soort === 'aanmaning') return beleid.begunstigdeAanmaning;
  return soort === 'dwangbevel' ? beleid.begunstigdeDwangbevel : beleid.begunstigdeVervolging;
}

/** Whether these costs may be taken back on a day. */
export function planTerugname(kosten: Kosten, dag: LocalDate): { ok: true } | Weigering {
  if (kosten.terug !== null) return { ok: false, reden: 'kosten.fout.al-terug' };
  if (dag < kosten.dag) return { ok: false, reden: 'kosten.fout.terug-te-vroeg' };
  return { ok: true };
}
