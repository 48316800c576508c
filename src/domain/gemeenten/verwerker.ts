import type { LocalDate } from '@/platform/local-date';
import { type Gegevens, geldendOp } from './geldende-instelling';
import { verwerkerRegels, type verwerkerVormen } from './verwerkervorm';

export type Verwerkersoort = keyof typeof verwerkerVormen;
export const VERWERKERSOORTEN = Object.keys(verwerkerRegels) as readonly Verwerkersoort[];

export type Verwerker = {
  naam: string;
  /** In service: then there is nobody to agree with. */
  eigen: boolean;
  overeenkomst: string | null;
  /** Whether he may get the data: in service, or with an agreement. */
  mag: boolean;
  vanaf: LocalDate;
  /** First day on which this holds no longer; null while nobody said so. */
  tot: LocalDate | null;
};

/** Who does this work on a day, and whether he may have the data (M-15); null where nobody was named. */
export function verwerkerOp(gegevens: Gegevens, soort: Verwerkersoort, dag: LocalDate): Verwerker | null {
  const { waarde, rij } = geldendOp(soort, gegevens, dag);
  if (waarde === null) return null;
  const { naam, eigen, verwerkersovereenkomst: overeenkomst = null } = waarde;
  return { naam, eigen, overeenkomst, mag: eigen || overeenkomst !== null, vanaf: rij.vanaf, tot: rij.tot };
}
