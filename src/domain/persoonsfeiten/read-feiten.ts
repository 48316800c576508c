import { listGeldendeFeiten } from './persoonsfeit.queries';

/** What holds of somebody, for later folders. */
export const readGeldendeFeiten = listGeldendeFeiten;
