import { ActionForm } from '@/app/action-form/action-form';
import { batchAnswers, words } from '@/app/incasso/incassobatch-words';
import type { BatchView } from '@/domain/incasso/batch.queries';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { continueBatchAction, decideBatchAction } from '../actions';

interface Props {
  batch: BatchView;
  /** Who looks, as he stands in the batch. */
  ik: string;
  mag: { voorstellen: boolean; goedkeuren: boolean };
}

/** What the reader may do with a batch now: agree or refuse, let its file be made, take it back. */
export function Batchbesluiten({ batch, ik, mag }: Props) {
  const verborgen = { id: batch.id, versie: String(batch.versie) };
  const terug = batch.status === 'in-opbouw' || batch.status === 'voorgesteld' || batch.status === 'akkoord';
  return (
    <>
      {batch.status === 'voorgesteld' && (
        <Card as="section" labelledBy="besluit" className="grid gap-3">
          <Heading level={2} id="besluit">
            {words('besluit.kop')}
          </Heading>
          {batch.voorgesteldDoor === ik ? (
            <p>{words('besluit.eigen')}</p>
          ) : (
            mag.goedkeuren && (
              <ActionForm
                id="besluit-incasso"
                action={decideBatchAction}
                groepen={[
                  {
                    velden: [
                      {
                        vorm: 'keuze',
                        naam: 'besluit',
                        label: words('besluit.kop'),
                        opties: [
                          { value: 'akkoord', label: words('besluit.akkoord') },
                          { value: 'afwijzen', label: words('besluit.afwijzen') },
                        ],
                      },
                      { vorm: 'tekst', naam: 'reden', label: words('besluit.reden'), optioneel: true },
                    ],
                  },
                ]}
                verborgen={verborgen}
                knop={words('besluit.knop')}
                antwoorden={batchAnswers()}
              />
            )
          )}
        </Card>
      )}
      {batch.status === 'akkoord' && mag.voorstellen && (
        <Card as="section" labelledBy="vastzetten" className="grid gap-3">
          <Heading level={2} id="vastzetten">
            {words('besluit.vastzetten')}
          </Heading>
          <p>{words('besluit.vastzettenUitleg')}</p>
          <ActionForm
            id="vastzetten-incasso"
            action={continueBatchAction}
            groepen={[]}
            verborgen={{ ...verborgen, besluit: 'vastzetten' }}
            knop={words('besluit.vastzetten')}
            antwoorden={batchAnswers()}
          />
        </Card>
      )}
      {terug && mag.voorstellen && (
        <details>
          <summary className="cursor-pointer font-semibold">{words('besluit.intrekken')}</summary>
          <p className="my-3">{words('besluit.intrekkenUitleg')}</p>
          <ActionForm
            id="intrekken-incasso"
            action={continueBatchAction}
            groepen={[]}
            verborgen={{ ...verborgen, besluit: 'intrekken' }}
            knop={words('besluit.intrekken')}
            variant="danger"
            antwoorden={batchAnswers()}
          />
        </details>
      )}
    </>
  );
}
