import { postkeuzeWords as words } from '@/app/postkeuze/postkeuze-words';
import { showDate } from '@/app/words';
import type { Keuzeregel, KeuzeView } from '@/domain/voorkeuren/kanaalkeuze.queries';
import { localDateOf } from '@/platform/clock';
import { ButtonLink } from '@/ui/button';
import { Heading } from '@/ui/heading';

interface PostkeuzeProps {
  stand: KeuzeView | null;
  gemeente: string;
  persoon: string;
  /** Whether he is on the line and proved who he is: then it can be changed. */
  wijzigen: boolean;
}

/** How somebody gets his letters, since when and who recorded it. */
export function Postkeuze({ stand, gemeente, persoon, wijzigen }: PostkeuzeProps) {
  if (stand === null) return null;
  const { keuze, eerder } = stand;
  return (
    <div className="grid gap-2">
      <Heading level={2} className="mt-8">
        {words('balie.kop')}
      </Heading>
      <p>
        {words(`balie.nu.${keuze.kanaal}`)}.{' '}
        {words(keuze.kennisgeving ? 'balie.metMail' : 'balie.zonderMail')}.
      </p>
      {eerder.length === 0 ? (
        <p className="text-sm text-ink-muted">{words('balie.nooit')}</p>
      ) : (
        <ol className="text-sm text-ink-muted" aria-label={words('balie.eerder')}>
          {eerder.map((regel) => (
            <li key={regel.moment.toISOString()}>{keuzeregel(regel)}</li>
          ))}
        </ol>
      )}
      {wijzigen && (
        <p>
          <ButtonLink variant="secondary" href={`/balie/${gemeente}/klant/${persoon}/post`}>
            {words('balie.wijzigen')}
          </ButtonLink>
        </p>
      )}
    </div>
  );
}

const keuzeregel = ({ kanaal, moment, wijze }: Keuzeregel): string =>
  words(wijze === 'balie' ? 'balie.regelBalie' : 'balie.regel', {
    kanaal: words(`balie.nu.${kanaal}`),
    datum: showDate(localDateOf(moment)),
  });
