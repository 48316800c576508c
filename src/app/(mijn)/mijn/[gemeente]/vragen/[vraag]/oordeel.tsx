import { ActionForm } from '@/app/action-form/action-form';
import type { Veld } from '@/app/action-form/veld';
import type { EigenVraag } from '@/domain/vragen/vraag.queries';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';
import { chooseAfspraakAction, rateAntwoordAction } from '../actions';
import { bellenVelden } from '../bellen-velden';
import { vragenAnswers, wordsOfVragen } from '../vragen-words';
import { Bereik } from './bereik';

type Props = { vraag: EigenVraag; taal: Taal; gemeente: string };

/** "Is uw vraag beantwoord?" and, when two answers did not help, the offer of an appointment (C-16, T-03). */
export function Oordeel(props: Props) {
  const { beurt } = props.vraag;
  if (beurt === 'oordeel') return <Beantwoord {...props} />;
  if (beurt === 'bereik') return <Bereik {...props} />;
  return beurt === 'afspraak' ? <Afspraak {...props} /> : null;
}

const reden = (taal: Taal): Veld => ({
  vorm: 'alinea',
  hoogstens: 2000,
  naam: 'reden',
  label: wordsOfVragen(taal)('oordeel.reden'),
  hint: wordsOfVragen(taal)('oordeel.redenHint'),
});

function Beantwoord({ vraag, taal, gemeente }: Props) {
  const words = wordsOfVragen(taal);
  return (
    <Card as="section" labelledBy="oordeel-kop">
      <Heading level={2} looksLike={3} id="oordeel-kop" className="mb-3">
        {words('oordeel.kop')}
      </Heading>
      <ActionForm
        id="oordeel"
        taal={taal}
        action={rateAntwoordAction}
        groepen={[
          {
            velden: [
              {
                vorm: 'keuze',
                naam: 'oordeel',
                label: words('oordeel.keuze'),
                opties: [
                  { value: 'ja', label: words('oordeel.ja') },
                  { value: 'nee', label: words('oordeel.nee'), velden: [reden(taal)] },
                ],
              },
            ],
          },
        ]}
        verborgen={{ gemeente, vraagId: vraag.id }}
        knop={words('oordeel.knop')}
        antwoorden={vragenAnswers(taal)}
      />
    </Card>
  );
}

function Afspraak({ vraag, taal, gemeente }: Props) {
  const words = wordsOfVragen(taal);
  const verborgen = { gemeente, vraagId: vraag.id };
  return (
    <Card as="section" first labelledBy="afspraak-kop">
      <Heading level={2} looksLike={3} id="afspraak-kop">
        {words('afspraak.kop')}
      </Heading>
      <p className="mt-1 mb-4">{words('afspraak.uitleg')}</p>
      <ActionForm
        id="afspraak"
        taal={taal}
        action={chooseAfspraakAction}
        groepen={[
          {
            velden: [
              ...bellenVelden(taal),
              {
                vorm: 'alinea',
                naam: 'wens',
                label: words('afspraak.wens'),
                hoogstens: 2000,
                optioneel: true,
              },
            ],
          },
        ]}
        verborgen={verborgen}
        knop={words('afspraak.knop')}
        antwoorden={vragenAnswers(taal)}
      />
      <div className="mt-4">
        <ActionForm
          id="toch"
          taal={taal}
          action={rateAntwoordAction}
          groepen={[]}
          verborgen={{ ...verborgen, oordeel: 'ja' }}
          knop={words('afspraak.toch')}
          variant="quiet"
          antwoorden={vragenAnswers(taal)}
        />
      </div>
    </Card>
  );
}
