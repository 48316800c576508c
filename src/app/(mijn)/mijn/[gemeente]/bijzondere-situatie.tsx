import { saySituatie, wordsOfMijnSituatie } from '@/app/personen/situatie-words';
import type { Situatie } from '@/domain/situaties/situatie';
import { Alert } from '@/ui/alert';
import type { Taal } from '@/ui/words';

/** Why nothing is collected from this citizen now, in his own words and until when; nothing where nothing holds. */
export function BijzondereSituatie({ situaties, taal }: { situaties: readonly Situatie[]; taal: Taal }) {
  if (situaties.length === 0) return null;
  const words = wordsOfMijnSituatie(taal);
  return (
    <Alert tone="info" taal={taal} title={words('mijn.kop')}>
      {situaties.map((situatie) => (
        <p key={situatie.dossierId}>{saySituatie(situatie, taal)}</p>
      ))}
      <p>{words('mijn.vraag')}</p>
    </Alert>
  );
}
