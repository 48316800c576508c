import { type Cents, toCents } from '@/platform/cents';
import type { Bron } from '../bron';
import { leidraad } from '../regelingen';
import { makeStap } from '../stap';
import type { Uitkomst } from '../uitleg';

/** Costs of collection and interest that go with the tax. */
export type Bijkomend = { kostenCenten: Cents; renteCenten: Cents };

const NIETS: Bijkomend = { kostenCenten: toCents(0), renteCenten: toCents(0) };
const BRON: Bron = leidraad('28.6 en 75.10');

/**
 * What is waived of open costs and interest with the tax itself. By themselves they never are; where the hoofdsom is
 * waived they go with it (Leidraad 28.6 for interest, 75.10 for costs). The text says nothing of a hoofdsom that is waived for
 * a part: then they stay, and the step carries the mark.
 */
export function determineBijkomend({
  volledig,
  restCenten,
  kostenCenten,
  renteCenten,
}: Bijkomend & {
  /** Whether all was waived that was asked. */
  volledig: boolean;
  /** What is open of the tax of the aanslag after it. */
  restCenten: Cents;
}): Uitkomst<Bijkomend> {
  const samen = toCents(kostenCenten + renteCenten);
  if (samen === 0n) return { waarde: NIETS, uitleg: [] };
  const waarden = { bedrag: { centen: samen } };
  if (volledig && restCenten === 0n)
    return {
      waarde: { kostenCenten, renteCenten },
      uitleg: [makeStap('kwijtschelding.bijkomend.mee', waarden, BRON)],
    };
  const deels = makeStap('kwijtschelding.bijkomend.blijft', waarden, BRON, true);
  return { waarde: NIETS, uitleg: [deels] };
}
