import { randomUUID } from 'node:crypto';
import { ActionForm } from '@/app/action-form/action-form';
import { regelingAnswers, wordsOfRegeling } from '@/app/regeling/regeling-words';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';
import { askPersonAction } from './actions';

interface HulpProps {
  gemeente: string;
  taal: Taal;
  kop: string;
  uitleg: string;
  /** What stands in the field already: who cannot pay has little words to spare. */
  voorstel: string;
  knop: string;
}

/** A person, wherever the rules end. */
export function Hulp({ gemeente, taal, kop, uitleg, voorstel, knop }: HulpProps) {
  const words = wordsOfRegeling(taal);
  return (
    <Card as="section" labelledBy="hulp">
      <Heading level={2} looksLike={3} id="hulp">
        {kop}
      </Heading>
      <p className="mt-2 mb-4 max-w-text">{uitleg}</p>
      <ActionForm
        id="hulp-vraag"
        taal={taal}
        action={askPersonAction}
        groepen={[
          {
            velden: [
              {
                vorm: 'alinea',
                naam: 'tekst',
                hoogstens: 2000,
                label: words('hulp.tekst'),
                waarde: voorstel,
              },
            ],
          },
        ]}
        verborgen={{ gemeente, taal }}
        sleutel={randomUUID()}
        knop={knop}
        variant="secondary"
        antwoorden={regelingAnswers(taal)}
      />
      <p className="mt-4">
        <Link href={`/mijn/${gemeente}/niet-betalen`}>{words('hulp.ookKan')}</Link>
      </p>
    </Card>
  );
}
