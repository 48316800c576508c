/** Where a rule or number comes from: a law, an ordinance, a publication or a contract. */
export type Bron = {
  /** Short name as the field writes it: "Awb", "IW 1990", "URIW 1990", "DVO Borne 2020". */
  regeling: string;
  /** Article, paragraph or section: "6:7", "13, vierde lid". */
  artikel?: string;
  /** Publication or place to find it: "Stcrt. 2025, 43021", "BWBR0005537". */
  vindplaats?: string;
};

/** "Awb art. 6:7 (BWBR0005537)". */
export function formatBron(bron: Bron): string {
  const artikel = bron.artikel ? ` art. ${bron.artikel}` : '';
  const vindplaats = bron.vindplaats ? ` (${bron.vindplaats})` : '';
  return `${bron.regeling}${artikel}${vindplaats}`;
}
