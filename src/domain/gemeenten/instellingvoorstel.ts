import type { Zekerheid } from '@/law/dated';
import type { LocalDate } from '@/platform/local-date';
import type { Soort } from './instelling.schema';

/**
 * What stands on every letter, of which one person alone changes nothing (B-23): where to pay to, whom to reach, who stands on
 * which letter, and what it looks like. Where the kantoor itself pays to: the account of the gemeente. And the smaak: it
 * decides who answers, whose promises hold and who stands on a letter, for everybody in a gemeente at once.
 */
export const BEVEILIGD = [
  'smaak',
  'belastingrekening',
  'overmaakrekening',
  'contactgegevens',
  'contactblok',
  'huisstijl',
] as const satisfies readonly Soort[];
export type Beveiligd = (typeof BEVEILIGD)[number];

/** Whether a second person confirms a change of this soort. */
export const isBeveiligd = (soort: string): soort is Beveiligd =>
  (BEVEILIGD as readonly string[]).includes(soort);

export const HANDELINGEN = ['instellen', 'intrekken', 'beeindigen'] as const;
/** A new value, a planned value taken back, or a value that ends without a follower. */
export type Instellinghandeling = (typeof HANDELINGEN)[number];

export const BESLUITEN_INSTELLING = ['bevestigen', 'afwijzen', 'intrekken'] as const;
export type Instellingbesluit = (typeof BESLUITEN_INSTELLING)[number];

export type Instellingvoorstel = {
  id: string;
  /** Null for the kantoor itself. */
  gemeenteId: number | null;
  soort: Beveiligd;
  handeling: Instellinghandeling;
  /** The row that ends or is taken back; of a new value the one that it follows, null where there is none. */
  rijId: string | null;
  /** As it is stored; null where no value comes. */
  waarde: unknown;
  /** What held when it was proposed; null for nothing. */
  oud: unknown;
  /** The first day of the new value, or the first day without the old one. */
  vanaf: LocalDate;
  bron: string | null;
  zekerheid: Zekerheid | null;
  status: 'voorgesteld' | 'bevestigd' | 'afgewezen' | 'ingetrokken';
  voorgesteldDoor: string;
  voorgesteldOp: Date;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
  besluitReden: string | null;
  versie: number;
};

/** Characters that a reason to refuse has at least: shorter says nothing. */
export const REDEN_MIN = 10;

type Weigering = { ok: false; reden: string; veld?: string };

/** The second person confirms a proposal or refuses it with a reason; who made it may take it back, and does not decide. */
export function planVoorstelbesluit(
  voorstel: Pick<Instellingvoorstel, 'status' | 'voorgesteldDoor'>,
  besluit: Instellingbesluit,
  { door, reden }: { door: string; reden: string | null },
): { ok: true; status: Instellingvoorstel['status'] } | Weigering {
  if (voorstel.status !== 'voorgesteld') return { ok: false, reden: 'weigering.voorstel-besloten' };
  const eigen = voorstel.voorgesteldDoor === door;
  if (besluit === 'intrekken')
    return eigen
      ? { ok: true, status: 'ingetrokken' }
      : { ok: false, reden: 'weigering.voorstel-niet-van-u' };
  if (eigen) return { ok: false, reden: 'weigering.voorstel-eigen' };
  if (besluit === 'bevestigen') return { ok: true, status: 'bevestigd' };
  if ((reden ?? '').trim().length < REDEN_MIN)
    return { ok: false, reden: 'weigering.voorstel-reden', veld: 'reden' };
  return { ok: true, status: 'afgewezen' };
}

/** Whether what it would follow, end or take back is still the row that it was proposed about. */
export const isOnveranderd = (
  voorstel: Pick<Instellingvoorstel, 'rijId'>,
  nu: { id: string } | null,
): boolean => voorstel.rijId === (nu?.id ?? null);
