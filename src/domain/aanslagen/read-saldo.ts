import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import type { Read } from '@/platform/tenant';
import { listEigenAanslagen } from './eigen-aanslag.queries';
import { type Termijnstand, termijnstandVan } from './termijnstand';

/** One aanslag as a letter about what is open names it. */
export type Saldoregel = {
  aanslagnummer: string;
  belastingjaar: number;
  betalingskenmerk: string;
  /** Imposed, less what was taken off. */
  bedrag: Cents;
  open: Cents;
  /** What has to be paid first; null when nothing is open. */
  volgende: Termijnstand['volgende'];
};

/**
 * What a person has open in one gemeente, as the ledger says today: every aanslag that is not paid, and those of this
 * belastingjaar also when they are. For letters of later folders.
 */
export async function readSaldo(read: Read, gemeenteId: number, persoonId: string): Promise<Saldoregel[]> {
  const vandaag = localDateOf(read.ctx.now);
  const jaar = Number(vandaag.slice(0, 4));
  const aanslagen = await listEigenAanslagen(read, [{ gemeenteId, persoonId }]);
  return aanslagen
    .filter((aanslag) => aanslag.open > 0n || aanslag.belastingjaar >= jaar)
    .map((aanslag) => ({
      aanslagnummer: aanslag.aanslagnummer,
      belastingjaar: aanslag.belastingjaar,
      betalingskenmerk: aanslag.betalingskenmerk,
      bedrag: toCents(aanslag.bedrag - aanslag.verminderd),
      open: aanslag.open,
      volgende: termijnstandVan(aanslag, vandaag).volgende,
    }));
}
