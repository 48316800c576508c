import { type Gegevens, geldendOp } from '@/domain/gemeenten/geldende-instelling';
import type { LocalDate } from '@/platform/local-date';
import type { Tekenaar } from './kas';

export type Kasregel = { tekenen: Tekenaar; overmakenVoorDag: number; bron: string | null };

/**
 * Who signs the day of a till and when a month is transferred. The till is the gemeente's in both smaken. Without an
 * agreement the smaak decides who looks along: a gemeente that is first entrance itself signs itself; else both may.
 */
export function kasregelOp(gegevens: Gegevens, dag: LocalDate): Kasregel {
  const { waarde, rij } = geldendOp('kas', gegevens, dag);
  if (waarde) return { ...waarde, bron: rij.bron };
  const smaak = geldendOp('smaak', gegevens, dag).waarde?.smaak;
  return { tekenen: smaak === 1 ? 'gemeente' : 'beide', overmakenVoorDag: 15, bron: null };
}
