import type { Fase } from '@/domain/zaken/zaak';
import type { Tone } from '@/ui/tone';

/** How a fase looks, for the citizen and for staff alike; never by colour alone, the word stands in it. */
export const FASETOON: Readonly<Record<Fase, Tone>> = {
  ontvangen: 'info',
  aanvullen: 'letop',
  'in-behandeling': 'info',
  'besluit-gevraagd': 'info',
  afgehandeld: 'goed',
  ingetrokken: 'rust',
};
