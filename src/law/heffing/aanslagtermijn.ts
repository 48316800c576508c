import { addDays, addMonths, dateOf, type LocalDate, partsOf } from '@/platform/local-date';
import { dated, windowOn } from '../dated';
import { endOfTermijn } from '../kalender/atw';
import { awr } from '../regelingen';
import { makeStap, stapUit } from '../stap';
import type { Uitkomst } from '../uitleg';

type Heffingsjaren = { aanslag: number; navordering: number; navorderingFout: number; naheffing: number };

/** AWR 11, lid 3, 16 and 20, lid 3: years within which a tax must be levied. */
export const heffingsjaren = dated<Heffingsjaren>('termijn voor het opleggen van een aanslag', 'jaren', [
  {
    vanaf: '2010-01-01',
    waarde: { aanslag: 3, navordering: 5, navorderingFout: 2, naheffing: 5 },
    bron: awr('11, derde lid, 16 en 20, derde lid'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);

const ARTIKEL: Record<keyof Heffingsjaren, string> = {
  aanslag: '11, derde lid',
  navordering: '16, derde lid',
  navorderingFout: '16, vierde lid',
  naheffing: '20, derde lid',
};

/**
 * Last day on which an aanslag may be imposed: 3 years after the tax debt arose, navordering 5 years (2 for an obvious
 * error), naheffing 5 years after the end of that calendar year. The day on which the debt arose is the first one, so a
 * debt of 1 January 2023 ends on 31 December 2025 ([K]). A term of years: no Algemene termijnenwet.
 */
export function heffingstermijn(soort: keyof Heffingsjaren, schuldOntstaan: LocalDate): Uitkomst<LocalDate> {
  const jaren = windowOn(heffingsjaren, schuldOntstaan).waarde[soort];
  const naJaareinde = soort === 'naheffing';
  const start = naJaareinde ? dateOf(partsOf(schuldOntstaan).year, 12, 31) : schuldOntstaan;
  const dag = addMonths(naJaareinde ? start : addDays(start, -1), jaren * 12);
  const waarden = { soort: { keuze: soort }, start: { datum: start }, jaren, dag: { datum: dag } };
  return { waarde: dag, uitleg: [makeStap('termijnen.heffen.termijn', waarden, awr(ARTIKEL[soort]), true)] };
}

/** AWR 18a: weeks after a WOZ value became final at another amount in which the aanslag is corrected. */
export const wozHerzieningWeken = dated(
  'herziening van de aanslag na een onherroepelijke WOZ-waarde',
  'weken',
  [
    {
      vanaf: '2015-10-01',
      waarde: 8,
      bron: awr('18a'),
      gecontroleerdOp: '2026-11-21',
      zekerheid: 'geverifieerd',
    },
  ],
);

/** Last day to correct an aanslag after the WOZ value became final (AWR 18a), by the Algemene termijnenwet. */
export function herzieningNaWoz(onherroepelijk: LocalDate): Uitkomst<LocalDate> {
  const weken = windowOn(wozHerzieningWeken, onherroepelijk);
  const einde = endOfTermijn(onherroepelijk, { aantal: weken.waarde, eenheid: 'weken' });
  const waarden = {
    onherroepelijk: { datum: onherroepelijk },
    weken: weken.waarde,
    dag: { datum: einde.waarde },
  };
  return {
    waarde: einde.waarde,
    uitleg: [...einde.uitleg, stapUit(weken, 'termijnen.heffen.woz-herziening', waarden)],
  };
}
