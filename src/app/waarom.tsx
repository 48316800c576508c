import type { ReactNode } from 'react';
import { explain } from '@/law/explain';
import type { Stap } from '@/law/uitleg';
import { createWords } from '@/platform/translator';
import en from '@/texts/en/waarom.json';
import nl from '@/texts/nl/waarom.json';
import { Badge } from '@/ui/badge';
import type { Taal } from '@/ui/words';

const words = {
  nl: createWords<typeof nl>({ locale: 'nl', messages: nl }),
  en: createWords<typeof nl>({ locale: 'en', messages: en }),
};

interface WaaromProps {
  /** The steps as the law core gave them. */
  uitleg: readonly Stap[];
  /** What is asked about, for who hears the question without seeing what stands beside it. */
  onderwerp: string;
  vraag?: 'datum' | 'bedrag';
  taal: Taal;
  /** The same steps in the language of the reader, where somebody translated them; one for each. */
  vertaald?: readonly string[];
  /** Where the page itself tells once what is still to be confirmed. */
  zonderMerk?: boolean;
  children?: ReactNode;
}

/**
 * "Waarom deze datum?": folds out to the steps of the law core, each with the rule it rests on. A native
 * `details`, so it works without script and by keyboard. Law is explained in Dutch, and in English where it was translated;
 * otherwise it says so.
 */
export function Waarom({
  uitleg,
  onderwerp,
  vraag = 'datum',
  taal,
  vertaald,
  zonderMerk = false,
  children,
}: WaaromProps) {
  const say = words[taal];
  const zinnen = explain(uitleg);
  return (
    <details className="waarom text-sm">
      <summary className="link w-fit cursor-pointer py-0.5">
        {say(vraag)}
        <span className="sr-only"> {onderwerp}</span>
      </summary>
      <div className="mt-2 grid gap-2 border-l-2 border-line pl-3">
        {taal === 'en' && !vertaald && <p className="text-ink-muted">{say('nederlands')}</p>}
        <ol className="grid gap-2" lang={vertaald ? taal : 'nl'}>
          {zinnen.map((zin, at) => (
            <li key={zin.tekst}>
              <span className="block">{vertaald?.[at] ?? zin.tekst}</span>
              <span className="block text-ink-muted" lang={taal}>
                {say('bron', { bron: zin.bron })}
              </span>
            </li>
          ))}
        </ol>
        {!zonderMerk && isTeBevestigen(uitleg) && <TeBevestigen taal={taal} />}
        {children}
      </div>
    </details>
  );
}

/** Whether any step rests on something that is still to be confirmed. */
export const isTeBevestigen = (uitleg: readonly Stap[]): boolean =>
  explain(uitleg).some((zin) => zin.teBevestigen);

/** The mark of what rests on something unconfirmed, with what that means. */
export function TeBevestigen({ taal }: { taal: Taal }) {
  const say = words[taal];
  return (
    <p className="text-ink-muted">
      <Badge tone="letop">{say('teBevestigen')}</Badge> {say('teBevestigenUitleg')}
    </p>
  );
}
