import { type Cents, toCents } from '@/platform/cents';
import { addDays, daysBetween, type LocalDate } from '@/platform/local-date';
import { dated, newestWindow, type Venster, windowOn } from '../dated';
import { endOfTermijn } from '../kalender/atw';
import { LawError } from '../law-error';
import { awb } from '../regelingen';
import { makeStap, stapUit } from '../stap';
import type { Uitkomst } from '../uitleg';

/** Awb 4:17, lid 3: the penalty begins when so many weeks have passed since the notice of default. */
export const ingebrekestellingWeken = dated('wachttijd na ingebrekestelling', 'weken', [
  {
    vanaf: '2009-10-01',
    waarde: 2,
    bron: awb('4:17, derde lid'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);

/** Penalty per day, up to and including day `totEnMet`. */
type Schijf = { totEnMet: number; centenPerDag: number };

/** Awb 4:17, lid 1 and 2; the last day of the last band is also the longest time that a penalty runs. */
export const dwangsomSchijven = dated<readonly Schijf[]>(
  'dwangsom bij niet tijdig beslissen',
  'centen per dag',
  [
    {
      vanaf: '2024-01-01',
      waarde: [
        { totEnMet: 14, centenPerDag: 2300 },
        { totEnMet: 28, centenPerDag: 3500 },
        { totEnMet: 42, centenPerDag: 4500 },
      ],
      bron: awb('4:17, eerste en tweede lid'),
      gecontroleerdOp: '2026-11-21',
      zekerheid: 'geverifieerd',
    },
  ],
);

/** Awb 4:18: weeks in which the office fixes the amount by beschikking. */
export const dwangsomVaststellenWeken = dated('vaststelling van de dwangsom', 'weken', [
  {
    vanaf: '2009-10-01',
    waarde: 2,
    bron: awb('4:18, eerste lid'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);

export type DwangsomPeriode = {
  eersteDag: LocalDate;
  laatsteDag: LocalDate;
  vaststellenUiterlijk: LocalDate;
};

const maxDagen = (schijven: Venster<readonly Schijf[]>) =>
  Math.max(...schijven.waarde.map((s) => s.totEnMet));

/**
 * The days over which a penalty runs after a notice of default. The two weeks end by the Algemene termijnenwet, the
 * 42 days do not (Awb 4:17, lid 1). Throws LawError 'geen-parameter' where the amounts or the calendar are not known.
 */
export function dwangsomPeriode(ingebrekestelling: LocalDate): Uitkomst<DwangsomPeriode> {
  const weken = windowOn(ingebrekestellingWeken, ingebrekestelling);
  const wacht = endOfTermijn(ingebrekestelling, { aantal: weken.waarde, eenheid: 'weken' });
  const eersteDag = addDays(wacht.waarde, 1);
  const schijven = windowOn(dwangsomSchijven, eersteDag);
  const dagen = maxDagen(schijven);
  const laatsteDag = addDays(eersteDag, dagen - 1);
  const vast = windowOn(dwangsomVaststellenWeken, laatsteDag);
  const vaststellen = endOfTermijn(laatsteDag, { aantal: vast.waarde, eenheid: 'weken' });
  const begin = {
    ontvangen: { datum: ingebrekestelling },
    weken: weken.waarde,
    einde: { datum: wacht.waarde },
  };
  const vastWaarden = { weken: vast.waarde, dag: { datum: vaststellen.waarde } };
  return {
    waarde: { eersteDag, laatsteDag, vaststellenUiterlijk: vaststellen.waarde },
    uitleg: [
      ...wacht.uitleg,
      stapUit(weken, 'termijnen.dwangsom.wachttijd', begin),
      makeStap('termijnen.dwangsom.eerste-dag', { dag: { datum: eersteDag } }, awb('4:17, derde lid')),
      makeStap(
        'termijnen.dwangsom.laatste-dag',
        { dagen, dag: { datum: laatsteDag } },
        awb('4:17, eerste lid'),
      ),
      stapUit(vast, 'termijnen.dwangsom.vaststellen', vastWaarden),
    ],
  };
}

/**
 * The penalty after so many days, in cents; after the last day it grows no more. `eersteDag` picks the amounts; without
 * it the newest ones count. Throws LawError: 'ongeldige-invoer' for negative days, 'geen-parameter' before 2024.
 */
export function dwangsomBedrag(dagen: number, eersteDag?: LocalDate): Uitkomst<Cents> {
  if (dagen < 0) throw new LawError('ongeldige-invoer', 'Veld "dagen" is kleiner dan nul.');
  const schijven =
    eersteDag === undefined ? newestWindow(dwangsomSchijven) : windowOn(dwangsomSchijven, eersteDag);
  let bedrag = 0n;
  let vorige = 0;
  const uitleg = [];
  for (const { totEnMet, centenPerDag } of schijven.waarde) {
    const aantal = Math.max(0, Math.min(dagen, totEnMet) - vorige);
    if (aantal > 0) {
      const deel = BigInt(aantal) * BigInt(centenPerDag);
      bedrag += deel;
      const waarden = {
        van: vorige + 1,
        tot: vorige + aantal,
        perDag: { centen: BigInt(centenPerDag) },
        deel: { centen: deel },
      };
      uitleg.push(stapUit(schijven, 'termijnen.dwangsom.schijf', waarden));
    }
    vorige = totEnMet;
  }
  if (dagen > vorige) uitleg.push(stapUit(schijven, 'termijnen.dwangsom.maximum', { dagen: vorige }));
  uitleg.push(stapUit(schijven, 'termijnen.dwangsom.totaal', { bedrag: { centen: bedrag } }));
  return { waarde: toCents(bedrag), uitleg };
}

export type Dwangsomstand = DwangsomPeriode & { dagen: number; bedragCenten: Cents };

/**
 * What is due when the delay ends on `eindeOp`: the decision, or today for what it is so far. That day itself does not
 * count, for on it the office is no longer late: our reading of "voor elke dag dat het in gebreke is" ([K]). Never more than
 * the days of the law. Throws like dwangsomPeriode.
 */
export function dwangsomTot(ingebrekestelling: LocalDate, eindeOp: LocalDate): Uitkomst<Dwangsomstand> {
  const { waarde, uitleg } = dwangsomPeriode(ingebrekestelling);
  const { eersteDag, laatsteDag } = waarde;
  const telt = daysBetween(eersteDag, eindeOp <= laatsteDag ? eindeOp : addDays(laatsteDag, 1));
  const dagen = Math.max(0, telt);
  const bedrag = dwangsomBedrag(dagen, eersteDag);
  const waarden = { einde: { datum: eindeOp }, dagen };
  const sleutel = dagen === 0 ? 'termijnen.dwangsom.op-tijd' : 'termijnen.dwangsom.dagen';
  return {
    waarde: { ...waarde, dagen, bedragCenten: bedrag.waarde },
    uitleg: [...uitleg, makeStap(sleutel, waarden, awb('4:17, eerste lid'), true), ...bedrag.uitleg],
  };
}

/** Awb 4:17, lid 5 (text 2026): facts that take the penalty away. */
export type DwangsomFeiten = {
  onredelijkLateIngebrekestelling: boolean;
  nietInVerzuim: boolean;
  nietOntvankelijkOfKennelijkOngegrond: boolean;
};

/** Why no penalty is due; empty when it is. */
export function dwangsomUitgesloten(feiten: DwangsomFeiten): (keyof DwangsomFeiten)[] {
  const grounds: (keyof DwangsomFeiten)[] = [
    'onredelijkLateIngebrekestelling',
    'nietInVerzuim',
    'nietOntvankelijkOfKennelijkOngegrond',
  ];
  return grounds.filter((ground) => feiten[ground]);
}
