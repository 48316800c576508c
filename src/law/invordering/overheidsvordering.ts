import { type Cents, toCents } from '@/platform/cents';
import { addDays, type LocalDate, partsOf } from '@/platform/local-date';
import { dated, windowOn } from '../dated';
import { addBankwerkdagen } from '../kalender/target';
import { uriw } from '../regelingen';
import { makeStap, stapUit } from '../stap';
import type { Stap, Uitkomst } from '../uitleg';

type Grenzen = {
  maximumCenten: bigint;
  openstaandHoogstensCenten: bigint;
  perKalendermaand: number;
  maandenAchtereen: number;
};

/** URIW 1ca-1ch through Gemeentewet 251: the limits of a direct debit by order on the bank. */
export const overheidsvorderingGrenzen = dated<Grenzen>(
  'grenzen van de overheidsvordering',
  'centen en aantallen',
  [
    {
      vanaf: '2026-01-01',
      waarde: {
        maximumCenten: 500_00n,
        openstaandHoogstensCenten: 1500_00n,
        perKalendermaand: 2,
        maandenAchtereen: 3,
      },
      bron: uriw('1ca tot en met 1ch'),
      gecontroleerdOp: '2026-11-21',
      zekerheid: 'geverifieerd',
    },
  ],
);

/** Days for the bank to give a debit back (werkdagen of the payment system) and then to tell the debtor (days). */
export const overheidsvorderingTermijnen = dated<{ terugboekenWerkdagen: number; meedelenDagen: number }>(
  'termijnen van de overheidsvordering',
  'werkdagen (TARGET) en dagen',
  [
    {
      vanaf: '2026-01-01',
      waarde: { terugboekenWerkdagen: 5, meedelenDagen: 7 },
      bron: uriw('1ca tot en met 1ch'),
      gecontroleerdOp: '2026-11-21',
      zekerheid: 'geverifieerd',
    },
  ],
);

/** An ordinary vordering on a bank (URIW 1cbis): days to tell the debtor, and days until the bank declares. */
export const bankvorderingDagen = dated<{ meedelen: number; verklaring: number }>(
  'termijnen van een vordering bij een bank',
  'dagen',
  [
    {
      vanaf: '2026-01-01',
      waarde: { meedelen: 8, verklaring: 14 },
      bron: uriw('1cbis'),
      gecontroleerdOp: '2026-11-21',
      zekerheid: 'geverifieerd',
    },
  ],
);

export type OverheidsvorderingVraag = {
  datum: LocalDate;
  /** Still open on this aanslag. */
  openstaandCenten: Cents;
  /** Earlier overheidsvorderingen for this aanslag. */
  eerdere: readonly LocalDate[];
  rekeningOpNaamVanSchuldenaar: boolean;
};

export type Beletsel =
  | 'niets-open'
  | 'openstaand-te-hoog'
  | 'maand-vol'
  | 'te-veel-maanden-achtereen'
  | 'rekening-niet-op-naam';

export type Overheidsvordering = { mag: boolean; beletsels: Beletsel[]; hoogstensCenten: Cents };

const monthNumber = (date: LocalDate): number => {
  const { year, month } = partsOf(date);
  return year * 12 + month;
};

/** How many calendar months directly before this one saw a vordering without a gap. */
function monthsInARow(datum: LocalDate, eerdere: readonly LocalDate[]): number {
  const months = new Set(eerdere.map(monthNumber));
  let count = 0;
  while (months.has(monthNumber(datum) - count - 1)) count += 1;
  return count;
}

/**
 * Whether a overheidsvordering may be made for an aanslag on a day and for how much at most, with every obstacle
 * named. Throws LawError 'geen-parameter' before 2026.
 */
export function assessOverheidsvordering(vraag: OverheidsvorderingVraag): Uitkomst<Overheidsvordering> {
  const grenzen = windowOn(overheidsvorderingGrenzen, vraag.datum);
  const { maximumCenten, openstaandHoogstensCenten, perKalendermaand, maandenAchtereen } = grenzen.waarde;
  const inThisMonth = vraag.eerdere.filter((date) => monthNumber(date) === monthNumber(vraag.datum)).length;
  const beletsels: Beletsel[] = [];
  if (vraag.openstaandCenten <= 0n) beletsels.push('niets-open');
  if (vraag.openstaandCenten > openstaandHoogstensCenten) beletsels.push('openstaand-te-hoog');
  if (inThisMonth >= perKalendermaand) beletsels.push('maand-vol');
  if (monthsInARow(vraag.datum, vraag.eerdere) >= maandenAchtereen)
    beletsels.push('te-veel-maanden-achtereen');
  if (!vraag.rekeningOpNaamVanSchuldenaar) beletsels.push('rekening-niet-op-naam');
  const mag = beletsels.length === 0;
  let bedrag = maximumCenten;
  if (vraag.openstaandCenten < bedrag) bedrag = vraag.openstaandCenten;
  const uitleg: Stap[] = beletsels.map((beletsel) =>
    stapUit(grenzen, 'termijnen.overheidsvordering.beletsel', { beletsel: { keuze: beletsel } }),
  );
  if (mag) uitleg.push(stapUit(grenzen, 'termijnen.overheidsvordering.mag', { bedrag: { centen: bedrag } }));
  return { waarde: { mag, beletsels, hoogstensCenten: toCents(mag ? bedrag : 0n) }, uitleg };
}

/**
 * Until when the bank may give an overheidsvordering back (five bank working days), and by when the debtor must hear
 * of the debit after that (seven days). The Algemene termijnenwet plays no part.
 */
export function terugboekingOverheidsvordering(
  afgeschreven: LocalDate,
): Uitkomst<{ terugboekenTot: LocalDate; meedelenUiterlijk: LocalDate }> {
  const termijnen = windowOn(overheidsvorderingTermijnen, afgeschreven);
  const { terugboekenWerkdagen, meedelenDagen } = termijnen.waarde;
  const terugboekenTot = addBankwerkdagen(afgeschreven, terugboekenWerkdagen);
  const meedelenUiterlijk = addDays(terugboekenTot, meedelenDagen);
  const terug = { werkdagen: terugboekenWerkdagen, dag: { datum: terugboekenTot } };
  const meedelen = { dagen: meedelenDagen, dag: { datum: meedelenUiterlijk } };
  return {
    waarde: { terugboekenTot, meedelenUiterlijk },
    uitleg: [
      makeStap('termijnen.overheidsvordering.terugboeken', terug, termijnen.bron),
      makeStap('termijnen.overheidsvordering.meedelen', meedelen, termijnen.bron),
    ],
  };
}

/** By when the debtor hears of a vordering on his bank (eight days) and when the bank declares (fourteen days). */
export function bankvordering(
  vordering: LocalDate,
): Uitkomst<{ meedelenUiterlijk: LocalDate; verklaringOp: LocalDate }> {
  const dagen = windowOn(bankvorderingDagen, vordering);
  const { meedelen, verklaring } = dagen.waarde;
  const meedelenUiterlijk = addDays(vordering, meedelen);
  const verklaringOp = addDays(vordering, verklaring);
  return {
    waarde: { meedelenUiterlijk, verklaringOp },
    uitleg: [
      stapUit(dagen, 'termijnen.invorderen.bankvordering-meedelen', {
        vordering: { datum: vordering },
        dagen: meedelen,
        dag: { datum: meedelenUiterlijk },
      }),
      stapUit(dagen, 'termijnen.invorderen.bankvordering-verklaring', {
        dagen: verklaring,
        dag: { datum: verklaringOp },
      }),
    ],
  };
}
