import { type Boeking, maakBoeking } from '@/domain/grootboek/boeking';
import { type OpenStand, verlaag } from '@/domain/grootboek/toerekening';
import type { Cents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';

/**
 * What is waived becomes a boeking per line. What of it was paid already goes to what else is open on the biljet; the
 * rest was paid too much, and is paid back.
 */
export const boekKwijtschelding = (
  open: OpenStand,
  posten: readonly { aanslagregelId: string; centen: Cents }[],
  boekdatum: LocalDate,
  reden: string,
): Boeking =>
  maakBoeking(
    'kwijtschelding',
    { boekdatum, reden },
    verlaag(
      open,
      'kwijtschelding',
      posten.filter(({ centen }) => centen > 0n),
    ),
  );
