import { ActionForm } from '@/app/action-form/action-form';
import type { Veld } from '@/app/action-form/veld';
import { vertegenwoordigAnswers, vertegenwoordigWords as words } from '@/app/vertegenwoordigen/words';
import { showDate, showMoment } from '@/app/words';
import type { TaakView } from '@/domain/taken/taak.queries';
import type { ErvenverzoekView } from '@/domain/vertegenwoordigingen/ervenverzoek.queries';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { answerErvenAction } from '../../vertegenwoordiging-actions';

interface ErvenProps {
  verzoek: ErvenverzoekView;
  taak: TaakView;
  gemeente: string;
}

const DELEN = ['straat', 'huisnummer', 'huisletter', 'toevoeging', 'postcode', 'woonplaats'] as const;
const KORT: readonly string[] = ['huisnummer', 'huisletter', 'toevoeging', 'postcode'];
const OPTIONEEL: readonly string[] = ['huisletter', 'toevoeging'];

/** Where the heirs of who died get their post: filled in by who has the task, or said not to be known. */
export function Erven({ verzoek, taak, gemeente }: ErvenProps) {
  return (
    <Card as="section" labelledBy="erven">
      <Heading level={2} looksLike={3} id="erven">
        {words('erven.kop')}
      </Heading>
      <p className="mt-1 mb-3">{words('erven.taak')}</p>
      <p className="mb-3 text-ink-muted">
        {words('erven.gevraagd', {
          moment: showMoment(verzoek.gevraagdOp),
          datum: showDate(verzoek.uiterlijk),
        })}
      </p>
      {taak.status === 'bezig' && taak.vanMij && (
        <ActionForm
          id="erven-form"
          action={answerErvenAction}
          groepen={[
            {
              velden: [
                ...DELEN.map(
                  (naam): Veld => ({
                    vorm: 'tekst',
                    naam,
                    label: words(`erven.${naam}`),
                    breedte: KORT.includes(naam) ? 'short' : 'full',
                    ...(OPTIONEEL.includes(naam) && { optioneel: true }),
                  }),
                ),
                {
                  vorm: 'alinea',
                  naam: 'toelichting',
                  label: words('erven.toelichting'),
                  hint: words('erven.toelichtingHint'),
                  optioneel: true,
                },
              ],
            },
          ]}
          verborgen={{ gemeente, id: verzoek.id }}
          knop={words('erven.klaar')}
          andere={[{ knop: words('erven.onbekend'), waarde: 'onbekend' }]}
          antwoorden={vertegenwoordigAnswers()}
        />
      )}
    </Card>
  );
}
