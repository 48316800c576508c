import type { Cents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import type { BoekingSoort } from './boeking';

/**
 * What the books say in the words of StUF-FIN Betalen- en Invorderenservices 1.0 (Koppelvlakspecificatie, annex A):
 * every act that makes a debt or changes one is a claim of its own, and a correction is a new claim that refers to
 * the old one. Nothing of it is stored: it follows from the boekingen.
 */
export const VORDERINGSTYPEN = ['FAC', 'AAN', 'VRM', 'VRH', 'KWI', 'CRE', 'VOO', 'OVE'] as const;
export type Vorderingstype = (typeof VORDERINGSTYPEN)[number];

export const VORDERINGSTATUSSEN = [
  'ONV',
  'VRW',
  'VRS',
  'BET',
  'INV',
  'EXT',
  'ONI',
  'KWI',
  'VRM',
  'VRN',
  'OVE',
] as const;
export type Vorderingstatus = (typeof VORDERINGSTATUSSEN)[number];

/** What a boeking does, as far as the vocabulary asks: its soort, for a correctie that of what it takes back. */
export type Handeling = { telt: BoekingSoort; terug: boolean };

const TYPE: Readonly<Record<BoekingSoort, Vorderingstype | null>> = {
  oplegging: 'AAN',
  vermindering: 'VRM',
  kosten: 'VRH',
  rente: 'VRH',
  kwijtschelding: 'KWI',
  // The standard has a status for what cannot be collected, and no type: the credit claim is of none of the named ones.
  oninbaar: 'OVE',
  ontvangst: null,
  storno: null,
  terugbetaling: null,
  verrekening: null,
  rentevergoeding: null,
  overmaking: null,
  correctie: 'OVE',
};

/** What a claim becomes that takes another one back: what was credited is charged again, and the other way round. */
const TEGENTYPE: Readonly<Partial<Record<Vorderingstype, Vorderingstype>>> = {
  AAN: 'VRM',
  VRH: 'VRM',
  VRM: 'VRH',
  KWI: 'VRH',
  OVE: 'OVE',
};

/**
 * The type of the claim that a boeking makes. Null for money, which is no claim but the settling of one. FAC and CRE
 * are of invoices and VOO of provisional aanslagen; a gemeente here sends neither.
 */
export function typeVan({ telt, terug }: Handeling): Vorderingstype | null {
  const type = TYPE[telt];
  return type !== null && terug ? (TEGENTYPE[type] ?? 'OVE') : type;
}

/** By which claims are assigned to entries in the financial administration: never a number of a ledger. */
export const vorderingscode = (belastingsoort: string | null, belastingjaar: number | null): string =>
  `${belastingsoort ?? 'aanslag'}.${belastingjaar ?? 'alle'}`;

/** What decides the status of an aanslag, and nothing more: few enough to count a whole gemeente by. */
export type Vorderingfeiten = {
  /** Whether it stands in the books. */
  geboekt: boolean;
  /** Of lines, costs and interest together. */
  open: 'open' | 'nul' | 'onder-nul';
  /** A letter went to the debtor. */
  verzonden: boolean;
  /** Costs of collection were charged, and not taken back. */
  vervolgd: boolean;
  oninbaar: boolean;
  kwijtgescholden: boolean;
  verminderd: 'niet' | 'deels' | 'geheel';
};

/** Why a status is what it is; a key of the texts. */
export type Statusreden =
  | 'niet-geboekt'
  | 'geboekt'
  | 'verzonden'
  | 'kosten'
  | 'betaald'
  | 'oninbaar'
  | 'kwijtgescholden'
  | 'verminderd'
  | 'vernietigd'
  | 'onder-nul';

export type Status = { status: Vorderingstatus; reden: Statusreden };

const status = (code: Vorderingstatus, reden: Statusreden): Status => ({ status: code, reden });

/**
 * How a claim stands. While something is open the last step of collection counts; when nothing is, what was not paid
 * gives it its name, because BET says that all of it was paid. EXT does not occur: nothing is handed to a bailiff
 * outside the kantoor.
 */
export function statusVan(f: Vorderingfeiten): Status {
  if (!f.geboekt) return status('ONV', 'niet-geboekt');
  if (f.open === 'onder-nul') return status('OVE', 'onder-nul');
  if (f.open === 'open') {
    if (f.vervolgd) return status('INV', 'kosten');
    return f.verzonden ? status('VRS', 'verzonden') : status('VRW', 'geboekt');
  }
  if (f.oninbaar) return status('ONI', 'oninbaar');
  if (f.kwijtgescholden) return status('KWI', 'kwijtgescholden');
  if (f.verminderd === 'geheel') return status('VRN', 'vernietigd');
  return f.verminderd === 'deels' ? status('VRM', 'verminderd') : status('BET', 'betaald');
}

/** A claim as it was made, with the older one that it is about. */
export type Vordering = {
  boekingId: string;
  type: Vorderingstype;
  telt: BoekingSoort;
  boekdatum: LocalDate;
  /** Negative for a credit claim. */
  bedragCenten: Cents;
  /** The boeking of the claim that this one changes; null for the first. */
  verwijstNaar: string | null;
  regels: readonly { code: string; bedragCenten: Cents }[];
};

/**
 * To which older claim a claim refers: what it takes back, or the aanslag itself. Null for the aanslag, and for one
 * whose aanslag is not in the books.
 */
export function verwijzingVan(
  claim: { boekingId: string; tegenboekingVan: string | null; type: Vorderingstype },
  oplegging: string | null,
): string | null {
  if (claim.tegenboekingVan !== null) return claim.tegenboekingVan;
  return claim.boekingId === oplegging ? null : oplegging;
}
