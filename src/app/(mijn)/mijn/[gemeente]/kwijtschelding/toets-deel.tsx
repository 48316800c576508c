import { ActionForm } from '@/app/action-form/action-form';
import { kwijtscheldingAnswers, wordsOfKwijtschelding } from '@/app/kwijtschelding/kwijtschelding-words';
import { kanaalVanToets, wordsOfToets } from '@/app/kwijtschelding/toets-words';
import { showMoment } from '@/app/words';
import type { ToestemmingView } from '@/domain/toetslijsten/toetslijst.queries';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';
import { revokeToestemmingAction } from './actions';

interface ToetsDeelProps {
  toestemmingen: readonly ToestemmingView[];
  gemeente: string;
  taal: Taal;
}

/** The yearly test: what it is, and what he said about it and when. What came of it stands with the rest (`stand-deel`). */
export function ToetsDeel({ toestemmingen, gemeente, taal }: ToetsDeelProps) {
  const words = wordsOfToets(taal);
  const [laatste] = toestemmingen;
  return (
    <section aria-labelledby="toets" className="grid gap-3">
      <Heading level={2} looksLike={3} id="toets">
        {words('kop')}
      </Heading>
      <p>{words('uitleg')}</p>
      {laatste?.gegeven ? (
        <>
          <p>{wordsOfKwijtschelding(taal)('toets.gegeven', { moment: showMoment(laatste.moment, taal) })}</p>
          <ActionForm
            id="toets"
            taal={taal}
            action={revokeToestemmingAction}
            groepen={[]}
            verborgen={{ gemeente }}
            knop={wordsOfKwijtschelding(taal)('toets.stop')}
            variant="secondary"
            antwoorden={kwijtscheldingAnswers(taal)}
          />
        </>
      ) : (
        <p>{words(laatste ? 'ingetrokken' : 'geen')}</p>
      )}
      {toestemmingen.length > 0 && (
        <details>
          <summary className="cursor-pointer font-semibold">{words('geschiedenis')}</summary>
          <ul className="mt-2 list-disc pl-5">
            {toestemmingen.map(({ id, gegeven, kanaal, moment }) => (
              <li key={id}>
                {words(gegeven ? 'gegeven-op' : 'ingetrokken-op', {
                  moment: showMoment(moment, taal),
                  kanaal: kanaalVanToets(taal, kanaal),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
