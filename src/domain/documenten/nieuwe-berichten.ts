import { aantalNieuw } from './bericht.queries';

/** How many messages of the row `wie` were never opened, for himself and for who acts for him: a part of a statement of a later folder. */
export const nieuweBerichten = aantalNieuw;
