import { wordsOfPostkeuze } from '@/app/postkeuze/postkeuze-words';
import { showDate } from '@/app/words';
import type { KeuzeView } from '@/domain/voorkeuren/kanaalkeuze.queries';
import { localDateOf } from '@/platform/clock';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';

/** How somebody gets his letters now, since when, and the way to change it. */
export function PostKaart({ stand, gemeente, taal }: { stand: KeuzeView; gemeente: string; taal: Taal }) {
  const words = wordsOfPostkeuze(taal);
  const { keuze, eerder } = stand;
  const [laatste] = eerder;
  return (
    <Card as="section" labelledBy="postkeuze">
      <Heading level={2} looksLike={3} id="postkeuze">
        {words('kaart.kop')}
      </Heading>
      <p className="mt-2">{words(`nu.${keuze.kanaal}`)}</p>
      {keuze.kanaal !== 'mijn' && keuze.kennisgeving && <p>{words('metMail')}</p>}
      {keuze.kennisgeving && <p>{words(`taal.${keuze.taal}`)}</p>}
      {laatste && (
        <p className="text-sm text-ink-muted">
          {words(laatste.wijze === 'balie' ? 'sindsBalie' : 'sinds', {
            datum: showDate(localDateOf(laatste.moment), taal),
          })}
        </p>
      )}
      <div className="mt-3">
        <ButtonLink href={`/mijn/${gemeente}/gegevens/post`} variant="secondary">
          {words('kaart.wijzigen')}
          <span className="sr-only"> {words('kaart.kop')}</span>
        </ButtonLink>
      </div>
    </Card>
  );
}
