import type { ComponentProps } from 'react';
import { ActionForm } from '@/app/action-form/action-form';
import { rekeningVelden } from '@/app/terugbetaling/terugbetaling-velden';
import { uitbetalingAnswers, wordsOfUitbetaling } from '@/app/terugbetaling/terugbetaling-words';
import type { Stand } from '@/domain/terugbetalingen/terugbetaling.queries';
import { gemaskeerd } from '@/domain/terugbetalingen/uitbetaalrekening';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';

type Formulier = {
  stand: Stand;
  taal: Taal;
  action: ComponentProps<typeof ActionForm>['action'];
  /** Of whom it is. */
  verborgen: Readonly<Record<string, string>>;
};

/** Whether the name that the bank has is right: the same for himself and for the desk. Nothing where nobody asks it. */
export function RekeningBevestigen({
  stand: { rekening },
  taal,
  action,
  verborgen,
}: Omit<Formulier, 'stand'> & { stand: Pick<Stand, 'rekening'> }) {
  if (rekening?.status !== 'bevestigen') return null;
  const words = wordsOfUitbetaling(taal);
  return (
    <Card as="section" labelledBy="bevestig">
      <Heading level={2} id="bevestig" className="mb-2">
        {words('bevestig.kop')}
      </Heading>
      <p className="mb-4">
        {words('bevestig.uitleg', { iban: gemaskeerd(rekening.iban), naam: rekening.controleNaam ?? '' })}
      </p>
      <ActionForm
        id="bevestig-rekening"
        taal={taal}
        action={action}
        groepen={[]}
        verborgen={{ ...verborgen, id: rekening.id, versie: String(rekening.versie) }}
        knop={words('bevestig.knop')}
        antwoorden={uitbetalingAnswers(taal)}
      />
    </Card>
  );
}

/** The account on which it is paid, or another one. */
export function RekeningOpgeven({ stand, taal, action, verborgen, uitleg }: Formulier & { uitleg: string }) {
  const words = wordsOfUitbetaling(taal);
  const { rekening } = stand;
  return (
    <section aria-labelledby="rekening">
      <Heading level={2} id="rekening" className="mb-2">
        {words(rekening === null ? 'rekening.kop' : 'rekening.anderKop')}
      </Heading>
      {rekening !== null && (
        <p className="mb-2">
          {words('rekening.nu', { iban: gemaskeerd(rekening.iban), naam: rekening.tenaamstelling })}
        </p>
      )}
      <p className="mb-4">{uitleg}</p>
      <ActionForm
        id="rekening-opgeven"
        taal={taal}
        action={action}
        groepen={[{ velden: rekeningVelden(taal, stand) }]}
        verborgen={verborgen}
        knop={words('rekening.knop')}
        antwoorden={uitbetalingAnswers(taal)}
      />
    </section>
  );
}
