import type { Mutatie, StandVanAanslag } from '@/domain/grootboek/stand';
import { type Cents, toCents } from '@/platform/cents';

/** One booking with what was open after it; below zero is what was paid too much. */
export type Rekeningregel = { mutatie: Mutatie; naDeze: Cents };

/** The account of one aanslag, oldest first, with a running balance that ends at the ledger. */
export function rekeningRegels(stand: Pick<StandVanAanslag, 'mutaties'>): Rekeningregel[] {
  let saldo = 0n;
  return stand.mutaties.map((mutatie) => {
    saldo += mutatie.bedragCenten;
    return { mutatie, naDeze: toCents(saldo) };
  });
}
