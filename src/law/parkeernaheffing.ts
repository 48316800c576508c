import { type Cents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { dated, windowOn } from './dated';
import { gemeentewet } from './regelingen';
import { demand, makeStap, stapUit } from './stap';
import type { Uitkomst } from './uitleg';

const GEMEENTEWET_234 = gemeentewet('234, derde lid');

/** A new maximum each 1 January. */
export const parkeernaheffingMaximum = dated<Cents>(
  'maximum kosten naheffingsaanslag parkeerbelasting',
  'centen',
  (
    [
      [2019, 6270],
      [2020, 6450],
      [2021, 6530],
      [2022, 6650],
      [2023, 7290],
      [2024, 7670],
      [2025, 7880],
      [2026, 8200],
    ] as const
  ).map(([year, cents]) => ({
    vanaf: `${year}-01-01`,
    tot: `${year + 1}-01-01`,
    waarde: toCents(cents),
    bron: {
      regeling: 'Besluit gemeentelijke parkeerbelastingen',
      artikel: '3',
      vindplaats: 'vng.nl/node/804852',
    },
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd' as const,
  })),
);

/**
 * A naheffingsaanslag parkeerbelasting: the tariff of one hour (more when a longer stay is plausible) and the
 * costs, at most the national maximum of that day, which also is the default. In cents.
 * Source: Gemeentewet 234(3)(5), Besluit gemeentelijke parkeerbelastingen art. 3. Throws LawError
 * 'ongeldige-invoer' for costs above the maximum, 'geen-parameter' for a year without a known maximum.
 */
export function calculateParkeernaheffing(vraag: {
  datum: LocalDate;
  uurtariefCenten: Cents;
  uren?: number;
  kostenCenten?: Cents;
}): Uitkomst<Cents> {
  const { datum, uurtariefCenten } = vraag;
  const uren = vraag.uren ?? 1;
  const venster = windowOn(parkeernaheffingMaximum, datum);
  const kosten = vraag.kostenCenten ?? venster.waarde;
  demand(uurtariefCenten >= 0n && kosten >= 0n, 'Een bedrag kan niet lager zijn dan 0.');
  demand(
    Number.isSafeInteger(uren) && uren >= 1,
    'Het aantal uren moet een geheel getal van 1 of hoger zijn.',
  );
  demand(kosten <= venster.waarde, 'De kosten zijn hoger dan het landelijke maximum van die dag.');
  const parkeergeld = toCents(uurtariefCenten * BigInt(uren));
  const bedrag = toCents(parkeergeld + kosten);
  return {
    waarde: bedrag,
    uitleg: [
      makeStap(
        uren === 1 ? 'geld.parkeren.een-uur' : 'geld.parkeren.meer-uren',
        { tarief: { centen: uurtariefCenten }, uren, parkeergeld: { centen: parkeergeld } },
        GEMEENTEWET_234,
      ),
      stapUit(venster, 'geld.parkeren.kosten', {
        kosten: { centen: kosten },
        maximum: { centen: venster.waarde },
        datum: { datum },
      }),
      makeStap('geld.parkeren.som', { bedrag: { centen: bedrag } }, GEMEENTEWET_234),
    ],
  };
}
