import type { Omvang } from '@/domain/invordering/oninbaar';
import type { Oninbaarreden } from '@/domain/invordering/oninbaarreden';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import { type Aantal, KLEINSTE_AANTAL } from './klein-aantal';

/** What was written off in a period: how many claims, for how much, and why, beside what the ledger says (L-08). Pure. */

/** Claims of one reason that were decided on, or that live again. */
type Oninbaartelling = {
  wat: 'besloten' | 'teruggedraaid';
  redencode: Oninbaarreden;
  omvang: Omvang;
  aantal: number;
  centen: Cents;
  /** Costs that were taken back with it, apart from the belasting. */
  kosten: Cents;
};

type Stuk = { aantal: number; centen: Cents };
export type Oninbaarsom = {
  geheel: Stuk;
  deel: Stuk;
  teruggedraaid: Stuk;
  kosten: Cents;
  /** Written off less what lives again. */
  netto: Cents;
};
export type Oninbaarstaat = {
  redenen: (Oninbaarsom & { redencode: Oninbaarreden })[];
  totaal: Oninbaarsom;
  grootboek: Cents;
  /** Decisions less ledger: nothing. */
  verschil: Cents;
};

const stuk = (tellingen: readonly Oninbaartelling[]): Stuk => ({
  aantal: tellingen.reduce((sum, { aantal }) => sum + aantal, 0),
  centen: sumCents(tellingen.map(({ centen }) => centen)),
});

function somVan(tellingen: readonly Oninbaartelling[]): Oninbaarsom {
  const besloten = tellingen.filter(({ wat }) => wat === 'besloten');
  const geheel = stuk(besloten.filter(({ omvang }) => omvang === 'geheel'));
  const deel = stuk(besloten.filter(({ omvang }) => omvang === 'deel'));
  const teruggedraaid = stuk(tellingen.filter(({ wat }) => wat === 'teruggedraaid'));
  return {
    ...{ geheel, deel, teruggedraaid },
    kosten: sumCents(besloten.map(({ kosten }) => kosten)),
    netto: toCents(geheel.centen + deel.centen - teruggedraaid.centen),
  };
}

/** The report of one period from what was counted in it: a line per reason, in the order of how much it is about. */
export function oninbaarstaatVan(tellingen: readonly Oninbaartelling[], grootboek: Cents): Oninbaarstaat {
  const totaal = somVan(tellingen);
  const codes = [...new Set(tellingen.map(({ redencode }) => redencode))].toSorted();
  return {
    redenen: codes
      .map((redencode) => ({ redencode, ...somVan(tellingen.filter((t) => t.redencode === redencode)) }))
      .toSorted((a, b) => Number(b.geheel.centen + b.deel.centen - a.geheel.centen - a.deel.centen)),
    totaal,
    grootboek,
    verschil: toCents(totaal.netto - grootboek),
  };
}

/** The same as a board may see it: one number and one amount, and neither of fewer than ten claims (decision 22). */
export function oninbaarVoorBestuur({ totaal }: Oninbaarstaat): { aantal: Aantal; bedrag: Cents | null } {
  const aantal = totaal.geheel.aantal + totaal.deel.aantal;
  return aantal > 0 && aantal < KLEINSTE_AANTAL
    ? { aantal: null, bedrag: null }
    : { aantal, bedrag: toCents(totaal.geheel.centen + totaal.deel.centen) };
}
