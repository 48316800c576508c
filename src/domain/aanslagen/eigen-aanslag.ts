import type { Cents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import type { Betaalschema } from '../verordeningen/verordening.schema';
import type { Regelfeiten } from './aanslagregel';
import type { Incassorooster, Regelingplan } from './regelingdelen';

/** One belasting on an aanslag: what `explainAanslagregel` needs, and what is open of it now. */
export type EigenRegel = Regelfeiten & {
  id: string;
  volgnummer: number;
  /** Part of the year that was levied, 12 / 12 for all of it. */
  deel: { teller: number; noemer: number };
  bedrag: Cents;
  verminderd: Cents;
  open: Cents;
  adres: string | null;
  verordening: {
    naam: string;
    publicatie: string | null;
    bekendgemaaktOp: LocalDate | null;
    /** Nobody held the tariffs against the published text yet, or the source itself is to be confirmed. */
    teBevestigen: boolean;
  };
};

/** An aanslag as the person whom it is imposed on sees it. */
export type EigenAanslag = {
  gemeenteId: number;
  id: string;
  persoonId: string;
  aanslagnummer: string;
  belastingjaar: number;
  dagtekening: LocalDate;
  /** The day on which it left, where that is known and was asked for (`withBekendmaking`). */
  bekendmaking?: LocalDate | null;
  betaalschema: Betaalschema;
  betalingskenmerk: string;
  bedrag: Cents;
  verminderd: Cents;
  /** Waived or written off, as the ledger says. */
  afgeschreven: Cents;
  /** What the ledger says: belasting, costs and interest. */
  open: Cents;
  teVeelOntvangen: Cents;
  /** Paid online, and not in the books yet: collecting waits for it. */
  onderweg?: Cents;
  /** The newest aanslagbiljet as a document; null while there is none. */
  biljetId: string | null;
  regels: EigenRegel[];
  /** The betalingsregeling that it is in now; it goes before the terms of the verordening. */
  regeling: Regelingplan | null;
  /** How it is collected from an account, where a mandate says so; a regeling goes before it. */
  incasso?: Incassorooster | null;
};
