import type { Stiltetelling } from '@/domain/rapportages/stilte.queries';
import { Alert } from '@/ui/alert';
import { Link } from '@/ui/link';
import { stiltePath, words } from './stilte-words';

/** What the team is told: how many claims are silent for longer than the gemeente wants, where it said so. */
export function StilteAlarm({ telling, naar }: { telling: Stiltetelling; naar?: string }) {
  const { norm, alarm } = telling;
  if (norm === null) return naar === undefined ? <p className="max-w-text">{words('geenNorm')}</p> : null;
  if (alarm === 0)
    return naar === undefined ? (
      <Alert tone="goed" taal="nl" title={words('rustig', { dagen: norm })} />
    ) : null;
  return (
    <Alert tone="letop" taal="nl" title={words('alarm', { aantal: alarm, dagen: norm })}>
      {naar !== undefined && (
        <Link href={stiltePath(naar)} reload>
          {words('alarmNaar')}
        </Link>
      )}
    </Alert>
  );
}
