import { wordsOfBestuur as words, wordsOfInning } from '@/app/words';
import { Alert } from '@/ui/alert';

/** Whether two counts of the same agree. A report that does not says so before anything else. */
export function Sluit({
  over,
  verschillen,
}: {
  over: 'cijfers' | 'contacten' | 'beloften' | 'zaken' | 'inning' | 'staat';
  verschillen: readonly string[];
}) {
  const teksten = textsOf(over);
  if (verschillen.length === 0) {
    return (
      <Alert tone="goed" taal="nl" title={teksten.sluitKop}>
        {teksten.sluit}
      </Alert>
    );
  }
  return (
    <Alert tone="mis" taal="nl" title={teksten.sluitNietKop}>
      <p>{teksten.sluitNiet}</p>
      <ul className="mt-2 list-disc pl-5">
        {verschillen.map((verschil) => (
          <li key={verschil}>{verschil}</li>
        ))}
      </ul>
    </Alert>
  );
}

type Over = Parameters<typeof Sluit>[0]['over'];

const textsOf = (over: Over) =>
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
