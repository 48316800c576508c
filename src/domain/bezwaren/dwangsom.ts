import { type Dwangsomstand, dwangsomTot, dwangsomUitgesloten } from '@/law/heffing/dwangsom';
import type { Uitkomst } from '@/law/uitleg';
import { type Cents, toCents } from '@/platform/cents';
import { addDays, type LocalDate } from '@/platform/local-date';
import type { Weigering } from './bezwaar';
import type { Ingebrekestelling } from './ingebrekestelling';

/** The penalty for deciding late (Awb 4:17 and 4:18): counted by the law core, fixed once. Pure. */

/** Why the penalty stopped: the decision came, the objection was withdrawn, or it ran its longest time. */
export type Einde = 'besluit' | 'ingetrokken' | 'maximum';

/** What takes it away, as a person found. */
export type Uitsluiting = 'onredelijk-laat' | 'kennelijk';

export type Dwangsom = {
  zaakId: string;
  ingebrekestellingOp: LocalDate;
  einde: Einde;
  /** The first day that no longer counts. */
  eindeOp: LocalDate;
  dagen: number;
  bedragCenten: Cents;
  uitgesloten: Uitsluiting | null;
  vastgesteldDoor: string;
  vastgesteldOp: Date;
};

/** What it would be when the office decides on this day. */
export const dwangsomBij = (ingebrekestellingOp: LocalDate, dag: LocalDate): Uitkomst<Dwangsomstand> =>
  dwangsomTot(ingebrekestellingOp, dag);

export type Vaststelfeiten = {
  ingebrekestelling: Pick<Ingebrekestelling, 'ontvangenOp' | 'onredelijkLaat'>;
  /** When it was decided, or withdrawn; both null while neither happened. */
  uitspraakOp: LocalDate | null;
  ingetrokkenOp: LocalDate | null;
  /** A person found the objection obviously unfounded or inadmissible. */
  kennelijk: boolean;
  vandaag: LocalDate;
};

export type Vaststelling = Pick<
  Dwangsom,
  'ingebrekestellingOp' | 'einde' | 'eindeOp' | 'dagen' | 'bedragCenten' | 'uitgesloten'
>;

/** The amount as it is fixed. Refuses while it still runs: then nobody knows how much it becomes. */
export function planVaststelling(
  feiten: Vaststelfeiten,
): { ok: true; vaststelling: Vaststelling } | Weigering {
  const { ingebrekestelling, uitspraakOp, ingetrokkenOp, vandaag } = feiten;
  const { ontvangenOp } = ingebrekestelling;
  const klaar = uitspraakOp ?? ingetrokkenOp;
  const { waarde } = dwangsomBij(ontvangenOp, klaar ?? vandaag);
  if (klaar === null && vandaag <= waarde.laatsteDag)
    return { ok: false, reden: 'bezwaar.fout.dwangsom-loopt', waarden: { laatsteDag: waarde.laatsteDag } };
  const einde = uitspraakOp !== null ? 'besluit' : ingetrokkenOp !== null ? 'ingetrokken' : 'maximum';
  const uitgesloten = uitsluiting(feiten);
  return {
    ok: true,
    vaststelling: {
      ingebrekestellingOp: ontvangenOp,
      einde,
      eindeOp: klaar ?? addDays(waarde.laatsteDag, 1),
      dagen: waarde.dagen,
      bedragCenten: uitgesloten === null ? waarde.bedragCenten : toCents(0),
      uitgesloten,
    },
  };
}

function uitsluiting({ ingebrekestelling, kennelijk }: Vaststelfeiten): Uitsluiting | null {
  const [grond] = dwangsomUitgesloten({
    onredelijkLateIngebrekestelling: ingebrekestelling.onredelijkLaat === true,
    nietInVerzuim: false,
    nietOntvankelijkOfKennelijkOngegrond: kennelijk,
  });
  if (grond === undefined) return null;
  return grond === 'onredelijkLateIngebrekestelling' ? 'onredelijk-laat' : 'kennelijk';
}

export type Uitbetalingsstand = 'voorgesteld' | 'akkoord' | 'teruggegeven';

export type Uitbetaling = {
  id: string;
  zaakId: string;
  rekening: string;
  opEigenNaam: boolean;
  stand: Uitbetalingsstand;
  voorgesteldDoor: string;
  voorgesteldOp: Date;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
  toelichting: string | null;
  versie: number;
};
