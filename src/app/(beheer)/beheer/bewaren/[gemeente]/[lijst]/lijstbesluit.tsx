import { ActionForm } from '@/app/action-form/action-form';
import type { Lijst } from '@/domain/bewaren/vernietiging';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { decideVernietigingAction, withdrawVernietigingAction } from '../../vernietig-actions';
import { vernietigAnswers, words } from '../../vernietig-words';

interface LijstbesluitProps {
  lijst: Lijst;
  sleutel: string;
  /** Who looks, as he stands in a proposal. */
  ik: string;
  mag: { voorstellen: boolean; besluiten: boolean };
}

/** What the reader may do with a list that waits: decide, or take his own proposal back. */
export function Lijstbesluit({ lijst, sleutel, ik, mag }: LijstbesluitProps) {
  const eigen = lijst.voorgesteldDoor === ik;
  const verborgen = { gemeente: sleutel, id: lijst.id, versie: String(lijst.versie) };
  if (!(eigen ? mag.voorstellen : mag.besluiten)) return null;
  return (
    <Card as="section" labelledBy="besluit" className="grid gap-3">
      <Heading level={2} id="besluit">
        {words('besluit.kop')}
      </Heading>
      <p>{words(eigen ? 'besluit.eigen' : 'besluit.let')}</p>
      {eigen ? (
        <ActionForm
          id="trek-in"
          action={withdrawVernietigingAction}
          groepen={[]}
          verborgen={verborgen}
          knop={words('besluit.trekIn')}
          variant="danger"
          antwoorden={vernietigAnswers()}
        />
      ) : (
        <ActionForm
          id="besluit-lijst"
          action={decideVernietigingAction}
          verborgen={verborgen}
          groepen={[
            {
              velden: [
                {
                  vorm: 'keuze',
                  naam: 'besluit',
                  label: words('besluit.keuze'),
                  opties: [
                    { value: 'akkoord', label: words('besluit.akkoord') },
                    { value: 'afwijzen', label: words('besluit.afwijzen') },
                  ],
                },
                {
                  vorm: 'tekst',
                  naam: 'nummer',
                  label: words('besluit.nummer'),
                  hint: words('besluit.nummerHint'),
                  optioneel: true,
                  breedte: 'half',
                },
                {
                  vorm: 'alinea',
                  naam: 'reden',
                  label: words('besluit.reden'),
                  hint: words('besluit.redenHint'),
                  optioneel: true,
                },
              ],
            },
          ]}
          knop={words('besluit.knop')}
          antwoorden={vernietigAnswers()}
        />
      )}
    </Card>
  );
}
