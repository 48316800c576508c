import { getTaak, hasTaakOver, listTakenOver } from './taak.queries';
import { listTaken } from './taaklijst.queries';
import { countTaaktermijnen, listTaaktermijnen } from './taaktermijn.queries';

/** What later folders ask of tasks: the list, one of them, those about their own subjects, and whether one has one. */
export const readTaken = listTaken;
export const readTaak = getTaak;
export const readTakenOver = listTakenOver;
export const isBezigMet = hasTaakOver;

/** Their terms, for the one list of next terms over all kinds. */
export const readTaaktermijnen = listTaaktermijnen;
export const readTaaktermijntelling = countTaaktermijnen;
