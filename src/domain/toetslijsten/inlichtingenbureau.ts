import { type ExchangeFolder, exchangeFolder } from '@/platform/exchange-folder';

/**
 * The line with the Inlichtingenbureau (in the law Bureau Informatiediensten Nederland, Wet SUWI 63): a file goes, another
 * comes back. Whatever brings them there lies outside; another adapter has the same four acts.
 */
export type Inlichtingenbureau = ExchangeFolder;

/** The directory that the environment names, one for each kantoor; null where none is named. */
export const fileInlichtingenbureau = (kantoorId: number): Inlichtingenbureau | null =>
  exchangeFolder('INLICHTINGENBUREAU_MAP', String(kantoorId));
