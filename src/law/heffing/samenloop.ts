import { awr, wetWoz } from '../regelingen';
import { makeStap } from '../stap';
import type { Uitkomst } from '../uitleg';

/** What stands on a line of a biljet, as far as it matters for an objection. */
export type Regelsoort = 'woz-waarde' | 'ozb' | 'andere-heffing';

export type Biljetregel = { id: string; soort: Regelsoort; objectId: string };

/**
 * Which lines of the same biljet an objection against one line covers by law. WOZ-waarde and OZB of the same object
 * go together, both ways (Wet WOZ 30, lid 2-4); AWR 24a, lid 2 does not hold for municipal taxes, so an objection
 * against another tax covers that line alone, and no other line covers it.
 */
export function bezwaarStrektZichUitTot(
  regel: Biljetregel,
  biljet: readonly Biljetregel[],
): Uitkomst<string[]> {
  const joined = (soort: Regelsoort) => soort !== 'andere-heffing';
  const others = biljet.filter(
    (other) =>
      other.id !== regel.id &&
      joined(regel.soort) &&
      joined(other.soort) &&
      other.objectId === regel.objectId,
  );
  return {
    waarde: [regel.id, ...others.map(({ id }) => id)],
    uitleg: [
      others.length > 0
        ? makeStap('termijnen.samenloop.woz-ozb', {}, wetWoz('30, tweede tot en met vierde lid'))
        : makeStap('termijnen.samenloop.alleen', {}, awr('24a, vierde lid')),
    ],
  };
}
