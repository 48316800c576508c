import { persoonPath, words } from '@/app/personen/persoonsfeit-words';
import { showDate } from '@/app/words';
import type { Feitsoort } from '@/domain/persoonsfeiten/persoonsfeit';
import { Alert } from '@/ui/alert';
import { Link } from '@/ui/link';

export interface FeitenProps {
  feiten: readonly { soort: Feitsoort; dag: string }[];
  gemeente: string;
  persoon: string;
  /** Whether who reads may record of somebody. */
  mag: boolean;
}

/** Of these the row itself says enough, above. */
const STAAT_ER_AL: readonly Feitsoort[] = ['overleden', 'geheimhouding'];

/** What was recorded by hand and holds, with the way to it. */
export function Feiten({ feiten, gemeente, persoon, mag }: FeitenProps) {
  return (
    <>
      {feiten
        .filter(({ soort }) => !STAAT_ER_AL.includes(soort))
        .map(({ soort, dag }) => (
          <Alert
            key={soort}
            tone="letop"
            taal="nl"
            title={words('feit.sinds', { soort: words(`soort.${soort}`), dag: showDate(dag) })}
          >
            {words(`gevolg.${soort}`)}
          </Alert>
        ))}
      {mag && (
        <p>
          <Link href={persoonPath(gemeente, persoon)} reload>
            {words('persoon.link')}
          </Link>
        </p>
      )}
    </>
  );
}
