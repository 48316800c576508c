import { ActionForm } from '@/app/action-form/action-form';
import { besluitgroep } from '@/app/action-form/besluitgroep';
import type { InstellingvoorstelView } from '@/domain/gemeenten/instellingvoorstel.queries';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { decideGemeentevoorstelAction, decideKantoorvoorstelAction } from '../../voorstel-actions';
import { formAnswers } from '../../words';
import { voorstelWords as words } from '../voorstel-words';

/** The decision for another beheerder; taking it back for who proposed it. */
export function Beslis({ voorstel, eigen }: { voorstel: InstellingvoorstelView; eigen: boolean }) {
  const { id, versie, gemeente } = voorstel;
  const action = gemeente === null ? decideKantoorvoorstelAction : decideGemeentevoorstelAction;
  const verborgen = {
    id,
    versie: String(versie),
    ...(gemeente === null ? {} : { gemeente: gemeente.sleutel }),
  };
  return (
    <Card as="section" labelledBy="beslis" className="grid gap-4 print:hidden">
      <Heading level={2} id="beslis">
        {words('beslis')}
      </Heading>
      <p className="max-w-text">{words(eigen ? 'eigen' : 'beslisUitleg')}</p>
      {eigen ? (
        <ActionForm
          id="terugnemen"
          action={action}
          groepen={[]}
          verborgen={{ ...verborgen, besluit: 'intrekken' }}
          knop={words('neemTerug')}
          variant="secondary"
          antwoorden={formAnswers()}
        />
      ) : (
        <ActionForm
          id="besluiten"
          action={action}
          groepen={[
            besluitgroep(
              {
                label: words('keuze'),
                opties: (['bevestigen', 'afwijzen'] as const).map((value) => ({
                  value,
                  label: words(value),
                })),
              },
              {
                naam: 'reden',
                label: words('redenVraag'),
                hint: words('redenHint'),
              },
            ),
          ]}
          verborgen={verborgen}
          knop={words('knop')}
          antwoorden={formAnswers()}
        />
      )}
    </Card>
  );
}
