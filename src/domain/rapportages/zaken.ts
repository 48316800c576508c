import type { Cents } from '@/platform/cents';
import { type Aantal, KLEINSTE_AANTAL, type Lijn, withhold } from './klein-aantal';

/** Kinds of case as the board reads them: objections by what they are against, because law and contract differ. */
export const ZAAKSOORTEN = [
  'bezwaar-woz',
  'bezwaar-heffing',
  'bezwaar-kosten',
  'beroep',
  'administratief-beroep',
  'kwijtschelding',
  'klacht',
  'melding',
  'mandaatzaak',
] as const;
export type Zaaksoort = (typeof ZAAKSOORTEN)[number];

/** How a case ended, or that it did not yet. The words of each kind stand in `src/texts/nl/bestuur.json`. */
export const UITKOMSTEN = [
  'loopt',
  'ingetrokken',
  'gegrond',
  'gedeeltelijk-gegrond',
  'ongegrond',
  'niet-ontvankelijk',
  'volledig',
  'gedeeltelijk',
  'afgewezen',
  'overgenomen',
  'deels',
  'niet-overgenomen',
  'anders',
] as const;
export type Zaakuitkomst = (typeof UITKOMSTEN)[number];

/** Cases of one kind that ended alike, and for how many of them the office was late. */
export type ZaakTelling = { soort: Zaaksoort; uitkomst: Zaakuitkomst; aantal: number; teLaat: number };

/** Objections by how long they took. `rijp` are those of which it can be said already, `binnen` those within it. */
export const DUREN = ['drie', 'zes', 'jaar'] as const;
export type Duur = (typeof DUREN)[number];
export type DuurTelling = Readonly<Record<Duur, { rijp: number; binnen: number }>>;

/** Money that decisions took off, counted from the decisions and from the grootboek. */
export type ZaakBedrag = { aantal: number; besluiten: Cents; grootboek: Cents };
export const BEDRAGEN = ['verminderd', 'kwijtgescholden'] as const;
export type ZaakBedragen = Readonly<Record<(typeof BEDRAGEN)[number], ZaakBedrag>>;

export type SoortRegel = {
  soort: Zaaksoort;
  ontvangen: number;
  afgehandeld: number;
  ingetrokken: number;
  loopt: number;
  teLaat: number;
  /** Of what was handled or is late by now: the part that was in time, in whole percents rounded down. */
  opTijd: number | null;
  /** What that part is of, and how many it is. */
  beslist: number;
  beslistOpTijd: number;
};
export type UitkomstRegel = { soort: Zaaksoort; uitkomst: Zaakuitkomst; aantal: Aantal };
export type DuurRegel = { duur: Duur; rijp: number; procent: number | null };
/** An amount of fewer than ten decisions is withheld: it could be what somebody got. */
export type BedragRegel = { wat: keyof ZaakBedragen; aantal: Aantal; bedrag: Cents | null };

export type ZaakRapport = {
  perSoort: SoortRegel[];
  /** How they ended; cross-cuts of fewer than ten are withheld. */
  uitkomsten: UitkomstRegel[];
  duren: DuurRegel[];
  bedragen: BedragRegel[];
};

/** In whole percents, rounded down: 99.6 % is not "everything". Null of nothing. */
export const procentVan = (deel: number, geheel: number): number | null =>
  geheel === 0 ? null : Math.floor((100 * deel) / geheel);

/**
 * The figures as a board may see them. How many cases of a kind came in is about nobody and always told; how they ended
 * is told from ten on, and never so that the rest follows from it.
 */
export function zaakRapport(
  tellingen: readonly ZaakTelling[],
  duren: DuurTelling,
  bedragen: ZaakBedragen,
): ZaakRapport {
  return {
    perSoort: zakenPerSoort(tellingen),
    uitkomsten: groupsOf(tellingen).flatMap(([soort, deel]) => uitkomstenVan(soort, deel)),
    duren: DUREN.map((duur) => ({
      duur,
      rijp: duren[duur].rijp,
      procent: procentVan(duren[duur].binnen, duren[duur].rijp),
    })),
    bedragen: BEDRAGEN.map((wat) => {
      const { aantal, besluiten } = bedragen[wat];
      const few = aantal > 0 && aantal < KLEINSTE_AANTAL;
      return { wat, aantal: few ? null : aantal, bedrag: few ? null : besluiten };
    }),
  };
}

/** How many of each kind came in, ended and are late. */
export const zakenPerSoort = (tellingen: readonly ZaakTelling[]): SoortRegel[] =>
  groupsOf(tellingen).map(([soort, deel]) => soortRegel(soort, deel));

const groupsOf = (tellingen: readonly ZaakTelling[]): [Zaaksoort, ZaakTelling[]][] =>
  ZAAKSOORTEN.map((soort): [Zaaksoort, ZaakTelling[]] => [
    soort,
    tellingen.filter((t) => t.soort === soort),
  ]).filter(([, deel]) => deel.length > 0);

function soortRegel(soort: Zaaksoort, tellingen: readonly ZaakTelling[]): SoortRegel {
  const sum = (of: (t: ZaakTelling) => boolean, wat: 'aantal' | 'teLaat' = 'aantal') =>
    tellingen.filter(of).reduce((total, t) => total + t[wat], 0);
  const ingetrokken = sum((t) => t.uitkomst === 'ingetrokken');
  const loopt = sum((t) => t.uitkomst === 'loopt');
  const ontvangen = sum(() => true);
  const afgehandeld = ontvangen - ingetrokken - loopt;
  const klaarTeLaat = sum((t) => t.uitkomst !== 'ingetrokken' && t.uitkomst !== 'loopt', 'teLaat');
  const looptTeLaat = sum((t) => t.uitkomst === 'loopt', 'teLaat');
  const [beslist, beslistOpTijd] = [afgehandeld + looptTeLaat, afgehandeld - klaarTeLaat];
  return {
    ...{ soort, ontvangen, afgehandeld, ingetrokken, loopt },
    teLaat: klaarTeLaat + looptTeLaat,
    opTijd: procentVan(beslistOpTijd, beslist),
    ...{ beslist, beslistOpTijd },
  };
}

/** How the ended ones ended: how many that are together is told beside it. */
function uitkomstenVan(soort: Zaaksoort, tellingen: readonly ZaakTelling[]): UitkomstRegel[] {
  const klaar = tellingen.filter((t) => t.uitkomst !== 'loopt' && t.uitkomst !== 'ingetrokken');
  const delen = klaar.map((t) => t.uitkomst);
  const totaal = klaar.reduce((sum, t) => sum + t.aantal, 0);
  const lijnen: Lijn[] = [{ delen, totaal: 'samen' }];
  const shown = withhold(new Map(klaar.map((t) => [t.uitkomst, t.aantal])), lijnen);
  // The total is told by the row of its kind, small or not: where few ended, none of the parts is told.
  return UITKOMSTEN.filter((uitkomst) => delen.includes(uitkomst)).map((uitkomst) => ({
    soort,
    uitkomst,
    aantal: totaal < KLEINSTE_AANTAL ? null : (shown.get(uitkomst) ?? null),
  }));
}

export type ZaakVerschil = { wat: keyof ZaakBedragen; centen: Cents };

/** Where the decisions and the grootboek do not say the same, by name. */
export const reconcileZaken = (bedragen: ZaakBedragen): ZaakVerschil[] =>
  BEDRAGEN.flatMap((wat) => {
    const centen = (bedragen[wat].besluiten - bedragen[wat].grootboek) as Cents;
    return centen === 0n ? [] : [{ wat, centen }];
  });
