import { ActionForm } from '@/app/action-form/action-form';
import { vertegenwoordigAnswers, vertegenwoordigWords as words } from '@/app/vertegenwoordigen/words';
import { showDate, showMoment } from '@/app/words';
import type { ErvenverzoekView } from '@/domain/vertegenwoordigingen/ervenverzoek.queries';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { requestErvenAction } from '../../../../vertegenwoordiging-actions';

interface ErvenProps {
  verzoeken: readonly ErvenverzoekView[];
  gemeente: string;
  persoonId: string;
}

/** What was asked of the gemeente about the heirs of who died, and asking it. */
export function Erven({ verzoeken, gemeente, persoonId }: ErvenProps) {
  const loopt = verzoeken.some(({ status }) => status === 'open');
  return (
    <Card as="section" labelledBy="erven">
      <Heading level={2} looksLike={3} id="erven">
        {words('erven.kop')}
      </Heading>
      <p className="mt-1 mb-3">{words('erven.uitleg')}</p>
      <ul className="grid gap-1">
        {verzoeken.map((v) => (
          <li key={v.id}>
            {words('erven.gevraagd', { moment: showMoment(v.gevraagdOp), datum: showDate(v.uiterlijk) })}
            {v.status !== 'open' &&
              v.beantwoordOp !== null &&
              ` ${words(`erven.status.${v.status}`, { moment: showMoment(v.beantwoordOp) })}`}
            {v.toelichting !== null && ` ${v.toelichting}`}
          </li>
        ))}
      </ul>
      {!loopt && (
        <ActionForm
          id="erven-form"
          action={requestErvenAction}
          groepen={[]}
          verborgen={{ gemeente, persoon: persoonId }}
          knop={words('erven.knop')}
          variant="secondary"
          antwoorden={vertegenwoordigAnswers()}
        />
      )}
    </Card>
  );
}
