import type { Wie } from '@/app/aanspreken/wie';
import { showDate, wordsOfMijn } from '@/app/words';
import type { ObjectView } from '@/domain/objecten/object.queries';
import { formatEuros } from '@/platform/cents';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';

/** One object with its latest value; earlier values fold out. */
export function ObjectKaart({ object, wie, taal }: { object: ObjectView; wie: Wie; taal: Taal }) {
  const words = wordsOfMijn(taal);
  const [latest, ...earlier] = object.waarden;
  const id = `object-${object.wozObjectnummer}`;
  const belang = object.belangen.length > 1 ? 'beide' : (object.belangen[0] ?? 'gebruiker');
  return (
    <Card as="section" labelledBy={id}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <Heading level={2} looksLike={3} id={id}>
          {object.adres}
        </Heading>
        <Badge tone="rust">{words(`object.${belang}`)}</Badge>
      </div>
      {latest && (
        <>
          <p className="mt-4 text-sm text-ink-muted">
            {words('object.waarde', { jaar: String(latest.belastingjaar) })}
          </p>
          <p className="text-2xl font-bold tracking-tight tabular-nums">
            {formatEuros(latest.waardeEuro, taal)}
          </p>
          <p className="mt-1 text-ink-muted">
            {words('object.waardeUitleg', {
              datum: showDate(latest.waardepeildatum, taal),
              jaar: String(latest.belastingjaar),
            })}
          </p>
          {latest.dagtekening !== null && (
            <p className="mt-1 text-ink-muted">
              {words(latest.besluit === 'uitspraak' ? 'object.vastgesteldUitspraak' : 'object.vastgesteld', {
                datum: showDate(latest.dagtekening, taal),
              })}
            </p>
          )}
          <p className="mt-1 text-sm text-ink-muted">{words('object.wozUitleg', { wie })}</p>
        </>
      )}
      {earlier.length > 0 && (
        <details className="mt-3">
          <summary className="link w-fit cursor-pointer">{words('object.eerdere')}</summary>
          <dl className="mt-2 grid w-fit grid-cols-[auto_auto] gap-x-6 tabular-nums">
            {earlier.map((waarde) => (
              <div key={waarde.belastingjaar} className="contents">
                <dt>{waarde.belastingjaar}</dt>
                <dd>{formatEuros(waarde.waardeEuro, taal)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </Card>
  );
}
