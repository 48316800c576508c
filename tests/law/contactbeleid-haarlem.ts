import type { Contactbeleid } from '@/law/dienstverlening/contactpogingen';

/** S1: at least two attempts at different times, with voicemail or e-mail where possible. */
export const CONTACTBELEID_HAARLEM: Contactbeleid = {
  minimumPogingen: 2,
  verschillendeTijdstippen: true,
  berichtAchterlaten: true,
  bron: { regeling: 'DVO Haarlem 2015', artikel: '2.0' },
};
