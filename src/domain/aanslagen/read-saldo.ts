import { type Cents, sumCents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import type { Read } from '@/platform/tenant';
import { listEigenAanslagen } from './eigen-aanslag.queries';
import { type Termijnregel, termijnstandVan } from './termijnstand';

/** One aanslag as a letter about what is open names it. */
export type Saldoregel = {
  aanslagnummer: string;
  belastingjaar: number;
  betalingskenmerk: string;
  /** Imposed, less what was taken off. */
  bedrag: Cents;
  open: Cents;
  /** Every term that is open, oldest first: each amount has its own day. */
  termijnen: readonly Termijnregel[];
  /** Of what is open, the costs and interest: of no term, and due at once. */
  kosten: Cents;
  /** Paid too much: what he can have back. */
  teVeel: Cents;
};

/**
 * What a person has open in one gemeente, as the ledger says today: every aanslag that is not paid or paid too much, and
 * those of this belastingjaar also when they are paid. For letters of later folders.
 */
export async function readSaldo(read: Read, gemeenteId: number, persoonId: string): Promise<Saldoregel[]> {
  const vandaag = localDateOf(read.ctx.now);
  const jaar = Number(vandaag.slice(0, 4));
  const aanslagen = await listEigenAanslagen(read, [{ gemeenteId, persoonId }]);
  return aanslagen
    .filter(
      ({ open, teVeelOntvangen, belastingjaar }) =>
        open > 0n || teVeelOntvangen > 0n || belastingjaar >= jaar,
    )
    .map((aanslag) => {
      const termijnen = termijnstandVan(aanslag, vandaag).termijnen.filter((termijn) => termijn.open > 0n);
      return {
        aanslagnummer: aanslag.aanslagnummer,
        belastingjaar: aanslag.belastingjaar,
        betalingskenmerk: aanslag.betalingskenmerk,
        bedrag: toCents(aanslag.bedrag - aanslag.verminderd),
        open: aanslag.open,
        termijnen,
        kosten: toCents(aanslag.open - sumCents(termijnen.map((termijn) => termijn.open))),
        teVeel: aanslag.teVeelOntvangen,
      };
    });
}
