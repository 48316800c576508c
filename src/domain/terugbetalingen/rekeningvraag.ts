import { groupBy } from '@/platform/group';
import type { LocalDate } from '@/platform/local-date';
import type { Oordeel, Tegoedfeiten } from './oordeel';
import type { Tegoed } from './tegoed';

/** Whom to ask on which account he wants what is due back. Pure. */

/** What he can do something about: he gave no account yet, or what we paid came back. */
const OM_REKENING = ['geen-rekening', 'kwam-terug'] as const;
export type Vraagreden = (typeof OM_REKENING)[number];

type Feiten = Tegoedfeiten & Tegoed & Oordeel & { gevraagdOp: LocalDate | null };

export type Rekeningvraag<T> = {
  persoonId: string;
  waarom: Vraagreden;
  /** All that waits for an account of his. */
  tegoeden: T[];
  /** A part of it stays for what he owes and is late with. */
  naSchuld: boolean;
};

/**
 * Who is asked now: once for each time that something came to be due back. Nobody is for what goes to a debt, or after a
 * death: then the erven are spoken to first.
 */
export function teVragen<T extends Feiten>(tegoeden: readonly T[]): Rekeningvraag<T>[] {
  const wacht = tegoeden.filter(
    (t) => !t.overleden && t.vrijCenten > 0n && t.opdrachtId === null && redenVan(t) !== null,
  );
  return [...groupBy(wacht, (t) => t.persoonId)].flatMap(([persoonId, eigen]) => {
    const [eerste] = eigen;
    const waarom = eerste === undefined ? null : redenVan(eerste);
    if (waarom === null || eigen.every((t) => t.gevraagdOp !== null && t.gevraagdOp >= t.sinds)) return [];
    return [
      { persoonId, waarom, tegoeden: eigen, naSchuld: eigen.some((t) => t.vrijCenten < t.bedragCenten) },
    ];
  });
}

const redenVan = ({ tegen }: Pick<Oordeel, 'tegen'>): Vraagreden | null =>
  OM_REKENING.find((reden) => tegen.includes(reden)) ?? null;
