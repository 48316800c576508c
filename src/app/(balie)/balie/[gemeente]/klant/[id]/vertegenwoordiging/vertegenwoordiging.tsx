import { ActionForm } from '@/app/action-form/action-form';
import { BijlagenLijst } from '@/app/bijlagen/bijlagen-lijst';
import { BijlagenVeld } from '@/app/bijlagen/bijlagen-veld';
import { Feiten } from '@/app/vertegenwoordigen/feiten';
import {
  standNaam,
  vertegenwoordigAnswers,
  vertegenwoordigWords as words,
} from '@/app/vertegenwoordigen/words';
import type { BijlageView } from '@/domain/bijlagen/bijlage.queries';
import type { VertegenwoordigingView } from '@/domain/vertegenwoordigingen/vertegenwoordiging.queries';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { endVertegenwoordigingAction } from '../../../../vertegenwoordiging-actions';

interface VertegenwoordigingProps {
  view: VertegenwoordigingView;
  bijlagen: readonly BijlageView[];
  gemeente: string;
  /** What came of a file that was sent. */
  uitkomst: string | undefined;
}

/** One of who acts for somebody: what is known of it, its evidence, and ending it. */
export function Vertegenwoordiging({ view, bijlagen, gemeente, uitkomst }: VertegenwoordigingProps) {
  const { id, persoonId, voorbij, stand } = view;
  const terug = `/balie/${gemeente}/klant/${persoonId}/vertegenwoordiging`;
  const loopt = !voorbij;
  return (
    <Card as="section" labelledBy={`v-${id}`}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-2">
        <Heading level={2} looksLike={3} id={`v-${id}`}>
          {view.naam}
        </Heading>
        <Badge tone={voorbij ? 'rust' : stand === 'geldig' ? 'goed' : 'letop'}>{standNaam(view)}</Badge>
      </div>
      <Feiten view={view} bestanden={bijlagen.length} level={3} />
      {loopt && (
        <details className="mt-4 border-t border-line pt-3">
          <summary className="cursor-pointer font-semibold">{words('bestanden')}</summary>
          <div className="mt-3">
            <BijlagenVeld
              gemeente={gemeente}
              onderwerp={{ soort: 'vertegenwoordiging', id }}
              bijlagen={bijlagen}
              terug={terug}
              {...(uitkomst === undefined ? {} : { uitkomst })}
              taal="nl"
              wereld="balie"
            />
          </div>
        </details>
      )}
      {!loopt && bijlagen.length > 0 && (
        <div className="mt-4">
          <BijlagenLijst gemeente={gemeente} bijlagen={bijlagen} terug={terug} wereld="balie" />
        </div>
      )}
      {loopt && (
        <details className="mt-4 border-t border-line pt-3">
          <summary className="cursor-pointer font-semibold">{words('einde.kop')}</summary>
          <div className="mt-3">
            <ActionForm
              id={`einde-${id}`}
              action={endVertegenwoordigingAction}
              groepen={[{ velden: [{ vorm: 'alinea', naam: 'reden', label: words('einde.reden') }] }]}
              verborgen={{ gemeente, persoon: persoonId, id }}
              knop={words('einde.knop')}
              variant="secondary"
              antwoorden={vertegenwoordigAnswers()}
            />
          </div>
        </details>
      )}
    </Card>
  );
}
