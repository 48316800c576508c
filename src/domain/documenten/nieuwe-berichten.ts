import { aantalNieuw } from './bericht.queries';

/** How many letters of the row `wie` were never opened: a part of a statement of a later folder. */
export const nieuweBerichten = aantalNieuw;
