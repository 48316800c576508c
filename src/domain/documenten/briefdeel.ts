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

/** A part of a letter with these words, and what more it has. */
export const briefdeel = (kop: string | null, tekst: string[], more: Partial<Briefdeel> = {}): Briefdeel => ({
  kop,
  tekst,
  punten: [],
  tabel: null,
  betalen: null,
  ...more,
});

/** What somebody typed, as paragraphs. */
export const alineas = (tekst: string): string[] => tekst.split(/\n+/).flatMap((regel) => regel.trim() || []);
