import { laatsteZaken } from './lopende-zaken.queries';

/** The last cases of the row `wie` as JSON, each a `LopendRij`: a part of a statement of a later folder. */
export const zakenVanWie = laatsteZaken;
