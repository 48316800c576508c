import { wordsOfBestuur as words } from '@/app/words';
import { Alert } from '@/ui/alert';

/** Whether two counts of the same agree. A report that does not says so before anything else. */
export function Sluit({
  over,
  verschillen,
}: {
  over: 'cijfers' | 'contacten' | 'beloften' | 'zaken';
  verschillen: readonly string[];
}) {
  if (verschillen.length === 0) {
    return (
      <Alert tone="goed" taal="nl" title={words(`${over}.sluitKop`)}>
        {words(`${over}.sluit`)}
      </Alert>
    );
  }
  return (
    <Alert tone="mis" taal="nl" title={words(`${over}.sluitNietKop`)}>
      <p>{words(`${over}.sluitNiet`)}</p>
      <ul className="mt-2 list-disc pl-5">
        {verschillen.map((verschil) => (
          <li key={verschil}>{verschil}</li>
        ))}
      </ul>
    </Alert>
  );
}
