import { addDays, type LocalDate } from '@/platform/local-date';
import type { Afspraak } from '../afspraak';
import type { Bron } from '../bron';
import { dated, newestWindow, valueOn, windowOn } from '../dated';
import { termijnUit } from '../kalender/atw';
import { atw, awb, iw, leidraad, uriw } from '../regelingen';
import { makeStap, naBevestigd, stapUit } from '../stap';
import type { Stap, Uitkomst } from '../uitleg';

/** URIW 24 and 28: days to appeal to the college (in a GR: the dagelijks bestuur) against a decision on a request. */
export const administratiefBeroepDagen = dated('termijn van administratief beroep', 'dagen', [
  {
    vanaf: '2020-01-01',
    waarde: 10,
    bron: uriw('24'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);

/** Awb 6:7: weeks to object when bezwaar and beroep have replaced administratief beroep. */
export const bezwaarTegenVerzoekWeken = dated('bezwaartermijn tegen een beslissing op een verzoek', 'weken', [
  {
    vanaf: '2027-01-01',
    waarde: 6,
    bron: awb('6:7'),
    gecontroleerdOp: '2026-11-28',
    zekerheid: 'geverifieerd',
  },
]);

const FISCALE_VEREENVOUDIGINGSWET: Bron = {
  regeling: 'Fiscale vereenvoudigingswet 2017',
  vindplaats: 'Stb. 2016, 546',
};

/** Which remedy stands open against a decision on kwijtschelding or uitstel; 'nog-open' while no decree is known. */
export type Rechtsmiddel = 'administratief-beroep' | 'bezwaar' | 'nog-open';

/**
 * The remedy by date of the decision. The law that replaces administratief beroep by bezwaar and beroep is adopted
 * (Stb. 2016, 546) and waits for a royal decree, announced for 1 January 2027. When the decree is there, the value of the
 * last window becomes 'bezwaar' (or a window of the old remedy comes before it); until then the longer term is told.
 */
export const rechtsmiddel = dated<Rechtsmiddel>(
  'rechtsmiddel tegen beslissing op verzoek om kwijtschelding of uitstel',
  'regime',
  [
    {
      vanaf: '2020-01-01',
      tot: '2027-01-01',
      waarde: 'administratief-beroep',
      bron: uriw('24'),
      gecontroleerdOp: '2026-11-21',
      zekerheid: 'geverifieerd',
    },
    {
      vanaf: '2027-01-01',
      waarde: 'nog-open',
      bron: FISCALE_VEREENVOUDIGINGSWET,
      gecontroleerdOp: '2026-11-28',
      zekerheid: 'te-bevestigen',
    },
  ],
);

/** Policy of an office that also takes an appeal on the first day after that is no free day; never the legal date. */
export type Coulance = 'geen' | 'eerstvolgende-werkdag';

export type AdministratiefBeroep = {
  laatsteDag: LocalDate;
  /** Last day by the old remedy, while it is not known which of the two holds; otherwise null. */
  laatsteDagOud: LocalDate | null;
  coulanceTot: LocalDate | null;
  rechtsmiddel: Rechtsmiddel;
};

/** Ten days in a ministerial regulation: the Algemene termijnenwet does not hold (its art. 5 names only AMvB's). */
function tienDagen(dagtekening: LocalDate): Uitkomst<LocalDate> {
  const dagen = windowOn(administratiefBeroepDagen, dagtekening);
  const dag = addDays(dagtekening, dagen.waarde);
  const waarden = { dagtekening: { datum: dagtekening }, dagen: dagen.waarde, dag: { datum: dag } };
  return {
    waarde: dag,
    uitleg: [
      stapUit(dagen, 'termijnen.administratief-beroep.dagen', waarden),
      makeStap('termijnen.administratief-beroep.geen-atw', {}, atw('5')),
    ],
  };
}

/** Six weeks in an Act: the Algemene termijnenwet holds. */
function zesWeken(dagtekening: LocalDate): Uitkomst<LocalDate> {
  const weken = newestWindow(bezwaarTegenVerzoekWeken);
  return termijnUit(weken, 'weken', 'termijnen.administratief-beroep.weken', ['dagtekening', dagtekening]);
}

/** Where each regime stands, and whether it is certain that it holds. */
const REGIME: Record<Rechtsmiddel, { bron: Bron; teBevestigen: boolean }> = {
  'administratief-beroep': { bron: uriw('24'), teBevestigen: false },
  bezwaar: { bron: FISCALE_VEREENVOUDIGINGSWET, teBevestigen: false },
  'nog-open': { bron: FISCALE_VEREENVOUDIGINGSWET, teBevestigen: true },
};

const regimeStap = (regime: Rechtsmiddel, sleutel: string, waarden: Stap['waarden']): Stap =>
  makeStap(`termijnen.${sleutel}.${regime}`, waarden, REGIME[regime].bron, REGIME[regime].teBevestigen);

/** The term of one regime, whatever regime holds on that day; of two that may hold, the longer one. */
export function rechtsmiddeltermijn(
  regime: Rechtsmiddel,
  dagtekening: LocalDate,
): Uitkomst<{ laatsteDag: LocalDate; laatsteDagOud: LocalDate | null }> {
  const oud = regime === 'bezwaar' ? null : tienDagen(dagtekening);
  const nieuw = regime === 'administratief-beroep' ? null : zesWeken(dagtekening);
  const laatsteDag = nieuw?.waarde ?? oud?.waarde ?? dagtekening;
  return {
    waarde: { laatsteDag, laatsteDagOud: nieuw === null ? null : (oud?.waarde ?? null) },
    uitleg: [
      regimeStap(regime, 'administratief-beroep.regime', { dagtekening: { datum: dagtekening } }),
      ...(nieuw?.uitleg ?? []),
      ...(oud?.uitleg ?? []),
    ],
  };
}

/**
 * Last day to oppose a decision on kwijtschelding or uitstel: ten days after its dagtekening, on a free day too; six
 * weeks, by the Algemene termijnenwet, once bezwaar has replaced administratief beroep, and already while that is open.
 * `isVrij` tells which days the office counts as free when it shows leniency; without it there is none.
 */
export function administratiefBeroepstermijn(
  dagtekening: LocalDate,
  isVrij?: (date: LocalDate) => boolean,
): Uitkomst<AdministratiefBeroep> {
  const regime = valueOn(rechtsmiddel, dagtekening);
  const termijn = rechtsmiddeltermijn(regime, dagtekening);
  const { laatsteDag, laatsteDagOud } = termijn.waarde;
  const uitleg = [...termijn.uitleg];
  let coulanceTot: LocalDate | null = null;
  if (isVrij) {
    coulanceTot = laatsteDag;
    while (isVrij(coulanceTot)) coulanceTot = addDays(coulanceTot, 1);
    uitleg.push(
      makeStap(
        'termijnen.administratief-beroep.coulance',
        { dag: { datum: coulanceTot } },
        { regeling: 'Beleid van het kantoor' },
      ),
    );
  }
  return { waarde: { laatsteDag, laatsteDagOud, coulanceTot, rechtsmiddel: regime }, uitleg };
}

/** What a citizen can do against a decision under this remedy, in one step for the decision itself. */
export function explainRechtsmiddel(regime: Rechtsmiddel): Stap {
  const dagen = newestWindow(administratiefBeroepDagen).waarde;
  const weken = newestWindow(bezwaarTegenVerzoekWeken).waarde;
  return regimeStap(regime, 'rechtsmiddel', { dagen, weken });
}

/** Weeks to decide on an administratief beroep by the Leidraad, and how many more once. */
export const beslissenOpBeroepWeken = dated<{ weken: number; verdaging: number }>(
  'beslissing op administratief beroep',
  'weken',
  [
    {
      vanaf: '2020-01-01',
      tot: '2027-01-01',
      waarde: { weken: 6, verdaging: 6 },
      bron: leidraad('1.1.5'),
      gecontroleerdOp: '2026-11-21',
      zekerheid: 'contract',
    },
    {
      // The remedy itself may change that day, and the Leidraad of 2027 was not seen.
      vanaf: '2027-01-01',
      waarde: { weken: 6, verdaging: 6 },
      bron: leidraad('1.1.5'),
      gecontroleerdOp: '2026-11-28',
      zekerheid: 'te-bevestigen',
    },
  ],
);

/**
 * Last day to decide on an administratief beroep: six weeks after receipt and once six more (Leidraad 1.1.5), or the
 * weeks of a contract, which know no extension. By law there is no term (Invorderingswet 1, lid 2).
 * From 2027 on with the mark and its reason: nothing was confirmed for that time.
 */
export function beslistermijnAdministratiefBeroep(
  ontvangen: LocalDate,
  norm: { verdaagd: boolean } | { afspraak: Afspraak },
): Uitkomst<LocalDate> {
  const venster = windowOn(beslissenOpBeroepWeken, ontvangen);
  const afspraak = 'afspraak' in norm ? norm.afspraak : null;
  const { weken: basis, verdaging } = venster.waarde;
  const weken = afspraak?.weken ?? basis + ('verdaagd' in norm && norm.verdaagd ? verdaging : 0);
  const dag = addDays(ontvangen, weken * 7);
  const bron = afspraak?.bron ?? venster.bron;
  const waarden = { ontvangen: { datum: ontvangen }, weken, dag: { datum: dag } };
  const open = venster.zekerheid === 'te-bevestigen';
  return {
    waarde: dag,
    uitleg: [
      makeStap('termijnen.administratief-beroep.geen-wettelijke-termijn', {}, iw('1, tweede lid')),
      makeStap('termijnen.administratief-beroep.beslissen', waarden, bron, open),
      ...naBevestigd(venster, 'rechtsmiddel'),
    ],
  };
}
