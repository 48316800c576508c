import type { BeloftenTelling, BelofteSoort, Eigenaar } from '@/domain/beloften/belofte';
import type { LocalDate } from '@/platform/local-date';
import { type BelofteRapport, type Deel, type Verlooppunt, verloopVan } from './beloften';
import type { Dienstregel, Dienststand } from './dienstbeloften';
import type { Cohort } from './inning';
import type { Duur, DuurTelling, SoortRegel as Zaakregel, Zaaksoort } from './zaken';

/**
 * Everything that was agreed and can be held against a figure, with the judgement: what the first line of the board
 * counts. Pure.
 */

export type Oordeel = 'niet-gehaald' | 'gehaald' | 'zonder';

/** Of so many, so many in time. */
export type Gehaald = { binnen: number; van: number };

export type Afspraakstand = {
  id: string;
  naam:
    | { van: 'dienst'; tekst: string; bron: string }
    | { van: 'belofte'; soort: BelofteSoort }
    | { van: 'zaak'; soort: Zaaksoort }
    | { van: 'duur'; duur: Duur }
    | { van: 'inning'; naMaanden: number; cohort: string };
  eigenaar: Eigenaar;
  /** In thousandths. Null where no norm was agreed: then there is no judgement either. */
  norm: number | null;
  stand:
    | { soort: 'deel'; deel: Gehaald }
    | { soort: 'promille'; promille: number }
    /** Conversations that were passed on more than once, of those that were passed on. */
    | { soort: 'vaker'; aantal: number }
    | Exclude<Dienststand, { soort: 'gehouden' }>;
  oordeel: Oordeel;
  /** The months of the year up to the end of the period; empty where it is not followed by month. */
  verloop: readonly Verlooppunt[];
};

/** What the agreements are held against. */
export type Cijfers = {
  dienst: readonly Dienstregel[];
  beloften: BelofteRapport;
  /** The kinds of promise for which a norm holds, with whose norm it is. */
  normen: readonly { soort: BelofteSoort; eigenaar: Eigenaar }[];
  zaken: readonly Zaakregel[];
  duren: DuurTelling;
  /** The part of the objections that must be decided within each time, in procent; null where nothing was agreed. */
  duurnormen: Readonly<Record<Duur, number | null>>;
  /** Years of dagtekening that a board may read, the latest first. */
  cohorten: readonly Cohort[];
  /** Conversations that were passed on, and those of them more than once. */
  doorverbonden: { gesprekken: number; vaker: number };
  /** The promises of the year up to the end of the period. */
  jaar: readonly BeloftenTelling[];
  tot: LocalDate;
  vandaag: LocalDate;
  now: Date;
};

const ALLES = 1000;
const DAG_MS = 86_400_000;

/** Every agreement with how it stands, what was not kept first. */
export function judgeAfspraken(cijfers: Cijfers): Afspraakstand[] {
  const alle = [
    ...cijfers.dienst.map((regel) => ofDienst(regel, cijfers)),
    ...ofBeloften(cijfers),
    ...cijfers.zaken.flatMap(ofZaak),
    ...ofDuren(cijfers),
    ...ofInning(cijfers.cohorten),
  ];
  return (['niet-gehaald', 'gehaald', 'zonder'] as const).flatMap((oordeel) =>
    alle.filter((stand) => stand.oordeel === oordeel),
  );
}

/** How many of what could be judged were kept: the verdict. */
export function oordeelOver(standen: readonly Afspraakstand[]): Gehaald {
  const beoordeeld = standen.filter(({ oordeel }) => oordeel !== 'zonder');
  return {
    binnen: beoordeeld.filter(({ oordeel }) => oordeel === 'gehaald').length,
    van: beoordeeld.length,
  };
}

const alsDeel = ({ nagekomen, klaar }: Deel): Gehaald => ({ binnen: nagekomen, van: klaar });

/** Never by a rounded percentage: 999 of 1000 is not all. */
function oordeelVan(deel: Gehaald, norm: number | null): Oordeel {
  if (norm === null || deel.van === 0) return 'zonder';
  return deel.binnen * ALLES >= deel.van * norm ? 'gehaald' : 'niet-gehaald';
}

