import { type Cents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { windowOn } from './dated';
import { add, ceil, type Fraction, floor, fraction, multiply, parseFraction, roundHalfUp } from './fraction';
import { endOfTermijn, rawEnd } from './kalender/atw';
import { isVrijeDagBekend } from './kalender/feestdagen';
import { gemeentewet, iw, uriw } from './regelingen';
import { countRentedagen, type Renteperiode } from './rente.dagen';
import { invorderingsrentepercentage, rentedrempel, rentepercentageTeVergoeden } from './rente.parameters';
import { decimaalTekst, demand, makeStap, stapUit } from './stap';
import type { Stap, Uitkomst } from './uitleg';

/** Invorderingswet 28a: a refund that is paid within six weeks after the dagtekening carries no interest. */
const TERMIJN_VAN_UITBETALING = { aantal: 6, eenheid: 'weken' } as const;

export type Invorderingsrente = {
  /** After rounding down to whole euros, before the threshold. */
  berekendCenten: Cents;
  /** Zero when the computed interest is not above the threshold. */
  inRekeningCenten: Cents;
  /** Sum of the days of interest (30-day months). */
  dagen: number;
};

/** amount in whole euros x sum of (days x percentage) / 36,000, exact, in euros. */
function exacteRente(bedragEuro: bigint, perioden: readonly Renteperiode[]): Fraction {
  const dagprocenten = perioden.reduce(
    (som, periode) =>
      add(som, multiply(fraction(BigInt(periode.dagen)), parseFraction(periode.venster.waarde))),
    fraction(0n),
  );
  return multiply(dagprocenten, fraction(bedragEuro, 36_000n));
}

/** A stretch of days with its percentage; after the last confirmed year with the reason for the mark. */
function periodeStappen({ vanaf, totEnMet, dagen, venster }: Renteperiode): Stap[] {
  const percentage = decimaalTekst(venster.waarde);
  const datums = { vanaf: { datum: vanaf }, totEnMet: { datum: totEnMet } };
  const telling = stapUit(venster, 'geld.rente.periode', { ...datums, dagen, percentage });
  if (venster.zekerheid !== 'te-bevestigen') return [telling];
  const sinds = { vanaf: { datum: venster.vanaf }, percentage };
  return [telling, stapUit(venster, 'geld.rente.niet-bevestigd', sinds)];
}

const formuleStap = (sleutel: string, euros: bigint, exact: Fraction, berekend: Cents): Stap =>
  makeStap(
    sleutel,
    {
      bedrag: { centen: euros * 100n },
      exact: { centen: roundHalfUp(multiply(exact, fraction(100n))) },
      berekend: { centen: berekend },
    },
    uriw('32'),
  );

const somDagen = (perioden: readonly Renteperiode[]) =>
  perioden.reduce((som, periode) => som + periode.dagen, 0);

/**
 * Interest on one payment of `bedragCenten` that came after the vervaldag, simple interest from the day after the
 * vervaldag to the day before the payment. With several terms the vervaldag is that of the last term: see
 * `determineRentevervaldag`. `drempelCenten` is the tenant's own threshold (Gemeentewet 231(3)); without it the
 * national one of the day of payment holds. Source: IW 1990 art. 27a-29, URIW 1990 art. 30-33.
 * Throws LawError 'geen-parameter' for days or a payment date without a known percentage or threshold.
 */
export function calculateInvorderingsrente(vraag: {
  bedragCenten: Cents;
  vervaldag: LocalDate;
  betaaldOp: LocalDate;
  drempelCenten?: Cents;
}): Uitkomst<Invorderingsrente> {
  const { bedragCenten, vervaldag, betaaldOp } = vraag;
  demand(bedragCenten >= 0n, 'Het betaalde bedrag kan niet lager zijn dan 0.');
  const datums = { vervaldag: { datum: vervaldag }, betaaldOp: { datum: betaaldOp } };
  if (betaaldOp <= vervaldag) {
    const nul = toCents(0);
    return {
      waarde: { berekendCenten: nul, inRekeningCenten: nul, dagen: 0 },
      uitleg: [makeStap('geld.rente.op-tijd', datums, iw('28, eerste lid'))],
    };
  }
  const perioden = countRentedagen(invorderingsrentepercentage, vervaldag, betaaldOp);
  const euros = bedragCenten / 100n;
  const exact = exacteRente(euros, perioden);
  const berekend = toCents(floor(exact) * 100n);
  const drempel = bepaalDrempel(betaaldOp, vraag.drempelCenten);
  const inRekening = berekend > drempel.centen ? berekend : toCents(0);
  return {
    waarde: { berekendCenten: berekend, inRekeningCenten: inRekening, dagen: somDagen(perioden) },
    uitleg: [
      makeStap('geld.rente.looptijd', datums, iw('28, eerste lid')),
      makeStap('geld.rente.hele-euros', { bedrag: { centen: euros * 100n } }, uriw('30')),
      makeStap('geld.rente.dagentelling', {}, uriw('31')),
      ...perioden.flatMap(periodeStappen),
      formuleStap('geld.rente.formule', euros, exact, berekend),
      drempel.stap(berekend),
    ],
  };
}

function bepaalDrempel(betaaldOp: LocalDate, eigen: Cents | undefined) {
  const sleutel = (boven: boolean) => (boven ? 'geld.rente.boven-drempel' : 'geld.rente.niet-boven-drempel');
  if (eigen !== undefined) {
    const bron = gemeentewet('231, derde lid');
    return {
      centen: eigen,
      stap: (berekend: Cents) =>
        makeStap(
          sleutel(berekend > eigen),
          { drempel: { centen: eigen }, berekend: { centen: berekend } },
          bron,
        ),
    };
  }
  const venster = windowOn(rentedrempel, betaaldOp);
  return {
    centen: venster.waarde,
    stap: (berekend: Cents) =>
      stapUit(venster, sleutel(berekend > venster.waarde), {
        drempel: { centen: venster.waarde },
        berekend: { centen: berekend },
      }),
  };
}

/**
 * The vervaldag from which interest counts: with payment in terms only passing the LAST term makes interest run.
 * Source: IW 1990 art. 28(1). Throws LawError 'ongeldige-invoer' for an empty list.
 */
export function determineRentevervaldag(vervaldagen: readonly LocalDate[]): Uitkomst<LocalDate> {
  const [laatste] = vervaldagen.toSorted().reverse();
  demand(laatste !== undefined, 'Er is minstens een vervaldag nodig.');
  return {
    waarde: laatste,
    uitleg: [makeStap('geld.rente.laatste-termijn', { vervaldag: { datum: laatste } }, iw('28, eerste lid'))],
  };
}

/**
 * Last day to pay a refund without interest: a term in an act, so by the Algemene termijnenwet. Before 2023 the decrees on
 * free days are not known: the day itself, with the mark.
 */
function uitbetalenUiterlijk(dagtekening: LocalDate): {
  waarde: LocalDate;
  uitleg: Stap[];
  onzeker: boolean;
} {
  const raw = rawEnd(dagtekening, TERMIJN_VAN_UITBETALING);
  if (!isVrijeDagBekend(raw)) return { waarde: raw, uitleg: [], onzeker: true };
  return { ...endOfTermijn(dagtekening, TERMIJN_VAN_UITBETALING), onzeker: false };
}

/**
 * Interest that the office pays on a refund of `bedragCenten` paid later than six weeks after its dagtekening:
 * from the day after the dagtekening to the day before the payment, rounded UP to whole euros, in cents.
 * Source: IW 1990 art. 28a, URIW 1990 art. 30-32. Throws LawError 'geen-parameter' before 1 June 2020.
 */
export function calculateRenteTeVergoeden(vraag: {
  bedragCenten: Cents;
  dagtekening: LocalDate;
  uitbetaaldOp: LocalDate;
}): Uitkomst<Cents> {
  const { bedragCenten, dagtekening, uitbetaaldOp } = vraag;
  demand(bedragCenten >= 0n, 'Het uitbetaalde bedrag kan niet lager zijn dan 0.');
  const einde = uitbetalenUiterlijk(dagtekening);
  const uiterlijk = einde.waarde;
  const datums = {
    dagtekening: { datum: dagtekening },
    uiterlijk: { datum: uiterlijk },
    uitbetaaldOp: { datum: uitbetaaldOp },
  };
  if (uitbetaaldOp <= uiterlijk) {
    return {
      waarde: toCents(0),
      uitleg: [...einde.uitleg, makeStap('geld.rente.teruggaaf-op-tijd', datums, iw('28a'), einde.onzeker)],
    };
  }
  const perioden = countRentedagen(rentepercentageTeVergoeden, dagtekening, uitbetaaldOp);
  const euros = bedragCenten / 100n;
  const exact = exacteRente(euros, perioden);
  const berekend = toCents(ceil(exact) * 100n);
  return {
    waarde: berekend,
    uitleg: [
      ...einde.uitleg,
      makeStap('geld.rente.teruggaaf-te-laat', datums, iw('28a'), einde.onzeker),
      makeStap('geld.rente.hele-euros', { bedrag: { centen: euros * 100n } }, uriw('30')),
      makeStap('geld.rente.dagentelling', {}, uriw('31')),
      ...perioden.flatMap(periodeStappen),
      formuleStap('geld.rente.formule-vergoeding', euros, exact, berekend),
    ],
  };
}
