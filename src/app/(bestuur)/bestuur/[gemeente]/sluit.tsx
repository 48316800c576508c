import type { ReactNode } from 'react';
import { wordsOfBestuur as words, wordsOfInning } from '@/app/words';
import { Alert } from '@/ui/alert';

interface SluitProps {
  over: 'cijfers' | 'contacten' | 'beloften' | 'zaken' | 'inning' | 'staat';
  verschillen: readonly string[];
  /** The report itself. */
  children: ReactNode;
}

/**
 * Whether two counts of the same agree. A report that does not says so before anything else; that it does is said below
 * the figures, where who wants to rely on them looks.
 */
export function Sluit({ over, verschillen, children }: SluitProps) {
  const teksten = textsOf(over);
  return (
    <>
      {verschillen.length > 0 && (
        <Alert tone="mis" taal="nl" title={teksten.sluitNietKop}>
          <p>{teksten.sluitNiet}</p>
          <ul className="mt-2 list-disc pl-5">
            {verschillen.map((verschil) => (
              <li key={verschil}>{verschil}</li>
            ))}
          </ul>
        </Alert>
      )}
      {children}
      {verschillen.length === 0 && (
        <Alert tone="goed" taal="nl" title={teksten.sluitKop}>
          {teksten.sluit}
        </Alert>
      )}
    </>
  );
}

const textsOf = (over: SluitProps['over']) =>
  over === 'inning' || over === 'staat'
    ? {
        sluitKop: wordsOfInning(`${over}.sluitKop`),
        sluit: wordsOfInning(`${over}.sluit`),
        sluitNietKop: wordsOfInning(`${over}.sluitNietKop`),
        sluitNiet: wordsOfInning(`${over}.sluitNiet`),
      }
    : {
        sluitKop: words(`${over}.sluitKop`),
        sluit: words(`${over}.sluit`),
        sluitNietKop: words(`${over}.sluitNietKop`),
        sluitNiet: words(`${over}.sluitNiet`),
      };
