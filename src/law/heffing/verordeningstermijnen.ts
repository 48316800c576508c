import { addDays, dateOf, type LocalDate } from '@/platform/local-date';
import { dated, windowOn } from '../dated';
import { dvo } from '../regelingen';
import { stapUit } from '../stap';
import type { Uitkomst } from '../uitleg';

type Dag = { maand: number; dag: number };
type Verordeningsnorm = {
  /** In the year before the belastingjaar; "voor" this day, so the day itself is too late. */
  conceptVoor: Dag;
  voorstelVoor: Dag;
  /** Days after the decision of the raad within which it is signed, published and delivered. */
  bekendmakingDagen: number;
  /** In the belastingjaar itself: "uiterlijk voor 1 januari". */
  bekendmakingVoor: Dag;
};

/**
 * DVO Haarlem 2015 art. 7.2 a, d and e: when a gemeente delivers its verordeningen to the kantoor. The only source
 * that names days; for a gemeente with another contract it is a measure, not an agreement.
 */
export const verordeningsnorm = dated<Verordeningsnorm>('aanleveren van belastingverordeningen', 'dagen', [
  {
    vanaf: '2015-01-01',
    waarde: {
      conceptVoor: { maand: 8, dag: 15 },
      voorstelVoor: { maand: 10, dag: 1 },
      bekendmakingDagen: 14,
      bekendmakingVoor: { maand: 1, dag: 1 },
    },
    bron: dvo('Haarlem 2015', '7.2, onder a, d en e'),
    gecontroleerdOp: '2026-11-24',
    zekerheid: 'contract',
  },
]);

/** The last day on which each step is still in time. */
export type Verordeningstermijnen = { concept: LocalDate; voorstel: LocalDate; bekendmaking: LocalDate };

const dagVoor = (jaar: number, { maand, dag }: Dag) => addDays(dateOf(jaar, maand, dag), -1);

/**
 * Until when concept, proposal and publication of a verordening for this belastingjaar are in time. `vastgesteldOp` is
 * the day of the raad; without it only the end of the year binds the publication. Throws LawError 'geen-parameter'.
 */
export function verordeningstermijnen(
  belastingjaar: number,
  vastgesteldOp: LocalDate | null,
): Uitkomst<Verordeningstermijnen> {
  const norm = windowOn(verordeningsnorm, dateOf(belastingjaar, 1, 1));
  const { conceptVoor, voorstelVoor, bekendmakingDagen, bekendmakingVoor } = norm.waarde;
  const concept = dagVoor(belastingjaar - 1, conceptVoor);
  const voorstel = dagVoor(belastingjaar - 1, voorstelVoor);
  const uiterlijk = dagVoor(belastingjaar, bekendmakingVoor);
  const naRaad = vastgesteldOp === null ? null : addDays(vastgesteldOp, bekendmakingDagen);
  const bekendmaking = naRaad !== null && naRaad < uiterlijk ? naRaad : uiterlijk;
  const dagen = { concept: { datum: concept }, voorstel: { datum: voorstel } };
  const laatste = { dagen: bekendmakingDagen, dag: { datum: bekendmaking } };
  return {
    waarde: { concept, voorstel, bekendmaking },
    uitleg: [
      stapUit(norm, 'termijnen.verordening.aanleveren', dagen),
      stapUit(norm, 'termijnen.verordening.bekendmaken', laatste),
    ],
  };
}
