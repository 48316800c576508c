import { ActionForm } from '@/app/action-form/action-form';
import type { EigenVraag } from '@/domain/vragen/vraag.queries';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';
import { resumeVraagAction } from '../actions';
import { bellenVelden } from '../bellen-velden';
import { hoeVeld } from '../vraag-velden';
import { vragenAnswers, wordsOfVragen } from '../vragen-words';

/** Who could not be reached says how he can be; an appointment is always made by telephone. */
export function Bereik({ vraag, taal, gemeente }: { vraag: EigenVraag; taal: Taal; gemeente: string }) {
  const words = wordsOfVragen(taal);
  const afspraak = vraag.stand === 'afspraak-gemaakt';
  return (
    <Card as="section" first labelledBy="bereik-kop">
      <Heading level={2} looksLike={3} id="bereik-kop" className="mb-3">
        {words('bereik.kop')}
      </Heading>
      <ActionForm
        id="bereik"
        taal={taal}
        action={resumeVraagAction}
        groepen={[{ velden: afspraak ? bellenVelden(taal) : [hoeVeld(taal)] }]}
        verborgen={{ gemeente, vraagId: vraag.id, ...(afspraak ? { hoe: 'bellen' } : {}) }}
        knop={words('bereik.knop')}
        antwoorden={vragenAnswers(taal)}
      />
    </Card>
  );
}
