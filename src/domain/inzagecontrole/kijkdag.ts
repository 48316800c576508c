import type { LocalDate } from '@/platform/local-date';
import { momentAt } from '@/platform/local-moment';

/**
 * What the medewerkers of one gemeente looked at on one day, with the facts against which that is held. Pure: rows of the
 * processing log and facts come in.
 */

/** One person shown to one medewerker in one operation. */
export type Kijkregel = {
  operatie: string;
  /** Milliseconds since 1970. */
  moment: number;
  medewerker: string;
  /** The roles of that moment, with commas between. */
  rol: string;
  doel: string;
  /** The name of the person in the processing log. */
  betrokkene: string;
  /** How many persons that operation showed. */
  omvang: number;
};

/** Why somebody may be looked at for a while: a contact, task or case that is open. `medewerker` null: of nobody in particular. */
export type Aanleiding = { medewerker: string | null; van: number; tot: number };

export type Bekeken = {
  sleutel: string;
  /** The surname as search knows it. */
  naam: string;
  adressen: readonly string[];
  /** Indication of secrecy of the BRP. */
  afgeschermd: boolean;
  aanleidingen: readonly Aanleiding[];
};

/** What is known of who looks. Without a key only the rule about the surname can say anything of him. */
export type Kijker = { sleutel: string | null; naam: string; adressen: readonly string[] };

export type Kijkdag = {
  dag: LocalDate;
  regels: readonly Kijkregel[];
  /** What was looked at on the days before, as far as it is about pairs of this day. */
  eerder: readonly Kijkregel[];
  personen: ReadonlyMap<string, Bekeken>;
  medewerkers: ReadonlyMap<string, Kijker>;
  /** Who did something about whom on which day: `handelingsleutel`. */
  handelingen: ReadonlySet<string>;
};

export const handelingsleutel = (medewerker: string, betrokkene: string, dag: string): string =>
  `${medewerker}|${betrokkene}|${dag}`;

/** An operation that shows more people than this is a list; whom it shows nobody asked for by name. */
export const LIJST_VANAF = 6;
const ZOEKDOELEN: readonly string[] = ['klant-zoeken', 'zoekvraag'];

export const isZoekregel = ({ doel }: Kijkregel): boolean => ZOEKDOELEN.includes(doel);
export const isDossierregel = (regel: Kijkregel): boolean =>
  !isZoekregel(regel) && regel.omvang < LIJST_VANAF;

const MINUUT = 60_000;
/** A file is opened when the telephone rings and put away after the call. */
const MARGE = { voor: 15 * MINUUT, na: 120 * MINUUT };

/** All that one medewerker looked at on the day, in order. */
export class Kijkwerk {
  readonly dossiers = new Map<string, Kijkregel[]>();
  /** Searches, one per operation, with everybody whom each showed. */
  readonly zoekregels: Kijkregel[] = [];
  readonly gevonden = new Map<string, string[]>();
  readonly dossierregels: Kijkregel[] = [];
  private readonly uitLijst = new Map<string, number>();

  constructor(
    readonly kijkdag: Kijkdag,
    readonly medewerker: string,
    regels: readonly Kijkregel[],
  ) {
    for (const regel of [...regels].sort((x, y) => x.moment - y.moment)) {
      if (isZoekregel(regel)) {
        const bij = this.gevonden.get(regel.operatie);
        if (bij) bij.push(regel.betrokkene);
        else {
          this.zoekregels.push(regel);
          this.gevonden.set(regel.operatie, [regel.betrokkene]);
        }
      } else if (isDossierregel(regel)) {
        this.dossierregels.push(regel);
        const bij = this.dossiers.get(regel.betrokkene);
        if (bij) bij.push(regel);
        else this.dossiers.set(regel.betrokkene, [regel]);
      } else if (!this.uitLijst.has(regel.betrokkene)) this.uitLijst.set(regel.betrokkene, regel.moment);
    }
  }

  get kijker(): Kijker | undefined {
    return this.kijkdag.medewerkers.get(this.medewerker);
  }

  /** Whether he did something about this person on a day. */
  handelde(betrokkene: string, dag: string = this.kijkdag.dag): boolean {
    return this.kijkdag.handelingen.has(handelingsleutel(this.medewerker, betrokkene, dag));
  }

  /** Whether anything gave occasion: an act of his, a list of work on which this person stood, or what is open about him. */
  heeftAanleiding(regel: Kijkregel): boolean {
    return this.heeftEigenAanleiding(regel) || this.isOpen(regel, () => true);
  }

  /** The same, by what he himself does: what is open with a colleague is no occasion. */
  heeftEigenAanleiding(regel: Kijkregel): boolean {
    const gezien = this.uitLijst.get(regel.betrokkene);
    return (
      this.handelde(regel.betrokkene) ||
      (gezien !== undefined && gezien <= regel.moment) ||
      this.isOpen(regel, (van) => van === this.medewerker)
    );
  }

  /** Days before this one on which he looked at somebody, and neither did anything nor had anything of him open. */
  eerdereDagen(betrokkene: string, vanaf: string): string[] {
    const dagen = (this.eerder().get(betrokkene) ?? [])
      .filter((regel) => !this.isOpen(regel, (van) => van === this.medewerker))
      .map(({ moment }) => momentAt(moment).slice(0, 10))
      .filter((dag) => dag >= vanaf && dag < this.kijkdag.dag && !this.handelde(betrokkene, dag));
    return [...new Set(dagen)];
  }

  private isOpen({ betrokkene, moment }: Kijkregel, van: (medewerker: string | null) => boolean): boolean {
    const open = this.kijkdag.personen.get(betrokkene)?.aanleidingen ?? [];
    return open.some(
      (een) => van(een.medewerker) && een.van - MARGE.voor <= moment && moment <= een.tot + MARGE.na,
    );
  }

  private eerderPerPersoon: Map<string, Kijkregel[]> | null = null;
  private eerder(): Map<string, Kijkregel[]> {
    if (this.eerderPerPersoon === null) {
      this.eerderPerPersoon = new Map();
      for (const regel of this.kijkdag.eerder) {
        if (regel.medewerker !== this.medewerker || !isDossierregel(regel)) continue;
        const bij = this.eerderPerPersoon.get(regel.betrokkene);
        if (bij) bij.push(regel);
        else this.eerderPerPersoon.set(regel.betrokkene, [regel]);
      }
    }
    return this.eerderPerPersoon;
  }
}
