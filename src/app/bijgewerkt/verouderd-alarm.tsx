import { showMoment, wordsOfKantoor as words } from '@/app/words';
import type { Context } from '@/platform/context';
import { Alert } from '@/ui/alert';
import { Link } from '@/ui/link';

type Verouderd = { gemeenteId: number; bijgewerkt: Date | null };

/** For who works with the data: of which gemeenten they are older than a day, and where the files stand (C-03). */
export function VerouderdAlarm({ verouderd, ctx }: { verouderd: readonly Verouderd[]; ctx: Context }) {
  if (verouderd.length === 0) return null;
  const naamVan = (id: number) => ctx.gemeenten.find((g) => g.gemeenteId === id)?.naam ?? '';
  return (
    <Alert tone="mis" taal="nl" title={words('verouderd.kop')}>
      <ul className="list-disc pl-5">
        {verouderd.map(({ gemeenteId, bijgewerkt }) => (
          <li key={gemeenteId}>
            {bijgewerkt === null
              ? words('verouderd.nooit', { gemeente: naamVan(gemeenteId) })
              : words('verouderd.sinds', {
                  gemeente: naamVan(gemeenteId),
                  moment: showMoment(bijgewerkt),
                })}
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <Link href="/kantoor/bestanden">{words('verouderd.bestanden')}</Link>
      </p>
    </Alert>
  );
}
