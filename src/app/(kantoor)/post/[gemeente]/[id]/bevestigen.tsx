import { ActionForm } from '@/app/action-form/action-form';
import type { AfdrukopdrachtView } from '@/domain/post/afdruk.queries';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { confirmGeprintAction } from '../../post-actions';
import { postAnswers, words } from '../../post-words';

interface BevestigenProps {
  opdracht: AfdrukopdrachtView;
  sleutel: string;
}

/** Where what was printed is counted back; before that what has to be done first. */
export function Bevestigen({ opdracht, sleutel }: BevestigenProps) {
  const { id, versie, status } = opdracht;
  if (status !== 'gemaakt' && status !== 'gedownload') return null;
  return (
    <Card as="section" labelledBy="bevestigen" className="grid gap-4">
      <Heading level={2} looksLike={3} id="bevestigen">
        {words('bevestig.kop')}
      </Heading>
      <p className="max-w-text">{words(status === 'gemaakt' ? 'bevestig.eerst' : 'bevestig.uitleg')}</p>
      {status === 'gedownload' && (
        <ActionForm
          id="bevestig-geprint"
          action={confirmGeprintAction}
          verborgen={{ gemeente: sleutel, id, versie: String(versie) }}
          groepen={[
            {
              velden: [
                {
                  vorm: 'tekst',
                  naam: 'stukken',
                  label: words('bevestig.stukken'),
                  breedte: 'short',
                  cijfers: true,
                },
                {
                  vorm: 'tekst',
                  naam: 'bladzijden',
                  label: words('bevestig.bladzijden'),
                  hint: words('bevestig.bladzijdenHint'),
                  breedte: 'short',
                  cijfers: true,
                },
                {
                  vorm: 'tekst',
                  naam: 'misdrukt',
                  label: words('bevestig.misdrukt'),
                  hint: words('bevestig.misdruktHint'),
                  optioneel: true,
                },
              ],
            },
          ]}
          knop={words('bevestig.knop')}
          antwoorden={postAnswers()}
        />
      )}
    </Card>
  );
}
