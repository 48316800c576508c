import { situatiePath, words } from '@/app/situatie-words';
import { showDate } from '@/app/words';
import type { Situatie } from '@/domain/situaties/situatie';
import { Alert } from '@/ui/alert';
import { Link } from '@/ui/link';

interface BijzonderProps {
  situaties: readonly Situatie[];
  gemeente: string;
  persoon: string;
  /** Whether who reads may open what stands behind it. */
  mag: boolean;
}

/** What makes collecting from this person stop, above everything else; and the way to it for who collects. */
export function Bijzonder({ situaties, gemeente, persoon, mag }: BijzonderProps) {
  return (
    <>
      {situaties.map(({ dossierId, soort, begin, tot }) => (
        <Alert
          key={dossierId}
          tone="letop"
          taal="nl"
          title={words('dossier.sinds', { soort: words(`soort.${soort}`), dag: showDate(begin) })}
        >
          {words('klant.uitleg')} {tot !== null && words('klant.tot', { dag: showDate(tot) })}
        </Alert>
      ))}
      {mag && (
        <p>
          <Link href={situatiePath(gemeente, persoon)} reload>
            {words('dossier.naar')}
          </Link>
        </p>
      )}
    </>
  );
}