function ofDienst(regel: Dienstregel, cijfers: Cijfers): Afspraakstand {
  const { id, tekst, bron, eigenaar, stand, meting } = regel;
  const basis = { id, naam: { van: 'dienst' as const, tekst, bron }, eigenaar, verloop: [] };
  if (stand.soort === 'gehouden') {
    const deel = alsDeel(stand.deel);
    const soort = meting === 'antwoord' ? 'antwoord' : 'terugbellen';
    return {
      ...basis,
      norm: ALLES,
      stand: { soort: 'deel', deel },
      oordeel: oordeelVan(deel, ALLES),
      verloop: verloopVan(cijfers.jaar, cijfers.tot, { eigenaar, soort }),
    };
  }
  if (stand.soort === 'doorverbinden' && cijfers.doorverbonden.gesprekken > 0) {
    // Of how many is not told here: the report of contacts withholds it where it is few.
    const aantal = cijfers.doorverbonden.vaker;
    const oordeel = aantal === 0 ? 'gehaald' : 'niet-gehaald';
    return { ...basis, norm: ALLES, stand: { soort: 'vaker', aantal }, oordeel };
  }
  // Only the last time is known: of a period that is over it says nothing.
  if (stand.soort === 'bijgewerkt' && cijfers.vandaag < cijfers.tot) {
    const oud = cijfers.now.getTime() - stand.moment.getTime() > DAG_MS;
    return { ...basis, norm: ALLES, stand, oordeel: oud ? 'niet-gehaald' : 'gehaald' };
  }
  return { ...basis, norm: null, stand, oordeel: 'zonder' };
}

/** Norms of a contract that no promise to all inwoners speaks of. */
function ofBeloften({ dienst, beloften, normen, jaar, tot }: Cijfers): Afspraakstand[] {
  return beloften.perSoort.flatMap(({ eigenaar, soort, deel }): Afspraakstand[] => {
    const dubbel = dienst.some((d) => d.meting === soort && d.eigenaar === eigenaar);
    const norm = normen.some((n) => n.soort === soort && n.eigenaar === eigenaar) ? ALLES : null;
    if (dubbel || deel === null) return [];
    const gehaald = alsDeel(deel);
    return [
      {
        id: `belofte-${eigenaar}-${soort}`,
        naam: { van: 'belofte', soort },
        ...{ eigenaar, norm },
        stand: { soort: 'deel', deel: gehaald },
        oordeel: oordeelVan(gehaald, norm),
        verloop: verloopVan(jaar, tot, { eigenaar, soort }),
      },
    ];
  });
}

/** The last day that law or contract gives for deciding: every case counts. */
function ofZaak({ soort, beslist, beslistOpTijd }: Zaakregel): Afspraakstand[] {
  if (beslist === 0) return [];
  const deel = { binnen: beslistOpTijd, van: beslist };
  return [
    {
      id: `zaak-${soort}`,
      naam: { van: 'zaak', soort },
      eigenaar: 'kantoor',
      norm: ALLES,
      stand: { soort: 'deel', deel },
      oordeel: oordeelVan(deel, ALLES),
      verloop: [],
    },
  ];
}

function ofDuren({ duren, duurnormen }: Cijfers): Afspraakstand[] {
  return (['drie', 'zes', 'jaar'] as const).flatMap((duur): Afspraakstand[] => {
    const procent = duurnormen[duur];
    const deel = { binnen: duren[duur].binnen, van: duren[duur].rijp };
    if (procent === null || deel.van === 0) return [];
    return [
      {
        id: `duur-${duur}`,
        naam: { van: 'duur', duur },
        eigenaar: 'kantoor',
        norm: procent * 10,
        stand: { soort: 'deel', deel },
        oordeel: oordeelVan(deel, procent * 10),
        verloop: [],
      },
    ];
  });
}

/** Per number of months the latest aanslagregeling that is so old. */
function ofInning(cohorten: readonly Cohort[]): Afspraakstand[] {
  const gezien = new Set<number>();
  return cohorten.flatMap(({ sleutel, punten }) =>
    punten.flatMap(({ naMaanden, promille, norm, oordeel }): Afspraakstand[] => {
      if (gezien.has(naMaanden) || promille === null) return [];
      if (oordeel !== 'gehaald' && oordeel !== 'niet-gehaald') return [];
      gezien.add(naMaanden);
      return [
        {
          id: `inning-${naMaanden}`,
          naam: { van: 'inning', naMaanden, cohort: sleutel },
          eigenaar: 'kantoor',
          ...{ norm, oordeel },
          stand: { soort: 'promille', promille },
          verloop: [],
        },
      ];
    }),
  );
}
