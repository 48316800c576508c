import { draagtBedrag } from '@/domain/aanwijzingen/aanwijzing';
import type { WieMag as Wie } from '@/domain/aanwijzingen/aanwijzing.queries';
import type { Cents } from '@/platform/cents';
import { createWords } from '@/platform/translator';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';

const words = createWords<typeof aanwijzingen>({ locale: 'nl', messages: aanwijzingen });
const opsomming = new Intl.ListFormat('nl', { type: 'disjunction' });

/** Who may take this decision today, up to this amount: by name and functie, also for who may not himself. */
export function WieMag({ wie, centen = null }: { wie: readonly Wie[]; centen?: Cents | null }) {
  const namen = wie
    .filter((een) => draagtBedrag(een, centen))
    .map(({ naam, functie }) => `${naam} (${words(`functie.${functie}`)})`);
  // Somebody with two that carry it stands there once.
  const uniek = [...new Set(namen)];
  return (
    <p className="max-w-text text-ink-muted">
      {uniek.length === 0 ? words('wieMag.niemand') : words('wieMag.zin', { namen: opsomming.format(uniek) })}
    </p>
  );
}
