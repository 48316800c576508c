import { type Boeking, makeBoeking } from '@/domain/grootboek/boeking';
import { lowerRegels, type OpenStand } from '@/domain/grootboek/toerekening';
import type { Cents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';

/**
 * What is waived becomes a boeking per line. What of it was paid already goes to what else is open on the biljet; the
 * rest was paid too much, and is paid back.
 */
export const bookKwijtschelding = (
  open: OpenStand,
  posten: readonly { aanslagregelId: string; centen: Cents }[],
  boekdatum: LocalDate,
  reden: string,
): Boeking =>
  makeBoeking(
    'kwijtschelding',
    { boekdatum, reden },
    lowerRegels(
      open,
      'kwijtschelding',
      posten.filter(({ centen }) => centen > 0n),
    ),
  );
