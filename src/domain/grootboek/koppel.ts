import { type Cents, sumCents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { type Boeking, type Boekingsregel, losseRegel, makeBoeking } from './boeking';

/** Rekeningen of the administratie ontvangsten of the kantoor. */
export type KantoorRekening =
  | 'bank'
  | 'kas'
  | 'niet-thuisgebracht'
  | 'rekening-courant'
  | 'uitbetaling-onderweg';

export type KantoorBoekingSoort =
  | 'ontvangst'
  | 'thuisbrengen'
  | 'storno'
  | 'terugbetaling'
  | 'overmaking'
  | 'correctie';

export type KantoorBoekingsregel = {
  rekening: KantoorRekening;
  /** Whose rekening-courant; null for the other rekeningen. */
  gemeenteId: number | null;
  ontvangstId: string | null;
  centen: Cents;
};

/** What is to be posted in the administratie ontvangsten. Its lines sum to zero. */
export type KantoorBoeking = {
  soort: KantoorBoekingSoort;
  boekdatum: LocalDate;
  koppeling: string | null;
  tegenboekingVan: string | null;
  reden: string | null;
  regels: readonly KantoorBoekingsregel[];
};

/** A movement between two administraties: a boeking in each, closed over the rekening-courant (ADR 0004). */
export type Koppel = { gemeenteId: number; koppeling: string; gemeente: Boeking; kantoor: KantoorBoeking };

export type Ontvangst = { id: string; boekdatum: LocalDate; bedragCenten: Cents };

type KantoorKop = Pick<KantoorBoeking, 'boekdatum'> &
  Partial<Pick<KantoorBoeking, 'koppeling' | 'tegenboekingVan' | 'reden'>>;

/** Throws when the lines do not sum to zero. */
export function makeKantoorBoeking(
  soort: KantoorBoekingSoort,
  kop: KantoorKop,
  regels: readonly KantoorBoekingsregel[],
): KantoorBoeking {
  const verschil = sumCents(regels.map((r) => r.centen));
  if (verschil !== 0n) throw new Error(`A boeking ${soort} of the kantoor is off by ${verschil} cents`);
  return {
    soort,
    boekdatum: kop.boekdatum,
    koppeling: kop.koppeling ?? null,
    tegenboekingVan: kop.tegenboekingVan ?? null,
    reden: kop.reden ?? null,
    regels,
  };
}

const op = (rekening: KantoorRekening, ontvangstId: string | null, centen: Cents): KantoorBoekingsregel => ({
  rekening,
  gemeenteId: null,
  ontvangstId,
  centen,
});

const rekeningCourant = (gemeenteId: number, centen: Cents): KantoorBoekingsregel => ({
  rekening: 'rekening-courant',
  gemeenteId,
  ontvangstId: null,
  centen,
});

/**
 * A movement of money of a gemeente: `regels` are the lines in its books without the rekening-courant, `bedrag`
 * what goes to the gemeente (negative when it is taken back). `tegenover` says where the money stands at the
 * kantoor: on the bank, among what was not identified, on its way to the bank, or in the till of the gemeente, of which no
 * bank speaks yet.
 */
export function makeKoppel(vraag: {
  gemeenteId: number;
  koppeling: string;
  bedragCenten: Cents;
  boekdatum: LocalDate;
  regels: readonly Boekingsregel[];
  gemeente: {
    soort: 'ontvangst' | 'storno' | 'terugbetaling' | 'overmaking' | 'correctie';
    tegenboekingVan?: string;
  };
  kantoor: { soort: KantoorBoekingSoort; tegenboekingVan?: string };
  tegenover:
    | { rekening: 'bank' | 'niet-thuisgebracht'; ontvangstId: string }
    | { rekening: 'kas'; ontvangstId: string | null }
    | { rekening: 'uitbetaling-onderweg'; ontvangstId: null };
  reden?: string;
}): Koppel {
  const { gemeenteId, koppeling, bedragCenten, boekdatum, tegenover } = vraag;
  const kop = { boekdatum, koppeling, ...(vraag.reden === undefined ? {} : { reden: vraag.reden }) };
  const van = (tegenboekingVan: string | undefined) => (tegenboekingVan ? { tegenboekingVan } : {});
  return {
    gemeenteId,
    koppeling,
    gemeente: makeBoeking(vraag.gemeente.soort, { ...kop, ...van(vraag.gemeente.tegenboekingVan) }, [
      losseRegel('rekening-courant', bedragCenten),
      ...vraag.regels,
    ]),
    kantoor: makeKantoorBoeking(vraag.kantoor.soort, { ...kop, ...van(vraag.kantoor.tegenboekingVan) }, [
      op(tegenover.rekening, tegenover.ontvangstId, bedragCenten),
      rekeningCourant(gemeenteId, toCents(-bedragCenten)),
    ]),
  };
}

/** A receipt of which nobody knows whose it is: it waits at the kantoor, with the reason. */
export const bookNietThuisgebracht = (ontvangst: Ontvangst, reden: string): KantoorBoeking =>
  makeKantoorBoeking('ontvangst', { boekdatum: ontvangst.boekdatum, reden }, [
    op('bank', ontvangst.id, ontvangst.bedragCenten),
    op('niet-thuisgebracht', ontvangst.id, toCents(-ontvangst.bedragCenten)),
  ]);

/**
 * A receipt of the bank turns out to be what a gemeente transfers out of its till (G-03): it waits no more, and the till
 * holds so much less for the kantoor. Below zero it waits again.
 */
export const bookKasoverboeking = (
  overboeking: { ontvangstId: string; bedragCenten: Cents },
  kop: { boekdatum: LocalDate; reden?: string; tegenboekingVan?: string },
): KantoorBoeking =>
  makeKantoorBoeking(kop.tegenboekingVan === undefined ? 'thuisbrengen' : 'correctie', kop, [
    op('niet-thuisgebracht', overboeking.ontvangstId, overboeking.bedragCenten),
    op('kas', null, toCents(-overboeking.bedragCenten)),
  ]);

/**
 * What we sent to the bank stands on its statement (`bedrag` is negative, as the bank reports it): it is on its way no
 * longer. A line that waited for somebody is taken from where it waited.
 */
export const bookUitbetaald = (
  ontvangst: Ontvangst,
  kop: KantoorKop,
  vanuit: 'bank' | 'niet-thuisgebracht',
  soort: 'terugbetaling' | 'overmaking' = 'terugbetaling',
): KantoorBoeking =>
  makeKantoorBoeking(soort, kop, [
    op(vanuit, ontvangst.id, ontvangst.bedragCenten),
    op('uitbetaling-onderweg', null, toCents(-ontvangst.bedragCenten)),
  ]);

/** Whether both halves say the same of the rekening-courant. */
export function spiegelt({ gemeenteId, koppeling, gemeente, kantoor }: Koppel): boolean {
  const hier = sumCents(
    gemeente.regels.filter((r) => r.rekening === 'rekening-courant').map((r) => r.centen),
  );
  const daar = kantoor.regels.filter((r) => r.rekening === 'rekening-courant');
  return (
    gemeente.koppeling === koppeling &&
    kantoor.koppeling === koppeling &&
    daar.every((r) => r.gemeenteId === gemeenteId) &&
    hier + sumCents(daar.map((r) => r.centen)) === 0n
  );
}
