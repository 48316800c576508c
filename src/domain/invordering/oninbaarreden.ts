import type { LocalDate } from '@/platform/local-date';
import { toLocalDate } from '@/platform/local-date';

/**
 * Why a claim is not collected any more, from a dated list: what is proposed on a day names a reason of that day, and keeps
 * it when the list changes. Gemeentewet 255 lid 5 leaves the grounds to who decides; Leidraad 26 and S1, S3 name these.
 */
const LIJST = [
  { code: 'overleden-zonder-nalatenschap', vanaf: '2016-01-01' },
  { code: 'faillissement-opgeheven', vanaf: '2016-01-01' },
  { code: 'schone-lei', vanaf: '2016-01-01' },
  { code: 'vertrokken-onbekend', vanaf: '2016-01-01' },
  { code: 'bedrijf-beeindigd', vanaf: '2016-01-01' },
  { code: 'geen-verhaal', vanaf: '2016-01-01' },
  { code: 'kosten-te-hoog', vanaf: '2016-01-01' },
  { code: 'verjaard', vanaf: '2016-01-01' },
  // S3: a person found out that somebody cannot pay, and says so.
  { code: 'niet-kunner', vanaf: '2020-01-01' },
] as const;

export type Oninbaarreden = (typeof LIJST)[number]['code'];

/** The reasons that may be given on a day. */
export const redenenOp = (dag: LocalDate): Oninbaarreden[] =>
  LIJST.filter(({ vanaf }) => toLocalDate(vanaf) <= dag).map(({ code }) => code);

export const ONINBAARREDENEN = LIJST.map(({ code }) => code);
