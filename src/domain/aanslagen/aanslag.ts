import { type Besluit, type Bezwaartermijn, bezwaartermijn } from '@/law/heffing/bezwaartermijn';
import { vervaldagen } from '@/law/invordering/betaaltermijn';
import { divideInTermijnen } from '@/law/termijnbedragen';
import type { Uitkomst } from '@/law/uitleg';
import { type Cents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import type { Betaalschema } from '../verordeningen/verordening.schema';

/** One term of an aanslag: what must be paid, and the last day on which it is in time. */
export type Termijn = { nummer: number; vervaldag: LocalDate; bedragCenten: Cents };

/** The terms of an aanslag: the days of the law, and the amount divided over them. Throws like `vervaldagen`. */
export function vervaldagenVan(aanslag: {
  dagtekening: LocalDate;
  betaalschema: Betaalschema;
  bedragCenten: bigint;
}): Uitkomst<Termijn[]> {
  const dagen = vervaldagen(aanslag.dagtekening, aanslag.betaalschema);
  const bedragen = divideInTermijnen(toCents(aanslag.bedragCenten), dagen.waarde.length);
  const termijnen = dagen.waarde.map((vervaldag, i) => ({
    nummer: i + 1,
    vervaldag,
    bedragCenten: bedragen.waarde[i] ?? toCents(0),
  }));
  const uitleg = dagen.waarde.length > 1 ? [...dagen.uitleg, ...bedragen.uitleg] : dagen.uitleg;
  return { waarde: termijnen, uitleg };
}

/** Until when somebody can object: `bekendmaking` is the day on which it left, where that is known. */
export const bezwaartermijnVan = (aanslag: Besluit): Uitkomst<Bezwaartermijn> => bezwaartermijn(aanslag);
