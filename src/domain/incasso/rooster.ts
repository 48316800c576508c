import { bankwerkdagVanaf } from '@/law/kalender/target';
import { divideInTermijnen } from '@/law/termijnbedragen';
import { type Cents, toCents } from '@/platform/cents';
import { addDays, addMonths, dateOf, type LocalDate, partsOf } from '@/platform/local-date';

/** One term in which an aanslag is collected. */
export type Incassotermijn = {
  volgnummer: number;
  dag: LocalDate;
  bedragCenten: Cents;
};

export type Incassokeuze = {
  aantalTermijnen: number;
  dag: number;
  aankondigdagen: number;
  stoptNaMislukt: number;
};

/** The day of collection in the month that lies so many months after that of a day. */
function incassodagIn(dagtekening: LocalDate, maanden: number, dag: number): LocalDate {
  const { year, month } = partsOf(addMonths(dateOf(...eersteVan(dagtekening)), maanden));
  return bankwerkdagVanaf(dateOf(year, month, dag));
}
const eersteVan = (dag: LocalDate): [number, number, number] => {
  const { year, month } = partsOf(dag);
  return [year, month, 1];
};

/**
 * In which terms what is open of an aanslag is collected: one in every month after that of the dagtekening, as many as the
 * gemeente says. A term that cannot be told in time any more is left out, so that who comes later pays the same in fewer; who
 * comes after all of them pays once. The sum is exact, the odd cents are in the first.
 */
export function makeRooster(
  aanslag: { dagtekening: LocalDate; openCenten: Cents },
  keuze: Incassokeuze,
  vandaag: LocalDate,
): Incassotermijn[] {
  if (aanslag.openCenten <= 0n) return [];
  const vroegst = addDays(vandaag, keuze.aankondigdagen);
  const dagen = Array.from({ length: keuze.aantalTermijnen }, (_, i) =>
    incassodagIn(aanslag.dagtekening, i + 1, keuze.dag),
  ).filter((dag) => dag >= vroegst);
  // A cent cannot be divided.
  const gekozen = dagen.length > 0 ? dagen : [bankwerkdagVanaf(vroegst)];
  const aantal = aanslag.openCenten < BigInt(gekozen.length) ? Number(aanslag.openCenten) : gekozen.length;
  const bedragen = divideInTermijnen(aanslag.openCenten, aantal).waarde;
  return bedragen.map((bedragCenten, i) => ({
    volgnummer: i + 1,
    dag: gekozen[i] ?? vroegst,
    bedragCenten: toCents(bedragCenten),
  }));
}

/** All of it at once, on the first day on which it can have been told. */
export const inEenKeer = (openCenten: Cents, keuze: Incassokeuze, vandaag: LocalDate): Incassotermijn[] =>
  openCenten <= 0n
    ? []
    : [
        {
          volgnummer: 1,
          dag: bankwerkdagVanaf(addDays(vandaag, keuze.aankondigdagen)),
          bedragCenten: openCenten,
        },
      ];

/** So long after the last day of collection the steps of collection wait for what the bank may still tell. */
export const NALOOP_DAGEN = 14;
