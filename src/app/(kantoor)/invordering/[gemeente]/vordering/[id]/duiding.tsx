import { ActionForm } from '@/app/action-form/action-form';
import { showMoment } from '@/app/words';
import { OORDELEN, type Duiding as Oordeelregel, REDENEN } from '@/domain/sociaal/duiding';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { judgeBetalerAction } from '../../../sociaal-actions';
import { oordeelreden, sociaalAnswers, words } from '../../../sociaal-words';

interface DuidingProps {
  duidingen: readonly Oordeelregel[];
  aanslagId: string;
  sleutel: string;
  naamVan: (actor: string) => string;
  mag: boolean;
}

/** Whether who owes cannot pay or will not, as somebody judged it and why; and a form to judge it (M-08). */
export function Duiding({ duidingen, aanslagId, sleutel, naamVan, mag }: DuidingProps) {
  return (
    <Card as="section" labelledBy="duiding">
      <Heading level={2} id="duiding" className="mb-2">
        {words('duiding.kop')}
      </Heading>
      <p className="mb-3 max-w-text text-sm text-ink-muted">{words('duiding.uitleg')}</p>
      {duidingen.length === 0 ? (
        <p>{words('duiding.geen')}</p>
      ) : (
        <ol className="grid gap-3">
          {duidingen.map(({ id, oordeel, reden, toelichting, gemaaktDoor, gemaaktOp }, at) => (
            <li key={id} className={at === 0 ? '' : 'text-ink-muted'}>
              <span className="block font-semibold">
                {words('duiding.nu', { oordeel: words(`oordeel.${oordeel}`), reden: oordeelreden(reden) })}
              </span>
              <span className="block whitespace-pre-line">{toelichting}</span>
              <span className="block text-sm text-ink-muted">
                {words('duiding.door', { naam: naamVan(gemaaktDoor), moment: showMoment(gemaaktOp) })}
              </span>
            </li>
          ))}
        </ol>
      )}
      {mag && (
        <details className="mt-4">
          <summary className="cursor-pointer font-semibold">{words('duiding.vast')}</summary>
          <div className="mt-3">
            <ActionForm
              id="duiding-vorm"
              action={judgeBetalerAction}
              verborgen={{ gemeente: sleutel, aanslag: aanslagId }}
              groepen={[
                {
                  velden: [
                    {
                      vorm: 'keuze',
                      naam: 'oordeel',
                      label: words('duiding.oordeel'),
                      opties: OORDELEN.map((value) => ({
                        value,
                        label: words(`oordeel.${value}`),
                        velden: [
                          {
                            vorm: 'lijst' as const,
                            naam: `reden-${value}`,
                            label: words('duiding.reden'),
                            leeg: words('duiding.kies'),
                            opties: REDENEN[value].map((reden) => ({
                              value: reden,
                              label: oordeelreden(reden),
                            })),
                          },
                        ],
                      })),
                    },
                    {
                      vorm: 'alinea',
                      naam: 'toelichting',
                      label: words('duiding.toelichting'),
                      hint: words('duiding.toelichtingHint'),
                    },
                  ],
                },
              ]}
              knop={words('duiding.knop')}
              antwoorden={sociaalAnswers()}
            />
          </div>
        </details>
      )}
    </Card>
  );
}
