import type { Betaalblok } from './betaalblok';

/** A part of a letter of the desk, every word chosen: what paper and screen set alike. */
export type Briefdeel = {
  kop: string | null;
  tekst: string[];
  punten: string[];
  /** The last two columns hold amounts. */
  tabel: { kolommen: string[]; rijen: string[][] } | null;
  betalen: (Betaalblok & { totaal: string }) | null;
};
