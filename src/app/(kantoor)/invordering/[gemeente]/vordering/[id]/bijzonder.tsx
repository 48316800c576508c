import { situatiePath, words } from '@/app/personen/situatie-words';
import { showDate } from '@/app/words';
import type { Situatie } from '@/domain/situaties/situatie';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';

interface BijzonderProps {
  situaties: readonly Situatie[];
  sleutel: string;
  persoonId: string;
}

/** What makes collecting from this person stop, and the way to record or end it. */
export function Bijzonder({ situaties, sleutel, persoonId }: BijzonderProps) {
  return (
    <Card as="section" labelledBy="bijzonder">
      <Heading level={2} looksLike={3} id="bijzonder" className="mb-2">
        {words('klant.kop')}
      </Heading>
      {situaties.length === 0 && <p>{words('klant.geen')}</p>}
      {situaties.map(({ dossierId, soort, begin, tot }) => (
        <p key={dossierId}>
          {words('dossier.sinds', { soort: words(`soort.${soort}`), dag: showDate(begin) })}.{' '}
          {tot !== null && words('klant.tot', { dag: showDate(tot) })}
        </p>
      ))}
      <p className="mt-2">
        <Link href={situatiePath(sleutel, persoonId)} reload>
          {words('dossier.naar')}
        </Link>
      </p>
    </Card>
  );
}
