import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import type { Cents } from '@/platform/cents';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { bookRentevergoeding } from './boeking';
import { lockStanden } from './lock-stand';
import { postBoekingen } from './post-boeking';

/** Interest that the office owes on one aanslag, and with which movement of money it goes out, if it does at once. */
export type Rentevergoeding = {
  aanslagId: string;
  centen: Cents;
  dag: LocalDate;
  koppeling?: string;
  reden: string;
};

/**
 * Makes interest due back on these aanslagen (Iw 28a), each by a boeking of its own, at the cost of who bears it by the
 * contract of that day. Throws NotFound.
 */
export async function creditRente(write: Write, vergoedingen: readonly Rentevergoeding[]): Promise<void> {
  if (vergoedingen.length === 0) return;
  const standen = await lockStanden(
    write,
    vergoedingen.map((v) => v.aanslagId),
  );
  const gegevens = await readGegevens(write, write.gemeenteId);
  await postBoekingen(
    write,
    vergoedingen.map(({ aanslagId, centen, dag, ...kop }) => {
      const stand = standen.get(aanslagId);
      if (!stand) throw new NotFound();
      const beleid = geldendOp('invorderingskosten', gegevens, dag).waarde;
      return bookRentevergoeding(
        { ...kop, boekdatum: dag },
        { aanslagId, belastingjaar: stand.belastingjaar },
        centen,
        beleid?.lastRentevergoeding ?? 'gemeente',
      );
    }),
  );
}
