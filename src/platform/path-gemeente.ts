/** The gemeente stands after the wereld in the path: /balie/borne/..., /mijn/enschede/... */
const GEMEENTE =
  /^\/(?:gemeente|mijn|balie|serviceteam|kas|bestuur|beheer\/gemeenten|heffing|ondertekenen|invordering|zaken)\/([a-z-]{2,40})(?:\/|$)/;

/** The word in the place of a gemeente in this path, or null: whether there is one of that name is not known here. */
export const gemeenteInPath = (path: string): string | null => GEMEENTE.exec(path)?.[1] ?? null;
