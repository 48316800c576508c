import { words as buitenland } from '@/app/invordering/buitenland-words';
import { situatiePath, words } from '@/app/personen/situatie-words';
import { showDate } from '@/app/words';
import type { listOverdrachten } from '@/domain/invordering/buitenland.queries';
import type { Situatie } from '@/domain/situaties/situatie';
import { may, type Rol } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Link } from '@/ui/link';
import { Feiten, type FeitenProps } from './feiten';

interface BijzonderProps {
  situaties: readonly Situatie[];
  overdrachten: Awaited<ReturnType<typeof listOverdrachten>>;
  feiten: FeitenProps['feiten'];
  gemeente: string;
  persoon: string;
  /** Of who reads: whether he may open what stands behind it. */
  rollen: readonly Rol[];
}

/** What makes collecting from this person stop and what else holds of him, above everything else; and the ways to it. */
export function Bijzonder({ situaties, overdrachten, feiten, gemeente, persoon, rollen }: BijzonderProps) {
  const lopend = overdrachten.filter(({ resultaat }) => resultaat === null);
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
      {lopend.map(({ id, aanslagnummer, land, dag }) => (
        <Alert
          key={id}
          tone="letop"
          taal="nl"
          title={buitenland('klant', { nummer: aanslagnummer, land, dag: showDate(dag) })}
        >
          {buitenland('klantUitleg')}
        </Alert>
      ))}
      {may(rollen, 'invordering.zien') && (
        <p>
          <Link href={situatiePath(gemeente, persoon)} reload>
            {words('dossier.naar')}
          </Link>
        </p>
      )}
      <Feiten feiten={feiten} gemeente={gemeente} persoon={persoon} mag={may(rollen, 'persoon.vastleggen')} />
    </>
  );
}
