import { isMetBrief } from './met-brief.queries';

/** Whether a letter tells the change of the row `s`: a part of a statement of a later folder. */
export const toldByLetter = isMetBrief;
