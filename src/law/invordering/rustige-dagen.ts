import { addDays, type LocalDate, partsOf } from '@/platform/local-date';
import { dated, valueOn } from '../dated';
import { feestdagenOf } from '../kalender/feestdagen';
import { leidraad } from '../regelingen';

/** Leidraad 1.1.8: no measures on unsuitable days. */
export const rustigeDagen = dated<{ dagenRondFeestdag: number; kerstTotNieuwjaar: boolean }>(
  'dagen zonder invorderingsmaatregelen',
  'dagen voor en na een feestdag; tussen kerst en nieuwjaar',
  [
    {
      vanaf: '2020-01-01',
      waarde: { dagenRondFeestdag: 1, kerstTotNieuwjaar: true },
      bron: leidraad('1.1.8'),
      gecontroleerdOp: '2026-11-21',
      zekerheid: 'geverifieerd',
    },
  ],
);

const isFeestdag = (date: LocalDate): boolean => feestdagenOf(partsOf(date).year).has(date);

/** Why no measure is taken on a day, or null when it may be taken. Throws LawError 'geen-parameter' before 2020. */
export function rustigeDag(date: LocalDate): 'feestdag' | 'naast-feestdag' | 'kerst-tot-nieuwjaar' | null {
  const regel = valueOn(rustigeDagen, date);
  if (isFeestdag(date)) return 'feestdag';
  const { month, day } = partsOf(date);
  if (regel.kerstTotNieuwjaar && month === 12 && day >= 27) return 'kerst-tot-nieuwjaar';
  for (let distance = 1; distance <= regel.dagenRondFeestdag; distance += 1) {
    if (isFeestdag(addDays(date, distance)) || isFeestdag(addDays(date, -distance))) return 'naast-feestdag';
  }
  return null;
}

/** Leidraad 1.1.8 with Rv: a deurwaarder serves between 07 and 20 hours, not on Sundays, holidays or Goede Vrijdag. */
export function mayServeExploot(date: LocalDate, uur: number): boolean {
  return partsOf(date).weekday !== 7 && !isFeestdag(date) && uur >= 7 && uur < 20;
}
