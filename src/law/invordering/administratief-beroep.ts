import { addDays, type LocalDate } from '@/platform/local-date';
import { dated, windowOn } from '../dated';
import { dvo, iw, leidraad, uriw } from '../regelingen';
import { maakStap, stapUit } from '../stap';
import type { Uitkomst } from '../uitleg';

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

/** Which remedy stands open against a decision on kwijtschelding or uitstel. */
export type Rechtsmiddel = 'administratief-beroep';

/**
 * The remedy by date of the decision. A bill replaces it by bezwaar and beroep at the tax judge, planned for 2027;
 * until that is certain the old remedy is answered, with the mark. The new regime is a new window here.
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
      waarde: 'administratief-beroep',
      bron: uriw('24'),
      gecontroleerdOp: '2026-11-21',
      zekerheid: 'te-bevestigen',
    },
  ],
);

/** Policy of an office that also takes an appeal on the first day after that is no free day; never the legal date. */
export type Coulance = 'geen' | 'eerstvolgende-werkdag';

export type AdministratiefBeroep = {
  laatsteDag: LocalDate;
  coulanceTot: LocalDate | null;
  rechtsmiddel: Rechtsmiddel;
};

/**
 * Last day of administratief beroep: ten days after the dagtekening of the decision. The Algemene termijnenwet does
 * not hold for a ministerial regulation (its art. 5 names only algemene maatregelen van bestuur), so a last day on a
 * free day stays. `isVrij` tells which days the office counts as free when it shows leniency; without it there is none.
 */
export function administratiefBeroepstermijn(
  dagtekening: LocalDate,
  isVrij?: (date: LocalDate) => boolean,
): Uitkomst<AdministratiefBeroep> {
  const regime = windowOn(rechtsmiddel, dagtekening);
  const dagen = windowOn(administratiefBeroepDagen, dagtekening);
  const laatsteDag = addDays(dagtekening, dagen.waarde);
  const waarden = { dagtekening: { datum: dagtekening }, dagen: dagen.waarde, dag: { datum: laatsteDag } };
  const uitleg = [
    stapUit(regime, 'termijnen.administratief-beroep.regime', { dagtekening: { datum: dagtekening } }),
    stapUit(dagen, 'termijnen.administratief-beroep.dagen', waarden),
    maakStap(
      'termijnen.administratief-beroep.geen-atw',
      {},
      { regeling: 'Algemene termijnenwet', artikel: '5', vindplaats: 'BWBR0002448' },
    ),
  ];
  let coulanceTot: LocalDate | null = null;
  if (isVrij) {
    coulanceTot = laatsteDag;
    while (isVrij(coulanceTot)) coulanceTot = addDays(coulanceTot, 1);
    uitleg.push(
      maakStap(
        'termijnen.administratief-beroep.coulance',
        { dag: { datum: coulanceTot } },
        { regeling: 'Beleid van het kantoor' },
      ),
    );
  }
  return { waarde: { laatsteDag, coulanceTot, rechtsmiddel: regime.waarde }, uitleg };
}

/** Weeks to decide on an administratief beroep: the Leidraad, or the contract of Haarlem. */
export const beslissenOpBeroepWeken = dated<{ leidraad: number; verdaging: number; haarlem: number }>(
  'beslissing op administratief beroep',
  'weken',
  [
    {
      vanaf: '2020-01-01',
      waarde: { leidraad: 6, verdaging: 6, haarlem: 12 },
      bron: leidraad('1.1.5'),
      gecontroleerdOp: '2026-11-21',
      zekerheid: 'contract',
    },
  ],
);

/**
 * Last day to decide on an administratief beroep: six weeks after receipt and once six more (Leidraad 1.1.5), or the
 * twelve weeks of Haarlem's contract, which know no extension. By law there is no term (Invorderingswet 1, lid 2).
 */
export function beslistermijnAdministratiefBeroep(
  ontvangen: LocalDate,
  norm: { contract: 'leidraad'; verdaagd: boolean } | { contract: 'haarlem' },
): Uitkomst<LocalDate> {
  const venster = windowOn(beslissenOpBeroepWeken, ontvangen);
  const { leidraad: basis, verdaging, haarlem } = venster.waarde;
  const weken = norm.contract === 'haarlem' ? haarlem : basis + (norm.verdaagd ? verdaging : 0);
  const dag = addDays(ontvangen, weken * 7);
  const bron = norm.contract === 'haarlem' ? dvo('Haarlem 2015', '6.3') : venster.bron;
  const waarden = { ontvangen: { datum: ontvangen }, weken, dag: { datum: dag } };
  return {
    waarde: dag,
    uitleg: [
      maakStap('termijnen.administratief-beroep.geen-wettelijke-termijn', {}, iw('1, tweede lid')),
      maakStap('termijnen.administratief-beroep.beslissen', waarden, bron),
    ],
  };
}
