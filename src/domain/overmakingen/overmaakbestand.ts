import { makeBetaalbestand } from '@/domain/terugbetalingen/betaalbestand';
import type { LocalDate } from '@/platform/local-date';
import type { Overmaking } from './overmaking';

/** The file of one overmaking for the bank, by the writer of every payment of ours: the same bytes each time. */
export const makeOvermaakbestand = (
  o: Pick<
    Overmaking,
    'vanNaam' | 'vanPlaats' | 'vanIban' | 'eindkenmerk' | 'bedragCenten' | 'naam' | 'iban' | 'omschrijving'
  >,
  verzonden: { berichtId: string; op: Date; dag: LocalDate },
): string =>
  makeBetaalbestand({
    berichtId: verzonden.berichtId,
    gemaaktOp: verzonden.op,
    uitvoerdatum: verzonden.dag,
    van: { naam: o.vanNaam, plaats: o.vanPlaats, iban: o.vanIban },
    betalingen: [
      {
        eindkenmerk: o.eindkenmerk,
        bedragCenten: o.bedragCenten,
        naam: o.naam,
        iban: o.iban,
        plaats: null,
        land: null,
        omschrijving: o.omschrijving,
      },
    ],
  });
