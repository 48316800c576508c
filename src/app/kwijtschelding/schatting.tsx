import type { Beoordeling } from '@/domain/kwijtschelding/beoordeling';
import { explain } from '@/law/explain';
import { formatCents } from '@/platform/cents';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';
import { wordsOfKwijtschelding } from './kwijtschelding-words';

/** What comes of these answers, in one sentence. */
export function schattingZin(beoordeling: Beoordeling, taal: Taal): string {
  const words = wordsOfKwijtschelding(taal);
  if (!beoordeling.ok) return words('schatting.onbekend');
  const { uitkomst, kwijtgescholdenCenten } = beoordeling.bon.uitkomst;
  return words(`schatting.${uitkomst}`, {
    aanslag: formatCents(beoordeling.deel.totaalCenten, taal),
    kwijt: formatCents(kwijtgescholdenCenten, taal),
  });
}

/** How an amount was found, step by step, with where each step stands in the law. */
export function Berekening({ beoordeling, taal }: { beoordeling: Beoordeling; taal: Taal }) {
  if (!beoordeling.ok) return null;
  return (
    <details className="text-sm">
      <summary className="link w-fit cursor-pointer">
        {wordsOfKwijtschelding(taal)('schatting.waarom')}
      </summary>
      <ol className="mt-2 grid gap-2 border-l-2 border-line pl-3" lang="nl">
        {explain(beoordeling.bon.uitleg).map((zin) => (
          <li key={zin.tekst}>
            <span className="block">{zin.tekst}</span>
            <span className="block text-ink-muted">{zin.bron}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** An estimate before anything is sent: nothing of it is kept. */
export function Schatting({ beoordeling, taal }: { beoordeling: Beoordeling; taal: Taal }) {
  const words = wordsOfKwijtschelding(taal);
  return (
    <Card as="section" labelledBy="schatting" className="grid gap-2">
      <Heading level={2} looksLike={3} id="schatting">
        {words('controle.schatting')}
      </Heading>
      <p className="font-semibold">{schattingZin(beoordeling, taal)}</p>
      <p className="text-sm text-ink-muted">{words('controle.schattingUitleg')}</p>
      <Berekening beoordeling={beoordeling} taal={taal} />
    </Card>
  );
}
