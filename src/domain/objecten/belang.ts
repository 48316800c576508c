import type { LocalDate } from '@/platform/local-date';

/** Who owns or uses an object, from when to when. */
export type Belang = {
  id: string;
  objectId: string;
  persoonId: string;
  soort: 'eigenaar' | 'gebruiker';
  vanaf: LocalDate;
  /** First day on which it holds no more; null while it does. */
  tot: LocalDate | null;
};
