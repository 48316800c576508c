import { type Cents, toCents } from '@/platform/cents';
import { roundHalfUp } from '../fraction';
import type { Uitkomst } from '../uitleg';
import { determineUitkomst, type KwijtscheldingBesluit, type Weigeringsgrond } from './uitkomst';
import { explainKwijtschelding } from './uitleg';
import type { Kwijtscheldingsverzoek } from './verzoek';

/** The outcome as it is stored and shown, with whole cents. */
export type Kwijtschelding = {
  uitkomst: KwijtscheldingBesluit['uitkomst'];
  kwijtgescholdenCenten: Cents;
  /** The ground that decides. */
  grond?: Weigeringsgrond;
  /** Every ground that holds, the one that decides first. */
  gronden?: readonly Weigeringsgrond[];
  teBeoordelen?: readonly string[];
  betalingscapaciteitJaarCenten?: Cents;
  vermogenCenten?: Cents;
};

/**
 * Decides a request for kwijtschelding and explains each step in words that the citizen can read.
 * Source: Gemeentewet 255, URIW 1990 art. 7-24. Throws LawError 'geen-parameter' for a day without norms,
 * 'ongeldige-invoer' for a household or policy that cannot be.
 */
export function judgeKwijtschelding(verzoek: Kwijtscheldingsverzoek): Uitkomst<Kwijtschelding> {
  const besluit = determineUitkomst(verzoek);
  const waarde: Kwijtschelding = {
    uitkomst: besluit.uitkomst,
    kwijtgescholdenCenten: besluit.kwijtgescholdenCenten,
  };
  const [grond] = besluit.gronden;
  if (grond !== undefined) {
    waarde.grond = grond;
    waarde.gronden = besluit.gronden;
  }
  if (besluit.teBeoordelen.length > 0) waarde.teBeoordelen = besluit.teBeoordelen;
  if (besluit.berekening !== undefined) {
    waarde.betalingscapaciteitJaarCenten = toCents(roundHalfUp(besluit.berekening.betalingscapaciteit));
    waarde.vermogenCenten = toCents(roundHalfUp(besluit.berekening.vermogen));
  }
  return { waarde, uitleg: explainKwijtschelding(verzoek, besluit) };
}
