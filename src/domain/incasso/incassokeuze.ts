import { type Gegevens, geldendOp, kantoorWaardeOp } from '@/domain/gemeenten/geldende-instelling';
import type { Waarde } from '@/domain/gemeenten/instelling.schema';
import type { LocalDate } from '@/platform/local-date';

/** How a gemeente collects, and as whom its kantoor does, on whose account. */
export type Incassobeleid = {
  keuze: Waarde<'incasso'>;
  incassant: Waarde<'incassant'>;
  rekening: Waarde<'belastingrekening'>;
};

/** What holds on a day; null where the gemeente or the kantoor said nothing: then nothing is collected. */
export function beleidOp(gegevens: Gegevens, dag: LocalDate): Incassobeleid | null {
  const keuze = geldendOp('incasso', gegevens, dag).waarde;
  const incassant = kantoorWaardeOp('incassant', gegevens, dag)?.waarde ?? null;
  const rekening = geldendOp('belastingrekening', gegevens, dag).waarde;
  return keuze && incassant && rekening ? { keuze, incassant, rekening } : null;
}
