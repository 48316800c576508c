import type { Jaarregel } from '@/domain/aanslagen/read-jaarregels';
import type { Belang } from '@/domain/objecten/belang';
import { isErOp } from '@/domain/objecten/hond';
import { type Cents, sumCents } from '@/platform/cents';
import { type LocalDate, partsOf } from '@/platform/local-date';
import type { Besluitinvoer, Feiten, Melding } from './melding';
import { type Eraf, planHondOntheffing, planVerhuisOntheffing, planWisselOntheffing } from './ontheffing';
import { rolVan } from './vragen';
import { blijftIemand, planWissel } from './wissel';

/** Whom a melding is from, with who else owns or uses its object. */
export type Omgeving = Pick<Feiten, 'honden'> & { persoonId: string; belangen: readonly Belang[] };

type Kern = Pick<Melding, 'soort' | 'hondId' | 'objectId' | 'antwoorden'>;

/**
 * The belastingjaar of the lines that a decision is about: that of its day, and for an owner or user of longer ago that of
 * today.
 */
export const jaarVan = (
  { soort }: Pick<Melding, 'soort'>,
  dag: LocalDate | null,
  vandaag: LocalDate,
): number => {
  const nu = partsOf(vandaag).year;
  if (dag === null) return nu;
  return rolVan(soort) === null ? partsOf(dag).year : Math.max(partsOf(dag).year, nu);
};

/**
 * What follows from a decision for the lines of the aanslagen of that year: those that become lower, with the steps.
 * Nothing for what is not taken over, and for what changes no line. Pure.
 */
export function planGevolg(
  melding: Kern,
  { uitkomst, dag }: Pick<Besluitinvoer, 'uitkomst' | 'dag'>,
  { honden, belangen, persoonId }: Omgeving,
  { regels, jaar }: { regels: readonly Jaarregel[]; jaar: number },
): Eraf[] {
  if (uitkomst === 'niet-overgenomen' || dag === null) return [];
  if (melding.soort === 'verhuizing')
    return planVerhuisOntheffing(regels, melding.objectId ?? '', dag, {
      binnen: melding.antwoorden.binnen === 'ja',
      blijft: blijftIemand(belangen, persoonId, dag),
    });
  const wissel = planWissel({ melding, persoonId, uitkomst, dag, belangen });
  if (wissel?.vertrekt) return planWisselOntheffing(regels, wissel, dag, jaar);
  if (melding.soort !== 'hond-af') return [];
  const resterend = honden.filter((h) => h.id !== melding.hondId && isErOp(h, dag)).length;
  const eraf = planHondOntheffing(regels, resterend, dag);
  return eraf ? [eraf] : [];
}

export const totaalEraf = (eraf: readonly Pick<Eraf, 'bedragCenten'>[]): Cents =>
  sumCents(eraf.map((een) => een.bedragCenten));
