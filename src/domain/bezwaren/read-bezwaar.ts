import { getBezwaar } from './bezwaar.queries';

/** A bezwaar as it stands, for later folders. */
export const readBezwaar = getBezwaar;
