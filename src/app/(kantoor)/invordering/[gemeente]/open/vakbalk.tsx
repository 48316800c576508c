import type { Uitgelegdvak } from '@/domain/invordering/open-euro';

const VULLING = [
  'fill-info-mark',
  'fill-ink-muted',
  'fill-accent',
  'fill-ink',
  'fill-negative-mark',
] as const;
const SOORTEN = ['loopt', 'wacht', 'vordert', 'komt-niet', 'onbekend'] as const;

/**
 * The buckets beside each other by their share: a picture of the table under it, which says the same in words. Darker is
 * further on the way.
 */
export function Vakbalk({ vakken }: { vakken: readonly Uitgelegdvak[] }) {
  const totaal = vakken.reduce((sum, v) => sum + v.promille, 0) || 1;
  let x = 0;
  return (
    <svg aria-hidden="true" viewBox="0 0 1000 40" preserveAspectRatio="none" className="h-10 w-full">
      {vakken
        .filter((v) => v.bedrag > 0n)
        .map((v) => {
          const breed = Math.max(2, (v.promille / totaal) * 1000);
          const at = x;
          x += breed;
          return (
            <rect
              key={v.vak}
              x={at + 1}
              width={Math.max(1, breed - 2)}
              height="40"
              className={VULLING[SOORTEN.indexOf(v.soort)]}
            />
          );
        })}
    </svg>
  );
}
