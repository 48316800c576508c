import { addDays, type LocalDate } from '@/platform/local-date';
import type { Afspraak } from '../afspraak';
import type { Bron } from '../bron';
import { postpone, suspend, vanafBekendmaking, zesWekenNaBezwaartermijn } from '../heffing/beslistermijn';
import { type Besluit, bezwaartermijn } from '../heffing/bezwaartermijn';
import { LawError } from '../law-error';
import { iw, kostenwet } from '../regelingen';
import { makeStap } from '../stap';
import type { Stap, Uitkomst } from '../uitleg';

/** What the objection is against. Costs and interest have bezwaar by law; other decisions of the ontvanger have none. */
export const INVORDERINGSBESLUITEN = ['kosten', 'rente', 'overig'] as const;
export type Invorderingsbesluit = (typeof INVORDERINGSBESLUITEN)[number];

export type InvorderingsbezwaarVraag = Besluit & {
  ontvangen: LocalDate;
  verdaagd?: boolean;
  /** Days during which the term stood still for herstelverzuim (Awb 7:10, lid 2); of costs and interest alone. */
  opgeschortDagen?: number;
  /** 'kosten' when absent. */
  tegen?: Invorderingsbesluit;
  /** The contract of the gemeente, where it promises a term of its own. */
  contract?: Afspraak;
};

export type InvorderingsbezwaarTermijn = {
  laatsteDag: LocalDate;
  regel: 'zes-weken' | 'contract';
  /** The day that the contract promises, where there is one. */
  afspraakTot: LocalDate | null;
};

/** Both articles apply AWR chapter V, and so Awb 7:10, to an objection that goes to the ontvanger. */
const GRONDSLAG: Record<Exclude<Invorderingsbesluit, 'overig'>, Bron> = {
  kosten: kostenwet('7, eerste lid'),
  rente: iw('30'),
};

/** The promise of the contract: weeks after the end of the term to object, without the Algemene termijnenwet. */
function afspraak(vraag: InvorderingsbezwaarVraag, contract: Afspraak): { waarde: LocalDate; stap: Stap } {
  const bezwaar = bezwaartermijn(vraag);
  const late = vraag.ontvangen > bezwaar.waarde.laatsteDag;
  const start = late ? vraag.ontvangen : bezwaar.waarde.laatsteDag;
  const waarde = addDays(start, contract.weken * 7);
  const sleutel = late ? 'termijnen.beslissen.contract-na-ontvangst' : 'termijnen.beslissen.contract';
  const waarden = { start: { datum: start }, weken: contract.weken, dag: { datum: waarde } };
  return { waarde, stap: makeStap(sleutel, waarden, contract.bron, late) };
}

function volgensContract(vraag: InvorderingsbezwaarVraag): Uitkomst<InvorderingsbezwaarTermijn> {
  if (vraag.contract === undefined) {
    throw new LawError(
      'niet-bepaald',
      'De wet geeft voor deze beslissing geen termijn (Invorderingswet 1990 artikel 1, tweede lid). ' +
        'Noem het contract van de gemeente als daarin een termijn staat (veld "contract").',
    );
  }
  const bezwaar = bezwaartermijn(vraag);
  const belofte = afspraak(vraag, vraag.contract);
  const later = vraag.verdaagd ? postpone(belofte.waarde) : { waarde: belofte.waarde, uitleg: [] };
  const laatste = { dag: { datum: later.waarde } };
  return {
    waarde: { laatsteDag: later.waarde, regel: 'contract', afspraakTot: later.waarde },
    uitleg: [
      makeStap('termijnen.beslissen.invordering-geen-awb', {}, iw('1, tweede lid')),
      ...bezwaar.uitleg,
      belofte.stap,
      ...later.uitleg,
      makeStap('termijnen.beslissen.laatste-dag', laatste, belofte.stap.bron),
    ],
  };
}

/**
 * Last day to decide on an objection in collection. Against costs or interest: six weeks after the end of the term to
 * object, by the Algemene termijnenwet, plus time that the term stood still, with one verdaging (Kostenwet 7, Invorderingswet 30: AWR chapter V, Awb 7:10).
 * Other decisions have no term by law, only that of a contract that has one.
 * Throws LawError 'niet-bepaald' for another decision without a contract, otherwise like bezwaartermijn.
 */
export function beslistermijnInvordering(
  invoer: InvorderingsbezwaarVraag,
): Uitkomst<InvorderingsbezwaarTermijn> {
  const { vraag, uitleg: vroeg } = vanafBekendmaking(invoer);
  const { tegen = 'kosten', contract, verdaagd } = vraag;
  if (tegen === 'overig') {
    const { waarde, uitleg } = volgensContract(vraag);
    return { waarde, uitleg: [...vroeg, ...uitleg] };
  }
  const basis = zesWekenNaBezwaartermijn(vraag);
  const langer = suspend(basis.waarde, vraag.opgeschortDagen ?? 0);
  const later = verdaagd ? postpone(langer.waarde) : { waarde: langer.waarde, uitleg: [] };
  const belofte = contract === undefined ? null : afspraak(vraag, contract);
  return {
    waarde: { laatsteDag: later.waarde, regel: 'zes-weken', afspraakTot: belofte?.waarde ?? null },
    uitleg: [
      ...vroeg,
      makeStap('termijnen.beslissen.invordering-awb', { tegen: { keuze: tegen } }, GRONDSLAG[tegen]),
      ...basis.uitleg,
      ...langer.uitleg,
      ...later.uitleg,
      makeStap('termijnen.beslissen.laatste-dag', { dag: { datum: later.waarde } }, GRONDSLAG[tegen]),
      ...(belofte === null ? [] : [belofte.stap]),
    ],
  };
}
