/** How old the data may be before somebody must know: S0 promises them fresh every day (C-03). Pure. */
const VERS_MS = 24 * 60 * 60 * 1000;

/** Whether the data of a gemeente are older than a day; what was never loaded is too. */
export const isVerouderd = (bijgewerkt: Date | null, nu: Date): boolean =>
  bijgewerkt === null || nu.getTime() - bijgewerkt.getTime() > VERS_MS;
