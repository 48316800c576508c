import { listTermijnen } from './dossier.queries';

/** The terms of a zaak, for later folders. */
export const readTermijnen = listTermijnen;
