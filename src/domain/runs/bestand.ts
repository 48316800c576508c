/** The states of an offered file (ADR 0013). Only `geladen` has anything in the database. */
export const BESTAND_STATUSSEN = ['controleren', 'afgekeurd', 'laden', 'geladen', 'vastgelopen'] as const;
export type BestandStatus = (typeof BESTAND_STATUSSEN)[number];

export const isBestandStatus = (text: string): text is BestandStatus =>
  (BESTAND_STATUSSEN as readonly string[]).includes(text);

/** A working import gives a sign of life every so many milliseconds, ... */
export const HARTSLAG_MS = 1_000;
/** ... and after so many seconds of silence it counts as killed, so that it can be started again. */
export const STILTE_SECONDEN = 20;

/** What is known of an earlier offer of the same bytes for the same gemeente; `stil` = no sign of life. */
export type EerderAangeboden = { id: string; status: BestandStatus; stil: boolean };

/** What to do with an offered file, and the earlier one that decided it. */
export type Start =
  | { soort: 'beginnen' }
  | { soort: 'overnemen'; bestandId: string }
  | { soort: 'al-geladen'; bestandId: string }
  | { soort: 'bezig'; bestandId: string };

/**
 * Whether an offered file is to be imported: the same bytes are loaded once, two imports of them never run at
 * once, and one that was killed is taken over.
 */
export function decideStart(eerder: readonly EerderAangeboden[]): Start {
  const geladen = eerder.find((bestand) => bestand.status === 'geladen');
  if (geladen) return { soort: 'al-geladen', bestandId: geladen.id };
  const open = eerder.find(({ status }) => status === 'controleren' || status === 'laden');
  if (!open) return { soort: 'beginnen' };
  return open.stil ? { soort: 'overnemen', bestandId: open.id } : { soort: 'bezig', bestandId: open.id };
}

/** A line of the report, of what was refused or of what is odd: where and why, never what (it may be personal data). */
export type Fout = { regel: number; kolom: string; reden: string };

/** One reason per line and column, which is what the report has room for. */
export function distinctFouten(fouten: Iterable<Fout>): Fout[] {
  const perPlek = new Map<string, Fout>();
  for (const fout of fouten) {
    const plek = `${fout.regel}\n${fout.kolom}`;
    if (!perPlek.has(plek)) perPlek.set(plek, fout);
  }
  return [...perPlek.values()];
}

/** "regel 12, kolom bedrag: is verplicht" */
export function describeFout({ regel, kolom, reden }: Fout): string {
  const plek = [
    regel > 0 ? `regel ${regel}` : '',
    kolom === '' || kolom.startsWith('kolom ') ? kolom : `kolom ${kolom}`,
  ];
  const where = plek.filter((part) => part !== '').join(', ');
  return where === '' ? reden : `${where}: ${reden}`;
}

/** Control totals of a file as they are kept: whole numbers as text, so that no digit is lost in JSON. */
export type Controletotalen = {
  regels: number;
  sommen: Record<string, string>;
  /** Rows that the load made or changed, by the names of the file kind. */
  geraakt: Record<string, number>;
  /** Lines with something odd that were loaded all the same; left out where there are none. */
  opmerkingen?: number;
};
