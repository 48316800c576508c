import type { LocalDate } from '@/platform/local-date';

/** Nothing about somebody is destroyed up to and including a day, because a medewerker said so. */
export type Bewaarstop = {
  id: string;
  persoonId: string;
  /** The number of the case by which it was asked for. */
  kenmerk: string;
  reden: string;
  vanaf: LocalDate;
  /** The last day on which it holds. */
  tot: LocalDate;
  gezetDoor: string;
  gezetOp: Date;
  opgehevenDoor: string | null;
  opgehevenOp: Date | null;
  versie: number;
};
