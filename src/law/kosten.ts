import { type Cents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { windowOn } from './dated';
import {
  ARTIKEL_VERVOLGINGSKOST,
  aanmaningstarief,
  dwangbeveltarief,
  type Vervolgingskost,
  vervolgingskosten,
} from './kosten.parameters';
import { LawError } from './law-error';
import { gemeentewet, kostenwet } from './regelingen';
import { demand, makeStap, stapUit } from './stap';
import type { Uitkomst } from './uitleg';

/** The costs follow from the Kostenwet itself; Gemeentewet 231(3) does not hand them to the college. */
const LANDELIJK = gemeentewet('231, derde lid');

/** Seizure, sale: the amounts of a day are those of the day on which the act is done. */
const TARIEF_VAN_DE_DAG = kostenwet('2 tot en met 4');

/**
 * Costs of an aanmaning that is sent on `datum` for `bedragCenten` (more than zero), in cents.
 * Source: Kostenwet art. 2. Throws LawError 'geen-parameter' for a year without known amounts.
 */
export function calculateAanmaningskosten(datum: LocalDate, bedragCenten: Cents): Uitkomst<Cents> {
  demand(bedragCenten > 0n, 'Het bedrag van de aanmaning moet hoger zijn dan 0.');
  const venster = windowOn(aanmaningstarief, datum);
  const { grensCenten, onderGrensCenten, vanafGrensCenten } = venster.waarde;
  const onderGrens = bedragCenten < grensCenten;
  const kosten = onderGrens ? onderGrensCenten : vanafGrensCenten;
  return {
    waarde: kosten,
    uitleg: [
      makeStap('geld.kosten.tarief-van-de-dag', { datum: { datum } }, TARIEF_VAN_DE_DAG, true),
      stapUit(
        venster,
        onderGrens ? 'geld.kosten.aanmaning-onder-grens' : 'geld.kosten.aanmaning-vanaf-grens',
        {
          bedrag: { centen: bedragCenten },
          grens: { centen: grensCenten },
          kosten: { centen: kosten },
        },
      ),
    ],
  };
}

/**
 * Costs of serving a dwangbevel on `datum` for `bedragCenten` (more than zero), in cents: a base amount, and a
 * step for each full block of 45 euro above the first 45 euro, up to a maximum. Whether earlier costs belong to
 * the amount is the tenant's choice (the Kostenwet does not say), made by whoever passes `bedragCenten`.
 * Source: Kostenwet art. 3(1). Throws LawError 'geen-parameter' for a year without known amounts.
 */
export function calculateDwangbevelkosten(datum: LocalDate, bedragCenten: Cents): Uitkomst<Cents> {
  demand(bedragCenten > 0n, 'Het bedrag van het dwangbevel moet hoger zijn dan 0.');
  const venster = windowOn(dwangbeveltarief, datum);
  const { basisCenten, stapCenten, blokCenten, maximumCenten } = venster.waarde;
  const blokken = bedragCenten > blokCenten ? (bedragCenten - blokCenten) / blokCenten : 0n;
  const berekend = toCents(basisCenten + blokken * stapCenten);
  const begrensd = berekend > maximumCenten;
  const kosten = begrensd ? maximumCenten : berekend;
  return {
    waarde: kosten,
    uitleg: [
      makeStap('geld.kosten.tarief-van-de-dag', { datum: { datum } }, TARIEF_VAN_DE_DAG, true),
      stapUit(venster, 'geld.kosten.dwangbevel', {
        bedrag: { centen: bedragCenten },
        basis: { centen: basisCenten },
        stap: { centen: stapCenten },
        blok: { centen: blokCenten },
        blokken: blokken.toString(),
        berekend: { centen: berekend },
      }),
      ...(begrensd
        ? [stapUit(venster, 'geld.kosten.dwangbevel-maximum', { maximum: { centen: maximumCenten } })]
        : []),
      makeStap('geld.kosten.landelijk', {}, LANDELIJK),
    ],
  };
}

/**
 * Costs of an act of further enforcement on `datum`, `aantal` times (hours, copies; whole, at least 1), in cents.
 * Source: Kostenwet art. 3(2)-(4) and 4. Throws LawError 'geen-parameter' when the amount of that year is unknown.
 */
export function calculateVervolgingskosten(
  datum: LocalDate,
  soort: Vervolgingskost,
  aantal = 1,
): Uitkomst<Cents> {
  demand(
    Number.isSafeInteger(aantal) && aantal >= 1,
    'Het aantal moet een geheel getal van 1 of hoger zijn.',
  );
  const venster = windowOn(vervolgingskosten, datum);
  const bedrag = venster.waarde[soort];
  if (bedrag === undefined) {
    throw new LawError(
      'geen-parameter',
      `Voor de kosten "${soort}" is op ${datum} geen bedrag bekend. Kies een andere handeling of datum.`,
    );
  }
  const kosten = toCents(bedrag * BigInt(aantal));
  return {
    waarde: kosten,
    uitleg: [
      makeStap(
        'geld.kosten.vervolging',
        { soort, aantal, bedrag: { centen: bedrag }, kosten: { centen: kosten }, datum: { datum } },
        { ...venster.bron, artikel: ARTIKEL_VERVOLGINGSKOST[soort] },
      ),
    ],
  };
}
