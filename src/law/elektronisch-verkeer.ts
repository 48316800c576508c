import { addDays, daysBetween, type LocalDate } from '@/platform/local-date';
import {
  addHours,
  dateOfMoment,
  instantOf,
  type LocalMoment,
  minutesBetween,
  momentAt,
  startOfDay,
} from '@/platform/local-moment';
import { dated, valueOn, windowOn } from './dated';
import { extendEinde } from './kalender/atw';
import { LawError } from './law-error';
import { awb } from './regelingen';
import { makeStap, stapUit } from './stap';
import type { Stap, Uitkomst } from './uitleg';

/** Awb 2:10: hours within which the addressee gets an electronic notice of a message in a portal. */
export const kennisgevingUren = dated('kennisgeving van een bericht in een portaal', 'uren', [
  {
    vanaf: '2026-01-01',
    waarde: 48,
    bron: awb('2:10'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);

/** Awb 2:21, lid 3: for how long an overrun is in any case no default of the sender. */
export const storingVerschoning = dated<'duur-van-de-storing'>(
  'te late indiening door een storing',
  'regel',
  [
    {
      vanaf: '2026-01-01',
      waarde: 'duur-van-de-storing',
      bron: awb('2:21, derde lid'),
      gecontroleerdOp: '2026-11-21',
      zekerheid: 'geverifieerd',
    },
  ],
);

/** Awb 2:23: the least by which a term grows after a message on a wrong channel. */
export const verkeerdKanaalWerkdagen = dated('verlenging na een verkeerd kanaal, minstens', 'werkdagen', [
  {
    vanaf: '2026-01-01',
    waarde: 1,
    bron: awb('2:23'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);

/** A time in which the channel of the office could not be reached; `tot` is the first minute it could again. */
export type Storing = { van: LocalMoment; tot: LocalMoment };

/** A message that came in on a wrong channel, and the day on which the office answered that it was wrong. */
export type VerkeerdKanaal = { ontvangen: LocalDate; reactie: LocalDate };

/**
 * Awb 2:10: the moment before which the notice of a portal message must be sent. Hours do not move for weekends
 * or holidays (Algemene termijnenwet art. 4). Throws LawError 'geen-parameter' before 2026.
 */
export function kennisgevingUiterlijk(geplaatst: LocalMoment): Uitkomst<{ uiterlijk: LocalMoment }> {
  const uren = windowOn(kennisgevingUren, dateOfMoment(geplaatst));
  const uiterlijk = addHours(geplaatst, uren.waarde);
  const waarden = { geplaatst: { moment: geplaatst }, uren: uren.waarde, uiterlijk: { moment: uiterlijk } };
  return { waarde: { uiterlijk }, uitleg: [stapUit(uren, 'termijnen.portaal.kennisgeving', waarden)] };
}

type Interval = { from: number; to: number };

function mergedMinutes(intervals: Interval[]): number {
  let total = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    total += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return total / 60_000;
}

/**
 * Awb 2:21, lid 3: until when a late message is in any case no default, after outages during the term: the end of
 * the term plus the time that the channel was down (outages that overlap count once). Null when no outage fell in
 * the term. The term itself stays as it is. Throws LawError: 'ongeldige-invoer' for an outage that ends before it
 * begins, 'geen-parameter' before 2026.
 */
export function storingVerschoondTot(
  termijn: { eersteDag: LocalDate; laatsteDag: LocalDate },
  storingen: readonly Storing[],
): Uitkomst<LocalMoment | null> {
  const begin = startOfDay(termijn.eersteDag);
  const einde = startOfDay(addDays(termijn.laatsteDag, 1));
  for (const { van, tot } of storingen) {
    if (minutesBetween(van, tot) <= 0)
      throw new LawError('ongeldige-invoer', `De storing van ${van} eindigt niet na haar begin.`);
  }
  const relevant = storingen.filter(({ van, tot }) => van < einde && tot > begin);
  if (relevant.length === 0) return { waarde: null, uitleg: [] };
  valueOn(storingVerschoning, termijn.laatsteDag);
  const minuten = mergedMinutes(
    relevant.map(({ van, tot }) => ({ from: instantOf(van), to: instantOf(tot) })),
  );
  const tot = momentAt(instantOf(einde) + minuten * 60_000);
  const waarden = { uren: Math.floor(minuten / 60), minuten: minuten % 60, tot: { moment: tot } };
  return { waarde: tot, uitleg: [makeStap('termijnen.storing.verschoond', waarden, awb('2:21, derde lid'))] };
}

/**
 * Awb 2:23: the last day of a term after a message on a wrong channel: longer by the days between receipt and the
 * office's answer, at least one werkdag. A message that came in after the end lengthens nothing.
 * Counting from the last day as the Algemene termijnenwet set it is a choice in favour of the sender ([K]).
 */
export function extendByVerkeerdKanaal(laatsteDag: LocalDate, kanaal: VerkeerdKanaal): Uitkomst<LocalDate> {
  if (kanaal.reactie < kanaal.ontvangen)
    throw new LawError('ongeldige-invoer', 'De reactie op het verkeerde kanaal ligt voor de ontvangst.');
  const bron = awb('2:23');
  if (kanaal.ontvangen > laatsteDag) {
    const waarden = { ontvangen: { datum: kanaal.ontvangen } };
    return { waarde: laatsteDag, uitleg: [makeStap('termijnen.kanaal.na-het-einde', waarden, bron)] };
  }
  const minstens = valueOn(verkeerdKanaalWerkdagen, kanaal.ontvangen);
  const dagen = Math.max(daysBetween(kanaal.ontvangen, kanaal.reactie), minstens);
  const verlengd = addDays(laatsteDag, dagen);
  const einde = extendEinde(verlengd);
  const waarden = { dagen, dag: { datum: verlengd } };
  return {
    waarde: einde.waarde,
    uitleg: [makeStap('termijnen.kanaal.verlengd', waarden, bron, true), ...einde.uitleg] satisfies Stap[],
  };
}

/**
 * Awb 2:16, lid 1: whether the office may answer a message on a wrong electronic channel with "use the other one".
 * Never for a bezwaarschrift or an administratief beroepschrift: those are taken in.
 */
export const mayPointToOtherChannel = (
  bericht: 'bezwaarschrift' | 'administratief-beroepschrift' | 'ander-bericht',
  feiten: { kanaalAangewezen: boolean; zonderBewerkingTeBehandelen: boolean },
): boolean => bericht === 'ander-bericht' && feiten.kanaalAangewezen && !feiten.zonderBewerkingTeBehandelen;
