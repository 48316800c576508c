import fs from 'node:fs';
import { type Weighted, weighted } from './random';

export type Bezit = 'koop' | 'sociaal' | 'vrij';
export type Geslacht = 'M' | 'V';
type Achternaam = { voorvoegsel: string | null; naam: string; gewicht: number };
type Voornamen = Record<Geslacht, [string, number][]>;

export type GemeenteProfiel = {
  sleutel: string;
  naam: string;
  kantoor: string;
  cbsCode: string;
  huishoudens: number;
  nietWoningen: number;
  wozGemiddelde: Record<Bezit, number>;
  aandeel: Record<Bezit, number>;
  /** Weights of households of 1, 2, 3, 4 and 5 or more persons. */
  omvang: number[];
  /** Weights of age groups of five years, the last one 95 and older. */
  leeftijden: number[];
  migratienamenPct: number;
  netnummer: string;
  naarHoeveelheid: boolean;
  postcodes: { pc4: number; plaats: string; gewicht: number }[];
  straten: Record<string, string[]>;
};

type ProfielJson = {
  gemeenten: GemeenteProfiel[];
  wozSpreiding: Record<Bezit, number>;
  achternamen: {
    landelijk: Achternaam[];
    twente: Achternaam[];
    migratie: { namen: Achternaam[]; voornamen: string | null }[];
  };
  voornamen: { cohorten: ({ vanaf: number } & Voornamen)[]; migratie: Record<string, Voornamen> };
};

type NaamTabel = Weighted<Achternaam>;
type VoornaamTabel = Record<Geslacht, Weighted<string>>;

/** The figures of `profiel.json`, ready to draw from. */
export type Profiel = {
  gemeenten: readonly GemeenteProfiel[];
  wozSpreiding: Record<Bezit, number>;
  landelijk: NaamTabel;
  twente: NaamTabel;
  migratie: { namen: NaamTabel; voornamen: VoornaamTabel | null }[];
  /** First names by year of birth. */
  voornamen: (geboortejaar: number) => VoornaamTabel;
};

const naamTabel = (namen: Achternaam[]): NaamTabel => weighted(namen.map((n) => [n, n.gewicht] as const));
const voornaamTabel = ({ M, V }: Voornamen): VoornaamTabel => ({ M: weighted(M), V: weighted(V) });

/** Reads the derived figures; they are part of the project. */
export function readProfiel(): Profiel {
  const json = JSON.parse(fs.readFileSync(new URL('./profiel.json', import.meta.url), 'utf8')) as ProfielJson;
  const cohorten = json.voornamen.cohorten.map((c) => ({ vanaf: c.vanaf, tabel: voornaamTabel(c) }));
  const eerste = cohorten[0];
  if (!eerste) throw new Error('profiel.json has no first names');
  return {
    gemeenten: json.gemeenten,
    wozSpreiding: json.wozSpreiding,
    landelijk: naamTabel(json.achternamen.landelijk),
    twente: naamTabel(json.achternamen.twente),
    migratie: json.achternamen.migratie.map(({ namen, voornamen }) => {
      const lijst = voornamen === null ? undefined : json.voornamen.migratie[voornamen];
      return { namen: naamTabel(namen), voornamen: lijst ? voornaamTabel(lijst) : null };
    }),
    voornamen: (jaar) => (cohorten.findLast((c) => c.vanaf <= jaar) ?? eerste).tabel,
  };
}
