import { addDays, dateOf, type LocalDate } from '@/platform/local-date';
import type { Bron } from '../bron';
import { gemeentewet } from '../regelingen';
import { makeStap } from '../stap';
import type { Stap, Uitkomst } from '../uitleg';

type Dag = { maand: number; dag: number };

/** What a contract says about delivering a verordening to the kantoor; no law names these days. */
export type Aanlevernorm = {
  /** In the year before the belastingjaar; "voor" this day, so the day itself is too late. */
  conceptVoor: Dag;
  voorstelVoor: Dag;
  /** Days after the decision of the raad within which it is signed, published and delivered. */
  bekendmakingDagen: number;
  bron: Bron;
};

/** The last day on which each step is still in time; null where no contract names one. */
export type Verordeningstermijnen = {
  concept: LocalDate | null;
  voorstel: LocalDate | null;
  bekendmaking: LocalDate;
};

const dagVoor = (jaar: number, { maand, dag }: Dag) => addDays(dateOf(jaar, maand, dag), -1);

/** By the contract, and before the belastingjaar begins. */
function volgensNorm(
  norm: Aanlevernorm,
  belastingjaar: number,
  vastgesteldOp: LocalDate | null,
  uiterlijk: LocalDate,
): Uitkomst<Verordeningstermijnen> {
  const { conceptVoor, voorstelVoor, bekendmakingDagen, bron } = norm;
  const concept = dagVoor(belastingjaar - 1, conceptVoor);
  const voorstel = dagVoor(belastingjaar - 1, voorstelVoor);
  const naRaad = vastgesteldOp === null ? null : addDays(vastgesteldOp, bekendmakingDagen);
  const bekendmaking = naRaad !== null && naRaad < uiterlijk ? naRaad : uiterlijk;
  const dagen = { concept: { datum: concept }, voorstel: { datum: voorstel } };
  const laatste = { dagen: bekendmakingDagen, dag: { datum: bekendmaking } };
  const uitleg: Stap[] = [
    makeStap('termijnen.verordening.aanleveren', dagen, bron),
    makeStap('termijnen.verordening.bekendmaken', laatste, bron),
  ];
  return { waarde: { concept, voorstel, bekendmaking }, uitleg };
}

/**
 * Until when concept, proposal and publication of a verordening for this belastingjaar are in time. `vastgesteldOp` is
 * the day of the raad; without it only the end of the year binds the publication. Without a norm the law alone: published
 * before the belastingjaar begins (Gemeentewet 139: a verordening binds no sooner).
 */
export function verordeningstermijnen(
  belastingjaar: number,
  vastgesteldOp: LocalDate | null,
  norm: Aanlevernorm | null,
): Uitkomst<Verordeningstermijnen> {
  const uiterlijk = dateOf(belastingjaar - 1, 12, 31);
  if (norm !== null) return volgensNorm(norm, belastingjaar, vastgesteldOp, uiterlijk);
  const laatste = { dag: { datum: uiterlijk } };
  return {
    waarde: { concept: null, voorstel: null, bekendmaking: uiterlijk },
    uitleg: [makeStap('termijnen.verordening.zonder-afspraak', laatste, gemeentewet('139'))],
  };
}
