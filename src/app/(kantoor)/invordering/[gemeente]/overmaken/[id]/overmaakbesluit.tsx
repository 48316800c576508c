import { ActionForm } from '@/app/action-form/action-form';
import { besluitgroep } from '@/app/action-form/besluitgroep';
import { overmakingAnswers, words } from '@/app/overmaking/overmaking-words';
import type { Overmaking } from '@/domain/overmakingen/overmaking';
import { formatCents } from '@/platform/cents';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import {
  decideOvermakingAction,
  sendOvermakingAction,
  withdrawOvermakingAction,
} from '../../../overmaak-actions';

interface OvermaakbesluitProps {
  overmaking: Overmaking;
  sleutel: string;
  /** Who looks, as he stands in the overmaking. */
  ik: string;
  mag: { voorbereiden: boolean; besluiten: boolean };
}

/** What the reader may do with an overmaking: decide, take it back, or make the file of what was approved. */
export function Overmaakbesluit({ overmaking, sleutel, ik, mag }: OvermaakbesluitProps) {
  const verborgen = { gemeente: sleutel, id: overmaking.id, versie: String(overmaking.versie) };
  const antwoorden = overmakingAnswers();
  const eigen = overmaking.voorgesteldDoor === ik;
  if (overmaking.status === 'goedgekeurd' && mag.voorbereiden)
    return (
      <Card as="section" labelledBy="verzend">
        <Heading level={2} id="verzend">
          {words('een.verzendKop')}
        </Heading>
        <p className="mt-1 mb-4">{words('een.verzendUitleg')}</p>
        <ActionForm
          id="maak-bestand"
          action={sendOvermakingAction}
          groepen={[]}
          verborgen={verborgen}
          knop={words('een.verzendKnop')}
          antwoorden={antwoorden}
        />
      </Card>
    );
  if (overmaking.status !== 'voorgesteld') return null;
  return (
    <>
      {(eigen || mag.besluiten) && (
        <Card as="section" labelledBy="besluit">
          <Heading level={2} id="besluit" className="mb-3">
            {words('een.besluitKop')}
          </Heading>
          {eigen ? (
            <p>{words('een.eigen')}</p>
          ) : (
            <ActionForm
              id="besluit-overmaking"
              action={decideOvermakingAction}
              verborgen={verborgen}
              groepen={[
                besluitgroep(
                  {
                    label: words('een.keuze'),
                    opties: [
                      {
                        value: 'goedkeuren',
                        label: words('een.goedkeuren', { bedrag: formatCents(overmaking.bedragCenten) }),
                      },
                      { value: 'afwijzen', label: words('een.afwijzen') },
                    ],
                  },
                  {
                    naam: 'reden',
                    label: words('een.reden'),
                    hint: words('een.redenHint'),
                  },
                ),
              ]}
              knop={words('een.knop')}
              antwoorden={antwoorden}
            />
          )}
        </Card>
      )}
      {mag.voorbereiden && eigen && (
        <ActionForm
          id="trek-in"
          action={withdrawOvermakingAction}
          groepen={[]}
          verborgen={verborgen}
          knop={words('een.trekIn')}
          variant="danger"
          antwoorden={antwoorden}
        />
      )}
    </>
  );
}
