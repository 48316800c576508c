import type { Jaarregel } from '@/domain/aanslagen/read-jaarregels';
import { isErOp } from '@/domain/objecten/hond';
import { type Cents, sumCents } from '@/platform/cents';
import type { Besluitinvoer, Feiten, Melding } from './melding';
import { type Eraf, planHondOntheffing, planVerhuisOntheffing } from './ontheffing';

/**
 * What follows from a decision for the lines of the aanslagen of that year: those that become lower, with the steps.
 * Nothing for what is not taken over, and for what changes no line. Pure.
 */
export function planGevolg(
  melding: Pick<Melding, 'soort' | 'hondId' | 'objectId' | 'antwoorden'>,
  { uitkomst, dag }: Pick<Besluitinvoer, 'uitkomst' | 'dag'>,
  { honden }: Pick<Feiten, 'honden'>,
  regels: readonly Jaarregel[],
): Eraf[] {
  if (uitkomst === 'niet-overgenomen' || dag === null) return [];
  if (melding.soort === 'verhuizing')
    return planVerhuisOntheffing(regels, melding.objectId ?? '', dag, melding.antwoorden.binnen === 'ja');
  if (melding.soort !== 'hond-af') return [];
  const resterend = honden.filter((h) => h.id !== melding.hondId && isErOp(h, dag)).length;
  const eraf = planHondOntheffing(regels, resterend, dag);
  return eraf ? [eraf] : [];
}

export const totaalEraf = (eraf: readonly Pick<Eraf, 'bedragCenten'>[]): Cents =>
  sumCents(eraf.map((een) => een.bedragCenten));
