import { z } from 'zod';

const euro = z.string().regex(/^\d+$/);

/** The control totals of a proposal, as they lie in `woz_vaststelling.totalen`. Whole euros as text. */
export const vaststellingtotalen = z.object({
  som: euro,
  laagste: euro,
  hoogste: euro,
  /** How many values are up to each of the bands, and above the last. */
  verdeling: z.array(z.number().int()),
  woningen: z.number().int(),
  /** Of those that had a value before: the year before, or the value that now holds. */
  vergelijk: z.object({ aantal: z.number().int(), nu: euro, was: euro }),
  /** Far from the value before, or zero: the furthest first, and how many there are. */
  uitschieters: z.array(z.object({ objectId: z.guid(), nu: euro, was: euro.nullable() })),
  aantalUitschieters: z.number().int(),
});
export type Vaststellingtotalen = z.infer<typeof vaststellingtotalen>;

/** Of what was taken over nothing was counted. */
export const GEEN_TOTALEN: Vaststellingtotalen = {
  ...{ som: '0', laagste: '0', hoogste: '0', verdeling: [], woningen: 0 },
  ...{ vergelijk: { aantal: 0, nu: '0', was: '0' }, uitschieters: [], aantalUitschieters: 0 },
};
