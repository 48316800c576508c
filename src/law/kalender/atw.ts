import { addDays, addMonths, type LocalDate } from '@/platform/local-date';
import { dated, type Venster, windowOn } from '../dated';
import { atw } from '../regelingen';
import { makeStap, stapUit } from '../stap';
import type { Stap, Uitkomst } from '../uitleg';
import { gelijkgesteldeDagen, koningsdag, type VrijeDag, vrijeDagOn } from './feestdagen';

/** A term as the law writes it. Terms in hours or years have no place here: the act leaves them alone. */
export type Termijn = { aantal: number; eenheid: 'dagen' | 'weken' | 'maanden' };

type Grens = Record<Termijn['eenheid'], number>;

/** The longest terms to which the act applies. */
export const langsteTermijn = dated<Grens>(
  'langste termijn van de Algemene termijnenwet',
  'dagen, weken, maanden',
  [
    {
      vanaf: '1965-04-01',
      waarde: { dagen: 90, weken: 12, maanden: 3 },
      bron: atw('4, onder a'),
      gecontroleerdOp: '2026-11-21',
      zekerheid: 'geverifieerd',
    },
  ],
);

/** Terms of at least so many days are lengthened until they hold so many days that count. */
export const korteTermijn = dated<{ vanafDagen: number; werkendeDagen: number }>(
  'korte termijn van de Algemene termijnenwet',
  'dagen',
  [
    {
      vanaf: '1965-04-01',
      waarde: { vanafDagen: 3, werkendeDagen: 2 },
      bron: atw('2'),
      gecontroleerdOp: '2026-11-21',
      zekerheid: 'geverifieerd',
    },
  ],
);

/** The end of a term that starts the day after `start`, without the Algemene termijnenwet. */
export function rawEnd(start: LocalDate, { aantal, eenheid }: Termijn): LocalDate {
  if (eenheid === 'maanden') return addMonths(start, aantal);
  return addDays(start, eenheid === 'weken' ? aantal * 7 : aantal);
}

/** The first day on or after this date that is no Saturday, Sunday or holiday. Throws like vrijeDagOn. */
export function nextCountingDay(date: LocalDate): LocalDate {
  let day = date;
  while (vrijeDagOn(day) !== null) day = addDays(day, 1);
  return day;
}

/** Algemene termijnenwet art. 1: a term that ends on a free day runs on to the next day that is none. */
export function extendEinde(einde: LocalDate): { waarde: LocalDate; uitleg: Stap[] } {
  const reden = vrijeDagOn(einde);
  if (reden === null) return { waarde: einde, uitleg: [] };
  const waarde = nextCountingDay(einde);
  return { waarde, uitleg: [shiftStep(einde, reden, waarde)] };
}

function shiftStep(van: LocalDate, reden: VrijeDag, naar: LocalDate): Stap {
  const waarden = { van: { datum: van }, reden: { keuze: reden }, naar: { datum: naar } };
  const sleutel = 'termijnen.atw.verschoven';
  if (reden === 'gelijkgestelde-dag') return stapUit(windowOn(gelijkgesteldeDagen, van), sleutel, waarden);
  if (reden === 'koningsdag') return stapUit(windowOn(koningsdag, van), sleutel, waarden);
  return makeStap(sleutel, waarden, atw(reden === 'goede-vrijdag' ? '1 en 3, tweede lid' : '1, eerste lid'));
}

/** The n-th day after `start` that is no Saturday, Sunday or holiday. */
function nthCountingDay(start: LocalDate, n: number): LocalDate {
  let day = start;
  for (let left = n; left > 0; left -= 1) day = nextCountingDay(addDays(day, 1));
  return day;
}

/**
 * The last day of a term set by law that starts the day after `start`, with the Algemene termijnenwet:
 * short terms hold at least two days that count (art. 2), no term ends on a free day (art. 1), and terms
 * longer than art. 4 allows are left as they are. Explains only what it changed.
 */
export function endOfTermijn(start: LocalDate, termijn: Termijn): { waarde: LocalDate; uitleg: Stap[] } {
  const raw = rawEnd(start, termijn);
  const grens = windowOn(langsteTermijn, start);
  if (termijn.aantal > grens.waarde[termijn.eenheid]) {
    return { waarde: raw, uitleg: [stapUit(grens, 'termijnen.atw.te-lang', { dag: { datum: raw } })] };
  }
  const kort = windowOn(korteTermijn, start);
  // A term in weeks or months always holds enough such days; looking would ask for calendars that are not needed.
  const mayBeShort = termijn.eenheid === 'dagen' && termijn.aantal >= kort.waarde.vanafDagen;
  const atLeast = mayBeShort ? nthCountingDay(start, kort.waarde.werkendeDagen) : raw;
  if (raw >= atLeast) return extendEinde(raw);
  return { waarde: atLeast, uitleg: [stapUit(kort, 'termijnen.atw.kort', { dag: { datum: atLeast } })] };
}

/**
 * A term of which a parameter holds the length: its last day by the Algemene termijnenwet, with the step that says where
 * it would have ended and those of what was changed. `begin` is the day that it runs from and its name in the sentence,
 * which also names `dag` and the unit. Throws like endOfTermijn.
 */
export function termijnUit(
  venster: Venster<number>,
  eenheid: 'dagen' | 'weken',
  sleutel: string,
  [naam, begin]: readonly [naam: string, begin: LocalDate],
): Uitkomst<LocalDate> {
  const termijn = { aantal: venster.waarde, eenheid };
  const einde = endOfTermijn(begin, termijn);
  const waarden = {
    [naam]: { datum: begin },
    [eenheid]: venster.waarde,
    dag: { datum: rawEnd(begin, termijn) },
  };
  return { waarde: einde.waarde, uitleg: [stapUit(venster, sleutel, waarden), ...einde.uitleg] };
}
