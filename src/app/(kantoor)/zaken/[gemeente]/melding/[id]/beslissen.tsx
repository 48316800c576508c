import { ActionForm } from '@/app/action-form/action-form';
import { meldingWerkAnswers, meldingWerkWords as words } from '@/app/melding/melding-words';
import { UITKOMSTEN } from '@/domain/meldingen/melding';
import type { MeldingDossier } from '@/domain/meldingen/melding.queries';
import { isHondmelding, MELDINGEN } from '@/domain/meldingen/vragen';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { decideMeldingAction, recordMeldingIntrekkingAction } from '../../../melding-actions';

type Props = { melding: MeldingDossier; verborgen: Record<string, string> };

/** Deciding: the outcome, the day that the kantoor holds to, and why. */
export function Beslissen({ melding, verborgen }: Props) {
  const uitkomsten = UITKOMSTEN.filter((u) => u !== 'deels' || !isHondmelding(melding.soort));
  return (
    <Card as="section" labelledBy="beslissen" className="grid gap-4">
      <Heading level={2} looksLike={3} id="beslissen">
        {words('besluit.nemen')}
      </Heading>
      <ActionForm
        id="beslissen"
        action={decideMeldingAction}
        verborgen={verborgen}
        groepen={[
          {
            velden: [
              {
                vorm: 'keuze',
                naam: 'uitkomst',
                label: words('besluit.uitkomst'),
                opties: uitkomsten.map((value) => ({ value, label: words(`uitkomst.${value}`) })),
              },
              ...(MELDINGEN[melding.soort].dag === 'geen'
                ? []
                : [
                    {
                      vorm: 'datum' as const,
                      naam: 'dag',
                      label: words('besluit.dag'),
                      hint: words('besluit.dagHint'),
                      waarde: melding.dag ?? '',
                      optioneel: true,
                    },
                  ]),
              {
                vorm: 'alinea',
                naam: 'motivering',
                label: words('besluit.motivering'),
                hint: words('besluit.motiveringHint'),
              },
            ],
          },
        ]}
        knop={words('besluit.knop')}
        antwoorden={meldingWerkAnswers()}
      />
    </Card>
  );
}

/** Who reported it says that he takes it back: folded up, for it is rare. */
export function Intrekken({ verborgen }: { verborgen: Record<string, string> }) {
  return (
    <details>
      <summary className="link w-fit cursor-pointer">{words('intrekken.kop')}</summary>
      <div className="mt-3">
        <ActionForm
          id="intrekken"
          action={recordMeldingIntrekkingAction}
          verborgen={verborgen}
          groepen={[{ velden: [{ vorm: 'alinea', naam: 'reden', label: words('intrekken.reden') }] }]}
          knop={words('intrekken.knop')}
          variant="secondary"
          antwoorden={meldingWerkAnswers()}
        />
      </div>
    </details>
  );
}
