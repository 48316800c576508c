import type { Belastingsoort } from '@/law/heffing/belastingsoort';
import { type Aanlevernorm, verordeningstermijnen } from '@/law/heffing/verordeningstermijnen';
import { addDays, type LocalDate } from '@/platform/local-date';
import { peildagVan } from './heffingsproblemen';
import { geldtOp } from './tarief';
import type { Registerrij } from './verordening';
import { REGISTERSOORTEN, type Registersoort } from './verordening.schema';

/** How a step of the road stands against its last day (I-05). Pure. */
export type Stap = {
  op: LocalDate | null;
  /** Null where no contract of this gemeente names a last day for it. */
  uiterlijk: LocalDate | null;
  oordeel: 'op-tijd' | 'te-laat' | 'open' | 'zonder-norm';
};
export type Stappen = { concept: Stap; voorstel: Stap; bekendmaking: Stap };

const oordeelVan = (
  op: LocalDate | null,
  uiterlijk: LocalDate | null,
  vandaag: LocalDate,
): Stap['oordeel'] => {
  if (uiterlijk === null) return 'zonder-norm';
  return (op ?? vandaag) > uiterlijk ? 'te-laat' : op === null ? 'open' : 'op-tijd';
};
const stap = (op: LocalDate | null, uiterlijk: LocalDate | null, vandaag: LocalDate): Stap => ({
  op,
  uiterlijk,
  oordeel: oordeelVan(op, uiterlijk, vandaag),
});

/** Concept, proposal and publication of a verordening (or of one that is not there) against their last days. */
export function judgeStappen(
  rij: Registerrij | null,
  belastingjaar: number,
  vandaag: LocalDate,
  norm: Aanlevernorm | null,
): Stappen {
  const { waarde } = verordeningstermijnen(belastingjaar, rij?.vastgesteldOp ?? null, norm);
  return {
    concept: stap(rij?.conceptOp ?? null, waarde.concept, vandaag),
    voorstel: stap(rij?.voorstelOp ?? null, waarde.voorstel, vandaag),
    bekendmaking: stap(rij?.bekendgemaaktOp ?? null, waarde.bekendmaking, vandaag),
  };
}

export type RegisterRegel = {
  belastingsoort: Registersoort;
  verordening: Registerrij | null;
  /** Null where nothing was due: the tax is not levied here, or the text of an earlier year runs on. */
  stappen: Stappen | null;
};

/** Whether this tax is levied here in the year of the register, or should be. */
export const isVerwacht = ({ verordening, stappen }: RegisterRegel): boolean =>
  verordening !== null || stappen !== null;

/** Of a belasting, and not of kwijtschelding: by that nothing is levied. */
export const isBelastingregel = (
  regel: RegisterRegel,
): regel is RegisterRegel & { belastingsoort: Belastingsoort } => regel.belastingsoort !== 'kwijtschelding';

/**
 * The register of one gemeente for a belastingjaar: per tax, and for kwijtschelding, the newest text that would hold on 1 January. A tax without
 * one is expected when it had one the year before; a tax that was never levied here is not.
 */
export function makeRegister(
  alle: readonly Registerrij[],
  belastingjaar: number,
  vandaag: LocalDate,
  norm: Aanlevernorm | null,
): RegisterRegel[] {
  const dag = peildagVan(belastingjaar);
  return REGISTERSOORTEN.map((belastingsoort) => {
    const eigen = alle.filter((rij) => rij.belastingsoort === belastingsoort && rij.status !== 'vervallen');
    const verordening =
      eigen.filter((rij) => geldtOp(rij, dag)).sort((a, b) => (a.vanaf < b.vanaf ? 1 : -1))[0] ?? null;
    const daarvoor = eigen.some((rij) => geldtOp(rij, addDays(dag, -1)));
    const verwacht = verordening === null ? daarvoor : verordening.vanaf === dag;
    return {
      belastingsoort,
      verordening,
      stappen: verwacht ? judgeStappen(verordening, belastingjaar, vandaag, norm) : null,
    };
  });
}
