import { Alert } from '@/ui/alert';

/** Whether two counts of the same agree. A report that does not says so before anything else. */
export function Sluit({
  teksten,
  verschillen,
}: {
  teksten: { sluitKop: string; sluit: string; sluitNietKop: string; sluitNiet: string };
  verschillen: readonly string[];
}) {
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
