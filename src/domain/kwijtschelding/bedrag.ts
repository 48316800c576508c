import { type Cents, toCents } from '@/platform/cents';

/** Why an amount was not taken: keys of sentences in the texts of the request. */
export type Bedragfout = 'bedrag.leeg' | 'bedrag.onleesbaar' | 'bedrag.negatief' | 'bedrag.te-hoog';

/** From here on somebody is asked whether he means it: no household that asks kwijtschelding has this in one amount. */
const HOOGSTE = 100_000_000n;

/** Thousands in groups of three behind one kind of mark, and at most two decimals behind the other. */
const VORMEN = [
  /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}|-{1,2}))?$/,
  /^(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/,
  /^(\d{1,3}(?: \d{3})+)(?:[.,](\d{1,2}|-{1,2}))?$/,
  /^(\d{1,12})(?:[.,](\d{1,2}|-{1,2}))?$/,
] as const;

/**
 * An amount as people type it: "1.234,56", "1,234.56", "1234.5", "€ 12", "12,-". A mark with three digits behind it
 * divides thousands, with one or two it divides cents. Below zero and from a million euro on it is asked back.
 */
export function readBedrag(getypt: string): { ok: true; centen: Cents } | { ok: false; fout: Bedragfout } {
  const tekst = getypt
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/€|\beur(o)?\b/gi, '')
    .trim();
  if (tekst === '') return { ok: false, fout: 'bedrag.leeg' };
  if (/^[-\u2212] ?\d/.test(tekst)) return { ok: false, fout: 'bedrag.negatief' };
  for (const vorm of VORMEN) {
    const match = vorm.exec(tekst);
    if (!match) continue;
    const euros = (match[1] ?? '').replace(/[., ]/g, '');
    const cents = (match[2] ?? '').replaceAll('-', '').padEnd(2, '0');
    const centen = toCents(BigInt(euros + cents));
    return centen >= HOOGSTE ? { ok: false, fout: 'bedrag.te-hoog' } : { ok: true, centen };
  }
  return { ok: false, fout: 'bedrag.onleesbaar' };
}

/** The amount as it stands in a field: "1234,50". */
export function bedragTekst(centen: bigint): string {
  const rest = centen % 100n;
  return rest === 0n ? `${centen / 100n}` : `${centen / 100n},${rest.toString().padStart(2, '0')}`;
}
